"""Which words of a text are marked, and with which number? Escaped first, then wrapped."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from plaatsbaar.core.observation import Span

_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\ufffd")
_MARK = (
    '<a class="m {look}" id="in-tekst-{number}" href="#punt-{number}">{words}'
    '<span class="sr">, {point} </span><span class="n {look}">{number}</span></a>'
)
_JOINS = frozenset("\u200d\u200c")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that belongs to point ``number``; ``look`` is the class of its weight."""

    span: Span
    number: int
    look: str


def _is_odd(text: str, at: int) -> bool:
    """A sign that cannot be seen but changes what is read: direction, zero width. An emoji's joiner may stay."""
    sign = text[at]
    if sign in "\n\t":
        return False
    if sign in _JOINS and 0 < at < len(text) - 1 and (ord(text[at - 1]) > 0x2000 or ord(text[at + 1]) > 0x2000):
        return False
    return sign in _INVISIBLE or (unicodedata.category(sign) in ("Cc", "Cf") and not 0xE0000 <= ord(sign) <= 0xE007F)


def shown(text: str) -> SafeString:
    """Escaped text in which signs that cannot be seen are written out, so that nothing hides in it."""
    parts: list[str] = []
    for at, sign in enumerate(text):
        if sign == "\n":
            parts.append("<br>")
        elif _is_odd(text, at):
            parts.append(f'<span class="teken">U+{ord(sign):04X}</span>')
        else:
            parts.append(escape(sign))
    return mark_safe("".join(parts))  # noqa: S308  (each part was escaped or is ours)


def without_overlap(marks: Iterable[tuple[Span, int]]) -> Iterator[tuple[Span, list[int]]]:
    """Groups marks so that none overlap: given spans with their rank, the heaviest and longest keeps the place.

    Yields each kept span with the positions (in the order given) of what lies under it, its own first.
    """
    given = list(enumerate(marks))
    heaviest_first = sorted(given, key=lambda one: (-one[1][1], one[1][0].start - one[1][0].end, one[1][0].start))
    kept: list[tuple[Span, list[int]]] = []
    for position, (span, _) in heaviest_first:
        under = next((positions for other, positions in kept if other.overlaps(span) or other == span), None)
        if under is None:
            kept.append((span, [position]))
        else:
            under.append(position)
    yield from sorted(kept, key=lambda one: one[0].start)


def marked_text(text: str, marks: Sequence[Mark], point: str) -> SafeString:
    """The text with each mark as a link to its point. ``point`` is the word for it in the page's language.

    Marks must not overlap; one that lies outside the text is left out.
    """
    parts: list[str] = []
    done = 0
    for mark in sorted(marks, key=lambda one: one.span.start):
        if mark.span.start < done or mark.span.end > len(text) or mark.span.start == mark.span.end:
            continue
        parts.append(shown(text[done : mark.span.start]))
        words = shown(text[mark.span.start : mark.span.end])
        parts.append(format_html(_MARK, look=mark.look, number=mark.number, words=words, point=point))
        done = mark.span.end
    parts.append(shown(text[done:]))
    return mark_safe("".join(parts))  # noqa: S308
