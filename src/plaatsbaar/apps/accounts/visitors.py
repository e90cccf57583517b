"""What binds a photo to a visitor who did not sign in? A random value in a signed cookie, stored nowhere."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse

COOKIE: Final = "__Host-bezoek" if settings.ENVIRONMENT.https else "bezoek"
_SALT: Final = "plaatsbaar.visitor"


def visitor_key(request: HttpRequest) -> bytes:
    """32 bytes that are this visitor's alone, the hash of the cookie's value and of who signed in.

    A visitor without the cookie gets one with the answer, for as long as the browser is open. Signing in or out makes
    another key: a photo never changes hands.
    """
    value = getattr(request, "_visitor", None)
    if value is None:
        value = request.get_signed_cookie(COOKIE, default="", salt=_SALT) or secrets.token_urlsafe(32)
        request._visitor = value  # type: ignore[attr-defined]
    session = request.session.session_key if request.user.is_authenticated else ""
    return hashlib.sha256(f"{value}|{session}".encode()).digest()


class VisitorMiddleware:
    """Sends the cookie of `visitor_key` with the answer of the request that first asked for it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        value = getattr(request, "_visitor", None)
        if value is not None and COOKIE not in request.COOKIES:
            response.set_signed_cookie(
                COOKIE, value, salt=_SALT, httponly=True, samesite="Lax", secure=settings.ENVIRONMENT.https
            )
        return response
