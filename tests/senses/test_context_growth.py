"""Do the context senses take time in proportion to the text, whatever it repeats?"""

from __future__ import annotations

import time

import pytest

from context_reading import observed
from plaatsbaar.senses.text import SENSES

_OURS = (
    "school", "private_life", "voice", "standing", "debate", "claim", "mission", "confidential", "credential",
    "sharing",
)  # fmt: skip
_REPEATED = (
    "onze school ", "wij als school ", "de toets van morgen ", "foto van internet ", "hele boek pdf ", "a" * 40,
    "'a \"b ", "leerlingen met een ", "docent bij ", "u moet niet ", "wachtwoord van de ", "fusie nog ",
    "Het Grote ", "mijn mening ", "https://a ",
)  # fmt: skip


def _seconds(name: str, text: str) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        observed(SENSES[name], text)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("name", _OURS)
def test_four_times_the_text_takes_about_four_times_as_long(name: str) -> None:
    for repeated in _REPEATED:
        short, long = _seconds(name, repeated * 400), _seconds(name, repeated * 1600)
        assert long < 9 * short + 0.05, (repeated, short, long)


@pytest.mark.parametrize("name", _OURS)
@pytest.mark.parametrize("text", ["", " ", "\ud800 school", "\u202eloohcs", "\x00", "🎉" * 50])
def test_odd_input_raises_nothing(name: str, text: str) -> None:
    observed(SENSES[name], text)
