"""When are the lessons of the demonstration? Five a day for every class, from this week on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from plaatsbaar.apps.demonstration.cast import Cast
from plaatsbaar.apps.lessons.models import LessonHour

WEEKS = 8
_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_STARTS = (time(8, 30), time(9, 20), time(10, 30), time(11, 20), time(13, 0))
_LENGTH = timedelta(minutes=50)


def lessons(cast: Cast, today: date) -> Iterator[LessonHour]:
    """Each class has its teachers in turn; a teacher is in one class at a time, a clash leaves an hour free."""
    monday = today - timedelta(days=today.weekday())
    busy: set[tuple[object, datetime]] = set()
    for number, group in enumerate(cast.groups):
        teachers = cast.teachers_of(group)
        for day in range(WEEKS * 7):
            if day % 7 > 4:
                continue
            for hour, start in enumerate(_STARTS):
                begins = datetime.combine(monday + timedelta(days=day), start, _AMSTERDAM)
                teacher = teachers[(number + day % 7 + hour) % len(teachers)]
                if (teacher.pk, begins) in busy:
                    continue
                busy.add((teacher.pk, begins))
                yield LessonHour(school=group.school, group=group, teacher=teacher, start=begins, end=begins + _LENGTH)
