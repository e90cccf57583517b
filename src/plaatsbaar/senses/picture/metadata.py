"""What does a picture's file hold besides the picture? Shown to the author before it is removed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from PIL import ExifTags, Image, ImageFile

from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.looked import Hidden

_XMP_FACES = re.compile(rb"mwg-rs:Regions|MPReg:|MP:RegionInfo|apple-fi:|Iptc4xmpExt:PersonInImage")
_XMP_PLACE = re.compile(rb"exif:GPSL|photoshop:City|Iptc4xmpExt:Location|geo:lat")
_MOVING = re.compile(rb"GCamera:(?:MotionPhoto|MicroVideo)|MotionPhoto_Data")
_FILM_BEHIND = re.compile(rb"ftyp(?:mp4|isom|iso[2-9]|avc1|qt  |3gp|hvc1|M4V)|MotionPhoto_Data")
"""How the film behind a moving photo begins: in a JPEG after its end, in a HEIC in a box of its own (``mpvd``)."""
_PLACE_IN_IPTC = frozenset({(2, 90), (2, 92), (2, 95), (2, 101), (2, 26), (2, 27)})


def hidden(image: Image.Image, data: bytes) -> tuple[Hidden, ...]:
    """What the file of an opened, not yet decoded picture holds, each kind once.

    A damaged block is reported as ``exif`` without a value: it is there, and it is removed like the rest. Raises
    PictureError when the file itself is damaged (a PNG has to be decoded to reach the texts at its end).
    """
    found: dict[str, Hidden] = {}
    try:
        for one in (*_exif(image), *_xmp(image, data), *_rest(image, data)):
            found.setdefault(one.kind, one)
    except Exception:  # whatever a parser says of a stranger's file, it could not be read
        raise PictureError("damaged") from None
    return tuple(found.values())


def _text(value: object) -> str:
    """A tag's value as one short printable line."""
    raw = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    return " ".join("".join(sign for sign in raw if sign.isprintable()).split())[:120]


def _exif(image: Image.Image) -> Iterator[Hidden]:
    try:
        exif = image.getexif()
        if not exif and "exif" not in image.info:
            return
        whole, camera, place = dict(exif), exif.get_ifd(ExifTags.IFD.Exif), exif.get_ifd(ExifTags.IFD.GPSInfo)
        small = exif.get_ifd(ExifTags.IFD.IFD1)
    except Exception:  # a stranger's EXIF block may be broken in any way; it is there and goes out
        yield Hidden("exif")
        return
    if place:
        yield Hidden("gps", _coordinates(place))
    yield from _camera(whole, camera)
    if ExifTags.Base.JpegIFOffset in small:
        yield Hidden("thumbnail")
    if set(whole) - {ExifTags.Base.Orientation} or camera:
        yield Hidden("exif")


def _camera(whole: Mapping[int, Any], camera: Mapping[int, Any]) -> Iterator[Hidden]:
    base = ExifTags.Base
    device = f"{_text(whole.get(base.Make, ''))} {_text(whole.get(base.Model, ''))}".strip()
    texts = (
        ("device", device or _text(camera.get(base.BodySerialNumber, ""))),
        ("date", _text(camera.get(base.DateTimeOriginal) or whole.get(base.DateTime) or "")),
        (
            "author",
            _text(whole.get(base.Artist) or camera.get(base.CameraOwnerName) or whole.get(base.Copyright) or ""),
        ),
        ("software", _text(whole.get(base.Software, ""))),
        ("comment", _text(whole.get(base.ImageDescription) or camera.get(base.UserComment) or "")),
    )
    yield from (Hidden(kind, value) for kind, value in texts if value)


def _coordinates(place: Mapping[int, Any]) -> str:
    """Latitude and longitude in degrees, three decimals (about 100 m); empty when the tags make no sense."""
    try:
        south = _text(place.get(1, "N")).upper().startswith("S")
        west = _text(place.get(3, "E")).upper().startswith("W")
        latitude, longitude = _degrees(place[2]), _degrees(place[4])
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return ""
    return f"{-latitude if south else latitude:.3f}, {-longitude if west else longitude:.3f}"


def _degrees(parts: Any) -> float:
    degrees, minutes, seconds = (float(part) for part in parts)
    return degrees + minutes / 60 + seconds / 3600


def _xmp(image: Image.Image, data: bytes) -> Iterator[Hidden]:
    xmp = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    raw = xmp.encode("utf-8", "replace") if isinstance(xmp, str) else bytes(xmp)
    if raw:
        if _XMP_PLACE.search(raw):
            yield Hidden("gps")
        if _XMP_FACES.search(raw):
            yield Hidden("faces")
        yield Hidden("xmp")
    if _MOVING.search(raw) or _MOVING.search(data[-4096:]) or _film_behind(image, data):
        yield Hidden("film")


def _film_behind(image: Image.Image, data: bytes) -> bool:
    if image.format == "HEIF":
        return b"mpvd" in data or b"MotionPhoto_Data" in data
    return image.format in ("JPEG", "MPO") and _FILM_BEHIND.search(data) is not None


def _rest(image: Image.Image, data: bytes) -> Iterator[Hidden]:
    info = image.info
    texts = getattr(image, "text", {}) if image.format == "PNG" else {}
    comment = info.get("comment") or info.get("Comment") or next(iter(texts.values()), "")
    if comment:
        yield Hidden("comment", _text(comment))
    if "photoshop" in info and isinstance(image, ImageFile.ImageFile):
        iptc = _iptc(image)
        if iptc & _PLACE_IN_IPTC:
            yield Hidden("gps")
        yield Hidden("iptc")
    if info.get("thumbnails"):
        yield Hidden("thumbnail")
    if "icc_profile" in info:
        yield Hidden("profile")
    if image.format == "MPO" or (image.format == "JPEG" and b"MPF\x00" in data[:65536]):
        yield Hidden("more_images")


def _iptc(image: ImageFile.ImageFile) -> set[tuple[int, int]]:
    from PIL import IptcImagePlugin

    try:
        return set(IptcImagePlugin.getiptcinfo(image) or ())
    except Exception:  # a broken block: it is there, and it goes out
        return set()
