"""One key, many requests at once, in real threads: one is carried out, twins are told, all get the same answer."""

from __future__ import annotations

import threading
from collections import Counter
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection, connections

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.journal.action import Acting, KeyUsedForAnotherError, StillRunningError, Work, action
from plaatsbaar.apps.journal.models import Answered
from plaatsbaar.apps.journal.verify import verify
from plaatsbaar.apps.people.models import School

pytestmark = pytest.mark.django_db(transaction=True)

GOING = threading.Event()
BUSY = threading.Event()


@action("test.school", "School gemaakt", "School made")
def make(work: Work, name: str, *, wait: bool = False) -> School:
    """Makes a school; with ``wait`` before it takes any lock it waits until it is let go."""
    BUSY.set()
    if wait:
        GOING.wait(10)
    school = School(name=name)
    school.save()
    work.wrote(school)
    return school


@pytest.fixture
def board() -> Board:
    GOING.clear()
    BUSY.clear()
    return Board.objects.create(slug=f"b-{uuid4().hex[:6]}", name="B")


def _together(number: int, board: Board, key: str, name: str = "De Brug") -> list[object]:
    """What each of so many requests got: the id of the school, or the exception's type."""
    got: list[object] = []
    start = threading.Barrier(number)

    def one() -> None:
        start.wait()
        try:
            while True:
                try:
                    got.append(make(Acting(board, key=key), name).pk)
                    break
                except StillRunningError:
                    got.append("told")
        except Exception as error:
            got.append(type(error))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=one) for _ in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return got


def test_a_form_that_is_sent_eight_times_at_once_is_done_once(board: Board) -> None:
    for _ in range(5):
        got = Counter(_together(8, board, uuid4().hex, name=uuid4().hex))
        got.pop("told", 0)
        assert len(got) == 1
        assert set(got.values()) == {8}
    with board_scope(board):
        assert School.objects.count() == 5
    assert (str(verify(board)), verify(board).size) == ("VALID", 5)


def test_another_body_under_the_same_key_is_refused(board: Board) -> None:
    make(Acting(board, key="k"), "De Brug")
    with pytest.raises(KeyUsedForAnotherError):
        make(Acting(board, key="k"), "De Overkant")
    make(Acting(board, actor=uuid4(), key="k"), "Van een ander")
    with board_scope(board):
        assert School.objects.count() == 2


@pytest.mark.skipif("connection.vendor == 'sqlite'", reason="on SQLite an action has the whole file while it runs")
def test_a_twin_is_told_while_the_first_is_busy(board: Board) -> None:

    def slowly() -> None:
        make(Acting(board, key="k"), "S", wait=True)
        connections.close_all()

    first = threading.Thread(target=slowly)
    first.start()
    BUSY.wait(10)
    with pytest.raises(StillRunningError):
        make(Acting(board, key="k"), "S", wait=True)
    GOING.set()
    first.join()


def test_who_was_taken_over_while_it_was_slow_is_rolled_back(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lease runs out in the middle of an action that is slow and not dead: it must not be carried out twice."""
    taken: list[UUID] = []

    @action(f"test.slow-{uuid4().hex[:6]}", "Traag", "Slow")
    def slow(work: Work, name: str) -> School:
        school = School(name=f"{name} {len(taken)}")
        school.save()
        work.wrote(school)
        if not taken:
            taken.append(school.pk)
            # what the other request does when the lease is over, seen from here
            Answered.objects.update(running_since=school_year_ago)
        return school

    from django.utils import timezone

    school_year_ago = timezone.now() - timedelta(days=365)
    with pytest.raises(StillRunningError):
        slow(Acting(board, key="k"), "S")
    with board_scope(board):
        assert not School.objects.exists()
    assert connection.in_atomic_block is False
