"""What does the database itself refuse, whoever asks? Changing what only grows, and pointing into another board.

Made from the models after every migration (SQLite drops triggers silently when it rebuilds a table) and asserted at
start-up and by ``doctor``. On PostgreSQL also: a row of another board is not even seen (row-level security, forced).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from django.apps import apps
from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

from plaatsbaar.apps.boards.models import BoardRow

_OURS = "board_id = nullif(current_setting('app.board', true), '')::uuid"
"""On PostgreSQL a row is of the session's board. After a first SET LOCAL the setting is empty, not absent: nullif."""


WITHOUT_BOARD: Mapping[str, str] = MappingProxyType(
    {
        "boards.Board": "it is the scope itself",
        "accounts.User": "one person can be a parent at one board and work at another",
        "accounts.SignedIn": "a session is of an account, and of every board that it is at",
        "accounts.MailLink": "a link is found by its hash before anything is known; ids only, the board's among them",
        "tasks.Job": "a worker takes what is next, and enters the board's scope to do it; ids and states only",
        "tasks.ScheduleMark": "the installation's own clock",
        "outbox.Mail": "the relay takes what is next of every board; states and times only, its words are in the vault",
    }
)
"""The tables of ours that are no board's rows, each with its reason. Everything else is a `BoardRow`."""


class WallsMissingError(Exception):
    """The database does not refuse what it must; the message names what is not there."""


@dataclass(frozen=True, slots=True)
class Wall:
    """One refusal: its name in the database, and the statements that make it. ``look``: where its name is found."""

    name: str
    look: str
    statements: tuple[str, ...]


def board_models() -> list[type[BoardRow]]:
    """Every model of a board's rows."""
    return [model for model in apps.get_models() if issubclass(model, BoardRow)]


def _keys(model: type[BoardRow]) -> Iterator[tuple[str, str]]:
    """Column and target table of each foreign key to a row of a board."""
    for field in model._meta.concrete_fields:
        target = field.related_model
        if isinstance(field, models.ForeignKey) and isinstance(target, type) and issubclass(target, BoardRow):
            yield field.column, target._meta.db_table


def walls(vendor: str) -> list[Wall]:
    """Every wall that the models ask for, on this kind of database."""
    make = _sqlite if vendor == "sqlite" else _postgresql
    return [wall for model in board_models() for wall in make(model)]


def _sqlite(model: type[BoardRow]) -> Iterator[Wall]:
    table = model._meta.db_table
    for refused in sorted(model.refuses):
        says = f"SELECT RAISE(ABORT, '{table} refuses {refused}')"
        yield _sqlite_trigger(f"{table}_no_{refused}", f"BEFORE {refused.upper()} ON {table}", says)
    moved = f"SELECT RAISE(ABORT, '{table}: a row never moves to another board')"
    yield _sqlite_trigger(
        f"{table}_stays", f"BEFORE UPDATE OF board_id ON {table} WHEN NEW.board_id <> OLD.board_id", moved
    )
    for column, target in _keys(model):
        elsewhere = f"(SELECT board_id FROM {target} WHERE id = NEW.{column}) <> NEW.board_id"  # noqa: S608 - our names
        says = f"SELECT RAISE(ABORT, '{table}.{column} leads outside the board')"
        for event in (f"INSERT ON {table}", f"UPDATE OF {column} ON {table}"):
            name = f"{table}_{column}_{event.split()[0].lower()}"
            yield _sqlite_trigger(name, f"BEFORE {event} WHEN NEW.{column} IS NOT NULL AND {elsewhere}", says)


def _sqlite_trigger(name: str, when: str, then: str) -> Wall:
    return Wall(name, "trigger", (f"CREATE TRIGGER IF NOT EXISTS {name} {when} BEGIN {then}; END",))


_REFUSE = (
    "CREATE OR REPLACE FUNCTION plaatsbaar_refuses() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '% refuses %', TG_TABLE_NAME, lower(TG_OP); END $$"
)


