"""Which work on film and sound can the walled-off child be asked for, and how does it answer?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from plaatsbaar.core.draft import Box
from plaatsbaar.core.observation import Moment
from plaatsbaar.senses.film import looking, making
from plaatsbaar.senses.film.looked import Region, track_of
from plaatsbaar.senses.film.stretches import Stretches
from plaatsbaar.senses.picture.cover import Style


def do(ask: Mapping[str, Any], data: bytes, say: Callable[[int, int], None]) -> tuple[dict[str, Any], Sequence[bytes]]:
    """Does one of ``film_look``, ``film_make``, ``sound_look`` and ``sound_make``. Raises FilmError."""
    match ask["do"]:
        case "film_look":
            looked, small = looking.look(data, say)
            return {"looked": looked.as_data()}, small
        case "film_make":
            return {}, (making.make_film(data, _wanted(ask), say),)
        case "sound_look":
            heard = looking.look_at_sound(data)
            return {"seconds": heard.seconds, "metadata": [[one.kind, one.value] for one in heard.metadata]}, ()
        case "sound_make":
            return {}, (making.make_sound(data, _stretches(ask)),)
        case other:
            raise ValueError(other)


def _wanted(ask: Mapping[str, Any]) -> making.Wanted:
    regions = tuple(Region(Box(*one[:4]), float(one[4]), float(one[5])) for one in ask["regions"])
    tracks = tuple(track_of(one) for one in ask["tracks"])
    return making.Wanted(tracks, regions, Style(ask["style"]), bool(ask["sound"]), _stretches(ask))


def _stretches(ask: Mapping[str, Any]) -> Stretches:
    return Stretches.of(
        (Moment(float(start), float(end)) for start, end in ask["cut"]),
        (Moment(float(start), float(end)) for start, end in ask["silent"]),
    )
