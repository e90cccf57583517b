"""What an author answered: it fills what is unknown, is read by the rule that asked, and changes nothing certain."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plaatsbaar.core import cast
from plaatsbaar.core.answers import answer_to, filled_in
from plaatsbaar.core.draft import (
    UNKNOWN,
    Audience,
    Author,
    Box,
    Capacity,
    Channel,
    Draft,
    Film,
    Lesson,
    Picture,
    Rights,
    Role,
    Sound,
)
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.judging import judge
from plaatsbaar.core.observation import Certainty, Kind, Observation, Seen, Span, Where
from plaatsbaar.core.protocol import shipped
from plaatsbaar.core.verdict import Choice, Outcome, Question, Replace, Verdict
from plaatsbaar.core.wording import Wording

FACTS = Facts(day=date(2026, 11, 20))
TEXT = "Kijk, pleun was erbij. Bel 026-1234567."
STAFF = Draft(TEXT, Author(Role.STAFF, Capacity.OFFICIAL), audience=Audience.PUBLIC, lesson=Lesson.NO, reply=False)


def _seen(kind: Kind, value: str, quote: str, certainty: Certainty) -> Observation:
    start = TEXT.index(quote)
    return Observation(kind, value, place=Span(start, start + len(quote)), certainty=certainty, quote=quote)


def _judged(draft: Draft, *seen: Observation, facts: Facts = FACTS) -> Verdict:
    return judge(draft, Seen.of(seen), facts, shipped()[-1], scope_rules=[])


ASKED = [
    (_seen(Kind.NAME, "", "pleun", Certainty.POSSIBLE), Role.STAFF, "iemand"),
    (_seen(Kind.IDENTIFIER, "phone", "026-1234567", Certainty.POSSIBLE), Role.PUPIL, None),
    (_seen(Kind.SPECIAL, "health", "erbij", Certainty.POSSIBLE), Role.PUPIL, None),
]


@pytest.mark.parametrize(("seen", "role", "becomes"), ASKED)
def test_yes_makes_a_finding_of_a_question_and_no_ends_it(seen: Observation, role: Role, becomes: str | None) -> None:
    draft = replace(STAFF, author=Author(role, Capacity.PERSONAL))
    asked = _judged(draft, seen)
    (question,) = [one for one in asked.questions if one.quote == seen.quote]
    assert not [one for one in asked.counting if one.category == "personal_data"] and asked.provisional
    yes = _judged(replace(draft, answers={question.key: "yes"}), seen)
    (point,) = [one for one in yes.counting if one.category == "personal_data"]
    assert point.quote == seen.quote and yes.outcome is Outcome.REVISE and not yes.questions
    if becomes:
        assert isinstance(point.fix, Replace) and point.fix.text == becomes
    no = _judged(replace(draft, answers={question.key: "no"}), seen)
    assert not no.questions and not [one for one in no.counting if one.category == "personal_data"]


def test_no_word_but_a_choice_is_an_answer() -> None:
    question = Question("name", Wording("?", "?"), (Choice("yes", Wording("Ja", "Yes")),), quote="pleun")
    assert answer_to(replace(STAFF, answers={question.key: "yes"}), question) == "yes"
    assert answer_to(replace(STAFF, answers={question.key: "post"}), question) == ""
    assert answer_to(replace(STAFF, answers={"name:sanne:0": "yes"}), question) == ""
    asked = _judged(replace(STAFF, answers={question.key: "post"}), ASKED[0][0])
    assert [one.quote for one in asked.questions] == ["pleun"]


def test_an_answer_never_takes_away_what_is_certain() -> None:
    name = _seen(Kind.NAME, "", "pleun", Certainty.CERTAIN)
    assert _judged(replace(STAFF, answers={"name:pleun:0": "no"}), name).outcome is Outcome.REVISE


def test_answers_fill_only_what_is_unknown() -> None:
    answers = {
        "role::0": "pupil", "capacity::0": "personal", "audience::0": "restricted", "lesson::0": "yes",
        "reply::0": "yes", "channel::0": "instagram", "rights:picture:0": "own", "rights:film:0": "licence",
        "picture::0": "nobody", "picture:outsiders:1": "no_outsiders", "film::0": "nobody", "rights:sound:0": "stolen",
    }  # fmt: skip
    pictures = (Picture("a"), Picture("b", groups=("2B",)))
    filled = filled_in(Draft(answers=answers, pictures=pictures, films=(Film("c"),), sounds=(Sound("d"),)), FACTS)
    assert (filled.role, filled.capacity) == (Role.PUPIL, Capacity.PERSONAL)
    assert (filled.audience, filled.lesson, filled.reply) == (Audience.RESTRICTED, Lesson.YES, True)
    assert isinstance(filled.channel, Channel) and filled.channel.name == "instagram"
    assert filled.pictures == (Picture("a", people=(), rights=Rights.OWN), replace(pictures[1], outsiders=False))
    assert filled.films == (Film("c", people=(), rights=Rights.LICENCE),) and filled.sounds == (Sound("d"),)
    known = replace(STAFF, channel=filled.channel, pictures=(Picture("a", people=("p",), rights=Rights.QUOTATION),))
    assert filled_in(replace(known, answers=answers), FACTS) == replace(known, answers=answers)
    assert filled_in(Draft(), FACTS) == Draft() and Draft().reply is UNKNOWN


def test_nobody_said_of_a_picture_with_faces_changes_nothing() -> None:
    face = Observation(Kind.FACE, "zeker", Where.PICTURE, Box(1, 1, 9, 9))
    looked = Observation(Kind.LOOKED, "picture", Where.PICTURE, detail={"width": "100", "height": "100"})
    draft = replace(STAFF, pictures=(Picture("a", rights=Rights.OWN),))
    found = _judged(draft, looked, face)
    said = _judged(replace(draft, answers={"picture::0": "nobody"}), looked, face)
    assert found.counting and [one.key for one in said.counting] == [one.key for one in found.counting]
    empty = _judged(draft, looked)
    assert [one.about for one in empty.questions] == ["picture"]
    assert _judged(replace(draft, answers={"picture::0": "nobody"}), looked).may_post


@pytest.mark.parametrize(("answer", "outcome"), [("agreed", Outcome.POST), ("cover", Outcome.REVISE)])
def test_consent_on_paper_is_asked_once(answer: str, outcome: Outcome) -> None:
    draft = replace(STAFF, pictures=(Picture("a", people=("p-noor",), rights=Rights.OWN),))
    facts = replace(cast.facts(), consents=None)
    (question,) = _judged(draft, facts=facts).questions
    assert question.key == "picture:consent:0"
    said = _judged(replace(draft, answers={question.key: answer}), facts=facts)
    assert said.outcome is outcome and not said.questions


def test_answers_cannot_be_changed_through_the_default() -> None:
    with pytest.raises(TypeError):
        Draft().answers["name:x:0"] = "no"  # type: ignore[index]
