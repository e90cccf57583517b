"""How far are the photos of this page? Polled by htmx, or shown in a frame that reloads itself."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from plaatsbaar.apps.accounts.visitors import visitor_key
from plaatsbaar.apps.checks.picture_jobs import JobState, jobs
from plaatsbaar.web.check.state import PHOTOS_LIMIT
from plaatsbaar.web.photo.wording import found_words
from plaatsbaar.web.visit import board_of

STOP_POLLING = 286
"""The status with which htmx stops asking."""


@dataclass(frozen=True, slots=True)
class Line:
    """One photo's line: what is happening to it, in words."""

    sentence: str
    busy: bool = False
    failed: bool = False


def line(job: JobState, number: int, total: int) -> Line:
    """What is said of one photo. A photo that could not be looked at never reads as one without faces."""
    which = {"n": number, "total": total}
    if job.stage == "waiting":
        said = _("Foto %(n)d van %(total)d wacht op zijn beurt.") % which
        ahead = ngettext("Er gaat %(n)d foto voor.", "Er gaan %(n)d foto’s voor.", job.ahead) % {"n": job.ahead}
        return Line(f"{said} {ahead}" if job.ahead else said, busy=True)
    if job.stage == "looking":
        return Line(_("Gezichten zoeken in foto %(n)d van %(total)d") % which, busy=True)
    if job.stage == "covering":
        return Line(_("Gezichten afdekken in foto %(n)d van %(total)d") % which, busy=True)
    if job.stage == "unreadable":
        return Line(_("Foto %(n)d van %(total)d kon niet worden nagekeken.") % which, failed=True)
    if job.stage == "gone":
        return Line(_("Foto %(n)d van %(total)d is gewist.") % which, failed=True)
    if job.stage == "covered":
        return Line(_("Foto %(n)d van %(total)d is klaar.") % which)
    faces = len(job.looked.faces) if job.looked else 0
    return Line(f"{_('Foto %(n)d van %(total)d bekeken:') % which} {found_words(faces).lower()}")


def lines(request: HttpRequest, photos: Sequence[str]) -> list[Line]:
    """A line per photo of the page, in its order."""
    key = visitor_key(request)
    return [line(jobs().state(key, uuid.UUID(one)), number, len(photos)) for number, one in enumerate(photos, start=1)]


def _asked(request: HttpRequest) -> list[str]:
    """The photos in the address; Http404 for what is no id, or too many."""
    board_of(request)
    photos = request.GET.getlist("f")
    if not 1 <= len(photos) <= PHOTOS_LIMIT:
        raise Http404
    try:
        return [str(uuid.UUID(one)) for one in photos]
    except ValueError:
        raise Http404 from None


@require_safe
def status(request: HttpRequest, board: str) -> HttpResponse:
    """The lines as a fragment. Status 286 stops the polling; the event then sends the form of the page on."""
    progress = lines(request, _asked(request))
    busy = any(one.busy for one in progress)
    response = render(request, "photo/_status.html", {"progress": progress}, status=200 if busy else STOP_POLLING)
    if not busy:
        response["HX-Trigger"] = "foto-klaar"
    return response


@xframe_options_sameorigin
@csp_replace({"frame-ancestors": ["'self'"]})  # type: ignore[arg-type]
@require_safe
def frame(request: HttpRequest, board: str) -> HttpResponse:
    """The lines as a page of its own for a frame, where there is no JavaScript; it reloads itself while busy."""
    progress = lines(request, _asked(request))
    busy = any(one.busy for one in progress)
    return render(request, "photo/status.html", {"progress": progress, "busy": busy})
