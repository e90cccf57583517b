"""Does an answer give an opinion only, without saying why? (B3.7)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import UNKNOWN, Audience, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording(
    "Je geeft hier je mening, nog zonder waarom.",
    "You give your opinion here, without the why yet.",
)
_ADVICE = Wording(
    "Eén zin met een reden of voorbeeld maakt je antwoord sterker.",
    "One sentence with a reason or example makes your answer stronger.",
)


@rule(
    ground="substance",
    category="substance",
    title=Wording("Mening zonder onderbouwing", "An opinion without a ground"),
    in_english="""In an answer to somebody else an opinion is worth more with a reason. A hint, never more;
    outside an answer nothing is said, and when it is not known whether this is an answer nothing is asked.""",
    given=Given(role=Role.PUPIL, audience=Audience.PUBLIC, reply=True),
    examples=[
        finds("Wat een onzin.", "alleen een mening"),
        finds("Slecht plan", "alleen een mening", role=Role.PARENT),
        finds("Helemaal mee oneens!", "geen reden"),
        passes("Wat een onzin, want de bus rijdt gewoon", "met een reden"),
        passes("Wat een onzin, dat rooster", "geen antwoord op een ander", reply=False),
        passes("Slecht plan", "onbekend of het een antwoord is: geen vraag", reply=UNKNOWN),
        passes("Dank je, ik kom zaterdag!", "geen oordeel"),
    ],
)
def opinion_without_ground(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een antwoord op een ander geeft alleen een mening en zegt niet waarom. Met een reden erbij komt een gesprek
    verder. Het is een tip, en alleen bij een antwoord.
    """
    if draft.reply is not True:
        return
    for sign in seen.find(Kind.EMOTION, "bare_opinion", where=Where.TEXT)[:1]:
        yield found(sign, Weight.HINT, _MESSAGE, _ADVICE)
