"""Files with bytes turned over, cut out and put in: "kon niet worden gelezen", or as good as whole; never a crash.

A short sample in every run; 1,000 files per format with ./test --long (fault list 9 and 10).
"""

from __future__ import annotations

import io
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import moving_scenes
import scenes
from plaatsbaar.senses.film.child import FilmChild
from plaatsbaar.senses.film.errors import FilmError
from plaatsbaar.senses.picture.child import PictureChild
from plaatsbaar.senses.picture.errors import PictureError

SIZE = (160, 120)
_IMAGE = scenes.scene(SIZE, [scenes.Placed(40, 80, 60)])
MOST_SECONDS = 20.0
MOST_MB = 1_500


def _saved(kind: str) -> bytes:
    made = io.BytesIO()
    _IMAGE.save(made, kind, quality=88)
    return made.getvalue()


def _heic() -> bytes:
    import pillow_heif

    made = io.BytesIO()
    pillow_heif.from_pillow(_IMAGE).save(made, quality=80)
    return made.getvalue()


_WALK = [moving_scenes.Walker(40, lambda f: (80, 60))]
PICTURES: dict[str, Callable[[], bytes]] = {
    "JPEG": lambda: scenes.jpeg(_IMAGE),
    "PNG": lambda: scenes.png(_IMAGE),
    "WebP": lambda: _saved("WEBP"),
    "HEIC": _heic,
}
FILMS: dict[str, Callable[[], bytes]] = {
    "mp4": lambda: moving_scenes.film(SIZE, _WALK, 4, tone=True),
    "webm": lambda: moving_scenes.film(SIZE, _WALK, 4, container="webm", codec="libvpx-vp9"),
    "mp3": lambda: moving_scenes.sound(0.5, "mp3"),
}


def _hurt(data: bytes, rng: random.Random) -> bytes:
    """A file with up to eight wounds."""
    hurt = bytearray(data)
    for _ in range(rng.randrange(1, 9)):
        place = rng.randrange(len(hurt))
        match rng.randrange(5):
            case 0:
                hurt[place] ^= 1 << rng.randrange(8)
            case 1:
                hurt[place : place + 4] = rng.randbytes(4)
            case 2:
                del hurt[place : place + rng.randrange(1, 64)]
            case 3:
                hurt[place:place] = rng.randbytes(rng.randrange(1, 64))
            case _:
                hurt[place : place + 4] = rng.choice((b"\xff\xff\xff\xff", bytes(4), b"\x7f\xff\xff\xff"))
        if not hurt:
            return b""
    return bytes(hurt)


def _peak_mb(child: PictureChild) -> int:
    if child._process is None:
        return 0
    status = Path(f"/proc/{child._process.pid}/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) // 1024


def _pictures(kind: str, number: int, seed: int) -> tuple[int, int]:
    """How many were unreadable, and how many were looked at: their size is that of some picture, never nothing."""
    rng, data, unreadable, looked = random.Random(seed), PICTURES[kind](), 0, 0
    with PictureChild() as child:
        for _ in range(number):
            started = time.monotonic()
            try:
                seen = child.look(_hurt(data, rng))
            except PictureError:
                unreadable += 1
            else:
                assert seen.width > 0 and seen.height > 0
                looked += 1
            assert time.monotonic() - started < MOST_SECONDS
        assert _peak_mb(child) < MOST_MB
    return unreadable, looked


def _films(kind: str, number: int, seed: int) -> tuple[int, int]:
    rng, data, unreadable, looked = random.Random(seed), FILMS[kind](), 0, 0
    with FilmChild() as child:
        for _ in range(number):
            started, hurt = time.monotonic(), _hurt(data, rng)
            try:
                if kind == "mp3":
                    assert child.look_at_sound(hurt).seconds > 0
                else:
                    seen = child.look_at_film(hurt)[0]
                    assert seen.frames > 0 and child.make_film(hurt, seen.tracks)
                looked += 1
            except FilmError:
                unreadable += 1
            assert time.monotonic() - started < MOST_SECONDS
        assert _peak_mb(child) < MOST_MB
    return unreadable, looked


@pytest.mark.ground("image_consent")
@pytest.mark.parametrize("kind", PICTURES)
def test_a_hurt_picture_is_unreadable_or_looked_at(kind: str) -> None:
    unreadable, looked = _pictures(kind, 25, 5)
    assert unreadable and unreadable + looked == 25


@pytest.mark.ground("image_consent")
@pytest.mark.parametrize("kind", FILMS)
def test_a_hurt_film_or_sound_is_unreadable_or_looked_at(kind: str) -> None:
    unreadable, looked = _films(kind, 12, 5)
    assert unreadable + looked == 12


@pytest.mark.long
@pytest.mark.parametrize("kind", PICTURES)
def test_a_thousand_hurt_pictures(kind: str) -> None:
    assert sum(_pictures(kind, 1000, 7)) == 1000


@pytest.mark.long
@pytest.mark.parametrize("kind", FILMS)
def test_a_thousand_hurt_films_and_sounds(kind: str) -> None:
    assert sum(_films(kind, 1000, 7)) == 1000
