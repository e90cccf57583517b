"""Films with moving faces: nearly every face covered in nearly every frame, nothing else in the new file (4.5)."""

from __future__ import annotations

import io
import os
import struct
from collections.abc import Sequence
from dataclasses import dataclass

import av
import numpy as np
import pytest

import moving_scenes
import scenes
from moving_scenes import Walker
from plaatsbaar.core.draft import Box
from plaatsbaar.core.observation import Kind, Moment, Where
from plaatsbaar.senses.film import looking, making
from plaatsbaar.senses.film.child import FilmChild
from plaatsbaar.senses.film.errors import CODES, FilmError
from plaatsbaar.senses.film.looked import FilmLooked, FilmTrack, Key, Region, chosen
from plaatsbaar.senses.film.making import Covers, Wanted
from plaatsbaar.senses.film.stretches import Stretches
from plaatsbaar.senses.picture import cover
from plaatsbaar.senses.picture.cover import Style

SIZE = (640, 360)


def _covered(box: Box, covers: Sequence[Box]) -> bool:
    """Whether at least nine tenths of a face lie under the ellipses of these boxes."""
    mask = np.zeros((SIZE[1], SIZE[0]), dtype=bool)
    for left, top, right, bottom in cover.regions(covers, SIZE):
        mask[top:bottom, left:right] |= np.asarray(cover.ellipse((right - left, bottom - top)), dtype=bool)
    return bool(mask[box.y : box.y + box.h, box.x : box.x + box.w].mean() >= 0.9)


@dataclass(frozen=True)
class _Figures:
    frames: int
    covered: int
    longest_gap: int


def _figures(walkers: Sequence[Walker], looked: FilmLooked) -> _Figures:
    frames = covered = longest = 0
    for walker in walkers:
        gap = 0
        for number in range(looked.frames):
            boxes = [box for track in looked.tracks if (box := track.box_at(number))]
            for face in moving_scenes.truth([walker], number, SIZE):
                frames += 1
                hit = _covered(face, boxes)
                covered += hit
                gap = 0 if hit else gap + 1
                longest = max(longest, gap)
    return _Figures(frames, covered, longest)


CLIPS: dict[str, tuple[list[Walker], int]] = {
    "two who pass each other": (
        [Walker(50, lambda f: (60 + 5 * f, 150)), Walker(44, lambda f: (590 - 5 * f, 170), mirrored=True)], 100,
    ),
    "one who runs": ([Walker(48, lambda f: (40 + 11 * f, 180))], 52),
    "cut off by the edge": ([Walker(70, lambda f: (18, 180 + f)), Walker(60, lambda f: (629, 140))], 60),
    "there for three frames": (
        [Walker(50, lambda f: (300, 180), 31, 33), Walker(50, lambda f: (120, 160), 60, 62)], 90,
    ),
    "in and out of the picture": ([Walker(56, lambda f: (-60 + 8 * f, 160))], 95),
    "comes near": ([Walker(40, lambda f: (200 + 60 * np.sin(f / 9), 180 + 20 * np.cos(f / 7)))], 80),
    "small": ([Walker(18, lambda f: (100 + 2 * f, 200)), Walker(20, lambda f: (420, 120 + f))], 75),
}  # fmt: skip


@pytest.fixture(scope="module")
def all_figures() -> dict[str, _Figures]:
    """Every clip, looked at once."""
    return {
        name: _figures(walkers, looking.look(moving_scenes.film(SIZE, walkers, frames))[0])
        for name, (walkers, frames) in CLIPS.items()
    }


@pytest.mark.ground("image_consent")
def test_at_least_995_of_1000_face_frames_are_covered(all_figures: dict[str, _Figures]) -> None:
    frames, covered = (sum(getattr(one, name) for one in all_figures.values()) for name in ("frames", "covered"))
    assert frames > 600
    assert covered / frames >= 0.995, all_figures


@pytest.mark.ground("image_consent")
@pytest.mark.parametrize("name", CLIPS)
def test_no_cover_flickers_longer_than_one_frame(name: str, all_figures: dict[str, _Figures]) -> None:
    assert all_figures[name].frames and all_figures[name].longest_gap <= 1


def test_tracks_end_at_a_scene_cut_and_begin_anew() -> None:
    walkers = [Walker(60, lambda f: (200, 170), 0, 39), Walker(60, lambda f: (450, 170), 40, 79)]
    looked, small = looking.look(
        moving_scenes.film(SIZE, walkers, 80, seeds=lambda frame: 3 if frame < 40 else 8)
    )  # fmt: skip
    assert looked.cuts == (40,)
    assert [(track.first, track.last) for track in looked.tracks] == [(0, 39), (40, 79)]
    assert len(small) == 2 and all(one.startswith(b"\xff\xd8") for one in small)
    assert _figures(walkers, looked).covered == 80


WALK = [Walker(60, lambda f: (100 + 6 * f, 170)), Walker(50, lambda f: (520, 200), mirrored=True)]
CLIP = moving_scenes.film(SIZE, WALK, 60, tone=True, metadata={"title": "MARKER-title", "comment": "MARKER-comment"})


