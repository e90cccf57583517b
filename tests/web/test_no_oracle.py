"""Who is not signed in learns nothing about who is at a school: body, status and time are the same (design 7).

The same text is checked with a name that is on the roster and with one of the same form that is not.
"""

from __future__ import annotations

import html
import re
import statistics
import time
from datetime import date

import pytest
from django.test import Client

from plaatsbaar.apps.accounts.buckets import Buckets
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.demonstration.load import load
from plaatsbaar.apps.people.models import Membership, Office, Person
from plaatsbaar.web import limits

pytestmark = pytest.mark.django_db

TEXT = "Gezien op het feest van onze school: {name} was er ook bij."
FIELDS = {"rol": "pupil", "kanaal": "instagram", "publiek": "public", "les": "no"}


@pytest.fixture
def demonstration(db: None) -> Board:
    """The demonstration board, with its 600 pupils."""
    return load(date(2026, 11, 22))


@pytest.fixture(autouse=True)
def wide_buckets(monkeypatch: pytest.MonkeyPatch) -> None:
    for buckets in (limits.PER_ADDRESS, limits.PER_SESSION):
        monkeypatch.setitem(buckets, "text", Buckets(1e6, 1_000_000))


def names(board: Board) -> tuple[str, str]:
    """A first name with a last name that are on the roster together, and a pair that is not."""
    with board_scope(board):
        persons = [one for one in Person.objects.all()[:400] if one.last.isalpha() and one.first.isalpha()]
    full = {one.full_name for one in persons}
    for known in persons:
        for other in persons:
            mixed = f"{known.first} {other.last}"
            if mixed not in full and len(other.last) == len(known.last) and other.last != known.last:
                return known.full_name, mixed
    raise AssertionError("the demonstration has no such pair")


def page_for(client: Client, board: Board, name: str) -> tuple[int, str]:
    """Status and body, with the name itself and what is different in every page taken out."""
    answer = client.post(f"/b/{board.slug}/controleer/", {"tekst": TEXT.format(name=name), **FIELDS})
    body = html.unescape(answer.content.decode())
    body = re.sub(r'(csrfmiddlewaretoken" value=")[^"]+', r"\1", body)
    body = re.sub(r"(pas|leg|zet):[0-9a-f]{16}|q[0-9a-f]{15}", "REF", body)
    for part in (name, *name.split()):
        body = body.replace(part, "NAAM")
    return answer.status_code, body


def test_on_and_off_the_roster_look_the_same(demonstration: Board) -> None:
    known, unknown = names(demonstration)
    assert page_for(Client(), demonstration, known) == page_for(Client(), demonstration, unknown)


def test_on_and_off_the_roster_take_the_same_time(demonstration: Board) -> None:
    """The medians of interleaved requests differ by less than their own spread."""
    client = Client()
    known, unknown = names(demonstration)
    times: dict[str, list[float]] = {known: [], unknown: []}
    for turn in range(41):
        for name in (known, unknown) if turn % 2 else (unknown, known):
            start = time.perf_counter()
            page_for(client, demonstration, name)
            times[name].append(time.perf_counter() - start)
    one, other = (statistics.quantiles(sorted(all_)[:-4], n=4) for all_ in times.values())
    spread = max(one[2] - one[0], other[2] - other[0], 0.002)
    assert abs(one[1] - other[1]) < spread


def test_a_pupil_who_signed_in_learns_no_more(demonstration: Board) -> None:
    with board_scope(demonstration):
        pupil = Membership.objects.select_related("user").get(office=Office.PUPIL)
    client = Client()
    client.force_login(pupil.user)
    known, unknown = names(demonstration)
    assert page_for(client, demonstration, known) == page_for(client, demonstration, unknown)


def test_staff_do_meet_their_own_roster(demonstration: Board) -> None:
    """The other side: the tests above would also hold if nothing ever used the roster."""
    with board_scope(demonstration):
        teacher = Membership.objects.select_related("user", "person").get(office=Office.STAFF)
    client = Client()
    client.force_login(teacher.user)
    page = client.get(f"/b/{demonstration.slug}/").content.decode()
    assert teacher.person.full_name in page
    assert "Wie ben je op school?" not in page
