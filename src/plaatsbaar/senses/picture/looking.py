"""What does the picture sense see in a file, and what does a page need of it?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PIL import Image

from plaatsbaar.core.draft import Box
from plaatsbaar.senses.picture import cover, faces, opening, writing
from plaatsbaar.senses.picture.cover import Style
from plaatsbaar.senses.picture.looked import Looked
from plaatsbaar.senses.picture.metadata import hidden
from plaatsbaar.senses.picture.writing import Writing

__all__ = ["CROP", "PREVIEW", "Looked", "cover_file", "look", "look_for_page", "preview", "preview_of"]

PREVIEW: Final = 1280
CROP: Final = 96
"""Longest side in pixels of the picture on a page, and of the small picture of one face."""


def _upright_size(image: Image.Image) -> tuple[int, int]:
    """The size that the picture has once it is turned upright, from its header."""
    try:
        turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    except Exception:  # a broken EXIF block turns nothing
        turned = False
    return (image.height, image.width) if turned else image.size


def look(data: bytes, *, thorough: bool = False) -> Looked:
    """Opens a file, notes what it hides and finds the faces in it. Raises PictureError, never gives an empty answer.

    ``thorough``: also turned on its head and its sides, four times the work.
    """
    return _look(data, thorough=thorough)[0]


def _look(data: bytes, *, thorough: bool = False) -> tuple[Looked, Image.Image]:
    image = opening.opened(data)
    held = hidden(image, data)
    full = _upright_size(image)
    kind = {"MPO": "JPEG", "HEIF": "HEIC"}.get(image.format or "", image.format or "")
    sight = opening.pixels(image, at_least=faces.ENOUGH)
    found, turned = faces.faces_thoroughly(sight, full) if thorough else (faces.faces(sight, full), 0)
    return Looked(*full, found, held, kind, turned), sight


def look_for_page(data: bytes) -> tuple[Looked, bytes, tuple[bytes, ...]]:
    """As `look`, with a preview of the picture and one small picture per face (JPEG files without metadata)."""
    looked, sight = _look(data)
    share = sight.width / looked.width
    small = tuple(cover.as_file(_crop(sight, face.box, share), 80) for face in looked.faces)
    return looked, preview(sight), small


def _crop(sight: Image.Image, box: Box, share: float) -> Image.Image:
    """A face with some room around it, as a square of `CROP` pixels (smaller when the face is)."""
    side = max(box.w, box.h) * (1 + 2 * cover.MARGIN) * share
    middle_x, middle_y = (box.x + box.w / 2) * share, (box.y + box.h / 2) * share
    left, top = max(0, int(middle_x - side / 2)), max(0, int(middle_y - side / 2))
    right = max(left + 1, min(sight.width, int(middle_x + side / 2) + 1))
    bottom = max(top + 1, min(sight.height, int(middle_y + side / 2) + 1))
    cut = sight.crop((left, top, right, bottom))
    cut.thumbnail((CROP, CROP))
    return cut


def preview(image: Image.Image) -> bytes:
    """A picture at most `PREVIEW` pixels long, as a JPEG without metadata."""
    small = image.copy()
    small.thumbnail((PREVIEW, PREVIEW), Image.Resampling.BILINEAR)
    return cover.as_file(small, 82)


def cover_file(data: bytes, boxes: Sequence[Box], style: Style = Style.SOFT) -> tuple[bytes, bytes]:
    """The picture as a new file, covered at full resolution and with nothing else in it; and a preview of that.

    Raises PictureError.
    """
    made = cover.covered(opening.pixels(opening.opened(data)), boxes, style)
    whole = cover.as_file(made)
    made.thumbnail((PREVIEW, PREVIEW), Image.Resampling.BILINEAR)
    return whole, cover.as_file(made, 82)


def read(data: bytes) -> Writing:
    """What is written in a file's picture. Raises PictureError."""
    image = opening.opened(data)
    width = _upright_size(image)[0]
    return writing.read(opening.pixels(image, at_least=writing.SIDE), width)


def preview_of(data: bytes) -> bytes:
    """A preview of a file. Raises PictureError."""
    return preview(opening.pixels(opening.opened(data), at_least=PREVIEW))
