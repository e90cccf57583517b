"""What was seen in a film or heard to be in a sound: plain values, without the libraries that it takes to see them."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from plaatsbaar.core.draft import Box
from plaatsbaar.core.observation import Certainty, Kind, Moment, Observation, Where
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.looked import Hidden, Tier

GROWN: Final = 0.08
"""How much a box between two places where it was seen is grown on each side, for people who change their pace."""


@dataclass(frozen=True, slots=True)
class Key:
    """Where a face was seen: frame number from 0, box in pixels of the upright film, the detector's score."""

    frame: int
    box: Box
    score: float


@dataclass(frozen=True, slots=True)
class FilmTrack:
    """One face as long as it can be followed; ``number`` counts from 1. It says where, never who.

    ``first`` and ``last`` are the frames that are covered with it, both included, beyond its first and last key;
    ``start`` and ``end`` the same in seconds.
    """

    number: int
    first: int
    last: int
    start: float
    end: float
    keys: tuple[Key, ...]

    @property
    def score(self) -> float:
        return max(key.score for key in self.keys)

    @property
    def tier(self) -> Tier:
        return Tier.ZEKER if self.score >= 0.5 else Tier.MOGELIJK

    @property
    def best(self) -> Key:
        return max(self.keys, key=lambda key: key.score * key.box.w)

    def box_at(self, frame: int) -> Box | None:
        """Where the face is in a frame; None outside the track. Between and beyond its keys it is grown a little."""
        if not self.first <= frame <= self.last:
            return None
        place = bisect.bisect_left(self.keys, frame, key=lambda key: key.frame)
        if place < len(self.keys) and self.keys[place].frame == frame:
            return self.keys[place].box
        if 0 < place < len(self.keys):
            return _grown(_between(self.keys[place - 1], self.keys[place], frame))
        near, far = (0, 1) if place == 0 else (-1, -2)
        held = self.keys[near].box
        if len(self.keys) == 1:
            return _grown(held)
        return _grown(_around(held, _between(self.keys[far], self.keys[near], frame)))


def _between(one: Key, other: Key, frame: int) -> Box:
    """The box on the straight way from one key to the other, and beyond."""
    share = (frame - one.frame) / (other.frame - one.frame)
    a, b = one.box, other.box
    x, y = a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share
    # beyond its keys a box does not shrink away or grow without end
    size = min(max(share, 0.0), 1.0)
    return Box(round(x), round(y), round(a.w + (b.w - a.w) * size), round(a.h + (b.h - a.h) * size))


def _around(one: Box, other: Box) -> Box:
    left, top = min(one.x, other.x), min(one.y, other.y)
    right, bottom = max(one.x + one.w, other.x + other.w), max(one.y + one.h, other.y + other.h)
    return Box(left, top, right - left, bottom - top)


def _grown(box: Box) -> Box:
    wide, high = max(1, round(box.w * GROWN)), max(1, round(box.h * GROWN))
    return Box(box.x - wide, box.y - high, box.w + 2 * wide, box.h + 2 * high)


@dataclass(frozen=True, slots=True)
class FilmLooked:
    """What was seen in a film. ``width`` and ``height`` are those of the upright picture."""

    width: int
    height: int
    frames: int
    seconds: float
    sound: bool
    tracks: tuple[FilmTrack, ...]
    cuts: tuple[int, ...]
    metadata: tuple[Hidden, ...]

    def as_data(self) -> dict[str, Any]:
        """Plain values, as they go through a pipe or into a file."""
        return {
            "width": self.width, "height": self.height, "frames": self.frames, "seconds": round(self.seconds, 3),
            "sound": self.sound, "cuts": list(self.cuts), "metadata": [[one.kind, one.value] for one in self.metadata],
            "tracks": [track_data(one) for one in self.tracks],
        }  # fmt: skip

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> FilmLooked:
        return cls(
            int(data["width"]), int(data["height"]), int(data["frames"]), float(data["seconds"]), bool(data["sound"]),
            tuple(track_of(one) for one in data["tracks"]), tuple(int(one) for one in data["cuts"]),
            tuple(Hidden(str(kind), str(value)) for kind, value in data["metadata"]),
        )  # fmt: skip

    def observations(self, index: int = 0) -> Iterator[Observation]:
        """LOOKED (detail: width, height, seconds, sound), a FACE per track with its Moment, METADATA per kind."""
        detail = {
            "width": str(self.width), "height": str(self.height), "seconds": f"{self.seconds:.1f}",
            "sound": "yes" if self.sound else "no",
        }  # fmt: skip
        yield Observation(Kind.LOOKED, "film", Where.FILM, index=index, detail=detail)
        for track in self.tracks:
            yield Observation(
                Kind.FACE, track.tier.value, Where.FILM, Moment(track.start, track.end),
                Certainty.CERTAIN if track.tier is Tier.ZEKER else Certainty.LIKELY, index=index,
                detail={"track": str(track.number), "score": f"{track.score:.3f}"},
            )  # fmt: skip
        for one in self.metadata:
            yield Observation(Kind.METADATA, one.kind, Where.FILM, index=index, detail={"says": one.value})


def track_data(track: FilmTrack) -> dict[str, Any]:
    return {
        "number": track.number, "first": track.first, "last": track.last,
        "start": round(track.start, 3), "end": round(track.end, 3),
        "keys": [[k.frame, k.box.x, k.box.y, k.box.w, k.box.h, round(k.score, 3)] for k in track.keys],
    }  # fmt: skip


def track_of(data: Mapping[str, Any]) -> FilmTrack:
    keys = tuple(Key(int(k[0]), Box(*(int(side) for side in k[1:5])), float(k[5])) for k in data["keys"])
    return FilmTrack(
        int(data["number"]), int(data["first"]), int(data["last"]), float(data["start"]), float(data["end"]), keys
    )


@dataclass(frozen=True, slots=True)
class SoundLooked:
    """A sound file: how long it is, and what hides in it. Who speaks is for people to say."""

    seconds: float
    metadata: tuple[Hidden, ...]

    def observations(self, index: int = 0) -> Iterator[Observation]:
        """LOOKED (value ``sound``, detail: seconds) and METADATA per kind."""
        yield Observation(
            Kind.LOOKED, "sound", Where.SOUND, index=index, detail={"seconds": f"{self.seconds:.1f}"}
        )  # fmt: skip
        for one in self.metadata:
            yield Observation(Kind.METADATA, one.kind, Where.SOUND, index=index, detail={"says": one.value})


@dataclass(frozen=True, slots=True)
class Region:
    """A drawn place in a film that is covered too (a name tag, a screen), from ``start`` to ``end`` in seconds."""

    box: Box
    start: float
    end: float


def unreadable(error: PictureError, where: Where, index: int = 0) -> Observation:
    """The observation of a film or sound that could not be looked at; ``value`` is the error's code."""
    return Observation(Kind.UNREADABLE, error.code, where, index=index)


def chosen(looked: FilmLooked, keep: Iterable[int]) -> tuple[FilmTrack, ...]:
    """The tracks that are covered: all but the kept ones. KeyError names a number that no track has."""
    left = set(keep)
    if unknown := left - {track.number for track in looked.tracks}:
        raise KeyError(min(unknown))
    return tuple(track for track in looked.tracks if track.number not in left)
