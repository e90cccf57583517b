"""Is somebody shut out or made the joke of the group? (4.6, 8.1, B2.8)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording(
    "Dit leest als pesten. Degene over wie dit gaat, kan er lang last van hebben.",
    "This reads as bullying. The person it is about may suffer from it for a long time.",
)
_ADVICE = Wording(
    "Plaats dit niet. Zit iemand je dwars? Bespreek het met die persoon zelf of met je mentor.",
    "Do not post this. Is somebody bothering you? Talk to them, or to your mentor.",
)
_TEASING = Wording(
    "Dit klinkt als plagen onder vrienden. Weet je zeker dat de ander er ook om kan lachen?",
    "This sounds like teasing among friends. Are you sure the other person can laugh about it too?",
)


@rule(
    ground="bullying",
    category="bullying",
    title=Wording("Pesten", "Bullying"),
    in_english="""Shutting somebody out, calls to ignore or remove somebody, polls about who is ugliest,
    mocking names and pictures, wishing somebody gone. Teasing among friends in a closed group, with affection in
    it, is a hint at most.""",
    given=Given(role=Role.PUPIL, audience=Audience.PUBLIC),
    examples=[
        finds("niemand praat nog met Sanne, doorsturen", "buitensluiten"),
        finds("gooi Bilal uit de appgroep", "uit de groep zetten"),
        finds("stem: wie is de lelijkste van 2B", "een stemming over iemand"),
        finds("uninstall life joh", "iemand wegwensen"),
        finds("ik hoop dat Daan doodgaat, niemand zou hem missen", "iemand dood wensen"),
        passes("niemand mag meedoen zonder gymschoenen", "een gewone regel"),
        passes("stem op de leukste poster van de open dag", "een onschuldige stemming"),
        passes("ze pesten Noor in de app, ik heb het gemeld bij onze mentor", "iemand neemt het voor een ander op"),
        passes("Pesten is niet oké: niemand hoort buitengesloten te worden", "tegenspraak"),
        passes("wie is de mol in onze klas? bordspel bij de mentor", "een spel"),
    ],
)
def bullying_of_somebody(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een bericht sluit iemand buiten, maakt iemand belachelijk of wenst iemand weg: "niemand mag met haar
    omgaan", een stemming over wie het lelijkst is. Plagen onder vrienden in een besloten groep, waar
    genegenheid uit blijkt, is hooguit een tip.
    """
    for act in seen.own(Kind.ACT, "bullying", at_least=Certainty.LIKELY):
        if act.detail.get("banter") and draft.role is Role.PUPIL and draft.audience is Audience.RESTRICTED:
            yield found(act, Weight.HINT, _TEASING, _ADVICE)
        else:
            yield found(act, Weight.STOP, _MESSAGE, _ADVICE)
