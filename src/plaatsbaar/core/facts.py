"""What is known besides the draft: people, consents, lessons, the board's own words. Unknown is a value.

Facts come in as arguments; core has no clock and no database. A check without a session has neither roster nor
registry (``people`` and ``consents`` are None), so that nobody can probe who is at a school (design 7).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from plaatsbaar.core.consent import AtSixteen, ConsentEvent, Destination, Medium, Standing, standing
from plaatsbaar.core.draft import UNKNOWN, Channel, Role, Unknown


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the school. ``last`` holds the tussenvoegsel; ``groups`` are classes or groups."""

    id: str
    first: str
    last: str
    role: Role
    nicknames: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    function: str = ""
    birth_date: date | None = None

    @property
    def full_name(self) -> str:
        return f"{self.first} {self.last}".strip()


@dataclass(frozen=True, eq=False)
class People:
    """The people of a school (or board), by id.

    Compared and hashed by identity: name indexes are built once per People object, and hashing 15,000 people for every
    look-up costs more than the whole check.
    """

    persons: tuple[Person, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Person]:
        return {person.id: person for person in self.persons}

    def get(self, person_id: str) -> Person | None:
        return self.by_id.get(person_id)

    def in_group(self, group: str) -> tuple[Person, ...]:
        return tuple(person for person in self.persons if group in person.groups)


@dataclass(frozen=True)
class Consents:
    """The ledger's events, ready to be asked for a day."""

    events: tuple[ConsentEvent, ...] = ()
    at_sixteen: AtSixteen = AtSixteen.ASK_PUPIL

    @cached_property
    def _by_person(self) -> Mapping[str, tuple[ConsentEvent, ...]]:
        grouped: dict[str, list[ConsentEvent]] = defaultdict(list)
        for event in self.events:
            grouped[event.person].append(event)
        return {person: tuple(events) for person, events in grouped.items()}

    def standing(self, person: Person, medium: Medium, destination: Destination, day: date) -> Standing:
        """The state of a person's consent on ``day`` (see `consent.standing`)."""
        return standing(
            self._by_person.get(person.id, ()),
            role=person.role,
            birth_date=person.birth_date,
            medium=medium,
            destination=destination,
            day=day,
            at_sixteen=self.at_sixteen,
        )


@dataclass(frozen=True, slots=True)
class LessonHours:
    """Lessons as pairs of start and end (aware datetimes, end excluded), with the class or teacher they are of."""

    hours: tuple[tuple[datetime, datetime, str], ...]

    def at(self, moment: datetime) -> bool:
        return any(start <= moment < end for start, end, _ in self.hours)


@dataclass(frozen=True, slots=True)
class Grant:
    """Permission given in advance to post during a lesson (4.1): to whom, until when, by whom."""

    person: str
    start: datetime
    end: datetime
    by: str


@dataclass(frozen=True)
class Board:
    """A board's own words: what makes a text about this board, and what of it may be public.

    ``names``: the board and its schools as people write them. ``allowed``: words that look like names and are none.
    ``contacts``: own phone numbers, mail addresses or domains, IBANs, addresses; they pass. ``confidential``: own words
    that mark confidentiality. ``channels``: the board's channel register on top of the shipped one (1.1).
    """

    name: str = ""
    names: tuple[str, ...] = ()
    mission: str = ""
    allowed: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    confidential: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()


@dataclass(frozen=True)
class Facts:
    """Everything the judge may know besides the draft, for one day (Europe/Amsterdam calendar)."""

    day: date
    people: People | None = None
    consents: Consents | None = None
    lessons: LessonHours | Unknown = UNKNOWN
    grants: tuple[Grant, ...] = ()
    board: Board = field(default_factory=Board)

    def person(self, person_id: str | None) -> Person | None:
        return self.people.get(person_id) if self.people and person_id else None

    def consent(self, person_id: str, medium: Medium, destination: Destination) -> Standing | Unknown:
        """The standing of somebody's consent today; UNKNOWN without a registry or for an unknown person."""
        person = self.person(person_id)
        if person is None or self.consents is None:
            return UNKNOWN
        return self.consents.standing(person, medium, destination, self.day)

    def consents_of(
        self, people: Iterable[str], medium: Medium, destination: Destination
    ) -> Mapping[str, Standing | Unknown]:
        return {person: self.consent(person, medium, destination) for person in people}
