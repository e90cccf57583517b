"""Signing in by password, the links in mails, one's own page and its sessions, over HTTP."""

from __future__ import annotations

import statistics
import time
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from house import PASSWORD, House, house
from plaatsbaar.apps.accounts import links, slowing
from plaatsbaar.apps.accounts.links import token_hash
from plaatsbaar.apps.accounts.models import MailLink, SignedIn, User
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.journal.action import Acting, Work, action
from plaatsbaar.apps.offices.actions import Invited, invite
from plaatsbaar.apps.offices.purposes import MY_DATA
from plaatsbaar.apps.offices.purposes import PASSWORD as PASSWORD_LINK
from plaatsbaar.apps.outbox.models import Mail
from plaatsbaar.apps.people.models import Guardianship, Membership, Office, Person
from plaatsbaar.apps.tasks.models import Job
from plaatsbaar.core.consent import Authority

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def here(transactional_db: None) -> House:
    for one in (slowing.PER_ACCOUNT, slowing.PER_DEVICE, slowing.PER_ADDRESS, slowing.PER_BOARD):
        one._held.clear()
    return house()


def sign_in(client: Client, login: str, password: str = PASSWORD, path: str = "/b/eigen/inloggen/") -> Any:
    return client.post(path, {"login": login, "password": password})


@action("tests.link_made", "Een link voor een test", "A link for a test")
def link_for(work: Work, *, purpose: str, person: Person, about: Person | None = None) -> int:
    kind = {"my_data": MY_DATA, "password": PASSWORD_LINK}[purpose]
    TOKENS.append(links.make(work, kind, person.pk, about=about.pk if about else None))
    return 1


TOKENS: list[str] = []


def token(here: House, purpose: str, person: Person, about: Person | None = None) -> str:
    link_for(Acting(here.board), purpose=purpose, person=person, about=about)
    return TOKENS.pop()


def test_a_session_holds_no_address_and_is_listed(here: House, client: Client) -> None:
    leader = here.member(Office.SCHOOL_LEADER, "Astrid", "astrid@school.example")
    answer = sign_in(client, " Astrid@School.example ")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/b/eigen/start/")
    assert client.get("/b/eigen/start/").headers["Location"] == "/b/eigen/"
    assert "astrid" not in str(dict(client.session.items())).lower()
    page = client.get("/b/eigen/ik/", headers={"user-agent": "x"}).content.decode()
    assert "Astrid Van Hier" in page and "Schoolleider" in page and "dit apparaat" in page
    assert SignedIn.objects.filter(user=leader.user).count() == 1


def test_a_session_is_ended_from_another_one(here: House) -> None:
    here.member(Office.STAFF, email="k@school.example")
    phone, desk = Client(), Client()
    for one in (phone, desk):
        sign_in(one, "k@school.example")
    of_phone = SignedIn.objects.get(session_key=phone.session.session_key)
    assert desk.post(f"/b/eigen/ik/sessies/{of_phone.pk}/einde/").status_code == 302
    assert phone.get("/b/eigen/ik/").status_code == 302
    assert desk.get("/b/eigen/ik/").status_code == 200
    assert desk.post("/b/eigen/ik/overal-uitloggen/").status_code == 302
    assert desk.get("/b/eigen/ik/").status_code == 302
    assert not SignedIn.objects.exists() and not Session.objects.exists()


def test_somebody_else_s_session_is_not_there(here: House, client: Client) -> None:
    here.member(Office.STAFF, email="a@school.example")
    here.member(Office.HR, email="b@school.example")
    other = Client()
    sign_in(other, "b@school.example")
    sign_in(client, "a@school.example")
    theirs = SignedIn.objects.get(session_key=other.session.session_key)
    assert client.post(f"/b/eigen/ik/sessies/{theirs.pk}/einde/").status_code == 404
    assert other.get("/b/eigen/ik/").status_code == 200


def test_signing_in_makes_another_session_key(here: House, client: Client) -> None:
    here.member(Office.STAFF, email="a@school.example")
    client.get("/b/eigen/inloggen/")
    session = client.session
    session["x"] = 1
    session.save()
    before = session.session_key
    sign_in(client, "a@school.example")
    assert client.session.session_key != before


def test_another_board_s_page_is_not_there_for_me(here: House, client: Client) -> None:
    house("ander")
    here.member(Office.BOARD_SECRETARY, email="a@school.example")
    sign_in(client, "a@school.example")
    absent = client.get("/b/bestaatniet/ik/")
    for path in ("ik", "rollen", "rollen/mandaat", "rollen/glas", "instellingen"):
        answer = client.get(f"/b/ander/{path}/")
        assert answer.status_code == absent.status_code == 404


