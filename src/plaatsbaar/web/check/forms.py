"""What did the page send? The state it carried, with what the composer's own fields say on top of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from typing import TypeVar

from django.http import HttpRequest

from plaatsbaar.core.draft import UNKNOWN, Audience, Capacity, Lesson, Role, Unknown
from plaatsbaar.web.check.state import FIELD, TEXT_LIMIT, PageState, UnreadableState, clean, read
from plaatsbaar.web.check.steps import rewrite

_Option = TypeVar("_Option", bound=Enum)

TEXT, ROLE, CAPACITY, CHANNEL, AUDIENCE, LESSON = "tekst", "rol", "namens", "kanaal", "publiek", "les"
"""The names of the composer's fields."""
DO = "doe"
"""The name of every button that changes something: what to do, a colon, and to what."""
_CHECKED = "gecontroleerd"


class TooLongError(ValueError):
    """The text is longer than is checked."""


def page_state(request: HttpRequest) -> PageState:
    """The state of a check as the page sent it: the carried state, and the fields that were filled in since.

    UnreadableState when a part is no state; TooLongError when the text is longer than `state.TEXT_LIMIT`.
    """
    sent = request.POST
    if len(sent.get(TEXT, "")) > TEXT_LIMIT:
        raise TooLongError
    state = read(sent.get(FIELD, ""))
    state = _text(state, sent)
    return replace(
        state,
        role=_option(sent, ROLE, Role, state.role),
        capacity=_option(sent, CAPACITY, Capacity, state.capacity),
        audience=_option(sent, AUDIENCE, Audience, state.audience),
        lesson=_option(sent, LESSON, Lesson, state.lesson),
        channel=clean(sent.get(CHANNEL, state.channel))[:200],
    )


def _text(state: PageState, sent: Mapping[str, str]) -> PageState:
    """A text changed after a check is a step that can be undone; before the first check there is nothing to undo."""
    if TEXT not in sent:
        return state
    text = clean(sent[TEXT])
    return rewrite(state, text) if sent.get(_CHECKED) or state.steps else replace(state, text=text)


def _option(sent: Mapping[str, str], key: str, kind: type[_Option], now: _Option | Unknown) -> _Option | Unknown:
    """The chosen option; "" takes an answer back; a word that is none of the options is no state."""
    if key not in sent:
        return now
    if not sent[key]:
        return UNKNOWN
    try:
        return kind(sent[key])
    except ValueError:
        raise UnreadableState(key) from None


def action(request: HttpRequest) -> tuple[str, str]:
    """The pressed button: what to do and to what; ("", "") for a plain check."""
    verb, _, what = request.POST.get(DO, "").partition(":")
    return verb, what
