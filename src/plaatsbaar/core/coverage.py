"""What backs each clause of the protocol, kind by kind, and what is not built yet?

``data/coverage.json`` is generated (`scripts/make_coverage.py`) and ``data/not_yet.toml`` is kept by hand: it may only
shrink. Both are keyed by clause and kind ("4.5 record"), so that a rule does not hide a missing flow.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from plaatsbaar.core.grounds import BACKINGS, BackedBy, Backing
from plaatsbaar.core.protocol import Clause, Protocol, shipped
from plaatsbaar.core.wording import Wording

BACKED_BY: tuple[BackedBy, ...] = ("rule", "view", "action", "command", "core")


@dataclass(frozen=True, slots=True)
class Backed:
    """What makes one kind of one clause true: import paths per sort of thing, and the tests that show it."""

    by: Mapping[BackedBy, tuple[str, ...]]
    tests: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing carries it. Tests alone carry nothing."""
        return not any(self.by.values())


NOTHING = Backed({}, ())


def keys_of(clause: Clause) -> tuple[str, ...]:
    """The keys of a clause in both lists: "4.1 rule", "4.1 flow"."""
    return tuple(f"{clause.id} {kind.value}" for kind in clause.kinds)


@cache
def coverage() -> Mapping[str, Backed]:
    """The generated list, by clause and kind."""
    return parse((resources.files("plaatsbaar.core") / "data" / "coverage.json").read_text(encoding="utf-8"))


def parse(source: str) -> Mapping[str, Backed]:
    """Reads the generated list."""
    return {
        key: Backed({by: tuple(one[by]) for by in BACKED_BY if one.get(by)}, tuple(one.get("tests", ())))
        for key, one in json.loads(source).items()
    }


@dataclass(frozen=True, slots=True)
class NotYet:
    """The promises that are still open: what is missing, by clause and kind, and how many there may be at most."""

    at_most: int
    missing: Mapping[str, Wording]


@cache
def not_yet() -> NotYet:
    """Reads ``not_yet.toml``."""
    data = tomllib.loads((resources.files("plaatsbaar.core") / "data" / "not_yet.toml").read_text(encoding="utf-8"))
    return NotYet(data["at_most"], {key: Wording(one["nl"], one["en"]) for key, one in data["missing"].items()})


def backed(clause_id: str, kind: str) -> Backed:
    """What backs this kind of this clause; `NOTHING` when nothing does."""
    return coverage().get(f"{clause_id} {kind}", NOTHING)


def made(
    tests: Iterable[tuple[str, str]], backings: Iterable[Backing] | None = None, protocol: Protocol | None = None
) -> dict[str, dict[str, list[str]]]:
    """The content of coverage.json from what is imported and from pairs of ground and test.

    A ground's test shows every kind of its clauses that something on that ground carries.
    """
    protocol = protocol or current()
    everything = list(BACKINGS if backings is None else backings)
    shown = sorted(set(tests))
    rows: dict[str, dict[str, list[str]]] = {}
    for clause in protocol.clauses.values():
        for kind in clause.kinds:
            here = [one for one in everything if one.kind is kind and clause.id in protocol.clauses_of(one.ground)]
            row: dict[str, list[str]] = {by: sorted({one.path for one in here if one.by == by}) for by in BACKED_BY}
            on = {one.ground for one in here}
            row["tests"] = [test for ground, test in shown if ground in on]
            if filled := {by: paths for by, paths in row.items() if paths}:
                rows[f"{clause.id} {kind.value}"] = {k: sorted(set(v)) for k, v in filled.items()}
    return rows


def problems(found: Mapping[str, Backed], listed: NotYet, protocol: Protocol) -> tuple[str, ...]:
    """What must not be: unbacked and not listed, listed and backed, no such clause, more than ``at_most``."""
    keys = [key for clause in protocol.clauses.values() for key in keys_of(clause)]
    wrong = [f"{key}: nothing backs it and not_yet.toml does not list it"
             for key in keys if found.get(key, NOTHING).empty and key not in listed.missing]  # fmt: skip
    wrong += [f"{key}: not_yet.toml lists it, but it is backed"
              for key in listed.missing if not found.get(key, NOTHING).empty]  # fmt: skip
    wrong += [f"{key}: not_yet.toml lists it, but the protocol has no such clause and kind"
              for key in listed.missing if key not in keys]  # fmt: skip
    if len(listed.missing) > listed.at_most:
        wrong.append(f"not_yet.toml lists {len(listed.missing)}, more than at_most = {listed.at_most}")
    if len(listed.missing) < listed.at_most:
        wrong.append(f"not_yet.toml lists {len(listed.missing)}: lower at_most from {listed.at_most}")
    return tuple(wrong)


def current() -> Protocol:
    """The newest shipped version: the one the lists are about."""
    return shipped()[-1]
