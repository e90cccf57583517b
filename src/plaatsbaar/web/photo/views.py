"""The pages of one photo. Each answers 200 to a POST that carries the whole state; what was answered is in the page."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from csp.decorators import csp_update
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from plaatsbaar.apps.accounts.visitors import visitor_key
from plaatsbaar.apps.checks.picture_jobs import jobs
from plaatsbaar.core.consent import Destination
from plaatsbaar.core.grounds import backs
from plaatsbaar.core.picturing import group_question
from plaatsbaar.web.check.forms import TooLongError, action, page_state
from plaatsbaar.web.check.state import FaceChoice, PhotoState, UnreadableState
from plaatsbaar.web.errors import too_long, unreadable
from plaatsbaar.web.photo import pages, steps
from plaatsbaar.web.photo.looked import Asking, as_made, asking, job_of, with_faces
from plaatsbaar.web.photo.marks import covered_now, decided
from plaatsbaar.web.photo.pages import Sheet
from plaatsbaar.web.photo.steps import Size
from plaatsbaar.web.visit import board_of

SHEET: Final = "blad"


@backs("image_consent", kind="rule")
@backs("write_picture_reflect", kind="flow")
@backs("think_before_sharing_pictures", kind="rule")
@csp_update({"frame-src": ["'self'"]})  # type: ignore[arg-type]
@require_http_methods(["GET", "HEAD", "POST"])
def photo(request: HttpRequest, board: str, photo: uuid.UUID) -> HttpResponse:
    """Every page of one photo, after what the pressed button does. A bare GET has no state: back to the start."""
    board_of(request)
    if request.method != "POST":
        return redirect("board", board=board)
    try:
        state = page_state(request)
    except UnreadableState:
        return unreadable(request)
    except TooLongError:
        return too_long(request)
    current = state.photo(str(photo))
    if current is None:
        raise Http404
    job = job_of(request, current.id)
    ask = asking(request, state)
    sheet = Sheet(request, state, current, job, ask)
    if job.stage == "gone":
        return pages.gone(sheet)
    if job.stage == "unreadable":
        return pages.failed(sheet)
    if job.looked is None:
        return pages.busy(sheet, "open")
    looked = as_made(request, with_faces(current, job), job)
    changed = _answered(request, looked, ask, Size(job.looked.width, job.looked.height))
    return _done(sheet.with_photo(changed))


def _answered(request: HttpRequest, photo: PhotoState, ask: Asking, size: Size) -> PhotoState:
    """The photo with what the fields of the page say; buttons come after this."""
    form, sheet = request.POST, request.POST.get(SHEET, "")
    if sheet in ("klas", "omgekeerd") and "groep" in form:
        photo = steps.choose_group(photo, form["groep"], {one.name for one in pages.own_groups(request)})
    if sheet == "klas" and photo.group == form.get("groep_was") and ask.facts and _known(ask.destination):
        question = group_question(ask.facts, photo.group, ask.destination)  # type: ignore[arg-type]
        if photo.group and not question.turned:
            photo = steps.answer_group(photo, form, {person.id for person in question.asked})
    if sheet == "los":
        photo = replace(steps.show_or_cover(photo, form), complete=form.get("klaar") == "ja")
    face = steps.number(form.get("vak"), len(photo.faces))
    if face is not None and photo.faces[face].drawn and "vx" in form:
        photo, _ = steps.place_drawn(photo, face, steps.box_from(form, size))
    return photo


def _known(destination: object) -> bool:
    return isinstance(destination, Destination)


def _done(sheet: Sheet) -> HttpResponse:
    """What the pressed button does, and the page that follows. An unknown button shows the page again."""
    verb, what = action(sheet.request)
    return BUTTONS.get(verb, _open)(sheet, what)


def _open(sheet: Sheet, what: str) -> HttpResponse:
    """From the verdict or the composer: the made file when there is one, otherwise the first step."""
    if sheet.photo.made is not None and sheet.job.stage == "covered":
        return pages.after(sheet)
    if sheet.photo.made is not None and sheet.job.busy:
        return pages.busy(sheet, "na")
    return pages.first(sheet)


def _here(sheet: Sheet, what: str = "") -> HttpResponse:
    """The page that the form was on."""
    return {
        "gezichten": pages.faces, "wie": pages.faces, "na": pages.after, "los": pages.loose,
    }.get(sheet.request.POST.get(SHEET, ""), pages.first)(sheet)  # fmt: skip


def _first(sheet: Sheet, what: str) -> HttpResponse:
    return pages.first(sheet)


def _faces(sheet: Sheet, what: str) -> HttpResponse:
    return pages.faces(sheet)


def _tap(sheet: Sheet, what: str) -> HttpResponse:
    """A face tapped on the class page: it goes to who is being pointed out, otherwise the picker opens."""
    face = sheet.face(what)
    if sheet.photo.faces[face].drawn:
        return _select(sheet, what)
    tapped = steps.tap(sheet.photo, face)
    return pages.first(sheet.with_photo(tapped)) if tapped else pages.who(sheet, face)


def _who(sheet: Sheet, what: str) -> HttpResponse:
    """The picker for one face; who may see nobody's name is shown the boxes instead."""
    face = sheet.face(what)
    if sheet.photo.faces[face].drawn and sheet.request.POST.get(SHEET) != "wie":
        return _select(sheet, what)
    return pages.who(sheet, face)


