"""Which sentences are in the bank, with their labels and places? Reads `tests/bank/*/*.txt` (format: its README)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

BANK = Path(__file__).parent / "bank"
SPLITS = ("train", "dev", "test")

DATA_KINDS = frozenset(
    """name bsn phone email address postcode iban plate birth_date age class grade health family handle
    credential""".split()
)
CATEGORIES = frozenset(
    """personal_data image_consent bullying insult threat discrimination stalking radicalisation hacking obscenity
    slander
    reputation disclosure disclaimer capacity mission confidential discussion escalation copyright during_lesson gossip
    secret_filming""".split()
)
_CONTEXT = frozenset("role capacity channel audience reply function school lesson at".split())
_KEYS = _CONTEXT | {"trap", "categories", "optional", "hint", "care", "age", "register", "lang", "roster"}
_IN_RESULTS = {"gossip": "bullying", "secret_filming": "image_consent"}
_PART = re.compile(r"\[\[|\]\]|\{\{|\}\}|\[(?P<kind>[a-z_]+)\||(?P<close>\])|\{(?P<slot>[^{}]*)\}")


class BankError(ValueError):
    """A line of the bank that cannot be read; the message says where and why."""


@dataclass(frozen=True)
class Sentence:
    """One sentence of the bank. ``spans``: start, end (code points) and kind of each labelled place."""

    id: str
    half: str
    split: str
    text: str
    spans: tuple[tuple[int, int, str], ...]
    section: Mapping[str, str] = field(repr=False, compare=False)

    @property
    def pattern(self) -> str:
        """The id of the pattern it was made from."""
        return self.id.partition("-")[0]

    @property
    def kinds(self) -> frozenset[str]:
        """Every label of it as written, of places and of the whole."""
        return frozenset(kind for _, _, kind in self.spans) | _listed(self.section, "categories")

    @property
    def categories(self) -> frozenset[str]:
        """The categories of the contract that a result must hold."""
        return frozenset("personal_data" if kind in DATA_KINDS else _IN_RESULTS.get(kind, kind) for kind in self.kinds)

    @property
    def optional(self) -> frozenset[str]:
        return frozenset(_IN_RESULTS.get(one, one) for one in _listed(self.section, "optional"))

    @property
    def trap(self) -> str:
        return self.section.get("trap", "")

    @property
    def care(self) -> bool:
        return self.section.get("care") == "yes"

    @property
    def harmless(self) -> bool:
        return not self.categories and not self.care and "hint" not in self.section

    def post(self) -> dict[str, Any]:
        """The sentence as a post of the contract, with the labels that `plaatsbaar score` reads."""
        context: dict[str, Any] = {key: self.section[key] for key in sorted(_CONTEXT & set(self.section))}
        if "reply" in context:
            context["reply"] = context["reply"] == "yes"
        if "lesson" in context:
            context["lesson"] = {"ja": "yes", "nee": "no"}.get(context["lesson"], context["lesson"])
        return {
            "id": self.id,
            "text": self.text,
            "context": context,
            "label": "violation" if self.categories else "ok",
            "categories": sorted(self.categories),
            "optional_categories": sorted(self.optional),
            "care_signal": self.care,
            "spans": [
                {"start": start, "end": end, "type": kind} for start, end, kind in self.spans if kind in DATA_KINDS
            ],
            "lang": self.section.get("lang", "nl"),
        }


def _listed(section: Mapping[str, str], key: str) -> frozenset[str]:
    return frozenset(filter(None, section.get(key, "").split(",")))


def _section(line: str, where: str) -> dict[str, str]:
    section = {}
    for word in line.removeprefix("::").split():
        key, equals, value = word.partition("=")
        if key not in _KEYS or not equals or not value:
            raise BankError(f"{where}: {word!r} is no label of a section")
        section[key] = value.replace("_", " ") if key in ("function", "school") else value
    for category in _listed(section, "categories") | _listed(section, "optional"):
        if category not in CATEGORIES:
            raise BankError(f"{where}: {category!r} is no category")
    return section


def _length(pattern: str) -> int:
    """How many sentences a pattern makes."""
    slots = [found["slot"] for found in _PART.finditer(pattern) if found["slot"] is not None]
    return max((slot.count("|") + 1 for slot in slots), default=1)


def _made(pattern: str, number: int, where: str) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """The text and the places of the sentence with this number."""
    text, done, spans = "", 0, []
    opened: tuple[int, str] | None = None
    for found in _PART.finditer(pattern):
        text += pattern[done : found.start()]
        done = found.end()
        if found["kind"]:
            if opened or found["kind"] not in CATEGORIES | DATA_KINDS:
                raise BankError(f"{where}: label {found['kind']!r} inside another, or unknown")
            opened = len(text), found["kind"]
        elif found["close"]:
            if opened is None:
                raise BankError(f"{where}: a label is closed that was not opened")
            spans.append((opened[0], len(text), opened[1]))
            opened = None
        elif found["slot"] is not None:
            alternatives = found["slot"].split("|")
            text += alternatives[number % len(alternatives)]
        else:
            text += found.group()[0]
    if opened:
        raise BankError(f"{where}: a label is not closed")
    return text + pattern[done:], tuple(spans)


def _read(half: str, split: str, path: Path) -> Iterator[Sentence]:
    section: dict[str, str] = {}
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line, where = raw.strip(), f"{half}/{path.name}:{number}"
        if not line or line.startswith("#"):
            continue
        if line.startswith("::"):
            section = _section(line, where)
            continue
        digest = hashlib.sha256(line.encode()).hexdigest()[:8]
        for count in range(_length(line)):
            text, spans = _made(line, count, where)
            one = Sentence(f"{digest}-{count}", half, split, text, spans, section)
            if one.harmless and not one.trap:
                raise BankError(f"{where}: neither a label nor a trap")
            yield one


@cache
def sentences(split: str, half: str | None = None) -> tuple[Sentence, ...]:
    """Every sentence of a split (of one half, or of all). Raises BankError for a line that cannot be read."""
    halves = sorted(one.name for one in BANK.iterdir() if one.is_dir() and (one / f"{split}.txt").exists())
    return tuple(
        one for name in halves if half in (None, name) for one in _read(name, split, BANK / name / f"{split}.txt")
    )


def patterns(split: str) -> Iterator[tuple[str, str, str]]:
    """Half, id and text of each pattern of a split."""
    for path in sorted(BANK.glob(f"*/{split}.txt")):
        for raw in path.read_text(encoding="utf-8").splitlines():
            line = raw.strip()
            if line and not line.startswith(("#", "::")):
                yield path.parent.name, hashlib.sha256(line.encode()).hexdigest()[:8], line
