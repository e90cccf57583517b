"""The address says for which board a request is, and the whole request is answered inside that board's scope."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from plaatsbaar.apps.boards.middleware import BoardMiddleware, board_of
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import OutsideScopeError, scoped_board


@pytest.mark.parametrize("path", ["/b/ander/", "/b/ander", "/en/b/ander/controleer/", "/b/ander/x/b/eigen/"])
def test_the_address_names_the_board(board: Board, other_board: Board, path: str) -> None:
    assert board_of(path) == other_board


@pytest.mark.parametrize("path", ["/", "/en/", "/hulp/", "/bestuur/ander/"])
def test_without_a_board_in_the_address_it_is_the_installations_own(
    board: Board, other_board: Board, path: str, settings: Any
) -> None:
    assert board_of(path) == board, "the oldest"
    settings.DEFAULT_BOARD = "ander"
    assert board_of(path) == other_board


@pytest.mark.parametrize("path", ["/b/niemand/", "/b/Eigen/", "/en/b/niemand/"])
def test_a_board_that_is_not_there_is_never_another_one(board: Board, path: str) -> None:
    assert board_of(path) is None


def test_a_request_is_answered_in_the_scope_of_its_board(board: Board) -> None:
    seen: list[object] = []

    def view(request: HttpRequest) -> HttpResponse:
        seen.append((request.board, scoped_board()))  # type: ignore[attr-defined]
        return HttpResponse()

    BoardMiddleware(view)(RequestFactory().get("/b/eigen/"))
    assert seen == [(board, board.pk)]
    with pytest.raises(OutsideScopeError):
        scoped_board()


def test_a_failing_request_leaves_no_scope_behind(board: Board) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        BoardMiddleware(view)(RequestFactory().get("/b/eigen/"))
    with pytest.raises(OutsideScopeError):
        scoped_board()


@pytest.mark.django_db
def test_without_any_board_there_is_no_scope() -> None:
    def view(request: HttpRequest) -> HttpResponse:
        assert request.board is None  # type: ignore[attr-defined]
        with pytest.raises(OutsideScopeError):
            scoped_board()
        return HttpResponse()

    assert BoardMiddleware(view)(RequestFactory().get("/")).status_code == 200
