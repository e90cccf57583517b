"""Twice the text takes at most about twice the time, whatever stands in it (reliability 7.24, 7.25)."""

from __future__ import annotations

import gc
import time

import pytest

from plaatsbaar.core import cast
from plaatsbaar.core.observation import Where
from plaatsbaar.senses.text.identifiers import identifiers
from plaatsbaar.senses.text.names import names
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.special import special

HOSTILE = {
    "capitals": "Aa" * 1333,
    "one roster name": "Sanne " * 400,
    "initials": "A. " * 1333,
    "spaced letters": "S a n n e " * 500,
    "dots": "S." * 1666,
    "digits": "0612 " * 1000,
    "at signs": "@" * 3000,
    "half mails": "a@a." * 1000,
    "particles": "van der " * 833,
    "streets": "Burgemeester " * 400,
    "determiners": "een " * 1333,
    "stacked marks": "a" + "\u0301" * 6666,
    "marks on every letter": ("S" + "\u0301" * 50) * 100,
    "invisible": "\u200b" * 6666 + "a",
    "brackets": "(" * 4000,
    "commas": "Dekker, " * 666,
    "line breaks": "\n" * 6666,
    "descriptions": "het meisje met " * 400,
    "grades": "had een een een " * 500,
    "ages": "wordt 12 " * 666,
    "threats": "ik ga " * 1000,
    "ibans": "NL20 " * 1000,
    "births": "geboren 1-1-2000 " * 400,
    "classes": "Sanne uit 2b " * 400,
    "typos": "Sanne Dekkerr " * 150,
    "one long word": "a" * 10000,
    "underscores": "_" * 5000,
    "leet": "4" * 5000,
    "phones": "Sanne 06-12345678 " * 333,
    "allowed": "Anne Frank " * 200,
}


def _seconds(text: str) -> float:
    """Processor time of one reading, the best of two, so that a busy machine does not count."""
    facts = cast.facts()
    best = float("inf")
    for _ in range(2):
        reading = Reading((Part(Where.TEXT, text),), facts.people, facts.board)
        gc.collect()
        before = time.process_time()
        for sense in (names, identifiers, special):
            list(sense(reading))
        best = min(best, time.process_time() - before)
    return best


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_the_length(text: str) -> None:
    """A quadratic pattern gives 4 for twice and 16 for four times the length; measured again before it counts."""
    for _ in range(3):
        ratio = _seconds(text * 4) / max(_seconds(text), 0.002)
        if ratio < 2.5**2:
            return
    pytest.fail(f"four times the text took {ratio:.1f} times as long")


def test_a_long_innocent_text_stays_innocent() -> None:
    text = "Wat een mooie dag met de hele klas in het museum. " * 2000
    reading = Reading((Part(Where.TEXT, text),), cast.facts().people)
    assert not [one for sense in (names, identifiers, special) for one in sense(reading)]
