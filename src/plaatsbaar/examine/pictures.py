"""What do the files of a post show? Asks the picture sense, file by file, when the pictures extra is there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from typing import Self

from plaatsbaar.core.draft import Draft
from plaatsbaar.core.observation import Kind, Observation, Where
from plaatsbaar.examine.values import ContractError
from plaatsbaar.senses.picture.child import PictureChild
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.looked import unreadable
from plaatsbaar.senses.picture.reading import read

PICTURE_SUFFIXES = frozenset(".jpg .jpeg .png .webp .heic .heif .gif .svg .eps .tif .tiff .bmp .avif .psd".split())
"""How names of pictures end, those that cannot be read included: they must be told so, not taken for a text."""
_NEEDED = ("numpy", "onnxruntime", "PIL", "pillow_heif")


class Looker:
    """Looks at the pictures that drafts name by path, with one child process for all of them, started when needed."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._child: PictureChild | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def at(self, draft: Draft) -> Iterator[Observation]:
        """What is seen in the draft's files. One that cannot be read, and every film and sound, is said as such.

        ContractError when a picture's path cannot be opened, or when the pictures extra is not installed.
        """
        if draft.pictures:
            child = self._running()
            files = [(number, _bytes(picture.name, number)) for number, picture in enumerate(draft.pictures)]
            for number, data in files:
                try:
                    yield from child.look(data).observations(number)
                except PictureError as error:
                    yield unreadable(error, number)
        for where, media in ((Where.FILM, draft.films), (Where.SOUND, draft.sounds)):
            for number in range(len(media)):
                yield Observation(Kind.UNREADABLE, "no_sense", where, index=number)

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


def _bytes(path: str, number: int) -> bytes:
    try:
        return read(Path(path))
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or "cannot be opened"
        raise ContractError(f"{path}: {reason.lower()}", f"pictures[{number}]") from None
