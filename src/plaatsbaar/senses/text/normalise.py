"""How is a text brought to the form that the senses read, and how do places lead back to the text as it was given?

Compatibility forms (full width, mathematical letters), invisible and direction marks, stacked combining marks,
look-alike letters from other scripts and curly quotes are folded; nothing is lost of the original.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from plaatsbaar.core.observation import Span

# Latin look-alikes in Cyrillic, Greek, Armenian, Cherokee and phonetic letters (a choice from Unicode's UTS 39
# confusables that occur in evasions of Dutch words), and punctuation that is one thing in many shapes.
_LOOK_ALIKES = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04cf\u043a\u043c\u0442\u043d\u0432"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406\u0408\u0405\u0391\u0392\u0395"
    "\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03b1\u03bd\u03c1\u03b9\u03ba"
    "\u04bb\u051b\u051d\u0261\u0251\u026a\u1d00\u0299\u1d04\u1d05\u1d07\ua730\u0262\u029c\u1d0a\u1d0b\u029f"
    "\u1d0d\u0274\u1d0f\u1d18\u0280\ua731\u1d1b\u1d1c\u1d20\u1d21\u028f\u1d22\u0578\u057d\u0585\u0561\u13a0"
    "\u13aa\u13a1\u2019\u2018\u201b\u02bc\u00b4\u201c\u201d\u201e\u2013\u2014\u2010\u2011\u2012\u2212",
    "aeopcyxijsdlkmthbABEKMHOPCTXIJSABEZHIKMNOPTYXoavpikhqwgaiabcdefghjklmnoprstuvwyznsoaDAR'''''\"\"\"------",
)
# Letters in a box or circle that Unicode gives no compatibility form: negative circled and squared, regional signs.
_BOXED = ((0x1F150, 0x1F169), (0x1F170, 0x1F189), (0x1F1E6, 0x1F1FF))
_FILLERS = frozenset("\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800")
_LINE_ENDS = frozenset("\u0085\u2028\u2029\x0b\x0c")
_NOT_PLAIN = re.compile(r"[^\t\n\r -~]")
_SENTENCE_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)|\n+")
_ABBREVIATION = re.compile(
    r"(?<![^\W_])(?:[A-Z]|[Mm]w|[Mm]vr|[Mm]evr|[Dd]hr|[Mm]nr|[Mm]rs?|[Mm]s|[Dd]rs?|[Pp]rof|[Ii]r|[Ss]t|geb|nr|tel|bijv|evt|incl|enz|a\.u\.b|o\.a|t\.o\.v|[Bb]urg)$"
)
_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the normalised text, with its place there."""

    start: int
    end: int
    text: str
    lower: str


@dataclass(frozen=True)
class Normal:
    """A normalised text. ``origins[i]`` is where in ``raw`` character i comes from; one more marks the end."""

    raw: str
    text: str
    origins: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """The place in the text as given of ``self.text[start:end]``; invisible characters inside it belong to it."""
        if end <= start:
            return Span(self.origins[start], self.origins[start])
        last = self.origins[end - 1]
        return Span(self.origins[start], self._with_marks(last + 1))

    def _with_marks(self, end: int) -> int:
        """The end of an original character: with the combining marks upon it, without invisible ones after those."""
        whole = end
        for place in range(end, len(self.raw)):
            letter = self.raw[place]
            if _is_mark(letter):
                whole = place + 1
            elif letter < "\u007f" or not _vanishes(letter):
                break
        return whole

    def quote(self, start: int, end: int) -> str:
        """The words as they stand in the text as given."""
        place = self.span(start, end)
        return self.raw[place.start : place.end]

    @cached_property
    def lower(self) -> str:
        """Lower case with the same length, so that places agree."""
        low = self.text.lower()
        if len(low) == len(self.text):
            return low
        return "".join(low if len(low := letter.lower()) == 1 else letter for letter in self.text)

    @cached_property
    def plain(self) -> str:
        """Lower case without accents, with the same length: é and e are one letter, ı and i too."""
        return fold(self.lower)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(
            Token(found.start(), found.end(), found.group(), self.lower[found.start() : found.end()])
            for found in _TOKEN.finditer(self.text)
        )

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each sentence; a line break ends one too."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[tuple[int, int]]:
        start = 0
        for end in _SENTENCE_END.finditer(self.text):
            if end.group() == "." and _ABBREVIATION.search(self.text, max(0, end.start() - 8), end.start()):
                continue
            if self.text[start : end.end()].strip():
                yield start, end.end()
            start = end.end()
        if self.text[start:].strip():
            yield start, len(self.text)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.sentences)

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Start and end of the sentence that holds ``place``."""
        number = bisect_right(self._starts, place) - 1
        return self.sentences[number] if number >= 0 else (0, len(self.text))


@cache
def _base(letter: str) -> str:
    """A lower-case letter without its accents; always one character."""
    if letter == "\u0131":
        return "i"
    if letter in "\u00f8\u0142\u0111":
        return "old"["\u00f8\u0142\u0111".index(letter)]
    return unicodedata.normalize("NFD", letter)[0].lower()[0]


def fold(lower: str) -> str:
    """Lower-case text without accents, of the same length."""
    return lower if lower.isascii() else "".join(letter if letter < "\u0080" else _base(letter) for letter in lower)


def _is_mark(letter: str) -> bool:
    return letter > "\u02ff" and unicodedata.category(letter)[0] == "M"


def _vanishes(letter: str) -> bool:
    return letter in _FILLERS or unicodedata.category(letter) == "Cf"


@cache
def _folded(letter: str) -> str:
    """What one character that is not plain ASCII stands for; "" when it is invisible."""
    if letter in _LINE_ENDS:
        return "\n"
    if letter in _FILLERS or unicodedata.category(letter) in ("Cf", "Cc", "Mn", "Me"):
        return ""
    for first, last in _BOXED:
        if first <= ord(letter) <= last:
            return chr(ord("A") + ord(letter) - first)
    # some compatibility forms hold a combining mark of their own (the cents of old typewriters): the marks go
    return "".join(part for part in unicodedata.normalize("NFKC", letter) if not _is_mark(part)).translate(_LOOK_ALIKES)


def normalise(raw: str) -> Normal:
    """Normalises a text of any content (lone surrogates included) in linear time; plain ASCII is taken as it is."""
    if not _NOT_PLAIN.search(raw):
        return Normal(raw, raw, range(len(raw) + 1))
    letters: list[str] = []
    origins: list[int] = []
    done = 0
    for found in _NOT_PLAIN.finditer(raw):
        place = found.start()
        letters.extend(raw[done:place])
        origins.extend(range(done, place))
        done = place + 1
        letter = raw[place]
        if _is_mark(letter):
            _compose(letters, letter)
            continue
        for part in _folded(letter):
            letters.append(part)
            origins.append(place)
    letters.extend(raw[done:])
    origins.extend(range(done, len(raw) + 1))
    return Normal(raw, "".join(letters), tuple(origins))


def _compose(letters: list[str], mark: str) -> None:
    """Puts a combining mark upon the letter before it where that makes one character; otherwise the mark goes."""
    if letters and letters[-1].isalpha():
        together = unicodedata.normalize("NFC", letters[-1] + mark)
        if len(together) == 1:
            letters[-1] = together
