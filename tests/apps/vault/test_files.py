"""Files in the vault: whole or not there, locked, and the ones that are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from plaatsbaar.apps.vault.envelopes import EnvelopeBrokenError
from plaatsbaar.apps.vault.files import content_of, keep, orphans
from plaatsbaar.apps.vault.installation import installation_keys
from plaatsbaar.apps.vault.keystore import KeyGoneError, SqliteKeys

CONTENT = b"een schermafdruk met een naam erin " * 40


@pytest.fixture
def store(tmp_path: Path) -> SqliteKeys:
    return SqliteKeys(tmp_path / "keys.sqlite3", installation_keys(tmp_path / "i.keys", environment="NOT_SET"))


def test_kept_whole_and_locked(store: SqliteKeys, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    kept = keep(folder, store, store.create(), CONTENT)
    assert content_of(folder, store, kept) == CONTENT
    assert b"schermafdruk" not in b"".join(path.read_bytes() for path in folder.iterdir())
    assert orphans(folder, {kept.id}) == ([], set())


def test_swapped_or_changed_bytes_are_noticed(store: SqliteKeys, tmp_path: Path) -> None:
    folder, key = tmp_path / "files", store.create()
    one, other = keep(folder, store, key, CONTENT), keep(folder, store, key, CONTENT + b"!")
    (folder / f"{one.id}.bin").write_bytes((folder / f"{other.id}.bin").read_bytes())
    with pytest.raises(EnvelopeBrokenError):
        content_of(folder, store, one)


def test_erased_with_its_key(store: SqliteKeys, tmp_path: Path) -> None:
    folder, key = tmp_path / "files", store.create()
    kept = keep(folder, store, key, CONTENT)
    store.destroy(key)
    with pytest.raises(KeyGoneError):
        content_of(folder, store, kept)


def test_half_written_and_unnamed_files_are_orphans(store: SqliteKeys, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    named, unnamed = keep(folder, store, store.create(), CONTENT), keep(folder, store, store.create(), CONTENT)
    (folder / f"{unnamed.id}.abcd.new").write_bytes(b"half")
    loose, lost = orphans(folder, {named.id})
    assert {path.suffix for path in loose} == {".new", ".bin"}
    assert not lost
    (folder / f"{named.id}.bin").unlink()
    assert orphans(folder, {named.id})[1] == {named.id}


def test_a_folder_that_cannot_be_written_leaves_nothing(store: SqliteKeys, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.write_bytes(b"a file where a folder should be")
    with pytest.raises(OSError):
        keep(folder, store, store.create(), CONTENT)
