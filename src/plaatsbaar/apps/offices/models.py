"""Who may decide what at this board, who looked where they normally may not, and what were the board's settings?"""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from plaatsbaar.apps.boards.models import BoardRow, PersonalData, Refused
from plaatsbaar.apps.people.models import Membership, Office
from plaatsbaar.core.mandate import decisions


class Mandate(BoardRow):
    """An office that may take a decision. A board without a row for a decision has the shipped ones (core.mandate)."""

    personal_data: ClassVar = None

    decision = models.CharField(max_length=40, choices=[(name, name) for name in decisions()])
    office = models.CharField(max_length=20, choices=Office.choices)

    class Meta(BoardRow.Meta):
        ordering: ClassVar = ["decision", "office"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["board", "decision", "office"], name="one_mandate_of_an_office"),
        ]


class BrokenGlass(BoardRow):
    """A time in which somebody who runs the system may see what is written in it. Never changed: it ends by itself."""

    personal_data: ClassVar = PersonalData(
        what="who looked in an emergency, from when until when, and the reason they gave",
        why="to account for looking where one normally may not (GDPR 5.2, 32)",
        clause="1.4",
        how_long="two years",
        who="the privacy officer; the person",
    )
    refuses: ClassVar[frozenset[Refused]] = frozenset({"update"})

    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="broken_glass")
    reason = models.CharField(max_length=500)
    since = models.DateTimeField()
    until = models.DateTimeField()

    class Meta(BoardRow.Meta):
        ordering: ClassVar = ["-since"]


class SettingsVersion(BoardRow):
    """The settings of the board as they were set at a moment: grows only."""

    personal_data: ClassVar = PersonalData(
        what="which account changed the board's settings",
        why="to account for what the software was told (GDPR 5.2)",
        clause="0",
        how_long="as long as the board uses the software",
        who="the board secretary",
    )
    refuses: ClassVar[frozenset[Refused]] = frozenset({"update", "delete"})

    number = models.PositiveIntegerField()
    settings = models.JSONField()
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()

    class Meta(BoardRow.Meta):
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["board", "number"], name="one_settings_version_of_a_number"),
        ]
