"""How is a film or sound from a stranger opened? By content, with the reader named, and with caps that hold all along.

The container's kind is taken from its first bytes and no other reader is tried: among the library's many are playlists
that would open other files. Only usual codecs are decoded.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import av
import numpy as np
from av.error import FFmpegError
from PIL import Image

from plaatsbaar.senses.film.errors import FilmError
from plaatsbaar.senses.film.reading import MOST_BYTES
from plaatsbaar.senses.picture.looked import Hidden

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

MOST_SECONDS: Final = 180
LONGEST_SIDE: Final = 1920
SHORTEST_SIDE: Final = 1088
MOST_FRAMES: Final = 60 * MOST_SECONDS + 60
"""3 minutes of 1080p (1,088 is how 1,080 lines are stored), at most 60 frames a second."""

_SLACK: Final = 1.0
_VIDEO = frozenset({"h264", "hevc", "vp8", "vp9", "av1", "mpeg4", "mjpeg"})
_AUDIO = frozenset({"aac", "mp3", "mp3float", "opus", "vorbis", "flac", "alac", "amrnb", "amrwb", "libopus"})
_ISO = frozenset({b"ftyp", b"moov", b"mdat", b"wide", b"free"})
_STILLS = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1", b"avif", b"avis", b"msf1", b"hevc"})
_SAYS = {
    "location": "gps", "location-eng": "gps", "com.apple.quicktime.location.iso6709": "gps",
    "make": "device", "model": "device", "com.apple.quicktime.make": "device", "com.apple.quicktime.model": "device",
    "com.android.manufacturer": "device", "com.android.model": "device", "creation_time": "date", "date": "date",
    "com.apple.quicktime.creationdate": "date", "artist": "author", "author": "author", "copyright": "author",
    "comment": "comment", "title": "comment", "description": "comment", "software": "software",
    "com.apple.quicktime.software": "software",
}  # fmt: skip


def container_kind(data: bytes) -> str:
    """The name of the one reader for these bytes. Raises FilmError ``empty``, ``too_large`` or ``format``."""
    if not data:
        raise FilmError("empty")
    if len(data) > MOST_BYTES:
        raise FilmError("too_large")
    if data[4:8] in _ISO and not (data[4:8] == b"ftyp" and data[8:12] in _STILLS):
        return "mov"
    if data.startswith(b"\x1a\x45\xdf\xa3"):
        return "matroska"
    if data.startswith(b"OggS"):
        return "ogg"
    if data.startswith(b"RIFF") and data[8:12] == b"WAVE":
        return "wav"
    if data.startswith(b"fLaC"):
        return "flac"
    if data.startswith(b"ID3") or (data[0] == 0xFF and data[1:2] and data[1] & 0xE6 == 0xE2):
        return "mp3"
    raise FilmError("format")


@dataclass(frozen=True, slots=True)
class Opened:
    """A container with its one picture stream and its one sound stream, each when there is one."""

    container: InputContainer
    video: VideoStream | None
    audio: AudioStream | None

    @property
    def seconds(self) -> float:
        """The length as the header tells; 0 when it does not."""
        return float(self.container.duration or 0) / av.time_base


@contextlib.contextmanager
def opened(data: bytes) -> Iterator[Opened]:
    """The film or sound, header read and within bounds. Whatever a parser says is a FilmError ``damaged``."""
    kind = container_kind(data)
    try:
        with _container(data, kind) as container:
            yield _within_bounds(Opened(container, _video(container), _audio(container)))
    except FilmError:
        raise
    except MemoryError:
        raise FilmError("limit") from None
    except (FFmpegError, ValueError, OSError, EOFError, IndexError, OverflowError, TypeError):
        raise FilmError("damaged") from None


def _container(data: bytes, kind: str) -> InputContainer:
    return av.open(io.BytesIO(data), "r", format=kind, options=_options(kind), metadata_errors="replace")


def _within_bounds(found: Opened) -> Opened:
    if found.seconds > MOST_SECONDS + _SLACK:
        raise FilmError("too_long")
    return found


def _options(kind: str) -> dict[str, str]:
    return {"enable_drefs": "0", "use_absolute_path": "0"} if kind == "mov" else {}


def _video(container: InputContainer) -> VideoStream | None:
    """The first moving picture; a cover picture is none."""
    for stream in container.streams.video:
        if "attached_pic" in str(getattr(stream, "disposition", "")).lower():
            continue
        context = stream.codec_context
        if context is None or stream.codec.name.removeprefix("lib").split("-")[0] not in _VIDEO | {"vpx", "dav1d"}:
            raise FilmError("format")
        sides = sorted((context.width, context.height))
        if sides[0] < 2:
            raise FilmError("damaged")
        if sides[1] > LONGEST_SIDE or sides[0] > SHORTEST_SIDE:
            raise FilmError("too_many_pixels")
        stream.thread_type = "AUTO"
        return stream
    return None


def _audio(container: InputContainer) -> AudioStream | None:
    for stream in container.streams.audio:
        name = stream.codec.name if stream.codec_context is not None else ""
        if name not in _AUDIO and not name.startswith("pcm_"):
            raise FilmError("format")
        return stream
    return None


def upright_size(frame: VideoFrame) -> tuple[int, int]:
    """Width and height of a frame once it is turned upright."""
    return (frame.height, frame.width) if frame.rotation % 180 else (frame.width, frame.height)


def upright(frame: VideoFrame, side: int | None = None) -> Image.Image:
    """A frame as an upright RGB picture, at a long side of ``side`` pixels when given."""
    width, height = frame.width, frame.height
    if side is not None:
        share = side / max(width, height)
        width, height = max(2, round(width * share)), max(2, round(height * share))
    pixels = frame.reformat(width=width, height=height, format="rgb24").to_ndarray()
    turns = round(frame.rotation / 90) % 4
    return Image.fromarray(np.ascontiguousarray(np.rot90(pixels, turns)) if turns else pixels)


class Clock:
    """Seconds of each frame from the first one on, never going back; and the caps of length and number."""

    def __init__(self, stream: VideoStream) -> None:
        self._rate = float(stream.average_rate or stream.guessed_rate or 25)
        self._first: float | None = None
        self._now = -1.0
        self.number = -1

    @property
    def first(self) -> float:
        """When the first frame stands in the file's own time."""
        return self._first or 0.0

    def tick(self, frame: VideoFrame) -> float:
        """The seconds of this frame. Raises FilmError ``too_long``."""
        self.number += 1
        said = frame.time
        if self._first is None:
            self._first = said if said is not None else 0.0
        since = said - self._first if said is not None else self._now + 1 / self._rate
        self._now = max(since, self._now + 0.001)
        if self.number >= MOST_FRAMES or self._now > MOST_SECONDS + _SLACK:
            raise FilmError("too_long")
        return self._now


