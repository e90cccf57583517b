"""Is this place a platform that the board runs itself? Then it is not social media (1.2)."""

from __future__ import annotations

from plaatsbaar.core.draft import UNKNOWN, ChannelKind, Draft
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Seen
from plaatsbaar.core.rule import Given, inside, outside, scope_rule
from plaatsbaar.core.wording import Wording


@scope_rule(
    ground="board_platform",
    title=Wording("Een platform van school zelf", "A platform of the school itself"),
    in_english="""Platforms that the board runs, such as itslearning and Office 365, are not seen as social media. The
    protocol does not speak of what is posted there. The privacy rules do hold there, and a threat stays a threat.""",
    given=Given(),
    examples=[
        outside("Huiswerk voor morgen: hoofdstuk 3", "itslearning is van school", channel="itslearning"),
        outside("De toets van 2B is verplaatst", "Teams van school", channel="teams"),
        inside("Huiswerk voor morgen: hoofdstuk 3", "een eigen groep is wel sociale media", channel="whatsapp_groep"),
        inside("De toets van 2B is verplaatst", "Instagram", channel="instagram"),
        inside("De toets van 2B is verplaatst", "onbekend waar: dan geldt het protocol", channel=UNKNOWN),
    ],
)
def board_platform(draft: Draft, seen: Seen, facts: Facts) -> Wording | None:
    """Platforms die het bestuur zelf beheert, zoals itslearning en Office 365, zijn geen sociale media. Over een
    bericht daar zegt het protocol niets. De privacyregels gelden er wel, en een bedreiging blijft een bedreiging.
    """
    if draft.channel is UNKNOWN or draft.channel.kind is not ChannelKind.BOARD_PLATFORM:
        return None
    return Wording(
        "Hier gaat het protocol niet over: {place} is van school zelf. De privacyregels gelden hier wel.",
        "The protocol is not about this: {place} is the school's own. The privacy rules do hold here.",
    ).fill(place=draft.channel.label)
