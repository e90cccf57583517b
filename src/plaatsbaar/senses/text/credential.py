"""Does a text show a password, an access code or a link with a key in it?

Makes `Kind.CREDENTIAL` observations: ``password``, ``code``, ``link``; CERTAIN when the secret itself is shown, and
then the place is that of the secret.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plaatsbaar.core.observation import Certainty, Kind, Observation, Span
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.sighting import Phrase, sighting, sightings, words

_HIDDEN = r"([^\s,;()\"']{1,60}[^\s,;()\"'.?:])"
# After a colon any word is the secret; after "is" only what looks like one: a figure, a sign or a capital in it.
_HAS_A_SIGN = r"(?=[^\s]{0,60}[\d!@#$%&*?+=_]|[^\s]{1,60}[A-Z])"
_ANNOUNCED = (
    r"(?<!\w)(?:(?:wifi|wi-fi|inlog|login|docenten|gasten|admin)-?)?(?:wachtwoord|password|passwd|ww|pw|pincode|"
    r"wachtwrd|passcode)"
    r"(?: (?:van|voor|of|for|op|bij) [\w'@. -]{1,30}?)?"
)
_SHOWN = re.compile(
    rf"(?i:{_ANNOUNCED})(?: ?[:=] ?{_HIDDEN}| (?:is|was|blijft|wordt) (?:nog steeds |nu |gewoon |dus |"
    rf"ook )?{_HAS_A_SIGN}{_HIDDEN})"
)
_SHORT = re.compile(
    r"(?<!\w)(?:ww|pw|wachtwoord|password|inloggen (?:\w{1,12} ){0,3}met) ((?=[^\s]{0,24}\d)[^\s]{4,24})(?!\w)",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?<!\w)(?:alarm|toegangs|deur|kluis|inlog|sleutel|beheer|pin|licentie|access|door)-?(?:code|sleutel|"
    r"pin)(?: (?:van|voor|of|for) [\w' -]{1,30}?)?"
    r"(?: ?[:=] ?| is (?:nog steeds |nu |gewoon )?)([\w*#-]{3,24})",
    re.IGNORECASE,
)
_CODE_OF = re.compile(
    r"(?<!\w)code (?:van|voor|of|for) (?:het |de |the )?(?:alarm|deur|voordeur|achterdeur|kluis\w*|wifi|printer|"
    r"poort|hek|lokaal|school\w*|\w*kast|door|gate|locker)"
    r"(?: ?[:=] ?| is (?:nog steeds |nu |gewoon )?)([\w*#-]{3,24})",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"https?://[^\s]{1,200}?[?&#](?:token|access_token|key|auth|sig|signature|pwd|code|invite|sessionid|"
    r"passwd)=([\w.%-]{6,200})",
    re.IGNORECASE,
)
_MAYBE = words(
    r"(?:inloggegevens|inlog|login|wachtwoord(?:en)?|wifi-?(?:code|wachtwoord)|wifi-?key|beheerdersaccount|"
    r"docentenaccount)(?: van| voor)? (?:de |het |onze |mijn |alle |)?(?:\w+ )?(?:staat|staan|hangt|hangen|ligt|"
    r"liggen|krijg|stuur|delen|heb|heeft|weet|vind je|zijn)",
)  # fmt: skip
_NOT_HIDDEN = words(
    r"vergeten|kwijt|wijzig\w*|verander\w*|aangepast|resetten|reset|opnieuw|nodig|verplicht|persoonlijk|geheim|sterk|"
    r"zwak|onveilig|veilig|goed|fout|verkeerd|niet|geen|weg|te|een|je|de|het|van|dat|verlopen|belangrijk|forgotten|"
    r"wrong|required|aanvragen|"
    r"aangevraagd|hetzelfde|strong|weak|not|my|your|the|ingewikkeld|lang|kort|moeilijk|makkelijk|iets|wat|gewijzigd|"
    r"nieuw|al|ook|heel|zo|nu",
)  # fmt: skip


def _secrets(part: Part) -> Iterator[Observation]:
    for pattern, value in (
        (_SHOWN, "password"),
        (_SHORT, "password"),
        (_CODE, "code"),
        (_CODE_OF, "code"),
        (_LINK, "link"),
    ):
        for match in pattern.finditer(part.normal.text):
            group = match.lastindex or 0
            if not _NOT_HIDDEN.fullmatch(match.group(group).lower().strip("!?.*")):
                yield sighting(part, match, Kind.CREDENTIAL, value, group=group)


def credential(reading: Reading) -> Iterator[Observation]:
    """Observes passwords, access codes and links with a token; a secret that is shown is CERTAIN."""
    for part in reading:
        seen: list[Span] = []
        for shown in _secrets(part):
            if shown.span and not any(shown.span.overlaps(other) for other in seen):
                seen.append(shown.span)
                yield shown
        if not seen:
            yield from sightings(part, Phrase(Kind.CREDENTIAL, "password", _MAYBE, Certainty.LIKELY))
