"""How is the key store copied, and how long does a copy live? Shortly: a destroyed key must not outlive its erasure.

A copy holds wrapped keys only; without the installation keys, which are never in it, it opens nothing.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

KEPT = timedelta(days=30)
"""How long a copy may be kept here and elsewhere: the longest that the bytes of a destroyed key live on."""

_FORM = "%Y%m%dT%H%M%S.%f"


def folder() -> Path:
    """Where the copies are, beside the store."""
    return Path(settings.VAULT_FOLDER) / "copies"


def back_up(now: datetime) -> Path:
    """Copies the key store whole, or not at all; removes copies older than `KEPT`. Returns the copy.

    OSError or sqlite3.Error when it cannot be written; an unfinished copy is not left behind.
    """
    here = folder()
    here.mkdir(mode=0o700, parents=True, exist_ok=True)
    forget(now)
    name = f"keys-{now.strftime(_FORM)}"
    beside = here / f"{name}.new"
    try:
        made = _copy(beside)
        made.replace(here / name)
    except (OSError, sqlite3.Error):
        _remove(beside)
        raise
    descriptor = os.open(here, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    return here / name


def forget(now: datetime) -> int:
    """Removes copies that are too old, and unfinished ones; returns how many."""
    gone = 0
    for path in sorted(folder().glob("keys-*")):
        stamp = path.name.removeprefix("keys-")
        if path.suffix == ".new" or datetime.strptime(stamp, _FORM).replace(tzinfo=now.tzinfo) < now - KEPT:
            _remove(path)
            gone += 1
    return gone


def _copy(to: Path) -> Path:
    store = Path(settings.VAULT_FOLDER)
    if (store / "keys.sqlite3").exists():
        with (
            closing(sqlite3.connect(store / "keys.sqlite3", timeout=20)) as source,
            closing(sqlite3.connect(to)) as target,
        ):
            source.backup(target)
        to.chmod(0o600)
        with to.open("rb") as file:
            os.fsync(file.fileno())
    else:
        shutil.copytree(store / "keys", to, ignore=shutil.ignore_patterns("*.new"))
    return to


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
