"""What may a program ask, in whose name, until when? A token gives no rights of its own: it narrows its owner's."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from plaatsbaar.apps.boards.models import BoardRow, PersonalData


class Scope(models.TextChoices):
    """What a token is for."""

    CHECK = "check"
    PICTURES = "pictures"
    CONSENTS = "consents"
    WITHDRAW = "withdraw"


class Token(BoardRow):
    """A token of somebody's account at one board. ``hashed`` is SHA-256 of a secret of 256 random bits: slow hashing
    would protect nothing more. ``until`` always has a value; ``ended_at`` when somebody ended it before.
    """

    personal_data: ClassVar = PersonalData(
        what="which account made a token, under what name, for what and until when",
        why="to let a program ask in somebody's name, and to end that (GDPR 32)",
        clause="4.5",
        how_long="until a year after the token ended",
        who="the owner; the operator",
    )

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=100)
    hashed = models.CharField(max_length=64)
    scopes = models.JSONField(default=list)
    until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta(BoardRow.Meta):
        ordering: ClassVar = ["until"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["board", "hashed"], name="one_token_of_a_hash")]

    def __str__(self) -> str:
        return str(self.pk)

    def allows(self, scope: Scope) -> bool:
        """Whether it was made for this."""
        return scope.value in self.scopes
