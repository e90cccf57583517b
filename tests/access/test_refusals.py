"""Is every token that is not valid refused in the same words, and are lists as narrow as look-ups?"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client

from plaatsbaar.apps.accounts.models import User
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.people import access as people
from plaatsbaar.apps.people.models import Enrolment, Membership, Office, Part
from plaatsbaar.apps.tokens.models import Scope
from plaatsbaar.apps.tokens.secret import new_secret
from two_boards import NOW, House, token_of

pytestmark = pytest.mark.django_db


WRONG = ("unknown", "ended", "past", "closed", "other form", "other board")


@pytest.mark.parametrize("wrong", WRONG)
def test_every_wrong_token_is_answered_the_same(wrong: str, houses: tuple[House, House]) -> None:
    own, other = houses
    address = "/api/v1/clauses/5.4"
    with board_scope(own.board):
        user = own.users["staff"]
        made: dict[str, Callable[[], str]] = {
            "unknown": lambda: new_secret(own.board.pk),
            "ended": lambda: token_of(own.board, user, f"x {own.canary}", ended_at=NOW),
            "past": lambda: token_of(own.board, user, f"x {own.canary}", until=NOW - timedelta(days=400)),
            "closed": lambda: token_of(
                own.board, User.objects.create(email=f"{uuid.uuid4()}@x.example", is_active=False), f"x {own.canary}"
            ),
            "other form": lambda: "abc",
            "other board": lambda: own.tokens["staff"],
        }
        text = made[wrong]()
    more = f"?board={other.board.slug}" if wrong == "other board" else ""
    answer = Client(headers={"authorization": f"Bearer {text}"}).get(address + more)
    nobody = Client(headers={"authorization": f"Bearer {new_secret(uuid.uuid4())}"}).get(address)
    assert (answer.status_code, answer.content) == (nobody.status_code, nobody.content) == (401, nobody.content)
    assert Client(headers={"authorization": f"Bearer {own.tokens['staff']}"}).get(address).status_code == 200


def test_an_account_that_was_closed_is_nobody(houses: tuple[House, House]) -> None:
    own, _ = houses
    with board_scope(own.board):
        closed = User.objects.create(email=f"{uuid.uuid4()}@x.example", is_active=False)
        Membership.objects.create(user=closed, person=own.own["hr"], office=Office.HR)
        assert people.membership_of(closed) is None
        assert people.membership_of(AnonymousUser()) is None
        assert people.membership_of(None) is None
        assert people.membership_of(own.users["hr"]) is not None


def test_who_is_a_pupil_in_a_class_does_not_teach_it(houses: tuple[House, House]) -> None:
    """Somebody who works at a school and is enrolled in a class there is given the classes they teach, no other."""
    own, _ = houses
    with board_scope(own.board):
        leader = own.own["school_leader"]
        Enrolment.objects.create(person=leader, group=own.groups["own_school"], part=Part.PUPIL)
        assert people.classes_for(own.users["school_leader"]) == ()


def test_a_class_that_was_taught_at_another_school_is_no_own_class(houses: tuple[House, House]) -> None:
    """Who no longer works at a school keeps none of its classes."""
    own, _ = houses
    with board_scope(own.board):
        supervisor = own.own["supervisor"]
        Enrolment.objects.create(person=supervisor, group=own.groups["other_school"], part=Part.MENTOR)
        assert people.classes_for(own.users["supervisor"]) == ()


def test_a_function_is_the_own_one(houses: tuple[House, House]) -> None:
    own, _ = houses
    with board_scope(own.board):
        pupil = people.membership_of(own.users["pupil"])
        assert pupil is not None
        assert people.function_of(pupil) == ""


SCOPED = (("/check", "check"), ("/consents", "consents"), ("/withdrawals", "withdraw"), ("/cover/", "pictures"))


@pytest.mark.parametrize(("path", "needs"), SCOPED)
def test_a_token_does_what_it_was_made_for(path: str, needs: str, houses: tuple[House, House]) -> None:
    refused_without(houses[0], path, needs)


def refused_without(own: House, path: str, needs: str) -> None:
    """A token with every scope but the one that is needed is refused, and says so; one of nobody too."""
    others = tuple(one for one in Scope if one.value != needs)
    with board_scope(own.board):
        token = token_of(own.board, own.users["parent"], f"x {own.canary}", others)
    client = Client(headers={"authorization": f"Bearer {token}", "idempotency-key": "k1"})
    person = str(own.own["parent"].pk)
    answers = {
        "/check": lambda: client.post("/api/v1/check", {"text": "Hoi"}, content_type="application/json"),
        "/consents": lambda: client.get("/api/v1/consents"),
        "/cover/": lambda: client.post(f"/api/v1/cover/{person}", {}, content_type="application/json"),
        "/withdrawals": lambda: client.post(
            "/api/v1/withdrawals",
            {"person": person, "medium": "photo", "destination": "website"},
            content_type="application/json",
        ),
    }
    answer = answers[path]()
    assert answer.status_code == 403
    assert "scope" in answer.json()["error"]["message"]
    visitor = Client(headers={"idempotency-key": "k2"})
    for method, address in (("get", "/consents"), ("get", "/token"), ("post", f"/cover/{person}")):
        more = {"data": {}, "content_type": "application/json"} if method == "post" else {}
        assert getattr(visitor, method)(f"/api/v1{address}?board={own.board.slug}", **more).status_code == 401
