"""Is somebody accused of a crime or serious wrong without ground? (4.6, B3.6, 2.4)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording(
    "Hier wordt iemand van iets ernstigs beschuldigd. Klopt het niet, dan lijdt die persoon grote schade.",
    "Somebody is accused of something serious here. If it is not true, that person suffers great harm.",
)
_ADVICE = Wording(
    "Zet dit niet online. Heb je iets gezien of meegemaakt? Vertel het de schoolleiding, de "
    "vertrouwenspersoon of de politie.",
    "Do not put this online. Have you seen or been through something? Tell the school leaders, the "
    "confidential adviser or the police.",
)


@rule(
    ground="slander",
    category="slander",
    title=Wording("Een beschuldiging", "An accusation"),
    in_english="""An identifiable person is accused of a crime or serious wrong, from hearsay or as plain
    fact. Without hearsay it may be a witness who speaks: then a person looks at it first. Criticism of work or
    policy is no accusation.""",
    given=Given(role=Role.PUPIL, audience=Audience.PUBLIC),
    examples=[
        finds("iedereen zegt dat meneer Jansen geld steelt uit de kas", "van horen zeggen"),
        finds("Mevrouw de Wit is een pedofiel", "als feit"),
        finds(
            "De conrector Mark Jansen neemt steekpenningen aan, gehoord van de buurvrouw",
            "door een ouder",
            role=Role.PARENT,
        ),
        finds("Bilal heeft mijn fiets gestolen", "een naam erbij: eerst overleggen"),
        passes("mijn fiets is gestolen bij school, iemand iets gezien?", "niemand beschuldigd"),
        passes("Schaken: onze koningin sloeg toe", "een ander woord slaan", role=Role.STAFF),
        passes("Meneer Jansen geeft te veel huiswerk", "kritiek"),
        passes("Het bestuur gooit geld weg aan dure bureaus", "kritiek op beleid", role=Role.PARENT),
        passes("Robin Hood steelt van de rijken: musical in de aula", "een verhaal"),
    ],
)
def accusation_without_ground(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een bericht beschuldigt een herkenbaar persoon van een misdrijf of iets ernstigs, van horen zeggen of alsof
    het vaststaat. Misschien is het waar; dan hoort het bij iemand die er iets aan kan doen. Kritiek op werk of
    beleid is geen beschuldiging.
    """
    for act in seen.own(Kind.ACT, "slander", at_least=Certainty.LIKELY):
        yield found(act, Weight.STOP, _MESSAGE, _ADVICE)
