"""Faces upside down and on their side, and photos that hang upside down themselves; versions of what decodes them."""

from __future__ import annotations

import io

import pytest
from PIL import Image

import scenes
from plaatsbaar.senses.picture import cover, faces, looking, versions
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.looked import FoundFace

SIZE = (1600, 1200)
WIDTHS = [24, 30, 40, 60, 90, 120]


def _turned_crowd(angle: int) -> tuple[Image.Image, list[scenes.Placed]]:
    crowd = scenes.crowd(SIZE, WIDTHS, 2)
    placed = [scenes.Placed(one.width, one.x, one.y, angle, one.mirrored) for one in crowd]
    return scenes.scene(SIZE, placed, 2), placed


def _missed(found: tuple[FoundFace, ...], placed: list[scenes.Placed]) -> list[int]:
    return [one.width for one in placed if not any(scenes.hits(face.box, one.box) for face in found)]


@pytest.mark.ground("image_consent")
@pytest.mark.parametrize("angle", [90, 180, 270])
def test_thorough_looking_finds_faces_whichever_way_they_hang(angle: int) -> None:
    image, placed = _turned_crowd(angle)
    found, turned = faces.faces_thoroughly(image)
    assert not _missed(found, placed)
    assert len(found) <= len(placed) + 2
    assert turned == {90: 270, 180: 180, 270: 90}[angle]


def test_thorough_looking_finds_no_face_twice_in_an_upright_photo() -> None:
    image, placed = _turned_crowd(0)
    found, turned = faces.faces_thoroughly(image)
    assert turned == 0 and not _missed(found, placed)
    assert all(sum(scenes.hits(face.box, one.box) for face in found) == 1 for one in placed)


@pytest.mark.parametrize("behind", [b"ftypisom", b"ftypmp42", b"ftypqt  "])
@pytest.mark.ground("personal_data")
def test_the_film_behind_a_moving_photo_is_told_and_left_behind(behind: bytes) -> None:
    tail = b"\x00\x00\x00\x18" + behind + b"MARKER-film" * 40
    data = scenes.jpeg(scenes.scene((320, 240), [scenes.Placed(50, 120, 100)])) + tail
    assert "film" in {one.kind for one in looking.look(data).metadata}
    for made in looking.cover_file(data, []):
        assert b"MARKER" not in made and behind not in made and not list(cover.left_over(made))


def test_a_moving_heic_is_told_too() -> None:
    import pillow_heif

    made = io.BytesIO()
    pillow_heif.from_pillow(scenes.scene((320, 240), [])).save(made, quality=80)
    data = made.getvalue() + b"\x00\x00\x00\x20mpvd\x00\x00\x00\x18ftypmp42MARKER"
    assert "film" in {one.kind for one in looking.look(data).metadata}
    assert b"MARKER" not in looking.cover_file(data, [])[0]


def test_what_decodes_here_is_new_enough() -> None:
    assert not list(versions.outdated(versions.found()))
    versions.demand()


@pytest.mark.parametrize(
    ("pillow", "libheif", "old"),
    [
        ("12.2.0", "1.22.0", []),
        ("12.1.9", "1.23.1", ["Pillow"]),
        ("13.0.0", "1.21.2", ["libheif"]),
        ("", "x", ["Pillow", "libheif"]),
    ],
)
def test_old_decoders_are_refused(pillow: str, libheif: str, old: list[str]) -> None:
    assert list(versions.outdated({"Pillow": pillow, "libheif": libheif})) == old


def test_nothing_is_decoded_by_an_old_decoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "found", lambda: {"Pillow": "11.0", "libheif": "1.22"})
    with pytest.raises(PictureError, match="outdated"):
        versions.demand()