@pytest.mark.ground("image_consent")
def test_the_new_film_has_the_chosen_faces_covered_and_the_kept_one_not() -> None:
    looked, _ = looking.look(CLIP)
    assert len(looked.tracks) == 2
    walking = next(t for t in looked.tracks if t.keys[0].box.x < 200)
    standing = next(t for t in looked.tracks if t is not walking)
    made = moving_scenes.frames_of(making.make_film(CLIP, Wanted(chosen(looked, [standing.number]), style=Style.SOLID)))
    before = moving_scenes.frames_of(CLIP)
    assert len(made) == len(before) == 60
    for number in range(0, 60, 7):
        face, kept = (WALK[i].placed(number) for i in (0, 1))
        assert face and kept
        middle = made[number][face.y - 10 : face.y + 10, face.x - 10 : face.x + 10].reshape(-1, 3)
        assert np.abs(middle.mean(axis=0) - cover.SOLID_COLOUR).max() < 12
        box = kept.box
        one, other = (f[number][box.y : box.y + box.h, box.x : box.x + box.w].astype(int) for f in (made, before))
        assert np.abs(one - other).mean() < 12


@pytest.mark.ground("personal_data")
def test_the_new_film_holds_one_picture_stream_and_no_words() -> None:
    assert {one.kind: one.value for one in looking.look(CLIP)[0].metadata}["comment"] == "MARKER-title"
    made = making.make_film(CLIP, Wanted())
    assert b"MARKER" not in made and not list(making.left_over(made, sound=False))
    with av.open(io.BytesIO(made)) as again:
        assert [stream.type for stream in again.streams] == ["video"]
    assert list(making.left_over(CLIP, sound=False))


def test_a_soft_cover_has_48_numbers_for_the_whole_track() -> None:
    """Whatever moves under it, every frame after the first is covered with the same averages."""
    track = FilmTrack(1, 0, 9, 0.0, 0.4, (Key(0, Box(200, 100, 80, 96), 0.9), Key(9, Box(200, 100, 80, 96), 0.9)))
    covers = Covers(Wanted((track,)))
    first = np.asarray(covers.on(scenes.scene(SIZE, [scenes.Placed(70, 240, 150)], 1), 0, 0.0))
    second = np.asarray(covers.on(scenes.scene(SIZE, [scenes.Placed(70, 260, 130, 20)], 2), 9, 0.36))
    inside = (slice(115, 180), slice(215, 265))
    assert len({tuple(pixel) for pixel in first[inside].reshape(-1, 3)}) <= 16
    assert np.array_equal(first[inside], second[inside])


def test_drawn_places_are_covered_in_their_stretch_of_time() -> None:
    region = Region(Box(20, 20, 60, 40), 0.4, 1.2)
    made = moving_scenes.frames_of(making.make_film(CLIP, Wanted(regions=(region,), style=Style.SOLID)))
    colours = [made[number][38:42, 45:55].reshape(-1, 3).mean(axis=0) for number in (5, 20, 40)]
    near = [bool(np.abs(one - cover.SOLID_COLOUR).max() < 12) for one in colours]
    assert near == [False, True, False]


@pytest.mark.ground("image_consent")
def test_sound_is_dropped_kept_silenced_and_cut() -> None:
    kept = making.make_film(CLIP, Wanted(sound=True))
    assert moving_scenes.loudness(kept, 0.5, 2.0) > 0.3
    quiet = making.make_film(CLIP, Wanted(sound=True, stretches=Stretches.of(silent=[Moment(1.0, 1.6)])))
    assert moving_scenes.loudness(quiet, 1.1, 1.5) < 0.01 < 0.3 < moving_scenes.loudness(quiet, 0.2, 0.8)
    short = making.make_film(CLIP, Wanted(sound=True, stretches=Stretches.of(cut=[Moment(0.4, 1.4)])))
    assert len(moving_scenes.frames_of(short)) == 35
    with pytest.raises(FilmError, match="nothing_left"):
        making.make_film(CLIP, Wanted(stretches=Stretches.of(cut=[Moment(0, 99)])))


@pytest.mark.parametrize(("container", "codec"), [("webm", "libvpx-vp9"), ("mov", "mpeg4"), ("mp4", "libx265")])
def test_other_containers_and_codecs_are_read(container: str, codec: str) -> None:
    data = moving_scenes.film(SIZE, WALK[1:], 12, container=container, codec=codec, tone=True)
    looked, _ = looking.look(data)
    assert looked.frames == 12 and len(looked.tracks) == 1 and looked.sound
    assert making.make_film(data, Wanted(looked.tracks, sound=True))


def test_without_h264_the_film_becomes_webm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "_ENCODERS", making._ENCODERS[2:])
    made = making.make_film(moving_scenes.film(SIZE, WALK[1:], 8, tone=True), Wanted(sound=True))
    assert made.startswith(b"\x1a\x45\xdf\xa3") and not list(making.left_over(made, sound=True))


