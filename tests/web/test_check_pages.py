"""The pages of a check without a browser: what is asked, found, mended, set aside, and never stored."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client

from plaatsbaar.apps.accounts.buckets import Buckets
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.web import limits

pytestmark = pytest.mark.django_db

LESSON = {"rol": "pupil", "kanaal": "instagram", "publiek": "public", "les": "yes"}


def stand_of(page: str) -> str:
    """The state in the page, as a browser would send it."""
    found = re.search(r'name="stand" value="([^"]*)"', page)
    assert found
    return html.unescape(found[1])


def check(client: Client, **fields: str) -> str:
    answer = client.post("/b/quadraam/controleer/", {"tekst": "Onze school is leuk!", **fields})
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def test_the_only_board_is_at_the_front(client: Client, board: Board) -> None:
    assert client.get("/").headers["Location"] == "/b/quadraam/"
    assert client.get("/en/").headers["Location"] == "/en/b/quadraam/"


def test_the_composer_asks_who_where_and_when(client: Client, board: Board) -> None:
    page = client.get("/b/quadraam/").content.decode()
    for words in ("Wat wil je plaatsen?", "Wie ben je op school?", "Waar komt het te staan?", "tijdens de les?"):
        assert words in page
    assert "checked" not in page


def test_nothing_written_is_said_at_the_field(client: Client, board: Board) -> None:
    answer = client.post("/b/quadraam/controleer/", {"tekst": "  "})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "<title>Fout: " in page and page.count("Schrijf eerst een bericht") == 2


def test_a_post_in_lesson_time_is_found_with_its_clause(client: Client, board: Board) -> None:
    page = check(client, **LESSON)
    assert "Pas eerst aan" in page and "Je plaatst dit tijdens een les" in page
    assert "art. 4.1" in page and "tijdens de lessen of daaraan gelijk te stellen situaties" in page
    assert "Plaatsen kan" not in page


def test_english_says_the_same(client: Client, board: Board) -> None:
    answer = client.post("/en/b/quadraam/controleer/", {"tekst": "Our school is fun!", **LESSON})
    page = answer.content.decode()
    assert "You are posting this during a lesson" in page and '<html lang="en">' in page


def test_what_is_allowed_today_ends_the_point(client: Client, board: Board) -> None:
    stand = stand_of(check(client, **LESSON))
    page = check_again(client, stand, antwoord="lesson:allowed")
    assert "Je plaatst dit tijdens een les" not in page


def check_again(client: Client, stand: str, **fields: str) -> str:
    answer = client.post("/b/quadraam/controleer/", {"stand": stand, **fields})
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.ground("write_picture_reflect")
def test_an_open_question_is_never_plaatsen_kan(client: Client, board: Board) -> None:
    page = check(client, rol="pupil", kanaal="instagram", publiek="public")
    assert "Je uitslag is voorlopig" in page and "Plaatsen kan" not in page
    page = check_again(client, stand_of(page), antwoord="lesson:no")
    assert "Plaatsen kan" in page and "voor altijd online" in page and "Helemaal tevreden?" in page


@pytest.mark.ground("trust")
def test_set_aside_is_you_decide_and_can_be_put_back(client: Client, board: Board) -> None:
    page = check(client, **LESSON)
    ref = re.search(r'value="leg:(\w+):other"', page)
    assert ref
    page = check_again(client, stand_of(page), doe=f"leg:{ref[1]}:consent")
    assert "Jij beslist" in page and "Ik heb toestemming" in page and "Plaatsen kan" not in page
    assert "Plaats het zo" in page
    page = check_again(client, stand_of(page), doe=f"zet:{ref[1]}")
    assert "Pas eerst aan" in page and "Opzij gelegd" not in page


def test_a_fragment_for_htmx_the_whole_page_without(client: Client, board: Board) -> None:
    fields = {"tekst": "Onze school is leuk!", **LESSON}
    part = client.post("/b/quadraam/controleer/", fields, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part and 'id="resultaat"' in part and 'id="melding"' in part


@pytest.mark.parametrize(
    "fields",
    [
        {"stand": "{"},
        {"stand": "[]"},
        {"stand": '{"text": 1}'},
        {"tekst": "x", "rol": "koning"},
        {"tekst": "x", "les": "misschien"},
    ],
)
def test_what_is_no_state_gets_a_clear_page(client: Client, board: Board, fields: dict[str, str]) -> None:
    answer = client.post("/b/quadraam/controleer/", fields)
    assert answer.status_code == 400
    assert "Dit konden we niet lezen" in answer.content.decode()


@pytest.mark.parametrize(
    "doe", ["pas:", "leg:x:y", "zet:", "terug:9", "terug:alles", "terug:٣", "weg", ":", "pas:" + "x" * 999]
)
def test_a_button_that_does_not_exist_is_a_plain_check(client: Client, board: Board, doe: str) -> None:
    assert "Pas eerst aan" in check(client, **LESSON, doe=doe)


@pytest.mark.parametrize("said", ["lesson:x", "x", "", "role:king", "q123:yes", "lesson:" + "x" * 500])
def test_an_answer_that_is_none_changes_nothing(client: Client, board: Board, said: str) -> None:
    assert "Pas eerst aan" in check(client, **LESSON, antwoord=said)


@pytest.mark.parametrize(
    "text",
    [
        "\ud83d",
        "\x00\x01",
        "\u202egnilreel\u202c",
        "a\u200bb",
        "<script>alert(1)</script>",
        "😀" * 500,
        "a\r\nb",
        "\n\n a",
    ],
)
def test_odd_text_is_shown_safely(client: Client, board: Board, text: str) -> None:
    answer = client.post(
        "/b/quadraam/controleer/", {"tekst": text.encode("utf-8", "surrogatepass").decode("utf-8", "replace"), **LESSON}
    )
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()


def test_direction_and_zero_width_are_made_visible(client: Client, board: Board) -> None:
    page = check(client, tekst="Hoi \u202enaam\u202c en a\u200bb", **LESSON)
    read_view = page.split('id="leesbeeld">')[1].split("</div>")[0]
    assert "U+202E" in read_view and "U+200B" in read_view and "\u202e" not in read_view


def test_bytes_that_are_no_utf8_are_no_crash(client: Client, board: Board) -> None:
    body = b"tekst=Onze+school+%ff%fe&rol=pupil&les=yes"
    answer = client.post("/b/quadraam/controleer/", body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 200


def test_five_megabytes_are_refused_with_a_reason(client: Client, board: Board) -> None:
    answer = client.post("/b/quadraam/controleer/", {"tekst": "lang " * 1_000_000})
    assert answer.status_code == 413
    assert "40.000 tekens" in answer.content.decode()


def test_too_many_checks_keep_the_text(client: Client, board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(limits.PER_ADDRESS, "text", Buckets(20, 3))
    monkeypatch.setattr(limits.PER_ADDRESS["text"], "clock", lambda: 1000.0)
    for _ in range(4):
        answer = client.post("/b/quadraam/controleer/", {"tekst": "Mijn eigen woorden over school", **LESSON})
    assert answer.status_code == 429 and int(answer["Retry-After"]) >= 1
    assert "Mijn eigen woorden over school" in answer.content.decode()


def test_a_page_that_is_not_there(client: Client, board: Board) -> None:
    for address in ("/b/elders/", "/b/quadraam/regels/bestaat_niet/", "/iets"):
        answer = client.get(address)
        assert answer.status_code == 404
        assert "niet voor jou bestemd" in answer.content.decode()


def test_nothing_of_a_check_may_be_stored_by_the_browser(client: Client, board: Board) -> None:
    for answer in (
        client.get("/b/quadraam/"),
        client.post("/b/quadraam/controleer/", {"tekst": "Hoi school", **LESSON}),
    ):
        assert answer["Cache-Control"] == "no-store"
        assert 'autocomplete="off"' in answer.content.decode()


def test_role_and_channel_are_remembered_and_no_word_of_the_draft(client: Client, board: Board) -> None:
    check(client, tekst="Een geheim woord: xylofoon", **LESSON)
    cookie = client.cookies["keuze"]
    assert cookie.value == "pupil|instagram|public" and cookie["httponly"]
    assert all("xylofoon" not in one.value for one in client.cookies.values())
    page = client.get("/b/quadraam/").content.decode()
    assert 'value="pupil" checked' in page and 'value="instagram" selected' in page


@pytest.mark.parametrize("cookie", ["", "||", "king|../..|all", "a" * 5000, "pupil|<b>|public"])
def test_a_cookie_that_is_not_ours_is_harmless(client: Client, board: Board, cookie: str) -> None:
    client.cookies["keuze"] = cookie
    assert client.get("/b/quadraam/").status_code == 200


def test_who_is_not_signed_in_cannot_speak_for_the_school(client: Client, board: Board) -> None:
    stand = stand_of(check(client, **LESSON, namens="official"))
    assert '"capacity":"personal"' in stand


def test_an_expired_form_gives_the_text_back(board: Board) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/b/quadraam/controleer/", {"tekst": "Mijn lange verhaal", **LESSON})
    assert answer.status_code == 403
    assert "Je was even weg" in answer.content.decode() and "Mijn lange verhaal" in answer.content.decode()


def test_a_pupil_is_sent_to_the_mentor_and_a_parent_is_not(client: Client, board: Board) -> None:
    assert "mentor" in check(client, **LESSON)
    assert "mentor" not in check(client, **{**LESSON, "rol": "parent"})


def test_the_reminder_holds_nothing_of_the_draft(client: Client, board: Board) -> None:
    answer = client.get("/b/quadraam/herinnering.ics")
    assert answer["Content-Type"].startswith("text/calendar")
    assert b"BEGIN:VALARM" in answer.content and b"BEGIN:VEVENT" in answer.content


def test_what_a_phone_shares_is_a_draft(client: Client, board: Board) -> None:
    shared = {"title": "Nieuws", "text": "Onze school", "url": "https://voorbeeld.nl/a"}
    page = client.post("/delen/", shared, headers={"Sec-Fetch-Site": "none"}).content.decode()
    assert "Nieuws\nOnze school\nhttps://voorbeeld.nl/a" in page


@pytest.mark.parametrize("site", ["cross-site", "same-site", "same-origin", ""])
def test_another_page_cannot_share_into_the_composer(client: Client, board: Board, site: str) -> None:
    headers = {"Sec-Fetch-Site": site} if site else {}
    page = client.post("/delen/", {"text": "Ongevraagd"}, headers=headers)
    assert page.status_code == 200 and "Ongevraagd" not in page.content.decode()


def test_the_manifest_offers_the_share_menu(client: Client, board: Board) -> None:
    told = client.get("/en/manifest.webmanifest").json()
    assert told["lang"] == "en" and told["share_target"]["action"] == "/en/delen/"
    assert {one["sizes"] for one in told["icons"]} == {"192x192", "512x512"}


@pytest.mark.ground("protection")
def test_help_says_whom_to_turn_to_per_situation(client: Client, board: Board) -> None:
    page = client.get("/hulp/").content.decode()
    for words in ("vertrouwenspersoon", "0800 0432", "0900 8844", "platform", "functionaris gegevensbescherming"):
        assert words in page


@pytest.mark.ground("fines")
def test_a_work_of_another_comes_with_the_fine(client: Client, board: Board) -> None:
    page = check(client, **{**LESSON, "les": "no"}, tekst="Leuk plaatje gevonden op internet voor de open dag")
    assert "zware boete" in page and "Bijlage 3, punt 5" in page


@pytest.mark.parametrize("address", ["/hulp/", "/privacy/", "/toegankelijkheid/", "/b/quadraam/protocol/"])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_page_answers(client: Client, board: Board, address: str, prefix: str) -> None:
    assert client.get(prefix + address).status_code == 200


def test_a_possible_name_is_asked_and_a_yes_becomes_a_point_with_a_fix(client: Client, board: Board) -> None:
    page = check(client, **{**LESSON, "les": "no"}, tekst="Lees het verhaal van Pleun op onze school")
    asked = re.search(r'name="antwoord" value="(q\w+):yes"', page)
    assert asked, "no question about the name"
    said_no = check_again(client, stand_of(page), antwoord=f"{asked[1]}:no")
    assert f"{asked[1]}:" not in said_no.split('id="punten"')[1].split("gecontroleerd")[1]
    said_yes = check_again(client, stand_of(page), antwoord=f"{asked[1]}:yes")
    ref = re.search(r'value="pas:(\w+)"', said_yes)
    assert ref and "Pas eerst aan" in said_yes
    mended = check_again(client, stand_of(said_yes), doe=f"pas:{ref[1]}")
    assert "Lees het verhaal van iemand op onze school" in mended


@pytest.mark.parametrize(
    "said", ["rights-0:own", "rights-9:own", "picture-0:nobody", "rights-x:own", "rights-\u0663:own"]
)
def test_an_answer_about_a_photo_that_is_not_there_changes_nothing(client: Client, board: Board, said: str) -> None:
    assert "Pas eerst aan" in check(client, **LESSON, antwoord=said)


@pytest.mark.ground("trust")
def test_outside_the_protocol_is_an_answer_of_its_own_until_the_author_says_otherwise(
    client: Client, board: Board
) -> None:
    page = check(client, **{**LESSON, "les": "no"}, tekst="Vandaag lekker gevoetbald in het park met mijn broer.")
    assert "Hier gaat het protocol niet over" in page and "Plaatsen kan" not in page and "Plaats!" not in page
    page = check_again(client, stand_of(page), doe="school")
    assert "Hier gaat het protocol niet over" not in page


def test_the_school_s_own_platform_stays_outside_but_privacy_is_said(client: Client, board: Board) -> None:
    page = check(client, **{**LESSON, "kanaal": "itslearning", "les": "no"}, tekst="Huiswerk voor morgen: hoofdstuk 3")
    assert "Hier gaat het protocol niet over" in page and "De privacyregels gelden hier wel" in page
    assert "Het gaat wel over school" not in page


@pytest.mark.ground("positive_use")
def test_what_is_good_is_said_first(client: Client, board: Board) -> None:
    page = check(client, **{**LESSON, "les": "no"}, tekst="Wat een leuke open dag op onze school!")
    assert "Dit zit al goed" in page and "Je plaatst dit niet tijdens de les." in page


@pytest.mark.ground("real_time")
@pytest.mark.ground("audience")
def test_the_last_step_says_what_one_press_does_and_the_first_who_can_look(client: Client, board: Board) -> None:
    page = check(client, **{**LESSON, "les": "no"}, tekst="Wat een leuke open dag op onze school!")
    assert "Eén druk op de knop en je bericht staat online" in page
    assert "Wie kan het lezen?" in client.get("/b/quadraam/").content.decode()
