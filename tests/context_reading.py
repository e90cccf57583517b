"""How do the tests of the context senses put one text before one sense?"""

from __future__ import annotations

from plaatsbaar.core.facts import Board
from plaatsbaar.core.observation import Observation, Where
from plaatsbaar.senses.text.reading import Part, Reading, TextSense

BOARD = Board(name="Quadraam", names=("Quadraam", "Het Stroomdal", "Stroomdal"), confidential=("Project Zilver",))


def observed(sense: TextSense, text: str, where: Where = Where.TEXT) -> list[Observation]:
    return list(sense(Reading((Part(where, text),), board=BOARD)))


def values(sense: TextSense, text: str, where: Where = Where.TEXT) -> set[str]:
    return {one.value for one in observed(sense, text, where)}
