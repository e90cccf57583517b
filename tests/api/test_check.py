"""Is a check over HTTP the check of the command line: the same keys, results and errors, and nothing kept or told?"""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest
from click.testing import CliRunner
from django.test import Client

from plaatsbaar.api import entering
from plaatsbaar.api.described import POST
from plaatsbaar.apps.accounts.buckets import Buckets
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.journal.models import Entry
from plaatsbaar.cli.main import group
from plaatsbaar.examine.contract import KEYS
from two_boards import House

pytestmark = pytest.mark.django_db

CONTEXT = {"role": "leerling", "channel": "instagram", "audience": "openbaar", "lesson": "no"}
BODY: dict[str, Any] = {"id": "x1", "text": "Fenna de Wit uit 2B is weer ziek, bel 06-12345678.", "context": CONTEXT}


def asked(body: Any, token: str = "", query: str = "", **more: Any) -> tuple[int, Any]:
    headers = {"authorization": f"Bearer {token}"} if token else {}
    data = body if isinstance(body, (str, bytes)) else json.dumps(body)
    answer = Client(headers=headers).post(f"/api/v1/check{query}", data, content_type="application/json", **more)
    return answer.status_code, answer.json()


def test_the_same_result_as_the_command_line(own: House) -> None:
    status, result = asked(BODY)
    said = CliRunner().invoke(group, ["check", "--jsonl", "-"], input=json.dumps(BODY))
    expected = json.loads(said.output)
    for one in (result, expected):
        one.pop("took_ms")
    assert status == 200
    assert result == expected
    assert result["verdict"] == "revise"
    assert [0, 12, "name"] in result["spans"]


def test_sentences_in_english(own: House) -> None:
    dutch, english = (asked(BODY, query=f"?lang={one}")[1]["findings"][0]["message"] for one in ("nl", "en"))
    assert dutch != english


def test_every_key_of_the_contract_is_described() -> None:
    """The description is made by hand beside the parser: they may not part ways."""

    def keys(schema: dict[str, Any], prefix: str = "") -> set[str]:
        found: set[str] = set()
        for name, one in schema["properties"].items():
            if "properties" in one:
                found |= keys(one, f"{prefix}{name}.")
            elif one.get("items", {}).get("properties"):
                found |= keys(one["items"], f"{prefix}{name}[].")
            else:
                found.add(f"{prefix}{name}")
        return found

    assert keys(POST) == {key.name for key in KEYS}


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("{", "not JSON"),
        ('{"text": "a", "text": "b"}', "twice"),
        ("[]", "one JSON object"),
        ({"text": "hoi", "colour": 1}, "colour"),
        ({"text": "hoi", "context": {"role": "koning"}}, "context.role"),
        ({}, "nothing to check"),
        ({"text": "x" * 20_001}, "text"),
        ({"text": "foto", "pictures": ["../../etc/passwd"]}, "pictures[0].path"),
        (b"\xff\xfe", "UTF-8"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(own: House, body: Any, says: str) -> None:
    status, answer = asked(body)
    assert status == 400
    assert says in answer["error"]["message"]


def test_an_error_never_repeats_the_text(own: House, caplog: pytest.LogCaptureFixture) -> None:
    secret = "Geheimpje van Zwaluwstaart"
    with caplog.at_level(logging.DEBUG):
        status, answer = asked({"text": secret, "context": {"role": "leerling", "reply_to": {"text": secret, "x": 1}}})
        asked({"text": secret, "context": CONTEXT})
        asked(json.dumps({"text": secret})[:-1])
    assert status == 400
    assert "Zwaluwstaart" not in json.dumps(answer)
    assert "Zwaluwstaart" not in caplog.text


def test_a_check_keeps_nothing(own: House) -> None:
    """No row of any board changes; that is also why it needs no idempotency key."""
    from django.apps import apps

    def counts() -> dict[str, int]:
        with board_scope(own.board):
            return {model._meta.label: model._default_manager.count() for model in apps.get_models()}

    before = counts()
    asked(BODY)
    asked(BODY, own.tokens["staff"])
    assert counts() == before


def test_a_token_meets_the_roster_of_its_owner(own: House) -> None:
    text = {"text": f"Leuk met {own.persons['in_class'].first} op het feest", "context": CONTEXT}
    assert asked(text)[1]["categories"] == []
    assert asked(text, own.tokens["staff"])[1]["categories"] == ["personal_data"]
    assert asked(text, own.tokens["pupil"])[1]["categories"] == []


def test_rights_are_gone_at_the_next_request(own: House) -> None:
    text = {"text": "Hoi allemaal", "context": CONTEXT}
    assert asked(text, own.tokens["staff"])[0] == 200
    with board_scope(own.board):
        own.own["staff"].memberships.all().delete()
    assert asked(text, own.tokens["staff"])[0] == 401


def test_a_cookie_opens_nothing(own: House) -> None:
    """Who is signed in on the pages is a visitor here: no page of another site can ask in their name."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(own.users["staff"])
    text = {"text": f"Leuk met {own.persons['in_class'].first} op het feest", "context": CONTEXT}
    answer = client.post("/api/v1/check", text, content_type="application/json")
    assert answer.json()["categories"] == []
    assert client.get("/api/v1/consents").status_code == 401


def test_limits_are_said_and_end(own: House, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr(entering, "PER_TOKEN", Buckets(1, 2, clock=lambda: clock[0]))
    client = Client(headers={"authorization": f"Bearer {own.tokens['staff']}"})
    codes = [client.get("/api/v1/clauses/5.4").status_code for _ in range(3)]
    assert codes == [200, 200, 429]
    answer = client.get("/api/v1/clauses/5.4")
    assert answer["Retry-After"] == "1"
    assert Client(headers={"authorization": f"Bearer {own.tokens['hr']}"}).get("/api/v1/clauses/5.4").status_code == 200
    clock[0] += 1.1
    assert client.get("/api/v1/clauses/5.4").status_code == 200


def test_too_large_a_request_is_not_read(own: House) -> None:
    status, answer = asked({"text": "x" * 1_100_000})
    assert status == 413
    assert "larger" in answer["error"]["message"]


def test_a_visitor_says_which_board(own: House) -> None:
    own.board.channels = [{"name": "plein", "label": "Het Plein", "kind": "board_platform"}]
    own.board.save()
    body = {"text": "Hoi", "context": {"role": "leerling", "channel": "plein"}}
    assert asked(body, query="?board=eigen")[1]["in_scope"] is False
    assert asked(body, query="?board=bestaat-niet")[0] == 404
    assert asked(body, query="?board=%00")[0] != 500


def test_nothing_of_a_check_is_in_the_journal(own: House) -> None:
    with board_scope(own.board):
        before = Entry.objects.count()
        asked(BODY, own.tokens["staff"])
        assert Entry.objects.count() == before
