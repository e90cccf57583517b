"""Copies of the key store: whole, short-lived; and a destroyed key's bytes are nowhere once its copies are gone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection, transaction

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.vault import store
from plaatsbaar.apps.vault.actions import erase, key_for
from plaatsbaar.apps.vault.backup import KEPT, back_up, folder, forget
from plaatsbaar.apps.vault.models import KeyRef, Owner

pytestmark = pytest.mark.django_db(transaction=True)

NOW = datetime(2026, 11, 20, 3, 15, tzinfo=UTC)


@pytest.fixture(autouse=True)
def own_vault(tmp_path: Path, settings: pytest.FixtureRequest) -> None:
    settings.VAULT_FOLDER = tmp_path / "vault"  # type: ignore[attr-defined]
    store.keys.cache_clear()


@pytest.fixture(autouse=True)
def _put_back() -> object:
    yield
    store.keys.cache_clear()


def _everything() -> bytes:
    """Every byte of the database, its log, the key store, its log and its copies."""
    places = [path for path in Path(settings.VAULT_FOLDER).rglob("*") if path.is_file()]
    if connection.vendor == "sqlite":
        places += list(Path(connection.settings_dict["NAME"]).parent.glob("tests*.sqlite3*"))
    return b"".join(path.read_bytes() for path in places)


def test_a_destroyed_keys_bytes_are_in_no_database_log_or_copy_that_is_too_old() -> None:
    board = Board.objects.create(slug=f"b-{uuid4().hex[:6]}", name="B")
    owner = uuid4()
    with board_scope(board):
        with transaction.atomic():
            key = key_for(Owner.PERSON, owner)
        wrapped = next(one.wrapped for one in store.keys().stored() if one.id == key)
        secret = store.keys().secret(key)
        copy = back_up(NOW)
        assert wrapped in copy.read_bytes() if copy.is_file() else any(copy.iterdir())
        with transaction.atomic():
            erase(Owner.PERSON, owner, NOW)
        assert KeyRef.objects.get(pk=key).destroyed_at == NOW
    assert wrapped in _everything(), "in the copy, as long as that is kept"
    assert secret not in _everything()
    assert forget(NOW + KEPT + timedelta(seconds=1)) == 1
    left = _everything()
    assert wrapped not in left
    assert wrapped[12:28] not in left
    assert secret not in left


def test_a_copy_opens_with_the_installation_keys_and_holds_none() -> None:
    key = store.keys().create()
    copy = back_up(NOW)
    if copy.is_file():
        with closing(sqlite3.connect(copy)) as database:
            assert database.execute("SELECT count(*) FROM key WHERE id = ?", (key.bytes,)).fetchone() == (1,)
        assert copy.stat().st_mode & 0o077 == 0
    installation = (Path(settings.VAULT_FOLDER) / "installation.keys").read_bytes()
    assert installation.strip().split(b":")[1] not in copy.read_bytes()


def test_an_unfinished_copy_goes_with_the_next() -> None:
    store.keys().create()
    folder().mkdir(parents=True)
    (folder() / "keys-20261119T031500.000000.new").write_bytes(b"half")
    back_up(NOW)
    assert [path.suffix for path in folder().iterdir()] != [".new"]
    assert len(list(folder().iterdir())) == 1
