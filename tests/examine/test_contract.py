"""The contract: every key fills the field its table names, what is wrong is one sentence, results look as promised."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from plaatsbaar.core import cast
from plaatsbaar.core.draft import UNKNOWN, Audience, Capacity, Draft, Lesson, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Observation, Span, Where
from plaatsbaar.core.verdict import (
    Cover,
    Finding,
    OutOfScope,
    Question,
    Replace,
    Verdict,
    Weight,
)
from plaatsbaar.core.wording import Wording
from plaatsbaar.examine import values
from plaatsbaar.examine.contract import KEYS, LABELS, Key, facts_for, parse_post, read_post
from plaatsbaar.examine.result import as_result, exit_code
from plaatsbaar.examine.values import ContractError

SAID = Wording("Iets", "Something")


def _with(key: str, value: object) -> dict[str, Any]:
    """A post with this one key filled."""
    post: dict[str, Any] = {"text": "Hallo allemaal"}
    here = post
    *above, last = key.split(".")
    for name in above:
        if name.endswith("[]"):
            here[name[:-2]] = [{"path": "x.jpg"}]
            here = here[name[:-2]][0]
        else:
            here = here.setdefault(name, {})
    here[last] = value
    return post


def _at(draft: object, path: str) -> object:
    for name in path.split("."):
        draft = getattr(draft, name.removesuffix("[]"), None)
        if name.endswith("[]"):
            assert isinstance(draft, tuple)
            draft = draft[0] if draft else None
    return draft


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_every_key_fills_the_field_that_the_table_names(key: Key) -> None:
    post = parse_post(_with(key.name, key.example))
    plain = parse_post({"text": "Hallo allemaal"})
    kind, _, path = key.fills.partition(".")
    read, without = (one if kind == "Post" else one.draft for one in (post, plain))
    assert _at(read, path) != _at(without, path)


def test_missing_context_is_unknown() -> None:
    draft = parse_post({"text": "Hallo"}).draft
    for field in (draft.role, draft.capacity, draft.channel, draft.audience, draft.lesson, draft.reply):
        assert field is UNKNOWN


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ({"role": "leerling", "audience": "openbaar"}, {"role": "pupil", "audience": "public"}),
        ({"role": "medewerker", "capacity": "namens_school"}, {"role": "staff", "capacity": "official"}),
        ({"role": "ouder", "lesson": "nee"}, {"role": "parent", "lesson": "no"}),
        ({"role": "oud-leerling", "audience": "besloten"}, {"role": "alumnus", "audience": "restricted"}),
        ({"role": "schoolaccount"}, {"role": "school_account"}),
        ({"role": "anders", "capacity": "persoonlijk"}, {"role": "other", "capacity": "personal"}),
    ],
)
def test_dutch_and_english_values_are_the_same(dutch: dict[str, str], english: dict[str, str]) -> None:
    assert parse_post({"text": "x", "context": dutch}) == parse_post({"text": "x", "context": english})


def test_a_school_account_is_staff_and_official_whatever_capacity_says() -> None:
    draft = parse_post({"text": "x", "context": {"role": "schoolaccount", "capacity": "persoonlijk"}}).draft
    assert (draft.role, draft.capacity) == (Role.STAFF, Capacity.OFFICIAL)


def test_what_is_answered_makes_it_a_reply() -> None:
    draft = parse_post({"text": "x", "context": {"reply_to": {"text": "Waarom?", "role": "ouder"}}}).draft
    assert draft.reply is True
    assert draft.reply_to is not None and draft.reply_to.role is Role.PARENT


@pytest.mark.parametrize(
    ("post", "sentence"),
    [
        ({"txt": "x"}, 'unknown key "txt" (did you mean "text"?)'),
        ({"text": "x", "context": {"rol": "ouder"}}, 'context: unknown key "rol"'),
        ({"text": "x", "context": {"role": "lerling"}}, 'context.role: "lerling" is not a value here'),
        ({"text": "x", "context": {"channel": "hyves"}}, 'context.channel: "hyves" is not a channel'),
        ({"text": "x", "context": {"reply": "ja"}}, "context.reply: must be true or false"),
        ({"text": "x", "context": {"at": "gisteren"}}, "context.at: must be a time"),
        ({"text": "x", "context": ["ouder"]}, "context: must be an object, not a list"),
        ({"text": 3}, "text: must be a string, not a number"),
        ({"text": ""}, "text: there is nothing to check"),
        ({"text": " \n"}, "text: there is nothing to check"),
        ({}, "text: there is nothing to check"),
        ({"text": "a\ud800b"}, "text: holds half a character (a lone surrogate) at position 1"),
        ({"text": "a" * 20_001}, "text: is too long: 20,001 characters"),
        ({"pictures": "a.jpg"}, "pictures: must be a list"),
        ({"pictures": [{"people": []}]}, "pictures[0]: names no path"),
        ({"pictures": [{"path": "a.jpg", "rights": "found it"}]}, "pictures[0].rights:"),
        ({"pictures": [{"path": "a.jpg", "people": "p1"}]}, "pictures[0].people: must be a list"),
        ([], "a post must be one JSON object"),
    ],
)
def test_what_is_wrong_is_said_with_its_key(post: object, sentence: str) -> None:
    with pytest.raises(ContractError) as caught:
        parse_post(post)
    assert str(caught.value).startswith(sentence), str(caught.value)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b"{", "not JSON: expecting property name"),
        (b"\xff\xfe", "not UTF-8: byte 0"),
        (b'{"text": "a", "text": "b"}', 'the key "text" stands there twice'),
        (b'{"text": NaN}', "not JSON: NaN"),
        (b"[" * 100_000, "not a post: the JSON is nested too deeply"),
    ],
)
def test_a_line_that_is_no_json_is_said(line: bytes, sentence: str) -> None:
    with pytest.raises(ContractError) as caught:
        read_post(line)
    assert str(caught.value).startswith(sentence), str(caught.value)


def test_no_sentence_quotes_the_text() -> None:
    for post in ({"text": "Fenna\ud800"}, {"text": "Fenna " * 9_000}, {"text": ["Fenna"]}):
        with pytest.raises(ContractError) as caught:
            parse_post(post)
        assert "Fenna" not in str(caught.value)


def test_labels_of_the_sample_posts_are_ignored() -> None:
    assert parse_post({"text": "x"} | dict.fromkeys(LABELS, "x")) == parse_post({"text": "x"})


def test_a_boards_own_channel_is_read() -> None:
    board = cast.facts().board
    own = parse_post({"text": "x", "context": {"channel": "Teams"}}, board.channels).draft
    assert own.channel is not UNKNOWN


@pytest.mark.parametrize(
    ("at", "day"),
    [
        ("2026-11-20T23:30:00+00:00", date(2026, 11, 21)),
        ("2026-11-20T23:30:00", date(2026, 11, 20)),
        ("2026-07-01T22:30:00Z", date(2026, 7, 2)),
    ],
)
def test_the_day_is_that_of_the_post_in_amsterdam(at: str, day: date) -> None:
    draft = parse_post({"text": "x", "context": {"at": at}}).draft
    assert facts_for(draft, Facts(day=date(2000, 1, 1))).day == day


def test_without_a_time_the_day_of_the_facts_stays() -> None:
    assert facts_for(Draft("x"), Facts(day=date(2000, 1, 1))).day == date(2000, 1, 1)


def test_a_time_without_offset_is_amsterdam() -> None:
    at = values.moment("2026-07-01T10:00", "at")
    assert at == datetime.fromisoformat("2026-07-01T10:00+02:00")


NAMED = Finding(
    Weight.REVISE, SAID, SAID, place=Span(0, 5), quote="Fenna", fix=Replace(0, 5, "een leerling"), span_kind="name",
    category="personal_data", rule="named_pupil", clauses=("4.2", "8.5"),
)  # fmt: skip


def test_a_result_is_as_the_contract_says() -> None:
    result = as_result(Verdict("quadraam-2019", findings=(NAMED,)), post_id="x1", took_ms=1.84)
    assert result == {
        "id": "x1", "verdict": "revise", "in_scope": True, "care": False,
        "categories": ["personal_data"],
        "spans": [[0, 5, "name"]],
        "findings": [{
            "rule": "named_pupil", "category": "personal_data", "clauses": ["4.2", "8.5"], "weight": "revise",
            "span": [0, 5], "message": "Iets", "advice": "Iets",
            "fix": {"start": 0, "end": 5, "text": "een leerling"}, "certainty": "certain",
        }],
        "questions": [], "provisional": False, "protocol": "quadraam-2019", "took_ms": 1.8,
    }  # fmt: skip
    assert json.loads(json.dumps(result)) == result


def test_spans_leave_out_hints_and_what_is_not_personal_data() -> None:
    hint = replace(NAMED, weight=Weight.HINT)
    insult = Finding(Weight.STOP, SAID, SAID, place=Span(8, 12), category="insult", rule="insult")
    result = as_result(Verdict("quadraam-2019", findings=(hint, insult)))
    assert result["spans"] == [] and result["categories"] == ["insult"]


def test_a_picture_fix_is_told_by_a_key_of_its_own() -> None:
    from plaatsbaar.core.draft import Box

    seen = Observation(Kind.FACE, where=Where.PICTURE, place=Box(1, 2, 3, 4), index=1)
    found = Finding(
        Weight.REVISE, SAID, SAID, where=seen.where, place=seen.place, index=1, fix=Cover(1, (Box(1, 2, 3, 4),)),
        category="image_consent", rule="pictured", clauses=("4.5",), certainty=Certainty.LIKELY,
    )  # fmt: skip
    (finding,) = as_result(Verdict("quadraam-2019", findings=(found,)))["findings"]
    assert finding["fix"] is None and finding["span"] is None
    assert finding["cover"] == {"picture": 1, "boxes": [[1, 2, 3, 4]]}
    assert (finding["where"], finding["index"]) == ("picture", 1)


OUTSIDE = OutOfScope(SAID, ("1.2",), "board_platform")
THREAT = Finding(Weight.STOP, SAID, SAID, place=Span(0, 3), category="threat", rule="threat", clauses=("4.6",))
QUESTION = Question("audience", SAID)


@pytest.mark.ground("board_platform")
@pytest.mark.parametrize(
    ("verdict", "said", "code"),
    [
        (Verdict("quadraam-2019"), "post", 0),
        (Verdict("quadraam-2019", questions=(QUESTION,)), "post", 1),
        (Verdict("quadraam-2019", findings=(NAMED,)), "revise", 1),
        (Verdict("quadraam-2019", out_of_scope=OUTSIDE), None, 0),
        (Verdict("quadraam-2019", findings=(THREAT,), out_of_scope=OUTSIDE), "stop", 1),
    ],
)
def test_the_exit_code_follows_the_verdict(verdict: Verdict, said: str | None, code: int) -> None:
    assert as_result(verdict)["verdict"] == said
    assert exit_code(verdict) == code
    assert as_result(verdict)["provisional"] == bool(verdict.questions)


def test_both_languages() -> None:
    assert (
        as_result(Verdict("quadraam-2019", findings=(NAMED,)), language="en")["findings"][0]["message"] == "Something"
    )


def test_lesson_and_audience_values() -> None:
    draft = parse_post({"text": "x", "context": {"lesson": "allowed", "audience": "Besloten"}}).draft
    assert (draft.lesson, draft.audience) == (Lesson.ALLOWED, Audience.RESTRICTED)
