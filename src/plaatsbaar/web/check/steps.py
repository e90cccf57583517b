"""What does a fix do to the text, and how is it taken back?"""

from __future__ import annotations

from dataclasses import replace

from plaatsbaar.core.verdict import Replace
from plaatsbaar.web.check.state import STEPS_LIMIT, PageState, Step


def _changed(text: str, start: int, old: str, new: str) -> str | None:
    """The text with ``old`` at ``start`` become ``new``; None when ``old`` is not there."""
    return text[:start] + new + text[start + len(old) :] if text[start : start + len(old)] == old else None


def apply(state: PageState, fix: Replace) -> PageState:
    """The state after a fix, with the step that undoes it. A fix outside the text changes nothing."""
    if not 0 <= fix.start <= fix.end <= len(state.text):
        return state
    return _with(state, Step(fix.start, state.text[fix.start : fix.end], fix.text))


def rewrite(state: PageState, text: str) -> PageState:
    """The state after its author changed the text by hand: one step from the first to the last sign that differs."""
    before = state.text
    if text == before:
        return state
    start = 0
    while start < min(len(before), len(text)) and before[start] == text[start]:
        start += 1
    end = 0
    while end < min(len(before), len(text)) - start and before[-1 - end] == text[-1 - end]:
        end += 1
    return _with(state, Step(start, before[start : len(before) - end], text[start : len(text) - end]))


def _with(state: PageState, step: Step) -> PageState:
    text = _changed(state.text, step.start, step.old, step.new)
    if text is None:
        return state
    return replace(state, text=text, steps=(*state.steps, step)[-STEPS_LIMIT:])


def undo(state: PageState, number: int) -> PageState:
    """The state without step ``number`` (from 0). When a later step touched the same words, that one is undone too.

    A number that is not there, or a step whose words are no longer there, changes nothing.
    """
    if not 0 <= number < len(state.steps):
        return state
    step, later = state.steps[number], state.steps[number + 1 :]
    moved = _moved(step, later)
    if moved is None:
        state = undo(state, len(state.steps) - 1)
        return undo(state, number) if number < len(state.steps) else state
    text = _changed(state.text, moved, step.new, step.old)
    if text is None:
        return replace(state, steps=state.steps[:number] + later)
    shift = len(step.old) - len(step.new)
    place = step.start
    kept: list[Step] = []
    for one in later:
        after = one.start >= place + len(step.new)
        kept.append(replace(one, start=one.start + shift) if after else one)
        place += 0 if after else len(one.new) - len(one.old)
    return replace(state, text=text, steps=(*state.steps[:number], *kept))


def _moved(step: Step, later: tuple[Step, ...]) -> int | None:
    """Where the step's words stand after the later steps; None when one of those touched them."""
    place = step.start
    for one in later:
        if one.start >= place + len(step.new):
            continue
        if one.start + len(one.old) > place:
            return None
        place += len(one.new) - len(one.old)
    return place


def undo_all(state: PageState) -> PageState:
    """The text as it was first checked. What was set aside stays aside."""
    for number in range(len(state.steps) - 1, -1, -1):
        state = undo(state, number)
    return replace(state, steps=())
