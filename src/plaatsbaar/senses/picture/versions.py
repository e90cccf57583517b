"""Are the decoders new enough to be given a stranger's file? Older ones have known holes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from plaatsbaar.senses.picture.errors import PictureError

LEAST: Final[Mapping[str, tuple[int, int]]] = {"Pillow": (12, 2), "libheif": (1, 22)}
"""Pillow 12.2 closes a decompression bomb, libheif 1.22 writes outside its memory (both 2026)."""


def found() -> Mapping[str, str]:
    """The versions that are installed here. ImportError when one is not."""
    import pillow_heif
    from PIL import __version__ as pillow

    return {"Pillow": pillow, "libheif": str(pillow_heif.libheif_version())}


def outdated(versions: Mapping[str, str]) -> Iterator[str]:
    """Which of these versions are too old, or cannot be read as one."""
    for name, least in LEAST.items():
        parts = versions.get(name, "").split(".")[:2]
        if not all(part.isdigit() for part in parts) or tuple(int(part) for part in parts) < least:
            yield name


def demand() -> None:
    """Raises PictureError ``outdated`` when a decoder is too old: then nothing is decoded at all."""
    if any(outdated(found())):
        raise PictureError("outdated")
