"""The child process: its walls, its limits, and that it never takes the program down (fault list 9)."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

import scenes
from plaatsbaar.senses.picture import looking
from plaatsbaar.senses.picture.child import Limits, PictureChild
from plaatsbaar.senses.picture.errors import PictureError

PHOTO = scenes.jpeg(scenes.scene((320, 240), [scenes.Placed(50, 120, 100)]))
LARGE = scenes.jpeg(Image.new("RGB", (6000, 6000), "olive"), 60)


@pytest.fixture(scope="module")
def child() -> Iterator[PictureChild]:
    with PictureChild() as one:
        yield one


def _pid(child: PictureChild) -> int:
    assert child._process is not None
    return child._process.pid


def test_the_walls_stand(child: PictureChild) -> None:
    walls = child.isolation()
    assert walls.memory_limit and walls.no_files and walls.empty_environment
    if os.geteuid() == 0:
        assert walls.no_network
        assert os.readlink(f"/proc/{_pid(child)}/ns/net") != os.readlink("/proc/self/ns/net")  # noqa: PTH115


def test_the_child_gets_nothing_of_our_environment(child: PictureChild, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "MARKER-secret")
    with PictureChild() as fresh:
        assert fresh.isolation().empty_environment
        assert b"MARKER" not in Path(f"/proc/{_pid(fresh)}/environ").read_bytes()


def test_it_sees_the_same_as_without_a_child(child: PictureChild) -> None:
    assert child.look(PHOTO) == looking.look(PHOTO)
    shown = child.show(PHOTO)
    assert len(shown.crops) == len(shown.looked.faces) == 1
    assert shown.preview.startswith(b"\xff\xd8") and shown.crops[0].startswith(b"\xff\xd8")
    made, small = child.cover(PHOTO, [face.box for face in shown.looked.faces])
    assert made != PHOTO and small.startswith(b"\xff\xd8")


@pytest.mark.parametrize(("data", "code"), [(b"", "empty"), (b"GIF89a", "format"), (PHOTO[:3000], "damaged")])
def test_a_bad_file_is_an_error_and_the_child_lives_on(child: PictureChild, data: bytes, code: str) -> None:
    before = child.look(PHOTO)
    pid = _pid(child)
    with pytest.raises(PictureError) as refused:
        child.look(data)
    assert refused.value.code == code
    assert child.look(PHOTO) == before and _pid(child) == pid


def test_a_child_out_of_memory_says_so() -> None:
    with PictureChild(Limits(memory=400_000_000)) as small, pytest.raises(PictureError):
        small.cover(LARGE, [])


def _show_often(child: PictureChild, data: bytes) -> None:
    for _ in range(6):
        child.show(data)


def test_a_child_out_of_processor_time_is_ended_and_replaced() -> None:
    with PictureChild(Limits(cpu_seconds=0)) as hurried:
        with pytest.raises(PictureError) as refused:
            _show_often(hurried, LARGE)
        assert refused.value.code == "limit"
    with PictureChild() as patient:
        assert patient.look(PHOTO).faces


def test_a_silent_child_is_given_up() -> None:
    with PictureChild(Limits(wall_seconds=8.0)) as one:
        one.warm_up()
        os.kill(_pid(one), signal.SIGSTOP)
        with pytest.raises(PictureError, match="limit"):
            one.look(PHOTO)
        assert one.look(PHOTO).faces


def test_a_killed_child_is_started_again(child: PictureChild) -> None:
    child.look(PHOTO)
    os.kill(_pid(child), signal.SIGKILL)
    assert child._process is not None
    child._process.wait()
    assert child.look(PHOTO).faces


def test_several_threads_share_one_child(child: PictureChild) -> None:
    seen: list[int] = []
    threads = [threading.Thread(target=lambda: seen.append(len(child.look(PHOTO).faces))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [1, 1, 1, 1]
