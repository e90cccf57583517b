"""Are discussion, address, courtesy and derailing told apart, and the voices of school and self?"""

from __future__ import annotations

import pytest

from context_reading import values
from plaatsbaar.senses.text.debate import debate
from plaatsbaar.senses.text.voice import voice


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Over Quadraam lees ik hier alleen halve waarheden", "debate"),
        ("Klopt niet wat je zegt", "contradiction"),
        ("Mevrouw, u heeft uw zoon niet in de hand", "addressed"),
        ("je had gewoon beter moeten leren", "substance"),
        ("Graag gedaan, tot morgen!", "courtesy"),
        ("Stuur me even een mail", "offline"),
        ("Ik laat me niet uitschelden, dit loopt uit de hand", "derailing"),
    ],
)
def test_what_an_exchange_is(text: str, value: str) -> None:
    assert value in values(debate, text)


@pytest.mark.parametrize(
    "text", ["Mooie open dag vandaag", "De toets is verplaatst naar maandag", "Kom dan op tijd", "Haha precies"]
)
def test_no_exchange(text: str) -> None:
    assert not values(debate, text) & {"debate", "contradiction", "addressed", "derailing", "substance"}


@pytest.mark.ground("capacity")
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Wij als school vinden dit te streng", "blurred"),
        ("Namens het hele team: dit moet anders", "official"),
        ("Ik vind het een goed plan", "personal"),
        ("Wat een trots moment, bedankt allemaal", "praise"),
        ("Weet niet of dit mag, maar toch", "permission"),
        ("niet verder vertellen hè", "secrecy"),
    ],
)
def test_voices(text: str, value: str) -> None:
    assert value in values(voice, text)


@pytest.mark.ground("capacity")
@pytest.mark.parametrize(
    "text",
    ["Wij hadden een topdag op school", "Weet niet of de bus rijdt", "De school is open", "Onze klas gaat naar Texel"],
)
def test_no_such_voice(text: str) -> None:
    assert not values(voice, text) & {"blurred", "official", "permission", "secrecy"}
