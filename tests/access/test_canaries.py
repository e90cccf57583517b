"""Is a word of one board ever seen in another, or one school's in another school? Crawled as every actor.

Every text field of every row of a board holds its canary (two_boards.py); so do two photos' hidden fields. What is
looked at: every page that can be reached by links and forms without state, every answer of the API, the log.
"""

from __future__ import annotations

import io
import logging
import re
from collections import deque
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import models
from django.test import Client

from plaatsbaar.apps.boards.models import BoardRow
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.core.access import table
from two_boards import House

pytestmark = pytest.mark.django_db

LINK = re.compile(r'(?:href|action|src)="(/[^"#]*)"')
MOST_PAGES = 120
PUBLIC_LIST = ("/", "/en/")
"""The list of boards: a board's own name is public there, and nothing else of it."""


def crawled(client: Client, house: House) -> Iterator[tuple[str, str]]:
    """Every page that can be reached from the board's own, once, with what it says."""
    own = [f"/b/{house.board.slug}/{one}" for one in ("", "ik/", "rollen/", "rollen/glas/", "instellingen/")]
    waiting = deque(["/", *own, f"/en/b/{house.board.slug}/", "/rondkijken/", "/bestaat-niet"])
    seen: set[str] = set()
    while waiting and len(seen) < MOST_PAGES:
        address = waiting.popleft().split("?")[0]
        if address in seen or address.startswith("/static/") or "/regels/" in address:
            continue
        seen.add(address)
        answer = client.get(address)
        text = "" if answer.streaming else answer.content.decode("utf-8", "replace")
        yield address, text
        if "html" in answer.headers.get("Content-Type", ""):
            waiting += [one for one in LINK.findall(text) if "/b/ander" not in one]


def checked(client: Client, house: House) -> tuple[str, str]:
    """A check through the page, of a text that names people of both boards."""
    names = " en ".join(one.first for one in house.persons.values())
    form = {"tekst": f"Foto met {names} op school.", "rol": "staff", "kanaal": "instagram", "publiek": "public"}
    address = f"/b/{house.board.slug}/controleer/"
    return address, client.post(address, form).content.decode()


def asked(house: House, actor: str) -> Iterator[tuple[str, str]]:
    """Every address of the API that reads, with the actor's token."""
    headers = {"authorization": f"Bearer {house.tokens[actor]}"} if actor in house.tokens else {}
    more = "" if headers else f"?board={house.board.slug}"
    client = Client(headers=headers)
    for path in ("consents", "token", "clauses", "rules", "openapi.json", "bestaat-niet", ""):
        yield path, client.get(f"/api/v1/{path}{more}").content.decode()
    text = {"text": "Met " + " en ".join(one.first for one in house.persons.values())}
    yield "check", client.post(f"/api/v1/check{more}", text, content_type="application/json").content.decode()


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """Everything that is logged, at the most talkative level, as the formatter of the installation writes it."""
    from plaatsbaar.config.logs import logging_for

    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    made = logging_for("debug")["formatters"]["json"]
    formatter = made.pop("()")
    handler.setFormatter(formatter(**made))
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield stream
    root.removeHandler(handler)
    root.setLevel(before)


LOOKED_AT_ALWAYS = ("anonymous", "pupil", "parent", "staff", "privacy_officer")
"""The others crawl in ./test --long."""


@pytest.mark.parametrize(
    "actor",
    [one if one in LOOKED_AT_ALWAYS else pytest.param(one, marks=pytest.mark.long) for one in table().actors],
)
def test_no_word_of_another_board(actor: str, houses: tuple[House, House], written: io.StringIO) -> None:
    own, other = houses
    client = Client(raise_request_exception=False)
    if actor in own.users:
        client.force_login(own.users[actor])
    pages = [*crawled(client, own), checked(client, own), *asked(own, actor)]
    assert len(pages) > 12
    for address, body in pages:
        if address not in PUBLIC_LIST:
            assert other.canary not in body, address
        for person in (*other.persons.values(), *other.own.values()):
            assert person.first not in body, address
    for house in houses:
        assert house.canary not in written.getvalue()


def test_the_crawl_would_see_a_canary(houses: tuple[House, House]) -> None:
    """The test above would also hold if nothing were ever shown."""
    own, _ = houses
    client = Client()
    client.force_login(own.users["staff"])
    pages = [*crawled(client, own), checked(client, own), *asked(own, "staff")]
    assert sum(own.canary in body for _, body in pages) >= 3


def test_of_the_list_of_boards_only_the_name_is_public(houses: tuple[House, House]) -> None:
    own, other = houses
    client = Client()
    client.force_login(own.users["staff"])
    body = client.get("/").content.decode()
    assert body.count(other.canary) == body.count(other.board.name)


def test_of_another_school_nothing(houses: tuple[House, House]) -> None:
    """A teacher never sees a name of a school where she does not work."""
    own, _ = houses
    client = Client()
    client.force_login(own.users["staff"])
    form = {"tekst": "Een leuke dag op school.", "rol": "staff", "kanaal": "instagram", "publiek": "public"}
    check = client.post(f"/b/{own.board.slug}/controleer/", form).content.decode()
    for address, body in [*crawled(client, own), ("check", check)]:
        assert own.persons["other_school"].first not in body, address
        assert own.groups["other_school"].name not in body, address


WITHOUT = {"slug", "email", "password", "hashed", "protocol", "at_sixteen"}
"""Text fields that hold no words, or that are how somebody signs in."""


def words(model: type[models.Model]) -> list[str]:
    """The fields of a model in which somebody can write words."""
    kinds = (models.CharField, models.TextField, models.JSONField)
    fields = [one for one in model._meta.concrete_fields if isinstance(one, kinds) and not one.choices]
    return [one.name for one in fields if one.name not in WITHOUT]


NO_WORDS: dict[str, set[str]] = {
    "boards.Board": {"allowed", "contacts", "confidential", "channels", "names"},
    "people.School": {"brin"},
    "people.Person": {"first", "preferred"},
    "people.NamePart": {"word"},
    "imports.Import": {"source", "year"},
    "accounts.SignInService": {"name"},
    "people.Group": {"year"},
    "tokens.Token": {"scopes"},
}
"""Fields that are no place for a canary: codes, or lists of public words. First names are looked for one by one."""

NOT_SEEDED = {"journal", "vault", "outbox", "tasks", "django_tasks_database", "sessions", "contenttypes", "auth"}
"""Apps whose rows come from what others do; nothing of them is shown on a page yet."""


def test_every_text_field_holds_its_canary(houses: tuple[House, House]) -> None:
    """A new model, or a new text field, must be seeded: otherwise nobody would notice its words in another board."""
    for house in houses:
        with board_scope(house.board):
            for model in apps.get_models():
                if model._meta.app_label in NOT_SEEDED or not issubclass(model, BoardRow):
                    continue
                for name in set(words(model)) - NO_WORDS.get(model._meta.label, set()):
                    values = [str(one) for one in model._default_manager.values_list(name, flat=True)]
                    assert any(house.canary in one for one in values), f"{model._meta.label}.{name}"
