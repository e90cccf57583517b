"""Which mail waits, left or came back? States and times; address and words are locked in the vault."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from plaatsbaar.apps.boards.models import PersonalData


class MailState(models.TextChoices):
    WAITING = "waiting"
    SENT = "sent"
    BOUNCED = "bounced"
    STALE = "stale"
    ERASED = "erased"


class Mail(models.Model):
    """A mail of a board. Not a row in its scope: the relay takes what is next from every board.

    ``place`` groups mails of one address without naming it (a keyed hash): order is kept within it. ``locked`` holds
    address, subject and words under the owner's key. ``code``: the mail server's number, never its words.
    """

    personal_data: ClassVar = PersonalData(
        what="state and times of a mail; its address and words encrypted",
        why="to tell people what the protocol and the law say they are told (4.5, 7.0)",
        clause="4.5",
        how_long="90 days after it left; its words until the retention of its owner",
        who="the operator sees states; nobody reads the words here",
    )

    number = models.BigAutoField(primary_key=True)
    ref = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    board_id = models.UUIDField()
    place = models.CharField(max_length=64)
    locked = models.BinaryField()
    state = models.CharField(max_length=10, choices=MailState.choices, default=MailState.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    code = models.PositiveSmallIntegerField(null=True)
    made_at = models.DateTimeField(auto_now_add=True)
    not_before = models.DateTimeField()
    valid_until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["number"]
        indexes: ClassVar = [models.Index(fields=["state", "not_before"], name="mail_waiting")]

    def __str__(self) -> str:
        return f"{self.ref} {self.state}"
