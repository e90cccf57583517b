"""Where does the installation's secret come from? A file made on first start, readable by its owner only."""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path

_NAME = "secret.key"


class DataFolderUnusableError(Exception):
    """The data folder cannot be made or written; the message is one sentence for the operator."""


def data_folder(folder: Path) -> Path:
    """The folder, made with 0700 where it is missing. DataFolderUnusableError when that cannot be."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise DataFolderUnusableError(f"The data folder {folder} cannot be made: {error.strerror}.") from None
    if not os.access(folder, os.W_OK | os.X_OK):
        raise DataFolderUnusableError(f"The data folder {folder} cannot be written to.")
    return folder


def installation_secret(folder: Path) -> str:
    """The secret in ``folder``; two processes that start at once end up with the same one."""
    path = folder / _NAME
    try:
        if not path.exists():
            _write_once(path)
        return path.read_text(encoding="ascii").strip()
    except OSError as error:
        raise DataFolderUnusableError(f"The secret {path} cannot be made or read: {error.strerror}.") from None


def _write_once(path: Path) -> None:
    """Written beside it and linked into place: nobody ever reads half a secret, and the first one stays."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(64))
            file.flush()
            os.fsync(file.fileno())
        path.hardlink_to(beside)
    except FileExistsError:
        pass
    finally:
        beside.unlink()


def derived(secret: str, purpose: str) -> bytes:
    """32 bytes for one purpose (``purpose`` at most 16 ASCII characters), so that no two uses share a key."""
    return hashlib.blake2b(secret.encode(), digest_size=32, person=purpose.encode("ascii")).digest()
