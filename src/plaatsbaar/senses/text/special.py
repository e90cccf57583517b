"""What is told about somebody that is extra private, and who is described without a name?

Makes `Kind.SPECIAL` observations, values ``health family grade religion origin orientation``, when the sentence ties
them to a person: a name, "een leerling uit 2B", "mijn mentor", or he or she just after one. What authors tell about
themselves is their own choice and no observation. ``person`` is that of the name; detail ``of``: ``name``,
``somebody`` or ``own_child``. And `Kind.DESCRIPTION`: ``person`` ("het meisje met de rode jas uit 2B") and ``class``, a
class in the same sentence as a name. A class alone is no personal data.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plaatsbaar.core.observation import Certainty, Kind, Observation
from plaatsbaar.senses.text.name_context import CLASS
from plaatsbaar.senses.text.names import names
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.special_words import FAMILY, GRADE, HEALTH, ORIENTATION, ORIGIN, RELIGION

_LOOSE: Mapping[str, re.Pattern[str]] = {"health": HEALTH, "family": FAMILY, "grade": GRADE}
_TIGHT: Mapping[str, re.Pattern[str]] = {"religion": RELIGION, "origin": ORIGIN, "orientation": ORIENTATION}
_BEING = re.compile(
    r"\b(?:is|was|bleek|blijkt|wordt|werd|draagt|komt|valt|came|wears)\b(?: (?:ook|echt|gewoon|"
    r"trouwens|sinds kort|nu|een|uit|van|een echte|stiekem)){0,3} ?$"
)
_WHO = (
    r"(?:leerling|jongen|meisje|kind|collega|docente?|leraar|lerares|mentor|klasgenoot|klasgenote|"
    r"teamleider|conrector|rector|"
    r"directeur|conciërge|conci[eë]rge|stagiaire?|moeder|vader|ouder|pupil|student|teacher|classmate|"
    r"girl|boy|jongetje|meid|gozer)"
)
_SOMEBODY = re.compile(
    rf"\b(?:een|n|één|deze|die|dat|de|het|onze|ons|mijn|m'n|mn|my|our|a|one of my|een van mijn|"
    rf"een van onze) (?:[a-zë]{{2,12}} )?{_WHO}\b"
    rf"|\b(?:een|1) van (?:mijn|onze|de) (?:leerlingen|collega's|kinderen|jongens|meisjes)\b"
)
_OWN_CHILD = re.compile(
    r"\b(?:mijn|m'n|mn|onze|my|our) (?:oudste |jongste )?(?:zoon|zoontje|dochter|dochtertje|kind|"
    r"kinderen|son|daughter|kid)\b"
)
_PRONOUN = re.compile(r"^\W{0,3}(?:hij|zij|ze|he|she|die)\b")
_SELF = re.compile(
    r"\b(?:ik|i|i'm|mezelf|myself)\b|\bmijn (?:eigen )?(?:adhd|autisme|dyslexie|diagnose|depressie|burn-?out|cijfer)"
)
_ABOUT_SUBJECT = re.compile(
    r"\b(?:voorlichting|gastles|les|lessen|thema|week|project|onderzoek|boek|film|actie|collecte|"
    r"documentaire|podcast|sponsorloop|"
    r"inzameling|informatieavond|training|presentatie|spreekbeurt|werkstuk|profielwerkstuk|museum)\b[^.!?\n]{0,20}$"
)
_DESCRIBED = re.compile(
    r"\b(?:het|dat|die|de|een) (?:[a-z]{2,12} )?(?:meisje|jongen|leerling|docente?|leraar|lerares|"
    r"meid|gozer|gast|kind|girl|boy|jongetje) "
    r"(?:met|in|zonder|van|die|dat) [^.,!?\n]{3,45}?\b(?:uit|van|in|from) (?:klas |groep |de )?"
)


@dataclass(frozen=True, slots=True)
class _Tie:
    """To whom a fact in a sentence belongs."""

    of: str
    certainty: Certainty
    person: str | None = None


class _Named:
    """The names of one part, in the order of the text."""

    def __init__(self, names_seen: Iterable[Observation]) -> None:
        self.seen = [seen for seen in names_seen if seen.span]
        self._starts = [seen.span.start for seen in self.seen if seen.span]

    def within(self, part: Part, first: int, last: int) -> tuple[int, int]:
        """Which of them stand in this sentence of the normalised text: numbers from and up to."""
        span = part.normal.span(first, last)
        return bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)

    def nearest(self, part: Part, at: int, low: int, high: int) -> Observation:
        """Of those numbers the one a fact belongs to: the last one before it, else the first after it."""
        place = part.normal.span(at, at + 1).start
        return self.seen[max(low, bisect_right(self._starts, place, low, high) - 1)]


def _tie(part: Part, named: _Named, first: int, last: int, at: int, earlier: _Tie | None) -> _Tie | None:
    """Whom a fact at ``at`` in the sentence ``first`` to ``last`` is about; None when about nobody or the author."""
    normal = part.normal
    low, high = named.within(part, first, last)
    if low < high:
        nearest = named.nearest(part, at, low, high)
        return _Tie("name", nearest.certainty, nearest.person)
    sentence = normal.lower[first : min(last, first + 600)]
    if _OWN_CHILD.search(sentence):
        return _Tie("own_child", Certainty.LIKELY)
    if _SELF.search(normal.lower[max(first, at - 200) : at]):
        return None
    if _SOMEBODY.search(sentence):
        return _Tie("somebody", Certainty.LIKELY)
    return earlier if earlier and _PRONOUN.search(sentence) else None


def _facts(lower: str, first: int, last: int) -> Iterator[tuple[str, int, int]]:
    for value, pattern in _LOOSE.items():
        for found in pattern.finditer(lower, first, last):
            if not _ABOUT_SUBJECT.search(lower, max(first, found.start() - 60), found.start()):
                yield value, *found.span()
    for value, pattern in _TIGHT.items():
        for found in pattern.finditer(lower, first, last):
            if found.group().startswith(("valt", "uit de kast")) or _BEING.search(
                lower, max(first, found.start() - 50), found.start()
            ):
                yield value, *found.span()


def _seen(part: Part, kind: Kind, value: str, start: int, end: int, tie: _Tie) -> Observation:
    return Observation(
        kind,
        value,
        where=part.where,
        place=part.normal.span(start, end),
        certainty=tie.certainty,
        quote=part.normal.quote(start, end),
        person=tie.person,
        index=part.index,
        detail={"of": tie.of},
    )


def _in_sentence(part: Part, named: _Named, first: int, last: int, earlier: _Tie | None) -> Iterator[Observation]:
    lower = part.normal.lower
    for value, start, end in _facts(lower, first, last):
        tie = _tie(part, named, first, last, start, earlier)
        if tie:
            yield _seen(part, Kind.SPECIAL, value, start, end, tie)
    for described in _DESCRIBED.finditer(lower, first, last):
        group = CLASS.match(lower, described.end())
        if group:
            tie = _Tie("somebody", Certainty.LIKELY)
            yield _seen(part, Kind.DESCRIPTION, "person", described.start(), group.end(), tie)
    low, high = named.within(part, first, last)
    if low < high:
        for group in CLASS.finditer(lower, first, last):
            nearest = named.nearest(part, group.start(), low, high)
            tie = _Tie("name", nearest.certainty, nearest.person)
            yield _seen(part, Kind.DESCRIPTION, "class", *group.span(), tie)


def _special(reading: Reading) -> Iterator[Observation]:
    named = names(reading)
    for part in reading:
        own = _Named(seen for seen in named if seen.where is part.where and seen.index == part.index)
        earlier: _Tie | None = None
        for first, last in part.normal.sentences:
            yield from _in_sentence(part, own, first, last, earlier)
            earlier = _who(part, own, first, last) or earlier


def _who(part: Part, named: _Named, first: int, last: int) -> _Tie | None:
    """Who a he or she in the next sentence can be."""
    low, high = named.within(part, first, last)
    if low < high:
        last_named = named.seen[high - 1]
        return _Tie("name", last_named.certainty, last_named.person)
    return _Tie("somebody", Certainty.LIKELY) if _SOMEBODY.search(part.normal.lower, first, last) else None


def special(reading: Reading) -> tuple[Observation, ...]:
    """Observes private facts tied to a person and people described without a name, in every part of a draft."""
    return reading.once("special", _special)
