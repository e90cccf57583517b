"""What does the picture sense see in a film? Every third frame is looked at, and the faces are followed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from plaatsbaar.core.draft import Box
from plaatsbaar.senses.film import opening, tracking
from plaatsbaar.senses.film.errors import FilmError
from plaatsbaar.senses.film.looked import FilmLooked, FilmTrack, Key, SoundLooked
from plaatsbaar.senses.film.tracking import EXTEND, Sight
from plaatsbaar.senses.picture import cover, faces

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

EVERY: Final = 3
CUT: Final = 32.0
"""How many frames per look, and by how much the grey of two frames differs on average (of 255) at a scene cut."""

_SIDE: Final = 1024
_GREY: Final = (32, 18)
_THUMBNAIL: Final = 96
_SAY_EVERY: Final = 10

Say = Callable[[int, int], None]
_Crops = dict[tuple[int, tuple[float, ...]], bytes]


@dataclass(slots=True)
class _Scene:
    """From one cut to the next: frames ``first`` to ``last``, and what was seen in those that were looked at."""

    first: int
    last: int
    sights: list[list[Sight]] = field(default_factory=list)


@dataclass(slots=True)
class _Watching:
    """Everything that is gathered while a film plays."""

    scenes: list[_Scene] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    crops: _Crops = field(default_factory=dict)
    grey: NDArray[np.int16] | None = None
    size: tuple[int, int] = (0, 0)


def look(data: bytes, say: Say | None = None) -> tuple[FilmLooked, tuple[bytes, ...]]:
    """The film's tracks and one small picture (JPEG) per track. Raises FilmError, never gives an empty answer."""
    watching = _Watching()
    with opening.opened(data) as found:
        if found.video is None:
            raise FilmError("no_picture")
        clock = opening.Clock(found.video)
        expected = opening.expected_frames(found.video, found.seconds)
        for frame in found.container.decode(found.video):
            watching.seconds.append(clock.tick(frame))
            _watch(frame, clock.number, watching)
            if say and clock.number % _SAY_EVERY == 0:
                say(min(clock.number + 1, expected), expected)
        held, sound = opening.hidden(found), found.audio is not None
    if not watching.scenes:
        raise FilmError("damaged")
    made = _tracks(watching)
    looked = FilmLooked(
        *watching.size, len(watching.seconds), watching.seconds[-1] + _one_frame(watching.seconds), sound, made,
        tuple(scene.first for scene in watching.scenes[1:]), held,
    )  # fmt: skip
    return looked, tuple(_thumbnail(track, watching.crops) for track in made)


def _one_frame(seconds: list[float]) -> float:
    return seconds[-1] / (len(seconds) - 1) if len(seconds) > 1 else 0.04


def _watch(frame: VideoFrame, number: int, watching: _Watching) -> None:
    """Notes a cut, and looks at the frame when it is its turn: every third one of a scene, its first included."""
    grey = frame.reformat(width=_GREY[0], height=_GREY[1], format="gray").to_ndarray().astype(np.int16)
    size = opening.upright_size(frame)
    new = watching.grey is None or float(np.abs(grey - watching.grey).mean()) > CUT
    watching.grey = grey
    if watching.size not in ((0, 0), size):
        raise FilmError("damaged")  # a film that changes its size half way hides one picture behind another
    watching.size = size
    if new:
        watching.scenes.append(_Scene(number, number))
    scene = watching.scenes[-1]
    scene.last = number
    if (number - scene.first) % EVERY == 0:
        scene.sights.append(_sights(frame, number, watching.crops))


def _sights(frame: VideoFrame, number: int, crops: _Crops) -> list[Sight]:
    """The faces in one frame; a small picture is kept of each that is sure."""
    wide = max(frame.width, frame.height)
    image = opening.upright(frame, min(_SIDE, 2 * wide))
    share = wide / max(image.size)
    seen = []
    for left, top, right, bottom, score in faces.in_frame(image):
        sides = (left * share, top * share, (right - left) * share, (bottom - top) * share)
        seen.append(Sight(number, sides, score))
        if score >= tracking.SURE:
            crops[(number, sides)] = _crop(image, left, top, right, bottom)
    return seen


def _crop(image: Image.Image, left: float, top: float, right: float, bottom: float) -> bytes:
    side = max(right - left, bottom - top) * (0.5 + cover.MARGIN)
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    cut = image.crop((
        max(0, int(middle_x - side)), max(0, int(middle_y - side)),
        min(image.width, int(middle_x + side) + 1), min(image.height, int(middle_y + side) + 1),
    ))  # fmt: skip
    cut.thumbnail((_THUMBNAIL, _THUMBNAIL))
    return cover.as_file(cut, 80)


def _tracks(watching: _Watching) -> tuple[FilmTrack, ...]:
    """The tracks of all scenes in order of time, each a little longer than it was seen but never over a cut."""
    width, height = watching.size
    made = []
    for scene in watching.scenes:
        for sights in tracking.tracks(scene.sights):
            first, last = max(scene.first, sights[0].frame - EXTEND), min(scene.last, sights[-1].frame + EXTEND)
            keys = tuple(Key(one.frame, _box(one, width, height), one.score) for one in sights)
            made.append((first, last, keys))
    made.sort(key=lambda one: (one[0], one[2][0].box.x))
    seconds = watching.seconds
    return tuple(
        FilmTrack(number, first, last, seconds[first], seconds[last], keys)
        for number, (first, last, keys) in enumerate(made, 1)
    )


def _box(sight: Sight, width: int, height: int) -> Box:
    """The sight as a box, rounded outwards, within the picture."""
    x, y, w, h = sight.sides
    left, top = max(0, int(np.floor(x))), max(0, int(np.floor(y)))
    right, bottom = min(width, int(np.ceil(x + w))), min(height, int(np.ceil(y + h)))
    return Box(left, top, max(1, right - left), max(1, bottom - top))


def _thumbnail(track: FilmTrack, crops: _Crops) -> bytes:
    """The small picture of the sight that shows the face best (many were kept; one per track goes out)."""
    best = track.best
    near = [(sides, crop) for (frame, sides), crop in crops.items() if frame == best.frame]
    if not near:
        near = [(s, c) for (frame, s), c in crops.items() if any(key.frame == frame for key in track.keys)]
    wanted = (best.box.x, best.box.y, best.box.w, best.box.h)
    return max(near, key=lambda one: tracking.shared(wanted, (one[0][0], one[0][1], one[0][2], one[0][3])))[1]


def look_at_sound(data: bytes) -> SoundLooked:
    """How long a sound is, by decoding it, and what it hides. Raises FilmError."""
    with opening.opened(data) as found:
        if found.audio is None:
            raise FilmError("no_sound")
        samples, rate = 0, 0
        for frame in found.container.decode(found.audio):
            rate = frame.sample_rate
            samples += frame.samples
            if samples > rate * (opening.MOST_SECONDS + 1):
                raise FilmError("too_long")
        if not samples:
            raise FilmError("damaged")
        return SoundLooked(samples / rate, opening.hidden(found))
