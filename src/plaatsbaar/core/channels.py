"""The channel register: which platform is of which class (1.1), and which are not social media at all (1.2)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

from plaatsbaar.core.draft import UNKNOWN, Audience, Channel, ChannelKind
from plaatsbaar.core.grounds import backs


@cache
def _shipped() -> tuple[tuple[Channel, ...], Mapping[str, Channel]]:
    data = tomllib.loads((resources.files("plaatsbaar.core") / "data" / "channels.toml").read_text(encoding="utf-8"))
    channels: list[Channel] = []
    by_name: dict[str, Channel] = {}
    for name, one in data.items():
        usual = Audience(one["usual_audience"]) if "usual_audience" in one else UNKNOWN
        channel = Channel(name, one["label"], ChannelKind(one["kind"]), one.get("limit"), usual)
        channels.append(channel)
        for spelling in (name, *one.get("also", ())):
            by_name[_plain(spelling)] = channel
    return tuple(channels), by_name


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def shipped() -> tuple[Channel, ...]:
    """The channels that come with the software, in the order in which they are offered."""
    return _shipped()[0]


@backs("social_media", kind="scope", by="core")
def channel(name: str, register: Sequence[Channel] = ()) -> Channel | None:
    """The channel of that name, in any spelling; the board's own ``register`` goes first. None when unknown."""
    plain = _plain(name)
    for own in register:
        if plain in (_plain(own.name), _plain(own.label)):
            return own
    return _shipped()[1].get(plain)
