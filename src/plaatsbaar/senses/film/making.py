"""How is a film or sound made anew, with faces covered, stretches out or silent, and nothing else in the file?"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import av
import numpy as np
from av.codec.codec import UnknownCodecError
from numpy.typing import NDArray
from PIL import Image

from plaatsbaar.core.grounds import backs
from plaatsbaar.core.observation import Moment
from plaatsbaar.senses.film import opening
from plaatsbaar.senses.film.errors import FilmError
from plaatsbaar.senses.film.looked import FilmTrack, Region
from plaatsbaar.senses.film.stretches import Stretches
from plaatsbaar.senses.picture import cover
from plaatsbaar.senses.picture.cover import Style

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import OutputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

_TICKS: Final = 90_000
_RATE: Final = 48_000
_SAY_EVERY: Final = 10
_BARE: Final = {"fflags": "+bitexact"}

Say = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Encoder:
    """A codec for pictures with the container and the codec for sound that go with it."""

    video: str
    container: str
    audio: str
    options: dict[str, str]


_ENCODERS = (
    Encoder("libx264", "mp4", "aac", {"preset": "veryfast", "crf": "22"}),
    Encoder("libopenh264", "mp4", "aac", {"b": "6000000"}),
    Encoder("libvpx-vp9", "webm", "libopus", {"deadline": "realtime", "cpu-used": "8", "crf": "32", "b": "0"}),
)


def encoder() -> Encoder:
    """The first of the encoders that is there: H.264 in mp4 is what every platform takes. Raises FilmError."""
    for one in _ENCODERS:
        try:
            av.Codec(one.video, "w")
            av.Codec(one.audio, "w")
        except UnknownCodecError:
            continue
        return one
    raise FilmError("failed")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be made: these tracks and drawn regions covered, the sound dropped unless ``sound``."""

    tracks: tuple[FilmTrack, ...] = ()
    regions: tuple[Region, ...] = ()
    style: Style = Style.SOFT
    sound: bool = False
    stretches: Stretches = field(default_factory=Stretches)


class Covers:
    """Lays the covers on frame after frame. A soft one has the 48 numbers of its first frame all along.

    A mosaic that was taken anew from every frame would tell more with each of them.
    """

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._averages: dict[tuple[str, int], Image.Image] = {}

    def on(self, image: Image.Image, frame: int, seconds: float) -> Image.Image:
        """The frame with everything covered, changed in place."""
        places = [(("track", t.number), t.box_at(frame)) for t in self._wanted.tracks]
        places += [
            (("region", number), region.box)
            for number, region in enumerate(self._wanted.regions)
            if region.start <= seconds <= region.end
        ]
        patches = []
        for name, box in places:
            for place in cover.regions([box], image.size) if box is not None else ():
                patches.append((place, self._patch(image, name, place)))  # noqa: PERF401  all are made before one is laid
        for place, patch in patches:
            image.paste(patch, place[:2], cover.ellipse(patch.size))
        return image

    def _patch(self, image: Image.Image, name: tuple[str, int], place: cover.Region) -> Image.Image:
        size = place[2] - place[0], place[3] - place[1]
        if self._wanted.style is Style.SOLID:
            return Image.new("RGB", size, cover.SOLID_COLOUR)
        if name not in self._averages:
            self._averages[name] = cover.averages(image, place)
        return self._averages[name].resize(size, Image.Resampling.NEAREST)


@backs("image_consent", kind="rule", by="core")
def make_film(data: bytes, wanted: Wanted, say: Say | None = None) -> bytes:
    """The film as a new file: upright, covered, one picture stream, one of sound when kept, no word more.

    ``wanted.tracks`` are those of `looking.look` on the same bytes. Raises FilmError.
    """
    out = io.BytesIO()
    how = encoder()
    with opening.opened(data) as found:
        if found.video is None:
            raise FilmError("no_picture")
        if wanted.sound and found.audio is None:
            wanted = Wanted(wanted.tracks, wanted.regions, wanted.style, False, wanted.stretches)
        with av.open(out, "w", format=how.container, container_options=_BARE) as target:
            _Making(found, target, how, wanted, say).run()
    made = out.getvalue()
    if list(left_over(made, sound=wanted.sound)):
        raise FilmError("left_over")
    return made


