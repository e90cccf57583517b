"""Which database does this installation use? One SQLite file, or PostgreSQL for several machines (design 8)."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

_SQLITE_INIT = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
    "PRAGMA recursive_triggers=ON; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;"
    "PRAGMA journal_size_limit=33554432; PRAGMA cache_size=-16000;"
)


class DatabaseAddressError(ValueError):
    """The address of the database cannot be used; the message is one sentence for the operator."""


def sqlite(path: Path) -> dict[str, Any]:
    """One SQLite file. IMMEDIATE and a timeout: writers wait instead of failing; FULL: what was said to be written is
    on
    disk; secure_delete: erased bytes are overwritten; temp_store: nothing sorted on disk beside it; recursive_triggers:
    INSERT OR REPLACE would pass the walls without it.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": _SQLITE_INIT},
    }


def postgresql(address: str) -> dict[str, Any]:
    """``postgresql://user:password@host:5432/name?host=/socket/folder``. DatabaseAddressError for anything else."""
    parts = urlsplit(address)
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/") or not parts.username:
        raise DatabaseAddressError("The database address must look like postgresql://user@host/name.")
    query = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.strip("/"),
        "USER": unquote(parts.username),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 10, **query},
    }


def database(address: str, folder: Path) -> dict[str, Any]:
    """The settings for ``address``; a SQLite file in ``folder`` when it is empty."""
    return postgresql(address) if address else sqlite(folder / "plaatsbaar.sqlite3")


def owner(address: str) -> dict[str, str]:
    """Account and password out of the owner's address; empty when there is none."""
    made = postgresql(address) if address else {}
    return {name: made[name] for name in ("USER", "PASSWORD") if name in made}
