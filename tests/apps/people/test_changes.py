"""Leaving and returning, doubles made one and two again, authority with its day; each with its entry in the journal."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.journal.action import Acting
from plaatsbaar.apps.journal.models import Entry
from plaatsbaar.apps.journal.verify import verify
from plaatsbaar.apps.people import doubles, guardians, leaving
from plaatsbaar.apps.people.models import (
    Contact,
    Employment,
    Enrolment,
    Former,
    Group,
    Guardianship,
    Part,
    Person,
    School,
)
from plaatsbaar.apps.people.names import found_ids
from plaatsbaar.apps.people.roster import people_of
from plaatsbaar.core.consent import Authority

pytestmark = pytest.mark.django_db(transaction=True)


class Place:
    """A school with a class, a pupil, her mother, and a teacher who is entered twice."""

    def __init__(self, board: Board) -> None:
        self.acting = Acting(board, actor=uuid4())
        self.school = School.objects.create(name="De Brug")
        self.group = Group.objects.create(school=self.school, name="2B", year="2026/2027")
        self.pupil = Person.objects.create(first="Noor", last="El Amrani", preferred="Noortje")
        self.mother = Person.objects.create(first="Salma", last="El Amrani")
        self.teacher = Person.objects.create(first="Hanneke", last="de Wit", birth_date=date(1980, 1, 1))
        self.double = Person.objects.create(first="Hanneke", last="de Wit")
        Enrolment.objects.create(person=self.pupil, group=self.group)
        Enrolment.objects.create(person=self.teacher, group=self.group, part=Part.TEACHER)
        Enrolment.objects.create(person=self.double, group=self.group, part=Part.TEACHER)
        Enrolment.objects.create(person=self.double, group=self.group, part=Part.MENTOR)
        Employment.objects.create(person=self.teacher, school=self.school, function="docent")
        self.tie = Guardianship.objects.create(guardian=self.mother, pupil=self.pupil)


@pytest.fixture
def place(in_board: Board) -> Place:
    return Place(in_board)


def kinds() -> list[str]:
    return list(Entry.objects.order_by("seq").values_list("kind", flat=True))


def test_who_leaves_is_no_longer_found_but_stays(place: Place) -> None:
    assert people_of([place.school.pk]).persons
    leaving.leave(place.acting, person=place.pupil, on=date(2026, 11, 20))
    assert str(place.pupil.pk) not in {one.id for one in people_of([place.school.pk]).persons}
    assert found_ids("noor", [place.school.pk], 10) == []
    assert found_ids("el amrani", [place.school.pk], 10) == [], "her mother has no other child here"
    assert Former.objects.get(person=place.pupil).group == place.group
    assert Guardianship.objects.filter(pupil=place.pupil).exists()
    with pytest.raises(ValueError, match="already"):
        leaving.leave(place.acting, person=place.pupil, on=date(2026, 11, 21))
    leaving.return_to(place.acting, person=place.pupil, group=place.group)
    assert found_ids("noor", [place.school.pk], 10) == [place.pupil.pk]
    assert len(found_ids("amrani", [place.school.pk], 10)) == 2
    assert kinds() == ["people.left", "people.returned"]
    assert verify(place.acting.board).faults == ()


def test_somebody_goes_by_the_preferred_name_and_is_found_by_both(place: Place) -> None:
    assert place.pupil.full_name == "Noortje El Amrani"
    for typed in ("noortje", "Noor", "el amr"):
        assert place.pupil.pk in found_ids(typed, [place.school.pk], 10)
    assert "Noortje" in next(one for one in people_of([place.school.pk]).persons if one.first == "Noor").nicknames


def test_doubles_become_one_and_two_again(place: Place) -> None:
    before = set(Enrolment.objects.values_list("pk", "person", "part"))
    record = doubles.merge(place.acting, kept=place.teacher, gone=place.double)
    parts = set(Enrolment.objects.filter(person=place.teacher).values_list("part", flat=True))
    assert parts == {"teacher", "mentor"}
    assert found_ids("hanneke", [place.school.pk], 10) == [place.teacher.pk]
    doubles.unmerge(place.acting, record=record)
    assert set(Enrolment.objects.values_list("pk", "person", "part")) == before
    assert len(found_ids("hanneke", [place.school.pk], 10)) == 2
    with pytest.raises(doubles.NotMergedError, match="already"):
        doubles.unmerge(place.acting, record=record)
    assert kinds() == ["people.merged", "people.unmerged"]
    assert verify(place.acting.board).faults == ()


def test_two_people_are_not_made_one(place: Place) -> None:
    with pytest.raises(doubles.NotMergedError, match="themselves"):
        doubles.merge(place.acting, kept=place.pupil, gone=place.pupil)
    with pytest.raises(doubles.NotMergedError, match="guardian of the other"):
        doubles.merge(place.acting, kept=place.pupil, gone=place.mother)
    Person.objects.filter(pk=place.double.pk).update(birth_date=date(1990, 1, 1))
    place.double.refresh_from_db()
    with pytest.raises(doubles.NotMergedError, match="birth differ"):
        doubles.merge(place.acting, kept=place.teacher, gone=place.double)
    assert kinds() == []


@pytest.mark.ground("image_consent")
def test_authority_has_a_source_and_a_day(place: Place) -> None:
    with pytest.raises(ValueError, match="source"):
        guardians.record_authority(
            place.acting, guardianship=place.tie, authority=Authority.YES, source=" ", seen_on=date(2026, 9, 1)
        )
    with pytest.raises(ValueError, match="not come"):
        guardians.record_authority(
            place.acting, guardianship=place.tie, authority=Authority.NO, source="brief", seen_on=date(2999, 1, 1)
        )
    guardians.record_authority(
        place.acting, guardianship=place.tie, authority=Authority.YES, source="register", seen_on=date(2026, 9, 1)
    )
    guardians.arrange_contact(place.acting, guardianship=place.tie, contact=Contact.APART)
    place.tie.refresh_from_db()
    assert (place.tie.authority, place.tie.seen_on, place.tie.contact) == ("yes", date(2026, 9, 1), "apart")
    assert verify(place.acting.board).faults == ()


def test_a_search_stays_inside_the_board(place: Place, other_board: Board) -> None:
    from plaatsbaar.apps.boards.scope import _current, _tell_database

    token = _current.set(None)
    try:
        with board_scope(other_board):
            assert found_ids("hanneke", None, 10) == []
            assert found_ids("hanneke", [place.school.pk], 10) == []
    finally:
        _current.reset(token)
        _tell_database(str(place.acting.board.pk))


@pytest.mark.parametrize("typed", ["", "h", "  ", "%", "_", "h%", "' OR 1=1 --", "\x00", "a" * 5000, "de " * 500])
def test_odd_searches_find_nobody(place: Place, typed: str) -> None:
    assert found_ids(typed, None, 10) in ([], found_ids("de", None, 10))
