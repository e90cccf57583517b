"""Who is in the demonstration? Schools, classes, pupils, guardians and staff, the same ones for every seed and day."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from plaatsbaar.apps.demonstration.story import names, story
from plaatsbaar.apps.people.models import Employment, Enrolment, Group, Guardianship, Part, Person, School
from plaatsbaar.core.consent import Authority

CLASS_SIZE = 25
STAFF_OF_A_SCHOOL = 24
_TEACHERS_OF_A_CLASS = 6


@dataclass
class Pupil:
    """A pupil with the guardians, and how they answer ("" leaves it to chance)."""

    person: Person
    group: Group
    guardians: list[Person]
    answers: str


@dataclass
class Cast:
    """Every row of the demonstration about people, not saved yet, in the order in which it is saved."""

    schools: list[School] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    persons: list[Person] = field(default_factory=list)
    enrolments: list[Enrolment] = field(default_factory=list)
    employments: list[Employment] = field(default_factory=list)
    guardianships: list[Guardianship] = field(default_factory=list)
    pupils: list[Pupil] = field(default_factory=list)
    offices: dict[str, Person] = field(default_factory=dict)

    def teachers_of(self, group: Group) -> list[Person]:
        return [one.person for one in self.enrolments if one.group is group and one.part != Part.PUPIL]


def school_year(day: date) -> str:
    """ "2026/2027": a school year starts on 1 August."""
    first = day.year if day.month >= 8 else day.year - 1
    return f"{first}/{first + 1}"


class Casting:
    """Makes the cast. One generator of chance, seeded, so that everybody sees the same people."""

    def __init__(self, chance: random.Random, today: date) -> None:
        self.chance = chance
        self.today = today
        self.year = school_year(today)
        self.cast = Cast()
        self._taken: set[tuple[str, str]] = set(_fixed_names())

    def make(self) -> Cast:
        for number, told in enumerate(story()["schools"]):
            school = School(brin=told["brin"], name=told["name"], names=told["names"], id=self.key())
            self.cast.schools.append(school)
            staff = self._staff(school, story()["staff"] if number == 0 else [])
            for name in told["groups"]:
                group = Group(school=school, name=name, year=self.year, id=self.key())
                self.cast.groups.append(group)
                self._pupils(group, fixed=number == 0)
                self._teachers(group, staff)
        self._office()
        return self.cast

    def key(self) -> uuid.UUID:
        return uuid.UUID(int=self.chance.getrandbits(128), version=4)

    def _person(self, first: str, last: str, birth_date: date | None = None, **fields: Any) -> Person:
        person = Person(first=first, last=last, birth_date=birth_date, id=self.key(), **fields)
        self.cast.persons.append(person)
        return person

    def _new_name(self, kind: str, last: str = "") -> tuple[str, str]:
        """A name that nobody else has."""
        while True:
            name = (self.chance.choice(names(kind)), last or self.chance.choice(names("family")))
            if name not in self._taken:
                self._taken.add(name)
                return name

    # -- pupils and their guardians

    def _pupils(self, group: Group, *, fixed: bool) -> None:
        told = story()["pupils"].get(group.name, []) if fixed else []
        size = story()["sizes"].get(group.name, CLASS_SIZE) if fixed else CLASS_SIZE
        rest = story()["rest"].get(group.name, "") if fixed else ""
        for one in told:
            self._pupil(group, one["first"], one["last"], one)
        for _ in range(size - len(told)):
            first, last = self._new_name("child")
            self._pupil(group, first, last, {"answers": rest})

    def _pupil(self, group: Group, first: str, last: str, told: Mapping[str, Any]) -> None:
        born = self._born(group, told.get("sixteen_in_days"))
        person = self._person(first, last, born, nicknames=list(told.get("nicknames", ())))
        self.cast.enrolments.append(Enrolment(person=person, group=group, part=Part.PUPIL, id=self.key()))
        guardians = list(self._guardians(person, told))
        self.cast.pupils.append(Pupil(person, group, guardians, told.get("answers", "")))

    def _born(self, group: Group, sixteen_in_days: int | None) -> date:
        """Twelve at the first of October of the first year, one year more in each next one."""
        if sixteen_in_days is not None:
            day = self.today + timedelta(days=sixteen_in_days)
            return day.replace(year=day.year - 16, day=min(day.day, 28))
        first = date(int(self.year[:4]) - 12 - int(group.name[0]), 10, 1)
        return first + timedelta(days=self.chance.randrange(365))

    def _guardians(self, pupil: Person, told: Mapping[str, Any]) -> Iterator[Person]:
        """One or two; the first always with authority, so that the pupil's answers can have been given."""
        first = told.get("guardian") or self._new_name("adult", pupil.last)[0]
        yield self._guardian(pupil, first, pupil.last, Authority.YES)
        if told.get("answers") == "objected" or self.chance.random() < 0.82:
            other = self._new_name("adult")
            authority = Authority.YES
            if not told.get("answers"):
                authority = self.chance.choices((Authority.YES, Authority.UNKNOWN, Authority.NO), (84, 12, 4))[0]
            yield self._guardian(pupil, *other, authority)

    def _guardian(self, pupil: Person, first: str, last: str, authority: Authority) -> Person:
        guardian = self._person(first, last)
        source = "" if authority is Authority.UNKNOWN else "verklaring van de ouders bij de inschrijving"
        self.cast.guardianships.append(
            Guardianship(guardian=guardian, pupil=pupil, authority=authority.value, source=source, id=self.key())
        )
        return guardian

    # -- staff

    def _staff(self, school: School, told: list[dict[str, Any]]) -> list[Person]:
        known: dict[str, Person] = {}
        staff: list[Person] = []
        for one in told:
            person = known[one["key"]] = self._person(one["first"], one["last"])
            self._employ(person, school, one["function"], known.get(one.get("supervisor", "")))
            if "office" in one:
                self.cast.offices[one["office"]] = person
            staff.append(person)
        if not staff:
            staff.append(self._person(*self._new_name("adult")))
            self._employ(staff[0], school, "directeur", None)
        for _ in range(STAFF_OF_A_SCHOOL - len(staff)):
            staff.append(self._person(*self._new_name("adult")))
            self._employ(staff[-1], school, self.chance.choice(names("functions")), staff[0])
        return staff

    def _employ(self, person: Person, school: School | None, function: str, supervisor: Person | None) -> None:
        self.cast.employments.append(
            Employment(person=person, school=school, function=function, supervisor=supervisor, id=self.key())
        )

    def _teachers(self, group: Group, staff: list[Person]) -> None:
        told = story()["staff"] if group.school is self.cast.schools[0] else []
        named = {one["first"]: one for one in told}
        parts: dict[int, Part] = {}
        for number, person in enumerate(staff):
            one = named.get(person.first, {})
            if group.name in one.get("mentor", ()):
                parts[number] = Part.MENTOR
            elif group.name in one.get("teaches", ()):
                parts[number] = Part.TEACHER
        others = list(range(len(told) or 1, len(staff)))
        for number in self.chance.sample(others, _TEACHERS_OF_A_CLASS):
            parts[number] = Part.TEACHER if Part.MENTOR in parts.values() else Part.MENTOR
        for number, part in parts.items():
            self.cast.enrolments.append(Enrolment(person=staff[number], group=group, part=part, id=self.key()))

    def _office(self) -> None:
        told = story()["office"]
        for one in told:
            person = self._person(one["first"], one["last"])
            self._employ(person, None, one["function"], None)
            self.cast.offices[one["office"]] = person
        for _ in range(8 - len(told)):
            self._employ(self._person(*self._new_name("adult")), None, "medewerker bestuursbureau", None)


def _fixed_names() -> Iterator[tuple[str, str]]:
    told = story()
    for one in (*told["staff"], *told["office"], *(pupil for group in told["pupils"].values() for pupil in group)):
        yield one["first"], one["last"]
        if "guardian" in one:
            yield one["guardian"], one["last"]
