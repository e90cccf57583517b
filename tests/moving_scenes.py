"""Draws films with a known number of moving faces, and says where they are in every frame."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import av
import numpy as np
from PIL import Image

import scenes
from plaatsbaar.core.draft import Box


@dataclass(frozen=True)
class Walker:
    """A face that walks: where it is in a frame (middle, in pixels), and in which frames it is there."""

    width: int
    at: Callable[[int], tuple[float, float]]
    first: int = 0
    last: int = 10_000
    mirrored: bool = False

    def placed(self, frame: int) -> scenes.Placed | None:
        if not self.first <= frame <= self.last:
            return None
        x, y = self.at(frame)
        return scenes.Placed(self.width, round(x), round(y), mirrored=self.mirrored)


@cache
def _room(size: tuple[int, int], seed: int) -> Image.Image:
    return scenes.scene(size, [], seed)


def picture(size: tuple[int, int], walkers: Sequence[Walker], frame: int, seed: int) -> Image.Image:
    """One frame."""
    image = _room(size, seed).copy()
    for walker in walkers:
        placed = walker.placed(frame)
        if placed is not None:
            head, mask, middle = scenes._head(placed)
            image.paste(head, (placed.x - middle[0], placed.y - middle[1]), mask)
    return image


def film(
    size: tuple[int, int],
    walkers: Sequence[Walker],
    frames: int,
    *,
    seeds: Callable[[int], int] = lambda frame: 1,
    container: str = "mp4",
    codec: str = "libx264",
    rate: int = 25,
    tone: bool = False,
    metadata: dict[str, str] | None = None,
) -> bytes:
    """A film of these walkers. ``seeds`` gives the room per frame: another one is a scene cut. ``tone``: with sound."""
    made = io.BytesIO()
    with av.open(made, "w", format=container) as out:
        out.metadata.update(metadata or {})
        stream = out.add_stream(codec, rate=rate)
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        stream.bit_rate = 4_000_000
        if tone:
            sound = out.add_stream("aac" if container != "webm" else "libopus", rate=48_000)
            assert isinstance(sound, av.AudioStream)
            sound.layout = "mono"
        for number in range(frames):
            frame = av.VideoFrame.from_ndarray(np.asarray(picture(size, walkers, number, seeds(number))))
            frame.pts, frame.time_base = number, Fraction(1, rate)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
        if tone:
            for piece in _tone(frames / rate):
                out.mux(sound.encode(piece))
            out.mux(sound.encode(None))
    return made.getvalue()


def _tone(seconds: float) -> list[av.AudioFrame]:
    samples = np.sin(np.arange(round(seconds * 48_000)) * 2 * np.pi * 440 / 48_000).astype(np.float32) * 0.5
    pieces = []
    for start in range(0, len(samples) - 1023, 1024):
        frame = av.AudioFrame.from_ndarray(samples[None, start : start + 1024].copy(), format="fltp", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = 48_000, start, Fraction(1, 48_000)
        pieces.append(frame)
    return pieces


def sound(seconds: float = 3.0, container: str = "mp4") -> bytes:
    """A tone."""
    made = io.BytesIO()
    with av.open(made, "w", format=container) as out:
        stream = out.add_stream({"mp4": "aac", "mp3": "libmp3lame", "wav": "pcm_s16le"}[container], rate=48_000)
        assert isinstance(stream, av.AudioStream)
        stream.layout = "mono"
        for piece in _tone(seconds):
            resampler = av.AudioResampler(format=stream.format.name, layout="mono", rate=48_000)
            for one in [piece] if container == "mp4" else resampler.resample(piece):
                out.mux(stream.encode(one))
        out.mux(stream.encode(None))
    return made.getvalue()


def frames_of(data: bytes) -> list[np.ndarray]:
    """Every frame as RGB numbers."""
    with av.open(io.BytesIO(data), "r") as source:
        return [frame.to_ndarray(format="rgb24") for frame in source.decode(video=0)]


def loudness(data: bytes, start: float, end: float) -> float:
    """The loudest sample between two seconds."""
    with av.open(io.BytesIO(data), "r") as source:
        pieces = [frame.to_ndarray() for frame in source.decode(audio=0)]
        rate = source.streams.audio[0].rate
    whole = np.concatenate([piece.reshape(piece.shape[0], -1) for piece in pieces], axis=1)
    return float(np.abs(whole[0, int(start * rate) : int(end * rate)]).max(initial=0))


def truth(walkers: Sequence[Walker], frame: int, size: tuple[int, int]) -> list[Box]:
    """The faces of one frame that are in the picture for at least half, cut at its edge."""
    found = []
    for walker in walkers:
        placed = walker.placed(frame)
        if placed is None:
            continue
        box = placed.box
        left, top = max(0, box.x), max(0, box.y)
        right, bottom = min(size[0], box.x + box.w), min(size[1], box.y + box.h)
        if right > left and bottom > top and (right - left) * (bottom - top) >= 0.5 * box.w * box.h:
            found.append(Box(left, top, right - left, bottom - top))
    return found
