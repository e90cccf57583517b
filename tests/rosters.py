"""Files of people as the published specifications have them, generated: whole ones, large ones, and broken ones.

OneRoster 1.1 and 1.2: https://www.imsglobal.org/spec/oneroster/v1p2/bind/csv. SDS v2.1:
https://learn.microsoft.com/schooldatasync/sds-v2.1-csv-file-format. Every name is made up.
"""

from __future__ import annotations

import csv
import io
import random
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

_FIRST = "Noor Sem Fenna Daan Özlem Tijn Lotte Youssef Zoë Bram Aïcha Lars Sanne Omar Fleur Jurre Mila Kaan".split()
_LAST = (
    "Bakker|de Jong|Özdemir|van der Meer|El Amrani|Visser|van den Berg|Smit|de Wit|Mulder|Çelik|Bos|Vos|Peters|"
    "Hendriks|van Dijk|Dekker|Brouwer|Jansen|Kuipers|Ćosić|Şahin|Meijer|Postma|ten Broek"
).split("|")
_PREFIX = ("van der", "van den", "van", "de", "ten", "El")


@dataclass
class Somebody:
    """A person of a generated school; ``klas`` for a pupil, ``children`` for a parent."""

    id: str
    first: str
    last: str
    role: str
    school: str = ""
    klas: str = ""
    born: str = ""
    children: list[str] = field(default_factory=list)

    @property
    def prefix(self) -> str:
        return next((one for one in _PREFIX if self.last.startswith(one + " ")), "")


@dataclass
class Town:
    """Schools with classes, pupils, parents and staff, as an administration would export them."""

    people: list[Somebody]
    schools: dict[str, str]
    year: int = 2026

    def of(self, role: str) -> list[Somebody]:
        return [one for one in self.people if one.role == role]


def town(pupils: int = 20, guardians_each: int = 2, staff: int = 4, schools: int = 2, year: int = 2026) -> Town:
    """Always the same people for the same numbers."""
    dice = random.Random(7)
    names = {f"s{n}": f"School {n}" for n in range(schools)}
    people: list[Somebody] = []
    for n in range(pupils):
        school = f"s{n % schools}"
        klas = f"{n // schools // 25 % 6 + 1}{'ABCDEFGHIJ'[n // schools // 150 % 10]}"
        last = dice.choice(_LAST)
        born = f"{2009 + n % 5}-{n % 12 + 1:02}-{n % 28 + 1:02}"
        people.append(Somebody(f"p{n}", dice.choice(_FIRST), last, "student", school, klas, born))
        people += [
            Somebody(f"g{n}.{g}", dice.choice(_FIRST), last, "parent", school, children=[f"p{n}"])
            for g in range(guardians_each)
        ]
    classes = sorted({(one.school, one.klas) for one in people if one.klas})
    for n in range(staff):
        school, klas = classes[n % len(classes)]
        people.append(Somebody(f"t{n}", dice.choice(_FIRST), dice.choice(_LAST), "teacher", school, klas))
    return Town(people, names, year)


def as_csv(header: Sequence[str], rows: Iterable[Sequence[object]], delimiter: str = ",") -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode()


def oneroster(of: Town, version: str = "1.2", mode: str = "bulk") -> dict[str, bytes]:
    """A OneRoster set. Ids of classes carry the school and the year, so that next year's are new ones."""
    files = ["academicSessions", "classes", "courses", "demographics", "enrollments", "orgs", "users"]
    files += ["roles"] if version == "1.2" else []
    manifest = [("manifest.version", "1.0"), ("oneroster.version", version), ("source.systemName", "Generator")]
    found = {"manifest.csv": as_csv(["propertyName", "value"], [*manifest, *((f"file.{one}", mode) for one in files)])}
    common = ["sourcedId", "status", "dateLastModified"]
    blank = ["", ""] if mode == "bulk" else ["active", "2026-11-22T10:00:00Z"]
    found["orgs.csv"] = as_csv(
        [*common, "name", "type", "identifier", "parentSourcedId"],
        [["bestuur", *blank, "Bestuur", "district", "41234", ""]]
        + [
            [key, *blank, name, "school", f"{n + 10}AB00", "bestuur"]
            for n, (key, name) in enumerate(of.schools.items())
        ],
    )
    found["academicSessions.csv"] = as_csv(
        [*common, "title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"],
        [[f"y{of.year}", *blank, "Jaar", "schoolYear", f"{of.year}-08-01", f"{of.year + 1}-07-31", "", of.year + 1]],
    )
    classes = sorted({(one.school, one.klas) for one in of.people if one.klas})
    found["classes.csv"] = as_csv(
        [*common, *"title grades courseSourcedId classCode classType location schoolSourcedId".split()]
        + "termSourcedIds subjects subjectCodes periods".split(),
        [[f"c{of.year}{s}{k}", *blank, k, "", "", k, "homeroom", "", s, f"y{of.year}", "", "", ""] for s, k in classes],
    )
    found["enrollments.csv"] = as_csv(
        [*common, *"classSourcedId schoolSourcedId userSourcedId role primary beginDate endDate".split()],
        [
            [f"e{p.id}", *blank, f"c{of.year}{p.school}{p.klas}", p.school, p.id, p.role, "", "", ""]
            for p in of.people
            if p.klas
        ],
    )
    found["demographics.csv"] = as_csv(
        [*common, "birthDate", "sex", "white", "countryOfBirthCode", "cityOfBirth"],
        [[p.id, *blank, p.born, "unspecified", "", "", ""] for p in of.people if p.born],
    )
    agents: dict[str, list[str]] = {}
    for p in of.people:
        for child in p.children:
            agents.setdefault(child, []).append(p.id)
    found["users.csv"] = _users(of, version, common, blank, agents)
    if version == "1.2":
        found["roles.csv"] = as_csv(
            [*common, *"userSourcedId roleType role beginDate endDate orgSourcedId userProfileSourcedId".split()],
            [[f"r{p.id}", *blank, p.id, "primary", p.role, "", "", p.school, ""] for p in of.people],
        )
    return {name.lower(): content for name, content in found.items()}


