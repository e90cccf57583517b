"""Does the lesson sense tell being in a lesson now from talk about lessons?"""

from __future__ import annotations

import pytest

from context_reading import observed
from plaatsbaar.senses.text.lesson import lesson


@pytest.mark.ground("during_lessons")
@pytest.mark.parametrize(
    "text",
    [
        "zit in de les en niemand weet dat ik live ben",
        "toets is saai, app me antwoord op vraag 7, ben nu bezig",
        "wij hebben nu wiskunde en het is zo saai",
        "ik film dit stiekem tijdens de les haha",
        "meneer ziet niks, ik app gewoon tijdens de toets",
        "Mijn klas werkt nu heerlijk stil aan de opdracht",
        "posting this in the middle of class",
        "zit nu bij scheikunde",
    ],
)
def test_in_a_lesson_now(text: str) -> None:
    assert observed(lesson, text)


@pytest.mark.ground("during_lessons")
@pytest.mark.parametrize(
    "text",
    [
        "Niet appen tijdens de les, dat is de regel",
        "Morgen hebben we wiskunde",
        "De toets was saai",
        "Tijdens de les biologie keken we vandaag naar bloed",
        "wie is er nu nog bezig met het verslag",
        "Ik zit in de trein en ga naar de les",
        "De docent ziet niet altijd alles",
        "In the middle of June class 2 goes to Texel",
    ],
)
def test_talk_about_lessons(text: str) -> None:
    assert not observed(lesson, text)
