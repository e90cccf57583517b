"""Does a pupil tell the whole world what strangers can misuse: an own number, an address, an empty house? (B2.4)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording


@rule(
    ground="audience",
    category="audience",
    holds_for={Role.PUPIL},
    title=Wording("De hele wereld kijkt mee", "The whole world is watching"),
    in_english="""On the internet the whole world can look along. A pupil who tells everybody an own number, where
    they live or that they are home alone gets a hint to share it with friends only. It is about the pupil's own
    safety, so never more than a hint.""",
    given=Given(role=Role.PUPIL, audience=Audience.PUBLIC),
    examples=[
        finds("ik ben het hele weekend alleen thuis haha", "een onbekende leest dit ook"),
        finds("nieuwe telefoon! mijn nummer is 06 1234 5678", "je eigen nummer voor iedereen"),
        finds("ouders op vakantie, wie komt er langs", "het huis is leeg"),
        passes("ik ben het hele weekend alleen thuis haha", "alleen voor vrienden", audience=Audience.RESTRICTED),
        passes("mijn nummer is 7 want ik ben keeper", "een rugnummer mag", audience=Audience.RESTRICTED),
        passes("ik ga morgen naar de bios met school", "niets wat een ander kan misbruiken"),
        passes("ben ziek thuis, wie heeft het huiswerk?", "een gewone vraag"),
    ],
)
def personal_life_in_public(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Op internet kan de hele wereld meekijken. Zet je je eigen nummer, je adres of 'ik ben alleen thuis' open voor
    iedereen, dan krijg je een tip: deel het alleen met vrienden. Het gaat om jouw veiligheid, dus nooit meer dan een
    tip.
    """
    if draft.audience is not Audience.PUBLIC:
        return
    for one in seen.find(Kind.PRIVATE_LIFE, "exposed", where=Where.TEXT):
        yield found(
            one,
            Weight.HINT,
            Wording("Iedereen kan dit lezen, ook wie jij niet kent", "Everybody can read this, strangers too"),
            Wording(
                "Deel dit alleen met vrienden. In je instellingen maak je je profiel privé.",
                "Share this with friends only. In your settings you can make your profile private.",
            ),
        )
