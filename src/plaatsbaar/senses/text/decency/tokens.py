"""How does a text become tokens that carry their classes, however a word was masked, stretched, spaced or glued?

Evasions are undone against the lexicon only: a spelling is read as another word when that word is in it, never otherwise.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from plaatsbaar.senses.text.decency import lexicon
from plaatsbaar.senses.text.normalise import Normal

_FIRST_CODE = 0xE000
_EXTRA = ("name", "maybe_name", "comma", "quoted", "handle", "number")
_NAMES = [name for name in (*lexicon.CLASSES, *_EXTRA) if name != "break"]
_CODES = {name: chr(_FIRST_CODE + number) for number, name in enumerate(_NAMES)} | {"break": "\uf000"}

_EMOJI = r"[\U0001F300-\U0001FAFF\u2600-\u27BF\u2B50\u2764]\uFE0F?"
_TOKEN = re.compile(
    r"(?P<handle>@\w[\w.]*\w)|#?(?P<word>\$?[^\W_](?:[\w'’]|[*@$€!#.+-](?=[\w*@$€#]))*\**)"
    rf"|(?P<emoji>{_EMOJI})|(?P<end>[.!?…;]+(?=[\s\"')\]]|$)|\n+)|(?P<pause>[,:])"
)
_SPACED = re.compile(r"(?<![\w*])[^\W_](?:[ .\-_*][^\W_]){3,}(?![\w*])")
_STRETCH = re.compile(r"(\w)\1{2,}")
_LEET = str.maketrans("0134578@$€!+", "oieastbaseit")
_LEET_L = str.maketrans("0134578@$€!+", "oleastbaselt")
_LEET_MARK = re.compile(r"[0-9@$€!+]")
_MASKS = re.compile(r"[*#@$!.\-_]")
_ABBREVIATION = frozenset("mw mevr dhr mr mrs ms dr drs bijv ca nr st".split())
_PREFIXES = frozenset("de van der den el ten ter het 't".split())
_FAR = 40
_GLUED_MIN, _GLUED_MAX = 8, 48


def code_of(name: str) -> str:
    """The private letter that stands for a class in a rendered text; KeyError for an unknown class."""
    return _CODES[name]


@cache
def words() -> dict[str, str]:
    """Codes by word, for every word of the lexicon."""
    codes: dict[str, str] = defaultdict(str)
    for name, listed in lexicon.CLASSES.items():
        for word in listed.split():
            if not word.endswith("?"):
                codes[plain(word)] += _CODES[name] if _CODES[name] not in codes[plain(word)] else ""
    return {word: _ordered(code) for word, code in codes.items()}


@lru_cache(maxsize=8192)
def _ordered(codes: str) -> str:
    """Codes in a fixed order with the one of `break` last, where the grammar's modifier gap looks for it."""
    return codes if len(codes) < 2 else "".join(sorted(set(codes)))


@cache
def _sharp() -> frozenset[str]:
    """Words worth finding behind a typing error, a mask or glue: what is said of people, and groups."""
    return frozenset(
        plain(word)
        for name in (
            "insult",
            "group",
            "slur",
            "curse",
            "dehuman",
            "hate",
            "harm",
            "nude",
            "bad",
            "sexpart",
            "sex",
            "animal",
        )
        for word in lexicon.CLASSES[name].split()
        if not word.endswith("?")
    )


@cache
def _typos() -> dict[str, str]:
    """Slips of the pen (two letters swapped, one left out) in the longer sharp words, by the slip."""
    slips: dict[str, str] = {}
    worth = {w for name in ("group", "slur", "hate") for w in lexicon.CLASSES[name].split() if len(w) >= 6}
    worth |= {w for w in lexicon.CLASSES["insult"].split() if len(w) >= 7}
    for word in sorted(worth):
        for i in range(1, len(word) - 1):
            slips.setdefault(word[:i] + word[i + 1 :], word)
            slips.setdefault(word[:i] + word[i + 1] + word[i] + word[i + 2 :], word)
    known = words()
    return {slip: word for slip, word in slips.items() if slip not in known and slip not in lexicon.TYPO_STOPS}


@cache
def _by_shape() -> dict[tuple[int, str], tuple[str, ...]]:
    """Sharp words by length and first letter, for masked spellings."""
    shapes: dict[tuple[int, str], list[str]] = defaultdict(list)
    for word in sorted(_sharp()):
        shapes[len(word), word[0]].append(word)
    return {shape: tuple(found) for shape, found in shapes.items()}


