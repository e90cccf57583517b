"""Is a single word a name: a first name or a surname by itself, and how sure is that? (grades as in name_forms)"""

from __future__ import annotations

from plaatsbaar.senses.text.name_forms import Match, particles_before, rest_of_surname
from plaatsbaar.senses.text.name_index import NameIndex
from plaatsbaar.senses.text.name_words import Words
from plaatsbaar.senses.text.word_list import first_names, is_word, reads_as_name

_VERBS = frozenset(
    """is was wordt werd heeft had kan kon wil wilde moet moest mag mocht gaat ging doet deed zit zat komt kwam krijgt
    kreeg staat stond ligt slaat won wint zegt zei denkt vindt vond stinkt huilt loopt mailt appt belt uit van
    en""".split()
)
_PLACE_WORDS = frozenset("in te naar uit langs bij op over aan door vanuit richting tot".split())
_ARTICLES = frozenset("de het een t n die dat deze dit geen elke ieder iedere".split())


def lone_first(words: Words, index: NameIndex, at: int) -> Match | None:
    """A first name by itself; with the s of "Sannes fiets" or a diminutive."""
    word = words.plain[at]
    numbers = index.firsts.get(word)
    if numbers is None:
        return _inflected(words, index, at)
    if len(word) < 2 or (len(word) == 2 and not words.capital[at]):
        return None
    return Match(at, at, _lone_grade(words, at), "first", numbers)


def _lone_grade(words: Words, at: int) -> int:
    """Likely with a capital when it is no ordinary word; possible in small letters; else only with a cue."""
    word = words.plain[at]
    if words.capital[at] and reads_as_name(word):
        return 2
    if (
        words.capital[at]
        and at not in words.starts
        and not _in_title_case(words, at)
        and not _behind_article(words, at)
    ):
        return 1
    if words.capital[at] and at + 1 < len(words) and words.plain[at + 1] in _VERBS:
        return 0
    return -1 if is_word(word) else 1


def _in_title_case(words: Words, at: int) -> bool:
    return any(
        0 <= other < len(words)
        and words.capital[other]
        and other not in words.starts
        and words.near(*sorted((at, other)))
        for other in (at - 1, at + 1)
    )


def _behind_article(words: Words, at: int) -> bool:
    """After an article or a number ("3 mei", "de Prins") a capital does not make a name."""
    start = words.places[at][0]
    return (at > 0 and words.plain[at - 1] in _ARTICLES) or words.normal.text[
        max(0, start - 2) : start
    ].strip().isdigit()


def _inflected(words: Words, index: NameIndex, at: int) -> Match | None:
    word = words.plain[at]
    if not words.capital[at] or is_word(word):
        return None
    for ending in ("s", "tje", "pje", "je", "ke"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and stem in index.firsts:
            return Match(
                at,
                at,
                2 if ending == "s" and reads_as_name(stem) else 1,
                "possessive" if ending == "s" else "first",
                index.firsts[stem],
            )
    return None


def lone_last(words: Words, index: NameIndex, at: int) -> Match | None:
    """A surname by itself: with the tussenvoegsel that somebody has ("De Haas"), or a capital and no ordinary word."""
    word = words.plain[at]
    numbers = index.lasts.get(word)
    if numbers is None or not words.capital[at] or len(word) < 3:
        return None
    start = particles_before(words, at)
    used = tuple(words.plain[start:at])
    fits = bool(used) and used in index.particles.get(word, frozenset())
    first = start if fits else at
    grade = _surname_grade(words, first, at, fits)
    return Match(first, rest_of_surname(words, index, at, numbers), grade, "last", numbers) if grade >= 0 else None


def _surname_grade(words: Words, first: int, at: int, fits: bool) -> int:
    word = words.plain[at]
    raised = fits and words.capital[first]
    if raised:
        return 2 if first not in words.starts or reads_as_name(word) else 1
    if not reads_as_name(word):
        return -1
    before = words.plain[first - 1] if first else ""
    if before in _PLACE_WORDS | _ARTICLES | {"van"}:
        return 0
    return 2 if fits or first not in words.starts else 1


def unknown_first(words: Words, index: NameIndex, at: int) -> Match | None:
    """A first name that nobody on the roster has. With a roster it counts only when something around it says so."""
    word = words.plain[at]
    if word not in first_names() or word in index.firsts or len(word) < 3:
        return None
    if words.capital[at] and reads_as_name(word):
        return Match(at, at, 0 if index.persons else 1, "first")
    return None if is_word(word) or words.capital[at] or index.persons else Match(at, at, 0, "first")
