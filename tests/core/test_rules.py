"""Every rule, without listing any: both sides are shown, grounds and wordings are there, rules do not import rules."""

from __future__ import annotations

import ast
import inspect
import sys

import pytest

from plaatsbaar.core import protocol
from plaatsbaar.core.rule import Expect, Rule, ScopeRule, collect, collect_scope
from plaatsbaar.core.verdict import HINT_SUBJECTS

RULES: list[Rule | ScopeRule] = [*collect(), *collect_scope()]
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)

HARMFUL = (Expect.FINDS, Expect.OUTSIDE)
HARMLESS = (Expect.PASSES, Expect.INSIDE)


def test_there_are_rules() -> None:
    assert collect() and collect_scope()


@every_rule
def test_shows_both_sides(rule: Rule | ScopeRule) -> None:
    harmful = [one for one in rule.examples if one.expect in HARMFUL]
    harmless = [one for one in rule.examples if one.expect in HARMLESS]
    assert harmful and harmless
    assert len(harmless) >= len(harmful), "as many harmless examples as harmful ones (8.2)"


@every_rule
def test_examples_differ(rule: Rule | ScopeRule) -> None:
    shown = [(one.expect, one.text, sorted(one.given.items(), key=str)) for one in rule.examples]
    assert all(shown.count(one) == 1 for one in shown)


@every_rule
@pytest.mark.parametrize("version", protocol.shipped(), ids=lambda version: version.id)
def test_ground_stands_in_every_shipped_version(rule: Rule | ScopeRule, version: protocol.Protocol) -> None:
    assert version.clauses_of(rule.ground), "protocol.parse has checked the quoted words"


@every_rule
def test_page_is_written_in_both_languages(rule: Rule | ScopeRule) -> None:
    assert len(rule.about.nl) > 60 and len(rule.about.en) > 60


@pytest.mark.parametrize("rule", collect(), ids=lambda rule: rule.name)
def test_a_hint_category_never_carries_more(rule: Rule) -> None:
    source = inspect.getsource(sys.modules[rule.module])
    if rule.category in HINT_SUBJECTS:
        assert not any(f"Weight.{weight}" in source for weight in ("REVISE", "CONSULT", "STOP"))


@every_rule
def test_rules_never_import_rules(rule: Rule | ScopeRule) -> None:
    tree = ast.parse(inspect.getsource(sys.modules[rule.module]))
    imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not [name for name in imported if name.startswith("plaatsbaar.core.rules")]


def test_core_uses_the_standard_library_only() -> None:
    import pathlib

    import plaatsbaar.core

    for file in pathlib.Path(plaatsbaar.core.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                top = name.split(".")[0]
                assert top in sys.stdlib_module_names or name.startswith("plaatsbaar.core"), f"{file.name}: {name}"
