"""Signing in with a school account, by a real OpenID Connect provider on a loopback address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from house import House, house
from identity_service import IdentityService, running
from plaatsbaar.apps.accounts.models import SignInService, User
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.journal.action import Acting
from plaatsbaar.apps.offices.actions import end_office
from plaatsbaar.apps.offices.boards import set_service
from plaatsbaar.apps.people.models import Membership, Office, Person

pytestmark = pytest.mark.django_db(transaction=True)

LOGIN = "/inloggen/bij/eigen.entra/"
BACK = "http://testserver/inloggen/bij/eigen.entra/terug/"


@pytest.fixture(scope="module")
def provider() -> Iterator[IdentityService]:
    with running() as service:
        service.redirects = {BACK, BACK.replace("eigen", "ander")}
        yield service


def _offer(place: House, provider: IdentityService, **fields: Any) -> SignInService:
    chosen = {"domains": ["school.example"], "identifier": "employee_number", **fields}
    return set_service(
        Acting(place.board),
        name="entra",
        label="Log in met je schoolaccount",
        issuer=provider.address,
        client_id=provider.client_id,
        client_secret=provider.client_secret,
        **chosen,
    )


@pytest.fixture
def here(transactional_db: None, provider: IdentityService) -> House:
    place = house()
    _offer(place, provider)
    return place


def come_in(client: Client, login: str = LOGIN) -> Any:
    """Through the provider and back, as a browser goes."""
    sent = client.post(login)
    assert sent.status_code == 302, sent
    back = requests.get(sent.headers["Location"], allow_redirects=False, timeout=5).headers["Location"]
    parts = urlsplit(back)
    return client.get(f"{parts.path}?{parts.query}")


def signed_in_as(client: Client) -> str:
    return str(client.session.get("_auth_user_id", ""))


def test_a_colleague_comes_in_by_the_address_the_board_knows(
    here: House, provider: IdentityService, client: Client
) -> None:
    member = here.member(Office.SCHOOL_LEADER, "Astrid", "astrid@school.example")
    provider.claims = {"sub": "s-1", "email": "Astrid@School.example", "name": "Geheime Naam"}
    answer = come_in(client)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/b/eigen/start/")
    assert signed_in_as(client) == str(member.user_id)
    kept = SocialAccount.objects.get()
    assert (kept.provider, kept.uid, kept.extra_data) == ("eigen.entra", "s-1", {})
    again = Client()
    assert come_in(again).status_code == 302 and signed_in_as(again) == str(member.user_id)
    assert SocialAccount.objects.get().extra_data == {}


@pytest.mark.parametrize(
    "claims",
    [
        {"sub": "s-2", "email": "vreemd@school.example"},
        {"sub": "s-3", "email": "astrid@kwaad.example", "email_verified": True},
        {"sub": "s-4", "email": "", "employee_number": ""},
        {"sub": "s-5", "email": "x@kwaad.example", "employee_number": "P-7"},
        {"sub": "s-6", "email": "onbekend@school.example", "employee_number": "P-9"},
    ],
)
def test_a_stranger_does_not_come_in_and_gets_no_account(
    here: House, provider: IdentityService, client: Client, claims: dict[str, Any]
) -> None:
    here.member(Office.STAFF, "Astrid", "astrid@school.example")
    with board_scope(here.board):
        Person.objects.filter(pk=here.small.teacher.pk).update(source_id="P-7")
    provider.claims = claims
    answer = come_in(client)
    assert answer.status_code == 403 and signed_in_as(client) == ""
    assert User.objects.count() == 1 and not SocialAccount.objects.exists()


def test_who_works_here_gets_an_account_by_the_id_in_the_administration(
    here: House, provider: IdentityService, client: Client
) -> None:
    with board_scope(here.board):
        Person.objects.filter(pk=here.small.teacher.pk).update(source_id="P-7")
    provider.claims = {"sub": "s-7", "email": "hanneke@school.example", "employee_number": "P-7"}
    assert come_in(client).status_code == 302
    user = User.objects.get()
    assert user.email == "hanneke@school.example" and not user.has_usable_password()
    with board_scope(here.board):
        held = Membership.objects.get()
    assert (held.office, held.person_id) == (Office.STAFF, here.small.teacher.pk)


def test_who_left_no_longer_comes_in(here: House, provider: IdentityService, client: Client) -> None:
    member = here.member(Office.STAFF, email="k@school.example")
    provider.claims = {"sub": "s-8", "email": "k@school.example"}
    assert come_in(client).status_code == 302
    end_office(Acting(here.board), membership=member)
    assert client.get("/b/eigen/ik/").status_code == 302
    assert come_in(Client()).status_code == 403


def test_another_board_s_service_lets_nobody_in_here(here: House, provider: IdentityService, client: Client) -> None:
    member = here.member(Office.STAFF, email="k@school.example")
    other = house("ander")
    _offer(other, provider)
    provider.claims = {"sub": "s-9", "email": "k@school.example"}
    assert come_in(client, LOGIN.replace("eigen", "ander")).status_code == 403
    assert signed_in_as(client) == "" and member.user_id
    assert client.post("/inloggen/bij/ander.bestaatniet/").status_code == 404


def test_an_answer_that_was_not_asked_for_is_refused(here: House, provider: IdentityService, client: Client) -> None:
    here.member(Office.STAFF, email="k@school.example")
    provider.claims = {"sub": "s-10", "email": "k@school.example"}
    sent = client.post(LOGIN)
    query = parse_qs(urlsplit(sent.headers["Location"]).query)
    assert query["code_challenge_method"] == ["S256"] and query["redirect_uri"] == [BACK]
    back = requests.get(sent.headers["Location"], allow_redirects=False, timeout=5).headers["Location"]
    parts = urlsplit(back)
    stranger = Client()
    stranger.get(f"{parts.path}?{parts.query}")
    assert signed_in_as(stranger) == "", "the state is of another browser"
    forged = client.get(f"{parts.path}?code=verzonnen&state={query['state'][0]}")
    assert signed_in_as(client) == "" and forged.status_code < 500


def test_the_secret_is_locked_and_the_page_may_lead_to_the_provider(
    here: House, provider: IdentityService, client: Client
) -> None:
    with board_scope(here.board):
        assert provider.client_secret not in SignInService.objects.get().client_secret
    page = client.get("/b/eigen/inloggen/")
    assert "Log in met je schoolaccount" in page.content.decode()
    policy = page.headers["Content-Security-Policy"]
    assert f"form-action 'self' {provider.address}" in policy and "unsafe" not in policy
    assert "http" not in client.get("/account-krijgen/").headers["Content-Security-Policy"]
