"""What every test may use: a database with real transactions, put back as it was afterwards; SQLite or PostgreSQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection, connections
from django.test import TransactionTestCase
from pytest_django.plugin import DjangoDbBlocker


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Tests with real transactions get the migrated database back after each, by a copy.

    Django's way (flush) cannot empty tables that only grow: their triggers refuse, as they should.
    """
    if not _is_set_up():
        yield
        return
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite":
            put_back = _sqlite(tmp_path_factory.mktemp("database") / "template.sqlite3")
        else:
            put_back = _postgresql()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(TransactionTestCase, "_fixture_teardown", lambda case: put_back())
        yield
        if connection.vendor == "postgresql":
            from postgresql_for_tests import OWNER

            connections.close_all()
            connection.settings_dict["USER"] = OWNER


def _is_set_up() -> bool:
    """No test that was chosen needs the database when none was made."""
    if connection.vendor == "postgresql":
        return str(connection.settings_dict["NAME"]).startswith("plaatsbaar_tests")
    return Path(connection.settings_dict["NAME"]).exists()


def _sqlite(template: Path) -> Callable[[], None]:
    """By SQLite's own backup, which no trigger stops and which waits for other connections."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(template)])

    def put_back() -> None:
        connection.ensure_connection()
        with closing(sqlite3.connect(template)) as source:
            source.backup(connection.connection)
        connections.close_all()

    return put_back


def _postgresql() -> Callable[[], None]:
    """By making the database anew from a template; from then on the tests are the application, not the owner."""
    import psycopg

    from postgresql_for_tests import APPLICATION, OWNER

    name = connection.settings_dict["NAME"]
    with connection.cursor() as cursor:
        cursor.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {APPLICATION}")
        cursor.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {APPLICATION}")
    connections.close_all()
    connection.settings_dict["USER"] = APPLICATION

    def as_owner(*statements: str) -> None:
        host = connection.settings_dict["HOST"]
        with psycopg.connect(host=host, user=OWNER, dbname="postgres", autocommit=True) as owner:
            for statement in statements:
                owner.execute(statement)

    as_owner(f"CREATE DATABASE {name}_template TEMPLATE {name}")

    def put_back() -> None:
        connections.close_all()
        as_owner(f"DROP DATABASE {name} WITH (FORCE)", f"CREATE DATABASE {name} TEMPLATE {name}_template")

    return put_back
