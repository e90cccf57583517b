"""Which stretches of a film or sound go out or fall silent, and what time is it in what is left?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plaatsbaar.core.observation import Moment


@dataclass(frozen=True, slots=True)
class Stretches:
    """``cut``: taken out, picture and sound. ``silent``: without sound. Both in seconds of the original."""

    cut: tuple[Moment, ...] = ()
    silent: tuple[Moment, ...] = ()

    @classmethod
    def of(cls, cut: Iterable[Moment] = (), silent: Iterable[Moment] = ()) -> Stretches:
        """Stretches in order, those that touch made one. ValueError when one does not end after it starts."""
        return cls(_merged(cut), _merged(silent))

    def is_cut(self, seconds: float) -> bool:
        return any(one.start <= seconds < one.end for one in self.cut)

    def after_cuts(self, seconds: float) -> float:
        """The time in what is left of a moment that is not cut."""
        return seconds - sum(min(one.end, seconds) - one.start for one in self.cut if one.start < seconds)


def _merged(moments: Iterable[Moment]) -> tuple[Moment, ...]:
    made: list[Moment] = []
    for one in sorted(moments, key=lambda moment: moment.start):
        if not 0 <= one.start < one.end:
            raise ValueError("a stretch ends after it starts")
        if made and one.start <= made[-1].end:
            made[-1] = Moment(made[-1].start, max(made[-1].end, one.end))
        else:
            made.append(one)
    return tuple(made)
