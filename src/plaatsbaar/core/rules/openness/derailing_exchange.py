"""Is an exchange running out of hand? (5.7)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Observation, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Finding, Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording("Dit gesprek dreigt te ontsporen", "This exchange is getting out of hand")
_ADVICE = Wording(
    "Reageer nu even niet. Bel je leidinggevende en bespreek samen wat je doet.",
    "Do not answer now. Call your supervisor and agree together on what to do.",
)


@rule(
    ground="derailing",
    category="escalation",
    holds_for={Role.STAFF},
    title=Wording("Gesprek dreigt te ontsporen", "An exchange getting out of hand"),
    in_english="""When an exchange online threatens to derail, staff contact their supervisor at once and agree on
    what to do. Signs are words such as "for the last time" in an answer, or an answer to an insult or threat.""",
    given=Given(role=Role.STAFF, reply=True),
    examples=[
        finds("Voor de laatste keer: stop met schelden over onze school.", "de toon loopt op"),
        finds("Ik ben er nu echt klaar mee, jullie begonnen hiermee.", "een ruzie"),
        finds("Dit loopt uit de hand, maar ik laat me niet uitschelden.", "je schrijft het zelf"),
        passes("Bedankt voor je reactie, ik neem het mee.", "rustig antwoord"),
        passes("Voor de laatste keer dit jaar: open dag!", "geen antwoord op iemand", reply=False),
        passes(
            "Ik ben er helemaal klaar mee, wat een berg nakijkwerk was dat.", "geen antwoord op iemand", reply=False
        ),
        passes("Voor de laatste keer: stop met schelden.", "5.7 geldt voor medewerkers", role=Role.PUPIL),
    ],
)
def derailing_exchange(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Dreigt een gesprek online te ontsporen, dan neemt een medewerker direct contact op met zijn leidinggevende om te
    bespreken wat te doen. Tekenen zijn woorden als 'voor de laatste keer' in een antwoord, of een antwoord op een
    belediging of bedreiging.
    """
    if draft.reply is not True:
        return
    heated = seen.find(Kind.DISCUSSION, "derailing", where=Where.TEXT)
    if heated:
        yield found(heated[0], Weight.CONSULT, _MESSAGE, _ADVICE)
    elif _answers_an_attack(seen) and _answers_back(seen):
        yield Finding(Weight.CONSULT, _MESSAGE, _ADVICE)


def _answers_an_attack(seen: Seen) -> tuple[Observation, ...]:
    return seen.find(Kind.ACT, where=Where.REPLY_TO) or seen.find(Kind.DISCUSSION, "derailing", where=Where.REPLY_TO)


def _answers_back(seen: Seen) -> bool:
    """An answer in kind: it disputes or goes into the matter. A calm referral is no derailing."""
    return not seen.has(Kind.DISCUSSION, "offline", where=Where.TEXT) and (
        seen.has(Kind.DISCUSSION, "contradiction", "substance", where=Where.TEXT)
        or seen.has(Kind.ACT, where=Where.TEXT)
    )
