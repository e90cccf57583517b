"""Does the text tell a grade or school result of somebody? (4.2, 5.5, 8.5)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Capacity, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording


@rule(
    ground="personal_data",
    category="personal_data",
    title=Wording("Cijfer of resultaat van een leerling", "A pupil's grade or result"),
    in_english="""A pupil's grade, whether somebody passed or was suspended, is between the pupil, the parents and the
    school. Your own grade is yours to tell, and so is the result of a whole class or team.""",
    given=Given(role=Role.STAFF, capacity=Capacity.PERSONAL, audience=Audience.PUBLIC),
    examples=[
        finds("Bilal Kaya had een 3 voor wiskunde", "een cijfer bij een naam", quote="had een 3"),
        finds("Jammer dat Sanne Dekker blijft zitten", "een resultaat", quote="blijft zitten"),
        finds("Een leerling uit 2B is geschorst", "ook zonder naam", quote="geschorst"),
        passes("Ik had een 3 voor wiskunde", "je eigen cijfer", role=Role.PUPIL),
        passes("2B haalde gemiddeld een 7,4!", "een hele klas"),
        passes("Al onze leerlingen zijn geslaagd", "iedereen samen"),
        passes("Fenna Bakker had een 3 euro ijsje", "geen cijfer"),
    ],
)
def pupil_result(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een cijfer, of iemand is geslaagd of geschorst: dat is iets tussen de leerling, de ouders en de school. Je
    eigen cijfer mag je vertellen, en het resultaat van een hele klas of een team ook.
    """
    for told in seen.own(Kind.SPECIAL, "grade", at_least=Certainty.LIKELY):
        yield found(
            told,
            Weight.REVISE,
            Wording("Je vertelt het resultaat van een leerling", "You tell a pupil's result"),
            Wording(
                "Een cijfer of schorsing is iets tussen de leerling, de ouders en de school. Laat het weg.",
                "A grade or suspension is between the pupil, the parents and the school. Leave it out.",
            ),
            span_kind="grade",
        )
