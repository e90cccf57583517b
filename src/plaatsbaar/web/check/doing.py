"""What does a pressed button change in the state of the page? Each function gives a new state; nothing is stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from plaatsbaar.core.draft import UNKNOWN, Audience, Capacity, Lesson, Rights, Role
from plaatsbaar.core.verdict import Finding, Question, Replace, Verdict
from plaatsbaar.web.check.presenting import REASONS, ref_of
from plaatsbaar.web.check.state import STEPS_LIMIT, PageState
from plaatsbaar.web.check.steps import apply, undo, undo_all

_FIELDS: Final[Mapping[str, Callable[[PageState, str], PageState]]] = {
    "role": lambda state, value: replace(state, role=Role(value)),
    "capacity": lambda state, value: replace(state, capacity=Capacity(value)),
    "audience": lambda state, value: replace(state, audience=Audience(value)),
    "lesson": lambda state, value: replace(state, lesson=Lesson(value)),
}
_OPTIONS: Final[Mapping[str, frozenset[str]]] = {
    "role": frozenset(Role),
    "capacity": frozenset(Capacity),
    "audience": frozenset(Audience),
    "lesson": frozenset(Lesson),
}


def _found(verdict: Verdict, ref: str) -> Finding | None:
    everything = (*verdict.findings, *(one.finding for one in verdict.set_aside))
    return next((one for one in everything if ref_of(one) == ref), None)


def fix(state: PageState, verdict: Verdict, what: str) -> PageState:
    """Applies the fix of one finding; a finding that is no longer there changes nothing."""
    finding = _found(verdict, what)
    return apply(state, finding.fix) if finding and isinstance(finding.fix, Replace) else state


def set_aside(state: PageState, verdict: Verdict, what: str) -> PageState:
    """Sets one finding aside, with one of the four reasons."""
    ref, _, reason = what.partition(":")
    finding = _found(verdict, ref)
    if finding is None or reason not in REASONS:
        return state
    kept = tuple(pair for pair in state.aside if pair[0] != finding.key)
    return replace(state, aside=(*kept, (finding.key, reason))[-STEPS_LIMIT:])


def put_back(state: PageState, verdict: Verdict, what: str) -> PageState:
    """Puts a finding back that was set aside."""
    finding = _found(verdict, what)
    return replace(state, aside=tuple(pair for pair in state.aside if finding is None or pair[0] != finding.key))


def take_back(state: PageState, verdict: Verdict, what: str) -> PageState:
    """Undoes one step, or all."""
    if what == "alles":
        return undo_all(state)
    return undo(state, int(what)) if what.isascii() and what.isdigit() and len(what) < 4 else state


def about_school(state: PageState, verdict: Verdict, what: str) -> PageState:
    """The author says that it is about school after all (3.2)."""
    return replace(state, about_school=True)


DOES: Final[Mapping[str, Callable[[PageState, Verdict, str], PageState]]] = {
    "pas": fix,
    "leg": set_aside,
    "zet": put_back,
    "terug": take_back,
    "school": about_school,
}
"""By the verb of a button. Any other verb is a plain check."""


def answer(state: PageState, asked: Mapping[str, Question], said: str) -> PageState:
    """The answer to one question: a field of the draft, or a question of a rule. What is no answer changes nothing.

    ``asked``: the questions of this text, answered or not, by `presenting.ref_of_question`.
    """
    about, _, value = said.partition(":")
    if not about or not value or len(said) > 200:
        return state
    if about == "reply":
        return replace(state, reply=UNKNOWN if value not in ("yes", "no") else value == "yes")
    if about in _FIELDS:
        return _FIELDS[about](state, value) if value in _OPTIONS[about] else state
    sort, _, number = about.partition("-")
    if sort in ("rights", "picture"):
        return _about_photo(state, sort, number, value)
    question = asked.get(about)
    if question is None or all(choice.value != value for choice in question.choices):
        return state
    kept = tuple(pair for pair in state.answered if pair[0] != question.key)
    return replace(state, answered=(*kept, (question.key, value))[-STEPS_LIMIT:])


def _about_photo(state: PageState, sort: str, number: str, value: str) -> PageState:
    """Who made a photo, or that nobody is in it; whoever is in it is pointed out on the photo's own page."""
    if not (number.isascii() and number.isdigit() and int(number[:3]) < len(state.photos)):
        return state
    index = int(number[:3])
    photo = state.photos[index]
    if sort == "rights" and value in frozenset(Rights):
        photo = replace(photo, rights=Rights(value))
    elif sort == "picture" and value == "nobody":
        photo = replace(photo, complete=True)
    return replace(state, photos=(*state.photos[:index], photo, *state.photos[index + 1 :]))
