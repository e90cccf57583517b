"""What does one table of people tell, CSV or XLSX, when somebody says which column is what?

One row is one person. The mapping (what -> column) is remembered by whoever calls. Without one, columns are known by
the names that school administrations use.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from plaatsbaar.apps.imports.reading.cells import Table, chosen, csv_table
from plaatsbaar.apps.imports.reading.columns import folded, sensitive
from plaatsbaar.apps.imports.reading.roster import PUPIL, TEACHER, GroupRow, PersonRow, Roster, SchoolRow
from plaatsbaar.apps.imports.reading.told import FileRefusedError, Problem, Told, refuse
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
)
from plaatsbaar.apps.imports.reading.xlsx import xlsx_table
from plaatsbaar.core.wording import Wording

NEEDED = ("id", "first", "role", "school")
WANTED = ("last", "prefix", "preferred", "birth_date", "class", "function", "guardian_of", "brin")
KNOWN_AS: Mapping[str, str] = MappingProxyType(
    {
        "id": "id nummer leerlingnummer stamnummer personeelsnummer externid sourcedid",
        "first": "first voornaam roepnaam givenname firstname",
        "last": "last achternaam familienaam familyname lastname",
        "prefix": "prefix tussenvoegsel tussenvoegsels voorvoegsel",
        "preferred": "preferred voorkeursnaam preferredname",
        "birth_date": "birthdate geboortedatum dateofbirth",
        "role": "role rol soort type",
        "school": "school schoolnaam vestiging locatie",
        "brin": "brin brinnummer vestigingsnummer",
        "class": "class klas stamgroep stamklas groep",
        "function": "function functie",
        "guardian_of": "guardianof oudervan kindnummer kinderen verzorgervan",
    }
)
ROLES: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(("pupil", "leerling", "student"), "pupil")
    | dict.fromkeys(("staff", "medewerker", "docent", "personeel", "teacher"), "staff")
    | dict.fromkeys(("parent", "ouder", "verzorger", "ouder/verzorger", "guardian"), "parent")
)


def read_header(content: bytes, file: str) -> tuple[str, ...]:
    """The columns of a file, for somebody to say what they are."""
    return _open(content, file, Told()).header


def guessed(header: tuple[str, ...]) -> dict[str, str]:
    """What each column probably is, by the names that are in use: what -> column."""
    found: dict[str, str] = {}
    for what, names in KNOWN_AS.items():
        for column in header:
            if folded(column) in names.split():
                found.setdefault(what, column)
    return found


def _open(content: bytes, file: str, told: Told) -> Table:
    return xlsx_table(content, file, told) if content.startswith(b"PK") else csv_table(content, file)


def read_table(
    content: bytes, file: str, *, year: str, mapping: Mapping[str, str] | None = None
) -> tuple[Roster, Told]:
    """The roster of one table, and what was left out. FileRefusedError names everything that is wrong."""
    told = Told()
    table = _open(content, file, told)
    columns = dict(mapping) if mapping else guessed(table.header)
    _check_columns(table, columns, told)
    wanted = [columns[what] for what in WANTED if columns.get(what) in table.header]
    roster = Roster()
    children: dict[str, tuple[int, list[str]]] = {}
    for line, cells in chosen(table, [columns[what] for what in NEEDED], wanted, told):
        row = {what: cells.get(column, "") for what, column in columns.items()}
        _person(roster, row, file, line, year, told, children)
    _children(roster, children, file, told)
    told.stop_if_bad()
    check_guardians(roster, told)
    told.stop_if_bad()
    if not roster.people:
        raise refuse(file, 0, "Er staan geen mensen in.", "There are no people in it.")
    return roster, told


def _check_columns(table: Table, columns: Mapping[str, str], told: Told) -> None:
    """FileRefusedError when a column that is needed has no name, or one is there that may not come in."""
    for column in table.header:
        if about := sensitive(column):
            told.problem(
                table.file,
                1,
                f"De kolom “{column}” gaat over {about.nl}. Dat mag hier niet in. Haal de kolom eruit.",
                f"Column “{column}” is about {about.en}. That may not come in. Take the column out.",
            )
    lost = [what for what in NEEDED if not columns.get(what)]
    if lost and len(table.header) == 1:
        nl = "Er is maar één kolom: het scheidingsteken is geen komma, puntkomma of tab."
        told.problem(table.file, 1, nl, "There is only one column: the delimiter is no comma, semicolon or tab.")
    for what in lost:
        name = KNOWN_AS[what].split()[1]
        told.problem(table.file, 1, f"Welke kolom is “{name}”?", f"Which column is “{what}”?")
    told.stop_if_bad()
    unread = [one for one in table.header if one and one not in columns.values()]
    told.notes += [
        Problem(table.file, 1, Wording(f"De kolom “{one}” wordt niet gelezen.", f"Column “{one}” is not read."))
        for one in unread
    ]


def _person(
    roster: Roster,
    row: Mapping[str, str],
    file: str,
    line: int,
    year: str,
    told: Told,
    children: dict[str, tuple[int, list[str]]],
) -> None:
    role = ROLES.get(row["role"].lower(), "")
    key = check_length(row["id"], LONGEST_ID, told, file, line)
    try:
        _check(row, role, key, roster, file, line)
    except FileRefusedError as error:
        told.problems += error.problems[: max(0, 1000 - len(told.problems))]
        return
    last = " ".join(part for part in (row.get("prefix", ""), row.get("last", "")) if part)
    roster.people[key] = PersonRow(
        check_length(row["first"], LONGEST_FIRST, told, file, line),
        check_length(last, LONGEST_LAST, told, file, line),
        row.get("preferred", "")[:LONGEST_FIRST],
        day(row.get("birth_date", "")),
        file,
        line,
    )
    school = check_length(row["school"], LONGEST_SCHOOL, told, file, line)
    roster.schools.setdefault(school, SchoolRow(school, brin(row.get("brin", ""))))
    if role == "staff":
        roster.employments.add((key, school, row.get("function", "")[:100] or "medewerker"))
    if role != "parent":
        for name in _list(row.get("class", "")):
            group = f"{school}\n{name}"
            roster.groups[group] = GroupRow(school, check_length(name, LONGEST_GROUP, told, file, line), year)
            roster.enrolments.add((key, group, PUPIL if role == "pupil" else TEACHER))
    children[key] = (line, _list(row.get("guardian_of", "")))


def _check(row: Mapping[str, str], role: str, key: str, roster: Roster, file: str, line: int) -> None:
    told = Told()
    if not key or not row["first"] or not row["school"]:
        told.problem(file, line, "Nummer, voornaam of school is leeg.", "Id, first name or school is empty.")
    if not role:
        told.problem(
            file, line, "De rol is geen leerling, medewerker of ouder.", "The role is not pupil, staff or parent."
        )
    if key in roster.people:
        first = roster.people[key].line
        told.problem(file, line, f"Dit nummer staat ook op regel {first}.", f"This id is on line {first} too.")
    if row.get("birth_date") and day(row["birth_date"]) is None:
        told.problem(file, line, "De geboortedatum is geen dag.", "The birth date is no day.")
    if role == "pupil" and not _list(row.get("class", "")):
        told.problem(file, line, "Bij deze leerling staat geen klas.", "This pupil has no class.")
    told.stop_if_bad()


def _children(roster: Roster, children: Mapping[str, tuple[int, list[str]]], file: str, told: Told) -> None:
    for guardian, (line, ids) in children.items():
        for pupil in ids:
            if pupil in roster.people:
                roster.guardians.add((guardian, pupil))
            else:
                told.problem(
                    file, line, "Een kind van deze ouder staat niet in het bestand.", "A child is not in the file."
                )


def _list(text: str) -> list[str]:
    return [part.strip() for part in text.replace(";", "|").replace(",", "|").split("|") if part.strip()]
