"""The settings of the tests: those of an installation, with a data folder of their own and a database in a file.

In memory SQLite has no WAL mode: what is never tested would break in use.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_FOLDER = Path(tempfile.mkdtemp(prefix="plaatsbaar-tests-"))
atexit.register(shutil.rmtree, _FOLDER, ignore_errors=True)
os.environ["PLAATSBAAR_DATA"] = str(_FOLDER / "data")

from plaatsbaar.config.settings import *  # noqa: E402, F403
from plaatsbaar.config.settings import DATABASES, LOGGING  # noqa: E402

DATABASES["default"]["TEST"] = {"NAME": _FOLDER / "tests.sqlite3"}
if os.environ.get("PLAATSBAAR_TEST_DB") == "postgresql":
    import postgresql_for_tests

    DATABASES["default"] = postgresql_for_tests.started(_FOLDER)
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGGING["root"]["level"] = "WARNING"

if _given := os.environ.get("PLAATSBAAR_TEST_DATABASE"):
    # a process that a test started works in that test's database
    DATABASES["default"]["NAME"] = _given
