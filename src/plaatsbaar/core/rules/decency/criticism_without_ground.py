"""Is a person criticised without a word on why? (B2.6)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording(
    "Dit is kritiek op één persoon, zonder reden erbij. Zo komt het hard aan.",
    "This is criticism of one person, without a reason. That way it comes across hard.",
)
_ADVICE = Wording(
    "Zeg wat er gebeurde en wat je graag anders ziet. Dat werkt vaak beter, ook in een gesprek.",
    "Say what happened and what you would like to see. That often works better, also in a talk.",
)


@rule(
    ground="feedback_not_criticism",
    category="substance",
    holds_for={Role.PUPIL},
    title=Wording("Kritiek zonder reden", "Criticism without a reason"),
    in_english="""Criticism of one person hurts; feedback with an example teaches. A hint, never more:
    criticism is free (8.2).""",
    given=Given(role=Role.PUPIL, audience=Audience.PUBLIC),
    examples=[
        finds("meneer Jansen kan echt niet lesgeven", "geen reden genoemd"),
        finds("die docent van wiskunde is zo oneerlijk", "geen voorbeeld"),
        finds("mevrouw de Wit legt niks uit", "geen voorbeeld"),
        passes("meneer Jansen gaat te snel, want na tien minuten is iedereen het kwijt", "met een reden"),
        passes("de toetsweek is slecht gepland", "geen persoon"),
        passes("mevrouw de Wit is de beste", "geen kritiek"),
        passes("ik vind wiskunde saai", "een vak, geen persoon"),
    ],
)
def criticism_without_ground(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een bericht geeft kritiek op één persoon zonder te zeggen waarom. Kritiek mag. Met een voorbeeld of een wens
    wordt het feedback, en daar kan iemand iets mee. Het is een tip.
    """
    for sign in seen.own(Kind.EMOTION, "judgement")[:1]:
        yield found(sign, Weight.HINT, _MESSAGE, _ADVICE)
