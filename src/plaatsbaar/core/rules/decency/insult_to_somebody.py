"""Is somebody called names here? (4.6, 8.2, B3.6)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording(
    "Hier wordt iemand uitgescholden. Dat kan diegene kwetsen, en het blijft online staan.",
    "Somebody is called names here. That can hurt them, and it stays online.",
)
_ADVICE = Wording(
    "Zeg wat je dwarszit zonder scheldwoord, of laat het weg. Kritiek mag, liefst met een voorbeeld.",
    "Say what bothers you without the name, or leave it out. Criticism is fine, best with an example.",
)
_TEASING = Wording(
    "Dit klinkt als plagen onder vrienden. Weet je zeker dat de ander er ook om kan lachen?",
    "This sounds like teasing among friends. Are you sure the other person can laugh about it too?",
)


@rule(
    ground="insult",
    category="insult",
    title=Wording("Een belediging", "An insult"),
    in_english="""A word that runs somebody down, aimed at a person who is spoken to, named or easily
    recognised. Swearing at nobody, or at a test, is no insult; nor are quotation, a report, or somebody joking
    about themselves. Teasing among friends in a closed group is a hint at most.""",
    given=Given(role=Role.PUPIL, audience=Audience.PUBLIC),
    examples=[
        finds("jij bent echt een sukkel", "iemand wordt aangesproken", quote="jij bent echt een sukkel"),
        finds("wat een hoer is die Sanne", "iemand wordt genoemd"),
        finds("Mevrouw de Wit is een incompetente trut", "een docent, door een ouder", role=Role.PARENT),
        finds("k4nkerhond ga weg", "verhullende spelling"),
        passes("die toets was kanker moeilijk", "grof, maar op niemand gericht"),
        passes("ik ben zo dom, boek vergeten", "over jezelf"),
        passes("iemand noemde mij 'mongool' op het plein", "een slachtoffer vertelt"),
        passes("'homo' is geen scheldwoord", "tegenspraak"),
        passes("je bent echt niet dom hoor", "juist het tegendeel"),
        passes("ik vind de uitleg bij wiskunde slecht, want het gaat te snel", "kritiek met een reden"),
    ],
)
def insult_to_somebody(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een bericht scheldt iemand uit die wordt aangesproken, genoemd of makkelijk te herkennen is. Schelden op een
    toets of op niemand is geen belediging, een citaat of een verslag ook niet. Plagen onder vrienden in een
    besloten groep is hooguit een tip.
    """
    for act in seen.own(Kind.ACT, "insult", at_least=Certainty.LIKELY):
        if act.detail.get("banter") and draft.role is Role.PUPIL and draft.audience is Audience.RESTRICTED:
            yield found(act, Weight.HINT, _TEASING, _ADVICE)
        else:
            yield found(act, Weight.STOP, _MESSAGE, _ADVICE)
