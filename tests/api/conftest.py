"""A board with people and tokens for the tests of the API."""

from __future__ import annotations

import pytest

from plaatsbaar.api import entering
from plaatsbaar.apps.accounts.buckets import Buckets
from two_boards import House, house


@pytest.fixture
def own(db: None) -> House:
    return house("eigen", 1)


@pytest.fixture(autouse=True)
def wide_buckets(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PER_TOKEN", "PER_ADDRESS", "UPLOADS"):
        monkeypatch.setattr(entering, name, Buckets(1e6, 1_000_000))
