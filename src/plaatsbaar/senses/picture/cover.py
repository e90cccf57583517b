"""How is a face covered so that nobody can bring it back, and how is the file made anew with nothing else in it?"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from PIL import Image, ImageDraw

from plaatsbaar.core.draft import Box
from plaatsbaar.core.grounds import backs
from plaatsbaar.senses.picture.errors import PictureError

MARGIN: Final = 0.25
"""How much is covered on each side of a box, as a share of its width and height: hair, ears, chin."""

CELLS: Final = 4
QUALITY: Final = 90
SOLID_COLOUR: Final = (70, 78, 88)
_SAME_FACE: Final = 0.5
_SMALLEST_CELL: Final = 3


class Style(StrEnum):
    """``SOFT`` leaves 4 x 4 averages of the covered place (48 numbers), ``SOLID`` one colour, always the same."""

    SOFT = "soft"
    SOLID = "solid"


Region = tuple[int, int, int, int]


def regions(boxes: Iterable[Box], size: tuple[int, int]) -> tuple[Region, ...]:
    """What is covered for these boxes: (left, top, right, bottom) with margin, rounded outwards, within the picture.

    Boxes that are mostly the same place (a drawn box over a found one) become one cover: two mosaics of one face would
    leave more of it than one.
    """
    merged: list[Region] = []
    for box in sorted(boxes, key=lambda one: -(one.w * one.h)):
        region = _with_margin(box, size)
        if region is None:
            continue
        same = next((place for place, other in enumerate(merged) if _mostly(region, other)), None)
        if same is None:
            merged.append(region)
        else:
            merged[same] = _around(merged[same], region)
    return tuple(merged)


def _with_margin(box: Box, size: tuple[int, int]) -> Region | None:
    wide, high = box.w * MARGIN, box.h * MARGIN
    left, top = max(0, math.floor(box.x - wide)), max(0, math.floor(box.y - high))
    right, bottom = min(size[0], math.ceil(box.x + box.w + wide)), min(size[1], math.ceil(box.y + box.h + high))
    return (left, top, right, bottom) if right > left and bottom > top else None


def _mostly(one: Region, other: Region) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    smaller = min((one[2] - one[0]) * (one[3] - one[1]), (other[2] - other[0]) * (other[3] - other[1]))
    return across > 0 and down > 0 and across * down > _SAME_FACE * smaller


def _around(one: Region, other: Region) -> Region:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def covered(image: Image.Image, boxes: Iterable[Box], style: Style = Style.SOFT) -> Image.Image:
    """The picture with an ellipse over each box, changed in place (no second copy of its pixels is kept).

    ``image`` must be at full resolution. All mosaics are made before the first is laid, from cells that each average at
    least nine pixels.
    """
    places = regions(boxes, image.size)
    patches = [_patch(image, place, style) for place in places]
    for place, patch in zip(places, patches, strict=True):
        image.paste(patch, place[:2], ellipse(patch.size))
    return image


def _patch(image: Image.Image, place: Region, style: Style) -> Image.Image:
    wide, high = place[2] - place[0], place[3] - place[1]
    if style is Style.SOLID:
        return Image.new("RGB", (wide, high), SOLID_COLOUR)
    return averages(image, place).resize((wide, high), Image.Resampling.NEAREST)


def averages(image: Image.Image, place: Region) -> Image.Image:
    """All that is left of a softly covered place: at most 4 x 4 averages, each of at least nine pixels."""
    wide, high = (max(1, min(CELLS, side // _SMALLEST_CELL)) for side in (place[2] - place[0], place[3] - place[1]))
    return image.crop(place).resize((wide, high), Image.Resampling.BOX)


def ellipse(size: tuple[int, int]) -> Image.Image:
    """A hard-edged ellipse that touches all four sides; a soft edge would let pixels through."""
    mask = Image.new("1", size, 0)
    ImageDraw.Draw(mask).ellipse((0, 0, size[0] - 1, size[1] - 1), fill=1)
    return mask


@backs("image_consent", kind="rule", by="core")
def as_file(image: Image.Image, quality: int = QUALITY) -> bytes:
    """A picture as a fresh JPEG with nothing in it but the picture. Raises PictureError ``left_over`` otherwise."""
    fresh = Image.new("RGB", image.size)
    fresh.paste(image)
    made = io.BytesIO()
    fresh.save(made, "JPEG", quality=quality)
    data = made.getvalue()
    if left := tuple(left_over(data)):
        raise PictureError("left_over") from ValueError(", ".join(left))
    return data


_NEEDED = frozenset({0xDB, 0xC0, 0xC1, 0xC2, 0xC4, 0xDD})
_JFIF_LENGTH = 16


def left_over(jpeg: bytes) -> Iterator[str]:
    """What in a JPEG is not needed to draw it: EXIF, XMP, IPTC, profile, comment, thumbnail, what follows its end."""
    place = 2
    if jpeg[:2] != b"\xff\xd8":
        yield "no JPEG"
        return
    while place + 4 <= len(jpeg) and jpeg[place] == 0xFF:
        marker, length = jpeg[place + 1], int.from_bytes(jpeg[place + 2 : place + 4], "big")
        if marker == 0xDA:
            break
        jfif = marker == 0xE0 and length == _JFIF_LENGTH and jpeg[place + 4 : place + 9] == b"JFIF\x00"
        if marker not in _NEEDED and not jfif:
            yield f"segment {marker:02X}"
        place += 2 + length
    end = jpeg.rfind(b"\xff\xd9")
    if end < 0 or end + 2 != len(jpeg) or jpeg.find(b"\xff\xd9", place) != end:
        yield "something after the picture"
