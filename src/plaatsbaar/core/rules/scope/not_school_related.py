"""Is this post about private life only, so that the protocol does not speak of it? (3.2)"""

from __future__ import annotations

from plaatsbaar.core.draft import Capacity, Draft, Picture, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Observation, Seen, Where
from plaatsbaar.core.rule import Given, inside, outside, scope_rule
from plaatsbaar.core.wording import Wording

# Whatever of these is seen, somebody of the school can be concerned: then the post counts as within the protocol.
_TOUCHES_SCHOOL = (
    Kind.SCHOOL,
    Kind.ACT,
    Kind.CONFIDENTIAL,
    Kind.CREDENTIAL,
    Kind.MISSION,
    Kind.MEDIA_ORIGIN,
    Kind.LESSON,
)
_OF_SOMEBODY = frozenset({"birth_date", "age", "bsn", "class", "grade"})
"""Identifiers that are told of a person; an own phone number under a bicycle for sale is not."""
_ONLY_PERSONAL = frozenset({Role.PUPIL, Role.PARENT, Role.ALUMNUS, Role.OTHER})


@scope_rule(
    ground="school_related",
    title=Wording("Niet over school", "Not about school"),
    in_english="""The protocol is only about posts that are related to the school, or where school, work and private
    life overlap. A recipe, a bicycle for sale or a holiday is nobody's business here. It takes a clear sign: a
    private subject, no word about school, nobody from the school, no picture, not on the school's behalf. In doubt
    the protocol holds.""",
    given=Given(role=Role.STAFF, capacity=Capacity.PERSONAL),
    examples=[
        outside("Recept voor pompoensoep: 1 flespompoen, 2 uien, gember.", "een recept"),
        outside("Kinderfiets te koop, 20 inch, zo goed als nieuw. 60 euro.", "iets verkopen", role=Role.PARENT),
        outside("Wat een heerlijk weekend aan het strand", "een vrije dag", role=Role.PUPIL),
        outside("Onze hond is vandaag tien geworden", "een huisdier"),
        inside("Recept voor pompoensoep, met dank aan 2B", "school komt erin voor"),
        inside(
            "Wat een heerlijk weekend aan het strand met Sanne Dekker",
            "iemand van school",
            seen=(Observation(Kind.NAME, person="p-sanne", quote="Sanne Dekker"),),
        ),
        inside("Het recept van de maand", "namens de school", capacity=Capacity.OFFICIAL),
        inside("Heerlijk weekend gehad", "op de foto kan school te zien zijn", pictures=(Picture("strand.jpg"),)),
        inside("Zo, dat was wat vandaag", "het is niet duidelijk waar dit over gaat"),
        inside("Ik ben alleen thuis tot zondag", "iets wat een leerling beter niet deelt", role=Role.PUPIL),
    ],
)
def not_school_related(draft: Draft, seen: Seen, facts: Facts) -> Wording | None:
    """Het protocol gaat alleen over berichten die met school te maken hebben, of waar school, werk en privé door
    elkaar lopen. Een recept, een fiets te koop of een vakantie hoort daar niet bij. Daar is wel een duidelijk teken
    voor nodig: een privé-onderwerp, geen woord over school, niemand van school, geen foto, niet namens school. Bij
    twijfel geldt het protocol.
    """
    private = [one for one in seen.find(Kind.PRIVATE_LIFE, where=Where.TEXT) if one.value != "exposed"]
    if not private or seen.has(Kind.PRIVATE_LIFE, "exposed", where=Where.TEXT):
        return None
    if draft.pictures or draft.films or draft.sounds or draft.shares or not _on_own_behalf(draft):
        return None
    if any(_concerns_school(one) for one in seen):
        return None
    return Wording(
        "Hier gaat het protocol niet over: dit bericht gaat niet over school.",
        "The protocol is not about this: this post is not about school.",
    )


def _on_own_behalf(draft: Draft) -> bool:
    return draft.capacity is Capacity.PERSONAL or draft.role in _ONLY_PERSONAL


def _concerns_school(one: Observation) -> bool:
    if one.where is Where.BIO:
        return False  # "docent bij ..." in a profile does not make a recipe a post about school
    if one.kind is Kind.NAME:
        return one.person is not None or one.certainty is not Certainty.POSSIBLE
    if one.kind is Kind.IDENTIFIER:
        return one.value in _OF_SOMEBODY
    return one.kind in _TOUCHES_SCHOOL and one.value != "found_online"
