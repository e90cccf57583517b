"""How do people come in from a file? Parsed and checked as a whole first: every bad row is named, then nothing is done.

Columns of people.csv (UTF-8, header first; comma or semicolon): ``id, first, last, role, school`` and, as far as they
are known, ``class, birth_date, nicknames, function, guardian_of``. ``role`` is pupil, staff or parent, in Dutch or
English; ``birth_date`` is 2013-03-14; lists are separated by ``|``. Legal authority is not a column: no file knows it.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from plaatsbaar.apps.journal.action import Work, action
from plaatsbaar.apps.people import actions
from plaatsbaar.apps.people.models import Group, Part, Person, School
from plaatsbaar.core.consent import Authority
from plaatsbaar.core.draft import Role

_NEEDED = ("id", "first", "last", "role", "school")
_KNOWN = (*_NEEDED, "class", "birth_date", "nicknames", "function", "guardian_of")
ROLES: Mapping[str, Role] = {
    "pupil": Role.PUPIL,
    "leerling": Role.PUPIL,
    "staff": Role.STAFF,
    "medewerker": Role.STAFF,
    "parent": Role.PARENT,
    "ouder": Role.PARENT,
}


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that cannot be taken, and why. ``line`` counts from 1, the header is line 1; 0 is the whole file."""

    line: int
    reason: str


class FileRefusedError(Exception):
    """Nothing was loaded; ``refused`` names each row and reason. The reasons hold no names of people."""

    def __init__(self, refused: list[Refused]) -> None:
        super().__init__(f"{len(refused)} rows refused")
        self.refused = refused


@dataclass
class Row:
    """One person of the file."""

    line: int
    id: str
    first: str
    last: str
    role: Role
    school: str
    group: str = ""
    birth_date: date | None = None
    nicknames: tuple[str, ...] = ()
    function: str = ""
    guardian_of: tuple[str, ...] = ()


@dataclass
class Parsed:
    """What could be read of a file, and what could not."""

    rows: list[Row] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def table(content: bytes, needed: tuple[str, ...], known: tuple[str, ...]) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The rows of a CSV file with their line. FileRefusedError for what is no such file, or lacks a column."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileRefusedError([Refused(0, "the file is not UTF-8")]) from None
    header = text.split("\n", 1)[0]
    reader = csv.DictReader(
        io.StringIO(text, newline=""), delimiter=";" if header.count(";") > header.count(",") else ",", strict=True
    )
    try:
        columns = [column.strip().casefold() for column in reader.fieldnames or ()]
        problems = [f"column {name!r} is missing" for name in needed if name not in columns]
        problems += [f"column {name!r} is not known" for name in columns if name not in known]
        problems += [f"column {name!r} is there twice" for name, times in Counter(columns).items() if times > 1]
        if problems:
            raise FileRefusedError([Refused(1, problem) for problem in problems])
        reader.fieldnames = columns
        for cells in reader:
            if None in cells or None in cells.values():
                raise FileRefusedError([Refused(reader.line_num, f"the row does not have {len(columns)} cells")])
            yield reader.line_num, {name: (value or "").strip() for name, value in cells.items()}
    except csv.Error as error:
        raise FileRefusedError([Refused(reader.line_num + 1, f"this is not CSV: {error}")]) from None


def parse(content: bytes) -> Parsed:
    """Every row of a people.csv, and every row that cannot be one."""
    parsed = Parsed()
    seen: dict[str, int] = {}
    for line, cells in table(content, _NEEDED, _KNOWN):
        problems = list(_problems(cells))
        if cells["id"] in seen:
            problems.append(f"the id is on line {seen[cells['id']]} too")
        seen.setdefault(cells["id"], line)
        if problems:
            parsed.refused += [Refused(line, problem) for problem in problems]
        else:
            parsed.rows.append(_row(line, cells))
    pupils = {row.id for row in parsed.rows if row.role is Role.PUPIL}
    for row in parsed.rows:
        if missing := [one for one in row.guardian_of if one not in pupils]:
            parsed.refused.append(Refused(row.line, f"guardian_of: no pupil in this file has the id {missing[0]!r}"))
    return parsed


