"""A photo is added to the page: taken in, put in the queue, answered at once. No request ever waits for a picture."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from plaatsbaar.apps.accounts.visitors import visitor_key
from plaatsbaar.apps.checks.picture_jobs import jobs
from plaatsbaar.apps.checks.pictures import StoreFull, store
from plaatsbaar.core.grounds import backs
from plaatsbaar.web.check.composing import Notice, compose
from plaatsbaar.web.check.forms import TooLongError, page_state
from plaatsbaar.web.check.state import PHOTOS_LIMIT, PageState, PhotoState, UnreadableState
from plaatsbaar.web.errors import too_long, unreadable
from plaatsbaar.web.limits import wait_for
from plaatsbaar.web.visit import board_of

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

FILE: Final = "foto"
MOST_BYTES: Final = 25 * 1024 * 1024


@backs("write_picture_reflect", kind="flow")
@require_POST
def add(request: HttpRequest, board: str) -> HttpResponse:
    """Adds one or more photos and shows the composer again. What was not taken is said, and why."""
    board_of(request)
    try:
        state = page_state(request)
    except UnreadableState:
        return unreadable(request)
    except TooLongError:
        return too_long(request)
    if wait := wait_for(request, "photo"):
        response = compose(request, state, notice=_busy(), status=429)
        response["Retry-After"] = str(max(1, round(wait)))
        return response
    state, problem = taken(request, state)
    return compose(request, state, notice=problem, status=422 if problem else 200)


def taken(request: HttpRequest, state: PageState) -> tuple[PageState, Notice | None]:
    """The state with the photos of this request in it, and what has to be said about those that were not taken."""
    files = request.FILES.getlist(FILE)
    if not files:
        return state, _problem(_("Kies eerst een foto."))
    if len(state.photos) + len(files) > PHOTOS_LIMIT:
        return state, _problem(
            ngettext(
                "Er kan %(n)d foto bij een bericht.", "Er kunnen %(n)d foto’s bij een bericht.", PHOTOS_LIMIT
            ) % {"n": PHOTOS_LIMIT}
        )  # fmt: skip
    for file in files:
        picture, problem = _taken(request, file)
        if problem:
            return state, problem
        state = replace(state, photos=(*state.photos, PhotoState(str(picture))))
    return state, None


def _taken(request: HttpRequest, file: UploadedFile[bytes]) -> tuple[uuid.UUID | None, Notice | None]:
    if not file.size:
        return None, _problem(_("Dit bestand is leeg. Kies de foto opnieuw."))
    if file.size > MOST_BYTES:
        return None, _problem(_("De foto is %(n)d MB. We kunnen tot 25 MB aan.") % {"n": round(file.size / 1024**2)})
    key = visitor_key(request)
    try:
        picture = store().put(key, file.read())
    except StoreFull:
        return None, _problem(_("Er zijn nu te veel foto’s tegelijk. Probeer het over een paar minuten opnieuw."))
    jobs().look(key, picture)
    return picture, None


def _problem(sentence: str) -> Notice:
    return Notice(_("De foto is niet toegevoegd"), sentence)


def _busy() -> Notice:
    return Notice(_("Even wachten"), _("Er komen nu heel veel foto’s binnen. Je tekst staat nog op deze pagina."))
