"""What would a roster do to the people who are there: who comes, changes, returns and goes, row by row with the reason?

Pure: of a roster and what is known (`Known`), without a database; the same input gives the same plan.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeVar
from uuid import UUID

from plaatsbaar.apps.imports.reading.roster import MENTOR, PersonRow, Roster
from plaatsbaar.core.wording import Wording

GOING_NEEDS_TWO = 0.20
"""When more than this part of the pupils, the staff or the guardians of a source would go, a second person decides."""

COMES, CHANGES, RETURNS, GOES, LOOK = "comes", "changes", "returns", "goes", "look"
_Key = TypeVar("_Key", bound=Hashable)


class KnownPerson(NamedTuple):
    """Somebody of this source who is there, or was."""

    id: UUID
    first: str
    last: str
    preferred: str
    birth_date: date | None
    left: bool
    kind: str


class KnownTie(NamedTuple):
    """A row that ties people: its id; ``firm`` when a person wrote something in it that no file knows."""

    id: UUID
    firm: bool = False


@dataclass(slots=True)
class Known:
    """What is there now. Groups by (school id, name, year); ties of this source's people only."""

    schools: dict[str, UUID] = field(default_factory=dict)
    brins: dict[str, UUID] = field(default_factory=dict)
    groups: dict[tuple[UUID, str, str], UUID] = field(default_factory=dict)
    people: dict[str, KnownPerson] = field(default_factory=dict)
    doubles: set[tuple[str, str, date]] = field(default_factory=set)
    enrolments: dict[tuple[UUID, UUID, str], KnownTie] = field(default_factory=dict)
    employments: dict[tuple[UUID, UUID | None], list[tuple[str, UUID]]] = field(default_factory=dict)
    guardianships: dict[tuple[UUID, UUID], KnownTie] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """What happens to one person, and why. ``name`` is for who looks at the report; it is kept locked."""

    what: str
    person: str
    name: str
    why: Wording


Tie = tuple[str, str, str]


@dataclass(slots=True)
class Plan:
    """Everything to be done. New ties by ids of the source, ended ones by ids of rows."""

    lines: list[Line] = field(default_factory=list)
    comes: list[str] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    returns: list[str] = field(default_factory=list)
    goes: list[str] = field(default_factory=list)
    enrol: list[Tie] = field(default_factory=list)
    employ: list[Tie] = field(default_factory=list)
    guard: list[tuple[str, str]] = field(default_factory=list)
    end_enrolments: list[UUID] = field(default_factory=list)
    end_employments: list[UUID] = field(default_factory=list)
    end_guardianships: list[UUID] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    needs_two: bool = False

    def digest(self) -> str:
        """Of everything it would do: a plan that was shown is applied as it was shown, or not."""
        told = [self.comes, self.changes, self.returns, self.goes, self.enrol, self.employ, self.guard]
        ended = [[str(one) for one in rows] for rows in (self.end_enrolments, self.end_employments)]
        ended.append([str(one) for one in self.end_guardianships])
        return hashlib.sha256(json.dumps([told, ended]).encode()).hexdigest()

    @property
    def empty(self) -> bool:
        return not any((self.lines, self.enrol, self.employ, self.guard))


def plan(roster: Roster, known: Known) -> Plan:
    """What the roster would do to what is known."""
    made = Plan()
    reasons: dict[str, list[Wording]] = defaultdict(list)
    _people(roster, known, made, reasons)
    _enrolments(roster, known, made, reasons)
    _employments(roster, known, made, reasons)
    _guardians(roster, known, made, reasons)
    made.lines += _lines(roster, known, made, reasons)
    made.lines.sort(key=lambda line: ((LOOK, GOES, COMES, RETURNS, CHANGES).index(line.what), line.person))
    made.counts = _counts(roster, known, made)
    made.needs_two = any(
        made.counts.get(f"{GOES}_{kind}", 0) > GOING_NEEDS_TWO * made.counts.get(f"now_{kind}", 0)
        for kind in ("pupil", "staff", "guardian")
    )
    return made


def kind_of(roster: Roster) -> dict[str, str]:
    """What each person of a roster is first of all: pupil, staff, guardian."""
    found = dict.fromkeys((guardian for guardian, _ in roster.guardians), "guardian")
    found |= dict.fromkeys((person for person, _, _ in roster.employments), "staff")
    return found | dict.fromkeys((person for person, _, part in roster.enrolments if part == "pupil"), "pupil")


