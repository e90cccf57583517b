"""Does the text hold a citizen service number or the number of an identity document? (4.2, 5.5, 8.5)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core import rewriting
from plaatsbaar.core.draft import Audience, Capacity, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording


@rule(
    ground="personal_data",
    category="personal_data",
    title=Wording("Burgerservicenummer of documentnummer", "Citizen service or document number"),
    in_english="""With a citizen service number (BSN) or the number of a passport somebody's identity can be misused.
    Such a number is never posted, not even your own. A number without a word that says so is no BSN: order codes,
    phone numbers and marks pass.""",
    given=Given(role=Role.STAFF, capacity=Capacity.OFFICIAL, audience=Audience.PUBLIC),
    examples=[
        finds("Gevonden: paspoort, burgerservicenummer 123456782", "een bsn met kloppend cijfer", quote="123456782"),
        finds("bsn: 1234.56.782", "met punten", quote="1234.56.782"),
        finds("mijn BSN is 123 456 782", "ook je eigen nummer", role=Role.PUPIL, quote="123 456 782"),
        passes("Bestelcode 987654321 voor de rekenmachine", "een bestelcode"),
        passes("Het nummer 123456782 is een voorbeeld uit de rekenles", "zonder woord dat zegt dat het een bsn is"),
        passes("Een bsn heeft negen cijfers", "uitleg, geen nummer"),
        passes("Breng je paspoort mee op 12-10-2026", "een datum"),
    ],
)
def identity_number(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Met een burgerservicenummer (bsn) of het nummer van een paspoort kan iemand zich voordoen als een ander. Zo'n
    nummer plaats je nooit, ook niet dat van jezelf. Een nummer zonder woord dat erop wijst, is geen bsn.
    """
    for number in seen.own(Kind.IDENTIFIER, "bsn"):
        place = number.span
        fix = None
        if place and number.where is Where.TEXT:
            fix = rewriting.without_identifier(place.start, place.end, "bsn")
        yield found(
            number,
            Weight.STOP,
            Wording("Er staat een persoonlijk nummer in je bericht", "Your post holds a personal number"),
            Wording(
                "Met zo'n nummer kan iemand misbruik maken van een ander. Haal het weg voor je plaatst.",
                "With such a number somebody's identity can be misused. Take it out before you post.",
            ),
            fix=fix,
            span_kind="bsn",
        )
