"""What do the files of a post show? Asks the picture sense, file by file, when the pictures extra is there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from typing import Self

from plaatsbaar.core.draft import Draft
from plaatsbaar.core.observation import Observation, Where
from plaatsbaar.examine.values import ContractError
from plaatsbaar.senses.film import looked as film_looked
from plaatsbaar.senses.film import reading as film_reading
from plaatsbaar.senses.film.child import FilmChild
from plaatsbaar.senses.film.errors import FilmError
from plaatsbaar.senses.picture.child import PictureChild
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.looked import unreadable
from plaatsbaar.senses.picture.reading import read
from plaatsbaar.senses.picture.writing import Writing

PICTURE_SUFFIXES = frozenset(".jpg .jpeg .png .webp .heic .heif .gif .svg .eps .tif .tiff .bmp .avif .psd".split())
"""How names of pictures end, those that cannot be read included: they must be told so, not taken for a text."""
_NEEDED = ("numpy", "onnxruntime", "PIL", "pillow_heif")


class Looker:
    """Looks at the pictures that drafts name by path, with one child process for all of them, started when needed."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._child: PictureChild | None = None
        self._films: FilmChild | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def at(self, draft: Draft) -> Iterator[Observation]:
        """What is seen in the draft's files, and written in its pictures. One that cannot be read is said as such.

        ContractError when a picture's path cannot be opened, or when the pictures extra is not installed.
        """
        if draft.pictures:
            child = self._running()
            files = [(number, _bytes(picture.name, number)) for number, picture in enumerate(draft.pictures)]
            for number, data in files:
                yield from _picture(child, data, number)
        for number, film in enumerate(draft.films):
            yield from self._film(film.name, number)
        for number, sound in enumerate(draft.sounds):
            yield from self._sound(sound.name, number)

    def _film(self, name: str, number: int) -> Iterator[Observation]:
        try:
            looked, _ = self._for_films().look_at_film(_film_bytes(name))
        except PictureError as error:
            yield film_looked.unreadable(error, Where.FILM, number)
        else:
            yield from looked.observations(number)

    def _sound(self, name: str, number: int) -> Iterator[Observation]:
        try:
            heard = self._for_films().look_at_sound(_film_bytes(name))
        except PictureError as error:
            yield film_looked.unreadable(error, Where.SOUND, number)
        else:
            yield from heard.observations(number)

    def _for_films(self) -> FilmChild:
        if self._films is None:
            self._films = self._stack.enter_context(FilmChild())
        return self._films

    def _running(self) -> PictureChild:
        if missing := [name for name in _NEEDED if find_spec(name) is None]:
            raise ContractError(
                "to look at pictures, install the pictures extra: pip install 'plaatsbaar[pictures]' "
                f"(not there: {', '.join(missing)})",
                "pictures",
            )
        if self._child is None:
            self._child = self._stack.enter_context(PictureChild())
        return self._child


def _picture(child: PictureChild, data: bytes, number: int) -> Iterator[Observation]:
    try:
        yield from child.look(data).observations(number)
    except PictureError as error:
        yield unreadable(error, number)
        return
    try:
        yield from child.read(data).observations(number)
    except PictureError:  # the picture was looked at; its writing was not read, and that is said
        yield from Writing(False).observations(number)


def _film_bytes(name: str) -> bytes:
    try:
        return film_reading.read(name)
    except (OSError, ValueError):
        raise FilmError("failed") from None


def _bytes(path: str, number: int) -> bytes:
    try:
        return read(Path(path))
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or "cannot be opened"
        raise ContractError(f"{path}: {reason.lower()}", f"pictures[{number}]") from None
