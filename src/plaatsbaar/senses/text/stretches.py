"""Does a place lie in, or meet, one of many stretches of a text? Answers in logarithmic time, whatever their number."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Stretches:
    """Pairs of start and end. They may overlap."""

    def __init__(self, pairs: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(pairs)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def hold(self, start: int, end: int) -> bool:
        """Whether one of them holds the whole of ``start:end``."""
        number = bisect_right(self._starts, start) - 1
        return number >= 0 and self._reach[number] >= end

    def meet(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with ``start:end``."""
        number = bisect_left(self._starts, end) - 1
        return number >= 0 and self._reach[number] > start

    def begin_in(self, start: int, end: int) -> bool:
        """Whether one of them begins between ``start`` and ``end``."""
        number = bisect_left(self._starts, start)
        return number < len(self._starts) and self._starts[number] < end
