"""What do the cells of every kind of file mean: a day, a school year, a BRIN, a name of a bounded length?"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from plaatsbaar.apps.imports.reading.roster import GroupRow, Roster
from plaatsbaar.apps.imports.reading.told import Told

LONGEST_ID, LONGEST_FIRST, LONGEST_LAST, LONGEST_GROUP, LONGEST_SCHOOL = 100, 100, 150, 50, 200
_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?\Z")
_DUTCH = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\Z")
_BRIN = re.compile(r"\d{2}[A-Z]{2}(\d{2})?\Z")
_YEAR = re.compile(r"(\d{4})\s*[-/]\s*(\d{4})\Z")


def day(text: str) -> date | None:
    """2013-03-14, 20130314, or the Dutch 14-3-2013; None for what is no day."""
    try:
        if found := _ISO.match(text):
            return date(*map(int, found.groups()))
        if found := _DUTCH.match(text):
            return date(*map(int, reversed(found.groups())))
    except ValueError:
        pass
    return None


def brin(text: str) -> str:
    """The BRIN or branch number in a cell; empty when it is none."""
    plain = text.strip().upper()
    return plain if _BRIN.match(plain) else ""


def school_year(text: str) -> str:
    """ "2026/2027", written so, as "2026-2027", or as the year in which it ends (OneRoster, SDS); empty for none."""
    if found := _YEAR.match(text):
        first, last = map(int, found.groups())
        return f"{first}/{last}" if last == first + 1 else ""
    if re.match(r"\d{4}\Z", text):
        return f"{int(text) - 1}/{text}"
    return ""


def check_length(text: str, most: int, told: Told, file: str, line: int) -> str:
    """The text; a problem when the database could not hold it whole."""
    if len(text) > most:
        told.problem(
            file, line, f"Een naam of nummer is langer dan {most} tekens.", f"A name or id is over {most} signs."
        )
    return text[:most]


def unlike_names(roster: Roster, codes: dict[str, str]) -> None:
    """Classes of one school and year with the same name get their code behind it, or a number."""
    times = Counter((one.school, one.name, one.year) for one in roster.groups.values())
    taken: set[tuple[str, str, str]] = set()
    for key, group in roster.groups.items():
        name = group.name
        if times[group.school, name, group.year] > 1 and codes.get(key):
            name = f"{name[: LONGEST_GROUP - 20]} ({codes[key][:15]})"
        number, plain = 2, name
        while (group.school, name, group.year) in taken:
            name, number = f"{plain[: LONGEST_GROUP - 5]} {number}", number + 1
        taken.add((group.school, name, group.year))
        roster.groups[key] = GroupRow(group.school, name, group.year)


def check_guardians(roster: Roster, told: Told) -> None:
    """A guardian of oneself is a mistake of the source; somebody without any relation stays out."""
    for guardian, pupil in list(roster.guardians):
        if guardian == pupil:
            roster.guardians.discard((guardian, pupil))
            row = roster.people[pupil]
            told.problem(row.file, row.line, "Iemand is hier ouder van zichzelf.", "Somebody is their own parent here.")
    related = {one[0] for one in roster.enrolments} | {one[0] for one in roster.employments}
    related |= {one for pair in roster.guardians for one in pair}
    for key in [one for one in roster.people if one not in related]:
        row = roster.people.pop(key)
        told.note(
            row.file,
            row.line,
            "Overgeslagen: geen klas, geen werk en geen kind bij deze persoon.",
            "Left out: this person has no class, no work and no child here.",
        )
