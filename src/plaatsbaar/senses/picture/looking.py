"""What does the picture sense see in a file, and how does that become observations?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PIL import Image

from plaatsbaar.core.draft import Box
from plaatsbaar.core.observation import Certainty, Kind, Observation, Where
from plaatsbaar.senses.picture import cover, faces, opening
from plaatsbaar.senses.picture.cover import Style
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.faces import FoundFace, Tier
from plaatsbaar.senses.picture.metadata import Hidden, hidden

PREVIEW: Final = 1280
CROP: Final = 96
"""Longest side in pixels of the picture on a page, and of the small picture of one face."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What was seen. ``width`` and ``height`` are those of the upright picture, boxes are in its pixels."""

    width: int
    height: int
    faces: tuple[FoundFace, ...]
    metadata: tuple[Hidden, ...]
    format: str

    def as_data(self) -> dict[str, Any]:
        """Plain values, as they go through a pipe or into a file."""
        return {
            "width": self.width,
            "height": self.height,
            "format": self.format,
            "faces": [
                {"box": [f.box.x, f.box.y, f.box.w, f.box.h], "score": f.score, "tier": f.tier.value} for f in self.faces
            ],
            "metadata": [[one.kind, one.value] for one in self.metadata],
        }

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Looked:
        found = tuple(FoundFace(Box(*f["box"]), float(f["score"]), Tier(f["tier"])) for f in data["faces"])
        metadata = tuple(Hidden(str(kind), str(value)) for kind, value in data["metadata"])
        return cls(int(data["width"]), int(data["height"]), found, metadata, str(data["format"]))

    def observations(self, index: int = 0) -> Iterator[Observation]:
        """LOOKED (detail: width, height, format), a FACE per box (value: tier; detail: score), METADATA per kind.

        ``index`` is the picture's number in the draft. A METADATA observation has the kind of `metadata.Hidden` as its
        value and what the file says in detail ``says``.
        """
        size = {"width": str(self.width), "height": str(self.height), "format": self.format}
        yield Observation(Kind.LOOKED, "picture", Where.PICTURE, index=index, detail=size)
        for face in self.faces:
            certainty = Certainty.CERTAIN if face.tier is Tier.ZEKER else Certainty.LIKELY
            yield Observation(
                Kind.FACE, face.tier.value, Where.PICTURE, face.box, certainty, index=index,
                detail={"score": f"{face.score:.3f}"},
            )  # fmt: skip
        for one in self.metadata:
            yield Observation(Kind.METADATA, one.kind, Where.PICTURE, index=index, detail={"says": one.value})


def unreadable(error: PictureError, index: int = 0) -> Observation:
    """The observation of a picture that nobody could look at; ``value`` is the error's code."""
    return Observation(Kind.UNREADABLE, error.code, Where.PICTURE, index=index)


def observations(looked: Iterable[Looked | PictureError]) -> Iterator[Observation]:
    """The observations of a draft's pictures, in their order."""
    for index, one in enumerate(looked):
        if isinstance(one, PictureError):
            yield unreadable(one, index)
        else:
            yield from one.observations(index)


def _upright_size(image: Image.Image) -> tuple[int, int]:
    """The size that the picture has once it is turned upright, from its header."""
    try:
        turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    except Exception:  # a broken EXIF block turns nothing
        turned = False
    return (image.height, image.width) if turned else image.size


def look(data: bytes) -> Looked:
    """Opens a file, notes what it hides and finds the faces in it. Raises PictureError, never gives an empty answer."""
    return _look(data)[0]


def _look(data: bytes) -> tuple[Looked, Image.Image]:
    image = opening.opened(data)
    held = hidden(image, data)
    full = _upright_size(image)
    kind = {"MPO": "JPEG", "HEIF": "HEIC"}.get(image.format or "", image.format or "")
    sight = opening.pixels(image, at_least=faces.ENOUGH)
    return Looked(*full, faces.faces(sight, full), held, kind), sight


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
    small.thumbnail((PREVIEW, PREVIEW))
    return cover.as_file(small, 82)


def cover_file(data: bytes, boxes: Sequence[Box], style: Style = Style.SOFT) -> tuple[bytes, bytes]:
    """The picture as a new file, covered at full resolution and with nothing else in it; and a preview of that.

    Raises PictureError.
    """
    made = cover.covered(opening.pixels(opening.opened(data)), boxes, style)
    whole = cover.as_file(made)
    made.thumbnail((PREVIEW, PREVIEW))
    return whole, cover.as_file(made, 82)


def preview_of(data: bytes) -> bytes:
    """A preview of a file. Raises PictureError."""
    return preview(opening.pixels(opening.opened(data), at_least=PREVIEW))
