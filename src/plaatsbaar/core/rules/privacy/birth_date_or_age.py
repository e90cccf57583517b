"""Does the text tell the birth date or age of somebody it names? (4.2, 5.5, 8.5)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core import rewriting
from plaatsbaar.core.draft import Audience, Capacity, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Observation, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Replace, Weight, found
from plaatsbaar.core.wording import Wording


@rule(
    ground="personal_data",
    category="personal_data",
    title=Wording("Geboortedatum of leeftijd", "Birth date or age"),
    in_english="""A birth date or age together with a name makes it easy to find somebody. A date in itself is none:
    only with a word such as "geboren" or "jarig", and with somebody who is named. Your own birthday is yours to
    tell.""",
    given=Given(role=Role.PARENT, capacity=Capacity.PERSONAL, audience=Audience.PUBLIC),
    examples=[
        finds("Sanne Dekker is jarig op 8 augustus", "een verjaardag met naam", quote="8 augustus"),
        finds("Fenna wordt 12, feest!", "een leeftijd met naam", quote="12"),
        finds("Bilal Kaya, geboren 1-12-2012, zoekt een stage", "een geboortedatum", quote="1-12-2012"),
        passes("Ik ben jarig op 3 mei!", "je eigen verjaardag"),
        passes("De open dag is op 8 augustus", "een datum zonder verjaardag"),
        passes("Karel de Grote werd geboren op 2 april 747", "geschiedenis"),
        passes("Onze school wordt 100 jaar", "een school"),
        passes("Fenna Bakker komt op 12 maart", "een afspraak, geen verjaardag"),
    ],
)
def birth_date_or_age(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een geboortedatum of leeftijd bij een naam maakt iemand makkelijk te vinden. Een datum alleen is geen
    geboortedatum: er moet een woord als "geboren" of "jarig" bij staan, en iemand met een naam. Je eigen verjaardag
    mag je vertellen.
    """
    for told in seen.own(Kind.IDENTIFIER, "birth_date", "age"):
        if _about_somebody(told, seen):
            message = (
                Wording("Je noemt iemands geboortedatum", "You tell somebody's birth date")
                if told.value == "birth_date"
                else Wording("Je noemt iemands leeftijd", "You tell somebody's age")
            )
            advice = Wording(
                "Samen met een naam is dat makkelijk te misbruiken. Laat het weg.",
                "Together with a name it is easily misused. Leave it out.",
            )
            yield found(told, Weight.REVISE, message, advice, fix=_fix(told, draft), span_kind=told.value)


def _about_somebody(told: Observation, seen: Seen) -> bool:
    return any(
        name.where is told.where and name.index == told.index
        for name in seen.find(Kind.NAME, at_least=Certainty.LIKELY)
    )


def _fix(told: Observation, draft: Draft) -> Replace | None:
    place = told.span
    if place is None or told.where is not Where.TEXT:
        return None
    if told.value == "birth_date":
        return rewriting.without_date(draft.text, place.start, place.end)
    return rewriting.without_age(draft.text, place.start, place.end)
