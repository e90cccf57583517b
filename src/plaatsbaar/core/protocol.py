"""A protocol as data: its clauses word for word, the grounds that lean on them, and which version is in force."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import resources

from plaatsbaar.core.draft import Role

_MARKS = re.compile("[*\u00b9\u00b2\u00b3]")


class ClauseKind(StrEnum):
    """What the software does with a clause (traceability)."""

    RULE = "rule"
    FLOW = "flow"
    RECORD = "record"
    NOTICE = "notice"
    SCOPE = "scope"


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter or appendix. ``lead`` opens each of its clauses ("Bedenk dat..."); ``holds_for`` empty: everyone."""

    id: str
    title: str
    heading: str
    lead: str = ""
    holds_for: frozenset[Role] = frozenset()
    shows_also: str = ""
    shown_title: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause. ``text`` is word for word, with footnote marks and asterisks; quote it by `quotable`."""

    id: str
    section: Section
    kinds: tuple[ClauseKind, ...]
    text: str

    @property
    def quotable(self) -> str:
        """The words as they are quoted: without footnote marks and emphasis, with the lead where there is one."""
        words = _MARKS.sub("", self.text)
        return f"{self.section.lead} {words}" if self.section.lead else words

    def holds_for(self, role: Role) -> bool:
        return not self.section.holds_for or role in self.section.holds_for


@dataclass(frozen=True, slots=True)
class Protocol:
    """One version of a board's protocol. ``grounds``: ground name -> clause id -> the words that carry it."""

    id: str
    title: str
    board: str
    in_force_from: date
    revision_due: date
    sections: tuple[Section, ...]
    clauses: Mapping[str, Clause]
    grounds: Mapping[str, Mapping[str, str]]

    def clause(self, clause_id: str) -> Clause:
        """The clause with this id; KeyError names it when the protocol has none."""
        try:
            return self.clauses[clause_id]
        except KeyError:
            raise KeyError(f"{self.id} has no clause {clause_id}") from None

    def clauses_of(self, ground: str, role: Role | None = None) -> tuple[str, ...]:
        """The clause ids of a ground, those that hold for ``role`` only when it is given; () for an absent ground."""
        named = self.grounds.get(ground, {})
        return tuple(i for i in named if role is None or self.clauses[i].holds_for(role))

    def of_section(self, section_id: str) -> tuple[Clause, ...]:
        return tuple(clause for clause in self.clauses.values() if clause.section.id == section_id)


def parse(source: str) -> Protocol:
    """Reads a protocol's TOML. ValueError says what is wrong in it: a double id, an unknown section, a lost ground."""
    data = tomllib.loads(source)
    sections = tuple(
        Section(
            id=one["id"],
            title=one["title"],
            heading=one["heading"],
            lead=one.get("lead", ""),
            holds_for=frozenset(Role(role) for role in one.get("holds_for", ())),
            shows_also=one.get("shows_also", ""),
            shown_title=one.get("shown_title", ""),
        )
        for one in data["sections"]
    )
    by_id = {section.id: section for section in sections}
    clauses: dict[str, Clause] = {}
    for one in data["clauses"]:
        if one["id"] in clauses or one["section"] not in by_id:
            raise ValueError(f"clause {one['id']}: id used twice, or its section {one['section']} is not there")
        kinds = tuple(ClauseKind(kind) for kind in one["kinds"])
        clauses[one["id"]] = Clause(one["id"], by_id[one["section"]], kinds, one["text"])
    for ground, named in data["grounds"].items():
        for clause_id, words in named.items():
            if clause_id not in clauses or words not in _MARKS.sub("", clauses[clause_id].text):
                raise ValueError(f"ground {ground}: clause {clause_id} does not hold the words {words!r}")
    return Protocol(
        id=data["id"],
        title=data["title"],
        board=data["board"],
        in_force_from=data["in_force_from"],
        revision_due=data["revision_due"],
        sections=sections,
        clauses=clauses,
        grounds=data["grounds"],
    )


@cache
def shipped() -> tuple[Protocol, ...]:
    """Every protocol version in the package, oldest first."""
    folder = resources.files("plaatsbaar.core") / "data" / "protocols"
    found = [
        parse(entry.read_text(encoding="utf-8"))
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".toml")
    ]
    return tuple(sorted(found, key=lambda protocol: protocol.in_force_from))


def in_force(day: date, versions: Iterable[Protocol] | None = None) -> Protocol:
    """The version in force on ``day``: the newest that had started, or the oldest when none had."""
    ordered = sorted(versions if versions is not None else shipped(), key=lambda protocol: protocol.in_force_from)
    started = [protocol for protocol in ordered if protocol.in_force_from <= day]
    return started[-1] if started else ordered[0]


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed between two versions, by clause id, and the grounds whose words no longer stand there."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    grounds_to_review: tuple[str, ...]


def difference(old: Protocol, new: Protocol) -> Difference:
    """Compares two versions; a ground of ``old`` is to be reviewed when one of its clauses or quoted words went."""

    def lost(named: Mapping[str, str]) -> bool:
        return any(
            i not in new.clauses or words not in _MARKS.sub("", new.clauses[i].text) for i, words in named.items()
        )

    return Difference(
        added=tuple(i for i in new.clauses if i not in old.clauses),
        removed=tuple(i for i in old.clauses if i not in new.clauses),
        changed=tuple(i for i, c in old.clauses.items() if i in new.clauses and new.clauses[i].text != c.text),
        grounds_to_review=tuple(name for name, named in old.grounds.items() if lost(named)),
    )