def test_a_wrong_password_and_an_unknown_address_are_one_answer(here: House, client: Client) -> None:
    here.member(Office.STAFF, email="known@school.example")
    answers = [sign_in(client, f"{name}@school.example", "fout fout fout fout") for name in ("known", "nobody")]
    assert [one.status_code for one in answers] == [422, 422]
    pages = [
        one.content.decode().replace("known@school.example", "X").replace("nobody@school.example", "X")
        for one in answers
    ]
    assert without_tokens(pages[0]) == without_tokens(pages[1])


def without_tokens(page: str) -> str:
    return "".join(part for part in page.splitlines(keepends=True) if "csrfmiddlewaretoken" not in part)


def timings(here: House, path: str, fields: dict[str, str], key: str, number: int) -> tuple[list[float], list[float]]:
    """How long the same form takes for an address that is known and for one that is not, by turns."""
    taken: tuple[list[float], list[float]] = ([], [])
    client = Client()
    for turn in range(2 * number):
        which = turn % 2
        for one in (slowing.PER_ACCOUNT, slowing.PER_ADDRESS, slowing.PER_BOARD):
            one._held.clear()
        address = "known@school.example" if which == 0 else f"nobody{turn}@school.example"
        before = time.perf_counter()
        client.post(path, fields | {key: address})
        taken[which].append(time.perf_counter() - before)
    return taken


def assert_alike(taken: tuple[list[float], list[float]]) -> None:
    """Two samples: the medians differ by less than the spread that any one request has by itself (a quarter of the
    larger quartile distance, or 5 %).
    """
    known, unknown = (sorted(one) for one in taken)
    quartiles = [statistics.quantiles(one, n=4) for one in (known, unknown)]
    spread = max(one[2] - one[0] for one in quartiles)
    difference = abs(statistics.median(known) - statistics.median(unknown))
    assert difference <= max(spread / 2, 0.05 * statistics.median(known)), (difference, spread, quartiles)


@pytest.mark.parametrize("usable", [True, False])
def test_signing_in_takes_as_long_for_an_address_that_nobody_has(here: House, settings: Any, usable: bool) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
    member = here.member(Office.STAFF, email="known@school.example")
    member.user.set_password(PASSWORD if usable else None)
    member.user.save()
    assert_alike(timings(here, "/b/eigen/inloggen/", {"password": "fout fout fout"}, "login", 15))


def test_a_forgotten_password_takes_as_long_too_and_is_mailed_in_the_background(here: House) -> None:
    from plaatsbaar.web.account import views

    here.member(Office.STAFF, email="known@school.example")
    views._ASKING.burst = views._ASKING_FROM.burst = 1000
    try:
        assert_alike(timings(here, "/b/eigen/wachtwoord-vergeten/", {}, "email", 40))
    finally:
        views._ASKING.burst, views._ASKING_FROM.burst = 5, 60
    assert "known" not in str(list(Job.objects.values_list("ids", flat=True)))
    assert not Mail.objects.exists()
    from plaatsbaar.apps.tasks.running import run

    for job in Job.objects.filter(name="accounts.mail_link"):
        run(job.pk)
    assert Mail.objects.count() == 40 and MailLink.objects.filter(ended_at=None).count() == 1


@pytest.mark.ground("image_consent")
def test_looking_at_a_link_changes_nothing_and_posting_uses_it_once(here: House, client: Client) -> None:
    small = here.small
    secret = token(here, "my_data", small.mother, small.pupil)
    path = f"/b/eigen/link/{secret}/"
    before = MailLink.objects.values().get()
    for _ in range(5):
        assert client.get(path).status_code == client.head(path).status_code == 200
    assert MailLink.objects.values().get() == before
    assert secret not in str(before) and before["token_hash"] == token_hash(secret)
    assert client.get("/b/eigen/link/").status_code == 404, "looking gives nothing"
    answer = client.post(path)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/b/eigen/link/")
    assert "Noor El Amrani" in client.get("/b/eigen/link/").content.decode()
    other = Client()
    again = other.post(path)
    assert again.status_code == 410 and "al een keer gebruikt" in again.content.decode()
    assert other.get("/b/eigen/link/").status_code == 404, "the visit is this browser's"


