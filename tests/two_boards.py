"""Two boards, each with two schools, every office and every relation: what the matrix of who may see what is tried on.

Every text field of every row holds the canary of its board, so that a word of one board seen in another is noticed.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from plaatsbaar.apps.accounts.models import SignInService, User
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.consent.models import ConsentEvent
from plaatsbaar.apps.imports.models import Import, Mapping
from plaatsbaar.apps.offices.models import BrokenGlass, SettingsVersion
from plaatsbaar.apps.people.models import (
    Employment,
    Enrolment,
    Former,
    Group,
    Guardianship,
    Membership,
    Merge,
    Office,
    Part,
    Person,
    School,
)
from plaatsbaar.apps.people.names import index_names
from plaatsbaar.apps.tokens.models import Scope, Token
from plaatsbaar.apps.tokens.secret import hashed, new_secret
from plaatsbaar.core.consent import Authority

NOW = datetime(2026, 11, 22, 14, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
AT_A_SCHOOL = (Office.STAFF, Office.SUPERVISOR, Office.SCHOOL_LEADER)
_SYLLABLES = ("ba", "de", "fo", "gu", "ki", "lo", "mu", "ne", "po", "ra", "su", "ti", "va", "wo", "xe", "zu")


def made_up(number: int) -> str:
    """A first name that nobody has and no list holds, six letters long: "Bazude"."""
    parts = [_SYLLABLES[(number >> shift) & 15] for shift in (8, 4, 0)]
    return "".join(parts).capitalize()


@dataclass
class House:
    """One board. ``persons`` and ``groups`` by relation words, ``users`` and ``tokens`` by actor, ``own`` by actor."""

    board: Board
    canary: str
    first: School
    second: School
    persons: dict[str, Person] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    own: dict[str, Person] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)
    imported: uuid.UUID | None = None

    def person_of(self, actor: str, relation: str, other: House) -> uuid.UUID | None:
        """The person at whom a relation points for an actor; None when there is no such person."""
        at_school = actor in [one.value for one in AT_A_SCHOOL]
        match relation:
            case "self":
                return self.own[actor].pk if actor in self.own else None
            case "own_child" | "child_without_authority" | "child_of_sixteen":
                return self.persons[relation].pk if actor == "parent" else None
            case "own_class":
                return self.persons["in_class"].pk if actor == "staff" else None
            case "own_school":
                return self.persons["own_school"].pk if at_school else None
            case "other_school":
                return self.persons["other_school"].pk
            case "other_board":
                return other.persons["other_school"].pk
            case "absent":
                return uuid.UUID(int=1)
        return None

    def group_of(self, actor: str, relation: str, other: House) -> uuid.UUID | None:
        """The class at which a relation points for an actor."""
        at_school = actor in [one.value for one in AT_A_SCHOOL]
        match relation:
            case "own_class":
                return self.groups["own_class"].pk if actor == "staff" else None
            case "own_school":
                return self.groups["own_school"].pk if at_school else None
            case "other_school":
                return self.groups["other_school"].pk
            case "other_board":
                return other.groups["other_school"].pk
            case "absent":
                return uuid.UUID(int=1)
        return None

    def name_of(self, person: uuid.UUID) -> str:
        return next((one.first for one in (*self.persons.values(), *self.own.values()) if one.pk == person), "")


class _Builder:
    def __init__(self, slug: str, number: int) -> None:
        self.canary = f"KANARIE{number}{slug.upper()}"
        self.number = number * 100
        board = Board.objects.create(slug=slug, name=f"Bestuur {slug} {self.canary}", mission=f"Missie {self.canary}")
        with board_scope(board):
            first, second = (
                School.objects.create(name=f"{name} {self.canary}", names=[f"{name} {self.canary}"])
                for name in ("Eik", "Beuk")
            )
        self.house = House(board, self.canary, first, second)

    def person(self, birth_date: date | None = None) -> Person:
        self.number += 1
        return Person.objects.create(
            first=made_up(self.number),
            last=f"Van {self.canary}",
            nicknames=[f"bij{self.canary}{self.number}"],
            birth_date=birth_date,
            source=f"bron {self.canary}",
            source_id=f"bron-{self.canary}-{self.number}",
        )

    def pupil(self, group: Group, born: date = date(2013, 5, 1)) -> Person:
        person = self.person(born)
        Enrolment.objects.create(person=person, group=group, part=Part.PUPIL)
        return person

    def account(self, actor: str, person: Person, office: Office) -> None:
        user = User.objects.create_user(f"{actor}-{self.canary}@school.example", "a long enough password")
        Membership.objects.create(user=user, person=person, office=office)
        self.house.users[actor], self.house.own[actor] = user, person
        self.house.tokens[actor] = token_of(self.house.board, user, f"sleutel {self.canary}")

    def people(self) -> None:
        house = self.house
        for name, school in (("own_class", house.first), ("own_school", house.first), ("other_school", house.second)):
            house.groups[name] = Group.objects.create(
                school=school, name=f"{len(house.groups)}{self.canary}", year="2026/2027"
            )
        own = house.groups["own_class"]
        house.persons = {
            "in_class": self.pupil(own),
            "own_school": self.pupil(house.groups["own_school"]),
            "other_school": self.pupil(house.groups["other_school"]),
            "own_child": self.pupil(own),
            "child_without_authority": self.pupil(own),
            "child_of_sixteen": self.pupil(own, date(2009, 1, 1)),
        }
        self.account("pupil", self.pupil(own), Office.PUPIL)
        parent = self.person()
        for name, authority in (
            ("own_child", Authority.YES),
            ("child_without_authority", Authority.UNKNOWN),
            ("child_of_sixteen", Authority.YES),
        ):
            Guardianship.objects.create(
                guardian=parent, pupil=house.persons[name], authority=authority.value, source=f"akte {self.canary}"
            )
        self.account("parent", parent, Office.PARENT)
        for office in Office:
            if office not in (Office.PUPIL, Office.PARENT):
                self.staff(office)

    def staff(self, office: Office) -> None:
        person = self.person()
        school = self.house.first if office in AT_A_SCHOOL else None
        Employment.objects.create(person=person, school=school, function=f"functie {self.canary}")
        if office is Office.STAFF:
            Enrolment.objects.create(person=person, group=self.house.groups["own_class"], part=Part.TEACHER)
        self.account(office.value, person, office)

    def answers(self) -> None:
        """Everybody said yes to a photo on school media, so that a registry is seen to be used."""
        for number, person in enumerate([*self.house.persons.values(), *self.house.own.values()]):
            ConsentEvent.objects.create(
                number=number, person=person, medium="photo", destination="school_social", event="given", by=person,
                capacity="self", at=NOW - timedelta(days=30), text_version=f"v-{self.canary}", channel="paper",
            )  # fmt: skip

    def administration(self) -> None:
        """What running a board leaves behind: imports, settings, services, former classes, merges, broken glass."""
        canary, house = self.canary, self.house
        made = Import.objects.create(
            kind="csv", source="csv", year="2026/2027", mapping={"naam": canary}, digest=canary, plan_digest=canary,
            counts={"soort": canary}, problems=[canary], notes=[canary], brought_at=NOW,
        )  # fmt: skip
        house.imported = made.pk
        Mapping.objects.create(source="csv", columns={"naam": canary})
        Mapping.objects.create(source=canary, columns={})
        SettingsVersion.objects.create(number=1, settings={"name": canary}, made_at=NOW)
        SignInService.objects.create(
            name=canary.lower(), label=f"Dienst {canary}", issuer=f"https://{canary}.example/", client_id=canary,
            client_secret=canary, domains=[f"{canary}.example"], identifier=canary, on=False,
        )  # fmt: skip
        pupil, twin = house.persons["in_class"], self.person()
        Former.objects.create(
            person=pupil, group=house.groups["own_school"], function=f"was {canary}", until=NOW.date()
        )
        Merge.objects.create(kept=pupil, gone=twin, moved={"rij": canary}, made_at=NOW)
        twin.merged_into = pupil
        twin.save()
        BrokenGlass.objects.create(
            membership=house.own["board_administrator"].memberships.get(), reason=f"storing {canary}",
            since=timezone.now() - timedelta(minutes=5), until=timezone.now() + timedelta(hours=1),
        )  # fmt: skip
        index_names()


def token_of(board: Board, user: User, name: str, scopes: tuple[Scope, ...] = tuple(Scope), **given: Any) -> str:
    """A token with every scope, for a year; inside the board's scope."""
    text = new_secret(board.pk)
    until = given.pop("until", datetime.now(ZoneInfo("UTC")) + timedelta(days=300))
    Token.objects.create(
        user=user, name=name, scopes=[one.value for one in scopes], until=until, hashed=hashed(text), **given
    )
    return text


def house(slug: str, number: int) -> House:
    """A board with everything in it."""
    builder = _Builder(slug, number)
    with board_scope(builder.house.board):
        builder.people()
        builder.answers()
        builder.administration()
    return builder.house
