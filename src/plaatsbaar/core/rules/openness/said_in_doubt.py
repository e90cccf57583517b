"""Does a member of staff say in the post itself that they doubt whether it may be posted? (B1.4)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording


@rule(
    ground="always_a_representative",
    category="capacity",
    holds_for={Role.STAFF},
    title=Wording("Je twijfelt zelf", "You are in doubt yourself"),
    in_english="""Staff always represent the board, also with a private opinion, and in doubt they do not publish.
    Who writes "not sure if I may post this" is in doubt: then asking first is quick and wise.""",
    given=Given(role=Role.STAFF),
    examples=[
        finds(
            "Weet niet of dit mag, maar onze directie loopt achter de feiten aan", "je schrijft zelf dat je twijfelt"
        ),
        finds("Foto van het labuitje. Mogen we vast wel plaatsen toch?", "een vraag die je beter vooraf stelt"),
        finds("Ik haal dit straks weer weg, maar ik moet het even kwijt over mijn werk", "nu al weg willen halen"),
        passes("Weet niet of de toets mee mag naar huis, iemand?", "een gewone vraag over iets anders"),
        passes("Ik twijfel tussen twee boeken voor 3 havo", "twijfel over iets anders"),
        passes("Mag ik hier al inschrijven voor de studiedag?", "een gewone vraag"),
        passes("Weet niet of dit mag, maar hier is mijn tekening", "B1.4 geldt voor medewerkers", role=Role.PUPIL),
    ],
)
def said_in_doubt(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een medewerker is altijd een vertegenwoordiger van het bestuur, ook met een privémening. Bij twijfel: niet
    publiceren. Wie schrijft 'weet niet of dit mag', twijfelt. Dan is even overleggen snel en slim.
    """
    for one in seen.find(Kind.DOUBT, "permission", where=Where.TEXT)[:1]:
        yield found(
            one,
            Weight.CONSULT,
            Wording("Je twijfelt zelf. Overleg even", "You are in doubt yourself. Ask first"),
            Wording(
                "Twijfelen is slim. Leg het voor aan je leidinggevende en plaats het daarna, zonder deze zin.",
                "Doubt is clever. Show it to your supervisor and post it afterwards, without this sentence.",
            ),
        )
