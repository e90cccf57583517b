"""The pages of a check. A check answers 200 to its POST, with its whole state in the page: nothing is stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods
from django_htmx.middleware import HtmxDetails

from plaatsbaar.core import questions
from plaatsbaar.core.draft import UNKNOWN, Audience, Capacity, Lesson, Role
from plaatsbaar.core.grounds import backs
from plaatsbaar.web.check.checking import Checked, checked, role_of
from plaatsbaar.web.check.composing import Notice, compose, nothing_written, offered
from plaatsbaar.web.check.doing import DOES, answer
from plaatsbaar.web.check.forms import TooLongError, action, page_state
from plaatsbaar.web.check.presenting import REASONS, Page, present, ref_of_question
from plaatsbaar.web.check.remembered import remember, remembered
from plaatsbaar.web.check.state import TEXT_LIMIT, PageState, UnreadableState
from plaatsbaar.web.check.thumbs import thumbs
from plaatsbaar.web.errors import too_long, unreadable
from plaatsbaar.web.limits import wait_for
from plaatsbaar.web.photo.looked import Looked, looked_at
from plaatsbaar.web.templatetags.plaatsbaar import page_language
from plaatsbaar.web.visit import board_of


@dataclass(frozen=True, slots=True)
class Look:
    """How an answer looks: the class of its colours, its silhouette, its words."""

    css: str
    shape: str
    title: str


def look_of(page: Page) -> Look:
    """The look of an answer. Each has its own word and its own silhouette; colour is extra."""
    asked = len(page.asked)
    provisional = (
        ngettext(
            "Je uitslag is voorlopig: nog één vraag", "Je uitslag is voorlopig: nog %(count)s vragen", asked
        ) % {"count": asked}
        if asked
        else gettext("Je uitslag is voorlopig")
    )  # fmt: skip
    return {
        "post": Look("go", "go", gettext("Plaatsen kan")),
        "revise": Look("fix", "fix", gettext("Pas eerst aan")),
        "consult": Look("ask", "ask", gettext("Overleg eerst")),
        "not_judged": Look("ask", "ask", gettext("Niet te beoordelen, overleg eerst")),
        "stop": Look("stop", "stop", gettext("Niet plaatsen")),
        "own": Look("neu", "own", gettext("Jij beslist")),
        "outside": Look("neu", "outside", gettext("Hier gaat het protocol niet over")),
        "open": Look("neu", "open", provisional),
    }[page.answer]


@backs("write_picture_reflect", kind="flow")
@backs("audience", kind="notice")
@backs("real_time", kind="notice")
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, board: str) -> HttpResponse:
    """The composer; a POST brings back a draft that is under way."""
    if request.method != "POST":
        return compose(request, remembered(request))
    try:
        return compose(request, page_state(request))
    except UnreadableState:
        return unreadable(request)
    except TooLongError:
        return too_long(request)


@backs("own_responsibility", kind="notice")
@backs("permanence", kind="notice")
@backs("positive_use", kind="notice")
@backs("fines", kind="notice")
@require_http_methods(["GET", "HEAD", "POST"])
def verdict(request: HttpRequest, board: str) -> HttpResponse:
    """The verdict on a draft, after what the pressed button does."""
    if request.method != "POST":
        return redirect("board", board=board)
    try:
        before = page_state(request)
    except UnreadableState:
        return unreadable(request)
    except TooLongError:
        return too_long(request)
    if not before.text.strip() and not before.photos:
        return compose(request, before, errors=(nothing_written(),), status=422)
    if wait := wait_for(request, "text"):
        return _too_many(request, before, wait)
    state, looked = _done(request, before)
    last = checked(request, state, looked.seen)
    response = _shown(request, last, looked, solved=len(last.state.steps) - len(before.steps))
    return remember(response, last.state)


def _done(request: HttpRequest, state: PageState) -> tuple[PageState, Looked]:
    """The state after the pressed button, with what was seen in its photos."""
    looked = looked_at(request, state)
    state = looked.state
    verb, what = action(request)
    if verb in DOES:
        current = checked(request, replace(state, aside=()) if verb == "zet" else state, looked.seen)
        state = DOES[verb](state, current.verdict, what)
    if answers := request.POST.getlist("antwoord"):
        asked = checked(request, replace(state, answered=()), looked.seen).verdict.questions
        by_ref = {ref_of_question(one): one for one in asked}
        for said in answers:
            state = answer(state, by_ref, said)
    return state, looked


def _shown(request: HttpRequest, last: Checked, looked: Looked, *, solved: int) -> HttpResponse:
    page = present(last.verdict, last.state, last.protocol, photos_pending=looked.pending)
    role = role_of(last.state)
    small = thumbs(request, last.state)
    context = {
        "board": board_of(request),
        "page": page,
        "look": look_of(page),
        "state": last.state,
        "stand": last.state.to_json(),
        "limit": TEXT_LIMIT,
        "reasons": REASONS,
        "pupil": role is Role.PUPIL,
        "staff": role is Role.STAFF,
        "praise": any("positief" in one.message.nl.casefold() for one in page.verdict.good),
        "may_be_about_school": bool(page.verdict.out_of_scope and "3.2" in page.verdict.out_of_scope.clauses),
        "care": {one.value for one in page.verdict.care},
        "chips": _chips(last),
        "thumbs": small,
        "pending": looked.pending,
        "gone": looked.gone,
        "channels": offered(last.facts.board.channels),
        "on_photo_page": ("somebody", "cover", "outsiders"),
        "covered_links": looked.files,
        "covered_files": " ".join(one.address for one in looked.files),
        "announced": _announced(page, solved),
    }
    htmx = cast(HtmxDetails, request.htmx)  # type: ignore[attr-defined]
    template = "fragment" if htmx else "result"
    return render(request, f"plaatsbaar/check/{template}.html", context)


def _announced(page: Page, solved: int) -> str:
    """What the live region says after a change: short, once."""
    left = len(page.points)
    if solved > 0:
        return gettext("Opgelost, nog %(left)s") % {"left": left}
    if solved < 0:
        return gettext("Ongedaan gemaakt, nog %(left)s") % {"left": left}
    return look_of(page).title


def _chips(last: Checked) -> Sequence[dict[str, str]]:
    """The answers about the context, in words."""
    state, language = last.state, page_language()
    draft = state.to_draft(last.facts)
    chips: list[dict[str, str]] = []
    if state.capacity is Capacity.OFFICIAL:
        chips.append({"sign": "people", "text": gettext("Namens school")})
    else:
        role = "" if state.role is UNKNOWN else questions.ROLE_LABELS[state.role](language)
        text = gettext("Namens mezelf")
        chips.append({"sign": "person", "text": f"{text} ({role.lower()})" if role else text})
    where: list[str] = [] if draft.channel is UNKNOWN else [draft.channel.label]
    if state.audience is not UNKNOWN:
        public = state.audience is Audience.PUBLIC
        where.append(gettext("openbaar") if public else gettext("besloten"))
    if where:
        chips.append({"sign": "globe", "text": ", ".join(where)})
    words: dict[Any, str] = {
        Lesson.NO: gettext("Buiten de les"),
        Lesson.YES: gettext("Tijdens de les"),
        Lesson.ALLOWED: gettext("In de les, met toestemming"),
    }
    if state.lesson in words:
        chips.append({"sign": "clock", "text": words[state.lesson]})
    return chips


def _too_many(request: HttpRequest, state: PageState, wait: float) -> HttpResponse:
    """Too many checks in a short time: the page comes back with the text in it."""
    seconds = max(1, round(wait))
    notice = Notice(
        gettext("Even wachten"),
        ngettext(
            "Er wordt nu heel veel gecontroleerd. Je tekst staat nog op deze pagina. Probeer het over %(n)s seconde.",
            "Er wordt nu heel veel gecontroleerd. Je tekst staat nog op deze pagina. Probeer het over %(n)s seconden.",
            seconds,
        ) % {"n": seconds},
    )  # fmt: skip
    response = compose(request, state, notice=notice, status=429)
    response["Retry-After"] = str(seconds)
    return response
