"""What is the verdict on the state of this page? The check's, after what its author answered and set aside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from django.http import HttpRequest

from plaatsbaar.core.draft import UNKNOWN, Capacity, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.grounds import backs
from plaatsbaar.core.observation import Observation, Span, Where
from plaatsbaar.core.protocol import Protocol
from plaatsbaar.core.rule import collect_scope
from plaatsbaar.core.verdict import Finding, Question, Replace, Verdict, Weight
from plaatsbaar.core.wording import Wording
from plaatsbaar.examine.examine import check
from plaatsbaar.web.check.presenting import ref_of_question
from plaatsbaar.web.check.state import PageState
from plaatsbaar.web.visit import Who, board_of, facts_of, now, protocol_of, who_is

YES: Final = "yes"
ENDS: Final = ("no", "nobody", "agreed", "no_outsiders")
"""The answers that end a question without a point. Any other answer is given on the photo's own page."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A verdict with what it was reached from."""

    verdict: Verdict
    state: PageState
    facts: Facts
    protocol: Protocol


def of_visitor(state: PageState, who: Who | None) -> PageState:
    """The state with what the visitor's account says. Only who may, posts on behalf of the school (B1.1)."""
    if who is None:
        return replace(state, capacity=Capacity.PERSONAL, function="", school="")
    capacity = state.capacity if who.official else Capacity.PERSONAL
    return replace(state, role=who.role, capacity=capacity, function=who.function, school=who.school)


@backs("trust", kind="scope")
def checked(request: HttpRequest, state: PageState, seen: Iterable[Observation] = ()) -> Checked:
    """Checks the state of the page. Nothing of it is stored, logged or shown to anybody else (1.4).

    ``seen`` is what was seen in the photos of the page; a photo without it leads to a question.
    """
    who = who_is(request)
    state = of_visitor(state, who)
    facts = facts_of(request)
    protocol = protocol_of(board_of(request))
    draft = state.to_draft(facts, author_id=who.person_id if who else None, at=now())
    scope = [one for one in collect_scope() if one.ground != "school_related"] if state.about_school else None
    verdict = check(draft, facts, seen=seen, protocol=protocol, scope_rules=scope)
    return Checked(_answered(verdict, state).setting_aside(state.aside), state, facts, protocol)


def _answered(verdict: Verdict, state: PageState) -> Verdict:
    """Without the questions that were answered; a yes makes a point of one."""
    said = dict(state.answered)
    points = [_finding(one, state) for one in verdict.questions if said.get(ref_of_question(one)) == YES]
    left = tuple(one for one in verdict.questions if said.get(ref_of_question(one)) not in (YES, *ENDS))
    return replace(verdict, questions=left, findings=(*verdict.findings, *points))


def _finding(question: Question, state: PageState) -> Finding:
    """The point that a question becomes when its author says that it is so."""
    return Finding(
        Weight.REVISE,
        question.message,
        Wording(
            "Je zei zelf dat het zo is. Pas het aan, of leg dit punt opzij als het mag.",
            "You said that it is so. Change it, or set this point aside if it is allowed.",
        ),
        where=question.where, place=question.place, index=question.index, quote=question.quote,
        fix=_fix(question, state), category="personal_data", rule=question.rule, clauses=question.clauses,
    )  # fmt: skip


def _fix(question: Question, state: PageState) -> Replace | None:
    """A name becomes "iemand"; contact details go. What was told of somebody is for the author to rewrite."""
    if question.where is not Where.TEXT or not isinstance(question.place, Span):
        return None
    span = question.place
    if question.about == "contact":
        return Replace(span.start, span.end, "", Wording("Haal dit weg", "Take this out"))
    if question.about != "name":
        return None
    starts = not state.text[: span.start].rstrip() or state.text[: span.start].rstrip()[-1] in ".!?"
    return Replace(span.start, span.end, "Iemand" if starts else "iemand")


def role_of(state: PageState) -> Role | None:
    """The author's role, None while it is not known."""
    return None if state.role is UNKNOWN else state.role
