"""A locked or full database met by a form: a bounded wait, one sentence, the text still there; then it works again."""

from __future__ import annotations

import html
import re
import sqlite3
import sys
import time
from contextlib import closing
from types import ModuleType

import pytest
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.template import Context, Template
from django.test import Client
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from pytest_django import Settings

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.journal.action import Acting
from plaatsbaar.apps.journal.verify import verify
from plaatsbaar.apps.people.actions import add_school
from plaatsbaar.config import urls
from plaatsbaar.web.form_key import NAME, key_of
from plaatsbaar.web.unavailable import status_of

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="locks and fills a SQLite file"),
]

KEY = "a-key-of-a-form-000"
TEXT = 'Fenna <uit> "2B" is weer & beter'


@csrf_exempt
def form(request: HttpRequest) -> HttpResponse:
    """A form that does a real action, as the forms of the registry will."""
    board = Board.objects.get()
    return HttpResponse(add_school(Acting(board, key=key_of(request)), request.POST["tekst"]).pk)


@pytest.fixture
def sending(settings: Settings, client: Client, monkeypatch: pytest.MonkeyPatch) -> Client:
    module = ModuleType("addresses_with_a_form")
    vars(module).update(vars(urls) | {"urlpatterns": [*urls.urlpatterns, path("formulier", form)]})
    monkeypatch.setitem(sys.modules, "addresses_with_a_form", module)
    settings.ROOT_URLCONF = "addresses_with_a_form"
    Board.objects.create(slug="b", name="B")
    client.raise_request_exception = False
    return client


def _send(client: Client) -> HttpResponse:
    return client.post("/formulier", {"tekst": TEXT, "sleutel": KEY, "les": "yes"})  # type: ignore[return-value]


def _is_the_form_again(answer: HttpResponse, status: int, sentence: str) -> None:
    page = html.unescape(answer.content.decode())
    assert answer.status_code == status
    assert sentence in page
    assert TEXT in page
    assert f'name="sleutel" value="{KEY}"' in page
    assert 'name="les" value="yes"' in page
    assert answer.headers["Retry-After"] == "10"
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_locked_database_is_waited_for_and_then_said(sending: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout=300")
    with closing(sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        started = time.monotonic()
        answer = _send(sending)
        assert 0.2 < time.monotonic() - started < 5
        _is_the_form_again(answer, 503, "Het lukt nu even niet")
        other.execute("ROLLBACK")
    assert _send(sending).status_code == 200
    again = _send(sending)
    assert again.status_code == 200
    assert verify(Board.objects.get()).size == 1, "the same form with the same key is done once"


def test_a_full_disk_is_said_and_nothing_is_half_written(sending: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        pages = cursor.fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count={pages}")
        for number in range(500):
            answer = sending.post("/formulier", {"tekst": f"{TEXT} {number}", "sleutel": f"{KEY}{number}"})
            if answer.status_code != 200:
                break
        assert answer.status_code == 507
        assert "geen ruimte" in answer.content.decode()
        assert html.escape(f"{TEXT} {number}") in answer.content.decode()
        cursor.execute("PRAGMA max_page_count=1073741823")
    assert _send(sending).status_code == 200
    assert str(verify(Board.objects.get())) == "VALID"


def test_a_reader_is_not_held_up_by_a_writer(sending: Client) -> None:
    with closing(sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        started = time.monotonic()
        assert sending.get("/b/b/").status_code == 200
        assert time.monotonic() - started < 5
        other.execute("ROLLBACK")


def test_a_form_brings_its_own_key_and_another_form_under_it_is_refused(sending: Client) -> None:
    made = [Template("{% load plaatsbaar %}{% form_key %}").render(Context()) for _ in range(2)]
    assert made[0] != made[1]
    found = re.search(rf'name="{NAME}" value="([\w-]{{22}})"', made[0])
    assert found
    first = sending.post("/formulier", {"tekst": "De Brug", "sleutel": found[1]})
    twin = sending.post("/formulier", {"tekst": "De Brug", "sleutel": found[1]})
    assert first.status_code == 200
    assert twin.content == first.content
    other = sending.post("/formulier", {"tekst": TEXT, "sleutel": found[1]})
    assert other.status_code == 422
    page = html.unescape(other.content.decode())
    assert "Dit formulier is al verstuurd" in page
    assert TEXT in page
    assert sending.post("/formulier", {"tekst": "De Brug"}).status_code == 400
    assert verify(Board.objects.get()).size == 1


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (OperationalError("database is locked"), 503),
        (OperationalError("attempt to write a readonly database"), 503),
        (OperationalError("could not extend file: No space left on device"), 507),
        (sqlite3.OperationalError("database or disk is full"), 507),
        (OSError(28, "No space left on device"), 507),
        (OSError(30, "Read-only file system"), 503),
        (FileNotFoundError(2, "x"), 0),
        (ValueError("x"), 0),
        (None, 0),
    ],
)
def test_what_is_which(error: BaseException | None, status: int) -> None:
    assert status_of(error) == status
