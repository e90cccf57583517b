"""Draws scenes with a known number of faces: one public-domain portrait at any size, turned, mirrored, half hidden."""

from __future__ import annotations

import io
import random
import struct
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw

from plaatsbaar.core.draft import Box

PORTRAIT = Path(__file__).parent / "pictures" / "astronaut.jpg"
_HEAD = (105, 0, 345, 250)
_FACE = (172, 52, 278, 182)
"""Where the head and the face are in the portrait: left, top, right, bottom."""


@dataclass(frozen=True)
class Placed:
    """One face in a scene: its width in pixels, the middle of the face, how it was changed."""

    width: int
    x: int
    y: int
    angle: int = 0
    mirrored: bool = False
    hidden: bool = False

    @property
    def box(self) -> Box:
        high = round(self.width * (_FACE[3] - _FACE[1]) / (_FACE[2] - _FACE[0]))
        return Box(self.x - self.width // 2, self.y - high // 2, self.width, high)


@cache
def portrait() -> Image.Image:
    with Image.open(PORTRAIT) as image:
        return image.convert("RGB")


def _head(placed: Placed) -> tuple[Image.Image, Image.Image, tuple[int, int]]:
    """The head at its size, a mask for it, and where in it the middle of the face is."""
    share = placed.width / (_FACE[2] - _FACE[0])
    size = round((_HEAD[2] - _HEAD[0]) * share), round((_HEAD[3] - _HEAD[1]) * share)
    head = portrait().crop(_HEAD).resize(size, Image.Resampling.LANCZOS)
    middle = ((_FACE[0] + _FACE[2]) / 2 - _HEAD[0]) * share, ((_FACE[1] + _FACE[3]) / 2 - _HEAD[1]) * share
    if placed.hidden:
        top = round(middle[1] + 0.22 * (_FACE[3] - _FACE[1]) * share)
        ImageDraw.Draw(head).rectangle((0, top, size[0], size[1]), fill=(60, 90, 140))
    mask = Image.new("L", size, 0)
    ImageDraw.Draw(mask).ellipse((0, -size[1] // 8, size[0] - 1, size[1] - 1), fill=255)
    if placed.mirrored:
        head, mask = (one.transpose(Image.Transpose.FLIP_LEFT_RIGHT) for one in (head, mask))
        middle = size[0] - middle[0], middle[1]
    if placed.angle:
        head, mask = (one.rotate(placed.angle, Image.Resampling.BICUBIC, center=middle) for one in (head, mask))
    return head, mask, (round(middle[0]), round(middle[1]))


def scene(size: tuple[int, int], faces: list[Placed], seed: int = 1) -> Image.Image:
    """A drawn room with these faces in it."""
    rng = random.Random(seed)
    image = Image.new("RGB", size, (178, 186, 180))
    draw = ImageDraw.Draw(image)
    for _ in range(60):
        wide, high = rng.randrange(size[0] // 40, size[0] // 5), rng.randrange(size[1] // 40, size[1] // 4)
        left, top = rng.randrange(size[0]), rng.randrange(size[1])
        colour = tuple(rng.randrange(50, 230) for _ in range(3))
        draw.rectangle((left, top, left + wide, top + high), fill=colour)
    for placed in faces:
        head, mask, middle = _head(placed)
        body = round(placed.width * 1.3)
        draw.rectangle(
            (placed.x - body, placed.y + placed.width, placed.x + body, placed.y + 4 * placed.width), fill=(70, 80, 110)
        )
        image.paste(head, (placed.x - middle[0], placed.y - middle[1]), mask)
    return image


def crowd(size: tuple[int, int], widths: list[int], seed: int) -> list[Placed]:
    """Faces of these widths spread over a picture without touching, each changed in its own way."""
    rng = random.Random(seed)
    placed: list[Placed] = []
    for width in sorted(widths, reverse=True):
        for _ in range(400):
            x, y = rng.randrange(2 * width, size[0] - 2 * width), rng.randrange(2 * width, size[1] - 2 * width)
            if all(abs(x - o.x) > 1.3 * (width + o.width) or abs(y - o.y) > 2.2 * (width + o.width) for o in placed):
                angle = rng.choice((0, 0, -20, -10, 10, 20))
                placed.append(Placed(width, x, y, angle, rng.random() < 0.5, rng.random() < 0.2))
                break
    return placed


def jpeg(image: Image.Image, quality: int = 92, **more: object) -> bytes:
    made = io.BytesIO()
    image.save(made, "JPEG", quality=quality, **more)
    return made.getvalue()


def png(image: Image.Image, **more: object) -> bytes:
    made = io.BytesIO()
    image.save(made, "PNG", **more)
    return made.getvalue()


def png_of(width: int, height: int) -> bytes:
    """A PNG that says it is this large and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(200_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def hits(box: Box, truth: Box) -> bool:
    """Whether a found box lies on a face: its middle in the face, and of a comparable size."""
    x, y = box.x + box.w / 2, box.y + box.h / 2
    inside = truth.x <= x <= truth.x + truth.w and truth.y <= y <= truth.y + truth.h
    return inside and 0.4 <= box.w / truth.w <= 2.5
