"""What one posted form changes about a photo, also when it was made up."""

from __future__ import annotations

from django.http import QueryDict

from plaatsbaar.core.draft import UNKNOWN, Box, FaceState
from plaatsbaar.web.check.state import FaceMark, PageState, PhotoState, read
from plaatsbaar.web.photo import marks, steps
from plaatsbaar.web.photo.steps import Size

SIZE = Size(1000, 500)
PHOTO = PhotoState(
    "1b4e28ba-2fa1-4d2b-883f-0016d3cca427",
    group="2B",
    faces=tuple(FaceMark(Box(100 * n, 50, 60, 80)) for n in range(3)),
)


def _form(**said: str) -> QueryDict:
    form = QueryDict(mutable=True)
    form.update(said)
    return form


def test_another_class_drops_the_answers_and_a_strangers_class_is_none() -> None:
    answered = steps.point(PHOTO, "sanne", 1)
    assert steps.choose_group(answered, "2B", {"2B", "1C"}) is answered
    assert steps.choose_group(answered, "1C", {"2B", "1C"}).answers == {}
    assert steps.choose_group(answered, "4V", {"2B", "1C"}).group == ""


def test_answers_about_the_class() -> None:
    form = _form(**{"p-sanne": "wijs", "g-sanne": "2", "p-bilal": "weg", "p-vreemd": "weg", "o": "ja"})
    form.setlist("og", ["1", "3", "9", "x"])
    answered = steps.answer_group(PHOTO, form, {"sanne", "bilal"})
    assert dict(answered.answers) == {"sanne": (1,), "bilal": "absent"}
    assert answered.outsiders == (0, 2)
    assert steps.answer_group(PHOTO, _form(o="nee"), ()).outsiders == "no"
    assert steps.answer_group(PHOTO, _form(), ()).outsiders == ""


def test_a_tap_goes_to_who_is_being_pointed_out() -> None:
    waiting = steps.answer_group(PHOTO, _form(**{"p-sanne": "wijs"}), {"sanne"})
    tapped = steps.tap(waiting, 2)
    assert tapped is not None and dict(tapped.answers) == {"sanne": (2,)}
    outside = steps.answer_group(PHOTO, _form(o="ja"), ())
    once = steps.tap(outside, 1)
    assert once is not None and once.outsiders == (1,)
    twice = steps.tap(once, 1)
    assert twice is not None and twice.outsiders == ()
    assert steps.tap(PHOTO, 1) is None


def test_one_face_has_one_name() -> None:
    pointed = steps.point(steps.point(PHOTO, "mila", 1), "daan", 1)
    assert dict(pointed.answers) == {"daan": (1,)}
    assert steps.point(pointed, "daan", None).answers == {}


def test_showing_and_covering_without_names() -> None:
    shown = steps.show_or_cover(PHOTO, {"t-1": "toon", "t-2": "dek", "t-9": "toon", "t-3": "iets"})
    assert [face.choice for face in shown.faces] == ["keep", "cover", ""]


def test_a_drawn_box_stays_inside_the_picture() -> None:
    assert steps.box_from({"vx": "10", "vy": "20", "vb": "12", "vh": "16"}, SIZE) == Box(100, 100, 120, 80)
    for form in ({"vx": "-5", "vy": "nan"}, {"vx": "99,9", "vb": "100", "vy": "1e9"}, {"vh": "0"}, {"vx": "inf"}):
        box = steps.box_from(form, SIZE)
        assert box.x >= 0 and box.x + box.w <= SIZE.w + 1
        assert box.y >= 0 and box.y + box.h <= SIZE.h + 1
        assert box.w >= 1 and box.h >= 1


def test_removing_shifts_no_number() -> None:
    drawn, number = steps.place_drawn(PHOTO, None, Box(1, 1, 5, 5))
    assert number == 3
    pointed = steps.point(drawn, "sanne", 3)
    gone = steps.remove(pointed, 3)
    assert len(gone.faces) == 3 and dict(gone.answers) == {"sanne": ()}
    wrong = steps.remove(drawn, 1)
    assert [face.choice for face in wrong.faces] == ["", "removed", "", ""]
    assert [face.number for face in marks.decided(wrong, None, None)] == [1, 3, 4]


def test_a_face_counts_as_covered_only_when_the_file_covers_it() -> None:
    shown = steps.choose(PHOTO, 0, "keep")
    before = marks.settled(shown, None, None)
    assert {face.state for face in before.faces} == {FaceState.UNKNOWN}
    assert not before.to_picture().covered
    made = PhotoState(shown.id, faces=shown.faces, made=(1, 2))
    after = marks.settled(made, None, None)
    assert [face.state for face in after.faces] == [FaceState.KEEP, FaceState.COVER, FaceState.COVER]
    assert after.to_picture().covered
    short = marks.settled(PhotoState(shown.id, faces=shown.faces, made=(1,)), None, None)
    assert short.faces[2].state is FaceState.UNKNOWN
    assert not short.to_picture().covered


def test_who_was_pointed_out_is_at_their_face_for_the_judge() -> None:
    pointed = steps.point(PHOTO, "sanne", 2)
    picture = pointed.to_picture()
    assert picture.people == ("sanne",)
    assert picture.faces is not UNKNOWN and [face.person for face in picture.faces] == [None, None, "sanne"]


def test_the_photo_travels_in_the_page() -> None:
    drawn, _ = steps.place_drawn(steps.point(PHOTO, "sanne", 2), None, Box(1, 1, 5, 5))
    state = PageState(text="x", photos=(steps.choose(drawn, 0, "removed"),))
    assert read(state.to_json()) == state


def test_numbers_of_faces_from_outside() -> None:
    for wrong in (None, "", "0", "4", "-1", "²", "1e3", "99999999"):
        assert steps.number(wrong, 3) is None
    assert steps.number("3", 3) == 2
