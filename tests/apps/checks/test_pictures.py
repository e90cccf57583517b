"""The picture store: who may open what, for how long, and what a thief of its files would have (1.4, design 7)."""

from __future__ import annotations

import stat
import uuid
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from plaatsbaar.apps.checks import pictures
from plaatsbaar.apps.checks.pictures import LIFETIME, PictureStore, StoreFull

ME, OTHER = b"m" * 32, b"o" * 32
MARKER = b"MARKER-of-a-photo" * 100


class Clock:
    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> PictureStore:
    return PictureStore(tmp_path / "pictures", clock=clock)


def test_what_was_put_comes_back(store: PictureStore) -> None:
    picture = store.put(ME, MARKER)
    assert store.get(ME, picture) == MARKER
    store.put_result(ME, picture, b"covered")
    assert store.get_result(ME, picture) == b"covered"


@pytest.mark.ground("trust")
def test_absent_expired_and_another_sessions_look_alike(store: PictureStore, clock: Clock) -> None:
    mine = store.put(ME, MARKER)
    expired = store.put(OTHER, MARKER)
    clock.now += LIFETIME
    mine = store.put(ME, MARKER)
    errors = []
    for session, picture in ((ME, uuid.uuid4()), (OTHER, mine), (OTHER, expired)):
        with pytest.raises(KeyError) as missing:
            store.get(session, picture)
        errors.append((missing.value.args, str(missing.value), missing.value.__cause__))
        assert not store.has(session, picture)
    assert len(set(errors)) == 1


@pytest.mark.ground("trust")
def test_wiped_after_sixty_minutes_touched_or_not(store: PictureStore, clock: Clock) -> None:
    picture = store.put(ME, MARKER)
    clock.now += LIFETIME - 1
    assert store.get(ME, picture) == MARKER
    store.put_result(ME, picture, b"covered")
    assert store.left(ME, picture) == 1
    clock.now += 1
    with pytest.raises(KeyError):
        store.get(ME, picture)
    assert store.sweep() == 1
    assert not list(store.folder.iterdir())


def test_sixty_minutes_is_what_is_promised() -> None:
    assert LIFETIME == 3600


def test_expired_even_when_nobody_swept(tmp_path: Path, clock: Clock) -> None:
    key = b"k" * 32
    picture = PictureStore(tmp_path / "p", key, clock=clock).put(ME, MARKER)
    again = PictureStore(tmp_path / "p", key, clock=clock)
    assert again.get(ME, picture) == MARKER
    clock.now += LIFETIME
    with pytest.raises(KeyError):
        again.get(ME, picture)


def test_the_time_of_upload_cannot_be_moved(store: PictureStore, clock: Clock) -> None:
    picture = store.put(ME, MARKER)
    path = store.folder / f"{picture}.key"
    raw = path.read_bytes()
    path.write_bytes(pictures._UPLOADED.pack(clock.now + 9_999) + raw[8:])
    with pytest.raises(KeyError):
        store.get(ME, picture)


def test_files_hold_neither_the_picture_nor_a_key(store: PictureStore, monkeypatch: pytest.MonkeyPatch) -> None:
    keys: list[bytes] = []
    make = AESGCM.generate_key

    def remembered(bits: int) -> bytes:
        keys.append(make(bits))
        return keys[-1]

    monkeypatch.setattr(AESGCM, "generate_key", remembered)
    picture = store.put(ME, MARKER)
    for part in ("looked", "preview", "crops", "result"):
        store.put_part(ME, picture, part, MARKER)
    held = {path.name: path.read_bytes() for path in store.folder.iterdir()}
    assert len(held) == 6 and len(keys) == 1
    for name, raw in held.items():
        assert b"MARKER" not in raw and keys[0] not in raw and ME not in raw, name


def test_the_installations_key_and_the_session_are_both_needed(tmp_path: Path, clock: Clock) -> None:
    picture = PictureStore(tmp_path / "p", b"k" * 32, clock=clock).put(ME, MARKER)
    with pytest.raises(KeyError):
        PictureStore(tmp_path / "p", b"x" * 32, clock=clock).get(ME, picture)


def test_bytes_of_one_picture_do_not_pass_for_anothers(store: PictureStore) -> None:
    one, other = store.put(ME, b"one"), store.put(ME, b"other")
    (store.folder / f"{one}.bin").write_bytes((store.folder / f"{other}.bin").read_bytes())
    with pytest.raises(KeyError):
        store.get(ME, one)


def test_the_folder_is_for_its_owner_only(store: PictureStore) -> None:
    store.put(ME, MARKER)
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in store.folder.iterdir()} == {0o600}


def test_forgotten_is_gone_and_only_the_owner_can(store: PictureStore) -> None:
    picture = store.put(ME, MARKER)
    store.forget(OTHER, picture)
    assert store.get(ME, picture) == MARKER
    store.forget(ME, picture)
    store.forget(ME, picture)
    assert not list(store.folder.iterdir())
    with pytest.raises(KeyError):
        store.put_result(ME, picture, b"late result of a job")


def test_a_full_store_says_so_and_keeps_nothing_half(tmp_path: Path, clock: Clock) -> None:
    small = PictureStore(tmp_path / "p", clock=clock, most_bytes=3 * len(MARKER))
    first = small.put(ME, MARKER)
    small.put(ME, MARKER)
    before = sorted(path.name for path in small.folder.iterdir())
    with pytest.raises(StoreFull):
        small.put(ME, MARKER)
    assert sorted(path.name for path in small.folder.iterdir()) == before
    clock.now += LIFETIME
    small.put(ME, MARKER)
    assert not small.has(ME, first)


def test_names_are_random_and_parts_are_a_closed_list(store: PictureStore) -> None:
    picture = store.put(ME, MARKER)
    assert picture.version == 4 and store.put(ME, MARKER) != picture
    with pytest.raises(ValueError):
        store.put_part(ME, picture, "../elsewhere", b"")


def test_what_a_dead_process_left_is_wiped_at_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    left = tmp_path / f"plaatsbaar-{os.geteuid()}-4194999"
    left.mkdir()
    (left / "a.bin").write_bytes(MARKER)
    living = tmp_path / f"plaatsbaar-{os.geteuid()}-{os.getpid()}"
    living.mkdir()
    (living / "b.bin").write_bytes(MARKER)
    assert list(pictures._left_behind(tmp_path, f"plaatsbaar-{os.geteuid()}-")) == [left]


def test_pictures_stay_in_memory_where_the_system_has_it() -> None:
    if not Path("/dev/shm").is_dir():
        pytest.skip("this system has no /dev/shm")
    assert Path("/dev/shm") in PictureStore().folder.parents
