"""Making, using up and destroying keys. Not journalled themselves: the erasure that asks for it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.vault.keystore import DestructionError
from plaatsbaar.apps.vault.models import KeyRef, Owner
from plaatsbaar.apps.vault.store import keys

ORPHAN_AFTER = timedelta(hours=1)
"""How old a key without an owner must be before it is swept; no transaction lasts that long."""


def key_for(kind: Owner, owner: UUID) -> UUID:
    """The living key of an owner, made when there is none; see `keys_for`."""
    return keys_for([(kind, owner)])[kind, owner]


def keys_for(owners: Sequence[tuple[Owner, UUID]]) -> dict[tuple[Owner, UUID], UUID]:
    """The living key of each owner, made where there is none.

    Keys are committed in their store before this returns; the rows that name their owners go with the caller's
    transaction. When that rolls back such a key is an orphan, which `sweep` removes.
    """
    found: dict[tuple[Owner, UUID], UUID] = {}
    ids = list({owner for _, owner in owners})
    for start in range(0, len(ids), 500):
        living = KeyRef.objects.filter(owner_id__in=ids[start : start + 500], destroy_asked_at=None)
        found |= {(Owner(kind), owner): pk for kind, owner, pk in living.values_list("owner_kind", "owner_id", "pk")}
    wanted = [one for one in dict.fromkeys(owners) if one not in found]
    made = dict(zip(wanted, keys().create_many(len(wanted)), strict=True)) if wanted else {}
    KeyRef.objects.bulk_create(
        [KeyRef(pk=key, owner_kind=kind, owner_id=owner) for (kind, owner), key in made.items()], batch_size=500
    )
    return found | made


def erase(kind: Owner, owner: UUID, now: datetime) -> int:
    """Asks for the destruction of every key of an owner, in the caller's transaction; carried out when it commits.

    Returns how many keys go. What they locked cannot be opened from that moment; the destruction is confirmed in
    ``destroyed_at``. When the store cannot confirm at once, `sweep` tries again until it can.
    """
    going = list(KeyRef.objects.filter(owner_kind=kind, owner_id=owner, destroy_asked_at=None))
    for ref in going:
        ref.destroy_asked_at = now
        ref.save(update_fields=["destroy_asked_at"])
        transaction.on_commit(lambda ref=ref: _destroy(ref, now))  # type: ignore[misc]
    return len(going)


def _destroy(ref: KeyRef, now: datetime) -> bool:
    with board_scope(Board.objects.get(pk=ref.board_id)):
        try:
            keys().destroy(ref.pk)
        except DestructionError:
            return False
        KeyRef.objects.filter(pk=ref.pk, destroyed_at=None).update(destroyed_at=now)
        return True


def sweep(now: datetime) -> tuple[int, int]:
    """Confirms destructions that were interrupted, and removes orphans: keys that no board has a row for.

    Returns both numbers. Safe to run at any time, by several at once.
    """
    confirmed = 0
    known: set[UUID] = set()
    for board in Board.objects.all():
        with board_scope(board):
            open_ones = KeyRef.objects.filter(destroy_asked_at__isnull=False, destroyed_at=None)
            confirmed += sum(_destroy(ref, now) for ref in list(open_ones))
            known.update(KeyRef.objects.filter(destroy_asked_at=None).values_list("pk", flat=True))
    orphans = 0
    for key in list(keys().stored()):
        if key.id not in known and now.timestamp() - key.made_at > ORPHAN_AFTER.total_seconds():
            keys().destroy(key.id)
            orphans += 1
    return confirmed, orphans


def rotate() -> int:
    """Wraps every key under the newest installation key; returns how many were under an older one."""
    return keys().rewrap()
