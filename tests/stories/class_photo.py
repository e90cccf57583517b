"""What is the photo of the stories, and is a file made from it clean? Four faces in a row, a place and a marker."""

from __future__ import annotations

import io
import re
from pathlib import Path

import numpy as np
from PIL import Image

from scenes import Placed, scene

COMMENT = "KENMERK-4f1d9a77-opmerking"
FACES = [Placed(130, 230, 330), Placed(130, 610, 320), Placed(130, 990, 335), Placed(130, 1370, 325)]
SIZE = (1600, 900)


def taken(folder: Path) -> Path:
    """The photo as a phone saves it, under a name that tells too much."""
    path = folder / "klas 2b Sanne Dekker.jpg"
    exif = Image.Exif()
    exif[0x010E] = COMMENT
    place = exif.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (51.0, 58.0, 0.0), "E", (5.0, 55.0, 0.0)
    scene(SIZE, FACES).save(path, "JPEG", quality=93, exif=exif.tobytes(), comment=COMMENT.encode())
    return path


def check_file(data: bytes, photo: Path, covered: set[int]) -> None:
    """Nothing of the upload but the picture is in the file, and nothing of a covered face is in the picture."""
    assert COMMENT.encode() not in data
    assert not re.search(rb"Exif|http://ns.adobe|ICC_PROFILE|Photoshop", data)
    with Image.open(io.BytesIO(data)) as made, Image.open(photo) as upload:
        assert (made.format, made.size, dict(made.getexif())) == ("JPEG", SIZE, {})
        after = np.asarray(made.convert("RGB"), dtype=float)
        before = np.asarray(upload.convert("RGB"), dtype=float)
    for number, face in enumerate(FACES, start=1):
        box = face.box
        wide, high = box.w // 8, box.h // 8
        inside = np.s_[box.y + high : box.y + box.h - high, box.x + wide : box.x + box.w - wide]
        if number not in covered:
            assert np.abs(after[inside] - before[inside]).mean() < 4
            continue
        assert np.abs(after[inside] - before[inside]).mean() > 12
        assert len({tuple(one) for one in (after[inside].reshape(-1, 3) // 24).astype(int)}) <= 60
        same = np.corrcoef(_detail(after[inside]), _detail(before[inside]))[0, 1]
        assert abs(same) < 0.25


def _detail(pixels: np.ndarray) -> np.ndarray:
    """What is left of a part of a picture without its coarse shades: eyes, mouth, hair."""
    grey = pixels.mean(axis=2)
    return np.asarray((grey[2:, 2:] - grey[:-2, :-2]).ravel())
