"""Is a name that is on no list a name all the same, by its letters and by what stands around it? (`name_model`)

A form like those of `name_forms`: LIKELY when the model is sure, POSSIBLE when it only leans to it. Lower-cased text
counts too. The heights were chosen on the development half of our own bank (docs/reference/name_model.md).
"""

from __future__ import annotations

import re

from plaatsbaar.senses.text.name_forms import Match
from plaatsbaar.senses.text.name_index import NameIndex
from plaatsbaar.senses.text.name_model import candidate, score
from plaatsbaar.senses.text.name_words import PARTICLES, Words
from plaatsbaar.senses.text.word_list import first_names

SURE, LEANS = 40, 24
KNOWN = -20
_BESIDE_ROSTER = 20
_LONGEST = 4
# what a writer, singer, painter, thinker or politician is spoken of with
_SUBJECT = re.compile(
    r"\b(?:boek(?:en)?|roman|lees|lezen|lazen|las|gedicht(?:en)?|film|liedje|nummer|muziek|album|concert|schilderij(?:en)?|"
    r"toneelstuk|uitzending|podcast|serie|documentaire|theorie|stelling|citaat|werk|museum)\b[^.!?\n]{0,40}"
    r"\b(?:van|over|met|naar) $"
    r"|\b(?:werkstuk|boekverslag|profielwerkstuk|spreekbeurt|presentatie|luister(?:en|t|de|den)?|geschiedenis|ckv|"
    r"filosofie|kunst)\b[^.!?\n]{0,40}\b(?:over|naar|om|stond) $|^zoals $"
)
_NOT_BEFORE_NAME = frozenset("het t een en of in te".split())


def seems(words: Words, index: NameIndex, at: int) -> Match | None:
    """One to three words in a row that seem to be somebody's name, with the tussenvoegsels between them."""
    if not candidate(words, at):
        return None
    first = score(words, at)
    if first < LEANS - 20 or words.single(at):
        return None
    last, scores = _rest(words, at, first)
    if len(scores) == 1:
        return _lone(words, index, at, first)
    mean = sum(scores) / len(scores)
    if mean < LEANS:
        return None
    if words.capital[at] or words.plain[at] in first_names():
        return Match(at, last, 2 if mean >= SURE else 1, "full")
    # small letters and no first name that anybody knows: "deserve better" is as likely another language
    return None if index.persons else Match(at, last, 1, "full")


def _lone(words: Words, index: NameIndex, at: int, height: int) -> Match | None:
    """One word: likely when it is a known first name, or has a capital that neither place nor neighbour gives it.

    In small letters, and beside a roster, an unknown word by itself says too little.
    """
    known = words.plain[at] in first_names()
    start = _with_capital_particles(words, at)
    if "-" in (words.before(at), words.after(at)) or (start == at and _beside_capital(words, at)):
        return None
    if not known and (not words.capital[at] or at in words.starts):
        return None
    if start < at:
        return Match(start, at, 2 if height >= 0 else 1, "last")
    if height >= (KNOWN if known else SURE) + (_BESIDE_ROSTER if index.persons else 0):
        return Match(at, at, 2, "first")
    return Match(at, at, 1, "first") if height >= LEANS and not index.persons else None


def _beside_capital(words: Words, at: int) -> bool:
    """Whether the word before or behind has a capital too: then it is part of something longer."""
    return any(
        0 <= other < len(words)
        and words.capital[other]
        and words.near(*sorted((at, other)))
        and other not in words.starts
        for other in (at - 1, at + 1)
    )


def _rest(words: Words, at: int, first: int) -> tuple[int, list[int]]:
    """The last word of the name, and the scores of its words. A pair is written with capitals, or all small."""
    last, scores = at, [first]
    while len(scores) < 3:
        here = last + 1
        while here < min(last + _LONGEST, len(words)) and words.plain[here] in PARTICLES and words.near(here - 1, here):
            here += 1
        if here >= len(words) or not words.near(here - 1, here) or not candidate(words, here):
            break
        if words.capital[here] is not words.capital[at] or words.single(here) or here == last + _LONGEST:
            break
        height = score(words, here)
        if height < 0:
            break
        last = here
        scores.append(height)
    return last, scores


def _with_capital_particles(words: Words, at: int) -> int:
    """Where "De Haas" and "Van der Meer" begin: a tussenvoegsel with a capital that the sentence does not give it."""
    here = at
    while here and words.plain[here - 1] in PARTICLES and words.near(here - 1, here) and at - here < 3:
        here -= 1
    if here < at and words.capital[here] and here not in words.starts and words.plain[here] not in _NOT_BEFORE_NAME:
        return here
    return at


def leans_to_name(words: Words, at: int) -> bool:
    """Whether a word that may be somebody's first name stands where a name would stand."""
    return candidate(words, at) and score(words, at) >= LEANS


def stands_as_subject(words: Words, match: Match) -> bool:
    """Whether a name of nobody on the roster stands as what a text is about: a writer, a singer, a politician."""
    start, _ = words.span(match.first, match.last)
    first, _ = words.normal.sentence_at(start)
    return _SUBJECT.search(words.normal.lower[max(first, start - 70) : start]) is not None
