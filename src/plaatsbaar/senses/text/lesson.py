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
_MAYBE = re.compile(r"\b(?:nu|live|rn) (?:vanuit|in) (?:het|ons) (?:lokaal|klaslokaal)\b")


def lesson(reading: Reading) -> Iterator[Observation]:
    """Observes words that place the author in a lesson now, in the post itself only."""
    part = reading.part(Where.TEXT)
    if part is None:
        return
    for pattern, certainty in ((_NOW, Certainty.CERTAIN), (_MAYBE, Certainty.LIKELY)):
        for found in pattern.finditer(part.normal.lower):
            place = part.normal.span(*found.span())
            yield Observation(
                Kind.LESSON, "now", place=place, certainty=certainty, quote=part.raw[place.start : place.end]
            )
