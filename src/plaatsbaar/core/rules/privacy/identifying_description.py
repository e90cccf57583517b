"""Is somebody described so that everybody at school knows who it is, without a name or with a class beside it? (8.6)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core import naming, rewriting
from plaatsbaar.core.draft import Audience, Capacity, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Observation, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Finding, Replace, Weight, found
from plaatsbaar.core.wording import Wording


@rule(
    ground="third_party_consent",
    category="personal_data",
    title=Wording("Herkenbaar zonder naam", "Recognisable without a name"),
    in_english="""Somebody can be recognised without a name: by clothes or hair together with the class. And a class
    beside a name tells who it is and where to find that person. A class by itself is no personal data.""",
    given=Given(role=Role.PUPIL, capacity=Capacity.PERSONAL, audience=Audience.PUBLIC),
    examples=[
        finds(
            "het meisje met de rode jas uit 2B was zo grappig",
            "kleding en klas",
            quote="het meisje met de rode jas uit 2B",
        ),
        finds("Applaus voor Sanne Dekker (2B)!", "naam en klas", quote="2B"),
        finds("Tijn van der Meer uit 2B won", "naam en klas", quote="2B"),
        passes("2B heeft gewonnen!", "een klas alleen"),
        passes("Alle jongens uit 2B deden mee", "een groep"),
        passes("Ik zit in 2B en het is leuk", "over jezelf"),
        passes("Daan Willems uit 5V1 won", "hij vindt het goed", role=Role.STAFF, capacity=Capacity.OFFICIAL),
    ],
)
def identifying_description(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Iemand is ook zonder naam te herkennen: aan kleding of haar samen met de klas. En een klas bij een naam zegt
    wie het is en waar die persoon te vinden is. Een klas alleen is geen persoonsgegeven.
    """
    for described in seen.own(Kind.DESCRIPTION, "person", at_least=Certainty.LIKELY):
        yield _person(described, draft)
    for group in seen.own(Kind.DESCRIPTION, "class", at_least=Certainty.LIKELY):
        if naming.may_be_named(draft, facts, group.person) is False:
            yield _class(group, draft)


def _person(described: Observation, draft: Draft) -> Finding:
    place = described.span
    fix = None
    if place and described.where is Where.TEXT:
        fix = rewriting.without_name(draft.text, place.start, place.end, "leerling")
    return found(
        described,
        Weight.REVISE,
        Wording("Iedereen op school weet wie dit is", "Everybody at school knows who this is"),
        Wording("Beschrijf niemand zo precies, of vraag het eerst.", "Describe nobody so precisely, or ask first."),
        fix=fix,
        span_kind="class",
    )


def _class(group: Observation, draft: Draft) -> Finding:
    place = group.span
    fix: Replace | None = None
    if place and group.where is Where.TEXT:
        fix = rewriting.without_class(draft.text, place.start, place.end)
    return found(
        group,
        Weight.REVISE,
        Wording("Je noemt de klas bij een naam", "You tell the class beside a name"),
        Wording(
            "Zo is iemand makkelijk te vinden. Laat de klas weg, of de naam.",
            "That makes somebody easy to find. Leave out the class, or the name.",
        ),
        fix=fix,
        span_kind="class",
    )
