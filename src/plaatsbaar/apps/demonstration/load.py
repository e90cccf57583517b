"""Puts the demonstration in the database: one action, all of it or nothing."""

from __future__ import annotations

import random
from datetime import date

from plaatsbaar.apps.accounts.models import User
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.consent.models import ConsentEvent
from plaatsbaar.apps.demonstration.answers import Answering
from plaatsbaar.apps.demonstration.cast import Cast, Casting
from plaatsbaar.apps.demonstration.story import story
from plaatsbaar.apps.demonstration.timetable import lessons
from plaatsbaar.apps.journal.action import Acting, Work, action
from plaatsbaar.apps.lessons.models import LessonHour
from plaatsbaar.apps.people.actions import about, give_membership, open_board
from plaatsbaar.apps.people.models import (
    Employment,
    Enrolment,
    Group,
    Guardianship,
    Office,
    Part,
    Person,
    School,
)
from plaatsbaar.apps.people.names import index_names

SEED = 20191126


class AlreadyLoadedError(Exception):
    """There is a board with the demonstration's slug already; the message is one sentence for the operator."""


def load(today: date, seed: int = SEED) -> Board:
    """The demonstration board as it would be on ``today``. AlreadyLoadedError when its slug is taken."""
    told = story()["board"]
    if Board.objects.filter(slug=told["slug"]).exists():
        raise AlreadyLoadedError(f"There is a board {told['slug']} already; nothing was loaded.")
    board = Board(
        slug=told["slug"],
        name=told["name"],
        names=told["names"],
        mission=told["mission"],
        contacts=told["contacts"],
        confidential=told["confidential"],
        demonstration=True,
    )
    _fill(Acting(board), today, seed)
    board.refresh_from_db()
    return board


@action("demonstration.loaded", "Demonstratiebestuur gevuld", "Demonstration board filled")
def _fill(work: Work, today: date, seed: int) -> None:
    """One action: a demonstration that is half there would be mistaken for a whole one at the next start."""
    open_board.within(work)
    chance = random.Random(seed)  # noqa: S311 - the same people for everybody, no secret
    cast = Casting(chance, today).make()
    _save(work, cast)
    for event in ConsentEvent.objects.bulk_create(Answering(chance, today).of(cast), batch_size=2000):
        work.wrote(event, about=about(event.person))
    for hour in LessonHour.objects.bulk_create(lessons(cast, today), batch_size=2000):
        work.wrote(hour, about=about(hour.teacher) if hour.teacher else None)
    _open_accounts(work, cast)


def counts() -> dict[str, int]:
    """How many of what there are at the board in scope."""
    return {
        "schools": School.objects.count(),
        "classes": Group.objects.count(),
        "pupils": Enrolment.objects.filter(part=Part.PUPIL).values("person").distinct().count(),
        "guardians": Guardianship.objects.values("guardian").distinct().count(),
        "staff": Employment.objects.values("person").distinct().count(),
        "consent_events": ConsentEvent.objects.count(),
        "lessons": LessonHour.objects.count(),
    }


def _save(work: Work, cast: Cast) -> None:
    for school in School.objects.bulk_create(cast.schools):
        work.wrote(school)
    for group in Group.objects.bulk_create(cast.groups):
        work.wrote(group)
    for person in Person.objects.bulk_create(cast.persons, batch_size=1000):
        work.wrote(person, about=about(person))
    for enrolment in Enrolment.objects.bulk_create(cast.enrolments, batch_size=1000):
        work.wrote(enrolment, about=about(enrolment.person))
    for employment in Employment.objects.bulk_create(cast.employments):
        work.wrote(employment, about=about(employment.person))
    for guardianship in Guardianship.objects.bulk_create(cast.guardianships, batch_size=1000):
        work.wrote(guardianship, about=about(guardianship.pupil))
    index_names()


def _open_accounts(work: Work, cast: Cast) -> None:
    """One account of each office, without a password: it can be looked around as, and not be signed in to."""
    by_name = {person.full_name: person for person in cast.persons}
    around = story()["around"]
    persons = {Office(office): person for office, person in cast.offices.items()}
    persons[Office.PUPIL] = by_name[around["pupil"]]
    persons[Office.PARENT] = by_name[around["parent"]]
    for office, person in persons.items():
        user = User.objects.create_user(f"{office.value}@demonstratie.invalid")
        give_membership.within(work, user, person, office)
