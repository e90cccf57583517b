"""Every write about lessons: allowing somebody, in advance, to post during one (4.1)."""

from __future__ import annotations

from datetime import datetime

from plaatsbaar.apps.journal.action import Work, action
from plaatsbaar.apps.lessons.models import Grant
from plaatsbaar.apps.people.actions import about
from plaatsbaar.apps.people.models import Enrolment, Group, Membership, Office, Part, Person


class NotAllowedError(Exception):
    """Who gives the permission may not: school leaders allow staff, teachers their own classes and pupils (4.1)."""


@action("posting.allowed", "Toestemming gegeven om tijdens de les te plaatsen", "Posting during lessons allowed")
def allow_posting(work: Work, by: Person, to: Person | Group, start: datetime, end: datetime) -> Grant:
    """Permission in advance; NotAllowedError when ``by`` is not who may give it, ValueError for an empty period."""
    if end <= start:
        raise ValueError("the permission ends before it starts")
    if not _may(by, to):
        raise NotAllowedError
    person, group = (to, None) if isinstance(to, Person) else (None, to)
    grant = Grant.objects.create(person=person, group=group, start=start, end=end, by=by)
    work.wrote(grant, about=about(person or by))
    return grant


def _may(by: Person, to: Person | Group) -> bool:
    taught = Enrolment.objects.filter(person=by, part__in=[Part.TEACHER, Part.MENTOR]).values("group")
    if isinstance(to, Group):
        return Enrolment.objects.filter(person=by, group=to, part__in=[Part.TEACHER, Part.MENTOR]).exists()
    if to.enrolments.filter(part=Part.PUPIL).exists():
        return to.enrolments.filter(part=Part.PUPIL, group__in=taught).exists()
    schools = to.employments.values("school")
    return Membership.objects.current().filter(person=by, office=Office.SCHOOL_LEADER).exists() and (
        by.employments.filter(school__in=schools).exists()
    )
