"""What every test may use: a database with real transactions, put back as it was afterwards."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
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
    """Tests with real transactions get the migrated database back by SQLite's own backup, after each.

    Django's way (flush) cannot empty tables that only grow: their triggers refuse, as they should.
    """
    template = tmp_path_factory.mktemp("database") / "template.sqlite3"
    if connection.settings_dict["NAME"] is None or not Path(connection.settings_dict["NAME"]).exists():
        yield
        return
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(template)])

    def put_back(case: TransactionTestCase) -> None:
        connection.ensure_connection()
        with closing(sqlite3.connect(template)) as source:
            source.backup(connection.connection)
        connections.close_all()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(TransactionTestCase, "_fixture_teardown", put_back)
        yield
