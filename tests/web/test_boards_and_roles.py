"""The pages on which a board is set up and changed, and roles are given: what they take, refuse and keep."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from house import PASSWORD, House, house
from plaatsbaar.apps.accounts import slowing
from plaatsbaar.apps.accounts.models import SignInService, User
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.journal.models import Entry
from plaatsbaar.apps.offices.boards import set_up_key
from plaatsbaar.apps.offices.models import SettingsVersion
from plaatsbaar.apps.outbox.models import Mail
from plaatsbaar.apps.people.models import Membership, Office, School
from plaatsbaar.web.boards import views

pytestmark = pytest.mark.django_db(transaction=True)

NEW = {
    "name": "Stichting Stroomdal",
    "slug": "stroomdal",
    "protocol": "quadraam-2019",
    "schools": "12AB00 Het Stroomdal\n\n12ac De Veerpont\nBijschool",
    "first": "Ruben",
    "last": "Teunissen",
    "email": "ruben@stroomdal.example",
    "at_sixteen": "ask_pupil",
    "names": "Stroomdal\nStroomdal\nHet Stroomdal",
    "channels": ["instagram"],
}


@pytest.fixture(autouse=True)
def full() -> None:
    for one in (slowing.PER_ACCOUNT, slowing.PER_DEVICE, slowing.PER_ADDRESS, slowing.PER_BOARD, views._KEY_TRIES):
        one._held.clear()


@pytest.fixture
def here(transactional_db: None) -> House:
    return house()


def signed_in(place: House, office: Office) -> tuple[Client, Membership]:
    member = place.member(office, email=f"{office.value}@in.example")
    client = Client()
    client.post("/b/eigen/inloggen/", {"login": f"{office.value}@in.example", "password": PASSWORD})
    return client, member


def test_the_first_board_needs_the_key_and_then_the_page_is_gone(transactional_db: None, client: Client) -> None:
    assert client.get("/besturen/nieuw/").status_code == 200
    for key in ("", "fout", "é"):
        assert client.post("/besturen/nieuw/", NEW | {"key": key}).status_code == 422
    assert not Board.objects.exists()
    assert client.post("/besturen/nieuw/", NEW | {"key": set_up_key()}).status_code == 200
    board = Board.objects.get()
    assert (board.slug, board.names, board.channels) == ("stroomdal", ["Stroomdal", "Het Stroomdal"], ["instagram"])
    with board_scope(board):
        assert set(School.objects.values_list("brin", "name")) == {
            ("12AB00", "Het Stroomdal"),
            ("12AC", "De Veerpont"),
            ("", "Bijschool"),
        }
        assert Membership.objects.get().office == Office.BOARD_ADMINISTRATOR
        assert {"board.set_up", "account.invited"} <= set(Entry.objects.values_list("kind", flat=True))
    assert Mail.objects.count() == 1 and not User.objects.get().has_usable_password()
    for answer in (client.get("/besturen/nieuw/"), client.post("/besturen/nieuw/", NEW | {"key": set_up_key()})):
        assert answer.status_code == 404


@pytest.mark.parametrize("wrong", ["1234 Fout", "12AB00 Een\n12AB00 Twee", "12AB0 Fout"])
def test_a_brin_that_cannot_be_one_makes_nothing(transactional_db: None, client: Client, wrong: str) -> None:
    assert client.post("/besturen/nieuw/", NEW | {"key": set_up_key(), "schools": wrong}).status_code == 422
    assert not Board.objects.exists() and not Mail.objects.exists()


def test_the_key_cannot_be_guessed_fast(transactional_db: None, client: Client) -> None:
    for number in range(6):
        client.post("/besturen/nieuw/", NEW | {"key": f"fout{number}"})
    assert client.post("/besturen/nieuw/", NEW | {"key": set_up_key()}).status_code == 422


def test_an_operator_sets_up_another_board_and_sees_nothing_of_it(here: House) -> None:
    client, member = signed_in(here, Office.STAFF)
    assert client.get("/besturen/nieuw/").status_code == 404
    User.objects.filter(pk=member.user_id).update(is_operator=True)
    assert client.post("/besturen/nieuw/", NEW).status_code == 200
    assert Board.objects.count() == 2
    for path in ("ik", "rollen", "instellingen", "rollen/glas"):
        assert client.get(f"/b/stroomdal/{path}/").status_code == 404


def _settings(board: Board, **changed: Any) -> dict[str, Any]:
    return {"name": board.name, "protocol": board.protocol, "at_sixteen": board.at_sixteen} | changed


def test_a_setting_is_changed_kept_and_nothing_else_can_be(here: House) -> None:
    client, _ = signed_in(here, Office.BOARD_SECRETARY)
    sent = _settings(here.board, contacts="info@eigen.example", slug="gekaapt", demonstration="on", id="0")
    assert client.post("/b/eigen/instellingen/", sent).status_code == 302
    board = Board.objects.get(pk=here.board.pk)
    assert (board.contacts, board.slug, board.demonstration) == (["info@eigen.example"], "eigen", False)
    assert client.post("/b/eigen/instellingen/", _settings(board, protocol="weg")).status_code == 422
    assert client.post("/b/eigen/instellingen/scholen/", {"school-school": "12AB Nieuw"}).status_code == 302
    assert client.post("/b/eigen/instellingen/scholen/", {"school-school": "12AB Dubbel"}).status_code == 422
    with board_scope(board):
        assert SettingsVersion.objects.count() == 1
        assert School.objects.filter(brin="12AB").count() == 1


def test_a_service_is_https_and_its_secret_is_never_shown(here: House) -> None:
    client, _ = signed_in(here, Office.BOARD_ADMINISTRATOR)
    sent = {
        "service-name": "entra",
        "service-label": "Schoolaccount",
        "service-issuer": "http://plain.example",
        "service-client_id": "x",
        "service-client_secret": "zeer-geheim",
        "service-domains": "eigen.example",
    }
    assert client.post("/b/eigen/instellingen/inlogdiensten/", sent).status_code == 422
    sent["service-issuer"] = "https://login.example/tenant"
    assert client.post("/b/eigen/instellingen/inlogdiensten/", sent).status_code == 302
    page = client.get("/b/eigen/instellingen/").content.decode()
    assert "zeer-geheim" not in page and "/inloggen/bij/eigen.entra/terug/" in page
    with board_scope(here.board):
        before = SignInService.objects.get().client_secret
    assert "zeer-geheim" not in before
    client.post("/b/eigen/instellingen/inlogdiensten/", sent | {"service-client_secret": ""})
    with board_scope(here.board):
        assert SignInService.objects.get().client_secret == before


def test_only_who_may_sees_roles_and_settings(here: House) -> None:
    with board_scope(here.board):
        teacher = here.small.teacher.pk
    pages = ("rollen/", f"rollen/geven/{teacher}/", "rollen/mandaat/", "instellingen/", "rollen/glas/")
    may = {
        Office.BOARD_ADMINISTRATOR: set(pages),
        Office.BOARD_SECRETARY: set(pages) - {"rollen/glas/"},
        Office.PRIVACY_OFFICER: {"rollen/glas/"},
    }
    for office in Office:
        client, _ = signed_in(here, office)
        seen = {page for page in pages if client.get(f"/b/eigen/{page}").status_code == 200}
        assert seen == may.get(office, set()), office


def test_a_role_is_given_by_invitation_and_ended(here: House) -> None:
    client, admin = signed_in(here, Office.BOARD_ADMINISTRATOR)
    teacher = here.small.teacher
    page = client.get("/b/eigen/rollen/?q=wit han").content.decode()
    assert f"/rollen/geven/{teacher.pk}/" in page and "El Amrani" not in page
    path = f"/b/eigen/rollen/geven/{teacher.pk}/"
    assert client.post(path, {"office": "school_leader"}).status_code == 422, "an address is needed"
    assert client.post(path, {"office": "school_leader", "email": "h@x.example"}).status_code == 302
    with board_scope(here.board):
        made = Membership.objects.get(person=teacher)
    assert client.post(f"/b/eigen/rollen/{made.pk}/einde/").status_code == 302
    assert client.post(f"/b/eigen/rollen/{admin.pk}/einde/").status_code == 409, "the last one"
    with board_scope(here.board):
        assert Membership.objects.get(pk=made.pk).ended_at is not None
    pupil = f"/b/eigen/rollen/geven/{here.small.pupil.pk}/"
    assert client.get(pupil).status_code == 404, "only who works here"


def test_an_administrator_reads_the_mandate_and_the_secretary_changes_it(here: House) -> None:
    admin, _ = signed_in(here, Office.BOARD_ADMINISTRATOR)
    secretary, _ = signed_in(here, Office.BOARD_SECRETARY)
    sent = {"decision": "pupil_removal", "office": ["school_leader"]}
    assert admin.post("/b/eigen/rollen/mandaat/", sent).status_code == 404
    assert secretary.post("/b/eigen/rollen/mandaat/", sent | {"office": []}).status_code == 422
    assert secretary.post("/b/eigen/rollen/mandaat/", sent | {"decision": "verzonnen"}).status_code == 404
    assert secretary.post("/b/eigen/rollen/mandaat/", sent).status_code == 302