def _people(roster: Roster, known: Known, made: Plan, reasons: dict[str, list[Wording]]) -> None:
    for key, row in sorted(roster.people.items()):
        there = known.people.get(key)
        if there is None:
            made.comes.append(key)
            continue
        if there.left:
            made.returns.append(key)
        told = list(_differences(row, there))
        if told:
            made.changes.append(key)
            reasons[key] += told
    if roster.delta:
        gone = sorted(key for key in roster.deleted if key in known.people)
    else:
        gone = sorted(set(known.people) - set(roster.people))
    made.goes = [key for key in gone if not known.people[key].left]


def _differences(row: PersonRow, there: KnownPerson) -> Iterator[Wording]:
    if (row.first, row.last, row.preferred or there.preferred) != (there.first, there.last, there.preferred):
        yield Wording("De naam verandert.", "The name changes.")
    if row.birth_date is not None and row.birth_date != there.birth_date:
        yield Wording("De geboortedatum verandert.", "The birth date changes.")


def school_ids(roster: Roster, known: Known) -> dict[str, UUID]:
    """The roster's schools that are there: by BRIN, otherwise by name."""
    return {
        key: found
        for key, row in roster.schools.items()
        if (found := known.brins.get(row.brin) or known.schools.get(row.name)) is not None
    }


def group_ids(roster: Roster, known: Known) -> dict[str, UUID]:
    """The roster's classes that are there, in their school year."""
    schools = school_ids(roster, known)
    return {
        key: found
        for key, row in roster.groups.items()
        if row.school in schools and (found := known.groups.get((schools[row.school], row.name, row.year)))
    }


def _enrolments(roster: Roster, known: Known, made: Plan, reasons: dict[str, list[Wording]]) -> None:
    groups = group_ids(roster, known)
    wanted: set[tuple[UUID, UUID, str]] = set()
    for tie in sorted(roster.enrolments):
        person, group, part = tie
        there = known.people.get(person)
        row = (there.id, groups[group], part) if there and group in groups else None
        if row is not None and (row in known.enrolments or (*row[:2], MENTOR) in known.enrolments):
            wanted |= {row, (*row[:2], MENTOR)}
            continue
        made.enrol.append(tie)
        if there is not None:
            name = roster.groups[group].name
            reasons[person].append(Wording(f"Komt in {name}.", f"Joins {name}."))
    by_id = {one.id: key for key, one in known.people.items()}
    for found, tie_there in sorted(known.enrolments.items(), key=lambda one: one[1].id):
        key = by_id.get(found[0], "")
        if found not in wanted and _is_told(roster, key):
            made.end_enrolments.append(tie_there.id)
            reasons[key].append(Wording("Gaat uit een klas.", "Leaves a class."))


def _is_told(roster: Roster, key: str) -> bool:
    """Whether the roster says everything of somebody: in a delta only of who is in it."""
    return not roster.delta or key in roster.people or key in roster.deleted


def _employments(roster: Roster, known: Known, made: Plan, reasons: dict[str, list[Wording]]) -> None:
    schools = school_ids(roster, known)
    left = {place: list(rows) for place, rows in known.employments.items()}
    for tie in sorted(roster.employments):
        person, school, function = tie
        there = known.people.get(person)
        rows = left.get((there.id, schools.get(school) if school else None), []) if there else []
        # "docent biologie", written by hand, is still the source's "docent"
        same = next((one for one in rows if one[0].casefold().startswith(function.casefold())), None)
        if same is not None and (not school or school in schools):
            rows.remove(same)
            continue
        made.employ.append(tie)
        if there is not None:
            reasons[person].append(Wording("Krijgt ander werk.", "Gets other work."))
    by_id = {one.id: key for key, one in known.people.items()}
    for (person_id, _), rows in left.items():
        key = by_id.get(person_id, "")
        if rows and _is_told(roster, key):
            made.end_employments += sorted(row_id for _, row_id in rows)
            reasons[key].append(Wording("Werk eindigt.", "Work ends."))
    made.end_employments.sort()


