"""Which words must a text hold before a pattern can match in it? Most patterns need not be tried on most texts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from re import _constants as _op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Needed = frozenset[str] | None
"""One of these stands in every match; None when that cannot be said."""

_SHORTEST = 2


def _better(one: Needed, other: Needed) -> Needed:
    """The one that fewer texts hold: the longest words, and then the fewest."""
    if one is None or other is None:
        return other if one is None else one
    return max(one, other, key=lambda words: (min(len(word) for word in words), -len(words)))


def _of_one(op: Any, what: Any) -> Needed:
    if op is _op.SUBPATTERN:
        _, on, off, inside = what
        return None if on or off else _of_row(inside)
    if op is _op.BRANCH:
        every = [_of_row(row) for row in what[1]]
        known = [words for words in every if words is not None]
        return frozenset().union(*known) if len(known) == len(every) else None
    if op in (_op.MAX_REPEAT, _op.POSSESSIVE_REPEAT, _op.MIN_REPEAT) and what[0] >= 1:
        return _of_row(what[2])
    return None


def _of_row(row: Iterable[tuple[Any, Any]]) -> Needed:
    """Of things that follow each other the best; letters in a row are one word."""
    best: Needed = None
    word = ""
    for op, what in row:
        if op is _op.LITERAL:
            word += chr(what)
            continue
        best = _better(best, frozenset({word}) if len(word) >= _SHORTEST else None)
        word = ""
        best = _better(best, _of_one(op, what))
    return _better(best, frozenset({word}) if len(word) >= _SHORTEST else None)


@cache
def needed(pattern: re.Pattern[str]) -> Needed:
    """Words of which every match of ``pattern`` holds one, exactly as written; None when there is no such list."""
    if pattern.flags & (re.IGNORECASE | re.VERBOSE):
        return None
    return _of_row(_parser.parse(pattern.pattern, pattern.flags))


def may_match(pattern: re.Pattern[str], text: str) -> bool:
    """False when ``pattern`` certainly matches nowhere in ``text``: then it need not be tried."""
    words = needed(pattern)
    return words is None or any(word in text for word in words)
