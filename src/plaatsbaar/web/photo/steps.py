"""What does one posted form change in what is known about a photo? Each step gives a new photo; nothing is stored.

Faces are numbered from 1 in forms and from 0 in the state. What does not fit (another face, an unknown person) is
left out: an answer that cannot be read is no answer, and no answer covers.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from django.http import QueryDict

from plaatsbaar.core.draft import Box
from plaatsbaar.web.check.state import FACES_LIMIT, Absent, FaceChoice, FaceMark, PhotoState

DRAWN_MIDDLE = (44, 40, 12, 16)
"""Where a new box starts, in per cent of the picture: left, top, width, height."""
_SMALLEST = 1


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of the upright picture in pixels."""

    w: int
    h: int


def number(value: str | None, faces: int) -> int | None:
    """The face a form names (from 1), as its number from 0; None when there is no such face."""
    if value is None or not value.isascii() or not value.isdigit() or len(value) > 4:
        return None
    return int(value) - 1 if 1 <= int(value) <= faces else None


def _without(photo: PhotoState, person: str) -> dict[str, Absent | tuple[int, ...]]:
    return {who: answer for who, answer in photo.answers.items() if who != person}


def choose_group(photo: PhotoState, group: str, own: Collection[str]) -> PhotoState:
    """Another class: the answers about the one before are dropped. A class that is not one's own is no class."""
    group = group if group in own else ""
    return photo if group == photo.group else replace(photo, group=group, answers={}, outsiders="")


def answer_group(photo: PhotoState, form: QueryDict, asked: Collection[str]) -> PhotoState:
    """The answers on the class page: ``p-<id>`` wijs or weg, ``g-<id>`` the face, ``o`` ja or nee, ``og`` the faces."""
    answers: dict[str, Absent | tuple[int, ...]] = {}
    for person in asked:
        said = form.get(f"p-{person}")
        face = number(form.get(f"g-{person}"), len(photo.faces))
        if said == "weg":
            answers[person] = "absent"
        elif said == "wijs":
            answers[person] = () if face is None else (face,)
    outside = form.get("o")
    faces = [number(one, len(photo.faces)) for one in form.getlist("og")]
    pointed = tuple(sorted({face for face in faces if face is not None}))
    return replace(photo, answers=answers, outsiders="no" if outside == "nee" else pointed if outside == "ja" else "")


def point(photo: PhotoState, person: str, face: int | None) -> PhotoState:
    """``person`` is face ``face`` (None: take it back). One face has one name: who had it before loses it."""
    answers = {who: answer for who, answer in _without(photo, person).items() if face is None or answer != (face,)}
    if face is not None:
        answers[person] = (face,)
    return replace(photo, answers=answers)


def tap(photo: PhotoState, face: int) -> PhotoState | None:
    """A face tapped on the class page goes to whoever is being pointed out; None when nobody is."""
    waiting = next((person for person, answer in photo.answers.items() if answer == ()), None)
    if waiting is not None:
        return point(photo, waiting, face)
    if isinstance(photo.outsiders, tuple):
        toggled = set(photo.outsiders) ^ {face}
        return replace(photo, outsiders=tuple(sorted(toggled)))
    return None


def _change(photo: PhotoState, face: int, change: Callable[[FaceMark], FaceMark]) -> PhotoState:
    faces = tuple(change(one) if place == face else one for place, one in enumerate(photo.faces))
    return replace(photo, faces=faces)


def choose(photo: PhotoState, face: int, choice: FaceChoice) -> PhotoState:
    """Show or cover one face, or say that it is none; "" takes the choice back."""
    return _change(photo, face, lambda one: replace(one, choice=choice))


def name(photo: PhotoState, face: int, person: str) -> PhotoState:
    """Who this is, says the person who knows; "" takes it back. The name decides, so an earlier choice is dropped."""
    return _change(photo, face, lambda one: replace(one, person=person, choice=""))


def show_or_cover(photo: PhotoState, form: Mapping[str, str]) -> PhotoState:
    """The choices of who is not signed in: ``t-<n>`` toon or dek. What was not answered stays as it was: covered."""
    for face, mark in enumerate(photo.faces):
        said = form.get(f"t-{face + 1}")
        if said in ("toon", "dek") and mark.choice != "removed":
            photo = choose(photo, face, "keep" if said == "toon" else "cover")
    return photo


def _per_cent(form: Mapping[str, str], key: str, otherwise: int) -> float:
    try:
        value = float(form.get(key, "").replace(",", "."))
    except ValueError:
        return float(otherwise)
    return value if 0 <= value <= 100 else float(otherwise)


def box_from(form: Mapping[str, str], size: Size) -> Box:
    """The box of the fields ``vx vy vb vh`` (per cent of the picture), kept inside the picture and at least 1 %."""
    left, top, width, height = (_per_cent(form, key, DRAWN_MIDDLE[n]) for n, key in enumerate(("vx", "vy", "vb", "vh")))
    left, top = min(left, 100 - _SMALLEST), min(top, 100 - _SMALLEST)
    width, height = min(max(width, _SMALLEST), 100 - left), min(max(height, _SMALLEST), 100 - top)
    x, y = int(left * size.w / 100), int(top * size.h / 100)
    return Box(x, y, max(1, round(width * size.w / 100)), max(1, round(height * size.h / 100)))


def place_drawn(photo: PhotoState, face: int | None, box: Box) -> tuple[PhotoState, int | None]:
    """Puts a drawn box: a new one when ``face`` is None. Gives its number; None when there are too many already."""
    if face is not None and photo.faces[face].drawn:
        return _change(photo, face, lambda one: replace(one, box=box, choice="")), face
    if len(photo.faces) >= FACES_LIMIT:
        return photo, None
    return replace(photo, faces=(*photo.faces, FaceMark(box, drawn=True))), len(photo.faces)


def remove(photo: PhotoState, face: int) -> PhotoState:
    """Takes a box away. The last drawn one goes altogether; others leave their number behind, so no number shifts."""
    if not (photo.faces[face].drawn and face == len(photo.faces) - 1):
        return choose(photo, face, "removed")
    there = photo.faces[:-1]
    return replace(
        photo,
        faces=there,
        answers={who: () if answer == (face,) else answer for who, answer in photo.answers.items()},
        outsiders=tuple(n for n in photo.outsiders if n != face)
        if isinstance(photo.outsiders, tuple)
        else photo.outsiders,
        made=None if photo.made is None else tuple(n for n in photo.made if n != face),
    )
