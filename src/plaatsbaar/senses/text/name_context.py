"""What around a name makes it more, or less, likely to be somebody at school?

Cues that raise the grade (a class, a role word, a health fact, an aimed insult) and stretches in which a name is no
person: streets, schools, authors, public figures, and what the board put on its own list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from plaatsbaar.core.facts import Board
from plaatsbaar.senses.text.name_words import Words, plain
from plaatsbaar.senses.text.special_words import HEALTH
from plaatsbaar.senses.text.word_list import allowed

CLASS = re.compile(
    r"(?<![\w-])(?:[1-6] ?(?:[a-hk-z]|[a-z][1-9]|vwo|havo|vmbo|mavo|tl|gl|kl|bb|kb|ath|gym|hv|mh|th|"
    r"[vhmtgak][a-z]?[1-9]?)"
    r"|[bhvmgatk][1-6][a-z]?|(?:brugklas|klas|groep) [1-8][a-z]?|[1-6][a-z][1-9])(?![\w-])"
)
"""A class as pupils write it, in lower-case text: 2b, 5v1, h4, 3k2, 4 havo, klas 3."""

# aimed at somebody: violence, insult, exclusion, accusation, spreading. Only raises the grade of a name, judges
# nothing.
_AIM = re.compile(
    r"\b(?:ik (?:ga|zal|kom|trap|sla|schop|wacht|maak|vermoord|pak|weet)|we (?:gaan|pakken)|(?:gaat|"
    r"ga) eraan|1 oog open|"
    r"uninstall|kill|kys|hoer\w*|slet\w*|kut\w*|kanker\w*|kk\w+|homo|flikker|mongool|debiel|idioot|"
    r"sukkel|loser|dom|dik|"
    r"lelijk\w*|stinkt?|viezerik|vies\w*|vetzak|varken|nep|fake|irritant\w*|achterlijk\w*|gestoord\w*|"
    r"dikke|vette|vieze|stom\w*|dronken|"
    r"pedo\w*|gestolen|stiekem|roddel\w*|screenshot\w*|doorsturen|stuur rond|negeer\w*|uitgesloten|"
    r"nodig \w+ niet uit|uit de (?:app|groep)|hoeft? niet te komen|(?:wie|niemand) (?:met|praat)|"
    r"ligt er ook uit|haat|ugly|stupid|bitch|zielig\w*|weggepest|pest\w*|klappen|in elkaar|trap je|"
    r"sla je|rot op|ga dood)\b"
)
_STREET = re.compile(
    r"(?:(?:[A-Z][^\W\d_]{0,25}\.?|van|de|der|den|het|ten|ter|op)[ -]){0,4}[A-Z][^\W\d_]{1,30}?"
    r"(?:straat|laan|plein|gracht|singel|brug|zaal|steeg|plantsoen|school|college|lyceum|gymnasium|scholen|museum|"
    r"stadion|sporthal|bokaal|prijs|toernooi|theater|festival|bibliotheek|universiteit|ziekenhuis|kliniek|stichting|"
    r"tunnel|monument|atlas)\b"
    # endings that surnames have too (Nijhuis, Verhoeven-Dijkpark): only behind an article, or as one word
    r"|(?:\b(?:de|het|ons|onze|in|op|naar|bij|aan) (?:[A-Z][^\W\d_]{0,25}\.?[ -]){0,4}|\b)[A-Z][^\W\d_]{1,30}?"
    r"(?:weg|kade|dijk|hof|park|hal|pad|huis|haven|dag)\b"
)
_SCHOOL = re.compile(
    r"(?:[A-Z][^\W\d_]{0,25}[ -]){1,4}(?:College|Lyceum|Gymnasium|School|Scholengemeenschap|Mavo|Havo|"
    r"Hal|Park|Huis|Museum|"
    r"Arena|Prijs|Cup|Theater|Foundation|Instituut|Academie|Universiteit)\b"
)


def aimed(lower: str) -> bool:
    """Whether a message seems aimed at somebody. A rough list of its own; what it does is for the decency sense."""
    return _AIM.search(lower) is not None


def raising(lower: str) -> bool:
    """Whether a sentence holds a class or a health fact."""
    return CLASS.search(lower) is not None or HEALTH.search(lower) is not None


Entries = dict[str, list[tuple[str, ...]]]


@cache
def _entries(names: tuple[str, ...]) -> Entries:
    entries: Entries = {}
    for name in names:
        words = plain(name)
        if words:
            entries.setdefault(words[0], []).append(words)
    return entries


@cache
def _shipped() -> Entries:
    return _entries(allowed())


def places_in(words: Words) -> Iterator[tuple[int, int]]:
    """Streets, schools, buildings: by their form, so that a full roster name goes first (Casper Nijhuis)."""
    for pattern in (_STREET, _SCHOOL):
        for found in pattern.finditer(words.normal.text):
            yield found.span()


def listed(words: Words, board: Board) -> Iterator[tuple[int, int]]:
    """Stretches that the shipped allow list or the board's own names: inside them a name is nobody's at school."""
    own = _entries((*board.allowed, *board.names))
    known: Sequence[str] = words.plain
    for entries in (_shipped(), own):
        for number, word in enumerate(known):
            for entry in entries.get(word, ()):
                last = number + len(entry) - 1
                if tuple(known[number : last + 1]) == entry:
                    yield words.span(number, last)
