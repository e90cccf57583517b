"""What does a Microsoft School Data Sync v2.1 CSV set tell of people? Only the columns that are needed are read.

https://learn.microsoft.com/schooldatasync/sds-v2.1-csv-file-format: orgs, users and roles are required; headers are in
exact letters. A relationship row names the pupil first, the contact second. Says nothing of legal authority.
"""

from __future__ import annotations

from collections.abc import Mapping

from plaatsbaar.apps.imports.reading.oneroster import Set
from plaatsbaar.apps.imports.reading.roster import MENTOR, PUPIL, TEACHER, GroupRow, PersonRow, Roster, SchoolRow
from plaatsbaar.apps.imports.reading.told import Told, refuse
from plaatsbaar.apps.imports.reading.values import (
    LONGEST_FIRST,
    LONGEST_GROUP,
    LONGEST_ID,
    LONGEST_LAST,
    LONGEST_SCHOOL,
    check_guardians,
    check_length,
    day,
    school_year,
    unlike_names,
)

_FUNCTIONS: Mapping[str, str] = {
    "teacher": "docent",
    "faculty": "docent",
    "instructor": "docent",
    "professor": "docent",
    "lecturer": "docent",
    "substitute": "docent",
    "principal": "schoolleider",
    "teacherassistant": "onderwijsondersteuner",
    "paraprofessional": "onderwijsondersteuner",
    "assistant": "onderwijsondersteuner",
    "proctor": "surveillant",
    "officestaff": "medewerker administratie",
    "administrator": "medewerker administratie",
    "itadmin": "beheerder",
}
"""The roles of SDS that have a Dutch name; any other that is not pupil or contact is simply staff."""
_NO_STAFF = frozenset({"student", "alumni", "other", "guardian", "parent", "relative", "contact"})


def read_sds(files: Mapping[str, bytes], *, year: str) -> tuple[Roster, Told]:
    """The roster of an SDS set, and what was left out. FileRefusedError names everything that is wrong."""
    told = Told()
    one = Set(files, told)
    for name in ("orgs.csv", "users.csv", "roles.csv"):
        if name not in files:
            told.problem(name, 0, f"{name} ontbreekt.", f"{name} is missing.")
    told.stop_if_bad()
    _schools(one)
    _groups(one, year)
    _people(one)
    _roles(one)
    _enrolments(one)
    _relationships(one)
    unlike_names(one.roster, one.codes)
    told.stop_if_bad()
    check_guardians(one.roster, told)
    told.stop_if_bad()
    if not one.roster.people:
        raise refuse("users.csv", 0, "Er staan geen mensen in.", "There are no people in it.")
    return one.roster, told


def _schools(one: Set) -> None:
    for line, row in one.rows("orgs.csv", "sourcedId name type"):
        if row["type"].lower() in ("school", "campus"):
            name = check_length(row["name"], LONGEST_SCHOOL, one.told, "orgs.csv", line)
            one.roster.schools[row["sourcedId"]] = SchoolRow(name)


def _groups(one: Set, year: str) -> None:
    sessions = {
        row["sourcedId"]: school_year(row["schoolYear"])
        for _, row in one.rows("academicsessions.csv", "sourcedId schoolYear")
    }
    for line, row in one.rows("classes.csv", "sourcedId orgSourcedId title", "sessionSourcedIds code"):
        if row["orgSourcedId"] not in one.roster.schools:
            nl, en = "Deze klas hoort bij een school die er niet is.", "This class's school is not there."
            one.told.problem("classes.csv", line, nl, en)
            continue
        its = [sessions[key] for key in row.get("sessionSourcedIds", "").split(",") if sessions.get(key.strip())]
        name = check_length(row["title"], LONGEST_GROUP, one.told, "classes.csv", line)
        one.roster.groups[row["sourcedId"]] = GroupRow(row["orgSourcedId"], name, its[0] if its else year)
        one.codes[row["sourcedId"]] = row.get("code", "")


def _people(one: Set) -> None:
    born = {}
    for line, row in one.rows("demographics.csv", "userSourcedId birthDate"):
        if row["birthDate"] and (found := day(row["birthDate"])) is None:
            one.told.problem("demographics.csv", line, "De geboortedatum is geen dag.", "The birth date is no day.")
        elif row["birthDate"]:
            born[row["userSourcedId"]] = found
    for line, row in one.rows("users.csv", "sourcedId givenName familyName"):
        key = check_length(row["sourcedId"], LONGEST_ID, one.told, "users.csv", line)
        if not key or not row["givenName"]:
            one.told.problem("users.csv", line, "sourcedId of givenName is leeg.", "sourcedId or givenName is empty.")
        elif key in one.roster.people:
            first = one.roster.people[key].line
            nl, en = f"Dit nummer staat ook op regel {first}.", f"This id is on line {first} too."
            one.told.problem("users.csv", line, nl, en)
        else:
            first_name = check_length(row["givenName"], LONGEST_FIRST, one.told, "users.csv", line)
            last = check_length(row["familyName"], LONGEST_LAST, one.told, "users.csv", line)
            one.roster.people[key] = PersonRow(first_name, last, "", born.get(key), "users.csv", line)


def _roles(one: Set) -> None:
    for line, row in one.rows("roles.csv", "userSourcedId orgSourcedId role"):
        user, role = row["userSourcedId"], row["role"].lower()
        if user not in one.roster.people:
            nl, en = "Overgeslagen: deze persoon staat niet in users.csv.", "Left out: this person is not in users.csv."
            one.told.note("roles.csv", line, nl, en)
            continue
        one.roles.setdefault(user, set()).add((role, row["orgSourcedId"]))
        if role not in _NO_STAFF:
            school = row["orgSourcedId"] if row["orgSourcedId"] in one.roster.schools else ""
            one.roster.employments.add((user, school, _FUNCTIONS.get(role, "medewerker")))


def _enrolments(one: Set) -> None:
    parts = {"student": PUPIL, "teacher": TEACHER, "mentor": MENTOR}
    for line, row in one.rows("enrollments.csv", "classSourcedId userSourcedId role"):
        part = parts.get(row["role"].lower())
        if row["classSourcedId"] not in one.roster.groups or row["userSourcedId"] not in one.roster.people:
            nl, en = "Overgeslagen: klas of persoon is er niet.", "Left out: no such class or person."
            one.told.note("enrollments.csv", line, nl, en)
        elif part:
            one.roster.enrolments.add((row["userSourcedId"], row["classSourcedId"], part))


def _relationships(one: Set) -> None:
    needed = "userSourcedId relationshipUserSourcedId relationshipRole"
    for line, row in one.rows("relationships.csv", needed):
        if row["relationshipRole"].lower() not in ("parent", "guardian"):
            continue
        pair = (row["relationshipUserSourcedId"], row["userSourcedId"])
        if all(one_of in one.roster.people for one_of in pair):
            one.roster.guardians.add(pair)
        else:
            nl, en = "Overgeslagen: een van de twee is er niet.", "Left out: one of the two is not there."
            one.told.note("relationships.csv", line, nl, en)
