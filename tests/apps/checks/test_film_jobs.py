"""A film between upload and download: a worker that is another process, progress, cancel, and nothing left (4.5)."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

import moving_scenes
from plaatsbaar.apps.checks import film_jobs, films
from plaatsbaar.apps.checks.film_jobs import FilmChoice
from plaatsbaar.apps.checks.films import FilmStore
from plaatsbaar.apps.tasks.models import Job, JobState
from plaatsbaar.apps.tasks.worker import work
from plaatsbaar.core.draft import Box
from plaatsbaar.core.observation import Moment
from plaatsbaar.senses.film.looked import Region
from plaatsbaar.senses.film.stretches import Stretches

pytestmark = pytest.mark.django_db(transaction=True)

ME, OTHER = b"m" * 32, b"o" * 32
WALK = [
    moving_scenes.Walker(56, lambda f: (80 + 4 * f, 120)),
    moving_scenes.Walker(50, lambda f: (330, 140), mirrored=True),
]
CLIP = moving_scenes.film((400, 240), WALK, 40, tone=True)


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FilmStore]:
    monkeypatch.setattr(settings, "FILM_FOLDER", tmp_path / "films")
    films.film_store.cache_clear()
    yield films.film_store()
    films.film_store.cache_clear()


def _taken_in(store: FilmStore, data: bytes, piece: int = 20_000) -> uuid.UUID:
    film = store.begin(ME)
    for number, start in enumerate(range(0, len(data), piece)):
        store.add(ME, film, number, data[start : start + piece])
    return film


def _as_another_process() -> None:
    """Forgets what this process knows of the store: the worker finds folder and key by the settings alone."""
    films.film_store.cache_clear()


@pytest.mark.ground("image_consent")
def test_from_upload_to_a_new_film(store: FilmStore) -> None:
    film = _taken_in(store, CLIP)
    assert film_jobs.state(ME, film).stage == "uploading"
    film_jobs.look(ME, film)
    film_jobs.look(ME, film)
    assert Job.objects.count() == 1 and film_jobs.state(ME, film).stage == "waiting"
    _as_another_process()
    work(until_empty=True)
    ready = film_jobs.state(ME, film)
    assert ready.stage == "ready" and ready.looked is not None and len(ready.looked.tracks) == 2
    for track in ready.looked.tracks:
        assert film_jobs.thumbnail(ME, film, track.number).startswith(b"\xff\xd8")
    with pytest.raises(KeyError):
        film_jobs.make(ME, film, FilmChoice(keep=(3,)))
    film_jobs.make(ME, film, FilmChoice(keep=(1,), regions=(Region(Box(5, 5, 40, 40), 0, 9),)))
    _as_another_process()
    work(until_empty=True)
    assert film_jobs.state(ME, film).stage == "made"
    assert len(moving_scenes.frames_of(film_jobs.result(ME, film))) == 40
    film_jobs.forget(ME, film)
    assert film_jobs.state(ME, film).stage == "gone" and not list(store.folder.iterdir())


@pytest.mark.ground("image_consent")
def test_the_film_itself_is_wiped_when_its_job_ends(store: FilmStore) -> None:
    film = _made(store)
    assert not store.is_here(ME, film) and film_jobs.result(ME, film)
    with pytest.raises(KeyError):
        store.whole(ME, film)
    with pytest.raises(KeyError):
        film_jobs.make(ME, film, FilmChoice())


def _made(store: FilmStore) -> uuid.UUID:
    film = _taken_in(store, moving_scenes.film((200, 120), [], 6))
    film_jobs.look(ME, film)
    work(until_empty=True)
    film_jobs.make(ME, film, FilmChoice())
    work(until_empty=True)
    return film


def test_another_session_and_a_row_of_the_job_tell_nothing(store: FilmStore) -> None:
    film = _made(store)
    assert film_jobs.state(OTHER, film).stage == "gone"
    for what in (film_jobs.result, film_jobs.look):
        with pytest.raises(KeyError):
            what(OTHER, film)
    film_jobs.forget(OTHER, film)
    assert film_jobs.state(ME, film).stage == "made"
    for row in Job.objects.filter(name__startswith="checks."):
        assert set(row.ids) <= {"film", "session"}
        assert settings.INSTALLATION_KEY.hex() not in str(row.ids)
    other = FilmStore(store.folder, bytes(32))
    assert not other.has(ME, film)


def test_a_film_that_cannot_be_read_says_so_and_is_wiped(store: FilmStore) -> None:
    film = _taken_in(store, CLIP[: len(CLIP) // 2])
    film_jobs.look(ME, film)
    work(until_empty=True)
    told = film_jobs.state(ME, film)
    assert (told.stage, told.error, told.looked) == ("unreadable", "damaged", None)
    assert not store.is_here(ME, film)
    row = Job.objects.get(ids__film=str(film))
    assert (row.state, row.code, row.attempts) == (JobState.PARKED, "film_damaged", 1)


def test_a_film_that_is_gone_parks_its_job(store: FilmStore) -> None:
    film = _taken_in(store, CLIP)
    film_jobs.look(ME, film)
    store.forget(ME, film)
    work(until_empty=True)
    assert Job.objects.get(ids__film=str(film)).code == "film_gone"


def test_a_waiting_and_a_running_job_can_be_stopped(store: FilmStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(film_jobs, "_TELL_EVERY", 0.0)
    film = _taken_in(store, moving_scenes.film((640, 360), WALK, 150))
    film_jobs.look(ME, film)
    film_jobs.cancel(OTHER, film)
    assert film_jobs.state(ME, film).stage == "waiting"
    film_jobs.cancel(ME, film)
    assert film_jobs.state(ME, film).stage == "cancelled"
    film_jobs.look(ME, film)
    worker = threading.Thread(target=work, kwargs={"until_empty": True})
    worker.start()
    told = _until(film, "looking")
    film_jobs.cancel(ME, film)
    worker.join(timeout=120)
    assert not worker.is_alive() and told.stage == "looking" and 0 < told.done < told.of == 150
    assert film_jobs.state(ME, film).stage == "cancelled" and store.is_here(ME, film)


def _until(film: uuid.UUID, stage: str) -> film_jobs.FilmState:
    end = time.monotonic() + 100
    while time.monotonic() < end:
        told = film_jobs.state(ME, film)
        if told.stage == stage and told.done:
            return told
        time.sleep(0.05)
    raise AssertionError(film_jobs.state(ME, film))


def test_after_six_hours_nothing_is_left(tmp_path: Path) -> None:
    now = [1_000_000.0]
    store = FilmStore(tmp_path / "f", bytes(32), clock=lambda: now[0], lifetime=films.LIFETIME)
    film = _taken_in(store, CLIP)
    now[0] += 6 * 3600 - 1
    assert store.whole(ME, film) == CLIP
    now[0] += 1
    with pytest.raises(KeyError):
        store.whole(ME, film)
    assert store.sweep() == 1 and not list(store.folder.iterdir())


def test_pieces_have_a_size_a_number_and_no_gap(store: FilmStore) -> None:
    film = store.begin(ME)
    with pytest.raises(KeyError):
        film_jobs.look(ME, film)
    for number, piece in ((-1, b"x"), (32, b"x"), (0, bytes(films.PIECE_BYTES + 1))):
        with pytest.raises(ValueError, match="piece"):
            store.add(ME, film, number, piece)
    store.add(ME, film, 0, b"a")
    store.add(ME, film, 2, b"c")
    with pytest.raises(KeyError):
        store.whole(ME, film)
    store.add(ME, film, 1, b"b")
    assert store.whole(ME, film) == b"abc"


def test_a_choice_survives_the_store() -> None:
    choice = FilmChoice(
        (1, 4), (Region(Box(1, 2, 3, 4), 0.5, 2.0),), "solid", True, Stretches.of([Moment(1, 2)], [Moment(3, 4)])
    )  # fmt: skip
    assert FilmChoice.of_data(choice.as_data()) == choice
