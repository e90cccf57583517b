"""Can a personal view be taken for the school's, or the other way round? (5.1, B1.1)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Capacity, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording


@rule(
    ground="capacity",
    category="capacity",
    holds_for={Role.STAFF},
    title=Wording("Namens wie is dit?", "On whose behalf is this?"),
    in_english="""A private view of a member of staff is easily taken for the view of the school. A personal post
    does not speak for the school ("wij als school vinden"), and a post of the school does not call itself
    personal.""",
    given=Given(role=Role.STAFF, capacity=Capacity.PERSONAL, audience=Audience.PUBLIC),
    examples=[
        finds("Wij als school vinden de nieuwe toetsregels te streng.", "een eigen bericht dat voor school spreekt"),
        finds("Namens het hele team: dit beleid moet anders.", "namens het team, maar persoonlijk geplaatst"),
        finds(
            "Fijne vakantie allemaal! Op persoonlijke titel.",
            "een bericht van school dat zich persoonlijk noemt",
            capacity=Capacity.OFFICIAL,
        ),
        passes("Wij als school vinden rust belangrijk.", "namens de school", capacity=Capacity.OFFICIAL),
        passes("Ik vind de nieuwe toetsregels te streng.", "duidelijk een eigen mening"),
        passes(
            "Namens het team: succes! Dit is mijn persoonlijke mening, los van de school.",
            "de lezer weet waar hij aan toe is",
        ),
        passes("Wij hadden een topdag op school", "vertelt wat er was, spreekt niet voor school"),
    ],
)
def blurred_capacity(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een privémening van een medewerker lijkt al snel de mening van school. Een persoonlijk bericht spreekt niet voor
    school ('wij als school vinden'), en een bericht van school noemt zichzelf niet persoonlijk.
    """
    disclaimers = seen.find(Kind.DISCLAIMER, where=Where.TEXT)
    if draft.capacity is Capacity.OFFICIAL:
        for one in disclaimers[:1]:
            yield found(
                one,
                Weight.REVISE,
                Wording(
                    "Dit bericht is van school, en noemt zich persoonlijk", "A school post that calls itself personal"
                ),
                Wording(
                    "Haal dit weg, of plaats het bericht op je eigen account.",
                    "Take this out, or post it on your own account.",
                ),
            )
        return
    if disclaimers or draft.audience is not Audience.PUBLIC:
        return
    for one in seen.find(Kind.VOICE, "blurred", "official", where=Where.TEXT)[:1]:
        yield found(
            one,
            Weight.REVISE,
            Wording("Spreek je hier voor jezelf of voor school?", "Do you speak for yourself or for the school?"),
            Wording(
                "Je plaatst dit als jezelf, maar het klinkt als school. Schrijf 'ik', of plaats het namens school.",
                "You post this as yourself, yet it sounds like the school. Write 'I', or post it for the school.",
            ),
        )
