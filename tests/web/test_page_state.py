"""The state that travels in the page comes back as it left, and anything else is refused with a clear error."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plaatsbaar.core.draft import (
    UNKNOWN,
    Audience,
    Box,
    Capacity,
    FaceState,
    Lesson,
    Rights,
    Role,
)
from plaatsbaar.core.facts import Facts
from plaatsbaar.web.check.state import (
    TEXT_LIMIT,
    FaceMark,
    PageState,
    PhotoState,
    Step,
    UnreadableState,
    read,
)

PHOTO = PhotoState(
    id="6a1c0de2-0a7e-4a3f-9a2d-5d8a3f3f0c11",
    rights=Rights.OWN,
    group="2B",
    answers={"p1": "absent", "p2": (0,)},
    outsiders=(1,),
    faces=(
        FaceMark(Box(1, 2, 30, 40), FaceState.COVER, "p2"),
        FaceMark(Box(100, 2, 30, 40), FaceState.COVER, drawn=True),
    ),
    complete=True,
    alt="De klas bij een fossiel",
)
FULL = PageState(
    text="Wat een dag! «Şahin»\n\U0001f600",
    role=Role.STAFF,
    capacity=Capacity.PERSONAL,
    channel="instagram",
    audience=Audience.PUBLIC,
    lesson=Lesson.NO,
    reply=False,
    function="docent biologie",
    school="Lindenhof Lyceum",
    steps=(Step(4, "Fenna", "Een leerling"),),
    aside=(("personal_data:text:0:Fenna", "consent"),),
    answered=(("name:Bloem:0", "no"),),
    about_school=True,
    photos=(PHOTO,),
)


@pytest.mark.parametrize("state", [PageState(), FULL])
def test_what_left_comes_back(state: PageState) -> None:
    assert read(state.to_json()) == state


def test_an_empty_field_is_an_empty_state() -> None:
    assert read("") == PageState()


@given(st.text(max_size=300))
@settings(max_examples=50, deadline=None)
def test_any_text_that_can_be_written_comes_back(text: str) -> None:
    state = read(PageState(text=text).to_json())
    assert read(state.to_json()) == state
    state.text.encode()


def _spoiled(change: dict[str, object]) -> str:
    return json.dumps(json.loads(FULL.to_json()) | change)


@pytest.mark.parametrize(
    "raw",
    [
        "{",
        "[]",
        "null",
        "7",
        "[" * 100_000,
        _spoiled({"role": "king"}),
        _spoiled({"role": ["staff"]}),
        _spoiled({"text": None}),
        _spoiled({"text": "x" * (TEXT_LIMIT + 1)}),
        _spoiled({"reply": "yes"}),
        _spoiled({"steps": [{"start": -1, "old": "", "new": ""}]}),
        _spoiled({"steps": [{"start": True, "old": "", "new": ""}]}),
        _spoiled({"aside": [["key"]]}),
        _spoiled({"photos": [{}] * 6}),
        _spoiled({"photos": [{"id": "../../etc/passwd"}]}),
        '{"text": "a"}',
    ],
)
def test_what_is_no_state_is_refused(raw: str) -> None:
    with pytest.raises(UnreadableState):
        read(raw)


def test_a_photo_cannot_point_at_a_face_it_does_not_have() -> None:
    spoiled = json.loads(FULL.to_json())
    spoiled["photos"][0]["answers"] = {"p2": [7]}
    with pytest.raises(UnreadableState):
        read(json.dumps(spoiled))


def test_half_a_surrogate_pair_becomes_a_mark_that_can_be_written() -> None:
    raw = PageState(text="a").to_json().replace('"text":"a"', '"text":"a\\ud800"')
    assert read(raw).text == "a\ufffd"


def test_the_draft_says_unknown_where_nothing_was_answered() -> None:
    draft = PageState(text="Hoi", photos=(PhotoState(PHOTO.id),)).to_draft(Facts(date(2026, 11, 22)))
    assert {draft.role, draft.capacity, draft.channel, draft.audience, draft.lesson, draft.reply} == {UNKNOWN}
    picture = draft.pictures[0]
    assert {picture.people, picture.outsiders, picture.faces, picture.rights} == {UNKNOWN}


def test_the_draft_says_what_was_answered() -> None:
    draft = FULL.to_draft(Facts(date(2026, 11, 22)))
    assert draft.channel is not UNKNOWN and draft.channel.label == "Instagram"
    picture = draft.pictures[0]
    assert picture.people == ("p2",) and picture.groups == ("2B",) and picture.outsiders is True
    assert picture.complete and picture.rights is Rights.OWN
