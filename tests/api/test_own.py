"""Does a person reach, withdraw and end only what is theirs, once, and is it written down?"""

from __future__ import annotations

import json
import uuid
from typing import Any

import pytest
from django.test import Client

from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.consent.models import ConsentEvent
from plaatsbaar.apps.journal.models import Entry
from plaatsbaar.apps.tokens.models import Token
from plaatsbaar.apps.tokens.secret import hashed
from plaatsbaar.core.access import table
from two_boards import House, house

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(db: None) -> House:
    return house("ander", 2)


def withdrawn(own: House, actor: str, person: Any, key: str = "", **more: Any) -> tuple[int, Any]:
    body = {"person": str(person), "medium": "photo", "destination": "school_social", **more}
    headers = {"idempotency-key": key or str(uuid.uuid4())}
    if actor in own.tokens:
        headers["authorization"] = f"Bearer {own.tokens[actor]}"
    path = f"/api/v1/withdrawals{'' if actor in own.tokens else f'?board={own.board.slug}'}"
    answer = Client(headers=headers).post(path, body, content_type="application/json")
    return answer.status_code, answer.json()


@pytest.mark.parametrize("actor", table().actors)
def test_withdrawing_is_as_the_table_says(actor: str, own: House, other: House) -> None:
    for relation in table().relations:
        person = own.person_of(actor, relation, other)
        if person is None:
            continue
        status, body = withdrawn(own, actor, person)
        allowed = table().cell(actor, relation, "consent", "withdraw").allowed
        assert (status == 201) == allowed, relation
        if not allowed:
            assert (status, body) == withdrawn(own, actor, uuid.UUID(int=7))
            assert status == (401 if actor == "anonymous" else 404)


def test_a_withdrawal_works_at_once_and_is_written_down(own: House) -> None:
    child = own.persons["own_child"]
    client = Client(headers={"authorization": f"Bearer {own.tokens['parent']}"})

    def standing() -> Any:
        answer = client.get(f"/api/v1/consents/{child.pk}").json()
        return next(
            one["standing"]
            for one in answer["consents"]
            if (one["medium"], one["destination"]) == ("photo", "school_social")
        )

    with board_scope(own.board):
        own_yes = ConsentEvent.objects.get(person=child)
        ConsentEvent.objects.create(
            number=99, person=child, medium="photo", destination="school_social", event="given",
            by=own.own["parent"], capacity="guardian", at=own_yes.at, text_version="v", channel="web",
        )  # fmt: skip
    assert standing() == "given"
    status, body = withdrawn(own, "parent", child.pk)
    assert (status, standing()) == (201, "withdrawn")
    with board_scope(own.board):
        event = ConsentEvent.objects.get(pk=body["withdrawn"][0])
        assert (event.by_id, event.capacity) == (own.own["parent"].pk, "guardian")
        assert Entry.objects.latest("seq").kind == "consent.withdrawn"


def test_sent_twice_under_one_key_it_is_done_once(own: House) -> None:
    child = own.persons["own_child"]
    first, second = (withdrawn(own, "parent", child.pk, "sleutel-1") for _ in range(2))
    assert first == second
    assert first[0] == 201
    assert withdrawn(own, "parent", child.pk, "sleutel-1", medium="film")[0] == 422
    with board_scope(own.board):
        assert ConsentEvent.objects.filter(person=child, event="withdrawn").count() == 1


@pytest.mark.parametrize("more", [{"by": "x"}, {"capacity": "self"}, {"board": "ander"}, {"event": "given"}])
def test_nothing_else_can_be_set(own: House, more: dict[str, str]) -> None:
    assert withdrawn(own, "parent", own.persons["own_child"].pk, **more)[0] == 400


def test_a_key_is_asked_for(own: House) -> None:
    body = {"person": str(uuid.uuid4()), "medium": "photo", "destination": "website"}
    client = Client(headers={"authorization": f"Bearer {own.tokens['parent']}"})
    answer = client.post("/api/v1/withdrawals", body, content_type="application/json")
    assert answer.status_code == 400
    assert "Idempotency-Key" in answer.json()["error"]["message"]


def test_a_token_ends_itself_and_no_other(own: House, other: House) -> None:
    client = Client(headers={"authorization": f"Bearer {own.tokens['staff']}"})
    assert client.get("/api/v1/token").json()["scopes"] == ["check", "pictures", "consents", "withdraw"]
    assert client.delete("/api/v1/token").status_code == 204
    assert client.get("/api/v1/token").status_code == 401
    for one in (own, other):
        with board_scope(one.board):
            ended = Token.objects.exclude(ended_at=None)
            assert [token.hashed for token in ended] == ([hashed(own.tokens["staff"])] if one is own else [])
    with board_scope(own.board):
        assert Entry.objects.latest("seq").kind == "token.ended"


def test_of_a_token_only_a_hash_is_kept(own: House) -> None:
    """Neither the database nor the journal holds the secret, or a part of it that could be used."""
    from django.db import connection

    secret = own.tokens["staff"].rsplit("_", 1)[0][-8:], own.tokens["staff"].split("_", 2)[2]
    with connection.cursor() as cursor:
        for table_name in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {table_name}")
            assert secret[1] not in json.dumps(cursor.fetchall(), default=str)
