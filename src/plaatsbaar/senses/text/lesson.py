"""Does the text say that its author is in a lesson right now?

Makes `Kind.LESSON` observations, value ``now``: CERTAIN when it says so ("zit nu in de les"), LIKELY when it may.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plaatsbaar.core.observation import Certainty, Kind, Observation, Where
from plaatsbaar.senses.text.reading import Reading

_SUBJECT = (
    r"(?:de |mijn |een )?(?:les|lessen|lesuur|wiskunde|scheikunde|natuurkunde|biologie|geschiedenis|aardrijkskunde|"
    r"nederlands|engels|duits|frans|economie|gym|lo|tekenen|muziek|mentoruur|wisk|bio|gesch|ak|klas)"
)
_NOW = re.compile(
    rf"\b(?:zit|zitten|sta|staan|ben) (?:nu|net|weer|ff|even|hier)? ?(?:in|bij) {_SUBJECT}\b"
    rf"|\b(?:nu|live|rn|right now)\b[^.!?\n]{{0,20}}\b(?:in|tijdens|vanuit) (?:de|mijn) les\b"
    r"|\btijdens (?:de|deze|mijn) les (?:nu|dit|aan het|zit)\b"
    r"|\b(?:i'm|im|sitting) in class (?:rn|right now|now)\b"
)
_TEST = r"(?:les|lesuur|toets|so|proefwerk|tentamen|examen|class|exam|test)"
# A lesson or test in the same breath as what one does just now; "niet appen tijdens de les" has no such moment.
_MEANWHILE = re.compile(
    rf"\b{_TEST}\b[^.!?\n]{{0,50}}\b(?:nu|nog) (?:er )?(?:mee |druk )?bezig\b|\b(?:nu|"
    rf"nog) bezig\b[^.!?\n]{{0,30}}\b{_TEST}\b"
    rf"|\b(?:ik|we|zit|ben|film|post|app|typ|sta|maak|kijk|stiekem)\b[^.!?\n]{{0,30}}\b(?:tijdens|onder|"
    rf"midden in) (?:de |mijn |deze |een |{_SUBJECT}){_TEST}?\b"
    r"(?=[^.!?\n]{0,40}\b(?:nu|rn|live|lol|haha\w*|omg|help)\b|[^\w.!?]{0,20}$)"
    rf"|\b(?:heb|hebben|geef|geven|krijgen) nu (?:even |weer )?(?:les|{_SUBJECT})\b"
    r"|\b(?:juf|meester|docent|leraar|meneer|mevrouw|teacher)(?: \w{1,20})? (?:ziet|merkt|heeft|"
    r"sees)[^.!?\n]{0,12}\b(?:niks|niets|niet|nothing)\b[^.!?\n]{0,20}\b(?:les|app|live|tel|telefoon|phone|film\w*|"
    r"toets)\b"
    r"|\b(?:mijn|m'n|de|onze) (?:klas|leerlingen|brugklassers) (?:zit|zitten|werkt|werken|maakt|maken|is|zijn) (?:nu|"
    r"op dit moment)\b"
    r"|\bmiddle of (?:class|the lesson|my lesson|the test)\b"
)
_MAYBE = re.compile(r"\b(?:nu|live|rn) (?:vanuit|in) (?:het|ons) (?:lokaal|klaslokaal)\b")


def lesson(reading: Reading) -> Iterator[Observation]:
    """Observes words that place the author in a lesson now, in the post itself only."""
    part = reading.part(Where.TEXT)
    if part is None:
        return
    for pattern, certainty in ((_NOW, Certainty.CERTAIN), (_MEANWHILE, Certainty.CERTAIN), (_MAYBE, Certainty.LIKELY)):
        for found in pattern.finditer(part.normal.lower):
            place = part.normal.span(*found.span())
            yield Observation(
                Kind.LESSON, "now", place=place, certainty=certainty, quote=part.raw[place.start : place.end]
            )
