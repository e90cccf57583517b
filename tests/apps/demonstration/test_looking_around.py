"""Signing in without a password is possible in a demonstration only: the installation's and the board's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.people.models import Membership, Office
from small_school import small_school

pytestmark = pytest.mark.django_db


@pytest.fixture
def around(demonstration: Board, settings: pytest.FixtureRequest) -> Iterator[dict[str, str]]:
    settings.DEMO = True  # type: ignore[attr-defined]
    settings.DEFAULT_BOARD = demonstration.slug  # type: ignore[attr-defined]
    with board_scope(demonstration):
        yield {one.office: str(one.pk) for one in Membership.objects.all()}


def signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_each_of_them_can_be_chosen(around: dict[str, str], client: Client) -> None:
    page = client.get("/rondkijken/").content.decode()
    assert set(around) == set(Office.values)
    for membership in around.values():
        assert membership in page
        answer = client.post("/rondkijken/als/", {"as": membership})
        assert (answer.status_code, answer.headers["Location"]) == (302, "/b/quadraam/")
        assert signed_in(client)
    client.post("/rondkijken/als/", {"as": ""})
    assert not signed_in(client)


@pytest.mark.ground("trust")
def test_a_session_holds_the_id_of_the_user_and_nothing_else(around: dict[str, str], client: Client) -> None:
    client.post("/rondkijken/als/", {"as": around["staff"]})
    assert set(client.session.keys()) == {"_auth_user_id", "_auth_user_backend", "_auth_user_hash"}


@pytest.mark.ground("trust")
def test_it_does_not_exist_when_the_installation_is_no_demonstration(
    around: dict[str, str], client: Client, settings: pytest.FixtureRequest
) -> None:
    settings.DEMO = False  # type: ignore[attr-defined]
    assert client.get("/rondkijken/").status_code == 404
    assert client.post("/rondkijken/als/", {"as": around["staff"]}).status_code == 404
    assert client.post("/rondkijken/als/", {"as": ""}).status_code == 404
    assert not signed_in(client)


@pytest.mark.ground("trust")
def test_it_does_not_exist_for_a_real_board_even_in_a_demonstration(
    demonstration: Board, client: Client, settings: pytest.FixtureRequest
) -> None:
    settings.DEMO = True  # type: ignore[attr-defined]
    real = Board.objects.create(slug="echt", name="Echt bestuur")
    settings.DEFAULT_BOARD = "echt"  # type: ignore[attr-defined]
    with board_scope(real):
        small = small_school()
        small.account(small.teacher, Office.STAFF)
        theirs = str(Membership.objects.get().pk)
    assert client.get("/rondkijken/").status_code == 404
    assert client.post("/rondkijken/als/", {"as": theirs}).status_code == 404
    settings.DEFAULT_BOARD = demonstration.slug  # type: ignore[attr-defined]
    assert client.post("/rondkijken/als/", {"as": theirs}).status_code == 404
    assert not signed_in(client)


@pytest.mark.parametrize("chosen", ["x", "6d0f6a52-5f0e-4c57-9d0b-0a4f3f1c9b11", "' OR 1=1", "\x00"])
def test_anything_else_is_not_found(around: dict[str, str], client: Client, chosen: str) -> None:
    assert client.post("/rondkijken/als/", {"as": chosen}).status_code == 404


def test_looking_does_not_sign_in_and_a_foreign_page_cannot(around: dict[str, str]) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.get("/rondkijken/als/", {"as": around["staff"]}).status_code == 405
    assert strict.post("/rondkijken/als/", {"as": around["staff"]}).status_code in (400, 403)
    assert not signed_in(strict)
