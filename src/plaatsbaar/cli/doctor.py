"""`plaatsbaar doctor`: is everything in order on this machine?"""

from __future__ import annotations

import json
import platform
import resource
import shutil
import stat
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass

import click

from plaatsbaar.cli.running import installation

_LEAST_SPACE = 500 * 1024 * 1024
_LEAST_FILES = 256
_DATABASE = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "recursive_triggers": 1, "secure_delete": 1}


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing that was looked at; ``found`` says what was seen, ``advice`` what to do when it is not well."""

    what: str
    well: bool
    found: str
    advice: str = ""


@click.command("doctor", epilog="Example: plaatsbaar doctor --json")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per thing examined.")
@click.option("--mend", is_flag=True, help="First put back what the database should refuse and does not.")
def command(as_json: bool, mend: bool) -> None:
    """Look whether this installation is in order: Python, folder, database, the walls round pictures.

    Exit code 0: all is well. 1: something is not, and what to do about it is said.
    """
    installation.set_up()
    if mend:
        installation.with_database(installation.mend_walls)
    results = list(_examined())
    for one in results:
        if as_json:
            click.echo(json.dumps(asdict(one)))
        else:
            click.echo(f"{'ok  ' if one.well else 'LOOK'} {one.what}: {one.found}")
            if one.advice and not one.well:
                click.echo(f"     {one.advice}")
    sys.exit(0 if all(one.well for one in results) else 1)


def _examined() -> Iterator[Examined]:
    version = sys.version_info
    yield Examined("Python", version >= (3, 11), platform.python_version(), "Use Python 3.11 or newer.")
    yield from _folder()
    yield from installation.with_database(lambda: list(_database()))
    yield from _pictures()
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    yield Examined("open files allowed", files >= _LEAST_FILES, str(files), f"Raise it to {_LEAST_FILES} (ulimit -n).")
    yield from _settings()


def _folder() -> Iterator[Examined]:
    folder = installation.folder()
    free = shutil.disk_usage(folder).free
    yield Examined(
        "free space", free >= _LEAST_SPACE, f"{free // 1024**2} MB in {folder}", "Make room, or choose another folder."
    )
    for path in (folder, folder / "secret.key"):
        mode = stat.S_IMODE(path.stat().st_mode)
        yield Examined(
            f"rights of {path.name}", not mode & 0o077, oct(mode)[2:], f"Others can read it: chmod go-rwx {path}"
        )


def _database() -> Iterator[Examined]:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    missing = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    yield Examined("database version", not missing, f"{missing} changes to make", "Start plaatsbaar serve once.")
    if not missing:
        yield from _ground()
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        for pragma, wanted in _DATABASE.items():
            found = cursor.execute(f"PRAGMA {pragma}").fetchone()[0]
            yield Examined(f"database {pragma}", found == wanted, str(found), f"It should be {wanted}.")
        found = cursor.execute("PRAGMA quick_check").fetchone()[0]
    yield Examined("database file", found == "ok", str(found), "Put a backup back.")


def _ground() -> Iterator[Examined]:
    """What every kept record stands on: walls, keys, jobs and mail."""
    from plaatsbaar.apps.boards import walls
    from plaatsbaar.apps.outbox.models import Mail, MailState
    from plaatsbaar.apps.tasks.models import Job, JobState

    try:
        walls.assert_there()
    except walls.WallsMissingError as error:
        yield Examined("walls in the database", False, str(error), "plaatsbaar doctor --mend")
    else:
        yield Examined("walls in the database", True, "all there")
    owned = walls.owned()
    advice = "Let another account own and migrate them: PLAATSBAAR_DATABASE_OWNER."
    yield Examined("tables this account owns", not owned, str(owned), advice)
    yield _keys()
    parked = Job.objects.filter(state=JobState.PARKED).count()
    yield Examined("parked jobs", not parked, str(parked), "Their code says why; they are not tried again.")
    waiting = Mail.objects.filter(state=MailState.WAITING).count()
    yield Examined("waiting mail", True, str(waiting))


def _keys() -> Examined:
    from plaatsbaar.apps.vault.installation import InstallationKeysError
    from plaatsbaar.apps.vault.keystore import KeyGoneError, KeyUnreadableError
    from plaatsbaar.apps.vault.store import keys

    number = 0
    try:
        for key in keys().stored():
            keys().secret(key.id)
            number += 1
    except (InstallationKeysError, KeyUnreadableError, KeyGoneError, OSError) as error:
        return Examined("keys of the vault", False, str(error), "Put the installation key back.")
    return Examined("keys of the vault", True, f"{number}, all open")


def _pictures() -> Iterator[Examined]:
    from plaatsbaar.senses.picture.child import PictureChild
    from plaatsbaar.senses.picture.errors import PictureError

    try:
        with PictureChild() as child:
            walls = asdict(child.isolation())
            child.warm_up()
    except (PictureError, OSError) as error:
        yield Examined("pictures", False, f"cannot be looked at ({error})", "pip install 'plaatsbaar[pictures]'")
        return
    yield Examined("pictures", True, "can be looked at")
    yield from _decoders()
    for wall, holds in walls.items():
        said = "holds" if holds else "not on this system"
        yield Examined(f"pictures, {wall.replace('_', ' ')}", holds, said, "Run on Linux with user namespaces allowed.")


def _decoders() -> Iterator[Examined]:
    from plaatsbaar.senses.picture import versions

    there = versions.found()
    old = set(versions.outdated(there))
    for name, least in versions.LEAST.items():
        wanted = ".".join(str(part) for part in least)
        yield Examined(f"version of {name}", name not in old, there[name], f"Install {wanted} or newer.")


def _settings() -> Iterator[Examined]:
    from django.conf import settings

    yield Examined("debug pages", not settings.DEBUG, "on" if settings.DEBUG else "off", "Unset PLAATSBAAR_DEBUG.")
    yield Examined("looking around without password", True, "on, in a demonstration only" if settings.DEMO else "off")
