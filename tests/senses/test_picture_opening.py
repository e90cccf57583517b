"""Bad and odd files: what cannot be read is said, never taken for a picture without faces (4.5; fault list 4-11)."""

from __future__ import annotations

import contextlib
import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image, ImageCms

import scenes
from plaatsbaar.core.observation import Kind
from plaatsbaar.senses.picture import errors, looking, opening
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.looked import unreadable

PHOTO = scenes.scene((320, 240), [scenes.Placed(50, 90, 90), scenes.Placed(44, 230, 100, mirrored=True)])
ONE_FACE = scenes.scene((240, 180), [scenes.Placed(50, 120, 80)])


def _gif() -> bytes:
    made = io.BytesIO()
    PHOTO.save(made, "GIF")
    return made.getvalue()


def _moving(kind: str) -> bytes:
    made = io.BytesIO()
    PHOTO.save(made, kind, save_all=True, append_images=[ONE_FACE.resize(PHOTO.size)])
    return made.getvalue()


def _cut_with_end(data: bytes) -> bytes:
    return data[: len(data) // 2] + b"\xff\xd9"


JPEG = scenes.jpeg(PHOTO)
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
BAD = {
    "0 bytes": (b"", "empty"),
    "GIF renamed .jpg": (_gif(), "format"),
    "SVG": (SVG, "format"),
    "EPS": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n", "format"),
    "TIFF": (b"II*\x00\x08\x00\x00\x00", "format"),
    "ZIP behind a JPEG's first bytes": (b"\xff\xd8\xffPK\x03\x04" + bytes(400), "damaged"),
    "JPEG cut in half": (JPEG[: len(JPEG) // 2], "damaged"),
    "JPEG cut in half, end mark put back": (_cut_with_end(JPEG), "damaged"),
    "PNG cut in half": (scenes.png(PHOTO)[:9_000], "damaged"),
    "PNG bomb of 60,000 x 60,000": (scenes.png_of(60_000, 60_000), "too_many_pixels"),
    "PNG of 8,000 x 8,000": (scenes.png_of(8_000, 8_000), "too_many_pixels"),
    "more than 25 MB": (JPEG + bytes(25 * 1024 * 1024), "too_large"),
    "moving PNG": (_moving("PNG"), "animated"),
    "moving WebP": (_moving("WEBP"), "animated"),
    "HEIC of nothing": (b"\x00\x00\x00\x18ftypheic" + bytes(100), "damaged"),
}


@pytest.mark.ground("image_consent")
@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_its_reason(name: str) -> None:
    data, code = BAD[name]
    with pytest.raises(PictureError) as refused:
        looking.look(data)
    assert refused.value.code == code
    assert unreadable(refused.value).kind is Kind.UNREADABLE


def test_a_header_of_60_000_by_60_000_is_refused_before_decoding() -> None:
    with pytest.raises(PictureError, match="too_many_pixels"):
        opening.opened(scenes.png_of(60_000, 60_000))


def test_a_jpeg_header_of_60_000_by_60_000_is_refused() -> None:
    place = JPEG.index(b"\xff\xc0")
    forged = JPEG[: place + 5] + struct.pack(">HH", 60_000, 60_000) + JPEG[place + 9 :]
    with pytest.raises(PictureError, match="too_many_pixels"):
        looking.look(forged)


def test_a_png_with_a_text_bomb_is_refused() -> None:
    text = zlib.compress(bytes(80_000_000), 9)
    body = b"Comment\x00\x00" + text
    chunk = struct.pack(">I", len(body)) + b"zTXt" + body + struct.pack(">I", zlib.crc32(b"zTXt" + body))
    data = scenes.png(ONE_FACE)
    with pytest.raises(PictureError, match="damaged"):
        looking.look(data[:33] + chunk + data[33:])


def test_flipped_bytes_never_become_a_picture_without_faces_silently() -> None:
    """Each damaged file is unreadable, or it decodes and its size is what the file says."""
    for place in range(700, len(JPEG), len(JPEG) // 12):
        damaged = JPEG[:place] + bytes([JPEG[place] ^ 0xFF]) + JPEG[place + 1 :]
        with contextlib.suppress(PictureError):
            looked = looking.look(damaged)
            assert (looked.width, looked.height) == PHOTO.size


def _cmyk() -> bytes:
    made = io.BytesIO()
    ONE_FACE.convert("CMYK").save(made, "JPEG", quality=92)
    return made.getvalue()


def _sixteen_bits() -> bytes:
    grey = np.asarray(ONE_FACE.convert("L")).astype("uint16") * 257
    return scenes.png(Image.fromarray(grey))


def _transparent() -> bytes:
    image = ONE_FACE.convert("RGBA")
    image.putalpha(Image.new("L", image.size, 255))
    return scenes.png(image)


def _heic() -> bytes:
    import pillow_heif

    made = io.BytesIO()
    pillow_heif.from_pillow(ONE_FACE).save(made, quality=90)
    return made.getvalue()


def _webp() -> bytes:
    made = io.BytesIO()
    ONE_FACE.save(made, "WEBP", quality=92)
    return made.getvalue()


ODD = {
    "grey": scenes.jpeg(ONE_FACE.convert("L")),
    "CMYK": _cmyk(),
    "16-bit grey": _sixteen_bits(),
    "alpha": _transparent(),
    "palette": scenes.png(ONE_FACE.convert("P", palette=Image.Palette.ADAPTIVE)),
    "WebP": _webp(),
    "HEIC": _heic(),
    "PNG": scenes.png(ONE_FACE),
    "profile": scenes.jpeg(
        ONE_FACE, icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_the_same_face_is_found_in_every_kind_of_file(name: str) -> None:
    looked = looking.look(ODD[name])
    assert (looked.width, looked.height) == ONE_FACE.size
    assert len(looked.faces) == 1
    assert looked.format == {"WebP": "WEBP", "HEIC": "HEIC"}.get(
        name, "JPEG" if name in ("grey", "CMYK", "profile") else "PNG"
    )


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_faces_are_the_same_in_every_orientation(orientation: int) -> None:
    undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    turned = PHOTO.transpose(Image.Transpose(undo[orientation])) if orientation in undo else PHOTO
    exif = Image.Exif()
    exif[0x0112] = orientation
    looked = looking.look(scenes.jpeg(turned, exif=exif))
    assert (looked.width, looked.height) == PHOTO.size
    upright = looking.look(JPEG)
    assert len(looked.faces) == len(upright.faces) == 2
    for one, other in zip(
        sorted(f.box.x for f in looked.faces), sorted(f.box.x for f in upright.faces), strict=True
    ):  # fmt: skip
        assert abs(one - other) <= 4


def test_a_small_decoded_picture_gives_boxes_of_the_full_one() -> None:
    placed = [scenes.Placed(260, 1200, 900), scenes.Placed(90, 3300, 2200, mirrored=True)]
    looked = looking.look(scenes.jpeg(scenes.scene((4032, 3024), placed)))
    for face in placed:
        assert any(scenes.hits(found.box, face.box) for found in looked.faces)


def test_every_code_has_words_in_both_languages() -> None:
    assert all(code.nl and code.en for code in errors.CODES.values())
    assert PictureError("never heard of").code == "failed"
