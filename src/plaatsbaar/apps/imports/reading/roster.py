"""Which schools, classes and people does a source know, in what relation? The same for every kind of file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

PUPIL, TEACHER, MENTOR = "pupil", "teacher", "mentor"


@dataclass(frozen=True, slots=True)
class SchoolRow:
    """A school as the source knows it. ``brin``: empty when the source gives none that can be one."""

    name: str
    brin: str = ""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A class of a school (its key in the source) in a school year, "2026/2027"."""

    school: str
    name: str
    year: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody as the source knows them; ``preferred`` is the name they go by. ``file``, ``line``: where it stands."""

    first: str
    last: str
    preferred: str = ""
    birth_date: date | None = None
    file: str = ""
    line: int = 0


@dataclass(slots=True)
class Roster:
    """All that a source tells, by the source's own ids.

    ``enrolments``: (person, group, part). ``employments``: (person, school, function). ``guardians``: (guardian,
    pupil).
    ``delta``: only what changed is in it, so who is not in it stays; ``deleted`` names who goes. Legal authority is
    not here: no source knows it.
    """

    schools: dict[str, SchoolRow] = field(default_factory=dict)
    groups: dict[str, GroupRow] = field(default_factory=dict)
    people: dict[str, PersonRow] = field(default_factory=dict)
    enrolments: set[tuple[str, str, str]] = field(default_factory=set)
    employments: set[tuple[str, str, str]] = field(default_factory=set)
    guardians: set[tuple[str, str]] = field(default_factory=set)
    delta: bool = False
    deleted: set[str] = field(default_factory=set)
