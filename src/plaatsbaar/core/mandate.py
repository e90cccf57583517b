"""Which decisions and measures are there, and who takes them when a board has not said otherwise?"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from plaatsbaar.core.wording import Wording


@dataclass(frozen=True, slots=True)
class Decision:
    """Something that one person decides for the school or the board. ``offices``: who may, unless the board said
    otherwise. ``clause``: the clause that asks for it, "" for running the software.
    """

    name: str
    title: Wording
    clause: str
    offices: tuple[str, ...]


@cache
def decisions() -> Mapping[str, Decision]:
    """Every decision by its name, in the order in which they are shown."""
    text = (resources.files("plaatsbaar.core") / "data" / "mandates.toml").read_text(encoding="utf-8")
    return MappingProxyType(
        {
            name: Decision(name, Wording(one["nl"], one["en"]), one["clause"], tuple(one["offices"]))
            for name, one in tomllib.loads(text).items()
        }
    )
