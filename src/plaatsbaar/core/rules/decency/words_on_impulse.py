"""Was this written in anger? (B2.5)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording(
    "Dit leest als in een opwelling geschreven. Een nacht wachten mag altijd.",
    "This reads as written on impulse. You can always sleep on it.",
)
_ADVICE = Wording(
    "Zet een herinnering voor morgen en praat er eerst offline over met iemand die je vertrouwt.",
    "Set a reminder for tomorrow and first talk about it offline with somebody you trust.",
)


@rule(
    ground="impulse",
    category="impulse",
    holds_for={Role.PUPIL},
    title=Wording("In een opwelling geschreven", "Written on impulse"),
    in_english="""Capitals, strings of exclamation marks beside harsh words, strong words of anger. It looks
    at the words, not at the writer, and never says more than: wait a moment.""",
    given=Given(role=Role.PUPIL, audience=Audience.PUBLIC),
    examples=[
        finds("IK HAAT DEZE SCHOOL ZO ERG!!!", "hoofdletters en boos"),
        finds("ben er zo klaar mee, kutrooster", "boze woorden"),
        finds("WAAROM ALTIJD WIJ WEER??!!", "schreeuwen"),
        passes("WIJ HEBBEN GEWONNEN!!!", "blij, niet boos"),
        passes("geslaagd!!!!! feest", "blij"),
        passes("ik vind het rooster niet fijn", "rustig gezegd"),
        passes("JAAA VAKANTIE!!!", "blij"),
        passes("ben er zo klaar mee, kutrooster", "de tip is voor leerlingen", role=Role.STAFF),
    ],
)
def words_on_impulse(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een bericht heeft boze woorden, veel hoofdletters of veel uitroeptekens. We kijken naar de woorden, niet
    naar jou. Het is een tip: wacht even en praat erover met de juiste persoon.
    """
    for sign in seen.own(Kind.EMOTION, "shouting", "anger")[:1]:
        yield found(sign, Weight.HINT, _MESSAGE, _ADVICE)
