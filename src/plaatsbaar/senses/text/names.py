"""Whose name stands in a text: somebody on the roster, or somebody who only seems to be named?

Makes `Kind.NAME` observations, value ``roster`` or ``unknown``. ``person`` is the roster id when exactly one person
fits. Detail: ``role`` (role of whoever fits, when all have the same, or what a title or word before it says),
``form`` (full, initial, initials, titled, first, last, joined), ``in`` (handle or email when it stands inside one),
``tier`` ("obscured" for spaced-out, dotted or leet spellings: sure to a lower grade than the same name written
plainly).

CERTAIN: full name, "Sanne D.", title and surname, a full name with one typing error. LIKELY: a lone name with a capital
that is no ordinary word. POSSIBLE: a lone name in small letters, an unknown capitalised pair. A class, role word,
health fact or second datum in the same sentence raises the grade, as does a message aimed at somebody. Without a
roster only form and word lists speak.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from plaatsbaar.core.facts import Board
from plaatsbaar.core.observation import Certainty, Kind, Observation, Span
from plaatsbaar.senses.text import name_forms
from plaatsbaar.senses.text.identifiers import identifiers
from plaatsbaar.senses.text.name_context import CLASS, aimed, listed, places_in, raising
from plaatsbaar.senses.text.name_forms import Form, Match
from plaatsbaar.senses.text.name_index import EMPTY, NameIndex, index_of
from plaatsbaar.senses.text.name_obscured import obscured
from plaatsbaar.senses.text.name_words import PARTICLES, TITLES, Words
from plaatsbaar.senses.text.reading import Part, Reading

_GRADES: Mapping[int, Certainty] = {1: Certainty.POSSIBLE, 2: Certainty.LIKELY, 3: Certainty.CERTAIN}
_LINK = re.compile(r" ?[(,]? ?(?:uit|van|in)? ?(?:klas |groep )?")
_DATA = frozenset("phone email address postcode iban plate bsn birth_date age".split())


@dataclass(frozen=True)
class _Around:
    """What stands around the names of one part: other data, stretches where no name counts, aim."""

    normal_places: tuple[tuple[int, int, str], ...]
    spared: tuple[list[tuple[int, int]], list[tuple[int, int]]]
    aimed: bool


def _forms_at(words: Words, index: NameIndex, at: int) -> tuple[Form, ...]:
    """The forms worth trying at a word: those of the roster where it is on it, the others at a capital or a title."""
    word = words.plain[at]
    on_roster = word in index.firsts or word in index.lasts or word in index.joined or word in index.accounts
    own: tuple[Form, ...] = name_forms.ROSTER_FORMS if on_roster else ()
    if not on_roster and words.capital[at] and index.persons:
        own = (name_forms.similar, name_forms.lone_first)
    seems = words.capital[at] or word in TITLES or not index.persons
    return own + name_forms.ANY_FORMS if seems else own


def _candidates(words: Words, index: NameIndex) -> Iterator[Match]:
    """Every form at every word that can begin a name."""
    for at in range(len(words)):
        for form in _forms_at(words, index, at):
            if match := form(words, index, at):
                yield match


def _best(matches: Iterable[Match], count: int) -> list[Match]:
    """Of matches that share a word the best one, in the order of the text."""
    taken = bytearray(count)
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: (match.rank, -match.first), reverse=True):
        if not any(taken[match.first : match.last + 1]):
            taken[match.first : match.last + 1] = b"\x01" * (match.last + 1 - match.first)
            kept.append(match)
    return sorted(kept, key=lambda match: match.first)


def _is_spared(words: Words, match: Match, stretches: tuple[list[tuple[int, int]], list[tuple[int, int]]]) -> bool:
    start, end = words.span(match.first, match.last)
    kinds = (0, 1) if not (match.numbers and match.form in ("full", "titled")) else (1,)
    inside = any(first <= start and end <= last for kind in kinds for first, last in stretches[kind])
    return (
        inside
        or name_forms.is_subject(words, match)
        or (words.plain[match.first] in ("", *PARTICLES) and (match.first == match.last))
    )


def _graded(words: Words, match: Match, around: _Around) -> Match:
    """The match with its grade raised by what stands in the same sentence."""
    start, end = words.span(match.first, match.last)
    first, last = words.normal.sentence_at(start)
    role = name_forms.role_before(words, match.first)
    cue = (
        role is not None
        or raising(words.normal.lower[first:start][-150:] + " | " + words.normal.lower[end:last][:150])
        or any(first <= place < last for place, _, value in around.normal_places if value in _DATA or value == "handle")
    )
    grade = match.grade
    if grade < 2 and CLASS.match(words.normal.lower, *_behind(words, match)):
        grade = 2
    elif cue and grade < 3:
        grade = min(grade + 1, 3 if match.numbers and grade == 2 and match.form != "last" else 2)
    if around.aimed and grade < 2 and (match.numbers or match.form != "full"):
        grade = 2 if grade == 1 or match.numbers else 1
    return replace(match, grade=grade)


def _behind(words: Words, match: Match) -> tuple[int, int]:
    """Where a class stands when it follows a name directly: "Roos uit 2B", "Roos (2B)"."""
    end = words.span(match.first, match.last)[1]
    link = _LINK.match(words.normal.lower, end)
    return (link.end() if link else end), len(words.normal.lower)


def _role(words: Words, match: Match, index: NameIndex) -> str:
    roles = {index.persons[number].role.value for number in match.numbers}
    before = name_forms.role_before(words, match.first)
    if before:
        return before
    if len(roles) == 1:
        return roles.pop()
    return "staff" if words.plain[match.first] in TITLES else ""


def _observed(part: Part, words: Words, match: Match, index: NameIndex, around: _Around) -> Observation:
    start, end = words.span(match.first, match.last)
    if (
        match.form == "initial"
        and words.after(match.last) == "."
        and part.normal.text[end + 1 : end + 4].strip()[:1].islower()
    ):
        end += 1  # the dot of "Linda K." belongs to the name, a full stop does not
    detail = {"form": match.form}
    if role := _role(words, match, index):
        detail["role"] = role
    for first, last, value in around.normal_places:
        if value in ("handle", "email") and first <= start and end <= last:
            detail["in"] = value
    return Observation(
        Kind.NAME,
        "roster" if match.numbers else "unknown",
        where=part.where,
        place=part.normal.span(start, end),
        certainty=_GRADES[match.grade],
        quote=part.normal.quote(start, end),
        person=index.persons[match.numbers[0]].id if len(set(match.numbers)) == 1 else None,
        index=part.index,
        detail=detail,
    )


def _around(part: Part, words: Words, board: Board, reading: Reading) -> _Around:
    own = [seen for seen in identifiers(reading) if seen.where is part.where and seen.index == part.index]
    places = [(*_back(part, seen.place), seen.value) for seen in own if isinstance(seen.place, Span)]
    return _Around(tuple(places), (list(places_in(words)), list(listed(words, board))), aimed(part.normal.lower))


def _back(part: Part, place: Span) -> tuple[int, int]:
    """A place in the text as given as a place in the normalised text."""
    return bisect_left(part.normal.origins, place.start), bisect_left(part.normal.origins, place.end)


def _in_part(part: Part, index: NameIndex, reading: Reading) -> Iterator[Observation]:
    words = Words(part.normal)
    around = _around(part, words, reading.board, reading)
    matches = [_graded(words, match, around) for match in _candidates(words, index)]
    counting = (match for match in matches if match.grade > 0)
    found = [
        _observed(part, words, match, index, around)
        for match in _best(counting, len(words))
        if not _is_spared(words, match, around.spared)
    ]
    places = [seen.place for seen in found if isinstance(seen.place, Span)]
    hidden = [one for one in obscured(part, index, aimed=around.aimed) if not _overlaps(one, places)]
    yield from sorted([*found, *hidden], key=lambda seen: seen.span or Span(0, 0))


def _overlaps(one: Observation, places: list[Span]) -> bool:
    return one.span is not None and any(one.span.overlaps(place) for place in places)


def _names(reading: Reading) -> Iterator[Observation]:
    index = index_of(reading.people) if reading.people else EMPTY
    for part in reading:
        yield from _in_part(part, index, reading)


def names(reading: Reading) -> tuple[Observation, ...]:
    """Observes the names of people in every part of a draft."""
    return reading.once("names", _names)
