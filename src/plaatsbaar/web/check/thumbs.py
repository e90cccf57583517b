"""How does a photo of this page look in a corner of it: the small picture, and in a word how far it is?"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from plaatsbaar.web.check.state import PageState, PhotoState
from plaatsbaar.web.photo.looked import job_of
from plaatsbaar.web.visit import board_of


@dataclass(frozen=True, slots=True)
class Thumb:
    """``source``: address of the small picture; ``page``: of the photo's page. ``covered``: how many faces."""

    id: str
    source: str
    page: str
    label: str
    look: str
    sign: str
    covered: int


def thumbs(request: HttpRequest, state: PageState) -> tuple[Thumb, ...]:
    """The photos of a page, small."""
    slug = board_of(request).slug
    return tuple(_thumb(photo, slug, job_of(request, photo.id).stage) for photo in state.photos)


def _thumb(photo: PhotoState, slug: str, stage: str) -> Thumb:
    """``stage`` is in the address: a browser shows an address that it has on its page again without asking."""
    faces = sum(1 for face in photo.faces if face.choice != "removed")
    if photo.made is not None:
        label, look, sign = gettext("Klaar"), "go", "check"
    elif faces:
        label, look, sign = ngettext("%(n)s gezicht", "%(n)s gezichten", faces) % {"n": faces}, "fix", "people"
    else:
        label, look, sign = gettext("Bekijk"), "neu", "eye"
    return Thumb(
        photo.id,
        f"{reverse('photo-small', kwargs={'board': slug, 'photo': photo.id})}?{urlencode({'v': stage})}",
        reverse("photo", kwargs={"board": slug, "photo": photo.id}),
        label,
        look,
        sign,
        len(photo.made or ()),
    )
