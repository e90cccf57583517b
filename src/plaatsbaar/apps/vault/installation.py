"""Which keys wrap all other keys? The installation's own: from the environment or a file, the newest first."""

from __future__ import annotations

import base64
import binascii
import os
import secrets
from dataclasses import dataclass
from pathlib import Path


class InstallationKeysError(Exception):
    """The installation keys cannot be read; the message is one sentence for the operator."""


@dataclass(frozen=True, slots=True)
class InstallationKey:
    """32 bytes under a short id that is written beside everything it wraps."""

    id: str
    secret: bytes


def parse(lines: str) -> tuple[InstallationKey, ...]:
    """Reads ``id:base64`` lines, the newest first. InstallationKeysError names a wrong line, not its content."""
    keys: list[InstallationKey] = []
    for number, line in enumerate(lines.split(), start=1):
        key_id, _, encoded = line.partition(":")
        try:
            secret = base64.b64decode(encoded, validate=True)
        except (ValueError, binascii.Error):
            secret = b""
        if not key_id or len(secret) != 32 or any(key.id == key_id for key in keys):
            raise InstallationKeysError(
                f"Installation key {number} is not 'id:' with 32 bytes in base64, or its id is double."
            )
        keys.append(InstallationKey(key_id, secret))
    if not keys:
        raise InstallationKeysError("There is no installation key: without one nothing in the vault can be opened.")
    return tuple(keys)


def made_line() -> str:
    """A new key as a line of the file; its id is random, so that two installations never mistake theirs."""
    return f"{secrets.token_hex(4)}:{base64.b64encode(secrets.token_bytes(32)).decode()}"


def installation_keys(path: Path, *, environment: str = "PLAATSBAAR_VAULT_KEYS") -> tuple[InstallationKey, ...]:
    """The keys from the environment, otherwise from ``path``, which is made with one key when it is not there."""
    if given := os.environ.get(environment):
        return parse(given)
    try:
        if not path.exists():
            _write_once(path, made_line())
        return parse(path.read_text(encoding="ascii"))
    except OSError as error:
        raise InstallationKeysError(f"The installation keys {path} cannot be read: {error.strerror}.") from None


def add_key(path: Path) -> InstallationKey:
    """Puts a new key in front, for rotation; the older ones keep opening what they wrapped."""
    line = made_line()
    lines = [line, *path.read_text(encoding="ascii").split()]
    beside = path.with_name(f"{path.name}.new")
    _write(beside, "\n".join(lines) + "\n")
    beside.replace(path)
    return parse(line)[0]


def _write_once(path: Path, content: str) -> None:
    beside = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    _write(beside, content + "\n")
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        pass
    finally:
        beside.unlink()


def _write(path: Path, content: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
