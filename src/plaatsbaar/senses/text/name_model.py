"""How much does a word look like somebody's name, by its letters and by what stands around it?

A linear model of our own (`data/name_model.json.gz`, card in docs/reference/name_model.md), trained on our own made-up
sentences by `scripts/make_name_model.py`. It knows no list of people. Loaded when a first word asks for it; scoring is
additions of whole numbers, in plain Python.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from functools import cache
from importlib import resources

from plaatsbaar.senses.text.name_words import PARTICLES, TITLES, Words
from plaatsbaar.senses.text.word_list import first_names, is_word, reads_as_name

_WINDOW = 2


def candidate(words: Words, at: int) -> bool:
    """Whether a word may be a name at all: no ordinary word, or one with a capital that its place does not give it."""
    word = words.plain[at]
    if len(word) < 2 or word in PARTICLES or word in TITLES:
        return False
    if not words.capital[at]:
        return not is_word(word)
    return at not in words.starts or reads_as_name(word)


def features(words: Words, at: int) -> list[str]:
    """What the model sees of a word: its letters, its shape, its neighbours. Each is a short string."""
    word = words.plain[at]
    marked = f"<{word[:24]}>"
    found = [marked[start : start + 3] for start in range(len(marked) - 2)]
    found += [f"p{word[:4]}", f"s{word[-4:]}", f"l{min(len(word), 12)}"]
    capital = words.capital[at]
    found.append(f"c{capital:d}{at in words.starts:d}{is_word(word):d}")
    if word in first_names():
        found.append("known")
    if words.before(at) in ("#", "@"):
        found.append(f"b{words.before(at)}")
    for away in range(-_WINDOW, _WINDOW + 1):
        if away:
            found += _neighbour(words, at + away, away)
    found.append(f"m{_mark(words, at)}")
    return found


def _neighbour(words: Words, at: int, away: int) -> list[str]:
    if not 0 <= at < len(words):
        return [f"{away}:none"]
    word = words.plain[at]
    ordinary = is_word(word)
    shape = f"{away}:{words.capital[at]:d}{ordinary:d}{word in PARTICLES:d}{word in first_names():d}"
    return [shape, f"{away}={word}"] if ordinary or word in PARTICLES or word in TITLES else [shape]


def _mark(words: Words, at: int) -> str:
    """The sign behind a word, when it is no letter or space."""
    behind = words.after(at)
    return behind if behind in ",.!?:;()'\"-" else ""


@cache
def _weights() -> Mapping[str, int]:
    source = resources.files("plaatsbaar.senses.text") / "data" / "name_model.json.gz"
    weights: dict[str, int] = json.loads(gzip.decompress(source.read_bytes()))
    return weights


def score(words: Words, at: int) -> int:
    """Above 0 it is more likely a name than not; see the model card for what each height is worth."""
    weights = _weights()
    return weights.get("", 0) + sum(weights.get(one, 0) for one in features(words, at))
