"""Brings a text to the form that the senses read, and keeps the way back to the text as it was given.

Compatibility forms (full width, mathematical letters), zero-width and direction marks, look-alike letters from other
scripts and curly quotes are folded; nothing is lost of the original, every place maps back to it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from plaatsbaar.core.observation import Span

# Latin look-alikes in Cyrillic and Greek (a choice from Unicode's UTS 39 confusables that occur in Dutch evasions).
_LOOK_ALIKES = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04cf\u043a\u043c\u0442\u043d\u0432"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406\u0408\u0405\u0391\u0392\u0395"
    "\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03b1\u03bd\u2019\u2018\u201b"
    "\u201c\u201d\u201e\u2013\u2014",
    "aeopcyxijsdlkmthbABEKMHOPCTXIJSABEZHIKMNOPTYXoav'''\"\"\"--",
)
_INVISIBLE = frozenset({"Cf"})
_SENTENCE_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)|\n+")
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
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The place in the text as given of ``self.text[start:end]``; invisible characters inside it belong to it."""
        if end <= start:
            return Span(self.origins[start], self.origins[start])
        last = self.origins[end - 1]
        # Indexed, not sliced: a slice would copy the rest of the text at every match and make the senses quadratic.
        after = next((p for i in range(end, len(self.origins)) if (p := self.origins[i]) > last), len(self.raw))
        return Span(self.origins[start], self._trimmed(last, after))

    def _trimmed(self, last: int, after: int) -> int:
        """The end of the original character at ``last``: without invisible characters that follow it."""
        end = last + 1
        while end < after and unicodedata.combining(self.raw[end]):
            end += 1
        return end

    def quote(self, start: int, end: int) -> str:
        """The words as they stand in the text as given."""
        place = self.span(start, end)
        return self.raw[place.start : place.end]

    @cached_property
    def lower(self) -> str:
        """Lower case with the same length, so that places agree."""
        return "".join(low if len(low := letter.lower()) == 1 else letter for letter in self.text)

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
            if self.text[start : end.end()].strip():
                yield start, end.end()
            start = end.end()
        if self.text[start:].strip():
            yield start, len(self.text)

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.sentences)

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Start and end of the sentence that holds ``place``."""
        number = bisect_right(self._sentence_starts, place) - 1
        return self.sentences[number] if number >= 0 else (0, len(self.text))


def normalise(raw: str) -> Normal:
    """Normalises a text of any content (lone surrogates included) in linear time."""
    letters: list[str] = []
    origins: list[int] = []
    for place, letter in enumerate(raw):
        if letter < "\u007f":
            letters.append(letter)
            origins.append(place)
            continue
        if unicodedata.category(letter) in _INVISIBLE:
            continue
        folded = unicodedata.normalize("NFKC", letter).translate(_LOOK_ALIKES)
        letters.extend(folded)
        origins.extend([place] * len(folded))
    origins.append(len(raw))
    return Normal(raw, "".join(letters), tuple(origins))