def _name(sheet: Sheet, what: str) -> HttpResponse:
    face, person = sheet.face(what), sheet.request.POST.get("wie", "")
    if person not in {str(one.pk) for group in pages.own_groups(sheet.request) for one in group.pupils}:
        return pages.who(sheet, face)
    return pages.faces(sheet.with_photo(steps.name(sheet.photo, face, person)))


def _choosing(choice: FaceChoice) -> Callable[[Sheet, str], HttpResponse]:
    def chosen(sheet: Sheet, what: str) -> HttpResponse:
        face = sheet.face(what)
        return _again(sheet.with_photo(steps.choose(sheet.photo, face, choice)))

    return chosen


def _back(sheet: Sheet, what: str) -> HttpResponse:
    """Undo. After the file was made: show this face after all. Before: take back what was said about it."""
    if not what:
        return pages.first(sheet)
    face = sheet.face(what)
    if sheet.request.POST.get(SHEET) == "na":
        return _again(sheet.with_photo(steps.choose(sheet.photo, face, "keep")))
    return pages.faces(sheet.with_photo(steps.name(sheet.photo, face, "")))


def _again(sheet: Sheet) -> HttpResponse:
    """The same page; after the file was made, the file is made again first."""
    return _cover(sheet, "") if sheet.request.POST.get(SHEET) == "na" else _here(sheet)


def _flip(sheet: Sheet, what: str) -> HttpResponse:
    """A face tapped by who is not signed in: shown becomes covered and covered becomes shown."""
    face = sheet.face(what)
    if sheet.photo.faces[face].drawn:
        return _select(sheet, what)
    shown = sheet.photo.faces[face].choice == "keep"
    return pages.loose(sheet.with_photo(steps.choose(sheet.photo, face, "cover" if shown else "keep")))


def _point(sheet: Sheet, what: str) -> HttpResponse:
    """Turned round: this person is that face."""
    person, _, number = what.rpartition(":")
    return pages.first(sheet.with_photo(steps.point(sheet.photo, person, sheet.face(number))))


def _unpoint(sheet: Sheet, what: str) -> HttpResponse:
    return pages.first(sheet.with_photo(steps.point(sheet.photo, what, None)))


def _place(sheet: Sheet, what: str) -> HttpResponse:
    """Puts the box of the fields; the field ``vak`` says which, empty for a new one."""
    face = steps.number(sheet.request.POST.get("vak"), len(sheet.photo.faces))
    photo, placed = steps.place_drawn(sheet.photo, face, steps.box_from(sheet.request.POST, sheet.size))
    return _here(sheet.with_photo(photo).drawing(placed))


def _place_new(sheet: Sheet, what: str) -> HttpResponse:
    photo, placed = steps.place_drawn(sheet.photo, None, steps.box_from({}, sheet.size))
    return _here(sheet.with_photo(photo).drawing(placed))


def _select(sheet: Sheet, what: str) -> HttpResponse:
    return _here(sheet.drawing(sheet.face(what)))


def _remove(sheet: Sheet, what: str) -> HttpResponse:
    return _here(sheet.with_photo(steps.remove(sheet.photo, sheet.face(what))))


def _mark(sheet: Sheet, what: str) -> HttpResponse:
    """A face tapped on the photo of the result: its line in the list is marked."""
    return pages.after(sheet.selecting(sheet.face(what)))


def _cover(sheet: Sheet, what: str) -> HttpResponse:
    """Makes the file: everything that is not kept is covered. The page then waits for it, this request does not."""
    now = decided(sheet.photo, sheet.ask.facts, sheet.ask.destination)
    covered = covered_now(now)
    boxes = tuple(sheet.photo.faces[number].box for number in covered)
    jobs().cover(visitor_key(sheet.request), uuid.UUID(sheet.photo.id), boxes)
    return pages.busy(sheet.with_photo(replace(sheet.photo, made=covered)), "na")


def _made(sheet: Sheet, what: str) -> HttpResponse:
    if sheet.job.busy:
        return pages.busy(sheet, "na")
    return pages.after(sheet) if sheet.job.stage == "covered" else pages.first(sheet)


BUTTONS: Final[dict[str, Callable[[Sheet, str], HttpResponse]]] = {
    "open": _open,
    "klas": _first,
    "klasstap": _first,
    "gezichten": _faces,
    "tik": _tap,
    "wie": _who,
    "noem": _name,
    "nietbij": _faces,
    "weg": lambda sheet, what: pages.faces(sheet.with_photo(steps.remove(sheet.photo, sheet.face(what)))),
    "dek": lambda sheet, what: _choosing("cover")(sheet, what) if what else _cover(sheet, what),
    "toon": _choosing("keep"),
    "terug": _back,
    "draai": _flip,
    "wijs": _point,
    "los": _unpoint,
    "vak": _place,
    "vaknieuw": _place_new,
    "vakweg": _remove,
    "tap": _mark,
    "na": _made,
}
"""By the verb of a button; what stands after the colon is the face (from 1) or the person."""
