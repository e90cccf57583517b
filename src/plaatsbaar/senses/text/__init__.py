"""The text senses, in the order in which their observations are listed, by the name that a failure is shown under."""

from __future__ import annotations

from collections.abc import Mapping

from plaatsbaar.senses.text.identifiers import identifiers
from plaatsbaar.senses.text.lesson import lesson
from plaatsbaar.senses.text.names import names
from plaatsbaar.senses.text.reading import TextSense
from plaatsbaar.senses.text.special import special

SENSES: Mapping[str, TextSense] = {
    "names": names,
    "identifiers": identifiers,
    "special": special,
    "lesson": lesson,
}
