"""The queue: states that a page can show, at most two at once, nothing that waits in a request (4.5)."""

from __future__ import annotations

import io
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

import scenes
from plaatsbaar.apps.checks.picture_jobs import JobState, PictureJobs
from plaatsbaar.apps.checks.pictures import PictureStore
from plaatsbaar.core.draft import Box

ME, OTHER = b"m" * 32, b"o" * 32
PHOTO = scenes.jpeg(scenes.scene((1600, 1200), [scenes.Placed(150, 500, 500), scenes.Placed(120, 1100, 600)]))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> PictureStore:
    return PictureStore(tmp_path_factory.mktemp("store") / "pictures")


@pytest.fixture(scope="module")
def jobs(store: PictureStore) -> Iterator[PictureJobs]:
    made = PictureJobs(store)
    yield made
    made.close()


def _done(jobs: PictureJobs, picture: uuid.UUID) -> JobState:
    end = time.monotonic() + 120
    while (state := jobs.state(ME, picture)).busy and time.monotonic() < end:
        time.sleep(0.02)
    return state


@pytest.mark.ground("image_consent")
def test_from_upload_to_covered_file(store: PictureStore, jobs: PictureJobs) -> None:
    picture = store.put(ME, PHOTO)
    jobs.look(ME, picture)
    ready = _done(jobs, picture)
    assert ready.stage == "ready" and ready.looked is not None
    assert (ready.looked.width, ready.looked.height) == (1600, 1200) and len(ready.looked.faces) >= 2
    with Image.open(io.BytesIO(jobs.preview(ME, picture))) as preview:
        assert max(preview.size) == 1280
    for face in ready.looked.faces:
        with Image.open(io.BytesIO(jobs.crop(ME, picture, face.box))) as crop:
            assert max(crop.size) <= 96
    boxes = [face.box for face in ready.looked.faces]
    jobs.cover(ME, picture, boxes)
    assert _done(jobs, picture).stage == "covered"
    with Image.open(io.BytesIO(jobs.result(ME, picture))) as made, Image.open(io.BytesIO(PHOTO)) as before:
        assert made.size == before.size
        box = boxes[0]
        where = (box.x, box.y, box.x + box.w, box.y + box.h)
        assert made.crop(where).tobytes() != before.crop(where).tobytes()
    assert jobs.preview(ME, picture, covered=True) != jobs.preview(ME, picture)


def test_covering_again_replaces_the_result(store: PictureStore, jobs: PictureJobs) -> None:
    picture = store.put(ME, PHOTO)
    jobs.cover(ME, picture, [Box(400, 400, 200, 200)])
    assert _done(jobs, picture).looked is not None
    first = jobs.result(ME, picture)
    jobs.cover(ME, picture, [Box(0, 0, 200, 200)], "solid")
    assert _done(jobs, picture).stage == "covered"
    assert jobs.result(ME, picture) != first


@pytest.mark.parametrize(("data", "code"), [(b"", "empty"), (b"GIF89a", "format"), (PHOTO[:9000], "damaged")])
def test_unreadable_is_said_and_never_no_faces(store: PictureStore, jobs: PictureJobs, data: bytes, code: str) -> None:
    picture = store.put(ME, data)
    jobs.look(ME, picture)
    state = _done(jobs, picture)
    assert state.stage == "unreadable" and state.error == code and state.looked is None


def test_another_session_sees_what_is_absent(store: PictureStore, jobs: PictureJobs) -> None:
    picture = store.put(ME, PHOTO)
    jobs.look(ME, picture)
    _done(jobs, picture)
    absent = uuid.uuid4()
    assert jobs.state(OTHER, picture) == jobs.state(ME, absent) == JobState("gone")
    for session, asked in ((OTHER, picture), (ME, absent)):
        jobs.look(session, asked)
        jobs.cover(session, asked, [])
        with pytest.raises(KeyError):
            jobs.preview(session, asked)
        with pytest.raises(KeyError):
            jobs.crop(session, asked, Box(0, 0, 1, 1))
        with pytest.raises(KeyError):
            jobs.result(session, asked)
    assert jobs.state(ME, picture).stage == "ready"


def test_thirty_photos_wait_visibly_and_two_go_at_once(store: PictureStore, jobs: PictureJobs) -> None:
    small = scenes.jpeg(scenes.scene((320, 240), [scenes.Placed(60, 160, 100)]))
    ids = [store.put(ME, small) for _ in range(30)]
    start = time.perf_counter()
    for picture in ids:
        jobs.look(ME, picture)
    states = [jobs.state(ME, picture) for picture in ids]
    assert time.perf_counter() - start < 2, "a request never waits for a picture"
    assert sum(state.stage == "looking" for state in states) <= 2
    waiting = [state.ahead for state in states if state.stage == "waiting"]
    assert waiting == sorted(waiting) and max(waiting) >= 20
    assert [_done(jobs, picture).stage for picture in ids] == ["ready"] * 30


def test_a_picture_forgotten_meanwhile_stays_gone(store: PictureStore, jobs: PictureJobs) -> None:
    picture = store.put(ME, PHOTO)
    jobs.look(ME, picture)
    store.forget(ME, picture)
    time.sleep(0.1)
    assert jobs.state(ME, picture).stage == "gone"
    again = store.put(ME, PHOTO)
    jobs.look(ME, again)
    assert _done(jobs, again).stage == "ready"
    assert not list(Path(store.folder).glob(f"{picture}*"))


def test_a_drawn_box_has_no_small_picture(store: PictureStore, jobs: PictureJobs) -> None:
    picture = store.put(ME, PHOTO)
    jobs.look(ME, picture)
    _done(jobs, picture)
    with pytest.raises(KeyError):
        jobs.crop(ME, picture, Box(1, 2, 3, 4))
