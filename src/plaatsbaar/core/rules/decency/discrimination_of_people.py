"""Are people run down for the group they belong to? (8.2)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording(
    "Dit zet mensen weg om wie ze zijn. Iedereen die bij die groep hoort, leest mee.",
    "This runs people down for who they are. Everybody who belongs to that group can read it.",
)
_ADVICE = Wording(
    "Plaats dit niet. Gaat het je om iets wat iemand deed? Bespreek dat met die persoon of met iemand van school.",
    "Do not post this. Is it about something somebody did? Discuss it with that person or with somebody at school.",
)


@rule(
    ground="discrimination",
    category="discrimination",
    title=Wording("Discriminatie", "Discrimination"),
    in_english="""People are run down, threatened, shut out or sent away for their origin, religion,
    orientation, gender or disability, as a group or as one of it. Speaking about a group, about discrimination,
    or against it is free.""",
    given=Given(role=Role.PUPIL, audience=Audience.PUBLIC),
    examples=[
        finds("alle moslims zijn terroristen", "een groep over één kam"),
        finds("Marokkanen moeten oprotten uit dit land", "een groep wegsturen"),
        finds("ik haat homo's", "haat tegen een groep"),
        finds("ga terug naar je eigen land", "tegen één persoon"),
        finds("vluchtelingen verpesten het niveau op school", "ook door een medewerker", role=Role.STAFF),
        passes("ik haat geen moslims, ik ben er zelf een", "ontkenning"),
        passes("Zeggen dat alle moslims terroristen zijn is racistisch", "tegenspraak"),
        passes(
            "Onze school heeft leerlingen uit twintig landen, ook vluchtelingen zijn welkom", "gewoon over een groep"
        ),
        passes("Discriminatie op de stagemarkt: homo's en moslims vertellen", "een onderwerp"),
        passes("bij mij op tafel stond 'joden moeten weg' gekrast, heb het gemeld", "een melding"),
        passes("ik haat maandagen", "geen groep mensen"),
    ],
)
def discrimination_of_people(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een bericht zet mensen weg om hun afkomst, geloof, geaardheid, geslacht of beperking: als groep, of één
    persoon als lid van die groep. Praten over een groep, over discriminatie of ertegen mag vrijuit.
    """
    for act in seen.own(Kind.ACT, "discrimination", at_least=Certainty.LIKELY):
        yield found(act, Weight.STOP, _MESSAGE, _ADVICE)
