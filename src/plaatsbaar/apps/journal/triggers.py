"""How does the database itself refuse to change the journal? By triggers, on SQLite and PostgreSQL."""

from __future__ import annotations

from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

APPEND_ONLY = ("journal_entry",)
"""Tables that know no update and no delete."""

NO_UPDATE = ("journal_payload",)
"""Tables whose rows may be erased but never changed."""


class TriggersMissingError(Exception):
    """The database does not refuse changes of the journal; the message names the triggers that are not there."""


def _wanted() -> dict[str, tuple[str, str]]:
    """Trigger name -> table and event."""
    wanted = {f"{table}_no_update": (table, "UPDATE") for table in (*APPEND_ONLY, *NO_UPDATE)}
    wanted |= {f"{table}_no_delete": (table, "DELETE") for table in APPEND_ONLY}
    return wanted


def install(using: str = "default", **_: Any) -> None:
    """Makes the triggers that are missing. Runs after every migration; skips tables that are not there."""
    connection = connections[using]
    tables = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for name, (table, event) in _wanted().items():
            if table not in tables:
                continue
            for statement in _statements(connection, name, table, event):
                cursor.execute(statement)


def _statements(connection: BaseDatabaseWrapper, name: str, table: str, event: str) -> list[str]:
    says = f"{table} only grows"
    if connection.vendor == "sqlite":
        return [
            f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {event} ON {table} BEGIN SELECT RAISE(ABORT, '{says}'); END"
        ]
    refuse = (
        "CREATE OR REPLACE FUNCTION journal_only_grows() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% only grows', TG_TABLE_NAME; END $$"
    )
    made = [
        refuse,
        (
            f"CREATE OR REPLACE TRIGGER {name} BEFORE {event} ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION journal_only_grows()"
        ),
    ]
    if event == "DELETE":
        made.append(
            f"CREATE OR REPLACE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION journal_only_grows()"
        )
    return made


def missing(using: str = "default") -> list[str]:
    """The names of triggers that should be there and are not. Asked at start-up and by ``doctor``."""
    connection = connections[using]
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        there = {name for (name,) in cursor.fetchall()}
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA recursive_triggers")
            if not cursor.fetchone()[0]:
                there = set()
    return sorted(set(_wanted()) - there)


def assert_there(using: str = "default") -> None:
    """TriggersMissingError when the journal could be changed."""
    if lost := missing(using):
        raise TriggersMissingError(
            f"The journal is not protected: {', '.join(lost)} missing. Run the migrations again."
        )
