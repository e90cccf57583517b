"""Which kinds of entry are there? Each is registered once, with what it means, before its first use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from plaatsbaar.core.wording import Wording


@dataclass(frozen=True, slots=True)
class EntryKind:
    """A kind of entry: ``consent.recorded``; what a reader of the journal is told."""

    name: str
    says: Wording


_KINDS: dict[str, EntryKind] = {}


def register(name: str, nl: str, en: str) -> EntryKind:
    """Registers a kind; ValueError when the name is taken with another meaning."""
    kind = EntryKind(name, Wording(nl, en))
    if _KINDS.setdefault(name, kind) != kind:
        raise ValueError(f"the journal has a kind {name!r} already")
    return kind


def kinds() -> Mapping[str, EntryKind]:
    return MappingProxyType(_KINDS)
