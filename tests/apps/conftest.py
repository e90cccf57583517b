"""What the tests of the apps share: boards, a small school, and the demonstration loaded once a module."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.demonstration.load import load
from small_school import TODAY, Small, small_school


@pytest.fixture
def board(db: None) -> Board:
    return Board.objects.create(slug="eigen", name="Eigen bestuur")


@pytest.fixture
def other_board(db: None) -> Board:
    return Board.objects.create(slug="ander", name="Ander bestuur")


@pytest.fixture
def in_board(board: Board) -> Iterator[Board]:
    with board_scope(board):
        yield board


@pytest.fixture
def small(in_board: Board) -> Small:
    return small_school()


@pytest.fixture(scope="module")
def demonstration(django_db_setup: None, django_db_blocker: Any) -> Iterator[Board]:
    """The demonstration board on TODAY, for the tests of one module; rolled back after the last one."""
    around = transaction.atomic()
    around._from_testcase = True  # type: ignore[attr-defined]  # as Django's own tests: actions are durable inside it
    with django_db_blocker.unblock(), around:
        yield load(TODAY)
        transaction.set_rollback(True)