def expected_frames(stream: VideoStream, seconds: float) -> int:
    """About how many frames there are, for the sake of showing progress; at least 1."""
    told = stream.frames or round(seconds * float(stream.average_rate or 25))
    return min(max(told, 1), MOST_FRAMES)


def hidden(found: Opened) -> tuple[Hidden, ...]:
    """What the container says besides picture and sound, each kind once."""
    told: dict[str, Hidden] = {}
    streams = [*found.container.streams]
    for source in (found.container.metadata, *(stream.metadata for stream in streams)):
        for key, value in source.items():
            kind = _SAYS.get(key.lower())
            if kind and value:
                told.setdefault(kind, Hidden(kind, _line(value)))
    if any(stream.type == "subtitle" for stream in streams):
        told.setdefault("comment", Hidden("comment", ""))
    if any(stream.type in ("data", "attachment") for stream in streams):
        told.setdefault("data", Hidden("data", ""))
    if sum(stream.type == "video" for stream in streams) > 1:
        told.setdefault("more_images", Hidden("more_images", ""))
    return tuple(told.values())


def _line(value: str) -> str:
    return " ".join("".join(sign for sign in value if sign.isprintable()).split())[:120]


def audio_seconds(frame: AudioFrame) -> float | None:
    """When a piece of sound starts, in the file's own time; None when it does not say."""
    return frame.time
