"""Who looked at what that is sensitive? One row per look, closed in batches whose digest enters the journal.

    PICTURED = view_kind("class.pictured.seen", "Klassenlijst met toestemmingen bekeken", "Class list of ... looked at")
    looked_at(PICTURED, actor=user.pk, objects=[group.pk])   # before the page is rendered: no row, no page

A look is not an action and has no entry of its own: a teacher looks fifty times a day. Until its batch is closed (a
minute or so) a row is protected by nothing but the database; from then on a change of it is an INVALID journal.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.journal.action import Acting, Work, action
from plaatsbaar.apps.journal.canonical import canonical, plain
from plaatsbaar.apps.journal.kinds import EntryKind, kinds, register
from plaatsbaar.apps.journal.models import Access, AccessBatch

BATCH = 200
"""Rows of one batch at most: a worker's transaction is short."""


def view_kind(name: str, nl: str, en: str) -> EntryKind:
    """Registers a kind of look, with what it means to a reader of the log."""
    return register(name, nl, en)


def looked_at(kind: EntryKind, *, actor: UUID | None, objects: Sequence[UUID]) -> None:
    """Says that somebody is about to see these objects of the board in scope; written when this returns.

    KeyError for a kind that was not registered.
    """
    if kinds().get(kind.name) != kind:
        raise KeyError(f"the access log knows no kind {kind.name!r}")
    Access(kind=kind.name, actor=actor, objects_seen=[str(one) for one in objects], at=timezone.now()).save()


def digest(rows: Sequence[Access]) -> str:
    """SHA-256 over what each row says, in the order of their ids."""
    said = [
        [str(row.pk), row.kind, plain(row.actor), row.objects_seen, plain(row.at)]
        for row in sorted(rows, key=lambda one: str(one.pk))
    ]
    return hashlib.sha256(canonical(said)).hexdigest()


@action("access.closed", "Deel van het inzagelogboek afgesloten", "Part of the access log closed")
def close_batch(work: Work, rows: Sequence[Access]) -> AccessBatch:
    """Closes these rows, not yet of a batch, under one digest."""
    batch = AccessBatch(size=len(rows), digest=digest(rows), closed_at=work.at)
    batch.save(force_insert=True)
    number = Access.objects.filter(pk__in=[row.pk for row in rows], batch=None).update(batch=batch)
    if number != len(rows):
        raise AlreadyClosedError
    work.wrote(batch)
    return batch


class AlreadyClosedError(Exception):
    """Another worker closed some of these rows; nothing was done."""


def close_open(board: Board, now: datetime) -> int:
    """Closes what is open at a board, in batches; returns how many rows."""
    closed = 0
    while True:
        with board_scope(board):
            rows = list(Access.objects.filter(batch=None).order_by("at", "pk")[:BATCH])
        if not rows:
            return closed
        try:
            close_batch(Acting(board, at=now), rows)
        except AlreadyClosedError:
            return closed
        closed += len(rows)
