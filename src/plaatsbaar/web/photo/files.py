"""The bytes of a photo for who uploaded it: previews, small faces, positions, the made file. All others get a 404."""

from __future__ import annotations

import secrets
import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from plaatsbaar.apps.accounts.visitors import visitor_key
from plaatsbaar.apps.checks.picture_jobs import JobState, jobs
from plaatsbaar.core.draft import Box
from plaatsbaar.core.grounds import backs
from plaatsbaar.core.picturing import reading_order
from plaatsbaar.web.check.state import FACES_LIMIT
from plaatsbaar.web.photo.positions import MOST_QUESTIONS, stylesheet
from plaatsbaar.web.photo.steps import Size

_JPEG = "image/jpeg"
_PLACEHOLDER = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 124 88"><rect width="124" height="88" fill="#dfeaed"/></svg>'
)


def _job(request: HttpRequest, photo: uuid.UUID) -> JobState:
    job = jobs().state(visitor_key(request), photo)
    if job.stage == "gone":
        raise Http404
    return job


def _private(body: bytes | str, kind: str) -> HttpResponse:
    """An answer that no browser or proxy keeps and none takes for something else."""
    response = HttpResponse(body, content_type=kind)
    response["Cache-Control"] = "no-store"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response


def _picture(request: HttpRequest, photo: uuid.UUID, *, covered: bool) -> bytes:
    try:
        return jobs().preview(visitor_key(request), photo, covered=covered)
    except KeyError:
        raise Http404 from None


@require_safe
def preview(request: HttpRequest, board: str, photo: uuid.UUID) -> HttpResponse:
    """The upload as the page shows it, small and without metadata."""
    return _private(_picture(request, photo, covered=False), _JPEG)


@require_safe
def made(request: HttpRequest, board: str, photo: uuid.UUID) -> HttpResponse:
    """The made file as the page shows it."""
    return _private(_picture(request, photo, covered=True), _JPEG)


@require_safe
def small(request: HttpRequest, board: str, photo: uuid.UUID) -> HttpResponse:
    """The picture in the corner of a page: of the made file when there is one; a grey field while it is looked at."""
    job = _job(request, photo)
    if job.stage == "covered":
        return _private(_picture(request, photo, covered=True), _JPEG)
    if job.looked is None:
        return _private(_PLACEHOLDER, "image/svg+xml")
    return _private(_picture(request, photo, covered=False), _JPEG)


@require_safe
def crop(request: HttpRequest, board: str, photo: uuid.UUID, number: int) -> HttpResponse:
    """The small picture of one found face, by its number in reading order from 1."""
    job = _job(request, photo)
    boxes = reading_order(tuple(face.box for face in job.looked.faces)) if job.looked else ()
    if not 1 <= number <= len(boxes):
        raise Http404
    try:
        return _private(jobs().crop(visitor_key(request), photo, boxes[number - 1]), _JPEG)
    except KeyError:
        raise Http404 from None


def _drawn(raw: str) -> list[Box]:
    """Boxes as ``x,y,w,h`` joined by semicolons; what is none is left out."""
    boxes: list[Box] = []
    for one in raw.split(";")[:FACES_LIMIT]:
        sides = one.split(",")
        if len(sides) == 4 and all(side.isascii() and side.isdigit() and len(side) < 7 for side in sides):
            boxes.append(Box(*(int(side) for side in sides)))
    return boxes


@require_safe
def css(request: HttpRequest, board: str, photo: uuid.UUID) -> HttpResponse:
    """Where the boxes are. ``v``: the boxes that were drawn; ``q``: how many questions the class page asks."""
    job = _job(request, photo)
    if job.looked is None:
        raise Http404
    found = reading_order(tuple(face.box for face in job.looked.faces))
    questions = request.GET.get("q", "0")
    asked = int(questions) if questions.isascii() and questions.isdigit() and len(questions) < 4 else 0
    size = Size(job.looked.width, job.looked.height)
    boxes = [*found, *_drawn(request.GET.get("v", ""))]
    return _private(stylesheet(boxes, size, min(asked, MOST_QUESTIONS)), "text/css; charset=utf-8")


@backs("image_consent", kind="rule")
@require_safe
def download(request: HttpRequest, board: str, photo: uuid.UUID) -> HttpResponse:
    """The made file, to keep or to share. Its name is random: the name of the upload can say who is in it."""
    try:
        body = jobs().result(visitor_key(request), photo)
    except KeyError:
        raise Http404 from None
    response = _private(body, _JPEG)
    response["Content-Disposition"] = f'attachment; filename="foto-{secrets.token_hex(4)}.jpg"'
    return response
