"""Who may see which people? The only way from an account to a person or a class; absent and forbidden look alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404

from plaatsbaar.apps.journal.access import looked_at, view_kind
from plaatsbaar.apps.people.models import Employment, Enrolment, Group, Membership, Office, Part, Person, School
from plaatsbaar.core.draft import Role

_WHOLE_BOARD = (Office.COMMUNICATIONS, Office.PRIVACY_OFFICER)
_ORDER = {office: number for number, office in enumerate(reversed(Office.values))}


@dataclass(frozen=True, slots=True)
class ClassList:
    """A class and its pupils, for who teaches it. The pupils' ids are those of `core.facts.Person`."""

    group: Group
    pupils: tuple[Person, ...]

    @property
    def name(self) -> str:
        return self.group.name


def membership_of(user: Any) -> Membership | None:
    """What an account is at the board in scope; None for nobody, a stranger and an account that was closed.

    Somebody in two offices (a teacher who is a parent) is the one that works at the school.
    """
    return next(iter(memberships_of(user)), None)


def memberships_of(user: Any) -> tuple[Membership, ...]:
    """Every office that an account holds today at the board in scope, the one it is shown as first."""
    if user is None or not getattr(user, "is_authenticated", False) or not user.is_active:
        return ()
    found = Membership.objects.current().filter(user=user.pk, person__left_on=None, person__merged_into=None)
    return tuple(sorted(found.select_related("person", "school"), key=lambda one: _ORDER[one.office]))


def schools_of(membership: Membership) -> frozenset[UUID]:
    """The schools whose people a member of staff works with: the own ones.

    Communications and the privacy officer at the board's office work for every school. Pupils and parents: none.
    """
    if Office(membership.office).role is not Role.STAFF:
        return frozenset()
    employed = set(Employment.objects.filter(person=membership.person_id).values_list("school", flat=True))
    if None in employed and membership.office in _WHOLE_BOARD:
        return frozenset(School.objects.values_list("pk", flat=True))
    return frozenset(school for school in employed if school is not None)


def function_of(membership: Membership) -> str:
    """The function somebody states under 5.2; empty for who does not work here."""
    found = Employment.objects.filter(person=membership.person_id).order_by("school").values_list("function", flat=True)
    return next(iter(found), "")


def _own_groups(membership: Membership) -> Any:
    """The groups a member of staff teaches or mentors, at the own schools."""
    taught = Enrolment.objects.filter(person=membership.person_id, part__in=[Part.TEACHER, Part.MENTOR])
    return Group.objects.filter(school__in=schools_of(membership), pk__in=taught.values("group"))


def _pupils(group: Group) -> tuple[Person, ...]:
    inside = Enrolment.objects.filter(group=group, part=Part.PUPIL)
    return tuple(Person.objects.filter(pk__in=inside.values("person")).order_by("first", "last"))


def classes_for(user: Any) -> tuple[ClassList, ...]:
    """A teacher's own classes with their pupils; for everybody else nothing."""
    membership = membership_of(user)
    if membership is None or Office(membership.office).role is not Role.STAFF:
        return ()
    return tuple(ClassList(group, _pupils(group)) for group in _own_groups(membership))


def class_for(user: Any, group: UUID) -> ClassList:
    """One of the own classes; Http404 for one that is not there and for one that is not theirs."""
    membership = membership_of(user)
    found = _own_groups(membership).filter(pk=group).first() if membership else None
    if found is None:
        raise Http404
    return ClassList(found, _pupils(found))


PICTURED_SEEN = view_kind(
    "class.pictured_seen", "Bekeken wie van een klas in beeld mag", "Looked at who of a class may be pictured"
)


def pictured_seen(user: Any, seen: ClassList) -> None:
    """Puts in the access log that somebody is about to see who of a class may be pictured; call it before showing."""
    looked_at(PICTURED_SEEN, actor=user.pk, objects=[seen.group.pk, *(pupil.pk for pupil in seen.pupils)])


def person_for(user: Any, person: UUID) -> Person:
    """A person whom a member of staff may see: of an own school; everybody sees themselves. Otherwise Http404."""
    membership = membership_of(user)
    if membership is None:
        raise Http404
    if membership.person_id == person:
        return membership.person
    found = Person.objects.of_schools(schools_of(membership)).filter(pk=person).first()
    if found is None:
        raise Http404
    return found


_WHO_KEEPS_PEOPLE = frozenset({"board_secretary", "board_administrator"})
"""Offices that keep the people of the whole board right: they see who is there, and no content."""


def keeps_people(membership: Membership | None) -> bool:
    """Whether somebody brings people in, merges doubles and sees the whole board's lists."""
    return membership is not None and membership.office in _WHO_KEEPS_PEOPLE


def keeper(user: Any) -> Membership:
    """The membership of somebody who keeps people right; Http404 for everybody else."""
    membership = membership_of(user)
    if membership is None or not keeps_people(membership):
        raise Http404
    return membership


@dataclass(frozen=True, slots=True)
class FoundPeople:
    """What a search found: the people in their order, and whether there are more than are shown."""

    people: tuple[Person, ...]
    more: bool


def find_people(user: Any, typed: str, most: int = 20) -> FoundPeople:
    """People that somebody may see and whose names hold what was typed; for pupils and parents nobody.

    Filtered to the own schools before anything is counted or ordered (reliability 7, row 38).
    """
    from plaatsbaar.apps.people.names import found_ids

    membership = membership_of(user)
    if membership is None or Office(membership.office).role is not Role.STAFF:
        return FoundPeople((), more=False)
    schools = None if keeps_people(membership) else schools_of(membership)
    ids = found_ids(typed, schools, most + 1)
    people = Person.objects.in_bulk(ids[:most])
    return FoundPeople(tuple(people[one] for one in ids[:most] if one in people), more=len(ids) > most)


def all_groups_for(user: Any, year: str) -> tuple[Group, ...]:
    """Every class of a school year, for who keeps people right; the own ones for a teacher; otherwise none."""
    membership = membership_of(user)
    if membership is None or Office(membership.office).role is not Role.STAFF:
        return ()
    groups = Group.objects.all() if keeps_people(membership) else _own_groups(membership)
    return tuple(groups.filter(year=year).select_related("school").order_by("school__name", "name"))


def group_for(user: Any, group: UUID) -> ClassList:
    """A class with its pupils: one's own, or any for who keeps people right; otherwise Http404."""
    if keeps_people(membership_of(user)):
        found = Group.objects.filter(pk=group).select_related("school").first()
        if found is None:
            raise Http404
        return ClassList(found, _pupils(found))
    return class_for(user, group)


def person_page_for(user: Any, person: UUID) -> Person:
    """As `person_for`; who keeps people right sees everybody of the board, also who left."""
    if keeps_people(membership_of(user)):
        found = Person.objects.filter(pk=person).first()
        if found is None:
            raise Http404
        return found
    return person_for(user, person)
