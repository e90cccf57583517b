"""What the detector finds in drawn scenes; bench/picture.py measures it beside another."""

from __future__ import annotations

import json

import pytest
from PIL import Image

import scenes
from plaatsbaar.core.draft import Box
from plaatsbaar.core.observation import Certainty, Kind, Where
from plaatsbaar.senses.picture import faces, looking
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.looked import FoundFace, Hidden, Looked, Tier, observations


@pytest.mark.parametrize("seed", [1, 2])
def test_faces_of_24_pixels_and_more_are_found_in_12_megapixels(seed: int) -> None:
    size = (4032, 3024)
    placed = scenes.crowd(size, [24, 30, 40, 60, 90, 120, 180, 300], seed)
    found = faces.faces(scenes.scene(size, placed, seed))
    missed = [one.width for one in placed if not any(scenes.hits(face.box, one.box) for face in found)]
    assert not missed
    assert len(found) <= len(placed) + 3
    assert all(face.tier is Tier.ZEKER for face in found if face.box.w >= 100)


def test_each_face_is_found_once_also_on_a_seam_of_tiles() -> None:
    placed = [scenes.Placed(100, x, 760) for x in (500, 1000, 1500)]
    found = faces.faces(scenes.scene((2048, 1536), placed))
    assert [sum(scenes.hits(face.box, one.box) for face in found) for one in placed] == [1, 1, 1]


def test_an_upright_picture_is_cut_into_upright_tiles() -> None:
    tiles = list(faces._tiles((1536, 2048)))
    assert tiles == [(0, 0, 832, 1088), (704, 0, 1536, 1088), (0, 960, 832, 2048), (704, 960, 1536, 2048)]


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (900, 3), (31, 33)])
def test_pictures_of_any_shape_are_looked_at(size: tuple[int, int]) -> None:
    assert faces.faces(Image.new("RGB", size, "grey")) == ()


def test_no_faces_is_an_answer_of_its_own() -> None:
    looked = looking.look(scenes.jpeg(scenes.scene((800, 600), [], 4)))
    assert not [face for face in looked.faces if face.tier is Tier.ZEKER]
    assert [one.kind for one in looked.observations()][:1] == [Kind.LOOKED]


def test_what_was_seen_becomes_observations_and_survives_the_pipe() -> None:
    looked = Looked(
        800, 600, (FoundFace(Box(1, 2, 3, 4), 0.9, Tier.ZEKER), FoundFace(Box(5, 6, 7, 8), 0.3, Tier.MOGELIJK)),
        (Hidden("gps", "51.960, 5.900"),), "JPEG",
    )  # fmt: skip
    assert Looked.of_data(json.loads(json.dumps(looked.as_data()))) == looked
    seen = list(observations([looked, PictureError("damaged")]))
    assert [one.kind for one in seen] == [Kind.LOOKED, Kind.FACE, Kind.FACE, Kind.METADATA, Kind.UNREADABLE]
    assert seen[1].box == Box(1, 2, 3, 4) and seen[1].certainty is Certainty.CERTAIN
    assert seen[2].certainty is Certainty.LIKELY and seen[2].value == "mogelijk"
    assert seen[4].index == 1 and seen[4].value == "damaged" and seen[4].where is Where.PICTURE
