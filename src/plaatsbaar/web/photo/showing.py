"""What does a photo page show of each face: number, colour, word and sentence, the same in the photo and the list?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from plaatsbaar.core.consent import Destination
from plaatsbaar.core.draft import FaceState
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.picturing import Decided, Why, may_be_shown
from plaatsbaar.web.photo.wording import DESTINATIONS, short_names


@dataclass(frozen=True, slots=True)
class FaceView:
    """One face on the page. ``colour`` and ``icon`` go with ``word``; ``todo``: wie, dek, terug, or "" for none."""

    number: int
    covered: bool
    drawn: bool = False
    crop: str = ""
    colour: str = "neu"
    icon: str = "question"
    word: str = ""
    title: str = ""
    sentence: str = ""
    todo: str = ""
    outsider: bool = False

    @property
    def label(self) -> str:
        """The name of the button on the photo; what is seen comes first (WCAG 2.5.3)."""
        what = _("Vak %(n)d") if self.drawn else _("Gezicht %(n)d")
        return f"{what % {'n': self.number}} {self.word}: {self.title}, {self.sentence}"


@dataclass(frozen=True, slots=True)
class Looks:
    """What is needed to say something about a face: whom somebody may see, and where the photo goes."""

    facts: Facts | None
    destination: Destination | None
    place: str
    group: str = ""

    def name(self, person: str | None) -> str:
        found = self.facts.person(person) if self.facts else None
        return short_names([found])[found.id] if found else ""

    def may(self, person: str) -> bool:
        return self.facts is not None and may_be_shown(self.facts, person, self.destination)

    def elsewhere(self, person: str) -> list[str]:
        """Where else a photo of this person may be shown."""
        return [
            str(label)
            for destination, label in DESTINATIONS.items()
            if self.facts and destination is not self.destination and may_be_shown(self.facts, person, destination)
        ]


def face_view(face: Decided, looks: Looks) -> FaceView:
    """A face before the file is made: what will happen to it and why."""
    view = FaceView(face.number, face.covered, face.drawn, outsider=face.why is Why.OUTSIDER)
    name = looks.name(face.person)
    unnamed = _("Vak %(n)d") if face.drawn else _("Gezicht %(n)d")
    view = replace(view, title=name or unnamed % {"n": face.number})
    if not face.covered:
        return _kept(face, view, looks)
    if name and face.person and not looks.may(face.person):
        return _may_not(face.person, view, looks)
    sentences = {
        Why.OUTSIDER: _("Niet uit %(group)s, wordt afgedekt") % {"group": looks.group},
        Why.DRAWN: _("Zelf getekend, wordt afgedekt"),
        Why.REST: _("Niet benoemd, wordt afgedekt"),
    }
    if face.state is FaceState.UNKNOWN:
        title = name or (_("Nog onbekend") if looks.facts else view.title)
        if looks.facts is None:
            return replace(view, word=_("Onbekend"), title=title, sentence=_("Wordt afgedekt"))
        return replace(view, word=_("Wie is dit?"), title=title, todo="wie", sentence=_("Kies een naam of dek af"))
    todo = "terug" if face.why is Why.CHOSEN else "wie" if looks.facts else ""
    sentence = sentences.get(face.why, _("Wordt afgedekt"))
    return replace(view, icon="cover", word=_("Dek af"), sentence=sentence, todo=todo)


def _kept(face: Decided, view: FaceView, looks: Looks) -> FaceView:
    view = replace(view, colour="go", icon="check", word=_("Blijft"), todo="dek")
    if face.why is Why.CHOSEN and face.person and looks.facts and not looks.may(face.person):
        sentence = _("Mag niet op %(place)s; jij laat dit gezicht zien") % {"place": looks.place}
        return replace(view, colour="fix", icon="exclamation", sentence=sentence)
    if face.why is Why.CHOSEN:
        return replace(view, sentence=_("Jij laat dit gezicht zien"))
    if face.why is Why.REST:
        sentence = _("Iemand uit %(group)s die op %(place)s mag") % {"group": looks.group, "place": looks.place}
        return replace(view, sentence=sentence)
    return replace(view, word=_("Mag"), sentence=_("Mag op %(place)s") % {"place": looks.place}, todo="")


def _may_not(person: str, view: FaceView, looks: Looks) -> FaceView:
    """Somebody who may not be shown here. It says what may, never who answered or why not."""
    elsewhere = looks.elsewhere(person)
    view = replace(view, todo="terug")
    if not elsewhere:
        sentence = _("Mag niet op %(place)s, wordt afgedekt") % {"place": looks.place}
        return replace(view, colour="stop", icon="cross", word=_("Mag niet"), sentence=sentence)
    sentence = _("Mag niet op %(place)s, wel: %(where)s") % {
        "place": looks.place,
        "where": ", ".join(elsewhere).lower(),
    }
    word = _("Alleen %(where)s") % {"where": elsewhere[0].lower()} if len(elsewhere) == 1 else _("Mag elders")
    return replace(view, colour="fix", icon="exclamation", word=word, sentence=sentence)


def made_view(face: Decided, made: Sequence[int], looks: Looks) -> FaceView:
    """A face after the file was made: covered in it, or visible."""
    view = face_view(face, looks)
    if face.number - 1 not in made:
        return view if not face.covered else replace(view, todo="dek")
    title = looks.name(face.person) or (_("Nog onbekend") if looks.facts and not face.drawn else view.title)
    return replace(
        view, covered=True, colour="neu", icon="cover", word=_("Afgedekt"), title=title,
        sentence=_("Afgedekt op deze foto"), todo="terug",
    )  # fmt: skip


def turned_view(face: Decided, looks: Looks) -> FaceView:
    """A face when the question is turned round: who is pointed out stays, everybody else is covered."""
    view = face_view(face, looks)
    if not face.covered:
        return replace(view, word=_("Blijft"), sentence=_("blijft zichtbaar"))
    return replace(view, colour="neu", icon="cover", word=_("Dek af"), sentence=_("niet benoemd, wordt afgedekt"))


def consequence(person_id: str, looks: Looks) -> dict[str, object] | None:
    """What naming this person means, in one sentence, and the table of what may. None for somebody unknown."""
    person = looks.facts.person(person_id) if looks.facts else None
    if person is None or looks.facts is None:
        return None
    may = looks.may(person_id)
    words = {"name": person.first, "place": looks.place}
    elsewhere = looks.elsewhere(person_id)
    also = _("Wel: %(where)s.") % {"where": ", ".join(elsewhere).lower()} if elsewhere and not may else ""
    return {
        "id": person_id,
        "first": person.first,
        "name": person.full_name,
        "may": may,
        "consequence": (_("%(name)s mag op %(place)s.") if may else _("%(name)s mag niet op %(place)s.")) % words,
        "elsewhere": also,
        "table": [
            {"label": label, "may": may_be_shown(looks.facts, person_id, one), "here": one is looks.destination}
            for one, label in sorted(DESTINATIONS.items(), key=lambda item: item[0] is not looks.destination)
        ],
    }
