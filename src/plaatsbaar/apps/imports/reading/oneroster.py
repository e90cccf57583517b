"""What does a OneRoster 1.1 or 1.2 CSV set tell of people? Only the columns that are needed are read.

https://www.imsglobal.org/spec/oneroster/v1p2/bind/csv; 1.1 has the role inside users.csv, 1.2 in roles.csv. Says
nothing of legal authority. Race, sex, place of birth, passwords and telephone numbers stand in it and are never read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from plaatsbaar.apps.imports.reading.cells import chosen, csv_table
from plaatsbaar.apps.imports.reading.columns import folded, sensitive
from plaatsbaar.apps.imports.reading.roster import MENTOR, PUPIL, TEACHER, GroupRow, PersonRow, Roster, SchoolRow
from plaatsbaar.apps.imports.reading.told import Told, refuse
from plaatsbaar.apps.imports.reading.values import (
    LONGEST_FIRST,
    LONGEST_GROUP,
    LONGEST_ID,
    LONGEST_LAST,
    LONGEST_SCHOOL,
    brin,
    check_guardians,
    check_length,
    day,
    school_year,
    unlike_names,
)

_IN_THE_STANDARD = frozenset(
    "password sex americanindianoralaskanative asian blackorafricanamerican nativehawaiianorotherpacificislander white "
    "demographicracetwoormoreraces hispanicorlatinoethnicity countryofbirthcode stateofbirthabbreviation cityofbirth "
    "publicschoolresidencestatus phone sms email".split()
)
GUARDIANS = frozenset({"parent", "guardian"})
FUNCTIONS: Mapping[str, str] = {
    "teacher": "docent",
    "aide": "onderwijsondersteuner",
    "principal": "schoolleider",
    "counselor": "begeleider",
    "proctor": "surveillant",
    "siteadministrator": "medewerker administratie",
    "districtadministrator": "medewerker bestuur",
    "systemadministrator": "beheerder",
    "administrator": "medewerker administratie",
}
_OTHERS = frozenset({"student", "relative", *GUARDIANS, *FUNCTIONS})


@dataclass(slots=True)
class Set:
    """The files of one export while they are read."""

    files: Mapping[str, bytes]
    told: Told
    delta: bool = False
    roster: Roster = field(default_factory=Roster)
    roles: dict[str, set[tuple[str, str]]] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)

    def rows(self, name: str, needed: str, wanted: str = "") -> Iterator[tuple[int, dict[str, str]]]:
        """The rows of one file; none when it is not there. What has status ``tobedeleted`` comes with that status."""
        if name not in self.files:
            return
        table = csv_table(self.files[name], name)
        _say_what_is_not_read(table.header, name, self.told)
        yield from chosen(table, needed.split(), wanted.split(), self.told)


def _say_what_is_not_read(header: tuple[str, ...], name: str, told: Told) -> None:
    for column in header:
        if folded(column) in _IN_THE_STANDARD:
            told.note(name, 1, f"De kolom “{column}” wordt niet gelezen.", f"Column “{column}” is not read.")
        elif what := sensitive(column):
            told.problem(
                name,
                1,
                f"De kolom “{column}” gaat over {what.nl}. Dat mag hier niet in. Haal de kolom eruit.",
                f"Column “{column}” is about {what.en}. That may not come in. Take the column out.",
            )


def read_oneroster(files: Mapping[str, bytes], *, year: str) -> tuple[Roster, Told]:
    """The roster of a OneRoster set, and what was left out. FileRefusedError names everything that is wrong.

    ``year``: the school year of classes whose term is not given.
    """
    told = Told()
    one = Set(files, told)
    _manifest(one)
    for name in ("orgs.csv", "users.csv", "classes.csv", "enrollments.csv"):
        if name not in files and not one.delta:
            told.problem(name, 0, f"{name} ontbreekt.", f"{name} is missing.")
    told.stop_if_bad()
    one.roster.delta = one.delta
    _schools(one)
    _groups(one, year)
    _roles(one)
    agents = _people(one)
    _enrolments(one)
    _guardians(one, agents)
    unlike_names(one.roster, one.codes)
    told.stop_if_bad()
    if not one.delta:
        check_guardians(one.roster, told)
    told.stop_if_bad()
    if not one.roster.people and not one.roster.deleted:
        raise refuse("users.csv", 0, "Er staan geen mensen in.", "There are no people in it.")
    return one.roster, told


def _manifest(one: Set) -> None:
    """The version, and whether files hold everything or changes only; 1.1 sets without a manifest occur."""
    said = {row["propertyName"]: row["value"] for _, row in one.rows("manifest.csv", "propertyName value")}
    version = said.get("oneroster.version", "")
    if version and version not in ("1.1", "1.2"):
        one.told.problem(
            "manifest.csv", 0, "Alleen OneRoster 1.1 en 1.2 kunnen.", "Only OneRoster 1.1 and 1.2 can be read."
        )
    modes = {name: said[key].lower() for name in one.files if (key := f"file.{_property(name)}") in said}
    used = {
        mode for name, mode in modes.items() if name in ("users.csv", "enrollments.csv", "classes.csv", "roles.csv")
    }
    if "delta" in used and "bulk" in used:
        one.told.problem(
            "manifest.csv",
            0,
            "Een deel is volledig (bulk) en een deel alleen wijzigingen (delta). Maak alles hetzelfde.",
            "Some files are bulk and some delta. Make them all the same.",
        )
    one.delta = used == {"delta"}


def _property(name: str) -> str:
    stem = name.removesuffix(".csv")
    return "academicSessions" if stem == "academicsessions" else stem


def _schools(one: Set) -> None:
    for line, row in one.rows("orgs.csv", "sourcedId name type", "identifier status"):
        if row["type"].lower() == "school" and row.get("status") != "tobedeleted":
            name = check_length(row["name"], LONGEST_SCHOOL, one.told, "orgs.csv", line)
            one.roster.schools[row["sourcedId"]] = SchoolRow(name, brin(row.get("identifier", "")))


def _groups(one: Set, year: str) -> None:
    terms = {
        row["sourcedId"]: school_year(row["schoolYear"])
        for _, row in one.rows("academicsessions.csv", "sourcedId schoolYear")
    }
    wanted = "termSourcedIds classCode status"
    for line, row in one.rows("classes.csv", "sourcedId title schoolSourcedId", wanted):
        if row.get("status") == "tobedeleted":
            continue
        if row["schoolSourcedId"] not in one.roster.schools and not one.delta:
            one.told.problem(
                "classes.csv",
                line,
                "Deze klas hoort bij een school die er niet is.",
                "This class's school is not there.",
            )
            continue
        its = [terms[term] for term in row.get("termSourcedIds", "").split(",") if terms.get(term.strip())]
        name = check_length(row["title"], LONGEST_GROUP, one.told, "classes.csv", line)
        if not name:
            one.told.problem("classes.csv", line, "Deze klas heeft geen naam.", "This class has no title.")
        one.roster.groups[row["sourcedId"]] = GroupRow(row["schoolSourcedId"], name, its[0] if its else year)
        one.codes[row["sourcedId"]] = row.get("classCode", "")


def _roles(one: Set) -> None:
    """1.2: who has which role where. Several roles of one person are kept: a teacher can be a parent."""
    for line, row in one.rows("roles.csv", "userSourcedId role orgSourcedId", "status"):
        if row.get("status") != "tobedeleted":
            _role(one, row["userSourcedId"], row["role"], row["orgSourcedId"], "roles.csv", line)


def _role(one: Set, user: str, role: str, orgs: str, file: str, line: int) -> None:
    plain = role.strip().lower()
    if plain not in _OTHERS:
        one.told.problem(file, line, "Deze rol staat niet in de standaard.", "This role is not in the standard.")
        return
    for org in orgs.split(","):
        one.roles.setdefault(user, set()).add((plain, org.strip()))


def _people(one: Set) -> dict[str, list[str]]:
    """Who is in users.csv; returns whom each points to (``agentSourcedIds``). What is not active does not come in."""
    born = _birth_dates(one)
    old = "roles.csv" not in one.files
    agents: dict[str, list[str]] = {}
    lines: dict[str, int] = {}
    wanted = "status enabledUser middleName preferredGivenName preferredFirstName agentSourcedIds role orgSourcedIds"
    for line, row in one.rows("users.csv", "sourcedId givenName familyName", wanted):
        key = check_length(row["sourcedId"], LONGEST_ID, one.told, "users.csv", line)
        if not _usable(one, row, line, lines):
            continue
        lines[key] = line
        if old:
            _role(one, key, row.get("role", ""), row.get("orgSourcedIds", ""), "users.csv", line)
        last = " ".join(part for part in (_prefix(row.get("middleName", "")), row["familyName"]) if part)
        one.roster.people[key] = PersonRow(
            check_length(row["givenName"], LONGEST_FIRST, one.told, "users.csv", line),
            check_length(last, LONGEST_LAST, one.told, "users.csv", line),
            row.get("preferredGivenName", "")[:LONGEST_FIRST],
            born.get(key),
            "users.csv",
            line,
        )
        agents[key] = [part.strip() for part in row.get("agentSourcedIds", "").split(",") if part.strip()]
    _employments(one)
    return agents


def _usable(one: Set, row: dict[str, str], line: int, lines: dict[str, int]) -> bool:
    key = row["sourcedId"]
    if row.get("status") == "tobedeleted":
        one.roster.deleted.add(key)
        return False
    if row.get("enabledUser", "").lower() == "false":
        one.told.note("users.csv", line, "Overgeslagen: staat uit (enabledUser).", "Left out: is off (enabledUser).")
        return False
    if not key or not row["givenName"]:
        one.told.problem("users.csv", line, "sourcedId of givenName is leeg.", "sourcedId or givenName is empty.")
        return False
    if key in lines:
        nl, en = f"Dit nummer staat ook op regel {lines[key]}.", f"This id is on line {lines[key]} too."
        one.told.problem("users.csv", line, nl, en)
        return False
    return True


_PREFIXES = frozenset("van der de den het ten ter te von del la le el al in op aan bij onder over uit voor 't".split())


def _prefix(middle: str) -> str:
    """A middle name is a tussenvoegsel in Dutch exports; another middle name is not needed and left out."""
    words = middle.lower().split()
    return " ".join(words) if words and all(word in _PREFIXES for word in words) else ""


def _birth_dates(one: Set) -> dict[str, date]:
    found: dict[str, date] = {}
    for line, row in one.rows("demographics.csv", "sourcedId birthDate", "status"):
        if not row["birthDate"]:
            continue
        if (born := day(row["birthDate"])) is None:
            one.told.problem("demographics.csv", line, "De geboortedatum is geen dag.", "The birth date is no day.")
        else:
            found[row["sourcedId"]] = born
    return found


def _employments(one: Set) -> None:
    for user, roles in one.roles.items():
        if user not in one.roster.people:
            continue
        for role, org in sorted(roles):
            if role in FUNCTIONS:
                one.roster.employments.add((user, org if org in one.roster.schools else "", FUNCTIONS[role]))


def _enrolments(one: Set) -> None:
    parts = {"student": PUPIL, "teacher": TEACHER, "mentor": MENTOR}
    for line, row in one.rows("enrollments.csv", "classSourcedId userSourcedId role", "status primary"):
        if row.get("status") == "tobedeleted":
            continue
        known = row["classSourcedId"] in one.roster.groups and row["userSourcedId"] in one.roster.people
        if not known and row["userSourcedId"] not in one.roster.deleted and not one.delta:
            one.told.note(
                "enrollments.csv",
                line,
                "Overgeslagen: klas of persoon is er niet.",
                "Left out: no such class or person.",
            )
        part = parts.get(row["role"].lower())
        if known and part:
            one.roster.enrolments.add((row["userSourcedId"], row["classSourcedId"], part))


def _guardians(one: Set, agents: dict[str, list[str]]) -> None:
    """An agent who is a parent or guardian; a relative is not. Exports point either way: pupil to parent, or back."""
    pupils = {user for user, roles in one.roles.items() if any(role == "student" for role, _ in roles)}
    parents = {user for user, roles in one.roles.items() if any(role in GUARDIANS for role, _ in roles)}
    for person, others in agents.items():
        for other in others:
            if other not in one.roster.people:
                row = one.roster.people[person]
                nl, en = "Overgeslagen: verwijst naar iemand die er niet is.", "Left out: points to nobody in the file."
                one.told.note(row.file, row.line, nl, en)
            elif person in pupils and other in parents:
                one.roster.guardians.add((other, person))
            elif person in parents and other in pupils:
                one.roster.guardians.add((person, other))
