"""The access log: a row per look, closed under a digest that the journal holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db import connection

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.journal.access import AlreadyClosedError, close_batch, close_open, digest, looked_at, view_kind
from plaatsbaar.apps.journal.action import Acting
from plaatsbaar.apps.journal.kinds import EntryKind
from plaatsbaar.apps.journal.models import Access, AccessBatch, Entry
from plaatsbaar.apps.journal.verify import verify
from plaatsbaar.core.wording import Wording

pytestmark = pytest.mark.django_db(transaction=True)

SEEN = view_kind("test.seen", "Iets bekeken", "Something looked at")
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture
def board() -> Iterator[Board]:
    board = Board.objects.create(slug="b", name="B")
    with board_scope(board):
        yield board


def test_looks_are_closed_in_batches_under_one_entry_each(board: Board) -> None:
    for _ in range(205):
        looked_at(SEEN, actor=uuid4(), objects=[uuid4()])
    assert close_open(board, NOW) == 205
    assert close_open(board, NOW) == 0
    assert sorted(AccessBatch.objects.values_list("size", flat=True)) == [5, 200]
    assert list(Entry.objects.values_list("kind", flat=True)) == ["access.closed", "access.closed"]
    assert str(verify(board)) == "VALID"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_access SET actor = NULL",
        "DELETE FROM journal_access",
        "UPDATE journal_access SET batch_id = NULL",
    ],
)
def test_a_look_that_was_changed_afterwards_names_its_entry(board: Board, statement: str) -> None:
    looked_at(SEEN, actor=uuid4(), objects=[])
    close_open(board, NOW)
    with connection.cursor() as cursor:
        cursor.execute(statement)
    assert str(verify(board)) == "INVALID(1)"


def test_no_look_is_closed_twice(board: Board) -> None:
    looked_at(SEEN, actor=None, objects=[])
    rows = list(Access.objects.all())
    first = close_batch(Acting(board), rows)
    with pytest.raises(AlreadyClosedError):
        close_batch(Acting(board), rows)
    assert AccessBatch.objects.get() == first
    assert digest(list(Access.objects.all())) == first.digest


def test_an_unknown_kind_is_refused(board: Board) -> None:
    with pytest.raises(KeyError):
        looked_at(EntryKind("test.never", Wording("x", "x")), actor=None, objects=[])
    assert not Access.objects.exists()
