"""How does a match in the normalised text of a part become an observation with its place in the text as given?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from plaatsbaar.core.observation import Certainty, Kind, Observation
from plaatsbaar.senses.text.literals import may_match
from plaatsbaar.senses.text.reading import Part


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that show one thing: the pattern (on lower case), and what its matches are.

    Patterns run in linear time: no quantifier inside another, gaps bounded and within one sentence.
    """

    kind: Kind
    value: str
    pattern: re.Pattern[str]
    certainty: Certainty = Certainty.CERTAIN
    detail: Mapping[str, str] = field(default_factory=dict)


def words(*alternatives: str) -> re.Pattern[str]:
    """One pattern of alternatives that each start and end at the edge of a word."""
    return re.compile(r"(?<!\w)(?:" + "|".join(alternatives) + r")(?!\w)")


def sighting(
    part: Part,
    match: re.Match[str],
    kind: Kind,
    value: str,
    *,
    certainty: Certainty = Certainty.CERTAIN,
    detail: Mapping[str, str] | None = None,
    group: int = 0,
) -> Observation:
    """The observation of one match (or one group of it) in ``part.normal``."""
    place = part.normal.span(match.start(group), match.end(group))
    return Observation(
        kind, value, part.where, place, certainty, part.raw[place.start : place.end], None, part.index, detail or {}
    )


class Beside:
    """What else stands in the sentence of a place. Each sentence is searched once per pattern, however many ask.

    Without that memory a long text without a full stop would be searched anew for every match in it.
    """

    def __init__(self, part: Part) -> None:
        self._part = part
        self._known: dict[tuple[re.Pattern[str], int], bool] = {}

    def has(self, pattern: re.Pattern[str], place: int) -> bool:
        start, end = self._part.normal.sentence_at(place)
        key = (pattern, start)
        if key not in self._known:
            self._known[key] = bool(pattern.search(self._part.normal.lower, start, end))
        return self._known[key]


def sightings(part: Part, phrase: Phrase, unless: re.Pattern[str] | None = None) -> Iterator[Observation]:
    """Every match of a phrase in a part, except in sentences in which ``unless`` matches."""
    if not may_match(phrase.pattern, part.normal.lower):
        return
    beside = Beside(part)
    for match in phrase.pattern.finditer(part.normal.lower):
        if unless is not None and beside.has(unless, match.start()):
            continue
        yield sighting(part, match, phrase.kind, phrase.value, certainty=phrase.certainty, detail=phrase.detail)
