"""For which board and by whom is a request to the API? Its token says so; a cookie never does.

Without a token the request is a visitor's: it meets neither roster nor registry. A token that is not valid is refused,
whatever is wrong with it in the same words. This is also where limits hold, before anything is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from plaatsbaar.api.answers import refused
from plaatsbaar.apps.accounts.buckets import Buckets
from plaatsbaar.apps.boards.middleware import API, board_of
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.people.access import membership_of
from plaatsbaar.apps.tokens.access import token_for
from plaatsbaar.apps.tokens.models import Token
from plaatsbaar.apps.tokens.secret import board_in

LONGEST_BODY: Final = 1_000_000
LONGEST_UPLOAD: Final = 26_000_000
_BEARER: Final = re.compile(r"Bearer (\S{1,200})", re.IGNORECASE)

PER_TOKEN: Final = Buckets(10, 100)
PER_ADDRESS: Final = Buckets(5, 60)
UPLOADS: Final = Buckets(0.5, 15)


class ApiMiddleware:
    """Answers requests below ``/api/`` inside the scope of their board; all others go through untouched."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(API):
            return self.get_response(request)
        request.user = AnonymousUser()
        request.token = None  # type: ignore[attr-defined]
        answer = self._entered(request)
        if answer.status_code == 404 and not answer.headers["Content-Type"].startswith("application/json"):
            return refused(404)
        return answer

    def _entered(self, request: HttpRequest) -> HttpResponse:
        authorization = request.headers.get("Authorization")
        if _too_large(request):
            return refused(413)
        if authorization is None:
            return _limited(request, PER_ADDRESS, _address(request)) or self._in(_visited(request), request)
        text = found[1] if (found := _BEARER.fullmatch(authorization)) else ""
        named = board_in(text)
        board = Board.objects.filter(pk=named).first() if named else None
        # who guesses is slowed down by address, whether or not the token is one
        if wait := _limited(request, PER_TOKEN, text if board else _address(request)):
            return wait
        if board is None:
            return refused(401)
        with board_scope(board):
            token = token_for(text, timezone.now())
            if token is None or membership_of(token.user) is None or not _same(board, request):
                return refused(401)
            _enter(request, token, text)
            return self._in(board, request)

    def _in(self, board: Board | None, request: HttpRequest) -> HttpResponse:
        if board is None:
            return refused(404)
        upload = request.method == "POST" and "/faces" in request.path_info
        if upload and (wait := _limited(request, UPLOADS, getattr(request, "token_text", _address(request)))):
            return wait
        request.board = board  # type: ignore[attr-defined]
        with board_scope(board):
            return self.get_response(request)


def _enter(request: HttpRequest, token: Token, text: str) -> None:
    request.user = token.user
    request.token = token  # type: ignore[attr-defined]
    request.token_text = text  # type: ignore[attr-defined]


def _visited(request: HttpRequest) -> Board | None:
    """The board that a visitor names (``?board=slug``), otherwise the installation's own."""
    named = request.GET.get("board")
    return Board.objects.filter(slug=named).first() if named and "\0" not in named else board_of("/")


def _same(board: Board, request: HttpRequest) -> bool:
    """A token is of one board: another one in the address is not reached with it."""
    return request.GET.get("board") in (None, "", board.slug)


def _too_large(request: HttpRequest) -> bool:
    length = request.META.get("CONTENT_LENGTH") or "0"
    most = LONGEST_UPLOAD if (request.content_type or "").startswith("multipart/") else LONGEST_BODY
    return not length.isdigit() or int(length) > most


def _address(request: HttpRequest) -> str:
    return str(request.META.get("REMOTE_ADDR", ""))


def _limited(request: HttpRequest, buckets: Buckets, key: str) -> HttpResponse | None:
    wait = buckets.take(key)
    if not wait:
        return None
    answer = refused(429)
    answer["Retry-After"] = str(max(1, round(wait)))
    return answer
