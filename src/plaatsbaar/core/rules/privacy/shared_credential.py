"""Does a member of staff show a password or another way into the school's systems or building? (B1.2)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Replace, Weight, found
from plaatsbaar.core.wording import Wording


@rule(
    ground="confidential",
    category="confidential",
    holds_for={Role.STAFF},
    title=Wording("Wachtwoord of toegangscode", "Password or access code"),
    in_english="""A password, an access code or a link with a key in it opens a door for everybody who reads it.
    Staff do not publish it, not in a closed group either. Talk about passwords ("forgot my password") is fine.""",
    given=Given(role=Role.STAFF),
    examples=[
        finds("Wifi op de studiedag, wachtwoord: Stroom2026!", "het wachtwoord staat er", quote="Stroom2026!"),
        finds("De deurcode van het lokaal is 4471#", "een code", quote="4471#"),
        finds("Inloggen: https://voorbeeld.example/x?token=ab12cd34ef", "een link met een sleutel erin"),
        passes("Wachtwoord vergeten? Loop even langs de helpdesk.", "gaat over wachtwoorden"),
        passes("Je wachtwoord is persoonlijk, deel het nooit.", "een waarschuwing"),
        passes("De les over sterke wachtwoorden was een succes.", "een les"),
        passes("De kortingscode voor de schouwburg staat op de poster.", "geen toegang tot iets van school"),
    ],
)
def shared_credential(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een wachtwoord, een toegangscode of een link met een sleutel erin opent een deur voor iedereen die het leest. Zet
    het niet in een bericht, ook niet in een besloten groep. Praten over wachtwoorden mag natuurlijk wel.
    """
    for one in seen.own(Kind.CREDENTIAL):
        place = one.span if one.where is Where.TEXT else None
        yield found(
            one,
            Weight.STOP,
            Wording("Hier staat een wachtwoord of code", "There is a password or code here"),
            Wording(
                "Iedereen die dit leest kan ermee naar binnen. Haal het weg en geef het door op een andere manier. "
                "Stond het "
                "al ergens? Verander het dan.",
                "Everybody who reads this can get in. Take it out and pass it on another way. Was it posted before? "
                "Then "
                "change it.",
            ),
            fix=Replace(place.start, place.end, "(weggelaten)")
            if place and not _by_hand(one.certainty.value)
            else None,
            span_kind="credential",
        )


def _by_hand(certainty: str) -> bool:
    """Only a secret that is shown can be taken out with one tap; talk of where it hangs cannot."""
    return certainty != "certain"
