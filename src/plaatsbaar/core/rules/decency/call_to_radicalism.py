"""Does this recruit for hate or violence, or praise it? (4.6)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording(
    "Dit roept op tot haat of geweld, of prijst het. Dat kan anderen in gevaar brengen.",
    "This calls for hate or violence, or praises it. That can put others in danger.",
)
_ADVICE = Wording(
    "Plaats dit niet. Maak je je zorgen over iemand, of zit je ergens mee? Praat met je mentor of de "
    "vertrouwenspersoon.",
    "Do not post this. Are you worried about somebody, or is something on your mind? Talk to your mentor "
    "or the confidential adviser.",
)


@rule(
    ground="radicalisation",
    category="radicalisation",
    title=Wording("Oproep tot haat of geweld", "A call to hate or violence"),
    in_english="""Recruiting for an armed or hateful cause, stories of a people being replaced, praise of
    attacks and of those who committed them. Lessons, books, warnings and debate about extremism are not that.""",
    given=Given(role=Role.PUPIL, audience=Audience.PUBLIC),
    examples=[
        finds("de omvolking is bezig, kijk naar onze brugklas", "omvolking"),
        finds("Breivik is een held", "geweld prijzen"),
        finds("dood aan de ongelovigen, sluit je aan bij de strijd", "werven"),
        passes("Spreekbeurt over de omvolkingstheorie en waarom die niet klopt", "een les"),
        passes("Voorlichting in 4 havo: zo herken je radicalisering", "voorlichting"),
        passes("tijd voor actie! wie helpt mee met de kerstmarkt?", "een gewone oproep"),
        passes("de strijd om de beker begint, kom kijken", "sport"),
    ],
)
def call_to_radicalism(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een bericht werft voor haat of geweld, spreekt van omvolking of prijst een aanslag. Een les, een boek, een
    waarschuwing of een gesprek over extremisme is dat niet.
    """
    for act in seen.own(Kind.ACT, "radicalisation", at_least=Certainty.LIKELY):
        yield found(act, Weight.STOP, _MESSAGE, _ADVICE)
