"""The page on which a draft is written: its choices, and what it says when something is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from plaatsbaar.core import channels, questions
from plaatsbaar.core.draft import Channel, Unknown
from plaatsbaar.web.check.checking import of_visitor
from plaatsbaar.web.check.state import PHOTOS_LIMIT, TEXT_LIMIT, PageState
from plaatsbaar.web.check.thumbs import thumbs
from plaatsbaar.web.templatetags.plaatsbaar import page_language
from plaatsbaar.web.visit import board_of, facts_of, who_is


@dataclass(frozen=True, slots=True)
class Problem:
    """A field that needs something, and the sentence that says what."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that happened, above the page."""

    title: str
    text: str


def value_of(choice: Any) -> str:
    """A choice as a form writes it; "" when nothing was chosen."""
    return "" if isinstance(choice, Unknown) else str(choice.value)


def _choices(labels: Any) -> list[dict[str, str]]:
    language = page_language()
    return [{"value": one.value, "label": label(language)} for one, label in labels.items()]


def offered(own: tuple[Channel, ...]) -> tuple[Channel, ...]:
    """The channels to choose from: the board's own register first."""
    names = {channel.name for channel in own}
    return (*own, *(channel for channel in channels.shipped() if channel.name not in names))


def compose(
    request: HttpRequest,
    state: PageState,
    *,
    errors: tuple[Problem, ...] = (),
    notice: Notice | None = None,
    status: int = 200,
) -> HttpResponse:
    """The composer with a state in it. Nothing of the state is kept anywhere but in the page."""
    who = who_is(request)
    state = of_visitor(state, who)
    pictured = thumbs(request, state)
    context = {
        "board": board_of(request),
        "state": state,
        "stand": state.to_json(),
        "limit": TEXT_LIMIT,
        "who": who,
        "errors": errors,
        "notice": notice,
        "may_speak_for_school": who is not None and who.official,
        "roles": _choices(questions.ROLE_LABELS),
        "capacities": _choices(questions.CAPACITY_LABELS),
        "audiences": _choices(questions.AUDIENCE_LABELS),
        "lessons": _choices(questions.LESSON_LABELS),
        "channels": offered(facts_of(request).board.channels),
        "state_role": value_of(state.role),
        "state_capacity": value_of(state.capacity),
        "state_audience": value_of(state.audience),
        "state_lesson": value_of(state.lesson),
        "thumbs": pictured,
        "photo_room": PHOTOS_LIMIT - len(pictured),
        "may_add_photo": len(pictured) < PHOTOS_LIMIT,
    }
    return render(request, "plaatsbaar/check/compose.html", context, status=status)


def nothing_written() -> Problem:
    """The sentence for a check without text and without a photo."""
    return Problem("tekst", gettext("Schrijf eerst een bericht, of voeg een foto toe."))
