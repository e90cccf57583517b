"""What was seen in a picture: plain values, without the libraries that it takes to see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from plaatsbaar.core.draft import Box
from plaatsbaar.core.observation import Certainty, Kind, Observation, Where
from plaatsbaar.senses.picture.errors import PictureError


class Tier(StrEnum):
    """How sure the detector is: ``ZEKER`` is almost always a face, ``MOGELIJK`` may be something else."""

    ZEKER = "zeker"
    MOGELIJK = "mogelijk"


@dataclass(frozen=True, slots=True)
class FoundFace:
    """A face in pixels of the upright picture at full size; ``score`` is the detector's, from 0 to 1."""

    box: Box
    score: float
    tier: Tier


@dataclass(frozen=True, slots=True)
class Hidden:
    """One thing in the file. ``kind`` is one of the values below, ``value`` what it says (may be empty).

    gps, device, date, author, software, comment, thumbnail, faces (named or marked faces in XMP), film (a moving part),
    more_images, xmp, iptc, profile, exif.
    """

    kind: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """What was seen. ``width`` and ``height`` are those of the upright picture, boxes are in its pixels.

    ``turned``: by how many degrees anticlockwise the picture should still be turned, as far as its faces tell;
    only thorough looking asks.
    """

    width: int
    height: int
    faces: tuple[FoundFace, ...]
    metadata: tuple[Hidden, ...]
    format: str
    turned: int = 0

    def as_data(self) -> dict[str, Any]:
        """Plain values, as they go through a pipe or into a file."""
        return {
            "width": self.width,
            "height": self.height,
            "format": self.format,
            "faces": [
                {"box": [f.box.x, f.box.y, f.box.w, f.box.h], "score": f.score, "tier": f.tier.value}
                for f in self.faces
            ],
            "metadata": [[one.kind, one.value] for one in self.metadata],
            "turned": self.turned,
        }

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Looked:
        found = tuple(FoundFace(Box(*f["box"]), float(f["score"]), Tier(f["tier"])) for f in data["faces"])
        metadata = tuple(Hidden(str(kind), str(value)) for kind, value in data["metadata"])
        return cls(
            int(data["width"]), int(data["height"]), found, metadata, str(data["format"]), int(data.get("turned", 0))
        )

    def observations(self, index: int = 0) -> Iterator[Observation]:
        """LOOKED (detail: width, height, format), a FACE per box (value: tier; detail: score), METADATA per kind.

        ``index`` is the picture's number in the draft. A METADATA observation has the kind of `Hidden` as its
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
