"""The walls in the database: built from the models, missed when they are gone, and really in the way."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from plaatsbaar.apps.boards import walls
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.people.models import Enrolment, Group, Part, Person, School

pytestmark = pytest.mark.django_db(transaction=True)


def _sql(statement: str, *values: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def _board() -> tuple[Board, Group, Person]:
    board = Board.objects.create(slug=f"b-{uuid4().hex[:6]}", name="B")
    with board_scope(board):
        school = School(name="S")
        school.save()
        group = Group(school=school, name="2B", year="2026/2027")
        group.save()
        person = Person(first="A", last="B")
        person.save()
    return board, group, person


def _id(row: Group | Person | Board) -> str:
    return row.pk.hex if connection.vendor == "sqlite" else str(row.pk)


def test_every_wall_stands() -> None:
    assert walls.missing() == []
    walls.assert_there()


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="drops a SQLite trigger")
def test_a_lost_wall_is_missed_and_put_back() -> None:
    _sql("DROP TRIGGER journal_entry_no_update")
    assert walls.missing() == ["journal_entry_no_update"]
    with pytest.raises(walls.WallsMissingError, match="journal_entry_no_update"):
        walls.assert_there()
    walls.build()
    walls.assert_there()


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="a pragma of SQLite")
def test_without_recursive_triggers_no_wall_counts() -> None:
    _sql("PRAGMA recursive_triggers=OFF")
    try:
        assert "journal_entry_no_update" in walls.missing()
    finally:
        _sql("PRAGMA recursive_triggers=ON")


def test_no_row_points_into_another_board() -> None:
    board, group, person = _board()
    _, strange_group, _ = _board()
    with board_scope(board):
        fine = Enrolment(group=group, person=person, part=Part.PUPIL)
        fine.save()
        with pytest.raises(DatabaseError), transaction.atomic():
            _sql(f"UPDATE people_enrolment SET group_id = '{_id(strange_group)}'")


def test_no_row_moves_to_another_board() -> None:
    board, _, person = _board()
    other, _, _ = _board()
    with board_scope(board), pytest.raises(DatabaseError), transaction.atomic():
        _sql(f"UPDATE people_person SET board_id = '{_id(other)}' WHERE id = '{_id(person)}'")
