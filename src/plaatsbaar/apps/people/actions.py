"""Every write about people: one verb, one function, one transaction."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from plaatsbaar.apps.accounts.models import User
from plaatsbaar.apps.people.models import (
    Employment,
    Enrolment,
    Group,
    Guardianship,
    Membership,
    Office,
    Part,
    Person,
    School,
)
from plaatsbaar.core.consent import Authority


@transaction.atomic
def add_school(name: str, brin: str = "", names: tuple[str, ...] = ()) -> School:
    """A new school of the board in scope. ValidationError for a BRIN that cannot be one."""
    school = School(name=name, brin=brin, names=list(names))
    school.clean_fields(exclude=["board"])
    school.save()
    return school


@transaction.atomic
def add_person(
    first: str, last: str, *, birth_date: date | None = None, nicknames: tuple[str, ...] = (), source_id: str = ""
) -> Person:
    """A new person of the board in scope."""
    person = Person(first=first, last=last, birth_date=birth_date, nicknames=list(nicknames), source_id=source_id)
    person.clean_fields(exclude=["board"])
    person.save()
    return person


@transaction.atomic
def enrol(person: Person, group: Group, part: Part = Part.PUPIL) -> Enrolment:
    """Puts somebody in a group; doing it twice changes nothing."""
    enrolment, _ = Enrolment.objects.get_or_create(person=person, group=group, part=part)
    return enrolment


@transaction.atomic
def employ(person: Person, school: School | None, function: str, supervisor: Person | None = None) -> Employment:
    """Somebody starts to work at a school, or at the board's office."""
    return Employment.objects.create(person=person, school=school, function=function, supervisor=supervisor)


@transaction.atomic
def set_guardian(
    guardian: Person, pupil: Person, authority: Authority = Authority.UNKNOWN, source: str = ""
) -> Guardianship:
    """Says who is guardian of whom. ValueError for authority without the source it is known from."""
    if authority is Authority.YES and not source:
        raise ValueError("legal authority needs the source it is known from")
    guardianship, _ = Guardianship.objects.update_or_create(
        guardian=guardian, pupil=pupil, defaults={"authority": authority.value, "source": source}
    )
    return guardianship


@transaction.atomic
def give_membership(user: User, person: Person, office: Office) -> Membership:
    """Lets an account stand for a person in an office."""
    return Membership.objects.create(user=user, person=person, office=office)
