"""Guessing is slow, and whom it is guessed of always gets in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from plaatsbaar.apps.accounts import slowing
from plaatsbaar.apps.accounts.slowing import COOKIE, Attempt, attempt, know_device


@pytest.fixture(autouse=True)
def full() -> Iterator[None]:
    buckets = (slowing.PER_ACCOUNT, slowing.PER_DEVICE, slowing.PER_ADDRESS, slowing.PER_BOARD)
    for one in buckets:
        one._held.clear()
    yield
    for one in buckets:
        one._held.clear()


def tries(number: int, **fields: object) -> list[int]:
    defaults: dict[str, object] = {"account": "a", "address": "192.0.2.1", "board": "b", "known_device": False}
    return [Attempt(**(defaults | fields)).wait() for _ in range(number)]  # type: ignore[arg-type]


def test_a_stranger_waits_after_five_tries_of_one_account() -> None:
    waits = tries(6)
    assert waits[:5] == [0] * 5
    assert 25 <= waits[5] <= 31


def test_the_owner_s_own_device_is_not_shut_out_by_a_stranger() -> None:
    assert tries(40)[-1] > 0
    assert tries(5, known_device=True) == [0] * 5


def test_spraying_one_password_over_many_accounts_is_slow_per_address_and_per_board() -> None:
    by_address = [tries(1, account=str(number))[0] for number in range(80)]
    assert by_address[59] == 0 and by_address[70] > 0
    slowing.PER_ADDRESS._held.clear()
    by_board = [tries(1, account=f"x{number}", address=str(number))[0] for number in range(400)]
    assert by_board[-1] > 0
    assert tries(1, account="y", address="198.51.100.1", board="another")[0] == 0


def test_a_try_that_was_refused_costs_the_others_nothing() -> None:
    tries(40)
    held = slowing.PER_ADDRESS._held["192.0.2.1"][0]
    assert held >= slowing.PER_ADDRESS.burst - 6


def test_who_signs_in_gets_the_tokens_back() -> None:
    for _ in range(50):
        one = Attempt("a", "192.0.2.1", "b", known_device=False)
        assert one.wait() == 0
        one.succeeded()


def test_a_device_is_known_for_its_own_account_only() -> None:
    response = HttpResponse()
    know_device(response, "Hanneke@school.example")
    request = RequestFactory().post("/")
    request.COOKIES[COOKIE] = response.cookies[COOKIE].value
    assert attempt(request, " hanneke@SCHOOL.example ").known_device
    assert not attempt(request, "mark@school.example").known_device
    assert "school" not in response.cookies[COOKIE].value
    request.COOKIES[COOKIE] = response.cookies[COOKIE].value[:-3] + "abc"
    assert not attempt(request, "hanneke@school.example").known_device
