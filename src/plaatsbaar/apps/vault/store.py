"""The key store of this installation: opened once per process, from the settings."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.conf import settings

from plaatsbaar.apps.vault.installation import installation_keys
from plaatsbaar.apps.vault.keystore import FileKeys, KeyStore, SqliteKeys


@cache
def keys() -> KeyStore:
    """SQLite beside SQLite, files beside PostgreSQL (``VAULT_FOLDER``); InstallationKeysError when it cannot open."""
    folder = Path(settings.VAULT_FOLDER)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    installation = installation_keys(folder / "installation.keys")
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        return SqliteKeys(folder / "keys.sqlite3", installation)
    return FileKeys(folder / "keys", installation)