def _turned(data: bytes) -> bytes:
    """The same film with the rotation matrix of a phone held upright: it is to be shown a quarter turn clockwise."""
    one, place = struct.pack(">i", 0x10000), data.rindex(b"tkhd")
    identity = one + bytes(12) + one + bytes(12) + struct.pack(">i", 0x40000000)
    at = data.index(identity, place)
    matrix = struct.pack(">9i", 0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000)
    return data[:at] + matrix + data[at + 36 :]


def test_a_film_of_a_phone_held_upright_is_turned_upright() -> None:
    upright = [scenes.Placed(60, 180, 300)]
    lying = scenes.scene((360, 640), upright, 2).rotate(90, expand=True)
    made = io.BytesIO()
    with av.open(made, "w", format="mp4") as out:
        stream = out.add_stream("libx264", rate=25)
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = 640, 360, "yuv420p"
        for _ in range(9):
            out.mux(stream.encode(av.VideoFrame.from_ndarray(np.asarray(lying))))
        out.mux(stream.encode(None))
    looked, _ = looking.look(_turned(made.getvalue()))
    assert (looked.width, looked.height) == (360, 640)
    assert len(looked.tracks) == 1 and scenes.hits(looked.tracks[0].keys[0].box, upright[0].box)
    again, _ = looking.look(making.make_film(_turned(made.getvalue()), Wanted()))
    assert (again.width, again.height) == (360, 640) and len(again.tracks) == 1


PLAYLIST = b"#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n"
BAD = {
    "0 bytes": (b"", "empty"),
    "playlist": (PLAYLIST, "format"),
    "concat script": (b"ffconcat version 1.0\nfile '/etc/passwd'\n", "format"),
    "picture": (scenes.jpeg(scenes.scene((64, 48), [])), "format"),
    "cut in half": (CLIP[: len(CLIP) // 2], "damaged"),
    "mp4 of nothing": (b"\x00\x00\x00\x18ftypisom" + bytes(64), "damaged"),
    "webm of nothing": (b"\x1a\x45\xdf\xa3" + bytes(200), "damaged"),
    "sound only": (moving_scenes.sound(0.5), "no_picture"),
}


@pytest.mark.ground("image_consent")
@pytest.mark.parametrize("name", BAD)
def test_a_bad_film_is_refused_with_its_reason(name: str) -> None:
    data, code = BAD[name]
    with pytest.raises(FilmError) as refused:
        looking.look(data)
    assert refused.value.code == code and refused.value.wording.nl


def test_long_and_large_films_are_refused() -> None:
    with pytest.raises(FilmError, match="too_long"):
        looking.look(moving_scenes.film((64, 48), [], 190, rate=1))
    with pytest.raises(FilmError, match="too_many_pixels"):
        looking.look(moving_scenes.film((2048, 1152), [], 1))


def test_the_child_does_the_same_and_can_be_stopped() -> None:
    told: list[tuple[int, int]] = []
    with FilmChild() as child:
        looked, small = child.look_at_film(CLIP, lambda done, of: told.append((done, of)))
        assert looked == FilmLooked.of_data(looking.look(CLIP)[0].as_data()) and len(small) == 2
        assert told[-1][0] <= told[-1][1] == 60 and len(told) >= 5
        assert child.isolation().memory_limit and child.isolation().no_files
        if os.geteuid() == 0:
            assert child.isolation().no_network
        assert child.make_film(CLIP, looked.tracks)
        with pytest.raises(FilmError, match="format"):
            child.look_at_film(PLAYLIST)
        with pytest.raises(InterruptedError):
            child.look_at_film(CLIP, _stop)
        assert child.look_at_film(CLIP)[0] == looked


def _stop(done: int, of: int) -> None:
    raise InterruptedError


@pytest.mark.parametrize("container", ["mp4", "mp3", "wav"])
def test_a_sound_is_measured_silenced_and_cut(container: str) -> None:
    data = moving_scenes.sound(3.0, container)
    assert abs(looking.look_at_sound(data).seconds - 3.0) < 0.2
    made = making.make_sound(data, Stretches.of([Moment(2.0, 2.5)], [Moment(1.0, 1.5)]))
    assert moving_scenes.loudness(made, 1.1, 1.4) < 0.01 < 0.3 < moving_scenes.loudness(made, 0.2, 0.8)
    assert abs(looking.look_at_sound(made).seconds - 2.5) < 0.2


def test_what_was_seen_becomes_observations() -> None:
    seen = list(looking.look(CLIP)[0].observations(2))
    assert [one.kind for one in seen] == [Kind.LOOKED, Kind.FACE, Kind.FACE, Kind.METADATA]
    assert all(one.where is Where.FILM and one.index == 2 for one in seen)
    assert isinstance(seen[1].place, Moment) and seen[0].detail["sound"] == "yes"


def test_stretches_are_put_in_order() -> None:
    made = Stretches.of([Moment(5, 6), Moment(1, 2), Moment(1.5, 3)])
    assert made.cut == (Moment(1, 3), Moment(5, 6)) and made.after_cuts(7) == 4 and made.is_cut(2.9)
    with pytest.raises(ValueError, match="ends"):
        Stretches.of([Moment(3, 3)])


def test_every_code_has_words() -> None:
    assert all(one.nl and one.en for one in CODES.values())
