"""The judge: unknown context, scope, failures, setting aside, weights; with rules made for the purpose."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from plaatsbaar.core.draft import UNKNOWN, Audience, Author, Capacity, Draft, Lesson, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.judging import SENSE_NAMES, judge
from plaatsbaar.core.observation import Certainty, Kind, Observation, Seen, Span, Where
from plaatsbaar.core.protocol import shipped
from plaatsbaar.core.rule import EVERYONE, Given, Judged, Rule, ScopeRule
from plaatsbaar.core.verdict import Finding, Good, Outcome, Question, Verdict, Weight, found
from plaatsbaar.core.wording import Wording
from plaatsbaar.senses.text import SENSES

PROTOCOL = shipped()[-1]
FACTS = Facts(day=date(2026, 11, 20))
SAID = Wording("Iets", "Something")
KNOWN = Draft("Hallo", Author(Role.STAFF, Capacity.PERSONAL), audience=Audience.PUBLIC, lesson=Lesson.NO, reply=False)

Check = Callable[[Draft, Seen, Facts], Iterable[Judged]]


def _rule(check: Check, *, name: str = "a_rule", ground: str = "personal_data", category: str = "personal_data",
          holds_for: Iterable[Role] = EVERYONE) -> Rule:  # fmt: skip
    return Rule(name, ground, category, SAID, SAID, frozenset(holds_for), Given(), (), check, f"tests.{name}")


def _says(*said: Judged) -> Check:
    return lambda draft, seen, facts: said


def _finding(weight: Weight = Weight.REVISE, start: int = 0, quote: str = "x", category: str = "") -> Finding:
    return Finding(weight, SAID, SAID, place=Span(start, start + 1), quote=quote, category=category)


def _judged(*rules: Rule, draft: Draft = KNOWN, seen: Iterable[Observation] = (), outside: bool = False) -> Verdict:
    scope = ScopeRule("scope", "board_platform", SAID, SAID, Given(), (), lambda *_: SAID, "tests.scope")
    return judge(draft, Seen.of(seen), FACTS, PROTOCOL, rules=rules, scope_rules=[scope] if outside else [])


def test_nothing_found_may_be_posted() -> None:
    verdict = _judged(_rule(_says()))
    assert verdict.outcome is Outcome.POST and verdict.may_post


@pytest.mark.parametrize(
    ("weights", "outcome"),
    [
        ([Weight.HINT], Outcome.POST),
        ([Weight.HINT, Weight.REVISE], Outcome.REVISE),
        ([Weight.CONSULT, Weight.REVISE], Outcome.CONSULT),
        ([Weight.REVISE, Weight.STOP, Weight.CONSULT], Outcome.STOP),
    ],
)
def test_the_heaviest_weight_decides(weights: list[Weight], outcome: Outcome) -> None:
    verdict = _judged(_rule(_says(*(_finding(weight, n) for n, weight in enumerate(weights)))))
    assert verdict.outcome is outcome
    assert all(one.weight.rank >= other.weight.rank for one, other in pairwise(verdict.findings))


def test_findings_of_one_weight_follow_the_text() -> None:
    verdict = _judged(_rule(_says(_finding(start=9), _finding(start=2))))
    assert [finding.span.start for finding in verdict.findings if finding.span] == [2, 9]


def test_a_finding_takes_name_category_and_clauses_of_its_rule() -> None:
    (finding,) = _judged(_rule(_says(_finding()))).findings
    assert (finding.rule, finding.category) == ("a_rule", "personal_data")
    assert finding.clauses == PROTOCOL.clauses_of("personal_data", Role.STAFF)


def test_what_holds_for_staff_only_is_not_told_to_a_pupil() -> None:
    rule = _rule(_says(_finding()), holds_for={Role.STAFF})
    assert _judged(rule, draft=replace(KNOWN, author=Author(Role.PUPIL, Capacity.PERSONAL))).may_post


def test_a_ground_that_the_protocol_lacks_switches_its_rule_off() -> None:
    assert _judged(_rule(_says(_finding()), ground="no_such_ground")).may_post


# -- unknown context


def _when(decides: Callable[[Draft], bool], weight: Weight = Weight.REVISE) -> Rule:
    def check(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
        if decides(draft):
            yield _finding(weight)

    return _rule(check)


@pytest.mark.parametrize(
    ("field", "unknown", "decides"),
    [
        ("role", {"author": Author(UNKNOWN, Capacity.PERSONAL)}, lambda d: d.role is Role.PUPIL),
        ("capacity", {"author": Author(Role.STAFF, UNKNOWN)}, lambda d: d.official),
        ("audience", {"audience": UNKNOWN}, lambda d: d.audience is Audience.PUBLIC),
    ],
)
def test_what_an_unknown_field_decides_becomes_a_question(
    field: str, unknown: dict[str, object], decides: Callable[[Draft], bool]
) -> None:
    verdict = _judged(_when(decides), draft=replace(KNOWN, **unknown))  # type: ignore[arg-type]
    assert not verdict.findings
    assert [question.about for question in verdict.questions] == [field]
    assert verdict.provisional and not verdict.may_post


def test_an_unknown_lesson_is_asked_when_the_text_speaks_of_it() -> None:
    draft = replace(KNOWN, lesson=UNKNOWN)
    maybe = Observation(Kind.LESSON, "now", certainty=Certainty.LIKELY, place=Span(0, 1))
    rule = _when(lambda d: d.lesson is Lesson.YES)
    assert [q.about for q in _judged(rule, draft=draft, seen=[maybe]).questions] == ["lesson"]
    assert _judged(rule, draft=draft).may_post, "nothing in the draft makes it matter"


def test_what_stands_under_every_value_is_a_finding_and_nothing_is_asked() -> None:
    draft = Draft("Hallo", lesson=UNKNOWN)
    verdict = _judged(_when(lambda _: True), draft=draft)
    assert len(verdict.findings) == 1 and not verdict.questions


def test_a_hint_under_some_values_only_asks_nothing() -> None:
    verdict = _judged(
        _when(lambda d: d.audience is Audience.PUBLIC, Weight.HINT), draft=replace(KNOWN, audience=UNKNOWN)
    )
    assert not verdict.findings and not verdict.questions


def test_a_weight_that_depends_on_an_unknown_stands_lightest_and_is_asked() -> None:
    def check(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
        yield _finding(Weight.CONSULT if draft.official else Weight.REVISE)

    verdict = _judged(_rule(check), draft=replace(KNOWN, author=Author(Role.STAFF, UNKNOWN)))
    assert [finding.weight for finding in verdict.findings] == [Weight.REVISE]
    assert [question.about for question in verdict.questions] == ["capacity"]


def test_only_staff_can_be_official_so_a_pupil_is_not_asked_on_whose_behalf() -> None:
    verdict = _judged(_when(lambda d: d.official), draft=replace(KNOWN, author=Author(Role.PUPIL, UNKNOWN)))
    assert verdict.may_post


def test_two_fields_that_decide_together_are_both_asked() -> None:
    draft = replace(KNOWN, author=Author(Role.STAFF, UNKNOWN), audience=UNKNOWN)
    verdict = _judged(_when(lambda d: d.capacity is Capacity.PERSONAL and d.audience is Audience.PUBLIC), draft=draft)
    assert [question.about for question in verdict.questions] == ["capacity", "audience"]


def test_a_rules_own_question_is_kept_once() -> None:
    question = Question("name", SAID, quote="Roos")
    verdict = _judged(_rule(_says(question, question)), draft=Draft("Roos", lesson=Lesson.NO))
    assert [one.about for one in verdict.questions] == ["name"]
    assert verdict.questions[0].rule == "a_rule"


def test_praise_is_kept_only_when_it_holds_whatever_is_unknown() -> None:
    def check(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
        if draft.audience is Audience.RESTRICTED:
            yield Good(SAID)

    assert not _judged(_rule(check), draft=replace(KNOWN, audience=UNKNOWN)).good
    assert _judged(_rule(check), draft=replace(KNOWN, audience=Audience.RESTRICTED)).good


# -- scope


@pytest.mark.ground("board_platform")
def test_out_of_scope_leaves_nothing_but_a_reason() -> None:
    verdict = _judged(_rule(_says(_finding(Weight.STOP), Question("name", SAID), Good(SAID))), outside=True)
    assert (verdict.outcome, verdict.in_scope) == (None, False)
    assert not verdict.findings and not verdict.questions and not verdict.may_post
    assert verdict.out_of_scope is not None and verdict.out_of_scope.clauses == ("1.2",)


@pytest.mark.ground("board_platform")
@pytest.mark.parametrize("category", ["threat", "stalking"])
def test_a_threat_is_never_silenced_by_scope(category: str) -> None:
    rule = _rule(_says(_finding(Weight.STOP)), category=category, ground="insult_threat_discrimination"
                 if "insult_threat_discrimination" in PROTOCOL.grounds else "personal_data")  # fmt: skip
    verdict = _judged(rule, _rule(_says(_finding()), name="other"), outside=True)
    assert verdict.outcome is Outcome.STOP and not verdict.in_scope
    assert [finding.category for finding in verdict.findings] == [category]


@pytest.mark.parametrize("outside", [True, False])
def test_care_is_never_silenced_by_scope(outside: bool) -> None:
    sign = Observation(Kind.CARE, "self_harm", place=Span(0, 5))
    assert [care.value for care in _judged(seen=[sign], outside=outside).care] == ["self_harm"]


# -- failures


def test_a_crashed_rule_is_said_and_the_others_still_run(caplog: pytest.LogCaptureFixture) -> None:
    def crashed(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
        raise ValueError(draft.text)

    verdict = _judged(_rule(crashed, name="crashed"), _rule(_says(_finding())))
    assert {(f.category, f.weight) for f in verdict.findings} == {
        ("not_judged", Weight.CONSULT),
        ("personal_data", Weight.REVISE),
    }
    assert "crashed" in caplog.text and KNOWN.text not in caplog.text


def test_a_crash_halfway_keeps_no_half_answer() -> None:
    def halfway(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
        yield _finding(Weight.HINT)
        raise RuntimeError

    assert [f.category for f in _judged(_rule(halfway)).findings] == ["not_judged"]


def test_every_sense_has_words_for_when_it_fails() -> None:
    assert set(SENSES) <= set(SENSE_NAMES)
    assert set(SENSE_NAMES) - set(SENSES) == {"picture", "film", "sound"}
    assert len({name.nl for name in SENSE_NAMES.values()}) == len({name.en for name in SENSE_NAMES.values()})
    assert not [name for name in SENSE_NAMES.values() if name.nl == name.en]


@pytest.mark.parametrize("kind", [Kind.FAILED, Kind.UNREADABLE])
def test_a_failed_sense_and_an_unread_picture_are_never_nothing_found(kind: Kind) -> None:
    verdict = _judged(_rule(_says()), seen=[Observation(kind, "damaged", Where.PICTURE)])
    assert verdict.outcome is Outcome.CONSULT
    assert [finding.category for finding in verdict.findings] == ["not_judged"]


def test_what_is_not_certain_never_stops() -> None:
    sure = Observation(Kind.ACT, "threat", place=Span(0, 1))
    assert found(sure, Weight.STOP, SAID, SAID).weight is Weight.STOP
    assert found(replace(sure, certainty=Certainty.LIKELY), Weight.STOP, SAID, SAID).weight is Weight.CONSULT


# -- what is shared


@pytest.mark.ground("sharing_counts")
def test_what_is_shared_counts_as_the_sharers_own() -> None:
    shared = replace(_finding(), where=Where.SHARED)
    assert "8.4" in _judged(_rule(_says(shared))).findings[0].clauses
    assert "8.4" not in _judged(_rule(_says(_finding()))).findings[0].clauses


# -- set aside


def test_what_is_set_aside_never_reads_as_plaatsen_kan() -> None:
    verdict = _judged(_rule(_says(_finding())))
    aside = verdict.setting_aside([(verdict.findings[0].key, "Fenna vindt het goed")])
    assert aside.outcome is Outcome.YOU_DECIDE and not aside.may_post
    assert [one.reason for one in aside.set_aside] == ["Fenna vindt het goed"]


def test_a_stop_cannot_be_set_aside() -> None:
    verdict = _judged(_rule(_says(_finding(Weight.STOP))))
    aside = verdict.setting_aside([(verdict.findings[0].key, "toch")])
    assert aside.outcome is Outcome.STOP and not aside.set_aside


def test_a_key_recognises_the_finding_after_the_text_around_it_changed() -> None:
    assert _finding(start=0, quote="Fenna").key == _finding(start=12, quote="Fenna").key
