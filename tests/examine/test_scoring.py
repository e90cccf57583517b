"""The scorer: a worked example whose figures were counted by hand."""

from __future__ import annotations

from typing import Any

import pytest

from plaatsbaar.examine.scoring import score


def _gold(
    name: str, label: str, categories: list[str], optional: list[str] | None = None, **more: Any
) -> dict[str, Any]:
    plain: dict[str, Any] = {"spans": [], "decoys": []}
    return plain | {"id": name, "label": label, "categories": categories, "optional_categories": optional or []} | more


NAME = {"start": 0, "end": 10, "type": "name"}
GOLD = [
    _gold("a", "violation", ["threat", "personal_data"], spans=[NAME]),
    _gold("b", "violation", ["disclaimer"], spans=[{"start": 4, "end": 8, "type": "name", "in_roster": False}]),
    _gold("c", "ok", [], ["personal_data"], decoys=[{"start": 0, "end": 5}]),
    _gold("d", "ok", []),
]
SAID: dict[str, dict[str, Any]] = {
    "a": {"categories": ["threat"], "spans": [[0, 5, "name"]]},
    "c": {"categories": ["personal_data"], "spans": [[2, 4, "name"]]},
    "d": {"categories": ["insult"], "spans": []},
}


def test_any_counts_posts_and_leaves_optional_categories_out() -> None:
    figures = score(GOLD, SAID).any
    assert (figures.hits, figures.missed, figures.false, figures.quiet) == (1, 1, 1, 1)
    assert (figures.precision, figures.recall, figures.f1, figures.flagged) == (0.5, 0.5, 0.5, 0.5)


def test_groups() -> None:
    groups = score(GOLD, SAID).groups
    assert (groups["decency"].hits, groups["decency"].false) == (1, 1)
    assert (groups["personal_data"].missed, groups["personal_data"].false) == (1, 0)
    assert groups["disclaimer/disclosure"].recall == 0


def test_spans_count_when_half_is_covered() -> None:
    figures = score(GOLD, SAID)
    assert figures.span_kinds == {"name": (1, 1), "name(unknown)": (0, 1)}
    assert (figures.spans_right, figures.spans_given, figures.decoys_hit, figures.decoys) == (1, 2, 1, 1)
    less = score(GOLD, SAID | {"a": {"categories": [], "spans": [[0, 4, "name"]]}})
    assert less.span_kinds["name"] == (0, 1), "less than half"


@pytest.mark.parametrize("said", [{}, {"a": {"error": {"message": "x"}}}, {"a": {"categories": [], "spans": []}}])
def test_no_answer_counts_as_nothing_found(said: dict[str, Any]) -> None:
    figures = score(GOLD, said)
    assert (figures.any.hits, figures.any.missed, figures.any.f1) == (0, 2, 0.0)


def test_the_lines_name_every_group() -> None:
    lines = list(score(GOLD, SAID).lines())
    assert lines[0] == "any violation      P=0.500 R=0.500 F1=0.500 (tp 1 fp 1 fn 1) innocent posts flagged 1/2 = 0.500"
    assert len(lines) == 1 + 10 + 3
