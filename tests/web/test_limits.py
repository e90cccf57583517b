"""How much may a visitor and an address ask? A school stands behind one address; one person is held back first."""

from __future__ import annotations

import pytest
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.test import RequestFactory

from plaatsbaar.web import limits
from plaatsbaar.web.limits import Buckets, Sort, wait_for


def test_the_sizes_are_those_that_were_promised() -> None:
    sizes = {sort: (one.rate, one.burst) for sort, one in limits.PER_ADDRESS.items()}
    assert sizes == {"text": (20, 200), "photo": (2, 60)}
    for sort, one in limits.PER_SESSION.items():
        assert one.burst < limits.PER_ADDRESS[sort].burst and one.rate < limits.PER_ADDRESS[sort].rate


def test_a_bucket_gives_its_burst_and_then_its_rate() -> None:
    now = [100.0]
    bucket = Buckets(rate=2, burst=3, clock=lambda: now[0])
    assert [bucket.take("a") for _ in range(4)] == [0.0, 0.0, 0.0, 0.5]
    assert bucket.take("b") == 0.0
    now[0] += 0.5
    assert (bucket.take("a"), bucket.take("a")) == (0.0, 0.5)


def test_a_bucket_forgets_whom_it_has_not_seen_for_long() -> None:
    bucket = Buckets(rate=1, burst=1, clock=lambda: 0.0)
    for number in range(limits._KEPT + 5):
        bucket.take(str(number))
    assert len(bucket._held) == limits._KEPT


def _ask(visitor: str, sort: Sort = "text", forwarded: str = "") -> float:
    request = RequestFactory().post("/", REMOTE_ADDR="192.0.2.1", headers={"X-Forwarded-For": forwarded})
    request.COOKIES["bezoek"] = visitor
    request.session = SessionStore()
    return wait_for(request, sort)


@pytest.fixture
def stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    for kept in (limits.PER_SESSION, limits.PER_ADDRESS):
        for sort, one in list(kept.items()):
            monkeypatch.setitem(kept, sort, Buckets(one.rate, one.burst, clock=lambda: 0.0))


@pytest.mark.usefixtures("stopped")
def test_one_visitor_cannot_use_up_what_a_school_shares() -> None:
    asked = [_ask("een") for _ in range(300)]
    assert asked[: limits.PER_SESSION["text"].burst] == [0.0] * limits.PER_SESSION["text"].burst
    assert all(asked[limits.PER_SESSION["text"].burst :])
    assert _ask("ander") == 0.0


@pytest.mark.usefixtures("stopped")
def test_an_address_has_its_own_and_a_header_cannot_choose_it() -> None:
    asked = [_ask(str(number), forwarded=f"198.51.100.{number}") for number in range(201)]
    assert asked[:200] == [0.0] * 200 and asked[200] > 0
    assert _ask("nieuw", "photo") == 0.0
