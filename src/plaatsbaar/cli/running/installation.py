"""Is this installation ready: its folder, its settings, its database? Makes it so, or says in one sentence why not."""

from __future__ import annotations

import fcntl
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NoReturn, TypeVar

import click

from plaatsbaar.examine.result import WRONG

_Result = TypeVar("_Result")


def stop(sentence: str) -> NoReturn:
    """Says on stderr what is the matter and ends with 2."""
    click.echo(f"plaatsbaar: {sentence}", err=True)
    sys.exit(WRONG)


def set_up() -> None:
    """Sets Django up with the settings of this installation; ends with a sentence when its folder cannot be used."""
    from plaatsbaar.apps.vault.secret import DataFolderUnusableError

    os.umask(0o077)  # what we make is for our own account only
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plaatsbaar.config.settings")
    try:
        import django

        django.setup()
    except ModuleNotFoundError as error:
        stop(f"this command needs the web extra ({error.name} is missing): pip install 'plaatsbaar[web,pictures]'.")
    except DataFolderUnusableError as error:
        stop(str(error))


def folder() -> Path:
    """The data folder of the installation; after `set_up`."""
    from django.conf import settings

    return Path(settings.DATA_FOLDER)


def only_one() -> IO[str]:
    """A lock on the data folder for as long as the returned file is open; ends when another process has it."""
    try:
        lock = (folder() / "running.lock").open("w")
    except OSError as error:
        stop(f"the data folder {folder()} cannot be written to: {error.strerror}.")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        stop(f"another Plaatsbaar already works in {folder()}. Choose another folder with --data.")
    return lock


def with_database(work: Callable[[], _Result]) -> _Result:
    """Does something that needs the database; ends with a sentence when that cannot be read or written."""
    from django.db import Error

    from plaatsbaar.apps.boards.walls import WallsMissingError
    from plaatsbaar.apps.vault.installation import InstallationKeysError

    try:
        return work()
    except Error as error:
        said = " ".join(str(error).split())
        stop(f"the database in {_place()} cannot be used ({said}).")
    except (WallsMissingError, InstallationKeysError) as error:
        stop(str(error))


def _place() -> str:
    """Where the database is, without its password."""
    from django.db import connection

    mine = connection.settings_dict
    return str(folder()) if connection.vendor == "sqlite" else f"{mine['NAME']} at {mine['HOST'] or 'localhost'}"


def migrate_if_needed() -> None:
    """Brings the database to this version; on PostgreSQL as the owner, who gives the application what it needs."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        with _as_owner():
            call_command("migrate", interactive=False, verbosity=0)


def mend_walls() -> None:
    """Puts back what the database should refuse and does not (any more)."""
    from plaatsbaar.apps.boards import walls

    with _as_owner():
        walls.build()


def assert_ready() -> None:
    """WallsMissingError when the database could be changed past us, InstallationKeysError when no key opens."""
    from plaatsbaar.apps.boards import walls
    from plaatsbaar.apps.vault.store import keys

    walls.assert_there()
    keys()


@contextmanager
def _as_owner() -> Iterator[None]:
    """Works as the account that owns the tables (``PLAATSBAAR_DATABASE_OWNER``), and lets the application use them."""
    from django.conf import settings
    from django.db import connection

    owner = settings.DATABASE_OWNER
    if not owner:
        yield
        return
    mine = connection.settings_dict
    application = mine["USER"]
    kept = {name: mine[name] for name in owner}
    connection.close()
    mine.update(owner)
    try:
        yield
        with connection.cursor() as cursor:
            name = connection.ops.quote_name(application)
            cursor.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {name}")
            cursor.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {name}")
    finally:
        connection.close()
        mine.update(kept)
