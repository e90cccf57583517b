"""Does a member of staff give away confidential information? (B1.2)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Observation, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_WHAT = {
    "marked": Wording("Hier staat bij dat het vertrouwelijk is", "This is marked as confidential"),
    "own_term": Wording("Dit woord staat op de lijst 'vertrouwelijk' van school", "On the school's confidential list"),
    "exam": Wording("Dit vertelt wat er in een toets zit", "This tells what is in a test"),
    "grades_list": Wording("Dit zijn resultaten van leerlingen", "These are results of pupils"),
    "file_fact": Wording(
        "Dit komt uit een dossier of een overleg over iemand", "This comes from a file or a meeting on somebody"
    ),
    "internal_figures": Wording("Dit zijn cijfers van school zelf", "These are internal figures of the school"),
    "internal_paper": Wording("Dit is een stuk voor intern gebruik", "This is a paper for internal use"),
    "unpublished_decision": Wording(
        "Dit besluit is nog niet bekendgemaakt", "This decision has not been announced yet"
    ),
    "secrecy": Wording("Je schrijft zelf dat dit niet verder mag", "You write yourself that this should go no further"),
}
_ADVICE = Wording(
    "Wat je door je werk weet en wat nog niet naar buiten is, deel je niet. Laat het weg, of wacht tot school het "
    "vertelt.",
    "What you know through your work and is not public yet, you do not share. Leave it out, or wait for the school.",
)


@rule(
    ground="confidential",
    category="confidential",
    holds_for={Role.STAFF},
    title=Wording("Vertrouwelijke informatie", "Confidential information"),
    in_english="""Staff do not publish confidential information: what is in a test to come, lists of marks, what was
    said in a care meeting or stands in a file, internal figures and papers, decisions that are not announced. It
    holds in a closed group too. The board adds words of its own. A public result or advice for an exam is not
    confidential.""",
    given=Given(role=Role.STAFF),
    examples=[
        finds(
            "De fusie met Het Stroomdal gaat door, het staat in stukken die nog niet openbaar zijn",
            "een besluit dat nog niet bekend is",
        ),
        finds("Het conceptrapport (nog vertrouwelijk) is heel positief!", "er staat vertrouwelijk bij"),
        finds("Net uit het zorgteam: hij wordt uit huis geplaatst", "uit een overleg over een leerling"),
        finds("Spoiler: de toets van morgen gaat over hoofdstuk 4, vraag 3 is een inkomer", "wat er in een toets zit"),
        finds("Trots: Project Zilver gaat van start", "een woord van de eigen lijst", quote="Project Zilver"),
        finds("Mag ik eigenlijk nog niet zeggen, maar er komt een nieuwe rector", "je schrijft het zelf"),
        passes("Tips voor het examen: lees eerst alle vragen en begin met de makkelijke.", "examentips"),
        passes("De uitslag van het examen: 96 procent geslaagd! Staat nu online.", "een openbaar resultaat"),
        passes("Bij onze vertrouwenspersoon kun je altijd terecht voor een vertrouwelijk gesprek.", "gaat over hulp"),
        passes("Het inspectierapport is gepubliceerd: een voldoende op alle punten.", "al openbaar"),
        passes("Deel nooit vertrouwelijke stukken via de app.", "een waarschuwing"),
        passes(
            "Spoiler: de toets van morgen gaat over hoofdstuk 4, vraag 3 is een inkomer",
            "B1.2 geldt voor medewerkers",
            role=Role.PUPIL,
        ),
    ],
)
def confidential_information(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Medewerkers publiceren geen vertrouwelijke informatie: wat er in een toets zit, cijferlijsten, wat in een
    overleg of dossier staat, interne cijfers en stukken, besluiten die nog niet bekend zijn. Ook niet in een
    besloten groep. Het bestuur kan eigen woorden toevoegen. Een openbaar resultaat of een examentip is niet
    vertrouwelijk.
    """
    told = list(seen.own(Kind.CONFIDENTIAL, at_least=Certainty.LIKELY))
    work = seen.has(Kind.SCHOOL) or not seen.has(Kind.PRIVATE_LIFE)
    secret = list(seen.own(Kind.DOUBT, "secrecy")) if work and not told else []
    for one in _one_per_subject([*told, *secret]):
        yield found(one, Weight.REVISE, _WHAT[one.value], _ADVICE)


def _one_per_subject(told: Iterable[Observation]) -> Iterable[Observation]:
    """The first place of each subject: one sentence about a file is one finding, not three."""
    first: dict[str, Observation] = {}
    for one in told:
        first.setdefault(one.value, one)
    return first.values()
