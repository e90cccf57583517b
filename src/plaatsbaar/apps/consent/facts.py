"""What may a check know for whom? The one bridge from the database to `core.facts.Facts` (design 7, "No oracle")."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from threading import Lock
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import scoped_board
from plaatsbaar.apps.consent.models import ConsentEvent as Line
from plaatsbaar.apps.lessons.timetable import grants_of, lessons_of
from plaatsbaar.apps.people.access import membership_of, schools_of
from plaatsbaar.apps.people.models import Person
from plaatsbaar.apps.people.roster import people_of, school_names
from plaatsbaar.core import facts
from plaatsbaar.core.consent import AtSixteen, By, ConsentEvent, Destination, Event, Medium
from plaatsbaar.core.draft import UNKNOWN, Audience, Channel, ChannelKind

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_MOST_KEPT = 32
_kept: dict[tuple[UUID, frozenset[UUID]], tuple[tuple[UUID, UUID, str], facts.Consents]] = {}
_lock = Lock()


def facts_for(board: Board, user: Any, now: datetime) -> facts.Facts:
    """What a check by this user may know, inside the scope of ``board``.

    Nobody signed in, or somebody of another board: only what the board tells everybody. Pupils and parents: that, and
    their own lessons and permissions; never people, never anybody's consent. Staff: the people and consents of the own
    school. ``now`` is an aware datetime.
    """
    day = now.astimezone(AMSTERDAM).date()
    public = facts.Facts(day=day, board=board_words(board))
    membership = membership_of(user)
    if membership is None:
        return public
    schools = schools_of(membership)
    return facts.Facts(
        day=day,
        people=people_of(schools) if schools else None,
        consents=_consents_of(board, schools) if schools else None,
        lessons=lessons_of(membership.person_id, now),
        grants=grants_of(membership.person_id, now),
        board=public.board,
    )


def board_words(board: Board) -> facts.Board:
    """A board's own words, its schools' names and its channel register: all of it public."""
    return facts.Board(
        name=board.name,
        names=tuple(dict.fromkeys([*board.names, *school_names()])),
        mission=board.mission,
        allowed=tuple(board.allowed),
        contacts=tuple(board.contacts),
        confidential=tuple(board.confidential),
        channels=tuple(_channel(one) for one in board.channels),
    )


def _channel(one: dict[str, Any]) -> Channel:
    usual = one.get("usual_audience")
    return Channel(
        name=one["name"],
        label=one["label"],
        kind=ChannelKind(one["kind"]),
        limit=one.get("limit"),
        usual_audience=Audience(usual) if usual else UNKNOWN,
    )


def _consents_of(board: Board, schools: Collection[UUID]) -> facts.Consents:
    """The ledger of these schools' people; kept in memory until an event or a person is added or changed."""
    key = (scoped_board(), frozenset(schools))
    fresh = Board.objects.values_list("consent_version", "roster_version", "at_sixteen").get(pk=board.pk)
    kept = _kept.get(key)
    if kept is not None and kept[0] == fresh:
        return kept[1]
    with _lock:
        while len(_kept) >= _MOST_KEPT:
            _kept.pop(next(iter(_kept)))
        consents = facts.Consents(_events(key[1]), AtSixteen(fresh[2]))
        _kept[key] = (fresh, consents)
    return consents


def _events(schools: frozenset[UUID]) -> tuple[ConsentEvent, ...]:
    return events_of(Person.objects.of_schools(schools).values("pk"))


def events_of(people: Any) -> tuple[ConsentEvent, ...]:
    """The ledger's events of these people (ids, or a query for them) in order, as core knows them."""
    lines = Line.objects.filter(person__in=people).in_order()
    return tuple(
        ConsentEvent(
            person=str(person),
            medium=Medium(medium),
            destination=Destination(destination),
            event=Event(event),
            by=str(by),
            capacity=By(capacity),
            on=at.astimezone(AMSTERDAM).date(),
        )
        for person, medium, destination, event, by, capacity, at in lines.values_list(
            "person", "medium", "destination", "event", "by", "capacity", "at"
        )
    )
