"""Where do key bytes live, and how do they go for good? In a store of their own, wrapped by an installation key.

Never in the main database: its backups live long, a destroyed key must not come back with them. Both stores commit a
key before they return it, and confirm a destruction only when its bytes are gone from the store's files.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import UUID, uuid4

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from plaatsbaar.apps.vault.installation import InstallationKey

_NONCE = 12


class KeyGoneError(Exception):
    """The key was destroyed, or never there: what it locked is erased."""


class KeyUnreadableError(Exception):
    """The key is there but no installation key opens it: a wrong or missing installation key, or damage."""


class DestructionError(Exception):
    """The bytes of a destroyed key could not be cleared yet; the erasure is not confirmed and is tried again."""


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key as it lies in the store; ``made_at`` in seconds since the epoch."""

    id: UUID
    wrapper: str
    wrapped: bytes
    made_at: float


class KeyStore(Protocol):
    """What both stores offer. All of it is safe from several threads and processes."""

    def create(self) -> UUID: ...
    def create_many(self, number: int) -> list[UUID]: ...
    def secret(self, key_id: UUID) -> bytes: ...
    def destroy(self, key_id: UUID) -> None: ...
    def stored(self) -> Iterator[StoredKey]: ...
    def rewrap(self) -> int: ...


class Wrapping:
    """Wraps and unwraps key bytes; the key's own id is bound in, so that two wrapped keys cannot change places."""

    def __init__(self, installation: tuple[InstallationKey, ...]) -> None:
        self.installation = installation

    @property
    def newest(self) -> str:
        return self.installation[0].id

    def wrap(self, key_id: UUID, secret: bytes) -> tuple[str, bytes]:
        nonce = secrets.token_bytes(_NONCE)
        wrapper = self.installation[0]
        return wrapper.id, nonce + AESGCM(wrapper.secret).encrypt(nonce, secret, key_id.bytes)

    def unwrap(self, key: StoredKey) -> bytes:
        """The key's bytes; KeyUnreadableError when its installation key is missing or it was changed."""
        for wrapper in self.installation:
            if wrapper.id == key.wrapper:
                try:
                    return AESGCM(wrapper.secret).decrypt(key.wrapped[:_NONCE], key.wrapped[_NONCE:], key.id.bytes)
                except InvalidTag:
                    raise KeyUnreadableError(f"key {key.id} does not open: it was changed") from None
        raise KeyUnreadableError(f"key {key.id} was wrapped by installation key {key.wrapper}, which is not here")


class SqliteKeys:
    """Keys in a SQLite file of their own: overwritten on deletion, its log emptied before it is confirmed."""

    def __init__(self, path: Path, installation: tuple[InstallationKey, ...]) -> None:
        self._path = path
        self._wrapping = Wrapping(installation)
        self._local = threading.local()
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._transaction() as database:
            database.execute(
                "CREATE TABLE IF NOT EXISTS key (id BLOB PRIMARY KEY, wrapper TEXT NOT NULL, wrapped BLOB NOT NULL,"
                " made_at REAL NOT NULL) WITHOUT ROWID"
            )
        path.chmod(0o600)

    def create(self) -> UUID:
        """A new key, committed before its id is returned."""
        return self.create_many(1)[0]

    def create_many(self, number: int) -> list[UUID]:
        """New keys, committed together before their ids are returned."""
        made = [uuid4() for _ in range(number)]
        rows = [(one.bytes, *self._wrapping.wrap(one, secrets.token_bytes(32)), time.time()) for one in made]
        with self._transaction() as database:
            database.executemany("INSERT INTO key VALUES (?, ?, ?, ?)", rows)
        return made

    def secret(self, key_id: UUID) -> bytes:
        """The 32 bytes of a key; KeyGoneError when it is not there (any more). Never cached: erasing is at once."""
        row = self._database.execute("SELECT id, wrapper, wrapped, made_at FROM key WHERE id = ?", (key_id.bytes,))
        found = row.fetchone()
        if found is None:
            raise KeyGoneError(str(key_id))
        return self._wrapping.unwrap(_stored(found))

    def destroy(self, key_id: UUID) -> None:
        """Deletes a key and clears its bytes; DestructionError while another process holds the log open."""
        with self._transaction() as database:
            database.execute("DELETE FROM key WHERE id = ?", (key_id.bytes,))
        for wait in (0.0, 0.05, 0.2, 0.5, 1.0):
            time.sleep(wait)
            busy, _, _ = self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if not busy:
                return
        raise DestructionError(
            f"the log of {self._path.name} is held open; the bytes of key {key_id} may still be in it"
        )

    def stored(self) -> Iterator[StoredKey]:
        rows = self._database.execute("SELECT id, wrapper, wrapped, made_at FROM key ORDER BY id").fetchall()
        return (_stored(row) for row in rows)

    def rewrap(self) -> int:
        """Wraps every key under the newest installation key; returns how many were under an older one."""
        old = [key for key in self.stored() if key.wrapper != self._wrapping.newest]
        for key in old:
            wrapper, wrapped = self._wrapping.wrap(key.id, self._wrapping.unwrap(key))
            with self._transaction() as database:
                database.execute(
                    "UPDATE key SET wrapper = ?, wrapped = ? WHERE id = ? AND wrapper = ?",
                    (wrapper, wrapped, key.id.bytes, key.wrapper),
                )
        return len(old)

    @property
    def _database(self) -> sqlite3.Connection:
        """One connection a thread; SQLite forbids sharing one, and a child process must open its own."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None or self._local.process != os.getpid():
            connection = sqlite3.connect(self._path, timeout=20, isolation_level=None)
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "temp_store=MEMORY"):
                connection.execute(f"PRAGMA {pragma}")
            self._local.connection, self._local.process = connection, os.getpid()
        return connection

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        database = self._database
        database.execute("BEGIN IMMEDIATE")
        try:
            yield database
        except BaseException:
            database.execute("ROLLBACK")
            raise
        database.execute("COMMIT")

    def close(self) -> None:
        """Closes this thread's connection."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is not None:
            connection.close()
            self._local.connection = None


