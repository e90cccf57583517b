"""The journal: every tamper is named, an erasure is not a fault, and the database refuses changes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from plaatsbaar.apps.boards import walls
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.journal.action import (
    Acting,
    KeyUsedForAnotherError,
    NothingWrittenError,
    StillRunningError,
    Work,
    action,
)
from plaatsbaar.apps.journal.chain import About
from plaatsbaar.apps.journal.models import Answered, Entry, Head, Payload
from plaatsbaar.apps.journal.verify import State, verify
from plaatsbaar.apps.vault.actions import erase, sweep
from plaatsbaar.apps.vault.models import KeyRef, Owner
from plaatsbaar.apps.vault.store import keys

pytestmark = pytest.mark.django_db(transaction=True)

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@action("test.noted", "Iets genoteerd", "Something noted")
def note(work: Work, *, person: UUID, words: str, fail: bool = False) -> KeyRef:
    """A small action over a real row of the vault, so that rows, payload and chain are all in play."""
    row = KeyRef(owner_kind=Owner.UPLOAD, owner_id=uuid4())
    row.save()
    about = About(Owner.PERSON, person)
    work.wrote(row, about=about)
    work.tell(about, words=words)
    if fail:
        raise RuntimeError("after everything was written")
    return row


@action("test.nothing", "Niets", "Nothing")
def nothing(work: Work) -> None:
    """An action that forgets to say what it wrote."""


@pytest.fixture
def board() -> Board:
    return Board.objects.create(slug=f"b-{uuid4().hex[:6]}", name="Bestuur")


@pytest.fixture
def person() -> UUID:
    return uuid4()


@pytest.fixture
def without_triggers() -> Iterator[None]:
    """What somebody with the database in hands can do; the triggers are back afterwards."""
    if connection.vendor != "sqlite":
        pytest.skip("on PostgreSQL the application's account cannot drop a trigger: that is the point")
    with connection.cursor() as cursor:
        for wall in walls.walls("sqlite"):
            cursor.execute(f"DROP TRIGGER IF EXISTS {wall.name}")
    yield
    walls.build()


def _sql(statement: str, *values: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_an_action_writes_one_entry_that_verifies(board: Board, person: UUID) -> None:
    note(Acting(board, actor=person, at=NOW), person=person, words="Noor zegt ja")
    note(Acting(board, at=NOW), person=person, words="en later nee")
    verified = verify(board)
    assert (str(verified), verified.size) == ("VALID", 2)


def test_the_envelope_holds_ids_only(board: Board, person: UUID) -> None:
    note(Acting(board), person=person, words="Noor heeft dyslexie")
    with board_scope(board):
        entry, payload = Entry.objects.get(), Payload.objects.get()
    assert b"Noor" not in bytes(entry.envelope) + bytes(payload.locked)
    assert json.loads(bytes(entry.envelope))["subjects"] == [str(person)]


def test_a_failing_action_leaves_nothing(board: Board, person: UUID) -> None:
    with pytest.raises(RuntimeError):
        note(Acting(board), person=person, words="x", fail=True)
    with board_scope(board):
        assert not Entry.objects.exists()
        assert not Payload.objects.exists()
        assert not KeyRef.objects.filter(owner_kind=Owner.UPLOAD).exists()
    assert verify(board).state is State.VALID


def test_an_action_that_says_nothing_is_refused(board: Board) -> None:
    with pytest.raises(NothingWrittenError):
        nothing(Acting(board))


def test_boards_have_chains_of_their_own(board: Board, person: UUID) -> None:
    other = Board.objects.create(slug=f"o-{uuid4().hex[:6]}", name="Ander")
    note(Acting(board), person=person, words="hier")
    note(Acting(other), person=person, words="daar")
    assert verify(board).size == verify(other).size == 1


Tamper = Callable[[], None]
TAMPERS: dict[str, tuple[str, tuple[str, ...]]] = {
    "envelope": ("UPDATE journal_entry SET envelope = X'7B7D' WHERE seq = 2", ()),
    "column": ("UPDATE journal_entry SET kind = 'test.other' WHERE seq = 2", ()),
    "moment": ("UPDATE journal_entry SET at = '2020-01-01 00:00:00' WHERE seq = 2", ()),
    "middle": ("DELETE FROM journal_entry WHERE seq = 2", ()),
    "tail": ("DELETE FROM journal_entry WHERE seq = 3", ()),
    "order": (
        "UPDATE journal_entry SET seq = CASE seq WHEN 1 THEN 2 WHEN 2 THEN 1 ELSE seq + 90 END WHERE seq < 3",
        (),
    ),
    "payload": (
        "UPDATE journal_payload SET locked = (SELECT locked FROM journal_payload WHERE seq = 1) WHERE seq = 2",
        (),
    ),
    "payload gone": ("DELETE FROM journal_payload WHERE seq = 2", ()),
    "row": ("UPDATE vault_keyref SET made_at = '2020-01-01 00:00:00' WHERE owner_kind = 'upload'", ()),
    "row gone": ("DELETE FROM vault_keyref WHERE owner_kind = 'upload'", ()),
    "head": ("UPDATE journal_head SET size = 2", ()),
}


@pytest.mark.parametrize("tamper", TAMPERS)
@pytest.mark.usefixtures("without_triggers")
def test_every_tamper_is_named(board: Board, person: UUID, tamper: str) -> None:
    for words in ("een", "twee", "drie"):
        note(Acting(board, at=NOW), person=person, words=words)
    statement, values = TAMPERS[tamper]
    if tamper == "order":
        _sql("UPDATE journal_entry SET seq = 99 WHERE seq = 1")
        _sql("UPDATE journal_entry SET seq = 1 WHERE seq = 2")
        _sql("UPDATE journal_entry SET seq = 2 WHERE seq = 99")
    else:
        _sql(statement, *values)
    verified = verify(board)
    assert verified.state is State.INVALID
    assert all(1 <= fault.seq <= 3 for fault in verified.faults), verified.faults


def test_one_byte_of_a_row_names_its_entry(board: Board, person: UUID) -> None:
    note(Acting(board, at=NOW), person=person, words="een")
    second = note(Acting(board, at=NOW), person=person, words="twee")
    with board_scope(board):
        _sql("UPDATE vault_keyref SET owner_kind = 'casE' WHERE id = %s", second.pk.hex)
    assert [fault.seq for fault in verify(board).faults] == [2]


def test_an_erasure_is_no_fault_and_leaves_nothing_to_read(board: Board, person: UUID) -> None:
    other = uuid4()
    note(Acting(board), person=person, words="weg")
    note(Acting(board), person=other, words="blijft")
    with board_scope(board), transaction.atomic():
        assert erase(Owner.PERSON, person, NOW) == 1
    assert str(verify(board)) == "VALID ERASED(1)"
    with board_scope(board):
        gone = KeyRef.objects.get(owner_kind=Owner.PERSON, owner_id=person)
        assert gone.destroyed_at == NOW
        Payload.objects.filter(seq=1).delete()
    assert str(verify(board)) == "VALID ERASED(1)"
    assert gone.pk not in {key.id for key in keys().stored()}


def test_a_key_that_vanished_without_an_erasure_is_a_fault(board: Board, person: UUID) -> None:
    note(Acting(board), person=person, words="x")
    with board_scope(board):
        ref = KeyRef.objects.get(owner_kind=Owner.PERSON)
    keys().destroy(ref.pk)
    assert [fault.seq for fault in verify(board).faults] == [1]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_entry SET kind = 'x'",
        "DELETE FROM journal_entry",
        "INSERT OR REPLACE INTO journal_entry SELECT * FROM journal_entry",
        "UPDATE journal_payload SET part = 7",
    ],
)
def test_the_database_refuses(board: Board, person: UUID, statement: str) -> None:
    note(Acting(board), person=person, words="x")
    with board_scope(board), pytest.raises(DatabaseError), transaction.atomic():
        _sql(statement)
    assert verify(board).state is State.VALID


def test_the_same_key_gives_the_same_answer_once(board: Board, person: UUID) -> None:
    first = note(Acting(board, key="k1"), person=person, words="ja")
    again = note(Acting(board, key="k1"), person=person, words="ja")
    assert first.pk == again.pk
    assert verify(board).size == 1


def test_another_body_under_a_key_is_refused(board: Board, person: UUID) -> None:
    note(Acting(board, key="k1"), person=person, words="ja")
    with pytest.raises(KeyUsedForAnotherError):
        note(Acting(board, key="k1"), person=person, words="nee")
    assert verify(board).size == 1


def test_a_running_twin_is_told_and_a_dead_one_taken_over(board: Board, person: UUID) -> None:
    note(Acting(board, key="k1"), person=person, words="ja")
    with board_scope(board):
        Answered.objects.update(running_since=datetime.now(UTC), answer=None)
    with pytest.raises(StillRunningError):
        note(Acting(board, key="k1"), person=person, words="ja")
    with board_scope(board):
        Answered.objects.update(running_since=NOW)
    note(Acting(board, key="k1"), person=person, words="ja")
    assert verify(board).size == 2


def test_a_failed_action_frees_its_key(board: Board, person: UUID) -> None:
    with pytest.raises(RuntimeError):
        note(Acting(board, key="k1"), person=person, words="x", fail=True)
    assert note(Acting(board, key="k1"), person=person, words="x").pk


def test_orphan_keys_are_swept_and_living_ones_stay(board: Board, person: UUID) -> None:
    note(Acting(board), person=person, words="x")
    orphan = keys().create()
    later = datetime.fromtimestamp(datetime.now(UTC).timestamp() + 4000, UTC)
    assert sweep(datetime.now(UTC))[1] == 0
    assert sweep(later)[1] >= 1
    assert orphan not in {key.id for key in keys().stored()}
    assert verify(board).state is State.VALID


def test_heads_are_one_per_board(board: Board, person: UUID) -> None:
    note(Acting(board), person=person, words="x")
    with board_scope(board):
        assert Head.objects.count() == 1
