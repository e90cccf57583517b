"""In which forms of more than one word can a name stand in a text, and how sure is each?

Each form is a function of the words and the index, at one word; it gives a Match or None. ``grade`` 3 is certain, 2
likely, 1 possible, 0 only with something else around it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plaatsbaar.senses.text.name_index import NameIndex, Numbers
from plaatsbaar.senses.text.name_words import PARTICLES, ROLES, TITLES, Words
from plaatsbaar.senses.text.word_list import first_names, is_word, reads_as_name


@dataclass(frozen=True, slots=True)
class Match:
    """Words ``first`` to ``last`` are a name. ``numbers``: whose it can be on the roster, () for an unknown name."""

    first: int
    last: int
    grade: int
    form: str
    numbers: Numbers = ()

    @property
    def rank(self) -> tuple[int, int, int]:
        """The better of two matches that overlap: on the roster, surer, longer."""
        return (min(self.grade, 1) + bool(self.numbers), self.grade, self.last - self.first)


Form = Callable[[Words, NameIndex, int], Match | None]

_SUBJECTS = frozenset(
    """nederlands engels frans duits spaans latijn grieks turks arabisch chinees wiskunde biologie scheikunde
    natuurkunde aardrijkskunde geschiedenis economie gym muziek tekenen techniek maatschappijleer filosofie lo
    ckv""".split()
)


def _skip_particles(words: Words, at: int) -> int:
    """The number of the first word from ``at`` that is no tussenvoegsel, at most four on; ``at`` itself when none."""
    here = at
    while here < min(at + 4, len(words)) and words.plain[here] in PARTICLES:
        if here + 1 >= len(words) or not words.near(here, here + 1):
            return at
        here += 1
    return here if here < len(words) else at


def rest_of_surname(words: Words, index: NameIndex, last: int, numbers: Numbers) -> int:
    """Where a surname of several words ends ("Enschot-van Beeck") when its first word stands at ``last``."""
    if not index.persons or not numbers:
        return last
    whole = {word for number in numbers[:8] for word in index.surname_words(number)}
    end = last
    here = last
    while here + 1 < len(words) and here < last + 4 and words.near(here, here + 1) and words.plain[here + 1] in whole:
        here += 1
        if words.plain[here] not in PARTICLES:
            end = here
    return end


def full(words: Words, index: NameIndex, at: int) -> Match | None:
    """First name (or nickname) and surname, with any tussenvoegsels and at most one middle name or initial."""
    first = words.plain[at]
    if first not in index.firsts:
        return None
    spare = 1
    for here in range(at + 1, min(at + 7, len(words))):
        if not words.near(here - 1, here):
            return None
        word = words.plain[here]
        numbers = index.pairs.get((first, word))
        if numbers:
            return Match(
                at, rest_of_surname(words, index, here, numbers), _pair_grade(words, at, here), "full", numbers
            )
        if word in PARTICLES:
            continue
        hyphened = words.before(here) == "-"
        if not spare or not (hyphened or words.single(here) or words.capital[here] or word in index.firsts):
            return None
        spare -= 1
    return None


def _pair_grade(words: Words, first: int, last: int) -> int:
    """Certain, unless both are written small and both are ordinary words ("roos de groot")."""
    if words.capital[first] or words.capital[last]:
        return 3
    small = is_word(words.plain[first]) and is_word(words.plain[last])
    return 1 if small else 3


def turned(words: Words, index: NameIndex, at: int) -> Match | None:
    """Surname before first name: "Dekker, Sanne", "Meer, Tijn van der", "Jong, de, Fenna", "Dekker S."."""
    if words.plain[at] not in index.lasts:
        return None
    here, commas = at, 0
    while here + 1 < len(words) and here < at + 5:
        comma = words.comma(here, here + 1)
        if not comma and not words.near(here, here + 1):
            return None
        commas += comma
        here += 1
        numbers = index.pairs.get((words.plain[here], words.plain[at]))
        if numbers:
            start = particles_before(words, at)
            sure = commas or (words.capital[at] and words.capital[here])
            while here + 1 < len(words) and words.after(here) == "-" and words.near(here, here + 1):
                here += 1
            return Match(start, _particles_after(words, here), 3 if sure else 2, "full", numbers)
        if words.plain[here] not in PARTICLES:
            break
    if commas and here > at and words.single(here) and words.after(here) == ".":
        numbers = index.with_initial(index.lasts[words.plain[at]], words.plain[here])
        return Match(at, here, 3, "initials", numbers) if numbers else None
    return _surname_comma(words, index, at)


def _surname_comma(words: Words, index: NameIndex, at: int) -> Match | None:
    """ "Jong, de" and "Meer, van der" as a list has them, when somebody is called so."""
    end, found = at, []
    while end + 1 < len(words) and end < at + 4 and words.plain[end + 1] in PARTICLES:
        if not (words.comma(end, end + 1) if end == at else words.near(end, end + 1)):
            break
        end += 1
        found.append(words.plain[end])
    if found and words.capital[at] and tuple(found) in index.particles.get(words.plain[at], frozenset()):
        behind = words.after(end)
        if behind in ("", "\n", ",", ".", ")", ";", ":"):
            return Match(at, end, 2, "last", index.lasts[words.plain[at]])
    return None


def particles_before(words: Words, at: int) -> int:
    while at and words.plain[at - 1] in PARTICLES and words.near(at - 1, at):
        at -= 1
    return at


def _particles_after(words: Words, at: int) -> int:
    """ "Meer, Tijn van der": the tussenvoegsels behind the first name, when nothing but a break follows them."""
    here = at
    while here + 1 < len(words) and here < at + 3 and words.plain[here + 1] in PARTICLES and words.near(here, here + 1):
        here += 1
    return here if here > at and words.after(here) in ("", "\n", ",", ".", ")", ";", ":") else at


def first_with_initial(words: Words, index: NameIndex, at: int) -> Match | None:
    """ "Sanne D.": certain with a capital and a dot, when somebody is called so; likely when nobody is."""
    here = at + 1
    if here >= len(words) or not words.single(here) or not words.near(at, here) or not words.capital[at]:
        return None
    first, letter = words.plain[at], words.plain[here]
    if words.normal.text[words.places[at][1] : words.places[here][0]] != " " or words.single(at):
        return None
    numbers = index.initials.get((first, letter), ())
    dotted = words.after(here) == "."
    known = first in index.firsts or first in first_names()
    if not known or not (dotted or numbers) or (is_word(first) and not reads_as_name(first) and not dotted):
        return None
    return Match(at, here, 3 if numbers and dotted else 2, "initial", numbers)


def initials_and_surname(words: Words, index: NameIndex, at: int) -> Match | None:
    """ "S. Dekker", "S.A. van der Meer"; with a capital surname that no list knows it is an unknown name."""
    if not words.single(at) or words.after(at) != ".":
        return None
    here = at
    while here + 1 < len(words) and here < at + 4 and words.single(here + 1) and words.near(here, here + 1):
        here += 1
    if words.after(here) != "." or here + 1 >= len(words) or not words.near(here, here + 1):
        return None
    last = _skip_particles(words, here + 1)
    word = words.plain[last]
    numbers = index.with_initial(index.lasts.get(word, ()), words.plain[at])
    if numbers:
        return Match(at, rest_of_surname(words, index, last, numbers), 3, "initials", numbers)
    if words.capital[last] and reads_as_name(word) and len(word) > 2:
        return Match(at, last, 2, "initials")
    return None


def titled(words: Words, index: NameIndex, at: int) -> Match | None:
    """Meneer, juf, mr. … and a surname (certain), a first name or an unknown capital (likely)."""
    if words.plain[at] not in TITLES or at + 1 >= len(words) or not words.near(at, at + 1):
        return None
    here = at + 1
    while here + 1 < len(words) and here < at + 4 and (words.single(here) or words.plain[here] in TITLES):
        if not words.near(here, here + 1):
            return None
        here += 1
    last = _skip_particles(words, here)
    word = words.plain[last]
    named = words.capital[last] or not is_word(word) or last > here
    numbers = index.lasts.get(word, ())
    if numbers and word not in PARTICLES:
        sure = words.capital[last] or not is_word(word)
        return Match(at, rest_of_surname(words, index, last, numbers), 3 if sure else 2, "titled", numbers)
    if word in index.firsts and (named or word in first_names()):
        return Match(at, last, 2, "titled", index.firsts[word])
    if words.capital[last] and last - at < 6 and len(word) > 1 and (reads_as_name(word) or not words.capital[at]):
        end = last + 1 if _is_hyphened(words, last) else last
        return Match(at, end, 2, "titled")
    return Match(at, last, 1, "titled") if word in first_names() and not is_word(word) else None


def _is_hyphened(words: Words, at: int) -> bool:
    start = words.places[at][1]
    return words.normal.text[start : start + 1] == "-" and at + 1 < len(words) and words.capital[at + 1]


def joined(words: Words, index: NameIndex, at: int) -> Match | None:
    """A whole name as one word: #SanneDekker, @sannedekker, svandermeer@…"""
    word = words.plain[at]
    if len(word) < 6:
        return None
    tagged = words.before(at) in ("#", "@") or words.after(at) == "@"
    numbers = index.joined.get(word) or (index.accounts.get(word) if tagged else None)
    if not numbers or (is_word(word) and not tagged):
        return None
    return Match(at, at, 3, "joined", numbers)