class _Making:
    """One film on its way from its old container to the new one."""

    def __init__(
        self, found: opening.Opened, target: OutputContainer, how: Encoder, wanted: Wanted, say: Say | None
    ) -> None:
        assert found.video is not None
        self._source, self._video = found.container, found.video
        self._audio = found.audio if wanted.sound else None
        self._target, self._how, self._wanted, self._say = target, how, wanted, say
        self._clock = opening.Clock(found.video)
        self._expected = opening.expected_frames(found.video, found.seconds)
        self._covers = Covers(wanted)
        self._out: VideoStream | None = None
        self._early: list[AudioFrame] = []
        self._voice = _Voice(target, how, wanted.stretches) if self._audio is not None else None
        self._left = 0

    def run(self) -> None:
        streams = [self._video, self._audio] if self._audio is not None else [self._video]
        for packet in self._source.demux(*streams):
            for frame in packet.decode():
                if isinstance(frame, av.VideoFrame):
                    self._picture(frame)
                elif isinstance(frame, av.AudioFrame):
                    self._sound(frame)
        if self._out is None or not self._left:
            raise FilmError("nothing_left" if self._clock.number >= 0 else "damaged")
        if self._voice is not None:
            self._voice.end()
        self._target.mux(self._out.encode(None))

    def _picture(self, frame: VideoFrame) -> None:
        seconds = self._clock.tick(frame)
        if self._say and self._clock.number % _SAY_EVERY == 0:
            self._say(min(self._clock.number + 1, self._expected), self._expected)
        stretches = self._wanted.stretches
        if stretches.is_cut(seconds):
            return
        image = self._covers.on(opening.upright(frame), self._clock.number, seconds)
        if self._out is None:
            self._begin(image.size)
        assert self._out is not None
        made = av.VideoFrame.from_ndarray(np.asarray(image.crop((0, 0, self._out.width, self._out.height))))
        made = made.reformat(format="yuv420p")
        made.pts, made.time_base = round(stretches.after_cuts(seconds) * _TICKS), Fraction(1, _TICKS)
        self._target.mux(self._out.encode(made))
        self._left += 1

    def _begin(self, size: tuple[int, int]) -> None:
        """The new picture stream; sides are even numbers, as the codecs want. Sound that came before it follows."""
        rate = self._video.average_rate or Fraction(25)
        out = self._target.add_stream(self._how.video, rate=rate, options=dict(self._how.options))
        if not isinstance(out, av.VideoStream):
            raise FilmError("failed")
        out.width, out.height = size[0] - size[0] % 2, size[1] - size[1] % 2
        out.pix_fmt = "yuv420p"
        out.codec_context.time_base = Fraction(1, _TICKS)
        out.codec_context.thread_count = 2
        self._out = out
        if self._voice is not None:
            self._voice.begin()
            early, self._early = self._early, []
            for frame in early:
                self._sound(frame)

    def _sound(self, frame: AudioFrame) -> None:
        assert self._voice is not None
        if self._out is None:
            self._early.append(frame)
        else:
            self._voice.add(frame, self._clock.first)


class _Voice:
    """The sound of the new file: resampled, silent where it must be, without what was cut."""

    def __init__(self, target: OutputContainer, how: Encoder, stretches: Stretches) -> None:
        self._target, self._how, self._stretches = target, how, stretches
        self._resampler = av.AudioResampler(format="fltp", layout="stereo", rate=_RATE)
        self._out: AudioStream | None = None
        self._at: float | None = None
        self.samples = 0
        """Samples written so far, per channel."""

    def begin(self) -> None:
        out = self._target.add_stream(self._how.audio, rate=_RATE)
        if not isinstance(out, av.AudioStream):
            raise FilmError("failed")
        out.layout = "stereo"
        out.codec_context.time_base = Fraction(1, _RATE)
        self._out = out

    def add(self, frame: AudioFrame, first: float) -> None:
        """One piece of sound; ``first`` is when the picture starts in the file's own time."""
        if self._at is None:
            self._at = (opening.audio_seconds(frame) or 0.0) - first
            if self._at > 0:
                self._write(np.zeros((2, round(self._stretches.after_cuts(self._at) * _RATE)), dtype=np.float32))
        frame.pts = None
        for one in self._resampler.resample(frame):
            self._piece(one)

    def end(self) -> None:
        assert self._out is not None
        for one in self._resampler.resample(None):
            self._piece(one)
        self._target.mux(self._out.encode(None))

    def _piece(self, frame: AudioFrame) -> None:
        samples = frame.to_ndarray().astype(np.float32)
        assert self._at is not None
        start, self._at = self._at, self._at + samples.shape[1] / _RATE
        times = start + np.arange(samples.shape[1]) / _RATE
        samples[:, _within(times, self._stretches.silent)] = 0
        self._write(samples[:, ~(_within(times, self._stretches.cut) | (times < 0))])

    def _write(self, samples: NDArray[np.float32]) -> None:
        assert self._out is not None
        if not samples.shape[1]:
            return
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples), format="fltp", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = _RATE, self.samples, Fraction(1, _RATE)
        self.samples += samples.shape[1]
        self._target.mux(self._out.encode(frame))


def _within(times: NDArray[np.float64], stretches: Sequence[Moment]) -> NDArray[np.bool_]:
    inside = np.zeros(len(times), dtype=bool)
    for one in stretches:
        inside |= (times >= one.start) & (times < one.end)
    return inside


@backs("image_consent", kind="rule", by="core")
def make_sound(data: bytes, stretches: Stretches) -> bytes:
    """A sound as a new file (AAC in mp4, Opus where that is not there) with these stretches out or silent.

    Raises FilmError.
    """
    out = io.BytesIO()
    how = encoder()
    with opening.opened(data) as found:
        if found.audio is None:
            raise FilmError("no_sound")
        with av.open(out, "w", format=how.container, container_options=_BARE) as target:
            voice = _Voice(target, how, stretches)
            voice.begin()
            for frame in found.container.decode(found.audio):
                voice.add(frame, 0.0)
                if voice.samples > (opening.MOST_SECONDS + 1) * _RATE:
                    raise FilmError("too_long")
            if not voice.samples:
                raise FilmError("nothing_left")
            voice.end()
    made = out.getvalue()
    if list(left_over(made, sound=True, picture=False)):
        raise FilmError("left_over")
    return made


_OF_THE_FORMAT = frozenset(
    {
        "major_brand",
        "minor_version",
        "compatible_brands",
        "handler_name",
        "vendor_id",
        "language",
        "encoder",
        "duration",
    }
)


def left_over(made: bytes, *, sound: bool, picture: bool = True) -> Iterator[str]:
    """What in a new file is more than one stream of picture and, when kept, one of sound."""
    with opening.opened(made) as found:
        kinds = sorted(stream.type for stream in found.container.streams)
        if kinds != ["audio"] * sound + ["video"] * picture:
            yield f"streams {kinds}"
        for source in (found.container.metadata, *(stream.metadata for stream in found.container.streams)):
            yield from (key for key in source if key.lower() not in _OF_THE_FORMAT)
        if found.video is not None and next(found.container.decode(found.video)).rotation:
            yield "rotation"
