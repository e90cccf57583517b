"""How is a plan carried out? Everything is made ready first; then one transaction writes it, all or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from plaatsbaar.apps.boards.models import changed
from plaatsbaar.apps.boards.scoped import ScopedQuerySet
from plaatsbaar.apps.imports.planning import Known, Plan, group_ids, school_ids
from plaatsbaar.apps.imports.reading.roster import Roster
from plaatsbaar.apps.people.leaving import former_of
from plaatsbaar.apps.people.models import (
    Employment,
    Enrolment,
    Former,
    Group,
    Guardianship,
    NamePart,
    Part,
    Person,
    School,
)
from plaatsbaar.apps.people.names import person_words

_CHUNK = 500
_FIELDS = ["first", "last", "preferred", "birth_date", "left_on"]


@dataclass(slots=True)
class Ready:
    """Rows that only wait to be written. ``touched``: whose words for searching are made anew."""

    schools: list[School] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    changed: list[Person] = field(default_factory=list)
    enrolments: list[Enrolment] = field(default_factory=list)
    employments: list[Employment] = field(default_factory=list)
    guardianships: list[Guardianship] = field(default_factory=list)
    ended: list[Enrolment | Employment | Guardianship] = field(default_factory=list)
    former: list[Former] = field(default_factory=list)
    words: list[NamePart] = field(default_factory=list)
    touched: list[UUID] = field(default_factory=list)


def make_ready(roster: Roster, known: Known, plan: Plan, source: str, today: date) -> Ready:
    """Every row of the plan, made outside the transaction; reads, and writes nothing."""
    return _Making(roster, known, plan, source, today).ready


class _Making:
    def __init__(self, roster: Roster, known: Known, plan: Plan, source: str, today: date) -> None:
        self.roster, self.known, self.plan, self.source, self.today = roster, known, plan, source, today
        self.ready = Ready()
        self.schools = self._schools()
        self.groups = self._groups()
        self.people = self._people()
        self._ties()
        self._ended()
        self._words()

    def _schools(self) -> dict[str, School]:
        there = School.objects.in_bulk(list(set(school_ids(self.roster, self.known).values())))
        found = {key: there[pk] for key, pk in school_ids(self.roster, self.known).items()}
        by_name: dict[str, School] = {}
        for key, row in self.roster.schools.items():
            if key not in found:
                if row.name not in by_name:
                    by_name[row.name] = School(name=row.name, brin=row.brin)
                    self.ready.schools.append(by_name[row.name])
                found[key] = by_name[row.name]
        return found

    def _groups(self) -> dict[str, Group]:
        there = Group.objects.in_bulk(list(set(group_ids(self.roster, self.known).values())))
        found = {key: there[pk] for key, pk in group_ids(self.roster, self.known).items()}
        for key, row in self.roster.groups.items():
            if key not in found and row.school in self.schools:
                found[key] = Group(school=self.schools[row.school], name=row.name, year=row.year)
                self.ready.groups.append(found[key])
        return found

    def _people(self) -> dict[str, Person]:
        ids = {key: one.id for key, one in self.known.people.items()}
        there = _in_bulk(Person, list(set(ids.values())))
        found = {key: there[pk] for key, pk in ids.items()}
        for key in self.plan.comes:
            row = self.roster.people[key]
            found[key] = person = Person(source=self.source, source_id=key, birth_date=row.birth_date)
            person.first, person.last, person.preferred = row.first, row.last, row.preferred
            self.ready.people.append(person)
        for key in (*self.plan.changes, *self.plan.returns):
            row, person = self.roster.people[key], found[key]
            person.first, person.last, person.left_on = row.first, row.last, None
            person.preferred = row.preferred or person.preferred
            person.birth_date = row.birth_date or person.birth_date
        for key in self.plan.goes:
            found[key].left_on = self.today
        touched = {*self.plan.changes, *self.plan.returns, *self.plan.goes}
        self.ready.changed = list({found[key].pk: found[key] for key in sorted(touched)}.values())
        return found

    def _ties(self) -> None:
        ready = self.ready
        ready.enrolments = [
            Enrolment(person=self.people[person], group=self.groups[group], part=Part(part))
            for person, group, part in self.plan.enrol
            if group in self.groups and person in self.people
        ]
        ready.employments = [
            Employment(person=self.people[person], school=self.schools.get(school), function=function)
            for person, school, function in self.plan.employ
        ]
        ready.guardianships = [
            Guardianship(guardian=self.people[guardian], pupil=self.people[pupil])
            for guardian, pupil in self.plan.guard
        ]

    def _ended(self) -> None:
        enrolments = _in_bulk(Enrolment, self.plan.end_enrolments, "person", "group").values()
        employments = _in_bulk(Employment, self.plan.end_employments, "person", "school").values()
        guardianships = _in_bulk(Guardianship, self.plan.end_guardianships, "guardian").values()
        self.ready.former = former_of(enrolments, employments, self.today)
        self.ready.ended = [*enrolments, *employments, *guardianships]

    def _words(self) -> None:
        """The words people are found under, for everybody who is new or whose schools or name change."""
        touched: dict[UUID, Person] = {one.pk: one for one in (*self.ready.people, *self.ready.changed)}
        touched |= {tie.person.pk: tie.person for tie in self.ready.enrolments}
        touched |= {tie.person.pk: tie.person for tie in self.ready.employments}
        touched |= {tie.guardian.pk: tie.guardian for tie in self.ready.guardianships}
        for row in self.ready.ended:
            person = row.guardian if isinstance(row, Guardianship) else row.person
            touched.setdefault(person.pk, person)
        guardians = {key for key, pupil in self.roster.guardians if self.people[pupil].pk in touched}
        touched |= {self.people[key].pk: self.people[key] for key in guardians if self.people[key].pk not in touched}
        places = self._places()
        self.ready.touched = [pk for pk, person in touched.items() if not person._state.adding]
        for pk, person in touched.items():
            words = person_words(person)
            for school in places.get(pk) or [None]:
                self.ready.words += [NamePart(person=person, school=school, word=word) for word in words]

    def _places(self) -> dict[UUID, list[School | None]]:
        """The schools of each person as they will be: by the file, and by what other sources and people said."""
        ended = {row.pk for row in self.ready.ended}
        by_pk = {one.pk: one for one in School.objects.all()} | {one.pk: one for one in self.ready.schools}
        places: dict[UUID, set[UUID]] = {}
        pupils: dict[UUID, set[UUID]] = {}
        there = Enrolment.objects.values_list("pk", "person", "group__school", "part").iterator()
        new = ((one.pk, one.person.pk, one.group.school.pk, one.part) for one in self.ready.enrolments)
        for pk, person, school, part in (*there, *new):
            if pk not in ended:
                places.setdefault(person, set()).add(school)
                if part == Part.PUPIL:
                    pupils.setdefault(person, set()).add(school)
        working = Employment.objects.filter(school__isnull=False).values_list("pk", "person", "school").iterator()
        hired = ((one.pk, one.person.pk, one.school.pk) for one in self.ready.employments if one.school)
        for pk, person, school in (*working, *hired):
            if pk not in ended:
                places.setdefault(person, set()).add(school)
        guards = Guardianship.objects.values_list("pk", "guardian", "pupil").iterator()
        begun = ((one.pk, one.guardian.pk, one.pupil.pk) for one in self.ready.guardianships)
        for pk, guardian, pupil in (*guards, *begun):
            if pk not in ended:
                places.setdefault(guardian, set()).update(pupils.get(pupil, ()))
        return {person: [by_pk[one] for one in schools] for person, schools in places.items()}


def _in_bulk(model: type[Any], ids: Sequence[UUID], *related: str) -> dict[UUID, Any]:
    """Rows by id, in portions that both databases can bind."""
    found: dict[UUID, Any] = {}
    for chunk in _chunks(ids):
        rows = (
            model.objects.filter(pk__in=chunk).select_related(*related)
            if related
            else model.objects.filter(pk__in=chunk)
        )
        found |= {row.pk: row for row in rows}
    return found


def _chunks(ids: Sequence[Any]) -> Iterable[Sequence[Any]]:
    return (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))


def write(ready: Ready) -> None:
    """Writes everything; inside the caller's transaction."""
    new: tuple[tuple[type[Any], list[Any]], ...] = (
        (School, ready.schools),
        (Group, ready.groups),
        (Person, ready.people),
        (Former, ready.former),
        (Enrolment, ready.enrolments),
        (Employment, ready.employments),
        (Guardianship, ready.guardianships),
    )
    for model, rows in new:
        if rows:
            model.objects.bulk_create(rows, batch_size=_CHUNK)
    if ready.changed:
        Person.objects.bulk_update(ready.changed, _FIELDS, batch_size=100)
        changed(Person)
    for kind in (Enrolment, Employment, Guardianship):
        _remove(kind, [row.pk for row in ready.ended if isinstance(row, kind)])
    _remove(NamePart, ready.touched, "person")
    NamePart.objects.bulk_create(ready.words, batch_size=_CHUNK)


def _remove(model: type[Any], ids: Sequence[UUID], field_name: str = "pk") -> None:
    for chunk in _chunks(ids):
        rows: ScopedQuerySet[Any] = model.objects.filter(**{f"{field_name}__in": chunk})
        rows._raw_delete(rows.db)
    if ids:
        changed(model)
