"""What does the check make of the sentences of the bank, and which of its answers are wrong?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from bank_of_sentences import BANK, Sentence, sentences
from plaatsbaar.core.cast import DAY
from plaatsbaar.core.facts import Facts, People
from plaatsbaar.core.verdict import Verdict
from plaatsbaar.examine.contract import facts_for, parse_post
from plaatsbaar.examine.examine import check
from plaatsbaar.examine.files import read_roster
from plaatsbaar.examine.result import as_result
from plaatsbaar.examine.scoring import DECENCY

LISTS = BANK / "known_failures"


@dataclass(frozen=True, order=True)
class Failure:
    """One wrong answer. ``kind``: ``missed`` (nothing of its group was found), ``other`` (another category instead),
    ``false`` (a harmless sentence was flagged), ``care`` or ``hint`` (not given).
    """

    kind: str
    id: str
    what: str

    def __str__(self) -> str:
        return f"{self.kind} {self.id} {self.what}"


@cache
def verdict(sentence: Sentence) -> Verdict:
    """The verdict on one sentence; with the bank's own roster when its section says so (`roster=yes`)."""
    draft = parse_post(sentence.post()).draft
    people = _people() if sentence.section.get("roster") == "yes" else None
    return check(draft, facts_for(draft, Facts(day=DAY, people=people)))


@cache
def _people() -> People:
    return read_roster(BANK / "roster.json")


def said(sentence: Sentence) -> dict[str, Any]:
    """The result in the form of the contract."""
    return as_result(verdict(sentence), post_id=sentence.id)


def judged(sentence: Sentence, categories: frozenset[str]) -> frozenset[str]:
    """The categories that a half of the bank is labelled for: acts in `decency`, everything in the other."""
    return categories & DECENCY if sentence.half == "decency" else categories


def _wrong(sentence: Sentence) -> Iterator[Failure]:
    result = said(sentence)
    given = judged(sentence, frozenset(result["categories"])) - sentence.optional
    wanted = judged(sentence, sentence.categories)
    if wanted and not given:
        yield Failure("missed", sentence.id, ",".join(sorted(wanted)))
    elif wanted and not wanted <= given:
        yield Failure("other", sentence.id, ",".join(sorted(wanted - given)))
    elif given and not wanted:
        yield Failure("false", sentence.id, ",".join(sorted(given)))
    if sentence.care and not result["care"]:
        yield Failure("care", sentence.id, "care")
    if (hint := sentence.section.get("hint")) and hint not in {one["category"] for one in result["findings"]}:
        yield Failure("hint", sentence.id, hint)


def failures(half: str, split: str) -> list[Failure]:
    """Every wrong answer in a split of one half, sorted."""
    return sorted(one for sentence in sentences(split, half) for one in _wrong(sentence))


def listed(half: str, split: str) -> list[str]:
    """The failures that are known, as written in the list."""
    path = LISTS / f"{half}_{split}.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return sorted(found[1] for line in lines if (found := re.match(r"(\w+ [\w-]+ \S+)", line)))


def halves() -> list[str]:
    """The halves of the bank that are there."""
    return sorted({one.half for one in sentences("train")})
