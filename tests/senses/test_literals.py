"""A pattern that is not tried on a text would have found nothing in it."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from pathlib import Path

import pytest

import plaatsbaar.senses.text as senses
from plaatsbaar.core.rule import collect
from plaatsbaar.senses.text.literals import may_match, needed
from plaatsbaar.senses.text.sighting import Phrase

DATA = Path(__file__).parents[1]


def _patterns() -> dict[str, re.Pattern[str]]:
    found: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.iter_modules(senses.__path__):
        for name, value in vars(importlib.import_module(f"{senses.__name__}.{module.name}")).items():
            for number, one in enumerate(value if isinstance(value, tuple | list) else (value,)):
                pattern = one.pattern if isinstance(one, Phrase) else one
                if isinstance(pattern, re.Pattern):
                    found[f"{module.name}.{name}[{number}]"] = pattern
    return found


def _texts() -> list[str]:
    lines = (DATA / "data" / "sample_posts.jsonl").read_text(encoding="utf-8").splitlines()
    posts = [json.loads(line)["text"] for line in lines]
    examples = [example.text for rule in collect() for example in rule.examples]
    own = (DATA / "senses" / "posts_with_an_act.txt").read_text(encoding="utf-8").splitlines()
    return [text.lower() for text in (*posts, *examples, *own)]


def test_nothing_is_missed() -> None:
    texts, patterns = _texts(), _patterns()
    assert len(patterns) > 100 and len(texts) > 400
    skipped = 0
    for name, pattern in patterns.items():
        for text in texts:
            if not may_match(pattern, text):
                skipped += 1
                assert pattern.search(text) is None, (name, text)
    assert skipped > len(patterns) * len(texts) / 3, "it has to be worth the trouble"


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("ruzie|roddel", {"uzie", "oddel"}),
        ("(?<!\\w)(?:wachtwoord)(?!\\w)", {"wachtwoord"}),
        ("(?:een )?fiets", {"fiets"}),
        ("(?:een )+x", {"een "}),
        ("\\d+ jaar|jarig", {" jaar", "jarig"}),
        ("(?:een )?", None),
        ("[ab]c?", None),
        ("\\w+|zoon", None),
        ("(?=weg)loop", {"loop"}),
    ],
)
def test_what_every_match_holds(pattern: str, words: set[str] | None) -> None:
    assert needed(re.compile(pattern)) == (None if words is None else frozenset(words))


def test_case_that_does_not_matter_says_nothing() -> None:
    assert needed(re.compile("wachtwoord", re.IGNORECASE)) is None
