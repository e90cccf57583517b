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

from plaatsbaar.core.observation import Certainty, Kind, Observation, Span
from plaatsbaar.senses.text import lone_names, name_forms, unknown_names
from plaatsbaar.senses.text.identifiers import identifiers
from plaatsbaar.senses.text.name_context import CLASS, aimed, listed, places_in, raising
from plaatsbaar.senses.text.name_forms import Form, Match
from plaatsbaar.senses.text.name_index import EMPTY, NameIndex, index_of
from plaatsbaar.senses.text.name_obscured import obscured
from plaatsbaar.senses.text.name_words import PARTICLES, TITLES, Words
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.stretches import Stretches
from plaatsbaar.senses.text.word_list import first_names, is_word

_GRADES: Mapping[int, Certainty] = {1: Certainty.POSSIBLE, 2: Certainty.LIKELY, 3: Certainty.CERTAIN}
_LINK = re.compile(r" ?[(,]? ?(?:uit|van|in)? ?(?:klas |groep )?")
_DATA = frozenset("phone email address postcode iban plate bsn birth_date age handle".split())


_ROSTER_FORMS: tuple[Form, ...] = (
    name_forms.full,
    name_forms.turned,
    name_forms.joined,
    name_forms.similar,
    lone_names.lone_first,
    lone_names.lone_last,
)
_ANY_FORMS: tuple[Form, ...] = (
    name_forms.titled,
    name_forms.first_with_initial,
    name_forms.initials_and_surname,
    name_forms.unknown_pair,
    lone_names.unknown_first,
    unknown_names.seems,
)


@dataclass(frozen=True)
class _Around:
    """What stands around the names of one part: other data, accounts, places where no name counts, aim."""

    data: Stretches
    accounts: Mapping[str, Stretches]
    places: Stretches
    listed: Stretches
    aimed: bool


def _forms_at(words: Words, index: NameIndex, at: int) -> tuple[Form, ...]:
    """The forms worth trying at a word: those of the roster where it is on it, the others at a capital or a title."""
    word = words.plain[at]
    on_roster = word in index.firsts or word in index.lasts or word in index.joined or word in index.accounts
    own: tuple[Form, ...] = _ROSTER_FORMS if on_roster else ()
    if not on_roster and words.capital[at] and index.persons:
        own = (name_forms.similar, lone_names.lone_first)
    if words.capital[at] or word in TITLES or (not index.persons and word in first_names()):
        return own + _ANY_FORMS
    return own if is_word(word) else (*own, unknown_names.seems)


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


def _is_spared(words: Words, match: Match, around: _Around) -> bool:
    """Whether the name is nobody's at school; a full roster name goes before what only has the form of a place."""
    start, end = words.span(match.first, match.last)
    if around.listed.hold(start, end) or name_forms.is_subject(words, match):
        return True
    sure = bool(match.numbers) and match.form in ("full", "titled")
    return (not sure and around.places.hold(start, end)) or (
        match.first == match.last and words.plain[match.first] in PARTICLES
    )


def _graded(words: Words, match: Match, around: _Around, index: NameIndex) -> Match:
    """The match with its grade raised by what stands in the same sentence."""
    start, end = words.span(match.first, match.last)
    first, last = words.normal.sentence_at(start)
    role = name_forms.role_before(words, match.first)
    cue = (
        role is not None
        or raising(
            words.normal.lower[max(first, start - 150) : start] + " | " + words.normal.lower[end : min(last, end + 150)]
        )
        or around.data.begin_in(first, last)
    )
    grade = _by_the_model(words, match, index)
    if grade < 2 and CLASS.match(words.normal.lower, *_behind(words, match)):
        grade = 2
    elif cue and grade < 3:
        grade = min(grade + 1, 3 if match.numbers and grade == 2 and match.form != "last" else 2)
    if around.aimed and grade < 2 and (match.numbers or match.form != "full"):
        grade = 2 if grade == 1 or match.numbers else 1
    return replace(match, grade=grade)


def _by_the_model(words: Words, match: Match, index: NameIndex) -> int:
    """A possible lone name of the roster is likely where a name would stand; an unknown one less so as a subject."""
    if match.numbers:
        word = words.plain[match.last]
        lone = match.grade == 1 and match.form in ("first", "last") and (word in index.firsts or word in index.lasts)
        return 2 if lone and unknown_names.leans_to_name(words, match.last) else match.grade
    if match.grade == 2 and match.form in ("full", "first") and unknown_names.stands_as_subject(words, match):
        return 1
    return match.grade


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
    for value, stretches in around.accounts.items():
        if stretches.hold(start, end):
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


def _around(part: Part, words: Words, reading: Reading) -> _Around:
    own = [seen for seen in identifiers(reading) if seen.where is part.where and seen.index == part.index]
    places = [(seen.value, _back(part, seen.place)) for seen in own if isinstance(seen.place, Span)]
    return _Around(
        Stretches(place for value, place in places if value in _DATA),
        {name: Stretches(place for value, place in places if value == name) for name in ("handle", "email")},
        Stretches(places_in(words)),
        Stretches(listed(words, reading.board)),
        aimed(part.normal.lower),
    )


def _back(part: Part, place: Span) -> tuple[int, int]:
    """A place in the text as given as a place in the normalised text."""
    return bisect_left(part.normal.origins, place.start), bisect_left(part.normal.origins, place.end)


def _in_part(part: Part, index: NameIndex, reading: Reading) -> Iterator[Observation]:
    words = Words(part.normal)
    around = _around(part, words, reading)
    matches = [_graded(words, match, around, index) for match in _candidates(words, index)]
    counting = (match for match in matches if match.grade > 0)
    found = [
        _observed(part, words, match, index, around)
        for match in _best(counting, len(words))
        if not _is_spared(words, match, around)
    ]
    places = Stretches((seen.place.start, seen.place.end) for seen in found if isinstance(seen.place, Span))
    hidden = [
        one
        for one in obscured(part, index, aimed=around.aimed)
        if one.span and not places.meet(one.span.start, one.span.end)
    ]
    yield from sorted([*found, *hidden], key=lambda seen: seen.span or Span(0, 0))


def _names(reading: Reading) -> Iterator[Observation]:
    index = index_of(reading.people) if reading.people else EMPTY
    for part in reading:
        yield from _in_part(part, index, reading)


def names(reading: Reading) -> tuple[Observation, ...]:
    """Observes the names of people in every part of a draft."""
    return reading.once("names", _names)
