"""Is this an ordinary word, or a first name? Looks words up in the shipped lists, loaded when first needed."""

from __future__ import annotations

import gzip
import tomllib
from functools import cache, lru_cache
from importlib import resources

_DATA = resources.files("plaatsbaar.senses.text") / "data"


@cache
def _blob() -> bytes:
    """The Dutch word list as one sorted text: 4 MB and 20 ms, where a set of its words takes 30 MB and 100 ms."""
    return gzip.decompress((_DATA / "words_nl.txt.gz").read_bytes())


@cache
def _settings() -> tuple[dict[str, tuple[str, ...]], frozenset[str], frozenset[str]]:
    data = tomllib.loads((_DATA / "allow.toml").read_text(encoding="utf-8"))
    words = data.pop("words")
    return (
        {subject: tuple(entries) for subject, entries in data.items()},
        frozenset(words["names_first"].split()),
        frozenset(words["other"].split()),
    )


def allowed() -> tuple[str, ...]:
    """The shipped names that are nobody's at school: authors, public figures, clubs, brands, places."""
    return tuple(entry for entries in _settings()[0].values() for entry in entries)


@lru_cache(maxsize=8192)
def in_dictionary(plain: str) -> bool:
    """Whether a word (lower case, without accents) is a lower-case entry of the Dutch word list. Binary search."""
    wanted = plain.encode("utf-8", errors="replace")
    blob = _blob()
    low, high = 0, len(blob) - 1
    while low < high:
        middle = blob.rfind(b"\n", 0, (low + high) // 2 + 1)
        middle = max(middle, low)
        end = blob.find(b"\n", middle + 1)
        word = blob[middle + 1 : end]
        if word == wanted:
            return True
        if word < wanted:
            low = end
        else:
            high = middle
    return False


def is_word(plain: str) -> bool:
    """Whether this can be an ordinary word: in the dictionary, or in the list of words that dictionaries lack."""
    return plain in _settings()[2] or in_dictionary(plain)


def reads_as_name(plain: str) -> bool:
    """Whether a capitalised word is read as a name first: unknown as a word, or a word in a rare sense only."""
    return plain in _settings()[1] or not is_word(plain)


@cache
def first_names() -> frozenset[str]:
    """First names in Latin script, lower case without accents: Dutch, Flemish, Turkish, Polish and our own list."""
    own = [
        line
        for line in (_DATA / "first_names_own.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    return frozenset((_DATA / "first_names.txt").read_text(encoding="ascii").split()) | frozenset(" ".join(own).split())
