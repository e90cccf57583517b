"""How are films and sounds kept away from the program? In the child of the picture sense, with room for a film."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import Any, Final

from plaatsbaar.senses.film.errors import FilmError
from plaatsbaar.senses.film.looked import FilmLooked, FilmTrack, Region, SoundLooked, track_data
from plaatsbaar.senses.film.stretches import Stretches
from plaatsbaar.senses.picture.child import Heard, Limits, PictureChild
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.looked import Hidden

MEMORY: Final = 3_000_000_000
CPU_SECONDS: Final = 3600
WALL_SECONDS: Final = 2 * 3600.0
"""Limits of one film: 3 minutes of 1080p with a full classroom stay well below them."""


def installed() -> bool:
    """Whether the library for film is here (the ``film`` extra)."""
    return find_spec("av") is not None


class FilmChild(PictureChild):
    """One child for films and sounds; ``heard`` is told of progress, and what it raises ends the job."""

    def __init__(self, limits: Limits | None = None) -> None:
        super().__init__(limits or Limits(MEMORY, CPU_SECONDS, WALL_SECONDS))

    def look_at_film(self, data: bytes, heard: Heard | None = None) -> tuple[FilmLooked, tuple[bytes, ...]]:
        """`looking.look` in the child: what was seen, and one small picture per track. Raises FilmError."""
        said, parts = self._film_job({"do": "film_look"}, data, heard)
        return FilmLooked.of_data(said["looked"]), tuple(parts)

    def make_film(
        self,
        data: bytes,
        tracks: Sequence[FilmTrack],
        regions: Sequence[Region] = (),
        *,
        style: str = "soft",
        sound: bool = False,
        stretches: Stretches | None = None,
        heard: Heard | None = None,
    ) -> bytes:
        """`making.make_film` in the child: the new file. Raises FilmError."""
        places = [[r.box.x, r.box.y, r.box.w, r.box.h, r.start, r.end] for r in regions]
        ask = {"do": "film_make", "tracks": [track_data(one) for one in tracks], "regions": places, "style": style}
        return self._film_job({**ask, "sound": sound, **_as_data(stretches)}, data, heard)[1][0]

    def look_at_sound(self, data: bytes) -> SoundLooked:
        """`looking.look_at_sound` in the child. Raises FilmError."""
        said, _ = self._film_job({"do": "sound_look"}, data)
        metadata = tuple(Hidden(str(kind), str(value)) for kind, value in said["metadata"])
        return SoundLooked(float(said["seconds"]), metadata)

    def make_sound(self, data: bytes, stretches: Stretches) -> bytes:
        """`making.make_sound` in the child: the new file. Raises FilmError."""
        return self._film_job({"do": "sound_make", **_as_data(stretches)}, data)[1][0]

    def _error(self, code: str) -> PictureError:
        return FilmError(code)

    def _film_job(
        self, ask: Mapping[str, Any], data: bytes, heard: Heard | None = None
    ) -> tuple[dict[str, Any], list[bytes]]:
        if not installed():
            raise FilmError("not_installed")
        try:
            return self._job(ask, data, heard)
        except FilmError:
            raise
        except PictureError as error:
            raise FilmError(error.code) from None


def _as_data(stretches: Stretches | None) -> dict[str, Any]:
    told = stretches or Stretches()
    return {
        "cut": [[one.start, one.end] for one in told.cut],
        "silent": [[one.start, one.end] for one in told.silent],
    }
