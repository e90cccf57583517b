"""The text senses, in the order in which their observations are listed, by the name that a failure is shown under."""

from __future__ import annotations

from collections.abc import Mapping

from plaatsbaar.senses.text.lesson import lesson
from plaatsbaar.senses.text.picturing import picturing
from plaatsbaar.senses.text.reading import TextSense

SENSES: Mapping[str, TextSense] = {
    "lesson": lesson,
    "picturing": picturing,
}
