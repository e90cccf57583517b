"""How does an entry join the chain? Under the head's lock, in the caller's transaction, with its hash over everything.

The envelope holds ids only. What it tells about a person or case stands in payload parts, each locked under that
owner's key; the envelope commits to each part, and to the canonical bytes of each row that was written, with salts that
lie in the parts: when the key is destroyed, neither can be guessed.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models

from plaatsbaar.apps.boards.scope import scoped_board
from plaatsbaar.apps.journal.canonical import canonical, commitment, row_bytes
from plaatsbaar.apps.journal.kinds import kinds
from plaatsbaar.apps.journal.models import Entry, Head, Payload
from plaatsbaar.apps.vault.actions import keys_for
from plaatsbaar.apps.vault.envelopes import seal
from plaatsbaar.apps.vault.models import Owner
from plaatsbaar.apps.vault.store import keys


@dataclass(frozen=True, slots=True)
class About:
    """Whose record a row or a piece of text is: a person, or a case for free text that names others. Never both."""

    kind: Owner
    id: UUID


@dataclass(slots=True)
class Part:
    """What an entry tells about one owner: ``data`` for readers, ``rows`` the salts of that owner's rows."""

    about: About
    data: dict[str, Any] = field(default_factory=dict)
    rows: list[dict[str, str]] = field(default_factory=list)


def place_of(board: UUID, seq: int, part: int) -> bytes:
    """What a payload part is bound to: it opens at its own place only, so that two cannot change places."""
    return b"journal:" + board.bytes + seq.to_bytes(8, "big") + part.to_bytes(2, "big")


def append(
    kind: str,
    *,
    actor: UUID | None,
    at: datetime,
    rows: Sequence[tuple[models.Model, str, About | None]] = (),
    told: Mapping[About, Mapping[str, Any]] | None = None,
    subjects: Sequence[UUID] = (),
) -> Entry:
    """Appends an entry to the scope's board; runs inside the action's transaction.

    ``rows``: each row with what happened to it (``wrote`` or ``erased``) and whose it is (None: nobody's, such as a
    setting). ``told``: what is recorded about each owner. KeyError for a kind that was not registered.
    """
    if kind not in kinds():
        raise KeyError(f"the journal knows no kind {kind!r}")
    board = scoped_board()
    head = _locked_head()
    parts: dict[About, Part] = {about: Part(about, dict(data)) for about, data in (told or {}).items()}
    committed = [_row(row, done, about, parts) for row, done, about in rows]
    seq = head.size + 1
    envelope = {
        "v": 1,
        "board": board,
        "seq": seq,
        "kind": kind,
        "at": at,
        "actor": actor,
        "subjects": sorted(str(one) for one in subjects),
        "rows": committed,
        "parts": _locked(board, seq, list(parts.values())),
        "prev": head.last_hash,
    }
    content = canonical(envelope)
    entry = Entry(seq=seq, kind=kind, at=at, actor=actor, envelope=content, hash=hashlib.sha256(content).hexdigest())
    entry.save(force_insert=True)
    head.size, head.last_hash = seq, entry.hash
    head.save(update_fields=["size", "last_hash"])
    return entry


def _locked_head() -> Head:
    """The head, locked until the transaction ends (SQLite locks the whole file: IMMEDIATE)."""
    head = Head.objects.select_for_update().first()
    if head is not None:
        return head
    Head.objects.bulk_create([Head()], ignore_conflicts=True)
    return Head.objects.select_for_update().get()


def _row(row: models.Model, done: str, about: About | None, parts: dict[About, Part]) -> dict[str, str]:
    """The commitment to a row. The salt of somebody's row lies in that somebody's part, any other stands beside it."""
    salt = secrets.token_bytes(32)
    content = row_bytes(row) if done == "wrote" else b""
    line = {"model": row._meta.label_lower, "id": str(row.pk), "done": done, "commitment": commitment(salt, content)}
    if about is None:
        return line | {"salt": salt.hex()}
    part = parts.setdefault(about, Part(about))
    part.rows.append({"id": str(row.pk), "salt": salt.hex()})
    return line


def _locked(board: UUID, seq: int, parts: Sequence[Part]) -> list[dict[str, str]]:
    """Locks each part under its owner's key, keeps it, and commits to its plain content."""
    own = keys_for([(part.about.kind, part.about.id) for part in parts])
    lines: list[dict[str, str]] = []
    payloads: list[Payload] = []
    for number, part in enumerate(parts):
        key = own[part.about.kind, part.about.id]
        salt = secrets.token_bytes(32)
        content = canonical({"data": part.data, "rows": part.rows})
        locked = seal(keys(), key, salt + content, place_of(board, seq, number))
        payloads.append(Payload(seq=seq, part=number, key=key, locked=locked))
        lines.append({"key": str(key), "commitment": commitment(salt, content)})
    Payload.objects.bulk_create(payloads, batch_size=500)
    return lines


def read_part(entry: Mapping[str, Any], number: int, content: bytes) -> dict[str, Any]:
    """The plain part from what was unlocked; ValueError when it is not what the entry commits to."""
    salt, plain = content[:32], content[32:]
    if commitment(salt, plain) != entry["parts"][number]["commitment"]:
        raise ValueError(f"entry {entry['seq']} commits to something else")
    read: dict[str, Any] = json.loads(plain)
    return read
