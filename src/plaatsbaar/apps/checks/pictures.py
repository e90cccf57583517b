"""Where does a picture stay between upload and download? Encrypted, in memory where possible, at most 60 minutes.

Per picture a folder holds ``<uuid>.bin`` (the upload) and ``<uuid>.<part>.bin`` (what was made of it) under a random
key, and ``<uuid>.key`` with that key, wrapped by the installation's key with the session's hash as associated data:
without the session neither a thief of the files nor a colleague's session can open it. Without Django, for any thread.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
import struct
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

LIFETIME: Final = 60 * 60
"""Seconds after upload at which a picture is wiped, touched or not. This time stands nowhere else."""

MOST_BYTES: Final = 1_000_000_000
"""The most bytes that all pictures together may take."""

MOST_PIECES: Final = 32
PIECES: Final = tuple(f"piece-{number}" for number in range(MOST_PIECES))
"""What is too large for one request comes in pieces, in this order."""

PARTS: Final = frozenset(
    {"", "looked", "preview", "crops", "result", "result-preview", "boxes", "unreadable", "wanted", *PIECES}
)
_NONCE: Final = 12
_UPLOADED: Final = struct.Struct(">d")


class StoreFull(Exception):  # noqa: N818  what it says
    """No room for another picture now; expired ones make room within the hour."""


class PictureStore:
    """Pictures of sessions, by id. Absent, expired and another session's look alike: KeyError.

    ``folder`` is made for its owner only. Several processes may share a folder when they share ``installation_key``
    (32 bytes); by default the key lives and dies with this process. ``clock`` gives seconds since 1970.
    """

    def __init__(
        self,
        folder: Path | None = None,
        installation_key: bytes | None = None,
        *,
        clock: Callable[[], float] = time.time,
        most_bytes: int = MOST_BYTES,
        lifetime: float = LIFETIME,
    ) -> None:
        self._folder = _private(folder or _own_folder())
        self._wrap = AESGCM(installation_key or AESGCM.generate_key(256))
        self._clock = clock
        self._most_bytes = most_bytes
        self._lifetime = lifetime
        self._lock = threading.RLock()

    @property
    def folder(self) -> Path:
        return self._folder

    def put(self, session_hash: bytes, data: bytes) -> uuid.UUID:
        """Keeps an upload; the id is random. Raises StoreFull."""
        picture_id = uuid.UUID(bytes=secrets.token_bytes(16), version=4)
        key = AESGCM.generate_key(256)
        uploaded = _UPLOADED.pack(self._clock())
        nonce = secrets.token_bytes(_NONCE)
        wrapped = self._wrap.encrypt(nonce, key, uploaded + picture_id.bytes + session_hash)
        with self._lock:
            self.sweep(self._clock())
            self._write(f"{picture_id}.key", uploaded + nonce + wrapped)
            try:
                self._write(f"{picture_id}.bin", _sealed(key, picture_id, "", data))
            except StoreFull:
                self._wipe(str(picture_id))
                raise
        return picture_id

    def get(self, session_hash: bytes, picture_id: uuid.UUID) -> bytes:
        """The upload as it came in. Raises KeyError when absent, expired or of another session."""
        return self.get_part(session_hash, picture_id, "")

    def put_result(self, session_hash: bytes, picture_id: uuid.UUID, data: bytes) -> None:
        """Keeps the covered file beside its upload, for as long as that. Raises KeyError, StoreFull."""
        self.put_part(session_hash, picture_id, "result", data)

    def get_result(self, session_hash: bytes, picture_id: uuid.UUID) -> bytes:
        """The covered file. Raises KeyError as `get`, and when nothing was covered yet."""
        return self.get_part(session_hash, picture_id, "result")

    def get_part(self, session_hash: bytes, picture_id: uuid.UUID, part: str) -> bytes:
        """One of `PARTS`. Raises KeyError."""
        key = self._key(session_hash, picture_id)
        try:
            sealed = (self._folder / _name(picture_id, part)).read_bytes()
            return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], _bound_to(picture_id, part))
        except (OSError, InvalidTag, ValueError):
            raise KeyError from None

    def put_part(self, session_hash: bytes, picture_id: uuid.UUID, part: str, data: bytes) -> None:
        """Keeps one of `PARTS`, in place of what was there. Raises KeyError, StoreFull."""
        with self._lock:
            key = self._key(session_hash, picture_id)
            self._write(_name(picture_id, part), _sealed(key, picture_id, part, data))

    def drop_part(self, session_hash: bytes, picture_id: uuid.UUID, part: str) -> None:
        """Takes a part away, when it is there. Raises KeyError when the picture is not this session's."""
        self._key(session_hash, picture_id)
        (self._folder / _name(picture_id, part)).unlink(missing_ok=True)

    def has(self, session_hash: bytes, picture_id: uuid.UUID, part: str = "") -> bool:
        """Whether this session has that picture (and that part of it)."""
        try:
            self._key(session_hash, picture_id)
        except KeyError:
            return False
        return (self._folder / _name(picture_id, part)).exists()

    def left(self, session_hash: bytes, picture_id: uuid.UUID) -> float:
        """Seconds until the picture is wiped. Raises KeyError."""
        self._key(session_hash, picture_id)
        uploaded = self._uploaded(self._folder / f"{picture_id}.key")
        return max(0.0, uploaded + self._lifetime - self._clock())

    def forget(self, session_hash: bytes, picture_id: uuid.UUID) -> None:
        """Wipes a picture now; when it is not this session's, nothing happens and nothing is told."""
        with contextlib.suppress(KeyError), self._lock:
            self._key(session_hash, picture_id)
            self._wipe(str(picture_id))

    def sweep(self, now: float | None = None) -> int:
        """Wipes what is past its time and what has lost its key; how many pictures that were."""
        now = self._clock() if now is None else now
        with self._lock:
            keys = {path.stem: self._uploaded(path) for path in self._folder.glob("*.key")}
            names = {path.name.split(".", 1)[0] for path in self._folder.iterdir()}
            gone = [name for name in names if now - keys.get(name, float("-inf")) >= self._lifetime]
            for name in gone:
                self._wipe(name)
            return len(gone)

    def wipe_all(self) -> None:
        """Wipes everything, at the end of the process and in tests."""
        with self._lock:
            for name in {path.name.split(".", 1)[0] for path in self._folder.iterdir()}:
                self._wipe(name)

    def _key(self, session_hash: bytes, picture_id: uuid.UUID) -> bytes:
        """The picture's key. The same work is done, and the same error given, whatever is wrong."""
        try:
            raw = (self._folder / f"{picture_id}.key").read_bytes()
        except OSError:
            raw = bytes(_UPLOADED.size + _NONCE + 48)
        uploaded, nonce, wrapped = raw[:8], raw[8 : 8 + _NONCE], raw[8 + _NONCE :]
        try:
            key = self._wrap.decrypt(nonce, wrapped, uploaded + picture_id.bytes + session_hash)
        except (InvalidTag, ValueError):
            raise KeyError from None
        if self._clock() - _UPLOADED.unpack(uploaded)[0] >= self._lifetime:
            raise KeyError
        return key

    @staticmethod
    def _uploaded(path: Path) -> float:
        try:
            return float(_UPLOADED.unpack(path.read_bytes()[: _UPLOADED.size])[0])
        except (OSError, struct.error):
            return float("-inf")

    def _write(self, name: str, data: bytes) -> None:
        """A file for its owner only, whole or not at all. Raises StoreFull."""
        if self._used() + len(data) > self._most_bytes:
            raise StoreFull
        unfinished = self._folder / f"{name.split('.', 1)[0]}.new.bin"
        try:
            with open(unfinished, "wb", opener=_owner_only) as file:
                file.write(data)
            unfinished.replace(self._folder / name)
        except OSError:
            unfinished.unlink(missing_ok=True)
            raise StoreFull from None

    def _used(self) -> int:
        return sum(path.stat().st_size for path in self._folder.glob("*.bin"))

    def _wipe(self, name: str) -> None:
        """The key first, overwritten: from then on the bytes say nothing."""
        key = self._folder / f"{name}.key"
        with contextlib.suppress(OSError), key.open("r+b") as file:
            file.write(bytes(key.stat().st_size))
        key.unlink(missing_ok=True)
        for path in self._folder.glob(f"{name}.*"):
            path.unlink(missing_ok=True)


