"""How does a file get on disk whole, or not at all? Temp, fsync, rename; then its row may name it."""

from __future__ import annotations

import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

from plaatsbaar.apps.vault.envelopes import EnvelopeBrokenError, seal, unseal
from plaatsbaar.apps.vault.keystore import KeyStore


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file in the vault. ``sha256`` (hex) and ``size`` are of the plain content; the row of its owner keeps them."""

    id: UUID
    sha256: str
    size: int


def _place(file_id: UUID) -> bytes:
    return b"file:" + file_id.bytes


def keep(folder: Path, keys: KeyStore, key_id: UUID, content: bytes) -> KeptFile:
    """Locks ``content`` and writes it; on return it is on disk whole. The caller's row is saved after this.

    OSError (disk full, read-only) leaves nothing behind.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file_id = uuid4()
    locked = seal(keys, key_id, content, _place(file_id))
    beside = folder / f"{file_id}.{secrets.token_hex(4)}.new"
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(locked)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(folder / f"{file_id}.bin")
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    return KeptFile(file_id, hashlib.sha256(content).hexdigest(), len(content))


def content_of(folder: Path, keys: KeyStore, kept: KeptFile) -> bytes:
    """The content again. EnvelopeBrokenError when these are other bytes; FileNotFoundError; KeyGoneError."""
    content = unseal(keys, (folder / f"{kept.id}.bin").read_bytes(), _place(kept.id))
    if hashlib.sha256(content).hexdigest() != kept.sha256:
        raise EnvelopeBrokenError("the file is not the one its row names")
    return content


def orphans(folder: Path, known: set[UUID]) -> tuple[list[Path], set[UUID]]:
    """Files that no row names (half-written ones too), and rows whose file is not there."""
    files = {path: path.name.split(".")[0] for path in folder.glob("*")} if folder.is_dir() else {}
    there = {UUID(stem) for path, stem in files.items() if path.suffix == ".bin"}
    loose = [path for path, stem in files.items() if path.suffix != ".bin" or UUID(stem) not in known]
    return loose, known - there
