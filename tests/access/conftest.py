"""Two boards for the tests of who may see what, loaded once a module; every bucket is wide open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from plaatsbaar.api import entering
from plaatsbaar.apps.accounts.buckets import Buckets
from plaatsbaar.web import limits
from two_boards import House, house


@pytest.fixture(scope="module")
def houses(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[House, House]]:
    """The own board and another one; rolled back after the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield house("eigen", 1), house("ander", 2)
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def wide_buckets(monkeypatch: pytest.MonkeyPatch) -> None:
    for buckets in (limits.PER_ADDRESS, limits.PER_SESSION):
        for sort in ("text", "photo"):
            monkeypatch.setitem(buckets, sort, Buckets(1e6, 1_000_000))
    for name in ("PER_TOKEN", "PER_ADDRESS", "UPLOADS"):
        monkeypatch.setattr(entering, name, Buckets(1e6, 1_000_000))
