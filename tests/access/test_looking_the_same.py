"""Do absent and forbidden look the same, and take the same time? The ranks of two mixed samples must not tell."""

from __future__ import annotations

import random
import statistics
import time
import uuid
from collections.abc import Callable

import pytest
from django.test import Client

from two_boards import House

pytestmark = pytest.mark.django_db

SEED = 20261122


def rank_z(one: list[float], other: list[float]) -> float:
    """Mann-Whitney's U as a standard normal value: how far two samples lie apart, whatever their distribution."""
    ranked = sorted([(value, 0) for value in one] + [(value, 1) for value in other])
    ranks = sum(place for place, (_, which) in enumerate(ranked, 1) if which == 0)
    n, m = len(one), len(other)
    u = ranks - n * (n + 1) / 2
    spread = (n * m * (n + m + 1) / 12) ** 0.5
    return float((u - n * m / 2) / spread)


def samples(ask: Callable[[uuid.UUID], object], forbidden: uuid.UUID, times: int) -> tuple[list[float], list[float]]:
    """Seconds per request, absent and forbidden, in a random order."""
    chance = random.Random(SEED)
    turns = [False, True] * times
    chance.shuffle(turns)
    took: dict[bool, list[float]] = {False: [], True: []}
    for turn in turns:
        target = forbidden if turn else uuid.UUID(int=chance.getrandbits(128), version=4)
        start = time.perf_counter()
        ask(target)
        took[turn].append(time.perf_counter() - start)
    return took[False], took[True]


@pytest.mark.parametrize("relation", ["other_board", "other_school", "child_without_authority"])
def test_consents_of_another_take_no_other_time(relation: str, houses: tuple[House, House]) -> None:
    """Not told apart at a chance of error of one in a million, or by less than 5 % of the time: both are noise."""
    own, other = houses
    forbidden = (other if relation == "other_board" else own).persons[relation.replace("other_board", "other_school")]
    client = Client(headers={"authorization": f"Bearer {own.tokens['parent']}"})

    def ask(person: uuid.UUID) -> None:
        assert client.get(f"/api/v1/consents/{person}").status_code == 404

    ask(forbidden.pk)
    absent, refused = samples(ask, forbidden.pk, 60)
    apart = abs(statistics.median(absent) - statistics.median(refused)) / statistics.median(absent)
    assert abs(rank_z(absent, refused)) < 4.9 or apart < 0.05


def test_the_ranks_do_tell_samples_apart() -> None:
    """The test above would also hold if the measure saw nothing."""
    chance = random.Random(SEED)
    one = [chance.gauss(1.0, 0.1) for _ in range(60)]
    assert abs(rank_z(one, [value + 0.15 for value in one])) > 4.9
    assert abs(rank_z(one, [chance.gauss(1.0, 0.1) for _ in range(60)])) < 4.9
