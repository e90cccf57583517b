"""Each example of each rule, with the real senses: what it finds, passes and asks, and that its fixes leave nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from _pytest.mark.structures import ParameterSet

from examples import draft_for, facts_for, given_for
from plaatsbaar.core.judging import judge
from plaatsbaar.core.observation import Seen
from plaatsbaar.core.protocol import in_force
from plaatsbaar.core.rule import Example, Expect, Rule, ScopeRule, collect, collect_scope
from plaatsbaar.core.verdict import Replace, Verdict
from plaatsbaar.examine.examine import observe

CASES = [(rule, example) for rule in collect() for example in rule.examples]
SCOPE_CASES = [(rule, example) for rule in collect_scope() for example in rule.examples]


def _id(case: tuple[Rule | ScopeRule, Example]) -> str:
    return f"{case[0].name}-{case[1].expect}-{case[1].text[:40]}"


def _parameters(cases: Iterable[tuple[Rule | ScopeRule, Example]]) -> list[ParameterSet]:
    """Each example is a test of its rule's ground."""
    return [pytest.param(case, marks=pytest.mark.ground(case[0].ground), id=_id(case)) for case in cases]


def _verdict(rule: Rule, example: Example, text: str | None = None) -> Verdict:
    """What this one rule says, without scope and the other rules."""
    draft = draft_for(rule, example)
    draft = draft if text is None else replace(draft, text=text)
    facts = facts_for(rule, example)
    seen = Seen.of([*observe(draft, facts), *given_for(rule, example).seen])
    return judge(draft, seen, facts, in_force(facts.day), rules=[rule], scope_rules=[])


@pytest.mark.parametrize("case", _parameters(CASES))
def test_example_holds(case: tuple[Rule, Example]) -> None:
    rule, example = case
    verdict = _verdict(rule, example)
    found = [finding for finding in verdict.findings if finding.rule == rule.name]
    match example.expect:
        case Expect.FINDS:
            assert found, "finds nothing"
            assert example.quote in [finding.quote for finding in found] or not example.quote, [f.quote for f in found]
        case Expect.PASSES:
            assert not found and not verdict.questions, (found, verdict.questions)
        case Expect.ASKS:
            assert verdict.questions and not [f for f in found if f.weight.rank > 0], (found, verdict.questions)
        case _:
            pytest.fail(f"{example.expect} is for scope rules")
    assert not [finding for finding in verdict.findings if finding.category == "not_judged"]


@pytest.mark.parametrize("case", _parameters(c for c in CASES if c[1].expect is Expect.FINDS))
def test_fixes_leave_nothing_to_find(case: tuple[Rule, Example]) -> None:
    rule, example = case
    text = example.text
    fixes = [f.fix for f in _verdict(rule, example).findings if isinstance(f.fix, Replace)]
    if not fixes:
        return
    for fix in sorted(fixes, key=lambda fix: (fix.start, fix.end), reverse=True):
        text = text[: fix.start] + fix.text + text[fix.end :]
    left = [f for f in _verdict(rule, example, text).findings if isinstance(f.fix, Replace)]
    assert not left, (text, left)


@pytest.mark.parametrize("case", _parameters(SCOPE_CASES))
def test_scope_example_holds(case: tuple[ScopeRule, Example]) -> None:
    rule, example = case
    draft, facts = draft_for(rule, example), facts_for(rule, example)
    seen = Seen.of([*observe(draft, facts), *given_for(rule, example).seen])
    verdict = judge(draft, seen, facts, in_force(facts.day), rules=[], scope_rules=[rule])
    assert (verdict.out_of_scope is not None) == (example.expect is Expect.OUTSIDE)
