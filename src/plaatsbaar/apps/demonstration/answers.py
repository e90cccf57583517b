"""How did the people of the demonstration answer? Every kind of answer there is, for every medium and destination."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from plaatsbaar.apps.consent.models import Channel, ConsentEvent
from plaatsbaar.apps.demonstration.cast import Cast, Pupil
from plaatsbaar.apps.people.models import Person
from plaatsbaar.core.consent import ASKED_AHEAD, By, Destination, Event, Medium, sixteenth_birthday

TEXT_VERSION = "demonstratie-2026"
_AMSTERDAM = ZoneInfo("Europe/Amsterdam")

Cell = tuple[Medium, Destination]
_PICTURE = (Medium.PHOTO, Medium.FILM)
_NEAR = (Destination.CLOSED, Destination.NEWSLETTER, Destination.GUIDE, Destination.WEBSITE, Destination.SCHOOL_SOCIAL)
_ALL: tuple[Cell, ...] = tuple((medium, destination) for medium in Medium for destination in Destination)

KINDS = {
    "yes": 54,
    "picture_only": 12,
    "not_personal": 12,
    "no": 8,
    "silent": 6,
    "withdrawn": 4,
    "objected": 4,
}
"""How pupils' guardians answer, and how often. ``not_personal`` stands for everything but the own media of staff."""

_OWN_KINDS = {"own_yes": 40, "own_no": 15, "": 45}


def _given(kind: str) -> set[Cell]:
    """What a kind of answer says yes to; what it does not, it refuses."""
    if kind in ("no", "own_no"):
        return set()
    far = {Destination.PERSONAL_SOCIAL} if kind != "not_personal" else set()
    media = _PICTURE if kind == "picture_only" else tuple(Medium)
    given = {(medium, destination) for medium in media for destination in (*_NEAR, *far)}
    return given | {(Medium.PHOTO, Destination.PRESS)} if kind in ("yes", "own_yes") else given


@dataclass
class Answering:
    """Makes the ledger of a cast, as it would have grown until ``today``."""

    chance: random.Random
    today: date

    def of(self, cast: Cast) -> Iterator[ConsentEvent]:
        for pupil in cast.pupils:
            yield from self._of_pupil(pupil)
        for employment in cast.employments:
            yield from self._of_staff(employment.person)

    def _of_pupil(self, pupil: Pupil) -> Iterator[ConsentEvent]:
        assert pupil.person.birth_date is not None
        sixteen = sixteenth_birthday(pupil.person.birth_date)
        own = self.chance.choices(tuple(_OWN_KINDS), tuple(_OWN_KINDS.values()))[0]
        kind = pupil.answers or self.chance.choices(tuple(KINDS), tuple(KINDS.values()))[0]
        if kind.startswith("own_"):
            own, kind = kind, "yes"
        elif pupil.answers:
            own = ""
        asked = min(self.today - timedelta(days=60), sixteen - timedelta(days=100))
        yield from self._of_guardians(pupil, kind, asked + timedelta(days=self.chance.randrange(1, 20)))
        if sixteen - ASKED_AHEAD <= self.today:
            yield from self._of_sixteen(pupil.person, own, sixteen)

    def _of_guardians(self, pupil: Pupil, kind: str, day: date) -> Iterator[ConsentEvent]:
        first, second = pupil.guardians[0], pupil.guardians[-1]
        if kind == "silent":
            yield from self._events(pupil.person, first, By.GUARDIAN, Event.ASKED, _ALL, day)
            return
        given = _given(kind)
        yield from self._events(pupil.person, first, By.GUARDIAN, Event.GIVEN, given, day)
        yield from self._events(pupil.person, first, By.GUARDIAN, Event.REFUSED, set(_ALL) - given, day)
        later = day + timedelta(days=self.chance.randrange(3, 30))
        taken_back = {
            (medium, destination)
            for medium in _PICTURE
            for destination in (Destination.SCHOOL_SOCIAL, Destination.PERSONAL_SOCIAL)
        }
        if kind == "withdrawn" or (kind == "objected" and first is second):
            yield from self._events(pupil.person, first, By.GUARDIAN, Event.WITHDRAWN, taken_back, later)
        elif kind == "objected":
            yield from self._events(pupil.person, second, By.GUARDIAN, Event.OBJECTED, taken_back, later)

    def _of_sixteen(self, pupil: Person, own: str, sixteen: date) -> Iterator[ConsentEvent]:
        """Asked thirty days ahead; a pupil who answered did so between then and today."""
        asked = sixteen - ASKED_AHEAD
        yield from self._events(pupil, pupil, By.SELF, Event.ASKED, _ALL, asked)
        if own and asked < self.today:
            day = asked + timedelta(days=self.chance.randrange(1, min((self.today - asked).days, 60) + 1))
            given = _given(own)
            yield from self._events(pupil, pupil, By.SELF, Event.GIVEN, given, day)
            yield from self._events(pupil, pupil, By.SELF, Event.REFUSED, set(_ALL) - given, day)

    def _of_staff(self, person: Person) -> Iterator[ConsentEvent]:
        kind = "yes" if person.first == "Hanneke" else self.chance.choices(("yes", "no", ""), (70, 12, 18))[0]
        if kind:
            day = self.today - timedelta(days=self.chance.randrange(70, 300))
            given = _given(kind)
            yield from self._events(person, person, By.SELF, Event.GIVEN, given, day)
            yield from self._events(person, person, By.SELF, Event.REFUSED, set(_ALL) - given, day)

    def _events(
        self, person: Person, by: Person, capacity: By, event: Event, cells: Iterable[Cell], day: date
    ) -> Iterator[ConsentEvent]:
        moment = datetime.combine(day, time(19, self.chance.randrange(60)), _AMSTERDAM)
        for number, (medium, destination) in enumerate(sorted(cells)):
            yield ConsentEvent(
                id=uuid.UUID(int=self.chance.getrandbits(128), version=4),
                number=number,
                person=person,
                medium=medium.value,
                destination=destination.value,
                event=event.value,
                by=by,
                capacity=capacity.value,
                at=moment,
                text_version=TEXT_VERSION,
                channel=Channel.DEMONSTRATION,
            )
