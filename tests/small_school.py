"""A school as small as can be, for tests: one class, one pupil, two parents, one teacher."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from plaatsbaar.apps.accounts.models import User
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import scoped_board
from plaatsbaar.apps.journal.action import Acting
from plaatsbaar.apps.people import actions
from plaatsbaar.apps.people.models import Group, Office, Part, Person, School
from plaatsbaar.core.consent import Authority

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 14, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


def here() -> Acting:
    """Acting for the board in scope, by nobody in particular."""
    return Acting(Board.objects.get(pk=scoped_board()))


@dataclass
class Small:
    """A school with one class, a pupil of 12, both parents and the class's teacher."""

    school: School
    group: Group
    pupil: Person
    mother: Person
    father: Person
    teacher: Person

    def account(self, person: Person, office: Office) -> User:
        user = User.objects.create_user(f"{person.pk}.{office}@school.example")
        actions.give_membership(here(), user, person, office)
        return user


def small_school(name: str = "De Brug", group: str = "2B") -> Small:
    """Made in the board in scope."""
    school = actions.add_school(here(), name)
    klas = actions.add_group(here(), school, group, "2026/2027")
    pupil = actions.add_person(here(), "Noor", "El Amrani", birth_date=date(2014, 3, 1))
    mother = actions.add_person(here(), "Salma", "El Amrani")
    father = actions.add_person(here(), "Younes", "El Amrani")
    teacher = actions.add_person(here(), "Hanneke", "de Wit")
    actions.enrol(here(), pupil, klas)
    actions.enrol(here(), teacher, klas, Part.MENTOR)
    actions.employ(here(), teacher, school, "docent biologie")
    actions.set_guardian(here(), mother, pupil, Authority.YES, "verklaring bij inschrijving")
    actions.set_guardian(here(), father, pupil)
    return Small(school, klas, pupil, mother, father, teacher)
