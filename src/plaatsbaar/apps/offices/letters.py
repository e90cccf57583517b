"""What do the mails about accounts and offices say? No name of a person in what a preview shows."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from plaatsbaar.apps.outbox.letters import Letter
from plaatsbaar.core.wording import Wording

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def invitation_letter(link: str, board: str) -> Letter:
    """To who was given an account."""
    return Letter(
        Wording("Je kunt nu inloggen bij Plaatsbaar", "You can now sign in to Plaatsbaar"),
        Wording(
            f"{board} heeft een account voor je gemaakt. Kies zelf hoe je inlogt.",
            f"{board} made an account for you. Choose yourself how you sign in.",
        ),
        (
            Wording(
                "De link werkt één keer, zeven dagen lang. Kende je dit bericht niet? Dan hoef je niets te doen.",
                "The link works once, for seven days. Did you not expect this message? Then you need not do anything.",
            ),
        ),
        link,
        Wording("Kies hoe je inlogt", "Choose how you sign in"),
    )


def password_letter(link: str, board: str) -> Letter:
    """To who forgot a password."""
    return Letter(
        Wording("Een link om in te loggen", "A link to sign in"),
        Wording(
            f"Iemand vroeg een nieuw wachtwoord voor je account bij {board}.",
            f"Somebody asked for a new password for your account at {board}.",
        ),
        (
            Wording(
                "De link werkt één keer. Was jij het niet? Dan hoef je niets te doen: er is niets veranderd.",
                "The link works once. Was it not you? Then you need not do anything: nothing has changed.",
            ),
        ),
        link,
        Wording("Kies een nieuw wachtwoord", "Choose a new password"),
    )


def my_data_letter(link: str, board: str) -> Letter:
    """To a parent or pupil who asked to see what is known of them."""
    return Letter(
        Wording("Jouw link van school", "Your link from school"),
        Wording(
            f"Met deze link zie je wat {board} in Plaatsbaar van jou of je kind bewaart.",
            f"With this link you see what {board} keeps of you or your child in Plaatsbaar.",
        ),
        (
            Wording(
                "De link werkt één keer, zeven dagen lang. Stuur hem niet door.",
                "The link works once, for seven days. Do not pass it on.",
            ),
        ),
        link,
        Wording("Open je pagina", "Open your page"),
    )


def glass_letter(link: str, who: str, reason: str, until: datetime) -> Letter:
    """To the privacy officers, when somebody who runs the system looks at content."""
    local = until.astimezone(_AMSTERDAM)
    return Letter(
        Wording("Iemand keek mee bij nood", "Somebody looked in an emergency"),
        Wording(
            "Een beheerder kan tijdelijk zien wat er in Plaatsbaar staat.",
            "An administrator can temporarily see what stands in Plaatsbaar.",
        ),
        (
            Wording(f"Wie: {who}. Tot: {local:%d-%m-%Y %H:%M}.", f"Who: {who}. Until: {local:%d-%m-%Y %H:%M}."),
            Wording(f"De reden: {reason}", f"The reason: {reason}"),
        ),
        link,
        Wording("Bekijk het overzicht", "See the overview"),
    )