def test_authority_is_judged_when_the_link_is_used_and_after(here: House, client: Client) -> None:
    small = here.small
    secret = token(here, "my_data", small.mother, small.pupil)
    with board_scope(here.board):
        Guardianship.objects.filter(guardian=small.mother).update(authority=Authority.NO.value)
    refused = client.post(f"/b/eigen/link/{secret}/")
    assert refused.status_code == 410 and "veranderd" in refused.content.decode()
    with board_scope(here.board):
        Guardianship.objects.filter(guardian=small.mother).update(authority=Authority.YES.value)
    assert client.post(f"/b/eigen/link/{secret}/").status_code == 302
    assert client.get("/b/eigen/link/").status_code == 200
    with board_scope(here.board):
        Guardianship.objects.filter(guardian=small.mother).update(authority=Authority.NO.value)
    assert client.get("/b/eigen/link/").status_code == 404, "gone at the next request"


def test_a_child_that_turned_sixteen_voids_the_guardian_s_link(here: House, client: Client) -> None:
    small = here.small
    secret = token(here, "my_data", small.mother, small.pupil)
    today = timezone.localdate()
    with board_scope(here.board):
        Person.objects.filter(pk=small.pupil.pk).update(
            birth_date=date(today.year - 16, today.month, min(today.day, 28))
        )
    assert client.post(f"/b/eigen/link/{secret}/").status_code == 410


def test_the_other_parent_s_unknown_authority_gives_nothing(here: House, client: Client) -> None:
    secret = token(here, "my_data", here.small.father, here.small.pupil)
    assert client.post(f"/b/eigen/link/{secret}/").status_code == 410


def test_a_link_is_of_its_board_its_time_and_its_latest(here: House, client: Client) -> None:
    house("ander")
    first = token(here, "my_data", here.small.mother)
    assert client.get(f"/b/ander/link/{first}/").status_code == 404
    assert client.get("/b/eigen/link/geraden/").status_code == 404
    second = token(here, "my_data", here.small.mother)
    assert "nieuwere" in client.get(f"/b/eigen/link/{first}/").content.decode()
    MailLink.objects.filter(token_hash=token_hash(second)).update(valid_until=timezone.now() - timedelta(seconds=1))
    assert client.post(f"/b/eigen/link/{second}/").status_code == 410


def test_a_link_is_for_its_own_purpose(here: House, client: Client) -> None:
    secret = token(here, "my_data", here.small.mother)
    client.post(f"/b/eigen/link/{secret}/")
    assert client.get("/b/eigen/link/").status_code == 200
    assert client.get("/b/eigen/nieuw-wachtwoord/").status_code == 404


def test_who_is_invited_chooses_a_password_and_signs_in(here: House, client: Client) -> None:
    invited = Invited(here.small.teacher, "hanneke@school.example", Office.STAFF, "https://p.example/b/eigen/")
    invite(Acting(here.board), invited=invited)
    assert sign_in(client, "hanneke@school.example", "").status_code == 422
    secret = token(here, "password", here.small.teacher)
    client.post(f"/b/eigen/link/{secret}/")
    assert client.post("/b/eigen/nieuw-wachtwoord/", {"password": "kort"}).status_code == 422
    assert client.post("/b/eigen/nieuw-wachtwoord/", {"password": PASSWORD}).status_code == 302
    assert client.get("/b/eigen/nieuw-wachtwoord/").status_code == 404, "once"
    assert sign_in(client, "hanneke@school.example").status_code == 302
    assert "Hanneke de Wit" in client.get("/b/eigen/ik/").content.decode()


def test_nobody_signs_up(here: House, client: Client) -> None:
    page = client.get("/account-krijgen/")
    assert page.status_code == 200 and "<form" not in page.content.decode().split("<main")[1].split("</main")[0]
    assert client.post("/account-krijgen/", {"email": "x@x.example", "password1": PASSWORD}).status_code == 405
    assert not User.objects.exists()


def test_roles_lead_to_their_own_home(here: House, client: Client) -> None:
    homes = {}
    for office in Office:
        here.member(office, email=f"{office.value}@x.example")
        sign_in(client, f"{office.value}@x.example")
        homes[office] = client.get("/b/eigen/start/").headers["Location"]
        client.post("/uitloggen/")
    assert homes[Office.STAFF] == homes[Office.PUPIL] == "/b/eigen/"
    assert homes[Office.PRIVACY_OFFICER] == "/b/eigen/rollen/glas/"
    assert homes[Office.BOARD_ADMINISTRATOR] == "/b/eigen/rollen/"
    for office, home in homes.items():
        sign_in(client, f"{office.value}@x.example")
        assert client.get(home).status_code == 200, office
        client.post("/uitloggen/")


def test_a_closed_account_does_not_come_in(here: House, client: Client) -> None:
    member = here.member(Office.STAFF, email="a@school.example")
    sign_in(client, "a@school.example")
    User.objects.filter(pk=member.user_id).update(is_active=False)
    assert client.get("/b/eigen/ik/").status_code == 302
    assert sign_in(Client(), "a@school.example").status_code == 422
    assert Membership is not None
