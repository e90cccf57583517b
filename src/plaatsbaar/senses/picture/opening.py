"""How is a file from a stranger opened? By content, against an allow list, with caps that hold before decoding."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Callable
from typing import Final

from PIL import Image, ImageCms, ImageOps

from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.reading import MOST_BYTES

MOST_PIXELS: Final = 50_000_000

_HEIF_STILLS = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1"})
_WHITE = (255, 255, 255)
_JPEG = ("JPEG", "MPO")


def file_format(data: bytes) -> str:
    """``JPEG``, ``PNG``, ``WEBP`` or ``HEIF`` by the first bytes; the name of a file says nothing.

    Raises PictureError ``empty``, ``too_large`` or ``format``.
    """
    if not data:
        raise PictureError("empty")
    if len(data) > MOST_BYTES:
        raise PictureError("too_large")
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:8] == b"ftyp" and data[8:12] in _HEIF_STILLS:
        return "HEIF"
    raise PictureError("format")


def opened(data: bytes) -> Image.Image:
    """The picture with only its header read: format, size and number of frames are within bounds.

    Pillow's warnings count as errors. Not for several threads at once: it changes the warnings filter meanwhile.
    Raises PictureError.
    """
    kind = file_format(data)
    if kind == "HEIF":
        _register_heif()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            image = Image.open(io.BytesIO(data), formats=[kind])
            several = kind != "JPEG" and getattr(image, "n_frames", 1) > 1
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PictureError("too_many_pixels") from None
    except Exception:  # whatever a parser says of a stranger's file, it could not be read
        raise PictureError("damaged") from None
    if image.width * image.height > MOST_PIXELS:
        raise PictureError("too_many_pixels")
    if several:
        raise PictureError("animated")
    return image


def _register_heif() -> None:
    """The HEIC reader, loaded when first needed; limits of libheif's own stay on."""
    import pillow_heif

    if "HEIF" not in Image.OPEN:
        pillow_heif.register_heif_opener(thumbnails=False)


def pixels(image: Image.Image, at_least: int | None = None) -> Image.Image:
    """The decoded picture, upright, as 8-bit sRGB without anything else attached.

    ``at_least``: a JPEG may be decoded smaller, as long as its long side keeps this many pixels. Raises PictureError.
    """
    if at_least is not None and image.format in _JPEG:
        share = at_least / max(image.size)
        image.draft(None, (int(image.width * share), int(image.height * share)))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            image.load()
            cut = image.format in _JPEG and _cut_short(image)
            ImageOps.exif_transpose(image, in_place=True)
            made = _bare(_srgb(image))
    except PictureError:
        raise
    except MemoryError:
        raise PictureError("limit") from None
    except Exception:  # whatever a decoder says of a stranger's file, it could not be read
        raise PictureError("damaged") from None
    if cut:
        raise PictureError("damaged")
    return made


def _cut_short(image: Image.Image) -> bool:
    """Whether a JPEG's last tenth is the even grey that the decoder fills in for data that is not there.

    A JPEG that was cut and given an end mark again is decoded without any complaint; a face below the cut would be
    missed. Real pictures are not grey 128 to the last pixel.
    """
    if image.mode not in ("RGB", "L"):
        return False
    last = image.crop((0, image.height - max(image.height // 10, 1), image.width, image.height))
    extremes = last.getextrema()
    pairs = extremes if image.mode == "RGB" else (extremes,)
    return all(pair == (128, 128) for pair in pairs)


def _srgb(image: Image.Image) -> Image.Image:
    """The picture as 8-bit RGB in sRGB; what is transparent becomes white."""
    if image.mode.startswith(("I", "F")):
        image = _eight_bit(image)
    if image.has_transparency_data:
        return _on_white(image.convert("RGBA"))
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK", "L"):
        return _by_profile(image, profile)
    return image if image.mode == "RGB" else image.convert("RGB")


def _on_white(image: Image.Image) -> Image.Image:
    ground = Image.new("RGBA", image.size, (*_WHITE, 255))
    ground.alpha_composite(image)
    return ground.convert("RGB")


def _eight_bit(image: Image.Image) -> Image.Image:
    """16-bit (or 32-bit) grey scaled down to 8 bits instead of being clipped to white."""
    import numpy as np

    grey = np.asarray(image)
    if grey.dtype.kind == "f":
        raise PictureError("format")
    most = 65535 if grey.max(initial=0) > 255 else 255
    return Image.fromarray((grey.clip(0, most).astype("uint32") * 255 // most).astype("uint8"))


def _by_profile(image: Image.Image, profile: bytes) -> Image.Image:
    """Colours brought to sRGB; a profile that cannot be used is left aside, since only colours depend on it."""
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if image.mode == "RGB" and "srgb" in ImageCms.getProfileDescription(own).lower():
            return image
        made = ImageCms.profileToProfile(image, own, _SRGB(), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError, struct.error):
        made = None
    return made if made is not None else image.convert("RGB")


_SRGB: Callable[[], ImageCms.ImageCmsProfile] = lambda: ImageCms.ImageCmsProfile(  # noqa: E731
    ImageCms.createProfile("sRGB")
)


def _bare(image: Image.Image) -> Image.Image:
    """The same pixels without what Pillow carries along (profile, EXIF, comment, thumbnail)."""
    bare = image.copy() if image.readonly else image
    bare.info = {}
    return bare
