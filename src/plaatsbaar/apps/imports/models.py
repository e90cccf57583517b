"""Which file was brought in, how far is it, and what did it do? People stand in a locked part of it only."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from plaatsbaar.apps.boards.models import BoardRow, PersonalData


class Kind(models.TextChoices):
    """What kind of file it is."""

    ONEROSTER = "oneroster"
    SDS = "sds"
    TABLE = "table"


class State(models.TextChoices):
    """How far an import is. REFUSED: the file is bad. WAITING: too many would go, a second person decides."""

    READING = "reading"
    REFUSED = "refused"
    READY = "ready"
    WAITING = "waiting"
    APPLIED = "applied"
    CANCELLED = "cancelled"


OPEN = (State.READING, State.READY, State.WAITING)


class Import(BoardRow):
    """One file of people. ``digest``: SHA-256 of what was given; ``plan_digest``: of what it would do, as it was shown.

    ``counts``: how many come, change, return and go, in all and per kind of person. ``problems`` and ``notes`` name
    lines and columns, never cells. ``milliseconds``: how long the one transaction took.
    """

    personal_data: ClassVar = PersonalData(
        what="who brought in a file, who allowed it, and how many people it touched",
        why="to account for changes of the people of the board (GDPR 5.2)",
        clause="4.5",
        how_long="two years",
        who="who keeps the people of the board right; the privacy officer",
    )

    kind = models.CharField(max_length=10, choices=Kind.choices)
    source = models.CharField(max_length=40)
    year = models.CharField(max_length=9)
    mapping = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=State.choices, default=State.READING)
    digest = models.CharField(max_length=64)
    plan_digest = models.CharField(max_length=64, blank=True)
    counts = models.JSONField(default=dict)
    problems = models.JSONField(default=list)
    notes = models.JSONField(default=list)
    brought_by = models.UUIDField(null=True)
    brought_at = models.DateTimeField()
    allowed_by = models.UUIDField(null=True)
    applied_at = models.DateTimeField(null=True)
    milliseconds = models.PositiveIntegerField(null=True)

    class Meta(BoardRow.Meta):
        ordering: ClassVar = ["-brought_at"]


class Part(models.TextChoices):
    """What of an import is kept locked: the file, and row by row what it would do."""

    FILE = "file"
    PLAN = "plan"


class Staged(BoardRow):
    """The file and the plan of an import that waits, locked under the import's own key. Gone when it is over."""

    personal_data: ClassVar = PersonalData(
        what="an exported list of people, encrypted",
        why="to show what a list would change before it does (GDPR 5.1 d)",
        clause="4.5",
        how_long="until it is applied or cancelled, at most 14 days",
        who="who keeps the people of the board right",
    )

    of = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="staged")
    part = models.CharField(max_length=4, choices=Part.choices)
    locked = models.BinaryField()

    class Meta(BoardRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["of", "part"], name="one_staged_part_of_an_import")]


class Mapping(BoardRow):
    """Which column of a source's tables is what, as somebody said it last."""

    personal_data: ClassVar = None

    source = models.CharField(max_length=40)
    columns = models.JSONField(default=dict)

    class Meta(BoardRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["board", "source"], name="one_mapping_of_a_source")]