def _stored(row: tuple[bytes, str, bytes, float]) -> StoredKey:
    return StoredKey(UUID(bytes=row[0]), row[1], row[2], row[3])


class FileKeys:
    """Keys as files, beside PostgreSQL: a row lives on in its log and dead tuples, a file does not."""

    def __init__(self, folder: Path, installation: tuple[InstallationKey, ...]) -> None:
        self._folder = folder
        self._wrapping = Wrapping(installation)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def create(self) -> UUID:
        return self.create_many(1)[0]

    def create_many(self, number: int) -> list[UUID]:
        made = [uuid4() for _ in range(number)]
        for one in made:
            self._write(one, *self._wrapping.wrap(one, secrets.token_bytes(32)))
        _sync_folder(self._folder)
        return made

    def secret(self, key_id: UUID) -> bytes:
        return self._wrapping.unwrap(self._read(key_id))

    def destroy(self, key_id: UUID) -> None:
        """Overwrites the file, then removes it. What the disk itself keeps: docs/security."""
        path = self._path(key_id)
        try:
            size = path.stat().st_size
            with path.open("r+b") as file:
                file.write(secrets.token_bytes(size))
                file.flush()
                os.fsync(file.fileno())
            path.unlink()
        except FileNotFoundError:
            return
        except OSError as error:
            raise DestructionError(f"key {key_id} could not be removed: {error.strerror}") from None
        _sync_folder(self._folder)

    def stored(self) -> Iterator[StoredKey]:
        for path in sorted(self._folder.glob("*.key")):
            with contextlib.suppress(KeyGoneError):
                yield self._read(UUID(path.stem))

    def rewrap(self) -> int:
        old = [key for key in self.stored() if key.wrapper != self._wrapping.newest]
        for key in old:
            self._write(key.id, *self._wrapping.wrap(key.id, self._wrapping.unwrap(key)))
        _sync_folder(self._folder)
        return len(old)

    def _path(self, key_id: UUID) -> Path:
        return self._folder / f"{key_id}.key"

    def _read(self, key_id: UUID) -> StoredKey:
        path = self._path(key_id)
        try:
            wrapper, _, wrapped = path.read_bytes().partition(b"\n")
            made_at = path.stat().st_mtime
        except FileNotFoundError:
            raise KeyGoneError(str(key_id)) from None
        return StoredKey(key_id, wrapper.decode("ascii"), wrapped, made_at)

    def _write(self, key_id: UUID, wrapper: str, wrapped: bytes) -> None:
        beside = self._folder / f"{key_id}.{secrets.token_hex(4)}.new"
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(wrapper.encode("ascii") + b"\n" + wrapped)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self._path(key_id))


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
