"""A board for the tests of the pages, with the names of its schools."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.web import limits


@pytest.fixture
def board(db: None) -> Board:
    """A board that has people in none of its schools."""
    return Board.objects.create(
        slug="quadraam", name="Quadraam", names=["Quadraam", "Lindenhof Lyceum"], mission="Ieder talent telt."
    )


@pytest.fixture(autouse=True)
def full_buckets() -> Iterator[None]:
    """Each test starts with full token buckets."""
    for buckets in (*limits.PER_SESSION.values(), *limits.PER_ADDRESS.values()):
        buckets._held.clear()
    yield
