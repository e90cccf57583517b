"""Puts the demonstration in the database: one transaction, all of it or nothing."""

from __future__ import annotations

import random
from datetime import date

from django.db import transaction

from plaatsbaar.apps.accounts.models import User
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.consent.models import ConsentEvent
from plaatsbaar.apps.demonstration.answers import Answering
from plaatsbaar.apps.demonstration.cast import Cast, Casting
from plaatsbaar.apps.demonstration.story import story
from plaatsbaar.apps.demonstration.timetable import lessons
from plaatsbaar.apps.lessons.models import LessonHour
from plaatsbaar.apps.people.models import (
    Employment,
    Enrolment,
    Group,
    Guardianship,
    Membership,
    Office,
    Part,
    Person,
    School,
)
from plaatsbaar.apps.people.names import index_names

SEED = 20191126


class AlreadyLoadedError(Exception):
    """There is a board with the demonstration's slug already; the message is one sentence for the operator."""


@transaction.atomic
def load(today: date, seed: int = SEED) -> Board:
    """The demonstration board as it would be on ``today``. AlreadyLoadedError when its slug is taken."""
    told = story()["board"]
    if Board.objects.filter(slug=told["slug"]).exists():
        raise AlreadyLoadedError(f"There is a board {told['slug']} already; nothing was loaded.")
    board = Board.objects.create(
        slug=told["slug"],
        name=told["name"],
        names=told["names"],
        mission=told["mission"],
        contacts=told["contacts"],
        confidential=told["confidential"],
        demonstration=True,
    )
    chance = random.Random(seed)  # noqa: S311 - the same people for everybody, no secret
    with board_scope(board):
        cast = Casting(chance, today).make()
        _save(cast)
        ConsentEvent.objects.bulk_create(Answering(chance, today).of(cast), batch_size=2000)
        LessonHour.objects.bulk_create(lessons(cast, today), batch_size=2000)
        _open_accounts(cast)
    board.refresh_from_db()
    return board


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


def _save(cast: Cast) -> None:
    School.objects.bulk_create(cast.schools)
    Group.objects.bulk_create(cast.groups)
    Person.objects.bulk_create(cast.persons, batch_size=1000)
    Enrolment.objects.bulk_create(cast.enrolments, batch_size=1000)
    Employment.objects.bulk_create(cast.employments)
    Guardianship.objects.bulk_create(cast.guardianships, batch_size=1000)
    index_names()


def _open_accounts(cast: Cast) -> None:
    """One account of each office, without a password: it can be looked around as, and not be signed in to."""
    by_name = {person.full_name: person for person in cast.persons}
    around = story()["around"]
    persons = {Office(office): person for office, person in cast.offices.items()}
    persons[Office.PUPIL] = by_name[around["pupil"]]
    persons[Office.PARENT] = by_name[around["parent"]]
    for office, person in persons.items():
        user = User.objects.create_user(f"{office.value}@demonstratie.invalid")
        Membership.objects.create(user=user, person=person, office=office)
