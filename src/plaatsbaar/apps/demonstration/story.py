"""Which names and which fixed people does the demonstration have? Reads story.toml and names.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


def _read(name: str) -> Mapping[str, Any]:
    return tomllib.loads((resources.files(__package__) / name).read_text(encoding="utf-8"))


@cache
def story() -> Mapping[str, Any]:
    return _read("story.toml")


@cache
def names(kind: str) -> tuple[str, ...]:
    """``child``, ``adult``, ``family`` (with tussenvoegsel) or ``functions``; each name once."""
    text: str = _read("names.toml")[kind]
    parts = text.replace("\n", "").split("|") if "|" in text else text.split()
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))
