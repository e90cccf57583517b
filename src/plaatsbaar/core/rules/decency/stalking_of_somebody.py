"""Is somebody followed, watched or pressed to say where they are? (4.6)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording(
    "Dit leest als volgen of opjagen. De ander kan er bang van worden.",
    "This reads as following or hounding. The other person may become afraid.",
)
_ADVICE = Wording(
    "Plaats of stuur dit niet. Wil je iets uitpraten? Vraag je mentor of de vertrouwenspersoon om te helpen.",
    "Do not post or send this. Do you want to talk something out? Ask your mentor or the confidential adviser to help.",
)


@rule(
    ground="stalking",
    category="stalking",
    title=Wording("Iemand volgen of opjagen", "Following or hounding somebody"),
    in_english="""Following somebody, waiting at their house, demanding their location, going on after being
    blocked, or letting them know that you know where they live. Asking a friend where to meet is none of this.""",
    given=Given(role=Role.PUPIL, audience=Audience.PUBLIC),
    examples=[
        finds("ik weet waar je woont", "een adres als drukmiddel"),
        finds("ik sta nu voor je deur, kom naar buiten", "opwachten"),
        finds("stuur nu je locatie of ik bel je moeder", "locatie eisen"),
        finds("ik volg je elke dag naar huis", "volgen"),
        passes("ik sta voor de deur van het lokaal, waar zijn jullie?", "gewoon afspreken"),
        passes("stuur je adres even door voor het feestje", "een gewone vraag"),
        passes("volg ons op Instagram voor foto's van de open dag", "een account volgen"),
        passes("ik weet waar het lokaal is, loop maar mee", "geen persoon in het nauw"),
        passes("iemand weet waar ik woon en dat vind ik eng", "een slachtoffer aan het woord"),
    ],
)
def stalking_of_somebody(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een bericht laat zien dat iemand wordt gevolgd, opgewacht of onder druk gezet: "ik weet waar je woont",
    "stuur nu je locatie". Vragen waar je afspreekt, of hoe laat de bus komt, is dat niet.
    """
    for act in seen.own(Kind.ACT, "stalking", at_least=Certainty.LIKELY):
        yield found(act, Weight.STOP, _MESSAGE, _ADVICE)
