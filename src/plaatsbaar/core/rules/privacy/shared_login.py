"""Does a pupil, parent or other person show a password or login of the school or of somebody? (4.6)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Replace, Weight, found
from plaatsbaar.core.wording import Wording


@rule(
    ground="hacking",
    category="hacking",
    holds_for={Role.PUPIL, Role.PARENT, Role.ALUMNUS, Role.OTHER},
    title=Wording("Inlog van een ander", "Somebody's login"),
    in_english="""Who spreads a password or login helps others into an account: the protocol names hacking an account
    among the things that go too far. Asking how to reset your own password is fine.""",
    given=Given(role=Role.PUPIL),
    examples=[
        finds("inlog van de docent: wachtwoord Welkom2024", "een wachtwoord van een ander", quote="Welkom2024"),
        finds("ww van de schoolwifi is Stroom!77 graag gedaan", "wifi van school", quote="Stroom!77"),
        finds("pincode van het kluisje van 2B: 8812", "een code", quote="8812"),
        passes("ben mn wachtwoord vergeten, wie moet ik hebben?", "een vraag over je eigen wachtwoord"),
        passes("wachtwoord is verlopen en nu kan ik niet inloggen", "gaat over inloggen"),
        passes("ww morgen van 9 tot 5 werken", "ww betekent hier iets anders"),
        passes("De escape room had een code van 4 cijfers", "een spel"),
    ],
)
def shared_login(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Wie een wachtwoord of inlog doorgeeft, helpt anderen in een account te komen. Het protocol noemt het hacken
    van een account bij de dingen die te ver gaan. Vragen hoe je je eigen wachtwoord herstelt, mag gewoon.
    """
    for one in seen.own(Kind.CREDENTIAL, at_least=Certainty.CERTAIN):
        place = one.span if one.where is Where.TEXT else None
        yield found(
            one,
            Weight.STOP,
            Wording("Hier staat een wachtwoord of code", "There is a password or code here"),
            Wording(
                "Wie dit leest kan in een account of ruimte die niet van hem is. Haal het weg. Is het jouw eigen "
                "wachtwoord? Verander het dan.",
                "Who reads this can get into an account or room that is not theirs. Take it out. Is it your own "
                "password? "
                "Then change it.",
            ),
            fix=Replace(place.start, place.end, "(weggelaten)") if place else None,
            span_kind="credential",
        )