@cache
def _plain_letter(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isalpha() else letter


def plain(word: str) -> str:
    """Lower case without accents, of the same length."""
    if word.isascii():
        return word
    return "".join(letter if letter < "\x7f" else _plain_letter(letter) for letter in word)


class Piece(NamedTuple):
    """A token: its place in the normalised text, the word it is read as, and the codes of its classes."""

    start: int
    end: int
    word: str
    codes: str
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a rendered text (a sentence, or all of it), and every word and class code that occurs in it."""

    start: int
    end: int
    present: frozenset[str]


@dataclass(frozen=True)
class Tagged:
    """A text as tokens with classes. ``rendered`` is what patterns are matched against."""

    normal: Normal
    pieces: tuple[Piece, ...]

    @cached_property
    def rendered(self) -> str:
        return "".join(f"\x02{one.codes}\x03{one.word}" + ("\x04" if one.ends else "") for one in self.pieces)

    @cached_property
    def _starts(self) -> list[int]:
        starts, place = [], 0
        for one in self.pieces:
            starts.append(place)
            place += len(one.codes) + len(one.word) + 2 + one.ends
        return starts

    @cached_property
    def present(self) -> frozenset[str]:
        """Every word and every class code that occurs."""
        return frozenset(one.word for one in self.pieces) | frozenset("".join(one.codes for one in self.pieces))

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The sentences, in order."""
        made, begun = [], 0
        present: set[str] = set()
        for number, one in enumerate(self.pieces):
            present.add(one.word)
            present.update(one.codes)
            if one.ends or number == len(self.pieces) - 1:
                end = self._starts[number] + len(one.codes) + len(one.word) + 2 + one.ends
                made.append(Stretch(self._starts[begun], end, frozenset(present)))
                begun, present = number + 1, set()
        return tuple(made)

    def token_at(self, place: int) -> int:
        """The number of the token that holds this place of ``rendered``."""
        return bisect_right(self._starts, place) - 1

    def sentence(self, first: int, last: int) -> tuple[int, int]:
        """The tokens of the sentence(s) that hold tokens ``first`` to ``last``, at most `_FAR` on either side."""
        lowest, highest = max(0, first - _FAR), min(len(self.pieces), last + _FAR)
        while first > lowest and not self.pieces[first - 1].ends:
            first -= 1
        last = max(last, first + 1)
        while last < highest and not self.pieces[last - 1].ends:
            last += 1
        return first, last

    def has(self, number: int, name: str) -> bool:
        return code_of(name) in self.pieces[number].codes


def _masked(word: str) -> str | None:
    """The sharp word behind ``k*nker``: a mask stands for one letter each, or for all letters between two."""
    letters = _MASKS.sub("*", word)
    fits = re.compile(re.escape(letters).replace(r"\*", "[a-z]"))
    for candidate in _by_shape().get((len(letters), letters[0]), ()):
        if fits.fullmatch(candidate):
            return candidate
    joined = letters.replace("*", "")
    return joined if joined in _sharp() else None


def _unstretched(word: str) -> Iterator[str]:
    yield _STRETCH.sub(r"\1", word)
    yield _STRETCH.sub(r"\1\1", word)


def read_as(word: str) -> str | None:
    """The word of the lexicon that a spelling stands for, None when it stands for none."""
    known = words()
    if word in known:
        return word
    tries = [word]
    if len(word) > 3:
        tries += _unstretched(word)
    if _LEET_MARK.search(word) and re.search(r"[^\W\d_]", word):
        for one in tuple(tries):
            tries += [one.translate(_LEET), one.translate(_LEET_L)]
            tries += [t for t in _unstretched(one.translate(_LEET)) if t in _sharp()]
    if "'" in word:
        tries.append(word.partition("'")[0])
    for one in tries:
        if one in known and (one == word or len(one) > 2):
            return one
    if len(word) <= 40 and len(word) > 2 and _MASKS.search(word) and word[0].isalpha() and (found := _masked(word)):
        return found
    return next((_typos()[one] for one in tries if one in _typos()), None)


_PREFIX = re.compile(
    r"(kanker|kk|kkr|kut|klote|tering|tyfus|hoeren|pleuris|takke|pokke|rot|super|mega|oer)(?=[^\W\d_]{3})"
)
_GLUE = frozenset(
    "ik haat zijn is een de het jij je bent jullie die dat aan weg met dood alle en moeten horen hier niet".split()
)


@lru_cache(maxsize=8192)
def _split(word: str) -> tuple[str, ...]:
    """The words glued together in ``ikhaatmoslims`` or ``kankerhond``, () when it cannot be split whole."""
    known, sharp = words(), _sharp()
    if (prefix := _PREFIX.match(word)) and (rest := word[prefix.end() :]) in sharp:
        return prefix[1], rest
    if not _GLUED_MIN <= len(word) <= _GLUED_MAX or not word.isalpha():
        return ()
    best: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 16), end):
            piece = word[start:end]
            if start in best and end not in best and (piece in _GLUE or (len(piece) > 3 and piece in known)):
                best[end] = (*best[start], piece)
    found = best.get(len(word), ())
    glued = len(found) >= 3 and any(one in sharp for one in found) and any(one in _GLUE for one in found)
    return found if glued else ()


