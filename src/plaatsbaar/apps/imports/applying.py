"""How is a plan carried out? Everything is made ready first; then one transaction writes it, all or nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from plaatsbaar.apps.boards.bulk import NewRows, remove
from plaatsbaar.apps.boards.models import changed
from plaatsbaar.apps.imports.planning import Known, Plan, group_ids, school_ids
from plaatsbaar.apps.imports.reading.roster import Roster
from plaatsbaar.apps.people.models import (
    Contact,
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
from plaatsbaar.apps.people.names import words_of
from plaatsbaar.core.consent import Authority

_FIELDS = ["first", "last", "preferred", "birth_date", "left_on"]
Ended = Enrolment | Employment | Guardianship


@dataclass(slots=True)
class Ready:
    """What only waits to be written. ``touched``: the people whose words for searching are made anew: the old ones go
    with the transaction, so that nobody is found where they no longer are; ``words``, the new ones, follow after it.
    """

    schools: list[School] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    new: list[NewRows] = field(default_factory=list)
    changed: list[Person] = field(default_factory=list)
    ended: list[Ended] = field(default_factory=list)
    touched: list[UUID] = field(default_factory=list)
    words: NewRows | None = None


def make_ready(roster: Roster, known: Known, plan: Plan, source: str, today: date) -> Ready:
    """Every row of the plan, made outside the transaction; reads, and writes nothing."""
    making = _Making(roster, known, plan, source, today)
    making.make()
    return making.ready


def write(ready: Ready) -> None:
    """Writes everything; inside the caller's transaction."""
    School.objects.bulk_create(ready.schools)
    Group.objects.bulk_create(ready.groups)
    for model in (Enrolment, Employment, Guardianship):
        remove(model, [row.pk for row in ready.ended if isinstance(row, model)])
    remove(NamePart, ready.touched, by="person")
    if ready.changed:
        Person.objects.bulk_update(ready.changed, _FIELDS, batch_size=100)
        changed(Person)
    for rows in ready.new:
        rows.write()


def write_words(ready: Ready) -> None:
    """Makes the people findable, in short transactions of its own. Cut short, `names.index_missing` does the rest."""
    if ready.words is not None:
        for portion in ready.words.portions():
            with transaction.atomic():
                portion.write()


