"""Which key belongs to whom? Ids and times only; key bytes are in the key store, never in this database."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from plaatsbaar.apps.boards.models import BoardRow, PersonalData


class Owner(models.TextChoices):
    """What a key is for: one person's data, one case's texts and evidence, one upload."""

    PERSON = "person"
    CASE = "case"
    UPLOAD = "upload"


class KeyRef(BoardRow):
    """A key of the store (same id) and its owner. Kept after destruction: it says that something was erased, and when.

    ``destroy_asked_at`` is written in the transaction that erases, ``destroyed_at`` when the store confirmed that the
    bytes are gone; in between the sweep tries again.
    """

    personal_data: ClassVar = PersonalData(
        what="random ids of a key and of the person, case or upload it locks",
        why="to lock personal data and to erase it by destroying its key (GDPR 17, 32)",
        clause="8.5",
        how_long="as long as the journal: it proves the erasure and says nothing about anybody",
        who="nobody; the operator sees ids",
    )

    owner_kind = models.CharField(max_length=10, choices=Owner.choices)
    owner_id = models.UUIDField()
    made_at = models.DateTimeField(auto_now_add=True)
    destroy_asked_at = models.DateTimeField(null=True)
    destroyed_at = models.DateTimeField(null=True)

    class Meta(BoardRow.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["board", "owner_kind", "owner_id"],
                condition=models.Q(destroy_asked_at=None),
                name="one_living_key_per_owner",
            )
        ]
