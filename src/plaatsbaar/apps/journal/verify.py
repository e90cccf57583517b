"""Is the journal whole, and do the rows still say what it recorded? VALID, INVALID(n) or ERASED(n)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, models, transaction

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.journal.access import digest
from plaatsbaar.apps.journal.canonical import commitment, row_bytes
from plaatsbaar.apps.journal.chain import place_of, read_part
from plaatsbaar.apps.journal.models import AccessBatch, Entry, Head, Payload
from plaatsbaar.apps.vault.envelopes import EnvelopeBrokenError, unseal
from plaatsbaar.apps.vault.keystore import KeyGoneError, KeyUnreadableError
from plaatsbaar.apps.vault.models import KeyRef
from plaatsbaar.apps.vault.store import keys


class State(StrEnum):
    VALID = "VALID"
    INVALID = "INVALID"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as recorded: at which entry, and in a few words what."""

    seq: int
    what: str
    key: UUID | None = None


@dataclass(frozen=True, slots=True)
class Verified:
    """What verifying a board's journal gave. ``erased``: entries with a payload erased lawfully; no fault."""

    board: UUID
    size: int
    faults: tuple[Fault, ...]
    erased: tuple[int, ...]

    @property
    def state(self) -> State:
        return State.INVALID if self.faults else State.VALID

    def __str__(self) -> str:
        if self.faults:
            return f"INVALID({', '.join(str(fault.seq) for fault in self.faults)})"
        return f"VALID ERASED({', '.join(map(str, self.erased))})" if self.erased else "VALID"


def verify(board: Board) -> Verified:
    """Reads a board's whole journal: order, hashes, head, payloads, and the rows against their last recorded state."""
    with board_scope(board):
        with _at_one_moment():
            checking = _Checking(board.pk)
            faults = tuple(checking.run())
        faults = tuple(fault for fault in faults if not _erased_meanwhile(fault, checking))
        return Verified(board.pk, checking.size, faults, tuple(sorted(checking.erased)))


