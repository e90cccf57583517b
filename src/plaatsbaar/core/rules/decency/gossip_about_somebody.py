"""Is this gossip about somebody who is not there? (B2.8, 8.1)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording(
    "Dit is van horen zeggen en gaat over iemands privéleven. Diegene kan er last van krijgen.",
    "This is hearsay about somebody's private life. They may suffer from it.",
)
_ADVICE = Wording(
    "Stuur het niet door. Maak je je zorgen? Vraag het de persoon zelf, of ga naar je mentor.",
    "Do not pass it on. Are you worried? Ask the person, or go to your mentor.",
)


@rule(
    ground="gossip",
    category="bullying",
    title=Wording("Roddelen", "Gossip"),
    in_english="""Hearsay about the private life of somebody who is not part of the conversation. News that
    somebody tells about themselves, and praise, are no gossip.""",
    given=Given(role=Role.PUPIL, audience=Audience.PUBLIC),
    examples=[
        finds("het schijnt dat Sanne zwanger is", "van horen zeggen"),
        finds("roddel over Bilal, wie wil hem horen?", "een roddel over iemand"),
        finds("Noor is vreemdgegaan, heb ik van haar nichtje gehoord", "privéleven"),
        passes("het schijnt dat de toets is verplaatst", "niet over een persoon"),
        passes("ik ben verliefd, jullie mogen het weten", "over jezelf"),
        passes("kom op met die hete thee, wat is er gebeurd bij debat", "geen persoon genoemd"),
        passes("gehoord dat Fenna heeft gewonnen, knap hoor", "een compliment"),
    ],
)
def gossip_about_somebody(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een bericht vertelt van horen zeggen iets door over het privéleven van iemand die er niet bij is. Eigen
    nieuws en een compliment zijn geen roddel.
    """
    for act in seen.own(Kind.ACT, "gossip", at_least=Certainty.LIKELY):
        yield found(act, Weight.CONSULT, _MESSAGE, _ADVICE)
