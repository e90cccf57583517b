"""What is to be done, how far it is, and who is busy with it? Ids, states and times; nothing of what it is about."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from plaatsbaar.apps.boards.models import PersonalData


class JobState(models.TextChoices):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    PARKED = "parked"
    CANCELLED = "cancelled"


OPEN = (JobState.WAITING, JobState.RUNNING)


class Job(models.Model):
    """One piece of work. Of no board itself: a worker takes whatever is next, and enters the board's scope to do it.

    ``unique``: while a job with this text is open, another is not made. ``code``: why a try failed, from a fixed set,
    never the text of an error. ``lease_until``: until when its worker has it; after that it is given back.
    """

    personal_data: ClassVar = PersonalData(
        what="the name of a job, random ids it works on, states and times",
        why="to do work in the background and to show its progress",
        clause="4.5",
        how_long="30 days after it ended",
        who="the person who asked for it sees its progress; the operator sees states",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=80)
    board_id = models.UUIDField(null=True)
    asked_by = models.UUIDField(null=True)
    ids = models.JSONField(default=dict)
    unique = models.CharField(max_length=120, blank=True)
    state = models.CharField(max_length=10, choices=JobState.choices, default=JobState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    code = models.CharField(max_length=80, blank=True)
    lease_until = models.DateTimeField(null=True)
    cancel_asked = models.BooleanField(default=False)
    done_units = models.PositiveIntegerField(default=0)
    all_units = models.PositiveIntegerField(null=True)
    made_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["state", "lease_until"], name="job_leases")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["unique"],
                condition=models.Q(state__in=[JobState.WAITING, JobState.RUNNING]) & ~models.Q(unique=""),
                name="one_open_job_of_a_kind",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.pk} {self.state}"


class ScheduleMark(models.Model):
    """The last turn that a scheduled job was queued for: a day or a slot of time. Says nothing about people."""

    personal_data: ClassVar = None

    name = models.CharField(max_length=80, primary_key=True)
    turn = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.name} {self.turn}"
