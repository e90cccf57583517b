"""Which faces in a row of frames are one and the same face on its way? By place and pace alone, never by looks.

Two thresholds: a box that is hardly sure may carry on a track, and begins one that counts only when it is seen surely
somewhere. A track that was lost is taken up again within `GAP` frames and is covered a little longer than it was seen.
Tracks end at scene cuts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

SURE: Final = 0.3
GAP: Final = 25
EXTEND: Final = 5
_SAME: Final = 0.2
_NEAR: Final = 0.7
_ALIKE: Final = 0.55
"""How much boxes overlap, or how near (in widths) and alike in size they are, to be the same face a little later."""

Sides = tuple[float, float, float, float]
"""x, y, width, height in pixels."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A face in one frame."""

    frame: int
    sides: Sides
    score: float


@dataclass(slots=True)
class _Way:
    """A track while it is made."""

    sights: list[Sight] = field(default_factory=list)

    @property
    def last(self) -> Sight:
        return self.sights[-1]

    def expected(self, frame: int) -> Sides:
        """Where it would be at its present pace."""
        last = self.last
        if len(self.sights) < 2:
            return last.sides
        before = self.sights[-2]
        share = min(frame - last.frame, GAP) / (last.frame - before.frame)
        x, y = (last.sides[i] + (last.sides[i] - before.sides[i]) * share for i in (0, 1))
        return x, y, last.sides[2], last.sides[3]


def tracks(frames: Sequence[Sequence[Sight]]) -> Iterator[tuple[Sight, ...]]:
    """The tracks within one scene: per frame that was looked at its sights, in order of time."""
    going: list[_Way] = []
    ended: list[_Way] = []
    for sights in frames:
        if not sights:
            continue
        now = sights[0].frame
        ended += [way for way in going if now - way.last.frame > GAP]
        going = [way for way in going if now - way.last.frame <= GAP]
        sure = [one for one in sights if one.score >= SURE]
        unsure = [one for one in sights if one.score < SURE]
        left = _carried_on(_carried_on(sure, going, now), [way for way in going if way.last.frame < now], now)
        left += _carried_on(unsure, [way for way in going if way.last.frame < now], now)
        going += [_Way([one]) for one in left]
    for way in ended + going:
        if max(one.score for one in way.sights) >= SURE:
            yield tuple(way.sights)


def _carried_on(sights: list[Sight], ways: list[_Way], now: int) -> list[Sight]:
    """Gives each sight to the way it fits best, best fits first; what fits none is left."""
    fits = sorted(
        ((_fit(way.expected(now), way.last.sides, sight.sides), w, s)
         for w, way in enumerate(ways) for s, sight in enumerate(sights)),
        reverse=True,
    )  # fmt: skip
    used_ways: set[int] = set()
    used_sights: set[int] = set()
    for fit, w, s in fits:
        if fit <= 0 or w in used_ways or s in used_sights:
            continue
        used_ways.add(w)
        used_sights.add(s)
        ways[w].sights.append(sights[s])
    return [sight for s, sight in enumerate(sights) if s not in used_sights]


def _fit(expected: Sides, last: Sides, seen: Sides) -> float:
    """How well a sight fits; 0 when it does not. Overlap counts most, nearness a little."""
    overlap = max(shared(expected, seen), shared(last, seen))
    if overlap >= _SAME:
        return 1 + overlap
    width = (last[2] + seen[2]) / 2
    off = max(
        abs(expected[0] + expected[2] / 2 - seen[0] - seen[2] / 2),
        abs(expected[1] + expected[3] / 2 - seen[1] - seen[3] / 2),
    )
    alike = min(last[2], seen[2]) / max(last[2], seen[2])
    return 1 - off / width if off < _NEAR * width and alike >= _ALIKE else 0.0


def shared(one: Sides, other: Sides) -> float:
    """Intersection over union."""
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    if across <= 0 or down <= 0:
        return 0.0
    return across * down / (one[2] * one[3] + other[2] * other[3] - across * down)