def _owner_only(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _name(picture_id: uuid.UUID, part: str) -> str:
    if part not in PARTS:
        raise ValueError(part)
    return f"{picture_id}.{part}.bin" if part else f"{picture_id}.bin"


def _bound_to(picture_id: uuid.UUID, part: str) -> bytes:
    """Associated data: bytes of one picture or part never pass for another's."""
    return picture_id.bytes + part.encode()


def _sealed(key: bytes, picture_id: uuid.UUID, part: str, data: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, data, _bound_to(picture_id, part))


def _private(folder: Path) -> Path:
    """The folder, made for its owner only. Raises PermissionError when it is somebody else's."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
        raise PermissionError("the picture folder belongs to somebody else")
    folder.chmod(0o700)
    return folder


def _own_folder() -> Path:
    """A folder of this process alone, in memory where the system has one.

    Folders that processes of this user left behind when they died are wiped: that is the wipe at start-up.
    """
    memory = Path("/dev/shm")  # noqa: S108  a folder of our own is made in it, for its owner only
    base = memory if memory.is_dir() and os.access(memory, os.W_OK) else Path(tempfile.gettempdir())
    prefix = f"plaatsbaar-{os.geteuid()}-"
    for left in _left_behind(base, prefix):
        for path in left.iterdir():
            path.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            left.rmdir()
    return base / f"{prefix}{os.getpid()}"


def _left_behind(base: Path, prefix: str) -> Iterator[Path]:
    for folder in base.glob(f"{prefix}*"):
        owner = folder.name.removeprefix(prefix)
        ours = folder.is_dir() and not folder.is_symlink() and folder.lstat().st_uid == os.geteuid()
        if ours and owner.isdigit() and not Path(f"/proc/{owner}").exists():
            yield folder


@cache
def store() -> PictureStore:
    """The store of this process (the one-process default)."""
    return PictureStore()
