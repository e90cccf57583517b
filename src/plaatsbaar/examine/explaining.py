"""What do a clause and a rule look like to a machine? For the command line and the API alike."""

from __future__ import annotations

from typing import Any

from plaatsbaar.core.coverage import BACKED_BY, backed, current, not_yet
from plaatsbaar.core.draft import Role
from plaatsbaar.core.protocol import Clause
from plaatsbaar.core.rule import Example, Rule, ScopeRule, collect, collect_scope
from plaatsbaar.core.wording import Language


def every_rule() -> dict[str, Rule | ScopeRule]:
    """All rules and scope rules by name, scope first, as the judge takes them."""
    rules: list[Rule | ScopeRule] = [*collect_scope(), *collect()]
    return {one.name: one for one in rules}


def rule_as_json(rule: Rule | ScopeRule, language: Language) -> dict[str, Any]:
    """A rule's page as one JSON object."""
    return {
        "rule": rule.name,
        "category": rule.category if isinstance(rule, Rule) else "scope",
        "title": rule.title(language),
        "about": rule.about(language),
        "ground": rule.ground,
        "clauses": list(current().clauses_of(rule.ground)),
        "holds_for": sorted(rule.holds_for) if isinstance(rule, Rule) else sorted(Role),
        "examples": [{"expect": one.expect.value, "text": one.text, "why": why(one)} for one in rule.examples],
    }


def clause_as_json(clause: Clause, language: Language) -> dict[str, Any]:
    """A clause, its words, and what in the software makes it true."""

    def one(kind: str) -> dict[str, Any]:
        what = backed(clause.id, kind)
        missing = not_yet().missing.get(f"{clause.id} {kind}")
        row: dict[str, Any] = {by + ("s" if by != "core" else ""): list(what.by.get(by, ())) for by in BACKED_BY}
        return row | {"tests": list(what.tests), "not_yet": missing(language) if missing else None}

    return {
        "id": clause.id,
        "section": clause.section.title,
        "text": clause.text,
        "kinds": {kind.value: one(kind.value) for kind in clause.kinds},
    }


def why(example: Example) -> str:
    """Why, with the context that the example changes as far as it is a word."""
    told = [f"{key}: {value}" for key, value in example.given.items() if isinstance(value, str) and value]
    return "; ".join([example.why, *told])
