"""For which board is this request? The address says so; without it, the installation's own board.

``/b/<board>/...``, or ``/inloggen/bij/<board>.<service>/...``, where a sign-in service sends people back to.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope

API = "/api/"
"""Below this the token says for which board; see `plaatsbaar.api.entering`."""
_ADDRESS = re.compile(r"^(?:/[a-z]{2})?/(?:b/([-\w]+)(?:/|$)|inloggen/bij/([-\w]+)\.)")
_OF_NONE = re.compile(r"^(?:/[a-z]{2})?/besturen/")
"""Where boards are set up: no board's scope, since a new one is entered there."""


def board_of(path: str) -> Board | None:
    """The board that an address names; for an address that names none the default board. None when there is none."""
    if _OF_NONE.match(path):
        return None
    named = _ADDRESS.match(path)
    if named:
        return Board.objects.filter(slug=named[1] or named[2]).first()
    if settings.DEFAULT_BOARD:
        return Board.objects.filter(slug=settings.DEFAULT_BOARD).first()
    return Board.objects.first()


class BoardMiddleware:
    """Sets ``request.board`` (a Board or None) and answers the request inside that board's scope."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(API):
            return self.get_response(request)
        board = board_of(request.path_info)
        request.board = board  # type: ignore[attr-defined]
        if board is None:
            return self.get_response(request)
        with board_scope(board):
            return self.get_response(request)
