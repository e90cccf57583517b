"""The list of what is backed and what is not: it may hide nothing."""

from __future__ import annotations

import pytest

from plaatsbaar.core.coverage import Backed, NotYet, current, made, parse, problems
from plaatsbaar.core.grounds import Backing
from plaatsbaar.core.protocol import ClauseKind
from plaatsbaar.core.wording import Wording

SAID = Wording("Dit is er nog niet.", "This is not there yet.")
PROTOCOL = current()
EVERY = [f"{clause.id} {kind.value}" for clause in PROTOCOL.clauses.values() for kind in clause.kinds]
RULE = Backing("during_lessons", ClauseKind.RULE, "rule", "a.rule")


def test_a_rule_does_not_hide_a_missing_flow() -> None:
    rows = made([("during_lessons", "tests/t.py::test_it")], [RULE], PROTOCOL)
    assert rows == {"4.1 rule": {"rule": ["a.rule"], "tests": ["tests/t.py::test_it"]}}


def test_a_test_alone_carries_nothing() -> None:
    assert made([("during_lessons", "tests/t.py::test_it")], [], PROTOCOL) == {}


def test_what_is_not_backed_must_be_listed() -> None:
    backed = {"4.1 rule": Backed({"rule": ("a.rule",)}, ())}
    others = {key: SAID for key in EVERY if key != "4.1 rule"}
    assert not problems(backed, NotYet(len(others), others), PROTOCOL)
    (said,) = problems({}, NotYet(len(others), others), PROTOCOL)
    assert said.startswith("4.1 rule: nothing backs it")


@pytest.mark.parametrize(
    ("listed", "at_most", "sentence"),
    [
        (EVERY, len(EVERY), "4.1 rule: not_yet.toml lists it, but it is backed"),
        ([*EVERY, "9.9 rule"], len(EVERY) + 1, "9.9 rule: not_yet.toml lists it, but the protocol has no such"),
        (EVERY, len(EVERY) - 1, "more than at_most"),
        (EVERY, len(EVERY) + 1, "lower at_most"),
    ],
)
def test_a_wrong_list_is_said(listed: list[str], at_most: int, sentence: str) -> None:
    backed = {"4.1 rule": Backed({"rule": ("a.rule",)}, ())}
    assert any(sentence in said for said in problems(backed, NotYet(at_most, dict.fromkeys(listed, SAID)), PROTOCOL))


def test_the_generated_list_reads_back() -> None:
    assert parse('{"4.1 rule": {"rule": ["a"], "tests": ["t"]}}') == {"4.1 rule": Backed({"rule": ("a",)}, ("t",))}
