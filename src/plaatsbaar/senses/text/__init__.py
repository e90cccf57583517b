"""The text senses, in the order in which their observations are listed, by the name that a failure is shown under."""

from __future__ import annotations

from collections.abc import Mapping

from plaatsbaar.senses.text.care import care
from plaatsbaar.senses.text.decency import decency
from plaatsbaar.senses.text.lesson import lesson
from plaatsbaar.senses.text.reading import TextSense
from plaatsbaar.senses.text.tone import tone

SENSES: Mapping[str, TextSense] = {
    "lesson": lesson,
    "decency": decency,
    "care": care,
    "tone": tone,
}
