"""Is somebody's account entered, shared or faked? (4.6)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording(
    "Dit gaat over binnenkomen in andermans account. Dat schaadt de ander en kan strafbaar zijn.",
    "This is about getting into somebody else's account. It harms them and may be a crime.",
)
_ADVICE = Wording(
    "Plaats dit niet. Weet je een wachtwoord van een ander? Zeg het diegene, of meld het bij de beheerder.",
    "Do not post this. Do you know somebody's password? Tell them, or tell the administrator.",
)


@rule(
    ground="hacking",
    category="hacking",
    title=Wording("Inbreken op een account", "Getting into an account"),
    in_english="""Asking for or passing on somebody's password, logging in as somebody, an account in
    somebody's name, attacks on the systems of the school. Telling that you yourself were hacked, and lessons on
    safety, are not that.""",
    given=Given(role=Role.PUPIL, audience=Audience.PUBLIC),
    examples=[
        finds("wie weet het wachtwoord van meneer Jansen?", "vragen om een wachtwoord"),
        finds("heb een nepaccount gemaakt van Sanne", "een nepaccount"),
        finds("ik zit in het account van Bilal, zal ik iets posten?", "inloggen als een ander"),
        finds("kan iemand magister hacken voor mijn cijfers", "een systeem van school"),
        passes("ik ben mijn wachtwoord van magister vergeten", "je eigen wachtwoord"),
        passes("mijn insta is gehackt, negeer rare berichten", "slachtoffer"),
        passes("Gastles over ethisch hacken was vet", "een les"),
        passes("Let op: er is een nepaccount van onze school", "een waarschuwing", role=Role.STAFF),
    ],
)
def break_in_on_an_account(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een bericht vraagt of deelt iemands wachtwoord, gaat over inloggen als een ander, een nepaccount of een
    aanval op een systeem van school. Vertellen dat je zelf gehackt bent mag, en een les over veiligheid ook.
    """
    for act in seen.own(Kind.ACT, "hacking", at_least=Certainty.LIKELY):
        yield found(act, Weight.STOP, _MESSAGE, _ADVICE)