def _users(of: Town, version: str, common: list[str], blank: list[str], agents: Mapping[str, list[str]]) -> bytes:
    if version == "1.1":
        header = "enabledUser orgSourcedIds role username userIds givenName familyName middleName identifier email sms"
        rows = [
            [p.id, *blank, "true", p.school, p.role, p.id, "", p.first, p.last.removeprefix(f"{p.prefix} "), p.prefix]
            + ["", "", "", "", ",".join(agents.get(p.id, [])), "", ""]
            for p in of.people
        ]
        return as_csv([*common, *f"{header} phone agentSourcedIds grades password".split()], rows)
    header = "enabledUser username userIds givenName familyName middleName identifier email sms phone agentSourcedIds"
    more = "grades password userMasterIdentifier resourceSourcedIds preferredGivenName preferredMiddleName"
    rows = [
        [p.id, *blank, "true", p.id, "", p.first, p.last.removeprefix(f"{p.prefix} "), p.prefix, "", "", "", ""]
        + [",".join(agents.get(p.id, [])), "", "", "", "", "", "", "", p.school]
        for p in of.people
    ]
    last = "preferredFamilyName primaryOrgSourcedId"
    return as_csv([*common, *f"{header} {more} {last}".split()], rows)


def sds(of: Town) -> dict[str, bytes]:
    """A School Data Sync v2.1 set."""
    classes = sorted({(one.school, one.klas) for one in of.people if one.klas})
    return {
        "orgs.csv": as_csv(
            "sourcedId name type parentSourcedId".split(), [[k, name, "school", ""] for k, name in of.schools.items()]
        ),
        "users.csv": as_csv(
            "sourcedId username givenName familyName password activeDirectoryMatchId email phone sms".split(),
            [[p.id, f"{p.id}@school.example", p.first, p.last, "", "", "", "", ""] for p in of.people],
        ),
        "roles.csv": as_csv(
            "userSourcedId orgSourcedId role sessionSourcedId grade isPrimary".split(),
            [[p.id, p.school, p.role, "", "", "true"] for p in of.people if p.role != "parent"],
        ),
        "classes.csv": as_csv(
            "sourcedId orgSourcedId title sessionSourcedIds courseSourcedId code".split(),
            [[f"c{of.year}{s}{k}", s, k, f"y{of.year}", "", k] for s, k in classes],
        ),
        "enrollments.csv": as_csv(
            "classSourcedId userSourcedId role".split(),
            [[f"c{of.year}{p.school}{p.klas}", p.id, p.role] for p in of.people if p.klas],
        ),
        "academicsessions.csv": as_csv(
            "sourcedId title type schoolYear startDate endDate".split(),
            [[f"y{of.year}", "Jaar", "schoolYear", of.year + 1, f"{of.year}-08-01", f"{of.year + 1}-07-31"]],
        ),
        "demographics.csv": as_csv(
            "userSourcedId sex birthDate birthCity".split(), [[p.id, "", p.born, ""] for p in of.people if p.born]
        ),
        "relationships.csv": as_csv(
            "userSourcedId relationshipUserSourcedId relationshipRole".split(),
            [[child, p.id, "parent"] for p in of.people for child in p.children],
        ),
    }


TABLE_HEADER = "Leerlingnummer Voornaam Tussenvoegsel Achternaam Rol School Klas Geboortedatum Functie Oudervan".split()


def table_rows(of: Town) -> list[list[str]]:
    """The rows of one table as a school's administration saves it, in Dutch."""
    roles = {"student": "leerling", "parent": "ouder", "teacher": "medewerker"}
    return [
        [p.id, p.first, p.prefix, p.last.removeprefix(f"{p.prefix} "), roles[p.role], of.schools[p.school], p.klas]
        + ["-".join(reversed(p.born.split("-"))), "docent" if p.role == "teacher" else "", "|".join(p.children)]
        for p in of.people
    ]


def zipped(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()