@contextmanager
def _at_one_moment() -> Iterator[None]:
    """Everything inside is read as it was at one moment, while others go on writing; nobody waits for it."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")  # Django's own transactions are IMMEDIATE: they would hold up writers
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")
    else:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield


def _erased_meanwhile(fault: Fault, checking: _Checking) -> bool:
    """Whether a key was missing because its owner was erased after the moment at which the journal was read."""
    if fault.key is None or not KeyRef.objects.filter(pk=fault.key, destroy_asked_at__isnull=False).exists():
        return False
    checking.erased.add(fault.seq)
    return True


@dataclass(slots=True)
class _LastState:
    """The last thing the journal says of a row. ``salt`` None: its payload was erased, so it cannot be compared."""

    seq: int
    done: str
    commitment: str
    salt: bytes | None


class _Checking:
    def __init__(self, board: UUID) -> None:
        self.board = board
        self.size = 0
        self.erased: set[int] = set()
        self.rows: dict[tuple[str, str], _LastState] = {}
        self.payloads: dict[tuple[int, int], Payload] = {}
        self.destroyed = set(KeyRef.objects.filter(destroy_asked_at__isnull=False).values_list("pk", flat=True))

    def run(self) -> Iterator[Fault]:
        last = "0" * 64
        for entry in self._entries():
            self.size += 1
            content = bytes(entry.envelope)
            if entry.seq != self.size:
                yield Fault(self.size, "an entry is missing")
                self.size = entry.seq
            if hashlib.sha256(content).hexdigest() != entry.hash:
                yield Fault(entry.seq, "its envelope was changed")
                last = entry.hash
                continue
            envelope = json.loads(content)
            if envelope["prev"] != last:
                yield Fault(entry.seq, "it does not follow the entry before it")
            yield from self._columns(entry, envelope)
            yield from self._parts(entry.seq, envelope)
            last = entry.hash
        yield from self._head(last)
        yield from self._rows()
        yield from self._looks()

    def _looks(self) -> Iterator[Fault]:
        """The access log against the digest of each closed batch."""
        for batch in AccessBatch.objects.prefetch_related("rows").iterator(chunk_size=50):
            state = self.rows.get((AccessBatch._meta.label_lower, str(batch.pk)))
            rows = list(batch.rows.all())
            if state is None or len(rows) != batch.size or digest(rows) != batch.digest:
                yield Fault(state.seq if state else self.size, "looks at something sensitive were changed")

    def _entries(self) -> Iterator[Entry]:
        """Every entry in order, with the payloads of a few hundred entries at a time at hand."""
        after = 0
        while batch := list(Entry.objects.filter(seq__gt=after).order_by("seq")[:500]):
            found = Payload.objects.filter(seq__gt=after, seq__lte=batch[-1].seq)
            self.payloads = {(payload.seq, payload.part): payload for payload in found}
            after = batch[-1].seq
            yield from batch

    def _columns(self, entry: Entry, envelope: dict[str, Any]) -> Iterator[Fault]:
        same = (
            envelope["seq"] == entry.seq
            and envelope["kind"] == entry.kind
            and envelope["board"] == str(self.board)
            and envelope["actor"] == (str(entry.actor) if entry.actor else None)
            and datetime.fromisoformat(envelope["at"]) == entry.at
        )
        if not same:
            yield Fault(entry.seq, "its columns differ from its envelope")

    def _parts(self, seq: int, envelope: dict[str, Any]) -> Iterator[Fault]:
        salts: dict[str, bytes] = {row["id"]: bytes.fromhex(row["salt"]) for row in envelope["rows"] if "salt" in row}
        for number, part in enumerate(envelope["parts"]):
            payload = self.payloads.get((seq, number))
            if UUID(part["key"]) in self.destroyed:
                self.erased.add(seq)
            elif payload is None:
                yield Fault(seq, "a payload is missing and was not erased")
            else:
                try:
                    content = unseal(keys(), bytes(payload.locked), place_of(self.board, seq, number))
                    read = read_part(envelope, number, content)
                except (EnvelopeBrokenError, ValueError):
                    yield Fault(seq, "a payload was changed")
                except (KeyGoneError, KeyUnreadableError):
                    yield Fault(seq, "the key of a payload is missing and was not erased", UUID(part["key"]))
                else:
                    salts |= {row["id"]: bytes.fromhex(row["salt"]) for row in read["rows"]}
        for row in envelope["rows"]:
            state = _LastState(seq, row["done"], row["commitment"], salts.get(row["id"]))
            self.rows[row["model"], row["id"]] = state

    def _head(self, last: str) -> Iterator[Fault]:
        head = Head.objects.first()
        size, expected = (head.size, head.last_hash) if head else (0, "0" * 64)
        if size != self.size or expected != last:
            yield Fault(max(size, self.size), "the end of the journal is not where its head says")

    def _rows(self) -> Iterator[Fault]:
        """Each row against the last state recorded of it."""
        by_model: dict[str, list[str]] = {}
        for model, key in self.rows:
            by_model.setdefault(model, []).append(key)
        for model, ids in by_model.items():
            there: dict[str, models.Model] = {}
            for start in range(0, len(ids), 500):
                found = apps.get_model(model)._default_manager.in_bulk(ids[start : start + 500])
                there |= {str(pk): row for pk, row in found.items()}
            for key in ids:
                state = self.rows[model, key]
                row = there.get(key)
                if state.done == "erased":
                    if row is not None:
                        yield Fault(state.seq, f"a row of {model} is there again after it was erased")
                elif state.salt is None:
                    continue
                elif row is None:
                    yield Fault(state.seq, f"a row of {model} is gone")
                elif commitment(state.salt, row_bytes(row)) != state.commitment:
                    yield Fault(state.seq, f"a row of {model} was changed")
