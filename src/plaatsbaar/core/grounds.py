"""The names of the grounds that rules, views, actions, commands and tests can rest on, and who says it rests on one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeVar

from plaatsbaar.core.protocol import ClauseKind, shipped

BackedBy = Literal["rule", "view", "action", "command", "core"]

_Marked = TypeVar("_Marked", bound=Callable[..., object])


@cache
def names() -> frozenset[str]:
    """Every ground of every shipped protocol version."""
    return frozenset(ground for protocol in shipped() for ground in protocol.grounds)


@dataclass(frozen=True, slots=True)
class Backing:
    """One thing in the code that makes a ground's clauses true: its import path, and of which clause kind."""

    ground: str
    kind: ClauseKind
    by: BackedBy
    path: str


BACKINGS: list[Backing] = []
"""Filled at import by `backs` and by the rule decorator; read when coverage.json is made."""


def record(ground: str, kind: ClauseKind, by: BackedBy, path: str) -> None:
    """Notes a backing; ValueError for a ground that no shipped protocol has."""
    if ground not in names():
        raise ValueError(f"{path}: no shipped protocol has a ground {ground!r}")
    backing = Backing(ground, kind, by, path)
    if backing not in BACKINGS:
        BACKINGS.append(backing)


def backs(ground: str, *, kind: str, by: BackedBy = "view") -> Callable[[_Marked], _Marked]:
    """Says of a view, action, command or core function that it carries a ground, for clauses of this kind.

    ``@backs("own_responsibility", kind="notice")``. The clauses follow from the protocol's TOML.
    """

    def mark(thing: _Marked) -> _Marked:
        record(ground, ClauseKind(kind), by, f"{thing.__module__}.{thing.__qualname__}")
        return thing

    return mark