def _problems(cells: Mapping[str, str]) -> Iterator[str]:
    for name in ("id", "first", "role", "school"):
        if not cells[name]:
            yield f"{name} is empty"
    role = ROLES.get(cells["role"].casefold())
    if cells["role"] and role is None:
        yield f"role {cells['role']!r} is not one of {', '.join(ROLES)}"
    if role is Role.PUPIL and not cells.get("class"):
        yield "a pupil needs a class"
    if role is Role.STAFF and not cells.get("function"):
        yield "staff needs a function"
    if role is Role.PARENT and not cells.get("guardian_of"):
        yield "a parent needs guardian_of"
    if (born := cells.get("birth_date", "")) and _day(born) is None:
        yield "birth_date is not a day like 2013-03-14"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())


def _row(line: int, cells: Mapping[str, str]) -> Row:
    return Row(
        line=line,
        id=cells["id"],
        first=cells["first"],
        last=cells["last"],
        role=ROLES[cells["role"].casefold()],
        school=cells["school"],
        group=cells.get("class", ""),
        birth_date=_day(cells.get("birth_date", "")),
        nicknames=_list(cells.get("nicknames", "")),
        function=cells.get("function", ""),
        guardian_of=_list(cells.get("guardian_of", "")),
    )


@action("people.loaded", "Mensen ingelezen uit een bestand", "People loaded from a file")
def load_people(work: Work, content: bytes, year: str, authority_source: str = "") -> dict[str, int]:
    """Loads a people.csv into the board in scope, all of it or nothing; says how many of what were added.

    FileRefusedError names what is wrong. ``year`` is the school year of the classes: "2026/2027". The file knows no
    legal authority; ``authority_source`` is where whoever loads it saw that all these guardians have it.
    """
    parsed = parse(content)
    taken = set(
        Person.objects.filter(source_id__in=[row.id for row in parsed.rows]).values_list("source_id", flat=True)
    )
    refused = [
        *parsed.refused,
        *(Refused(row.line, "the id is loaded already") for row in parsed.rows if row.id in taken),
    ]
    if refused or not parsed.rows:
        raise FileRefusedError(sorted(refused, key=lambda one: one.line) or [Refused(0, "there are no rows")])
    return _load(work, parsed.rows, year, authority_source)


def _load(work: Work, rows: list[Row], year: str, authority_source: str) -> dict[str, int]:
    schools = {name: _school(work, name) for name in sorted({row.school for row in rows})}
    groups: dict[tuple[str, str], Group] = {}
    people: dict[str, Person] = {}
    authority = Authority.YES if authority_source else Authority.UNKNOWN
    for row in rows:
        people[row.id] = actions.add_person.within(
            work, row.first, row.last, birth_date=row.birth_date, nicknames=row.nicknames, source_id=row.id
        )
        if row.group and (row.school, row.group) not in groups:
            groups[row.school, row.group] = _group(work, schools[row.school], row.group, year)
    for row in rows:
        person = people[row.id]
        if row.role is Role.STAFF:
            actions.employ.within(work, person, schools[row.school], row.function)
        if row.group:
            part = Part.PUPIL if row.role is Role.PUPIL else Part.TEACHER
            actions.enrol.within(work, person, groups[row.school, row.group], part)
        for pupil in row.guardian_of:
            actions.set_guardian.within(work, person, people[pupil], authority, authority_source)
    counted = Counter(row.role.value for row in rows)
    return {"schools": len(schools), "classes": len(groups), **{role: counted[role] for role in sorted(counted)}}


def _school(work: Work, name: str) -> School:
    return School.objects.filter(name=name).first() or actions.add_school.within(work, name)


def _group(work: Work, school: School, name: str, year: str) -> Group:
    found = Group.objects.filter(school=school, name=name, year=year).first()
    return found or actions.add_group.within(work, school, name, year)
