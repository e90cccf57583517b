"""No row of a board is read, written, deleted or followed to outside its board's scope (design 7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.apps import apps
from django.db import connection

from plaatsbaar.apps.boards.models import Board, BoardRow, PersonalData
from plaatsbaar.apps.boards.scope import OutsideScopeError, board_scope
from plaatsbaar.apps.boards.scoped import ScopedManager, ScopedQuerySet
from plaatsbaar.apps.boards.walls import WITHOUT_BOARD
from plaatsbaar.apps.people.models import Employment, Enrolment, Group, Person, School
from small_school import Small, small_school

ROWS = [model for model in apps.get_models() if issubclass(model, BoardRow)]


@pytest.fixture
def theirs(other_board: Board) -> Small:
    """A small school of the other board, made before anybody's scope."""
    with board_scope(other_board):
        return small_school("De Overkant")


@pytest.mark.parametrize("model", ROWS, ids=lambda model: model.__name__)
def test_every_row_of_a_board_is_reached_through_the_scoped_manager(model: type[BoardRow]) -> None:
    assert isinstance(model._default_manager, ScopedManager)
    assert isinstance(model._base_manager, ScopedManager), "followed foreign keys go through this one"
    assert not model._meta.many_to_many, "an automatic table between two models has no board"


OURS = [model for model in apps.get_models() if model.__module__.startswith("plaatsbaar.")]


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_model_declares_its_personal_data(model: type[BoardRow]) -> None:
    assert "personal_data" in vars(model)
    declared = model.personal_data
    if declared is not None:
        assert isinstance(declared, PersonalData)
        assert all((declared.what, declared.why, declared.clause, declared.how_long, declared.who))


_OF_NO_BOARD = {
    "Board": "is the scope itself",
    "User": "one account can be of two boards",
    "SignedIn": "a session is of an account",
    "MailLink": "is found by its hash before anything is known; holds the board's id",
    "Mail": "the relay takes what is next of every board; holds the board's id",
    "Job": "a worker takes what is next of every board; holds the board's id",
    "ScheduleMark": "when a job of the installation was last asked for",
}


def test_every_model_of_ours_has_a_board_or_says_why_not() -> None:
    without = {model._meta.label for model in apps.get_models() if model.__module__.startswith("plaatsbaar.")} - {
        model._meta.label for model in ROWS
    }
    assert without == set(WITHOUT_BOARD)
    assert all(WITHOUT_BOARD.values())


QUERIES: list[Callable[[], object]] = [
    lambda: list(Person.objects.all()),
    lambda: Person.objects.count(),
    lambda: Person.objects.exists(),
    lambda: Person.objects.first(),
    lambda: Person.objects.get(pk="00000000-0000-0000-0000-000000000000"),
    lambda: Person.objects.update(first="X"),
    lambda: Person.objects.all().delete(),
    lambda: Person.objects.create(first="X"),
    lambda: Person(first="X").save(),
    lambda: Person.objects.bulk_create([Person(first="X")]),
    lambda: list(Person.objects.raw("SELECT * FROM people_person")),
]


@pytest.mark.django_db
@pytest.mark.parametrize("query", QUERIES)
def test_without_a_scope_nothing_is_possible(query: Callable[[], object]) -> None:
    with pytest.raises(OutsideScopeError):
        query()


RUN_LATER: list[Callable[[ScopedQuerySet[Person]], object]] = [
    lambda queryset: list(queryset),
    lambda queryset: len(queryset),
    lambda queryset: queryset.count(),
    lambda queryset: queryset.exists(),
    lambda queryset: list(queryset.iterator()),
    lambda queryset: queryset.values_list("first").first(),
    lambda queryset: queryset.update(first="X"),
    lambda queryset: queryset.delete(),
    lambda queryset: queryset.bulk_update([], ["first"]),
    lambda queryset: queryset.aggregate(),
    lambda queryset: queryset.in_bulk(),
]


@pytest.mark.parametrize("run", RUN_LATER)
def test_a_query_made_in_a_scope_runs_in_that_scope_only(
    run: Callable[[ScopedQuerySet[Person]], object], board: Board, other_board: Board
) -> None:
    with board_scope(board):
        queryset = Person.objects.filter(first__gt="")
    with pytest.raises(OutsideScopeError):
        run(queryset)
    with board_scope(other_board), pytest.raises(OutsideScopeError):
        run(queryset)


