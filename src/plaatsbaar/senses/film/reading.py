"""How is a film's file read from a disk without taking in more than a film may be, and what does its name tell?"""

from __future__ import annotations

from pathlib import Path
from typing import Final

MOST_BYTES: Final = 250 * 1024 * 1024
"""The largest file that counts as a film or sound."""

FILM_SUFFIXES: Final = frozenset(".mp4 .mov .webm .m4v .mkv".split())
SOUND_SUFFIXES: Final = frozenset(".mp3 .m4a .ogg .opus .wav .flac .aac".split())


def read(name: str | Path) -> bytes:
    """The file's bytes, at most one more than a film may have: the opener refuses that by its size. Raises OSError."""
    with Path(name).open("rb") as file:
        return file.read(MOST_BYTES + 1)