# bounded: an endless stream of new words must not fill the memory
@lru_cache(maxsize=8192)
def _lookup(word: str) -> tuple[str, str]:
    found = read_as(word)
    return (found, words()[found]) if found else (word, "")


_WITH_DIGITS = re.compile(r"(?<!\w)(?=\w*[^\W\d_]{2})(?=\w*\d)\w{4,24}(?!\w)")


def _in_digits(lower: str) -> bool:
    """Whether a text writes letters as digits on purpose ("1k v3rm00rd j3"): then its short words are read so too."""
    if not any(digit in lower for digit in "0134578"):
        return False
    return any(read_as(found.group()) for found in _WITH_DIGITS.finditer(lower))


class _Tagger:
    """Makes the pieces of one text; ``names`` are first names that the reading knows, in lower case."""

    def __init__(self, normal: Normal, names: frozenset[str]) -> None:
        self.normal = normal
        self.lower = plain(normal.lower)
        self.names = names
        self.shouting = normal.text.isupper()
        self.in_digits = _in_digits(self.lower)
        self.pieces: list[Piece] = []
        self.starting = True

    def tag(self) -> tuple[Piece, ...]:
        place = 0
        for spaced in _SPACED.finditer(self.lower):
            joined = re.sub(r"[^\w]|_", "", spaced.group())
            if (found := read_as(joined)) and found in _sharp():
                self._stretch(place, spaced.start())
                self._add(spaced.start(), spaced.end(), found, words()[found])
                place = spaced.end()
        self._stretch(place, len(self.lower))
        return tuple(self.pieces)

    def _stretch(self, start: int, end: int) -> None:
        for found in _TOKEN.finditer(self.lower, start, end):
            match found.lastgroup:
                case "word":
                    self._word(*found.span("word"))
                case "handle":
                    self._add(*found.span(), found.group(), _CODES["name"] + _CODES["handle"])
                case "emoji":
                    emoji = found.group()
                    self._add(*found.span(), emoji, words().get(emoji) or words().get(emoji.rstrip("\ufe0f"), ""))
                case "end":
                    self._end(found.group())
                case _:
                    self._pause()

    def _add(self, start: int, end: int, word: str, codes: str) -> None:
        self.pieces.append(Piece(start, end, word, _ordered(codes), False))
        self.starting = False

    def _end(self, mark: str) -> None:
        if not self.pieces:
            return
        last = self.pieces[-1]
        if mark == "." and (last.word in _ABBREVIATION or (len(last.word) == 1 and last.word.isalpha())):
            return
        self.pieces[-1] = Piece(last.start, last.end, last.word, last.codes, ends=True)
        self.starting = True

    def _pause(self) -> None:
        if self.pieces and not self.pieces[-1].ends:
            last = self.pieces[-1]
            self.pieces[-1] = Piece(last.start, last.end, last.word, _ordered(last.codes + _CODES["comma"]))

    def _word(self, start: int, end: int) -> None:
        spelled = self.lower[start:end]
        if not spelled.isalnum():
            spelled = spelled.replace("’", "'").rstrip("-.+#")
        word, codes = _lookup(spelled) if len(spelled) <= 24 else (spelled, "")
        if not codes and self.in_digits and len(spelled) < 6 and _LEET_MARK.search(spelled):
            word = next((one for one in (spelled.translate(_LEET), spelled.translate(_LEET_L)) if one in words()), word)
            codes = words().get(word, "")
        if not codes and len(spelled) > 5 and (pieces := _split(spelled)):
            place = start
            for piece in pieces:
                self._add(place, min(place + len(piece), end), piece, words().get(piece, ""))
                place = min(place + len(piece), end - 1)
            return
        self._add(start, end, word, codes + self._name(start, end, spelled, codes))

    def _after_title(self) -> bool:
        """Whether a title stands before this word, or a title and a tussenvoegsel ("mevrouw de Wit")."""
        before = [one for one in self.pieces[-3:] if not one.ends]
        while before and before[-1].word in _PREFIXES:
            before.pop()
        return bool(before) and _CODES["title"] in before[-1].codes

    def _name(self, start: int, end: int, spelled: str, codes: str) -> str:
        """The code of a name when the word looks like one: by its capital, or a first name that is no other word."""
        capital = self.normal.text[start].isupper() and not self.normal.text[start:end].isupper()
        known = spelled in lexicon.FIRST_NAMES or spelled.removesuffix("'s") in self.names
        if known and (capital or not codes):
            return _CODES["name"]
        if capital and self._after_title():
            return _CODES["name"]
        if not capital or self.shouting or codes or spelled in lexicon.ORDINARY_CAPITALS:
            return ""
        if self.starting:
            return "" if spelled in lexicon.ORDINARY_STARTS else _CODES["maybe_name"]
        return _CODES["name"]


def tagged(normal: Normal, names: frozenset[str] = frozenset()) -> Tagged:
    """The tokens of a text with their classes, in linear time."""
    return Tagged(normal, _Tagger(normal, names).tag())
