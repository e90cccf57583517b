"""The key stores: committed before use, gone for good after destruction, wrapped by an installation key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest

from plaatsbaar.apps.vault.envelopes import EnvelopeBrokenError, seal, unseal
from plaatsbaar.apps.vault.installation import InstallationKeysError, add_key, installation_keys, parse
from plaatsbaar.apps.vault.keystore import FileKeys, KeyGoneError, KeyStore, KeyUnreadableError, SqliteKeys

Opening = Callable[[], KeyStore]


@pytest.fixture(params=["sqlite", "files"])
def opening(request: pytest.FixtureRequest, tmp_path: Path) -> Opening:
    """Opens the store afresh each time, as another process would."""

    def open_store() -> KeyStore:
        installation = installation_keys(tmp_path / "installation.keys", environment="NOT_SET")
        if request.param == "sqlite":
            return SqliteKeys(tmp_path / "keys.sqlite3", installation)
        return FileKeys(tmp_path / "keys", installation)

    return open_store


def _bytes_on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_key_is_there_for_another_process_before_it_is_used(opening: Opening) -> None:
    key = opening().create()
    assert len(opening().secret(key)) == 32


def test_a_destroyed_key_leaves_no_bytes(opening: Opening, tmp_path: Path) -> None:
    store = opening()
    kept, gone = store.create(), store.create()
    wrapped = {key.id: key.wrapped for key in store.stored()}
    assert wrapped[gone] in _bytes_on_disk(tmp_path)
    store.destroy(gone)
    left = _bytes_on_disk(tmp_path)
    assert wrapped[gone] not in left
    assert wrapped[gone][12:28] not in left
    assert gone.bytes not in left
    assert wrapped[kept] in left
    with pytest.raises(KeyGoneError):
        opening().secret(gone)
    store.destroy(gone)


def test_no_key_lies_in_the_clear(opening: Opening, tmp_path: Path) -> None:
    store = opening()
    secret = store.secret(store.create())
    assert secret not in _bytes_on_disk(tmp_path)


def test_rotation_wraps_under_the_newest_and_keeps_opening(opening: Opening, tmp_path: Path) -> None:
    key = opening().create()
    secret = opening().secret(key)
    newest = add_key(tmp_path / "installation.keys")
    rotated = opening()
    assert rotated.secret(key) == secret
    assert rotated.rewrap() == 1
    assert {one.wrapper for one in rotated.stored()} == {newest.id}
    assert rotated.rewrap() == 0
    assert opening().secret(key) == secret


def test_without_its_installation_key_nothing_opens(opening: Opening, tmp_path: Path) -> None:
    key = opening().create()
    (tmp_path / "installation.keys").unlink()
    with pytest.raises(KeyUnreadableError):
        opening().secret(key)


def test_an_envelope_opens_at_its_own_place_only(opening: Opening) -> None:
    store = opening()
    key, other = store.create(), store.create()
    envelope = seal(store, key, b"Noor", b"here")
    assert unseal(store, envelope, b"here") == b"Noor"
    assert b"Noor" not in envelope
    for broken, place in (
        (envelope, b"there"),
        (envelope[:-1] + bytes([envelope[-1] ^ 1]), b"here"),
        (envelope[:2] + other.bytes + envelope[18:], b"here"),
        (b"P1", b"here"),
        (b"", b"here"),
    ):
        with pytest.raises(EnvelopeBrokenError):
            unseal(store, broken, place)
    with pytest.raises(KeyGoneError):
        unseal(store, envelope[:2] + uuid4().bytes + envelope[18:], b"here")


@pytest.mark.parametrize("lines", ["", "abc", "a:AAAA", "a:" + "A" * 43 + "= a:" + "A" * 43 + "="])
def test_wrong_installation_keys_are_one_sentence_without_the_key(lines: str) -> None:
    with pytest.raises(InstallationKeysError) as told:
        parse(lines)
    assert "AAAA" not in str(told.value)


def test_the_store_and_its_key_are_for_their_owner_only(tmp_path: Path) -> None:
    SqliteKeys(tmp_path / "keys.sqlite3", installation_keys(tmp_path / "installation.keys", environment="NOT_SET"))
    assert (tmp_path / "keys.sqlite3").stat().st_mode & 0o077 == 0
    assert (tmp_path / "installation.keys").stat().st_mode & 0o077 == 0
