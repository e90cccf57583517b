"""Which faces are covered, given the answers: each way of answering, and everything that is left open."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plaatsbaar.core.consent import By, ConsentEvent, Destination, Event, Medium
from plaatsbaar.core.draft import UNKNOWN, Box, FaceState, Role
from plaatsbaar.core.facts import Consents, Facts, People, Person
from plaatsbaar.core.picturing import (
    Answers,
    Why,
    decide,
    decided_for,
    group_question,
    may_be_shown,
    open_questions,
    picture,
    reading_order,
)

DAY = date(2026, 11, 23)
PERSONAL = Destination.PERSONAL_SOCIAL


def _yes(person: str, destination: Destination = PERSONAL, event: Event = Event.GIVEN) -> ConsentEvent:
    return ConsentEvent(person, Medium.PHOTO, destination, event, f"ouder-{person}", By.GUARDIAN, date(2026, 9, 1))


def _facts(group: str, may: int, may_not: int, *, extra: tuple[ConsentEvent, ...] = ()) -> Facts:
    ids = [f"p{n}" for n in range(may + may_not)]
    people = People(
        tuple(Person(p, f"Voornaam{p}", "X", Role.PUPIL, groups=(group,), birth_date=date(2014, 1, 1)) for p in ids)
    )
    return Facts(DAY, people, Consents(tuple(_yes(person) for person in ids[:may]) + extra))


FACES = (Box(10, 10, 50, 60), Box(100, 14, 50, 60), Box(200, 8, 50, 60), Box(60, 200, 50, 60))
SEVENTH_GROUP = _facts("2B", 23, 2)
SANNE, BILAL = "p23", "p24"


def _states(answers: Answers, facts: Facts = SEVENTH_GROUP) -> list[str]:
    return [face.state.value for face in decided_for(facts, FACES, answers, PERSONAL)]


@pytest.mark.ground("image_consent")
def test_asks_only_about_those_who_may_not() -> None:
    question = group_question(SEVENTH_GROUP, "2B", PERSONAL)
    assert {person.id for person in question.asked} == {SANNE, BILAL}
    assert (question.size, question.turned) == (25, False)


def test_asks_for_the_destination_and_medium_of_the_post() -> None:
    facts = _facts("2B", 23, 2, extra=(_yes(SANNE, Destination.WEBSITE),))
    assert may_be_shown(facts, SANNE, Destination.WEBSITE)
    assert not may_be_shown(facts, SANNE, PERSONAL)
    assert not may_be_shown(facts, SANNE, Destination.WEBSITE, Medium.FILM)


@pytest.mark.parametrize(("may", "may_not", "turned"), [(6, 3, False), (5, 3, True), (9, 15, True), (0, 0, False)])
def test_turns_round_when_more_than_a_third_may_not(may: int, may_not: int, turned: bool) -> None:
    question = group_question(_facts("1C", may, may_not), "1C", PERSONAL)
    assert question.turned is turned
    if turned:
        assert len(question.asked) == may
        assert not set(question.asked) & set(question.may_not)


def test_unknown_person_registry_or_destination_may_not() -> None:
    assert not may_be_shown(SEVENTH_GROUP, "nobody", PERSONAL)
    assert not may_be_shown(Facts(DAY, SEVENTH_GROUP.people), "p1", PERSONAL)
    assert not may_be_shown(SEVENTH_GROUP, "p1", UNKNOWN)
    assert not may_be_shown(SEVENTH_GROUP, "p1", None)


def test_everything_is_unknown_and_covered_until_all_is_answered() -> None:
    for answers in (
        Answers(),
        Answers(group="2B"),
        Answers(group="2B", absent=frozenset({SANNE})),
        Answers(group="2B", absent=frozenset({SANNE, BILAL})),
        Answers(group="2B", absent=frozenset({SANNE, BILAL}), outsiders=True),
    ):
        assert _states(answers) == ["unknown"] * 4
        assert all(face.covered for face in decided_for(SEVENTH_GROUP, FACES, answers, PERSONAL))


def test_what_was_pointed_out_is_covered_before_and_after_all_is_answered() -> None:
    half = Answers(group="2B", pointed={SANNE: 3})
    assert _states(half) == ["unknown", "unknown", "unknown", "cover"]
    whole = Answers(group="2B", pointed={SANNE: 3}, absent=frozenset({BILAL}), outsiders=False)
    assert _states(whole) == ["keep", "keep", "keep", "cover"]


def test_several_outsiders_are_covered() -> None:
    answers = Answers(group="2B", absent=frozenset({SANNE, BILAL}), outsiders=True, outsider_faces=frozenset({0, 2}))
    assert _states(answers) == ["cover", "keep", "cover", "keep"]


def test_pointing_at_a_face_that_is_not_there_is_no_answer() -> None:
    question = group_question(SEVENTH_GROUP, "2B", PERSONAL)
    answers = Answers(group="2B", pointed={SANNE: 9}, absent=frozenset({BILAL}), outsiders=False)
    assert open_questions(question, answers, 4) == 1
    removed = Answers(
        group="2B", pointed={SANNE: 3}, absent=frozenset({BILAL}), outsiders=False, removed=frozenset({3})
    )
    assert open_questions(question, removed, 4) == 1


def test_turned_round_keeps_only_those_pointed_out() -> None:
    facts = _facts("1C", 9, 15)
    answers = Answers(group="1C", pointed={"p0": 1, "p1": 2})
    assert _states(answers, facts) == ["cover", "keep", "keep", "cover"]


def test_turned_round_a_forged_name_or_two_names_on_one_face_keep_nothing() -> None:
    facts = _facts("1C", 9, 15)
    assert _states(Answers(group="1C", pointed={"p20": 1}), facts) == ["cover"] * 4
    assert _states(Answers(group="1C", pointed={"p0": 1, "p1": 1}), facts) == ["cover"] * 4


def test_a_withdrawal_after_the_answers_opens_the_question_again() -> None:
    answers = Answers(group="2B", absent=frozenset({SANNE, BILAL}), outsiders=False)
    assert _states(answers) == ["keep"] * 4
    withdrawn = _facts("2B", 23, 2, extra=(_yes("p3", event=Event.WITHDRAWN),))
    assert _states(answers, withdrawn) == ["unknown"] * 4


def test_a_name_given_in_the_picker_decides_by_consent() -> None:
    answers = Answers(named={0: "p1", 1: SANNE, 2: "nobody"})
    assert _states(answers) == ["keep", "cover", "cover", "unknown"]
    assert _states(Answers(named={0: "p1"}), _facts("2B", 0, 25))[0] == "cover"


def test_a_choice_per_face_wins() -> None:
    answers = Answers(named={0: "p1", 1: SANNE}, cover=frozenset({0}), keep=frozenset({1, 3}))
    assert _states(answers) == ["cover", "keep", "unknown", "keep"]
    kept = decided_for(SEVENTH_GROUP, FACES, answers, PERSONAL)[1]
    assert (kept.person, kept.why) == (SANNE, Why.CHOSEN)


def test_without_a_registry_only_choices_per_face_count() -> None:
    answers = Answers(group="2B", absent=frozenset({SANNE, BILAL}), outsiders=False, keep=frozenset({2}))
    for facts, destination in (
        (None, PERSONAL),
        (Facts(DAY), PERSONAL),
        (SEVENTH_GROUP, UNKNOWN),
        (SEVENTH_GROUP, None),
    ):
        states = [face.state for face in decided_for(facts, FACES, answers, destination)]
        assert states == [FaceState.UNKNOWN, FaceState.UNKNOWN, FaceState.KEEP, FaceState.UNKNOWN]


def test_a_drawn_box_is_covered_and_numbered_last() -> None:
    answers = Answers(
        group="2B",
        absent=frozenset({SANNE, BILAL}),
        outsiders=False,
        drawn=(Box(0, 0, 5, 5),),
    )
    faces = decided_for(SEVENTH_GROUP, FACES, answers, PERSONAL)
    assert [face.number for face in faces] == [1, 2, 3, 4, 5]
    assert (faces[4].state, faces[4].why, faces[4].drawn) == (FaceState.COVER, Why.DRAWN, True)


def test_a_removed_box_leaves_the_other_numbers_alone() -> None:
    faces = decide(FACES, Answers(removed=frozenset({1})))
    assert [face.number for face in faces] == [1, 3, 4]


def test_reading_order_is_row_by_row() -> None:
    rows = (Box(300, 12, 40, 50), Box(10, 20, 40, 50), Box(150, 0, 40, 50), Box(200, 120, 40, 50), Box(20, 130, 40, 50))
    assert [box.x for box in reading_order(rows)] == [10, 150, 300, 20, 200]


def test_the_picture_for_the_judge_says_who_and_what() -> None:
    answers = Answers(group="2B", pointed={SANNE: 3}, absent=frozenset({BILAL}), outsiders=False, complete=True)
    described = picture("foto 1", answers, decided_for(SEVENTH_GROUP, FACES, answers, PERSONAL))
    assert described.people == (SANNE,)
    assert (described.groups, described.outsiders, described.complete) == (("2B",), False, True)
    assert picture("foto 1", Answers(), decide(FACES, Answers())).people is UNKNOWN


_numbers = st.frozensets(st.integers(0, 6))
_ids = st.sampled_from([f"p{n}" for n in range(25)])


@given(
    st.builds(
        Answers,
        group=st.sampled_from(["", "2B", "9Z"]),
        absent=st.frozensets(_ids),
        pointed=st.dictionaries(_ids, st.integers(0, 6)),
        outsiders=st.sampled_from([True, False, UNKNOWN]),
        outsider_faces=_numbers,
        named=st.dictionaries(st.integers(0, 6), _ids),
        cover=_numbers,
    )
)
def test_whatever_is_answered_nobody_who_may_not_is_kept_by_name(answers: Answers) -> None:
    """Without an explicit choice per face no face stays visible under the name of somebody who may not be shown."""
    for face in decided_for(SEVENTH_GROUP, FACES, answers, PERSONAL):
        if face.person in (SANNE, BILAL):
            assert face.covered
        if answers.group == "2B" and not {SANNE, BILAL} <= answers.absent | set(answers.pointed):
            assert face.covered or face.why is Why.NAMED