def test_only_the_own_boards_rows_are_found(board: Board, theirs: Small) -> None:
    with board_scope(board):
        ours = small_school()
        assert set(School.objects.all()) == {ours.school}
        assert not Person.objects.filter(pk=theirs.pupil.pk).exists()
        assert Person.objects.filter(first="Noor").update(first="Nora") == 1
    theirs_now = Board.objects.get(pk=theirs.school.board_id)
    with board_scope(theirs_now):
        assert Person.objects.get(pk=theirs.pupil.pk).first == "Noor"


def test_another_boards_row_cannot_be_saved_or_deleted(board: Board, theirs: Small) -> None:
    with board_scope(board):
        for write in (theirs.pupil.save, theirs.pupil.delete, theirs.pupil.refresh_from_db):
            with pytest.raises((OutsideScopeError, Person.DoesNotExist)):
                write()
    for write in (theirs.pupil.save, theirs.pupil.delete, theirs.pupil.refresh_from_db):
        with pytest.raises(OutsideScopeError):
            write()


def test_following_a_foreign_key_needs_the_scope_too(small: Small, board: Board) -> None:
    enrolment = Enrolment.objects.get(person=small.pupil)
    employment = Employment.objects.get(person=small.teacher)
    assert enrolment.group == small.group
    # a contextvar of its own: what another thread or request would see
    import contextvars

    fresh_enrolment = Enrolment.objects.get(pk=enrolment.pk)

    def outside() -> None:
        with pytest.raises(OutsideScopeError):
            _ = fresh_enrolment.group
        with pytest.raises(OutsideScopeError):
            _ = employment.school
        with pytest.raises(OutsideScopeError):
            list(small.pupil.enrolments.all())

    contextvars.Context().run(outside)


@pytest.fixture
def beside_theirs(theirs: Small, board: Board) -> Iterator[Small]:
    with board_scope(board):
        yield theirs


def test_a_row_cannot_lead_to_another_board(beside_theirs: Small) -> None:
    ours, theirs = small_school(), beside_theirs
    with pytest.raises(OutsideScopeError):
        Enrolment.objects.create(person=ours.pupil, group=theirs.group)
    with pytest.raises(OutsideScopeError):
        Enrolment(person_id=ours.pupil.pk, group_id=theirs.group.pk).save()
    with pytest.raises(OutsideScopeError):
        Enrolment.objects.bulk_create([Enrolment(person=theirs.pupil, group=ours.group)])
    with pytest.raises(OutsideScopeError):
        Enrolment.objects.update(group=theirs.group)
    with pytest.raises(OutsideScopeError):
        Enrolment.objects.update(group_id=theirs.group.pk)
    with pytest.raises(OutsideScopeError):
        Group.objects.update(board=theirs.school.board_id)
    with pytest.raises(OutsideScopeError):
        Person.objects.bulk_create([Person(first="X", board_id=theirs.school.board_id)])


def test_another_boards_scope_cannot_be_nested(board: Board, other_board: Board) -> None:
    with board_scope(board):
        with board_scope(board):
            assert Person.objects.count() == 0
        with pytest.raises(OutsideScopeError), board_scope(other_board):
            pass
        assert Person.objects.count() == 0, "the outer scope is still there"
    with pytest.raises(OutsideScopeError):
        Person.objects.count()


@pytest.mark.django_db(transaction=True)
def test_reading_in_a_scope_opens_no_transaction() -> None:
    """Under SQLite's IMMEDIATE mode readers would wait for one another."""
    board = Board.objects.create(slug="lezen", name="Lezen")
    with board_scope(board):
        assert list(Person.objects.all()) == []
        assert not connection.in_atomic_block
        assert connection.get_autocommit()
        if connection.vendor == "sqlite":
            assert not connection.connection.in_transaction


def test_every_change_gives_the_board_a_new_version(small: Small, board: Board) -> None:
    def versions() -> tuple[object, object]:
        board.refresh_from_db()
        return board.roster_version, board.consent_version

    seen = {versions()}
    changes: list[Callable[[], object]] = [
        lambda: Person.objects.create(first="Nieuw"),
        lambda: Person.objects.filter(first="Nieuw").update(last="de Wit"),
        lambda: Person.objects.bulk_create([Person(first="Nog een")]),
        lambda: Person.objects.filter(first="Nieuw").delete(),
        lambda: small.father.delete(),
    ]
    for number, change in enumerate(changes, start=2):
        change()
        seen.add(versions())
        assert len(seen) == number
