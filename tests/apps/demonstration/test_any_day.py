"""The demonstration can be made on any day, and is the same for everybody who makes it on that day."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from plaatsbaar.apps.consent.actions import AMSTERDAM
from plaatsbaar.apps.demonstration.answers import Answering
from plaatsbaar.apps.demonstration.cast import Cast, Casting
from plaatsbaar.apps.demonstration.timetable import lessons
from plaatsbaar.apps.people.models import Person, school_year
from plaatsbaar.core.consent import Authority, By, Event, sixteenth_birthday, why_not
from plaatsbaar.core.draft import Role

Line = tuple[Person, Person, Event, By, date]


def made(today: date, seed: int = 7) -> tuple[Cast, list[Line]]:
    chance = random.Random(seed)
    cast = Casting(chance, today).make()
    lines = [
        (line.person, line.by, Event(line.event), By(line.capacity), line.at.astimezone(AMSTERDAM).date())
        for line in Answering(chance, today).of(cast)
    ]
    return cast, lines


@pytest.mark.ground("image_consent")
@pytest.mark.parametrize(
    "today", [date(2027, 2, 28), date(2028, 2, 29), date(2028, 3, 1), date(2026, 8, 1), date(2027, 7, 31)]
)
def test_every_answer_of_any_day_could_have_been_given(today: date) -> None:
    cast, lines = made(today)
    pupils = {pupil.person for pupil in cast.pupils}
    authority = {(one.guardian, one.pupil): Authority(one.authority) for one in cast.guardianships}
    assert len(pupils) == 599
    assert len(lines) > 15_000
    for person, by, event, capacity, day in lines:
        assert day <= today
        assert not why_not(
            event,
            capacity,
            role=Role.PUPIL if person in pupils else Role.STAFF,
            birth_date=person.birth_date,
            day=day,
            authority=authority.get((by, person), Authority.UNKNOWN),
        ), (event, capacity, person.birth_date, day)
    soon = next(one.person for one in cast.pupils if one.person.full_name == "Yara Sanders")
    assert soon.birth_date is not None
    assert today < sixteenth_birthday(soon.birth_date) <= today + timedelta(days=30)
    assert next(lessons(cast, today)).start.astimezone(AMSTERDAM).date() <= today


def test_the_same_day_gives_the_same_people() -> None:
    today = date(2026, 11, 20)
    first, again = made(today), made(today)
    assert [one.full_name for one in first[0].persons] == [one.full_name for one in again[0].persons]
    assert [line[2:] for line in first[1]] == [line[2:] for line in again[1]]
    other = Casting(random.Random(8), today).make()
    assert [one.full_name for one in first[0].persons] != [one.full_name for one in other.persons]


@pytest.mark.parametrize(
    ("day", "year"),
    [(date(2026, 7, 31), "2025/2026"), (date(2026, 8, 1), "2026/2027"), (date(2027, 1, 1), "2026/2027")],
)
def test_a_school_year_starts_in_august(day: date, year: str) -> None:
    assert school_year(day) == year
