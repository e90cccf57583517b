"""Is somebody, or a place, threatened with violence here? (4.6, 8.2)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording(
    "Hier staat een bedreiging in. Dat kan grote gevolgen hebben, voor de ander en voor jou.",
    "There is a threat in this. That can have serious consequences, for the other person and for you.",
)
_MAYBE = Wording(
    "Dit kan als een bedreiging worden gelezen, ook als je het niet zo bedoelt.",
    "This can be read as a threat, even if you do not mean it that way.",
)
_ADVICE = Wording(
    "Plaats dit niet. Is er echt iets aan de hand? Praat er vandaag over met iemand die je vertrouwt: je "
    "mentor, een leidinggevende of de vertrouwenspersoon.",
    "Do not post this. Is something really going on? Talk about it today with somebody you trust: your "
    "mentor, a manager or the confidential adviser.",
)


@rule(
    ground="threat",
    category="threat",
    title=Wording("Een bedreiging", "A threat"),
    in_english="""A threat is violence that is announced, wished for or asked for against a person, a group
    or a place. Figures of speech ("I am dying"), games, sport, plays and a report of what somebody else said are
    no threats. A threat is never silenced: not by scope, not by a wink.""",
    given=Given(role=Role.PUPIL, audience=Audience.PUBLIC),
    examples=[
        finds("ik maak je af morgen na school", "gericht aan iemand"),
        finds("jij krijgt klappen in de pauze", "geweld aangekondigd", quote="jij krijgt klappen"),
        finds("Meneer Jansen, ik wacht u op na school", "ook van een ouder", role=Role.PARENT),
        finds("morgen neem ik een mes mee naar school", "tegen de school"),
        finds("iemand moet die conciërge in elkaar slaan", "oproep tot geweld"),
        passes("ik ga dood, wat een moeilijke toets", "een uitdrukking over jezelf"),
        passes("we schieten morgen de klassenfoto", "een ander woord schieten"),
        passes("Hij zei: 'ik maak je af'. Ik heb het gemeld.", "een verslag van wat een ander zei"),
        passes("Macbeth vermoordt de koning, vanavond in de aula", "toneel"),
        passes("we maken 3B af bij de voetbalfinale", "sport"),
        passes("de bom is gebarsten: ik ga naar de kunstacademie", "een uitdrukking"),
    ],
)
def threat_against_somebody(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een bericht dreigt met geweld tegen iemand, een groep of een plek, of roept ertoe op. Een uitdrukking ("ik
    ga dood"), een spel, sport, toneel en een verslag van wat een ander zei zijn geen bedreiging. Een bedreiging
    blijft er een, ook in een besloten groep en ook als het een grap was.
    """
    for act in seen.own(Kind.ACT, "threat", at_least=Certainty.LIKELY):
        yield found(act, Weight.STOP, _MESSAGE if act.certainty is Certainty.CERTAIN else _MAYBE, _ADVICE)
