"""What does the board hold of this person? Every row about them, in words, for themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext

from plaatsbaar.apps.offices.wording import OFFICES
from plaatsbaar.apps.people.models import (
    Employment,
    Enrolment,
    Guardianship,
    Membership,
    Office,
    Part,
    Person,
)
from plaatsbaar.web.templatetags.plaatsbaar import page_language


@dataclass(frozen=True, slots=True)
class Held:
    """One thing that is held: what it is, and what it says."""

    what: str
    says: str


def data_of(person: Person) -> list[Held]:
    """Everything about a person in the people and offices of the board. Another person is named only where the relation
    itself is what is held.
    """
    return [*_self(person), *_relations(person)]


def _self(person: Person) -> Iterator[Held]:
    yield Held(gettext("Naam"), person.full_name)
    if person.nicknames:
        yield Held(gettext("Roepnamen"), ", ".join(person.nicknames))
    if person.birth_date:
        yield Held(gettext("Geboortedatum"), date_format(person.birth_date))
    if person.source_id:
        yield Held(gettext("Nummer in de administratie"), person.source_id)


def _relations(person: Person) -> Iterator[Held]:
    parts = {Part.PUPIL: gettext("leerling"), Part.TEACHER: gettext("docent"), Part.MENTOR: gettext("mentor")}
    for enrolment in Enrolment.objects.filter(person=person).select_related("group__school").order_by("group__name"):
        group = enrolment.group
        yield Held(gettext("Klas"), f"{group.name}, {group.school.name} ({parts[Part(enrolment.part)]}, {group.year})")
    for employment in Employment.objects.filter(person=person).select_related("school"):
        where = employment.school.name if employment.school else gettext("bestuursbureau")
        yield Held(gettext("Werk"), f"{employment.function}, {where}")
    for guarded in Guardianship.objects.filter(guardian=person).select_related("pupil"):
        yield Held(gettext("Ouder of verzorger van"), guarded.pupil.full_name)
    for guarding in Guardianship.objects.filter(pupil=person).select_related("guardian"):
        yield Held(gettext("Ouder of verzorger"), guarding.guardian.full_name)
    for held in Membership.objects.filter(person=person).select_related("school"):
        title = OFFICES[Office(held.office)](page_language())
        yield Held(gettext("Rol"), f"{title}, {held.school.name}" if held.school else title)