def similar(words: Words, index: NameIndex, at: int) -> Match | None:
    """First name and surname with one typing error in one of the two."""
    first = words.plain[at]
    last = _skip_particles(words, at + 1) if at + 1 < len(words) and words.near(at, at + 1) else at
    word = words.plain[last]
    if last == at or len(word) < 4 or len(first) < 2 or not (words.capital[at] or words.capital[last]):
        return None
    if first in index.firsts and (words.capital[last] or not is_word(word)):
        known = index.similar_surname(first, word)
        if known:
            return Match(at, last, 3, "full", index.pairs[first, known])
    if word in index.lasts and words.capital[at] and len(first) > 3 and words.capital[last] and not is_word(first):
        known = index.similar_first(first, word)
        if known:
            return Match(at, last, 3, "full", index.pairs.get((known, word), ()))
    return None


def unknown_pair(words: Words, index: NameIndex, at: int) -> Match | None:
    """A first name and a capital behind it, of nobody on the roster; or two capitals that no word list knows."""
    if not words.capital[at] or at + 1 >= len(words) or not words.near(at, at + 1) or words.single(at):
        return None
    first = words.plain[at]
    last = _skip_particles(words, at + 1)
    word = words.plain[last]
    if not words.capital[last] or words.single(last) or len(word) < 2 or word in PARTICLES:
        return None
    known = first in first_names() or first in index.firsts
    surname = (
        reads_as_name(word)
        or last > at + 1
        or word in index.lasts
        or (reads_as_name(first) and last not in words.starts)
    )
    if known and surname and (reads_as_name(first) or at not in words.starts):
        return Match(at, last, 2, "full")
    if not known and reads_as_name(first) and reads_as_name(word) and len(first) > 2 and len(word) > 2:
        return Match(at, last, 1, "full")
    return None


def role_before(words: Words, at: int) -> str | None:
    """The role that a word just before says ("docent Inge", "onze Sten"): "" when it leaves it open, None without."""
    for back in (1, 2):
        if at - back >= 0 and words.plain[at - back] in ROLES:
            return ROLES[words.plain[at - back]]
    return None


def is_subject(words: Words, match: Match) -> bool:
    """ "docent Engels": a school subject behind a role word, whoever is called so."""
    return match.first == match.last and words.plain[match.first] in _SUBJECTS
