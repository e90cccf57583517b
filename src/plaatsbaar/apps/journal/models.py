"""The journal's tables: the head of each board's chain, its entries, and the personal payload apart from them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from plaatsbaar.apps.boards.models import BoardRow, PersonalData, Refused

_IDS = PersonalData(
    what="random ids of who acted and of what it was about, the kind of act, the moment",
    why="evidence that consent was given and steps were taken (4.5, GDPR 5.2 and 7.1)",
    clause="4.5",
    how_long="as long as the board uses the journal; ids of somebody erased lead nowhere",
    who="privacy officer; the operator sees ids",
)


class Head(BoardRow):
    """The size and last hash of a board's chain: locked by whoever appends."""

    personal_data: ClassVar = None

    size = models.PositiveBigIntegerField(default=0)
    last_hash = models.CharField(max_length=64, default="0" * 64)

    class Meta(BoardRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["board"], name="one_head_per_board")]


class Entry(BoardRow):
    """One line. ``envelope`` holds everything that is hashed (canonical JSON, ids only); ``hash`` is its SHA-256.

    The other columns repeat parts of the envelope for queries; `verify` compares them.
    """

    personal_data: ClassVar = _IDS
    refuses: ClassVar[frozenset[Refused]] = frozenset({"update", "delete"})

    seq = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=80)
    at = models.DateTimeField()
    actor = models.UUIDField(null=True)
    envelope = models.BinaryField()
    hash = models.CharField(max_length=64)

    class Meta(BoardRow.Meta):
        ordering: ClassVar = ["seq"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["board", "seq"], name="entry_numbered_once")]


class Payload(BoardRow):
    """What an entry tells about one person or case, locked under that owner's key. The only place with personal data.

    Free text that names others stands under its case's key, never under a person's. It may be deleted: the entry
    commits to it, and `verify` reports ERASED when its key was destroyed.
    """

    personal_data: ClassVar = PersonalData(
        what="what an act recorded about one person or case, encrypted",
        why="evidence (4.5, 6.0, 6.3; GDPR 5.2 and 7.1)",
        clause="4.5",
        how_long="until the retention of its person or case ends; then its key is destroyed",
        who="who may see the person's or case's record",
    )
    refuses: ClassVar[frozenset[Refused]] = frozenset({"update"})

    seq = models.PositiveBigIntegerField()
    part = models.PositiveSmallIntegerField()
    key = models.UUIDField()
    locked = models.BinaryField()

    class Meta(BoardRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["board", "seq", "part"], name="payload_part_once")]


class Answered(BoardRow):
    """An idempotency key and what was answered under it: the same key gives the same answer (reliability row 46).

    ``running_since`` is set while the first request is busy; ``body`` is the hash of what was asked.
    """

    personal_data: ClassVar = PersonalData(
        what="a random key chosen by the caller, the hash of a request, ids of what it made",
        why="a request that is sent twice is carried out once (GDPR 5.1 d)",
        clause="4.5",
        how_long="24 hours",
        who="nobody",
    )

    actor = models.CharField(max_length=64)
    key = models.CharField(max_length=128)
    body = models.CharField(max_length=64)
    running_since = models.DateTimeField(null=True)
    answer = models.JSONField(null=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta(BoardRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["board", "actor", "key"], name="answered_once")]


class AccessBatch(BoardRow):
    """Rows of the access log that were closed together; its ``digest`` is over all of them (access.py)."""

    personal_data: ClassVar = None
    refuses: ClassVar[frozenset[Refused]] = frozenset({"update", "delete"})

    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    closed_at = models.DateTimeField()


class Access(BoardRow):
    """One look at something sensitive: who, when, at what. Ids only. Without a batch it is not closed yet."""

    personal_data: ClassVar = PersonalData(
        what="which account looked at which objects, when; ids only",
        why="to be able to say who saw somebody's data (GDPR 5.2, 15.1 c, 32)",
        clause="4.5",
        how_long="two years",
        who="privacy officer; the person whom it is about, on request",
    )

    batch = models.ForeignKey(AccessBatch, null=True, on_delete=models.PROTECT, related_name="rows")
    kind = models.CharField(max_length=80)
    actor = models.UUIDField(null=True)
    objects_seen = models.JSONField(default=list)
    at = models.DateTimeField()

    class Meta(BoardRow.Meta):
        indexes: ClassVar = [models.Index(fields=["batch", "at"], name="access_open")]
