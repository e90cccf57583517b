"""What stands on each page of a photo: the class question, face by face, the picker, without names, and the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from plaatsbaar.apps.checks.picture_jobs import JobState
from plaatsbaar.apps.people.access import ClassList, classes_for, pictured_seen
from plaatsbaar.core.consent import Destination
from plaatsbaar.core.facts import Facts, Person
from plaatsbaar.core.picturing import Decided, GroupQuestion, group_question
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.web.check.state import PageState, PhotoState
from plaatsbaar.web.photo import steps
from plaatsbaar.web.photo.looked import Asking
from plaatsbaar.web.photo.marks import decided
from plaatsbaar.web.photo.progress import lines
from plaatsbaar.web.photo.showing import FaceView, Looks, consequence, face_view, made_view, turned_view
from plaatsbaar.web.photo.steps import DRAWN_MIDDLE, Size
from plaatsbaar.web.photo.wording import (
    covered_words,
    found_words,
    hidden_words,
    listed_name,
    place_of,
    short_names,
    where_sentence,
)
from plaatsbaar.web.templatetags.plaatsbaar import page_language
from plaatsbaar.web.visit import board_of


@dataclass(frozen=True, slots=True)
class Sheet:
    """One request about one photo: the state of its page, how far the photo is, and what may be asked about it.

    ``drawn_now``: the drawn box that is being placed. ``selected``: the face that is lit. Both from 0.
    """

    request: HttpRequest
    state: PageState
    photo: PhotoState
    job: JobState
    ask: Asking
    drawn_now: int | None = None
    selected: int | None = None

    def with_photo(self, photo: PhotoState) -> Sheet:
        """With another version of this photo, in the state too."""
        photos = tuple(photo if one.id == photo.id else one for one in self.state.photos)
        return replace(self, photo=photo, state=replace(self.state, photos=photos))

    def drawing(self, face: int | None) -> Sheet:
        return replace(self, drawn_now=face)

    def selecting(self, face: int) -> Sheet:
        return replace(self, selected=face)

    def face(self, number: str) -> int:
        """The face (from 0) that a button names; Http404 for one that is not there."""
        face = steps.number(number, len(self.photo.faces))
        if face is None:
            raise Http404
        return face

    @property
    def size(self) -> Size:
        """Width and height of the upright picture. Only for a photo that was looked at."""
        assert self.job.looked is not None
        return Size(self.job.looked.width, self.job.looked.height)

    @property
    def facts(self) -> Facts | None:
        """The facts when names may be used: signed-in staff, and a destination that is known."""
        return self.ask.facts if isinstance(self.ask.destination, Destination) else None

    @property
    def looks(self) -> Looks:
        destination = self.ask.destination
        known = destination if isinstance(destination, Destination) else None
        return Looks(self.facts, known, place_of(self.ask.draft), self.photo.group)

    def address(self, name: str, **parts: Any) -> str:
        return reverse(name, kwargs={"board": board_of(self.request).slug, "photo": self.photo.id, **parts})


def own_groups(request: HttpRequest) -> tuple[ClassList, ...]:
    """The classes of who signed in, by name; empty for everybody who is not staff."""
    if not hasattr(request, "_own_groups"):
        found = sorted(classes_for(request.user), key=lambda one: one.name)
        request._own_groups = tuple(found)  # type: ignore[attr-defined]
    groups: tuple[ClassList, ...] = request._own_groups  # type: ignore[attr-defined]
    return groups


def _checks(request: HttpRequest) -> str:
    return reverse("check", kwargs={"board": board_of(request).slug})


def _bare(sheet: Sheet) -> dict[str, Any]:
    """What every page of a photo holds."""
    return {
        "board": board_of(sheet.request),
        "state": sheet.state,
        "stand": sheet.state.to_json(),
        "photo": sheet.photo,
        "action": sheet.address("photo"),
        "check_url": _checks(sheet.request),
        "where": {
            "sentence": where_sentence(sheet.ask.draft),
            "place": place_of(sheet.ask.draft),
        },
    }


def _page(sheet: Sheet, blad: str, faces: Sequence[FaceView], questions: int = 0, **more: Any) -> HttpResponse:
    """A page that shows the photo with its boxes."""
    assert sheet.job.looked is not None
    size = sheet.size
    scale = min(1.0, 1280 / max(size.w, size.h))
    drawn = ";".join(f"{f.box.x},{f.box.y},{f.box.w},{f.box.h}" for f in sheet.photo.faces if f.drawn)
    query = urlencode({"v": drawn, "q": questions}, safe=",;")
    context = {
        **_bare(sheet),
        "blad": blad,
        "faces": faces,
        "css": f"{sheet.address('photo-css')}?{query}",
        "image": sheet.address("photo-preview"),
        "size": Size(round(size.w * scale), round(size.h * scale)),
        "staff": sheet.facts is not None,
        "hidden": hidden_words(one.kind for one in sheet.job.looked.metadata),
        "vak": None if sheet.drawn_now is None else sheet.drawn_now + 1,
        "now": None if sheet.selected is None else sheet.selected + 1,
        "box": _fields(sheet),
        "found_words": found_words(len(faces)),
        **more,
    }
    return render(sheet.request, f"photo/{blad}.html", context)


def _fields(sheet: Sheet) -> tuple[int, int, int, int]:
    """The number fields of the box that is drawn, in whole per cent."""
    if sheet.drawn_now is None:
        return DRAWN_MIDDLE
    box, size = sheet.photo.faces[sheet.drawn_now].box, sheet.size
    wide, high = 100 / size.w, 100 / size.h
    return round(box.x * wide), round(box.y * high), max(1, round(box.w * wide)), max(1, round(box.h * high))


def _crop(sheet: Sheet, view: FaceView) -> FaceView:
    """With the address of its small picture; a drawn box has none."""
    return view if view.drawn else replace(view, crop=sheet.address("photo-crop", number=view.number))


def _decided(sheet: Sheet) -> tuple[Decided, ...]:
    return decided(sheet.photo, sheet.facts, sheet.ask.destination)


def _views(sheet: Sheet) -> list[FaceView]:
    return [_crop(sheet, face_view(face, sheet.looks)) for face in _decided(sheet)]


def first(sheet: Sheet) -> HttpResponse:
    """The first step: the class for staff whose destination is known, boxes without names for everybody else."""
    destination = sheet.ask.destination
    if sheet.facts is None or not isinstance(destination, Destination):
        return loose(sheet)
    if not sheet.photo.group:
        return _ask_group(sheet, None)
    _seen(sheet, sheet.photo.group)
    question = group_question(sheet.facts, sheet.photo.group, destination)
    return _turned(sheet, question) if question.turned else _ask_group(sheet, question)


def _seen(sheet: Sheet, name: str) -> None:
    """Who may be pictured is sensitive: whoever is shown it stands in the access log first."""
    for one in own_groups(sheet.request):
        if one.name == name:
            pictured_seen(sheet.request.user, one)


def _groups(sheet: Sheet) -> dict[str, Any]:
    groups = [{"name": one.name, "size": len(one.pupils)} for one in own_groups(sheet.request)]
    return {"groups": groups, "chosen_group": sheet.photo.group}


def _row(sheet: Sheet, person: Person, names: dict[str, str], faces: dict[int, FaceView]) -> dict[str, Any]:
    """What was answered about one person whose name is shown."""
    answer = sheet.photo.answers.get(person.id)
    face = answer[0] + 1 if answer and answer != "absent" else None
    return {
        "id": person.id,
        "name": names[person.id],
        "absent": answer == "absent",
        "pointing": answer is not None and answer != "absent",
        "face": face if face in faces else None,
        "mark": faces.get(face) if face else None,
    }


def _question_words(question: GroupQuestion, place: str) -> str:
    words = {"n": len(question.may_not), "group": question.group, "place": place}
    if not question.may_not:
        return _("Iedereen uit %(group)s mag op %(place)s.") % words
    return (
        ngettext(
            "Van %(group)s mag %(n)d leerling niet op %(place)s. Staat die op deze foto?",
            "Van %(group)s mogen %(n)d leerlingen niet op %(place)s. Staan zij op deze foto?",
            len(question.may_not),
        )
        % words
    )


def _ask_group(sheet: Sheet, question: GroupQuestion | None) -> HttpResponse:
    outsiders = sheet.photo.outsiders
    pointed = set(outsiders) if isinstance(outsiders, tuple) else set()
    faces = [
        replace(_crop(sheet, face_view(face, sheet.looks)), outsider=face.number - 1 in pointed)
        for face in _decided(sheet)
    ]
    by_number = {face.number: face for face in faces}
    asked = question.asked if question else ()
    names = short_names(asked)
    return _page(
        sheet, "klas", faces, len(asked) + 1 if question else 0,
        **_groups(sheet),
        question=question,
        question_words=_question_words(question, place_of(sheet.ask.draft)) if question else "",
        rows=[_row(sheet, person, names, by_number) for person in asked],
        outside={"yes": isinstance(outsiders, tuple), "no": outsiders == "no", "place": len(asked) + 1},
    )  # fmt: skip


def _turned(sheet: Sheet, question: GroupQuestion) -> HttpResponse:
    """More than a third may not be shown: only the names of those who may are listed."""
    faces = [_crop(sheet, turned_view(face, sheet.looks)) for face in _decided(sheet)]
    covered = sum(face.covered for face in faces)
    kept = len(faces) - covered
    names = short_names(question.may)
    by_number = {face.number: face for face in faces}
    stays = ngettext("%(n)d gezicht blijft zichtbaar", "%(n)d gezichten blijven zichtbaar", kept) % {"n": kept}
    goes = ngettext("%(n)d wordt afgedekt", "%(n)d worden afgedekt", covered) % {"n": covered}
    return _page(
        sheet, "omgekeerd", faces,
        **_groups(sheet),
        question=question,
        rows=[_row(sheet, person, names, by_number) for person in question.may],
        tally=f"{stays}, {goes}.",
        cover_words=covered_words(covered),
    )  # fmt: skip


def faces(sheet: Sheet) -> HttpResponse:
    """Face by face, the second way."""
    if sheet.facts is None:
        return loose(sheet)
    views = _views(sheet)
    todo = sum(view.todo == "wie" for view in views)
    attention = {
        0: _("Geen gezicht vraagt nog je aandacht."),
        1: _("Eén gezicht vraagt nog je aandacht."),
    }.get(todo, _("%(n)d gezichten vragen nog je aandacht.") % {"n": todo})
    progress = _("%(done)d in orde, %(todo)d te doen") % {"done": len(views) - todo, "todo": todo}
    return _page(
        sheet, "gezichten", views,
        attention=attention,
        progress=progress if todo else _("alles in orde"),
        cover_words=covered_words(sum(view.covered for view in views)),
    )  # fmt: skip


def who(sheet: Sheet, face: int) -> HttpResponse:
    """The picker for one face: the own classes only, and what naming somebody means."""
    groups = own_groups(sheet.request)
    if sheet.facts is None or not groups:
        return loose(sheet)
    form = sheet.request.POST
    names = [one.name for one in groups]
    asked = form.get("kiesklas", "")
    chosen = asked if asked in names else sheet.photo.group if sheet.photo.group in names else names[0]
    sought = form.get("zoek", "")[:60]
    _seen(sheet, chosen)
    pupils = {str(one.pk) for group in groups if group.name == chosen for one in group.pupils}
    people = sorted(
        (person for person in sheet.facts.people.persons if person.id in pupils) if sheet.facts.people else (),
        key=listed_name,
    )
    listed = [
        {"id": one.id, "name": listed_name(one)} for one in people if sought.casefold() in one.full_name.casefold()
    ]
    person = form.get("wie", "") or sheet.photo.faces[face].person
    views = _views(sheet)
    view = next((one for one in views if one.number == face + 1), None)
    if view is None:
        return faces(sheet)
    return _page(
        sheet.selecting(face), "wie", views,
        face=view,
        groups=[{"name": name} for name in names],
        pick_group=chosen,
        sought=sought,
        people=listed,
        person=consequence(person, sheet.looks) if person in pupils else None,
    )  # fmt: skip


def loose(sheet: Sheet) -> HttpResponse:
    """Without names: everything is covered until somebody shows it."""
    views = _views(sheet)
    if sheet.ask.facts is not None:
        lead = _(
            "Alles is afgedekt tot jij iets laat zien. Zeg bij je bericht waar je het plaatst, dan vragen we wie mag."
        )
    else:
        lead = _("Alles is afgedekt tot jij iets laat zien. We vragen niet wie het zijn.")
    drawn = sum(view.drawn for view in views)
    number = len(views) - drawn
    words = ngettext("%(n)d gezicht gevonden", "%(n)d gezichten gevonden", number) % {"n": number}
    return _page(
        sheet, "los", views, lead=lead, drawn=drawn, found_words=words if number else _("We vonden geen gezichten")
    )


def after(sheet: Sheet) -> HttpResponse:
    """The made file, before and after."""
    made = sheet.photo.made or ()
    views = [_crop(sheet, made_view(face, made, sheet.looks)) for face in _decided(sheet)]
    open_ones = [view for view in views if view.covered and view.number - 1 not in made]
    covered = sum(view.number - 1 in made for view in views)
    if open_ones:
        heading, lead = _("Deze foto kan zo niet"), _("Voor een gezicht dat nog te zien is, geldt nu geen toestemming.")
    elif not views:
        heading = _("Je foto is klaar")
        lead = _("We vonden geen gezichten. Kijk zelf nog even of dat klopt.")
    else:
        heading = _("Deze foto is klaar")
        lead = ngettext("%(n)d gezicht is afgedekt.", "%(n)d gezichten zijn afgedekt.", covered) % {"n": covered}
        lead = f"{lead} {_('Kijk nog even of iedereen onherkenbaar is die dat wil.')}"
    version = "-".join(str(number) for number in made)
    return _page(
        sheet, "na", views,
        heading=heading,
        lead=lead,
        progress=_("%(n)d te doen") % {"n": len(open_ones)} if open_ones else _("alles in orde"),
        made_image=f"{sheet.address('photo-made')}?v={version}",
        download=sheet.address("photo-file"),
    )  # fmt: skip


def busy(sheet: Sheet, then: str) -> HttpResponse:
    """While the photo is looked at or its file is made; ``then``: what comes next."""
    photos = [sheet.photo.id] if then == "na" else [one.id for one in sheet.state.photos]
    query = urlencode([("f", one) for one in photos])
    slug = board_of(sheet.request).slug
    context = {
        **_bare(sheet),
        "blad": "bezig",
        "then": then,
        "heading": _("We maken je foto klaar…") if then == "na" else _("We kijken naar je foto…"),
        "progress": lines(sheet.request, photos),
        "status_url": f"{reverse('photo-status', kwargs={'board': slug})}?{query}",
        "frame_url": f"{reverse('photo-frame', kwargs={'board': slug})}?{query}",
    }
    return render(sheet.request, "photo/bezig.html", context)


def failed(sheet: Sheet) -> HttpResponse:
    """The photo could not be looked at. That is said; it never counts as a photo without faces."""
    context = {
        **_bare(sheet),
        "stand": _without(sheet),
        "blad": "mislukt",
        "heading": _("De foto kon niet worden nagekeken"),
        "sentence": _("De foto kon niet worden nagekeken. De tekst is wel gecontroleerd."),
        "reason": PictureError(sheet.job.error).wording(page_language()),
    }
    return render(sheet.request, "photo/mislukt.html", context)


def gone(sheet: Sheet) -> HttpResponse:
    """The photo was wiped; the text is still in the page."""
    context = {
        **_bare(sheet),
        "stand": _without(sheet),
        "blad": "mislukt",
        "heading": _("Je was even weg"),
        "sentence": _("Je was even weg. Je tekst staat nog op deze pagina; de foto is gewist."),
    }
    return render(sheet.request, "photo/mislukt.html", context)


def _without(sheet: Sheet) -> str:
    photos = tuple(one for one in sheet.state.photos if one.id != sheet.photo.id)
    return replace(sheet.state, photos=photos).to_json()
