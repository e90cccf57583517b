"""How is a picture's file read from a disk without taking in more than a picture may be?"""

from __future__ import annotations

from pathlib import Path
from typing import Final

MOST_BYTES: Final = 25 * 1024 * 1024
"""The largest file that counts as a picture."""


def read(name: str | Path) -> bytes:
    """The file's bytes, at most one more than a picture may have: the opener refuses that by its size.

    Raises OSError.
    """
    with Path(name).open("rb") as file:
        return file.read(MOST_BYTES + 1)
