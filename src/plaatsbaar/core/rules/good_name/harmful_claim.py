"""Does a post state as fact what harms the good name of the school or somebody of it? (2.4, 5.6, 8.7, 1.3)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Capacity, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Observation, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Good, Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording(
    "Dit kan de naam van school of van iemand schaden", "This can harm the name of the school or somebody"
)
_TO_STAFF = Wording(
    "Kritiek mag, ook op school. Maar dit kan meer schade doen dan je bedoelt. Bespreek het eerst met je "
    "leidinggevende.",
    "Criticism is fine, of the school too. But this may do more harm than you mean. Talk to your supervisor first.",
)
_TO_OTHERS = Wording(
    "Kritiek mag. Dit is een beschuldiging die lang blijft staan. Weet je het zeker? Vertel het dan aan school of "
    "aan de "
    "vertrouwenspersoon: die kunnen er iets mee.",
    "Criticism is fine. This is an accusation that stays online. Are you sure? Then tell the school or the "
    "confidential "
    "adviser: they can act on it.",
)


@rule(
    ground="good_name",
    category="reputation",
    title=Wording("Schade aan de goede naam", "Harm to the good name"),
    in_english="""Everybody minds the good name of the school and of everyone connected to it. This is about
    accusations stated as fact and, for staff, about warning people away from their own school. Criticism, opinion,
    humour and telling what happened to your own child are free. A person weighs it: it never leads further than
    asking first.""",
    given=Given(role=Role.PARENT, capacity=Capacity.PERSONAL),
    examples=[
        finds(
            "Op deze school worden cijfers vervalst, iedereen weet het.", "een beschuldiging als feit, van horen zeggen"
        ),
        finds("Het bestuur stopt elk incident in de doofpot.", "een beschuldiging aan het bestuur"),
        finds(
            "Kies een andere school dan de onze, dit is een puinhoop.",
            "een medewerker over de eigen school",
            role=Role.STAFF,
        ),
        finds("Onze directie is een zinkend schip, niemand blijft hier.", "ook zonder oproep", role=Role.STAFF),
        passes("Ik vind het zwak dat de school niet reageert op onze mails over lesuitval.", "kritiek"),
        passes("Wat een puinhoop met dat rooster op school, weer drie uur uitval.", "harde kritiek van een ouder"),
        passes("Mijn zoon is op school mishandeld. Wij hebben aangifte gedaan.", "vertellen wat je overkwam"),
        passes("Les over fraude en corruptie in 5 havo: levendige discussie.", "lesstof", role=Role.STAFF),
        passes("Mijn bureau op school is een puinhoop.", "grap over jezelf", role=Role.STAFF),
        passes("Heel blij met deze school, bedankt team onderbouw!", "een compliment"),
    ],
)
def harmful_claim(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Iedereen houdt rekening met de goede naam van de school en van de mensen die erbij horen. Dit gaat over
    beschuldigingen die als feit worden gebracht en, voor medewerkers, over mensen waarschuwen voor de eigen school.
    Kritiek, een mening, humor en vertellen wat je zelf of je kind overkwam, mag. Een mens weegt het af: nooit meer
    dan overleg.
    """
    harmful = [one for one in seen.own(Kind.CLAIM) if _harms(one, draft, seen)]
    for one in harmful[:1]:
        yield found(one, Weight.CONSULT, _MESSAGE, _TO_STAFF if draft.role is Role.STAFF else _TO_OTHERS)
    if not harmful and seen.has(Kind.PRAISE, where=Where.TEXT) and seen.has(Kind.SCHOOL, where=Where.TEXT):
        yield Good(Wording("Je bent positief over school.", "You are positive about the school."))


def _harms(claim: Observation, draft: Draft, seen: Seen) -> bool:
    """An accusation of the school; for staff also running their own school down. A person accused is slander's
    matter."""
    if claim.detail.get("firsthand") == "yes" and claim.detail.get("hearsay") == "no" and draft.role is not Role.STAFF:
        return False
    about_school = claim.detail.get("about") == "school"
    if claim.value == "wrong":
        return about_school and not seen.has(Kind.NAME, where=claim.where)
    if claim.value == "warned_away":
        return draft.role is Role.STAFF or (about_school and claim.detail.get("hearsay") == "yes")
    if seen.has(Kind.PRAISE, where=claim.where):
        return False  # "chaos in de aula, geweldig" runs nobody down
    own = any(one.detail.get("own") == "yes" for one in seen.find(Kind.SCHOOL, where=claim.where))
    return draft.role is Role.STAFF and not draft.official and own and claim.detail.get("about") != "person"
