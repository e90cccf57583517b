"""The small cast that the rules' examples play with: fictional people, their consents, one board. Data in cast.toml."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from functools import cache
from importlib import resources

from plaatsbaar.core.consent import By, ConsentEvent, Destination, Event, Medium
from plaatsbaar.core.draft import Role
from plaatsbaar.core.facts import Board, Consents, Facts, People, Person

DAY = date(2026, 11, 20)
"""The day on which every example plays: a Friday."""


@cache
def facts() -> Facts:
    """The facts of the cast's school: everybody in cast.toml, with registry, no timetable."""
    data = tomllib.loads((resources.files("plaatsbaar.core") / "data" / "cast.toml").read_text(encoding="utf-8"))
    persons = tuple(
        Person(
            id=one["id"],
            first=one["first"],
            last=one["last"],
            role=Role(one["role"]),
            nicknames=tuple(one.get("nicknames", ())),
            groups=tuple(one.get("groups", ())),
            function=one.get("function", ""),
            birth_date=one.get("birth_date"),
        )
        for one in data["people"]
    )
    events = tuple(
        ConsentEvent(
            person=one["person"],
            medium=Medium(medium),
            destination=Destination(destination),
            event=Event(one["event"]),
            by=one["by"],
            capacity=By(one["capacity"]),
            on=one["on"],
        )
        for one in data["consents"]
        for medium in one["media"]
        for destination in one["destinations"]
    )
    own = data["board"]
    board = Board(
        own["name"],
        tuple(own["names"]),
        own["mission"],
        tuple(own["allowed"]),
        tuple(own["contacts"]),
        tuple(own["confidential"]),
    )
    return Facts(day=DAY, people=People(persons), consents=Consents(events), board=board)


def without_session() -> Facts:
    """What a check without a session knows: the board's public words, no roster, no registry."""
    return replace(facts(), people=None, consents=None)
