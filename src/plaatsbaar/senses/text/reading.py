"""What the text senses are given, and the one small interface they all have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from plaatsbaar.core.facts import Board, People
from plaatsbaar.core.observation import Observation, Where
from plaatsbaar.senses.text.normalise import Normal, normalise


@dataclass(frozen=True)
class Part:
    """One text of a draft: the post, what it shares, what it answers, the author's bio or a picture's alt text."""

    where: Where
    raw: str
    index: int = 0

    @cached_property
    def normal(self) -> Normal:
        return normalise(self.raw)


@dataclass(frozen=True)
class Reading:
    """All texts of one draft, with what the senses may know: the roster (None without a session) and the board's words.

    A sense never sees role, capacity, audience or lesson: those may be unknown, and the senses observe once.
    """

    parts: tuple[Part, ...]
    people: People | None = None
    board: Board = field(default_factory=Board)
    _made: dict[str, tuple[Observation, ...]] = field(default_factory=dict, init=False, compare=False, repr=False)

    def once(self, name: str, make: Callable[[Reading], Iterable[Observation]]) -> tuple[Observation, ...]:
        """What a sense sees in this reading, made once: senses that build on another ask it here again."""
        if name not in self._made:
            self._made[name] = tuple(make(self))
        return self._made[name]

    def __iter__(self) -> Iterator[Part]:
        return iter(self.parts)

    def part(self, where: Where) -> Part | None:
        return next((part for part in self.parts if part.where is where), None)


TextSense = Callable[[Reading], Iterable[Observation]]
"""A text sense: a function of a reading, linear in its length, that keeps nothing. It may raise: examine says so."""
