"""Who may do what with what, and why? One table, default deny; the apps' ``access.py`` carry it out, tests compare."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from plaatsbaar.core.wording import Wording

_NOT_ALLOWED = Wording("Wat niet is toegestaan, mag niet.", "What is not allowed may not be done.")
_EVERYBODY = "*"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the table. ``because`` says why it is allowed, with the clause; of what is not, only that."""

    actor: str
    relation: str
    object: str
    action: str
    allowed: bool
    because: Wording
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Allowed:
    """One rule of the table: it only ever adds."""

    actors: frozenset[str]
    relations: frozenset[str]
    object: str
    actions: frozenset[str]
    because: Wording
    clause: str


@dataclass(frozen=True)
class Table:
    """The whole table. ``routes`` and ``commands`` say what each address and command does."""

    actors: Mapping[str, Wording]
    relations: Mapping[str, Wording]
    objects: Mapping[str, tuple[str, ...]]
    allowing: tuple[Allowed, ...]
    routes: Mapping[str, str]
    commands: Mapping[str, str]

    def cell(self, actor: str, relation: str, thing: str, action: str) -> Cell:
        """What holds for one actor, relation, object and action. KeyError for a word that the table does not know."""
        known = (actor in self.actors, relation in self.relations, action in self.objects[thing])
        if not all(known):
            raise KeyError((actor, relation, thing, action))
        for one in self.allowing:
            if (
                thing == one.object
                and action in one.actions
                and actor in one.actors
                and relation in one.relations
                and relation != "absent"
            ):
                return Cell(actor, relation, thing, action, True, one.because, one.clause)
        return Cell(actor, relation, thing, action, False, _NOT_ALLOWED)

    def cells(self) -> Iterator[Cell]:
        """Every cell there is."""
        for actor in self.actors:
            for relation in self.relations:
                for thing, actions in self.objects.items():
                    for action in actions:
                        yield self.cell(actor, relation, thing, action)


def _words(one: Mapping[str, str]) -> Wording:
    return Wording(one["nl"], one["en"])


def _named(given: list[str], known: Mapping[str, Any], what: str) -> frozenset[str]:
    """The names, ``*`` for all of them. ValueError for one that is not known."""
    if given == [_EVERYBODY]:
        return frozenset(known)
    if unknown := set(given) - set(known):
        raise ValueError(f"access.toml: no such {what}: {sorted(unknown)}")
    return frozenset(given)


def parse(source: str) -> Table:
    """Reads a table. ValueError for a rule, route or command that names what is not there."""
    data = tomllib.loads(source)
    objects = {name: tuple(actions) for name, actions in data["objects"].items()}
    for route, does in data["routes"].items():
        thing, _, action = does.partition(".")
        if action not in objects.get(thing, ()):
            raise ValueError(f"access.toml: route {route} does {does}, which is no action of an object")
    allowing = tuple(
        Allowed(
            actors=_named(one["actors"], data["actors"], "actor"),
            relations=_named(one["relations"], data["relations"], "relation"),
            object=one["object"],
            actions=_named(one["actions"], dict.fromkeys(objects[one["object"]]), "action"),
            because=_words(one["because"]),
            clause=one["clause"],
        )
        for one in data["allow"]
    )
    return Table(
        actors={name: _words(one) for name, one in data["actors"].items()},
        relations={name: _words(one) for name, one in data["relations"].items()},
        objects=objects,
        allowing=allowing,
        routes=data["routes"],
        commands=data["commands"],
    )


@cache
def table() -> Table:
    """The table of this version."""
    return parse((resources.files("plaatsbaar.core") / "data" / "access.toml").read_text(encoding="utf-8"))
