"""What does the timetable say for one person around a moment, and was that person allowed to post? (4.1)"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q

from plaatsbaar.apps.lessons.models import Grant, LessonHour
from plaatsbaar.apps.people.models import Enrolment, Part
from plaatsbaar.core import facts
from plaatsbaar.core.draft import UNKNOWN, Unknown

_AROUND = timedelta(hours=18)


def _groups(person: UUID) -> list[UUID]:
    return list(Enrolment.objects.filter(person=person, part=Part.PUPIL).values_list("group", flat=True))


def lessons_of(person: UUID, now: datetime) -> facts.LessonHours | Unknown:
    """The own lessons of that day, as teacher or in the own classes; UNKNOWN for somebody without any timetable."""
    own = LessonHour.objects.filter(Q(teacher=person) | Q(group__in=_groups(person)))
    near = own.filter(start__lt=now + _AROUND, end__gt=now - _AROUND).values_list("start", "end", "group__name")
    hours = tuple((start, end, group or "") for start, end, group in near)
    return facts.LessonHours(hours) if hours or own.exists() else UNKNOWN


def grants_of(person: UUID, now: datetime) -> tuple[facts.Grant, ...]:
    """The permissions that somebody, or the own class, has at this moment."""
    mine = Grant.objects.filter(Q(person=person) | Q(group__in=_groups(person)), start__lte=now, end__gt=now)
    return tuple(
        facts.Grant(str(person), start, end, str(by)) for start, end, by in mine.values_list("start", "end", "by")
    )
