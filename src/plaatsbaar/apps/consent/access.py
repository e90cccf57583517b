"""Whose consents may somebody read, or withdraw? The own ones, and a child's; absent and forbidden look alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import Http404

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import scoped_board
from plaatsbaar.apps.consent.facts import events_of
from plaatsbaar.apps.people.access import membership_of
from plaatsbaar.apps.people.models import Enrolment, Guardianship, Part, Person
from plaatsbaar.core import facts
from plaatsbaar.core.consent import AtSixteen, Authority, By, Destination, Medium, Standing, decides_alone
from plaatsbaar.core.draft import Role

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True)
class OwnConsents:
    """The state of somebody's consents today, for who decides about them; ``capacity`` is that in which they do."""

    person: Person
    capacity: By
    standings: Mapping[tuple[Medium, Destination], Standing]


def own_consents(user: Any, now: datetime) -> tuple[OwnConsents, ...]:
    """The consents that somebody decides about: the own ones, and those of children under 16 with legal authority."""
    membership = membership_of(user)
    if membership is None:
        return ()
    day = now.astimezone(AMSTERDAM).date()
    found = (OwnConsents(membership.person, By.SELF, _standings(membership.person, now)),)
    links = Guardianship.objects.filter(guardian=membership.person_id, authority=Authority.YES.value)
    pupils = [link.pupil for link in links.select_related("pupil").order_by("pupil__first", "pupil__last", "pupil")]
    children = [one for one in pupils if decides_alone(_role(one), one.birth_date, day) is not True]
    return (*found, *(OwnConsents(child, By.GUARDIAN, _standings(child, now)) for child in children))


def consents_for(user: Any, person: UUID, now: datetime) -> OwnConsents:
    """One of them; Http404 for somebody who is not there and for somebody about whom another decides."""
    for one in own_consents(user, now):
        if one.person.pk == person:
            return one
    raise Http404


def _role(person: Person) -> Role:
    pupil = Enrolment.objects.filter(person=person, part=Part.PUPIL).exists()
    return Role.PUPIL if pupil else Role.STAFF


def _standings(person: Person, now: datetime) -> dict[tuple[Medium, Destination], Standing]:
    at_sixteen = AtSixteen(Board.objects.values_list("at_sixteen", flat=True).get(pk=scoped_board()))
    known = facts.Consents(events_of([person.pk]), at_sixteen)
    somebody = facts.Person(str(person.pk), person.first, person.last, _role(person), birth_date=person.birth_date)
    day = now.astimezone(AMSTERDAM).date()
    return {
        (medium, destination): known.standing(somebody, medium, destination, day)
        for medium in Medium
        for destination in Destination
    }
