"""A covered face cannot be brought back, and the new file holds nothing but the picture (4.5, 4.2)."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import ExifTags, Image

import scenes
from plaatsbaar.core.draft import Box
from plaatsbaar.senses.picture import cover, looking, opening
from plaatsbaar.senses.picture.cover import Style

BOX = Box(180, 130, 80, 96)
SCENE = scenes.scene((640, 480), [scenes.Placed(80, 220, 178)])


def _covered(image: Image.Image, style: Style = Style.SOFT) -> np.ndarray:
    return np.asarray(cover.covered(image.copy(), [BOX], style)).astype(int)


def _changed_mask() -> np.ndarray:
    """Where the cover lies, found by covering two pictures that differ everywhere."""
    white, black = Image.new("RGB", SCENE.size, "white"), Image.new("RGB", SCENE.size, "black")
    solid_white, solid_black = _covered(white, Style.SOLID), _covered(black, Style.SOLID)
    mask: np.ndarray = np.all(solid_white == solid_black, axis=2)
    return mask


@pytest.mark.ground("image_consent")
def test_nothing_of_the_face_is_left_but_forty_eight_numbers() -> None:
    """Two faces with the same averages per cell and otherwise nothing in common are covered to the same pixels."""
    region = cover.regions([BOX], SCENE.size)[0]
    wide, high = region[2] - region[0], region[3] - region[1]
    other = np.asarray(SCENE).copy()
    patch = np.asarray(SCENE.crop(region).resize((4, 4), Image.Resampling.BOX))
    assert wide % 4 == 0 and high % 4 == 0
    other[region[1] : region[3], region[0] : region[2]] = np.kron(patch, np.ones((high // 4, wide // 4, 1)))
    assert not np.array_equal(other, np.asarray(SCENE))
    mask = _changed_mask()
    assert np.array_equal(_covered(SCENE)[mask], _covered(Image.fromarray(other))[mask])


def test_one_colour_leaves_nothing_at_all() -> None:
    mask = _changed_mask()
    assert mask.sum() > BOX.w * BOX.h
    assert {tuple(pixel) for pixel in _covered(SCENE, Style.SOLID)[mask]} == {cover.SOLID_COLOUR}


def test_the_whole_box_and_its_corners_are_covered_and_the_rest_is_untouched() -> None:
    mask = _changed_mask()
    assert mask[BOX.y : BOX.y + BOX.h, BOX.x : BOX.x + BOX.w].all()
    region = cover.regions([BOX], SCENE.size)[0]
    outside = np.ones_like(mask)
    outside[region[1] : region[3], region[0] : region[2]] = False
    assert np.array_equal(_covered(SCENE)[outside], np.asarray(SCENE).astype(int)[outside])


def test_a_box_over_a_found_one_becomes_one_cover() -> None:
    assert len(cover.regions([BOX, Box(190, 140, 60, 70), Box(400, 100, 50, 50)], SCENE.size)) == 2


@pytest.mark.parametrize("box", [Box(-20, -20, 60, 60), Box(620, 460, 80, 80), Box(0, 0, 640, 480), Box(10, 10, 1, 1)])
def test_boxes_at_the_edge_and_tiny_ones_are_covered(box: Box) -> None:
    made = cover.covered(SCENE.copy(), [box], Style.SOLID)
    left, top, right, bottom = cover.regions([box], SCENE.size)[0]
    assert made.getpixel(((left + right) // 2, (top + bottom) // 2)) == cover.SOLID_COLOUR


def test_a_tiny_face_leaves_fewer_numbers_not_its_pixels() -> None:
    region = cover.regions([Box(100, 100, 6, 6)], SCENE.size)[0]
    made = np.asarray(cover.covered(SCENE.copy(), [Box(100, 100, 6, 6)]).crop(region))
    middle = made[2:-2, 2:-2].reshape(-1, 3)
    assert len({tuple(pixel) for pixel in middle}) <= 9


def test_boxes_outside_the_picture_do_nothing() -> None:
    assert cover.regions([Box(900, 900, 50, 50)], SCENE.size) == ()


def _full_of_data() -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "MARKER-maker"
    exif[ExifTags.Base.ImageDescription] = "MARKER-description"
    exif[ExifTags.Base.Artist] = "MARKER-artist"
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps.update({1: "N", 2: (51.0, 57.0, 36.0), 3: "E", 4: (5.0, 54.0, 0.0)})
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2026:11:20 10:15:00"
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><mwg-rs:Regions>MARKER-xmp</mwg-rs:Regions></x:xmpmeta>'
    return (
        scenes.jpeg(SCENE, exif=exif, comment=b"MARKER-comment", xmp=xmp, icc_profile=_profile())
        + b"ftypmp4 MARKER-film"
    )


def _profile() -> bytes:
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.mark.ground("personal_data")
def test_what_the_file_hides_is_shown_and_gone_from_the_new_one() -> None:
    data = _full_of_data()
    told = {one.kind: one.value for one in looking.look(data).metadata}
    assert told["gps"] == "51.960, 5.900"
    assert told["device"] == "MARKER-maker"
    assert told["date"] == "2026:11:20 10:15:00"
    assert {"author", "comment", "faces", "xmp", "film", "profile"} <= set(told)
    for made in looking.cover_file(data, [BOX]):
        assert b"MARKER" not in made and b"Exif" not in made and b"ICC_PROFILE" not in made
        assert not list(cover.left_over(made))
        with Image.open(io.BytesIO(made)) as again:
            assert set(again.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_what_is_left_over_is_noticed() -> None:
    assert list(cover.left_over(_full_of_data()))
    clean = cover.as_file(SCENE)
    assert list(cover.left_over(clean + b"more"))
    assert list(cover.left_over(clean[:2] + b"\xff\xfe\x00\x06abcd" + clean[2:]))
    assert list(cover.left_over(b"GIF89a"))


def test_heic_metadata_is_shown_and_removed() -> None:
    import pillow_heif

    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "MARKER-maker"
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (51.0, 0.0, 0.0), 3: "E", 4: (5.0, 0.0, 0.0)})
    made = io.BytesIO()
    pillow_heif.from_pillow(SCENE).save(made, quality=90, exif=exif.tobytes())
    assert {"gps", "device"} <= {one.kind for one in looking.look(made.getvalue()).metadata}
    assert b"MARKER" not in looking.cover_file(made.getvalue(), [])[0]


def test_the_covered_file_keeps_its_full_size_and_has_no_face_left() -> None:
    data = scenes.jpeg(scenes.scene((1600, 1200), [scenes.Placed(150, 500, 500), scenes.Placed(120, 1100, 600)]))
    looked = looking.look(data)
    made, _ = looking.cover_file(data, [face.box for face in looked.faces])
    again = looking.look(made)
    assert (again.width, again.height) == (1600, 1200)
    for face in looked.faces:
        assert not any(scenes.hits(found.box, face.box) and found.tier.value == "zeker" for found in again.faces)


def test_pixels_carry_nothing_along() -> None:
    assert opening.pixels(opening.opened(_full_of_data())).info == {}


@pytest.mark.ground("image_consent")
@pytest.mark.parametrize("box", [BOX, Box(33, 17, 201, 133), Box(300, 200, 37, 61), Box(500, 380, 13, 15)])
def test_a_covered_place_holds_at_most_sixteen_times_three_numbers(box: Box) -> None:
    """Measured on the made pixels: one value per cell and colour, whatever the face was."""
    for background in (SCENE, Image.effect_noise(SCENE.size, 90).convert("RGB")):
        made = np.asarray(cover.covered(background.copy(), [box], Style.SOFT))
        left, top, right, bottom = cover.regions([box], SCENE.size)[0]
        inside = np.asarray(cover.ellipse((right - left, bottom - top)), dtype=bool)
        values = {tuple(pixel) for pixel in made[top:bottom, left:right][inside]}
        assert 1 <= len(values) <= 16


def test_one_face_with_two_boxes_is_covered_by_one_mosaic() -> None:
    """A drawn box over a found one must not leave 96 numbers of one face."""
    twice = [BOX, Box(BOX.x + 6, BOX.y - 8, BOX.w + 10, BOX.h + 10)]
    made = np.asarray(cover.covered(SCENE.copy(), twice, Style.SOFT))
    left, top, right, bottom = cover.regions(twice, SCENE.size)[0]
    inside = np.asarray(cover.ellipse((right - left, bottom - top)), dtype=bool)
    assert len({tuple(pixel) for pixel in made[top:bottom, left:right][inside]}) <= 16
