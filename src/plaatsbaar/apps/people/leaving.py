"""Leaving and returning: what ends on which day, and what stays. What somebody was is kept under retention."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from plaatsbaar.apps.journal.action import Work, action
from plaatsbaar.apps.journal.chain import About
from plaatsbaar.apps.people.models import Employment, Enrolment, Former, Group, Part, Person
from plaatsbaar.apps.people.names import index_after
from plaatsbaar.apps.vault.models import Owner


def former_of(enrolments: Iterable[Enrolment], employments: Iterable[Employment], until: date) -> list[Former]:
    """The past of what is about to end; the rows hold their person, group and school."""
    past = [Former(person=one.person, group=one.group, part=one.part, until=until) for one in enrolments]
    return past + [
        Former(person=one.person, school=one.school, function=one.function, until=until) for one in employments
    ]


@action("people.left", "Vertrokken bij het bestuur", "Left the board")
def leave(work: Work, *, person: Person, on: date) -> Person:
    """Somebody leaves: classes and work end, answers and records stay. ValueError when they left already."""
    if person.left_on is not None:
        raise ValueError("this person left already")
    about = About(Owner.PERSON, person.pk)
    enrolments = list(Enrolment.objects.filter(person=person).select_related("person", "group"))
    employments = list(Employment.objects.filter(person=person).select_related("person", "school"))
    for past in former_of(enrolments, employments, on):
        past.save()
        work.wrote(past, about=about)
    for row in (*enrolments, *employments):
        work.erased(row, about=about)
        # not row.delete(): that takes the id which the journal's entry still has to name
        type(row)._default_manager.filter(pk=row.pk).delete()
        index_after(row)
    person.left_on = on
    person.save()
    work.wrote(person, about=about)
    return person


@action("people.returned", "Teruggekomen bij het bestuur", "Returned to the board")
def return_to(work: Work, *, person: Person, group: Group | None = None, part: Part = Part.PUPIL) -> Person:
    """Somebody comes back, in a class when one is given. ValueError when they had not left."""
    if person.left_on is None:
        raise ValueError("this person had not left")
    about = About(Owner.PERSON, person.pk)
    person.left_on = None
    person.save()
    work.wrote(person, about=about)
    if group is not None:
        enrolment = Enrolment(person=person, group=group, part=part)
        enrolment.save()
        work.wrote(enrolment, about=about)
    return person
