"""When are there lessons, and who may post during one? (4.1)"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from plaatsbaar.apps.boards.models import BoardRow, PersonalData
from plaatsbaar.apps.people.models import Group, Person, School


class LessonHour(BoardRow):
    """One lesson: of a class, of a teacher, or of both."""

    personal_data: ClassVar = PersonalData(
        what="when a class or teacher has lessons",
        why="posting during lessons needs permission in advance",
        clause="4.1",
        how_long="until the end of the school year",
        who="the teacher and the class themselves",
    )

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="lesson_hours")
    group = models.ForeignKey(Group, null=True, blank=True, on_delete=models.CASCADE, related_name="lesson_hours")
    teacher = models.ForeignKey(Person, null=True, blank=True, on_delete=models.CASCADE, related_name="lesson_hours")
    start = models.DateTimeField()
    end = models.DateTimeField()

    class Meta(BoardRow.Meta):
        indexes: ClassVar = [models.Index(fields=["group", "start"]), models.Index(fields=["teacher", "start"])]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="lesson_ends_after_it_starts"),
            models.CheckConstraint(condition=~Q(group=None, teacher=None), name="lesson_of_a_class_or_teacher"),
        ]


class Grant(BoardRow):
    """Permission given in advance to post during lessons: to one person or to a class, by whom, from when to when."""

    personal_data: ClassVar = PersonalData(
        what="who may post during which lesson, and who allowed it",
        why="posting during lessons needs permission in advance",
        clause="4.1",
        how_long="until the end of the school year",
        who="who was allowed it; who allowed it",
    )

    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.CASCADE, related_name="grants")
    group = models.ForeignKey(Group, null=True, blank=True, on_delete=models.CASCADE, related_name="grants")
    start = models.DateTimeField()
    end = models.DateTimeField()
    by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="granted")

    class Meta(BoardRow.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="grant_ends_after_it_starts"),
            models.CheckConstraint(
                condition=Q(person=None, group__isnull=False) | Q(person__isnull=False, group=None),
                name="grant_to_a_person_or_a_class",
            ),
        ]
