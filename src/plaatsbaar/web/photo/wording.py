"""What a photo page says: where the photo goes, what state a face is in, what was hidden in the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from plaatsbaar.core.consent import Destination
from plaatsbaar.core.draft import UNKNOWN, Audience, ChannelKind, Draft
from plaatsbaar.core.facts import Person

DESTINATIONS: Final[Mapping[Destination, object]] = {
    Destination.PERSONAL_SOCIAL: gettext_lazy("Sociale media van medewerkers"),
    Destination.SCHOOL_SOCIAL: gettext_lazy("Sociale media van school"),
    Destination.WEBSITE: gettext_lazy("Website van school"),
    Destination.GUIDE: gettext_lazy("Schoolgids en drukwerk"),
    Destination.NEWSLETTER: gettext_lazy("Nieuwsbrief"),
    Destination.CLOSED: gettext_lazy("Besloten omgeving van school"),
    Destination.PRESS: gettext_lazy("Pers"),
    Destination.PROMOTION: gettext_lazy("Promotie van school"),
}
"""Where somebody may be shown, in the order in which it is told."""

_HIDDEN: Final[Mapping[str, object]] = {
    "gps": gettext_lazy("locatie"),
    "device": gettext_lazy("toestel"),
    "date": gettext_lazy("datum en tijd"),
    "author": gettext_lazy("naam van de maker"),
    "software": gettext_lazy("programma"),
    "comment": gettext_lazy("opmerking"),
    "thumbnail": gettext_lazy("kleine versie van de foto"),
    "faces": gettext_lazy("namen bij gezichten"),
    "film": gettext_lazy("stukje film"),
    "more_images": gettext_lazy("extra beelden"),
}
_REST: Final = gettext_lazy("technische gegevens")


def hidden_words(kinds: Iterable[str]) -> list[str]:
    """What was hidden in the file, in words, each once; what nobody knows by name is "technische gegevens"."""
    return list(dict.fromkeys(str(_HIDDEN.get(kind, _REST)) for kind in kinds))


def place_of(draft: Draft) -> str:
    """Where it is to be posted, as part of a sentence: "jouw Instagram", "de website van school"."""
    if draft.channel is UNKNOWN:
        return _("deze plek")
    label = draft.channel.label
    if draft.channel.kind is ChannelKind.WEBSITE:
        return _("de website van school") if draft.official else _("jouw website")
    return (
        _("%(channel)s van school") % {"channel": label}
        if draft.official
        else _("jouw %(channel)s") % {"channel": label}
    )


def where_sentence(draft: Draft) -> str:
    """ "Foto voor jouw Instagram, openbaar"."""
    audience = {Audience.PUBLIC: _("openbaar"), Audience.RESTRICTED: _("besloten groep")}
    said = "" if draft.audience is UNKNOWN else f", {audience[draft.audience]}"
    return _("Foto voor %(place)s") % {"place": place_of(draft)} + said


def short_names(people: Sequence[Person]) -> dict[str, str]:
    """By id: first name and initial ("Sanne D."); the whole name for those who would be called the same."""

    def short(person: Person) -> str:
        initial = next((word[0] for word in person.last.split() if word[:1].isupper()), person.last[:1])
        return f"{person.first} {initial}." if initial else person.first

    twice = {name for name, number in Counter(short(one) for one in people).items() if number > 1}
    return {one.id: one.full_name if short(one) in twice else short(one) for one in people}


def listed_name(person: Person) -> str:
    """A name as a class list has it: "Brouwer, Tijn", "Groot, Sem de"."""
    words = person.last.split()
    main = next((place for place, word in enumerate(words) if word[:1].isupper()), 0)
    before, last = " ".join(words[:main]), " ".join(words[main:])
    return f"{last}, {person.first}{f' {before}' if before else ''}" if last else person.first


def found_words(number: int) -> str:
    """How many boxes there are; none is never "geen gezichten" without saying that it was we who found none."""
    if not number:
        return _("We vonden geen gezichten")
    return ngettext("%(n)d gezicht", "%(n)d gezichten", number) % {"n": number}


def covered_words(number: int) -> str:
    """The button that covers."""
    if not number:
        return _("Maak de foto klaar")
    return ngettext("Dek %(n)d af en ga verder", "Dek alle %(n)d af en ga verder", number) % {"n": number}
