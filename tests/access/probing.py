"""How is a cell of the table tried? One probe per object, action and surface; each says whether the thing was reached.

A probe answers True (reached), False (refused, and exactly as for what is not there), or None (no such thing).
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.test import Client

from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.consent.access import consents_for, own_consents
from plaatsbaar.apps.consent.facts import facts_for
from plaatsbaar.apps.imports import access as imports
from plaatsbaar.apps.offices import access as offices
from plaatsbaar.apps.people import access as people
from plaatsbaar.apps.tokens.access import own_token_for, tokens_of
from plaatsbaar.apps.tokens.models import Token
from plaatsbaar.apps.tokens.secret import hashed
from two_boards import NOW, House, made_up

TEXT = "Op het feest van school was {name} er ook bij, samen met de rest."
UNKNOWN_NAME = made_up(4000)
ABSENT = uuid.UUID(int=1)


@dataclass
class Asking:
    """One actor of one board, who asks about one target."""

    own: House
    other: House
    actor: str
    relation: str

    @property
    def user(self) -> Any:
        return self.own.users.get(self.actor, AnonymousUser())

    @property
    def person(self) -> uuid.UUID | None:
        return self.own.person_of(self.actor, self.relation, self.other)

    @property
    def group(self) -> uuid.UUID | None:
        return self.own.group_of(self.actor, self.relation, self.other)

    @property
    def name(self) -> str:
        """The target's first name; of what is not there a name that nobody has."""
        person = self.person
        assert person is not None
        return self.own.name_of(person) or self.other.name_of(person) or made_up(4001)

    def token_row(self) -> uuid.UUID | None:
        """A token: the own one, a colleague's, one of another board, or none."""
        colleague = "hr" if self.actor != "hr" else "staff"
        match self.relation:
            case "self":
                house, who = self.own, self.actor
            case "own_school" | "other_school":
                house, who = self.own, colleague
            case "other_board":
                house, who = self.other, self.actor if self.actor != "anonymous" else "staff"
            case "absent":
                return ABSENT
            case _:
                return None
        if who not in house.tokens:
            return None
        with board_scope(house.board):
            return Token.objects.get(hashed=hashed(house.tokens[who])).pk

    def api(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
        """Status and body of a request with the actor's token; without one for who is not signed in."""
        if self.actor in self.own.tokens:
            headers["authorization"] = f"Bearer {self.own.tokens[self.actor]}"
            path = f"/api/v1{path}"
        else:
            path = f"/api/v1{path}?board={self.own.board.slug}"
        more = {"data": json.dumps(body), "content_type": "application/json"} if body is not None else {}
        answer = getattr(Client(headers=headers), method)(path, **more)
        return answer.status_code, answer.json() if answer.content else None

    def page(self, path: str, form: dict[str, str]) -> tuple[int, str]:
        client = Client()
        if self.actor in self.own.users:
            client.force_login(self.own.users[self.actor])
        answer = client.post(path, form)
        body = answer.content.decode()
        if self.actor in self.own.own:  # their name stands at the top of every page
            body = body.replace(self.own.own[self.actor].full_name, "IK")
        return answer.status_code, body


Probe = Callable[[Asking], bool | None]


def _reached(look: Callable[[], Any]) -> bool:
    """False for Http404 and nothing else: every other error is one."""
    try:
        look()
    except Http404:
        return False
    return True


# -- the functions of access.py themselves


def person_by_function(asked: Asking) -> bool | None:
    person = asked.person
    if person is None:
        return None
    with board_scope(asked.own.board):
        return _reached(lambda: people.person_for(asked.user, person))


def class_by_function(asked: Asking) -> bool | None:
    group = asked.group
    if group is None:
        return None
    with board_scope(asked.own.board):
        listed = group in {one.group.pk for one in people.classes_for(asked.user)}
        reached = _reached(lambda: people.class_for(asked.user, group))
        assert listed == reached, "a list and a look-up must agree"
        if reached:
            pupils = people.class_for(asked.user, group).pupils
            assert {one.pk for one in pupils} == set(
                asked.own.groups["own_class"].enrolments.filter(part="pupil").values_list("person", flat=True)
            )
    return reached


def roster_by_function(asked: Asking) -> bool | None:
    person = asked.person
    if person is None:
        return None
    with board_scope(asked.own.board):
        facts = facts_for(asked.own.board, asked.user, NOW)
        return bool(facts.people and facts.people.get(str(person)))


def registry_by_function(asked: Asking) -> bool | None:
    person = asked.person
    if person is None:
        return None
    with board_scope(asked.own.board):
        facts = facts_for(asked.own.board, asked.user, NOW)
        return bool(facts.consents and any(event.person == str(person) for event in facts.consents.events))


def consent_by_function(asked: Asking) -> bool | None:
    person = asked.person
    if person is None:
        return None
    with board_scope(asked.own.board):
        listed = person in {one.person.pk for one in own_consents(asked.user, NOW)}
        reached = _reached(lambda: consents_for(asked.user, person, NOW))
        assert listed == reached
    return reached


def token_by_function(asked: Asking) -> bool | None:
    token = asked.token_row()
    if token is None:
        return None
    with board_scope(asked.own.board):
        listed = token in {one.pk for one in tokens_of(asked.user)}
        reached = _reached(lambda: own_token_for(asked.user, token))
        assert listed == reached
    return reached


def page_of_person_by_function(asked: Asking) -> bool | None:
    person = asked.person
    if person is None:
        return None
    with board_scope(asked.own.board):
        return _reached(lambda: people.person_page_for(asked.user, person))


def find_by_function(asked: Asking) -> bool | None:
    person = asked.person
    if person is None:
        return None
    with board_scope(asked.own.board):
        found = people.find_people(asked.user, asked.name)
        assert not found.more
    return person in {one.pk for one in found.people}


def list_of_class_by_function(asked: Asking) -> bool | None:
    group = asked.group
    if group is None:
        return None
    with board_scope(asked.own.board):
        listed = group in {one.pk for one in people.all_groups_for(asked.user, "2026/2027")}
        reached = _reached(lambda: people.group_for(asked.user, group))
        assert listed == reached
    return reached


def imports_by_function(asked: Asking) -> bool | None:
    if asked.relation != "nobody":
        return None
    with board_scope(asked.own.board):
        made, theirs = asked.own.imported, asked.other.imported
        assert made
        assert theirs
        looks = [
            _reached(lambda: imports.imports_for(asked.user)),
            _reached(lambda: imports.import_for(asked.user, made)),
            _reached(lambda: imports.mapping_of(asked.user, "csv")),
        ]
        assert len(set(looks)) == 1
        assert not _reached(lambda: imports.import_for(asked.user, ABSENT))
        assert not _reached(lambda: imports.import_for(asked.user, theirs))
    return looks[0]


def decided_by_function(decision: str) -> Probe:
    def probe(asked: Asking) -> bool | None:
        if asked.relation != "nobody":
            return None
        with board_scope(asked.own.board):
            reached = _reached(lambda: offices.must_be_mandated(asked.user, decision))
            assert reached == (offices.mandated(asked.user, decision) is not None)
            return reached

    return probe


def office_row(asked: Asking) -> uuid.UUID | None:
    """An office: the own one, somebody else's at the board, one at another board, or none."""
    match asked.relation:
        case "self":
            house, person = asked.own, asked.own.own.get(asked.actor)
        case "other_school":
            house, person = asked.own, asked.own.own["hr" if asked.actor != "hr" else "staff"]
        case "other_board":
            house, person = asked.other, asked.other.own["hr"]
        case "absent":
            return ABSENT
        case _:
            return None
    if person is None:
        return None
    with board_scope(house.board):
        return person.memberships.get().pk


def office_by_function(asked: Asking) -> bool | None:
    office = office_row(asked)
    if office is None:
        return None
    with board_scope(asked.own.board):
        return _reached(lambda: offices.office_for(asked.user, office))


def glass_by_function(asked: Asking) -> bool | None:
    """Everybody sees when they looked themselves; the times of others only who watches over it."""
    if asked.relation != "nobody":
        return None
    with board_scope(asked.own.board):
        seen = offices.glass_for(asked.user)
        assert (asked.actor == "board_administrator") == (offices.looks_through_glass(asked.user) is not None)
    return bool(seen)


# -- pages


def page_of_board(path: str) -> Probe:
    """A page that is the board's own: 200 for who may, for everybody else what a page that is not there says."""

    def probe(asked: Asking) -> bool | None:
        if asked.relation != "nobody":
            return None
        client = Client()
        if asked.actor in asked.own.users:
            client.force_login(asked.own.users[asked.actor])
        address = path.format(asked.own.board.slug)
        answer = client.get(address)
        if answer.status_code == 200:
            return True
        if answer.status_code == 302:
            assert asked.actor == "anonymous"  # is asked to sign in, whatever is there
            return False
        absent = client.get(address + "bestaat-niet/")
        bodies = [one.content.decode().replace("bestaat-niet/", "") for one in (answer, absent)]
        assert (answer.status_code, bodies[0]) == (404, bodies[1]), "forbidden and absent must be the same"
        return False

    return probe


def _bare(body: str, name: str) -> str:
    """A page without the name that was asked about and what differs in every page."""
    body = re.sub(r'(csrfmiddlewaretoken" value=")[^"]+', r"\1", body)
    body = re.sub(r"(pas|leg|zet):[0-9a-f]{16}|q[0-9a-f]{15}", "REF", body)
    return body.replace(name, "NAAM")


def roster_by_page(asked: Asking) -> bool | None:
    if asked.person is None or asked.relation == "self":
        return None  # an author's own name is no name of somebody else
    form = {"rol": "pupil", "kanaal": "instagram", "publiek": "public", "les": "no"}
    answers = []
    for name in (asked.name, UNKNOWN_NAME):
        status, body = asked.page(f"/b/{asked.own.board.slug}/controleer/", {"tekst": TEXT.format(name=name), **form})
        answers.append((status, _bare(body, name)))
    return answers[0] != answers[1]


# -- API


def roster_by_api(asked: Asking) -> bool | None:
    if asked.person is None or asked.relation == "self":
        return None  # an author's own name is no name of somebody else
    context = {"role": "leerling", "channel": "instagram", "audience": "openbaar", "lesson": "no"}
    answers = []
    for name in (asked.name, UNKNOWN_NAME):
        status, body = asked.api("post", "/check", {"text": TEXT.format(name=name), "context": context})
        assert status == 200, body
        body.pop("took_ms")
        answers.append(json.dumps(body).replace(name, "NAAM"))
    return answers[0] != answers[1]


def consent_by_api(asked: Asking) -> bool | None:
    person = asked.person
    if person is None:
        return None
    status, body = asked.api("get", f"/consents/{person}")
    if asked.actor == "anonymous":
        assert status == 401
        assert asked.api("get", f"/consents/{ABSENT}") == (status, body)
        return False
    if status != 200:
        assert (status, body) == asked.api("get", f"/consents/{ABSENT}"), "forbidden and absent must be the same"
        assert status == 404
        return False
    assert body["person"] == str(person)
    return True


def token_by_api(asked: Asking) -> bool | None:
    """A token is read by itself only: there is no address with the id of another."""
    if asked.relation != "self" or asked.actor == "anonymous":
        return None
    status, body = asked.api("get", "/token")
    return status == 200 and asked.own.canary in body["name"]


PROBES: dict[tuple[str, str], dict[str, Probe]] = {
    ("person", "read"): {"function": person_by_function},
    ("person", "read_page"): {"function": page_of_person_by_function},
    ("person", "find"): {"function": find_by_function},
    ("class", "read"): {"function": class_by_function},
    ("class", "read_list"): {"function": list_of_class_by_function},
    ("roster", "use"): {"function": roster_by_function, "page": roster_by_page, "api": roster_by_api},
    ("registry", "use"): {"function": registry_by_function},
    ("consent", "read"): {"function": consent_by_function, "api": consent_by_api},
    ("token", "read"): {"function": token_by_function, "api": token_by_api},
    ("office", "manage"): {"function": decided_by_function("manage_offices"), "page": page_of_board("/b/{}/rollen/")},
    ("office", "deputise"): {"function": office_by_function},
    ("mandate", "read"): {"page": page_of_board("/b/{}/rollen/mandaat/")},
    ("mandate", "change"): {"function": decided_by_function("manage_mandate")},
    ("settings", "change"): {
        "function": decided_by_function("manage_board"),
        "page": page_of_board("/b/{}/instellingen/"),
    },
    ("glass", "read"): {"function": glass_by_function, "page": page_of_board("/b/{}/rollen/glas/")},
    ("glass", "break"): {"function": decided_by_function("break_glass")},
    ("board", "add"): {"page": page_of_board("/besturen/nieuw/")},
    ("import", "run"): {"function": imports_by_function},
}
"""By object and action, then by surface. What has none stands in test_matrix.ELSEWHERE, with its test."""
