"""What is remembered of a visitor between two checks? Role, channel, audience: in a cookie. No word of a draft."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from plaatsbaar.core.draft import UNKNOWN, Audience, Role
from plaatsbaar.web.check.state import PageState

COOKIE: Final = "keuze"
_HALF_A_YEAR: Final = 182 * 24 * 60 * 60


def remembered(request: HttpRequest) -> PageState:
    """An empty state with what was chosen last time; a cookie that is not ours gives an empty state."""
    role, _, rest = request.COOKIES.get(COOKIE, "").partition("|")
    channel, _, audience = rest.partition("|")
    return replace(
        PageState(),
        role=Role(role) if role in {one.value for one in Role} else UNKNOWN,
        channel=channel if channel.isidentifier() and len(channel) < 60 else "",
        audience=Audience(audience) if audience in {one.value for one in Audience} else UNKNOWN,
    )


def remember(response: HttpResponse, state: PageState) -> HttpResponse:
    """Lets the browser remember the choices of this state."""
    role = "" if state.role is UNKNOWN else state.role.value
    audience = "" if state.audience is UNKNOWN else state.audience.value
    channel = state.channel if state.channel.isidentifier() else ""
    response.set_cookie(
        COOKIE,
        f"{role}|{channel}|{audience}",
        max_age=_HALF_A_YEAR,
        httponly=True,
        samesite="Lax",
        secure=settings.ENVIRONMENT.https,
    )
    return response