class _Making:
    """Makes the rows of a plan, table by table, in the order in which they must be written."""

    def __init__(self, roster: Roster, known: Known, plan: Plan, source: str, today: date) -> None:
        self.roster, self.known, self.plan, self.source, self.today = roster, known, plan, source, today
        self.ready = Ready()
        self.ids = {key: one.id for key, one in known.people.items()} | {key: uuid4() for key in plan.comes}
        self.schools = self._schools()
        self.groups = self._groups()

    def make(self) -> None:
        self._new_people()
        self._changed_people()
        self._ended()
        self._ties()
        self._words()

    def _schools(self) -> dict[str, School]:
        there = school_ids(self.roster, self.known)
        rows = School.objects.in_bulk(list(set(there.values())))
        found = {key: rows[pk] for key, pk in there.items()}
        by_name: dict[str, School] = {}
        for key, row in self.roster.schools.items():
            if key not in found and row.name not in by_name:
                by_name[row.name] = School(name=row.name, brin=row.brin)
                self.ready.schools.append(by_name[row.name])
            found.setdefault(key, by_name.get(row.name) or School(name=row.name))
        return found

    def _groups(self) -> dict[str, Group]:
        there = group_ids(self.roster, self.known)
        rows = {one.pk: one for one in _read(Group, set(there.values()), "school")}
        found = {key: rows[pk] for key, pk in there.items()}
        for key, row in self.roster.groups.items():
            if key not in found and row.school in self.schools:
                found[key] = Group(school=self.schools[row.school], name=row.name, year=row.year)
                self.ready.groups.append(found[key])
        return found

    def _new_people(self) -> None:
        rows = NewRows(Person, "first", "last", "preferred", "nicknames", "birth_date", "source", "source_id")
        for key in self.plan.comes:
            one = self.roster.people[key]
            rows.add(one.first, one.last, one.preferred, "[]", one.birth_date, self.source, key, pk=self.ids[key])
        self.ready.new.append(rows)

    def _changed_people(self) -> None:
        touched = {*self.plan.changes, *self.plan.returns, *self.plan.goes}
        there = {one.pk: one for one in _read(Person, {self.ids[key] for key in touched})}
        for key in (*self.plan.changes, *self.plan.returns):
            row, person = self.roster.people[key], there[self.ids[key]]
            person.first, person.last, person.left_on = row.first, row.last, None
            person.preferred = row.preferred or person.preferred
            person.birth_date = row.birth_date or person.birth_date
        for key in self.plan.goes:
            there[self.ids[key]].left_on = self.today
        self.ready.changed = list(there.values())

    def _ended(self) -> None:
        """What ends is gone from the present, and stands in the past; a guardianship has no past of its own."""
        enrolments = list(_read(Enrolment, self.plan.end_enrolments))
        employments = list(_read(Employment, self.plan.end_employments))
        guardianships = list(_read(Guardianship, self.plan.end_guardianships))
        past = NewRows(Former, "person", "group", "school", "part", "function", "until")
        for enrolment in enrolments:
            past.add(enrolment.person_id, enrolment.group_id, None, enrolment.part, "", self.today)
        for work in employments:
            past.add(work.person_id, None, work.school_id, "", work.function, self.today)
        self.ready.new.append(past)
        self.ready.ended = [*enrolments, *employments, *guardianships]

    def _ties(self) -> None:
        enrolments = NewRows(Enrolment, "person", "group", "part")
        for person, group, part in self.plan.enrol:
            if group in self.groups and person in self.ids:
                enrolments.add(self.ids[person], self.groups[group].pk, part)
        employments = NewRows(Employment, "person", "school", "function")
        for person, school, function in self.plan.employ:
            place = self.schools.get(school)
            employments.add(self.ids[person], place.pk if place else None, function)
        guardianships = NewRows(Guardianship, "guardian", "pupil", "authority", "source", "contact")
        for guardian, pupil in self.plan.guard:
            guardianships.add(self.ids[guardian], self.ids[pupil], Authority.UNKNOWN.value, "", Contact.YES.value)
        self.ready.new += [enrolments, employments, guardianships]

    def _touched(self) -> set[UUID]:
        """Everybody who is new, or whose name, classes, work or children change; guardians move with their children."""
        touched = {self.ids[key] for key in self.plan.comes} | {one.pk for one in self.ready.changed}
        touched |= {self.ids[tie[0]] for tie in (*self.plan.enrol, *self.plan.employ, *self.plan.guard)}
        for row in self.ready.ended:
            touched.add(row.guardian_id if isinstance(row, Guardianship) else row.person_id)
        pairs = Guardianship.objects.values_list("guardian", "pupil").iterator() if touched else ()
        return touched | {guardian for guardian, pupil in pairs if pupil in touched}

    def _words(self) -> None:
        """The words that people are found under, as they will be."""
        touched = self._touched()
        if not touched:
            return
        rows = NewRows(NamePart, "person", "school", "word")
        places = self._places(touched)
        new = {self.ids[key]: key for key in self.plan.comes}
        self.ready.touched = sorted(touched - set(new))
        names = {
            one.pk: [one.first, one.last, one.preferred, *one.nicknames] for one in self._named(touched - set(new))
        }
        for pk, key in new.items():
            row = self.roster.people[key]
            names[pk] = [row.first, row.last, row.preferred]
        for pk, said in names.items():
            words = words_of(" ".join(said))
            for school in places.get(pk) or (None,):
                for word in words:
                    rows.add(pk, school, word)
        self.ready.words = rows

    def _named(self, ids: set[UUID]) -> Iterator[Person]:
        """People who are there, with the names they will have."""
        changed_ones = {one.pk: one for one in self.ready.changed}
        yield from changed_ones.values()
        yield from _read(Person, ids - set(changed_ones))

    def _places(self, touched: set[UUID]) -> dict[UUID, set[UUID | None]]:
        """The schools of these people as they will be: by this file, by other sources, and by what people said."""
        ended = {row.pk for row in self.ready.ended}
        children: dict[UUID, set[UUID]] = defaultdict(set)
        pairs = Guardianship.objects.values_list("pk", "guardian", "pupil").iterator()
        begun = ((None, self.ids[guardian], self.ids[pupil]) for guardian, pupil in self.plan.guard)
        for pk, guardian, pupil in _both(pairs, begun):
            if guardian in touched and pk not in ended:
                children[pupil].add(guardian)
        places: dict[UUID, set[UUID | None]] = defaultdict(set)
        there = Enrolment.objects.values_list("pk", "person", "group__school", "part").iterator()
        new = ((None, self.ids[who], self.groups[group].school_id, part) for who, group, part in self.plan.enrol)
        for pk, person, school, part in _both(there, new):
            if pk not in ended:
                for one in (person, *(children.get(person, ()) if part == Part.PUPIL else ())):
                    if one in touched:
                        places[one].add(school)
        working = Employment.objects.filter(school__isnull=False).values_list("pk", "person", "school").iterator()
        hired = ((None, self.ids[who], self.schools[at].pk) for who, at, _ in self.plan.employ if at in self.schools)
        for pk, person, school in _both(working, hired):
            if pk not in ended and person in touched:
                places[person].add(school)
        return places


def _both(first: Iterable[Any], second: Iterable[Any]) -> Iterator[Any]:
    yield from first
    yield from second


def _read(model: type[Any], ids: Iterable[UUID], *related: str) -> Iterator[Any]:
    """Rows by id, in portions that both databases can bind."""
    wanted = sorted(ids)
    for start in range(0, len(wanted), 500):
        rows = model.objects.filter(pk__in=wanted[start : start + 500])
        yield from rows.select_related(*related) if related else rows