def _guardians(roster: Roster, known: Known, made: Plan, reasons: dict[str, list[Wording]]) -> None:
    ids = {key: one.id for key, one in known.people.items()}
    wanted = set()
    for guardian, pupil in sorted(roster.guardians):
        pair = (ids.get(guardian), ids.get(pupil))
        if pair in known.guardianships:
            wanted.add(pair)
            continue
        made.guard.append((guardian, pupil))
        if guardian in known.people:
            reasons[guardian].append(
                Wording("Wordt ouder of verzorger van een leerling.", "Becomes a pupil's guardian.")
            )
    by_id = {one: key for key, one in ids.items()}
    for pair, tie in sorted(known.guardianships.items(), key=lambda one: one[1].id):
        guardian, pupil = by_id.get(pair[0], ""), by_id.get(pair[1], "")
        if pair in wanted or guardian not in roster.people or pupil not in roster.people:
            continue  # who goes keeps the tie: it says in what relation answers were given
        if roster.delta:
            continue
        if tie.firm:
            said = Wording(
                "Is volgens de bron geen ouder of verzorger meer. Hier is gezag vastgelegd: kijk dit na.",
                "The source says: no guardian any more. Legal authority was recorded here: look at this.",
            )
            row = roster.people[guardian]
            made.lines.append(Line(LOOK, guardian, f"{row.first} {row.last}".strip(), said))
        else:
            made.end_guardianships.append(tie.id)
            reasons[guardian].append(Wording("Is geen ouder of verzorger meer.", "Is no guardian any more."))


def _lines(roster: Roster, known: Known, made: Plan, reasons: dict[str, list[Wording]]) -> Iterator[Line]:
    kinds = kind_of(roster)
    classes = defaultdict(list)
    for person, group, _ in sorted(roster.enrolments):
        classes[person].append(roster.groups[group].name)
    for key in made.comes:
        row = roster.people[key]
        yield Line(COMES, key, _name(row), _why_new(row, kinds.get(key, ""), classes[key], known))
    for key in made.returns:
        yield Line(RETURNS, key, _name(roster.people[key]), Wording("Staat er weer in.", "Is in it again."))
    for key in made.goes:
        one = known.people[key]
        name = f"{one.first} {one.last}".strip()
        yield Line(GOES, key, name, Wording("Staat er niet meer in.", "Is not in it any more."))
    said = {*made.comes, *made.returns, *made.goes}
    for key, told in sorted(reasons.items()):
        if key in roster.people and key not in said:
            yield Line(CHANGES, key, _name(roster.people[key]), _together(told))


def _why_new(row: PersonRow, kind: str, classes: Sequence[str], known: Known) -> Wording:
    said = {
        "pupil": Wording("Nieuwe leerling", "New pupil"),
        "staff": Wording("Nieuwe medewerker", "New member of staff"),
        "guardian": Wording("Nieuwe ouder of verzorger", "New guardian"),
    }.get(kind, Wording("Nieuw", "New"))
    place = f" ({', '.join(classes[:3])})" if classes else ""
    if row.birth_date and (row.first.casefold(), row.last.casefold(), row.birth_date) in known.doubles:
        nl, en = ". Er is al iemand met deze naam en geboortedatum.", ". Somebody of this name and birth date is there."
        return Wording(f"{said.nl}{place}{nl}", f"{said.en}{place}{en}")
    return Wording(f"{said.nl}{place}.", f"{said.en}{place}.")


def _together(told: Sequence[Wording]) -> Wording:
    once = list(dict.fromkeys(told))[:6]
    return Wording(" ".join(one.nl for one in once), " ".join(one.en for one in once))


def _name(row: PersonRow) -> str:
    return f"{row.preferred or row.first} {row.last}".strip()


def _counts(roster: Roster, known: Known, made: Plan) -> dict[str, int]:
    counts = Counter(line.what for line in made.lines)
    for key in made.goes:
        counts[f"{GOES}_{known.people[key].kind}"] += 1
    for one in known.people.values():
        if not one.left:
            counts[f"now_{one.kind}"] += 1
    kinds = kind_of(roster)
    for key in made.comes:
        counts[f"{COMES}_{kinds.get(key, 'guardian')}"] += 1
    counts["in_file"] = len(roster.people)
    counts["same"] = len(roster.people) - counts[COMES] - counts[CHANGES] - counts[RETURNS]
    return dict(counts)