def _postgresql(model: type[BoardRow]) -> Iterator[Wall]:
    table = model._meta.db_table
    for refused in sorted(model.refuses):
        yield _postgresql_trigger(f"{table}_no_{refused}", f"BEFORE {refused.upper()} ON {table} FOR EACH ROW")
    if "delete" in model.refuses:
        yield _postgresql_trigger(f"{table}_no_truncate", f"BEFORE TRUNCATE ON {table} FOR EACH STATEMENT")
    yield Wall(
        f"{table}_of_its_board",
        "policy",
        (
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
            f"CREATE POLICY {table}_of_its_board ON {table} USING ({_OURS}) WITH CHECK ({_OURS})",
        ),
    )
    yield Wall(f"{table}_board_key", "index", (f"CREATE UNIQUE INDEX {table}_board_key ON {table} (board_id, id)",))
    for column, target in _keys(model):
        name = f"{table}_{column}_same_board"[:63]
        yield Wall(
            name,
            "constraint",
            (
                (
                    f"ALTER TABLE {table} ADD CONSTRAINT {name} FOREIGN KEY (board_id, {column}) "
                    f"REFERENCES {target} (board_id, id) DEFERRABLE INITIALLY DEFERRED"
                ),
            ),
        )


def _postgresql_trigger(name: str, when: str) -> Wall:
    return Wall(
        name, "trigger", (_REFUSE, f"CREATE OR REPLACE TRIGGER {name} {when} EXECUTE FUNCTION plaatsbaar_refuses()")
    )


_THERE = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": """
        SELECT tgname::text FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'
        UNION SELECT polname::text FROM pg_policy JOIN pg_class ON pg_class.oid = polrelid
            WHERE relrowsecurity AND relforcerowsecurity
        UNION SELECT conname::text FROM pg_constraint UNION SELECT relname::text FROM pg_class WHERE relkind = 'i'
    """,
}


def missing(using: str = "default") -> list[str]:
    """The names of walls that should be there and are not."""
    connection = connections[using]
    return sorted({wall.name for wall in walls(connection.vendor)} - _there(connection))


def _there(connection: BaseDatabaseWrapper) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(_THERE[connection.vendor])
        found = {name for (name,) in cursor.fetchall()}
        if connection.vendor == "sqlite":
            # without it INSERT OR REPLACE passes every trigger
            cursor.execute("PRAGMA recursive_triggers")
            if not cursor.fetchone()[0]:
                return set()
    return found


def build(using: str = "default", **_: Any) -> None:
    """Makes the walls that are missing, where the tables are there. Runs after every migration, as the owner."""
    connection = connections[using]
    tables = set(connection.introspection.table_names())
    wanted = [
        wall
        for model in board_models()
        if model._meta.db_table in tables
        for wall in (_sqlite if connection.vendor == "sqlite" else _postgresql)(model)
    ]
    there = _there(connection)
    # unique indexes first: a composite foreign key needs the one it refers to
    for wall in sorted(wanted, key=lambda one: one.look != "index"):
        if wall.name not in there and _possible(wall, tables):
            with connection.cursor() as cursor:
                for statement in wall.statements:
                    cursor.execute(statement)


def _possible(wall: Wall, tables: set[str]) -> bool:
    """Whether the tables that a wall leads to are there: in the middle of a migration they may not be."""
    targets = {model._meta.db_table for model in board_models()}
    return all(table in tables for table in targets if any(f" {table} " in one for one in wall.statements))


def assert_there(using: str = "default") -> None:
    """WallsMissingError when the database could be changed past us; on PostgreSQL also when we are too mighty."""
    if lost := missing(using):
        raise WallsMissingError(
            f"The database does not refuse what it must: {', '.join(lost)}. "
            "It was changed from outside: find out by whom, then run plaatsbaar doctor --mend."
        )
    connection = connections[using]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
            if cursor.fetchone()[0]:
                raise WallsMissingError(
                    "The database account may look past the walls between boards: use one that may not."
                )


def owned(using: str = "default") -> int:
    """How many tables the account that we are owns on PostgreSQL: who owns a table can take its walls down."""
    connection = connections[using]
    if connection.vendor != "postgresql":
        return 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user")
        return int(cursor.fetchone()[0])
