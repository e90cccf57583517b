"""Does a member of staff voice a view against the mission of the board: respect, tolerance, everybody counts? (5.3)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording


@rule(
    ground="mission",
    category="mission",
    holds_for={Role.STAFF},
    title=Wording("Past dit bij waar school voor staat?", "Does this fit what the school stands for?"),
    in_english="""Staff do not voice views against the mission of the board and the principles of the protocol:
    respect, tolerance, everybody counts. Criticism of policy is no such view. A machine does not decide this: a
    person does, so it never leads further than asking first.""",
    given=Given(role=Role.STAFF),
    examples=[
        finds("Kinderen van vluchtelingen verpesten het niveau.", "een groep leerlingen wordt weggezet"),
        finds("Zorgleerlingen horen gewoon niet op een gewone school.", "niet iedereen hoort erbij"),
        finds("Een pak slaag zou sommige pubers goed doen, werkt altijd. Vernederen werkt.", "geweld of vernedering"),
        passes("Passend onderwijs werkt zo niet: er is te weinig geld en te weinig hulp.", "kritiek op beleid"),
        passes("Iemand zei dat vluchtelingen niet op school horen. Daar ben ik het niet mee eens.", "tegenspraak"),
        passes("Wij hebben veertig leerlingen uit het azc en ze doen het geweldig.", "een groep noemen mag"),
        passes("Vmbo'ers zijn niet minder dan gymnasiasten.", "staat juist voor de missie"),
        passes("Kinderen van vluchtelingen verpesten het niveau.", "5.3 geldt voor medewerkers", role=Role.PARENT),
    ],
)
def against_mission(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Medewerkers dragen geen standpunten uit die botsen met de missie van het bestuur en met het protocol: respect,
    verdraagzaamheid, iedereen telt. Kritiek op beleid is dat niet. Een programma beslist hier niet over, dat doen
    mensen. Daarom gaat dit nooit verder dan eerst overleggen.
    """
    for one in seen.own(Kind.MISSION):
        yield found(
            one,
            Weight.CONSULT,
            Wording("Past dit bij waar school voor staat?", "Does this fit what the school stands for?"),
            Wording(
                "School staat voor respect en voor iedereen. Dit kan daarmee botsen. Praat er eerst over met je "
                "leidinggevende.",
                "The school stands for respect and for everybody. This may clash with that. Talk to your supervisor "
                "first.",
            ),
        )
