"""Useful on real-looking posts? A smoke figure on our own 150 labelled posts, which the rules were tuned on.

`sample_roster.json` holds only those of the 15,000 fictional people whose name occurs in the posts.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plaatsbaar.core.facts import Facts
from plaatsbaar.examine.contract import facts_for, parse_post
from plaatsbaar.examine.examine import check
from plaatsbaar.examine.files import gather
from plaatsbaar.examine.result import as_result
from plaatsbaar.examine.scoring import Score, score

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="module")
def figures() -> Score:
    facts: Facts = gather(roster=DATA / "sample_roster.json")
    gold = [json.loads(line) for line in (DATA / "sample_posts.jsonl").read_text(encoding="utf-8").splitlines()]
    results = {}
    for one in gold:
        post = parse_post(one)
        results[one["id"]] = as_result(check(post.draft, facts_for(post.draft, facts)), post_id=post.id)
    return score(gold, results)


@pytest.mark.ground("free_expression")
def test_at_most_one_in_ten_innocent_posts_is_flagged(figures: Score) -> None:
    assert figures.any.flagged <= 0.10, "\n".join(figures.lines())


def test_any_violation_is_found_well_enough(figures: Score) -> None:
    assert figures.any.f1 >= 0.75, "\n".join(figures.lines())
