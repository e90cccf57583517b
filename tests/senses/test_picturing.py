"""What a text says of pictures of people, with harmless look-alikes; linear in its length."""

from __future__ import annotations

import time

import pytest

from plaatsbaar.core.observation import Where
from plaatsbaar.senses.text.picturing import picturing
from plaatsbaar.senses.text.reading import Part, Reading

SEES = [
    ("Ik heb haar stiekem gefilmd tijdens gym", "secret"),
    ("Stiekem een foto van mijn docent gemaakt", "secret"),
    ("Secretly filmed my teacher without him knowing, photo below", "secret"),
    ("Foto's van groep 8 zet ik gewoon online, niemand gevraagd", "no_consent"),
    ("Filmpje van meneer Bos, zonder te vragen maar toch online", "no_consent"),
    ("Mooie foto van 3H. Vinden de ouders vast niet erg", "doubt"),
    ("Weet niet of het mag maar hier de foto van onze brugklas", "doubt"),
    ("Kijk, foto's van de hele klas op kamp", "group"),
    ("Op de foto staan Sanne en Bilal met hun beker", "shown"),
]
QUIET = [
    "Iemand maakte stiekem een foto van de docent, dat vind ik niet kunnen",
    "Ze heeft mij gefilmd zonder dat ik het wist",
    "Foto's plaatsen we pas als iedereen toestemming heeft gegeven",
    "Vraag altijd eerst of iemand op je foto wil voor je hem plaatst.",
    "Tag een vriend die ook naar de open dag moet komen!",
    "We gaan stiekem vroeg naar huis, leuke film kijken met de klas",
    "Foto: ANP / Koen Suyk",
    "Mag ik morgen een boterham mee op excursie?",
    "Kijk, alle leerlingen geslaagd!",
    "Plaats nooit een foto zonder toestemming van je klasgenoten",
]


def _values(text: str) -> list[str]:
    return [one.value for one in picturing(Reading((Part(Where.TEXT, text),)))]


@pytest.mark.parametrize(("text", "value"), SEES)
def test_it_sees(text: str, value: str) -> None:
    assert value in _values(text)


@pytest.mark.parametrize("text", QUIET)
def test_it_is_quiet(text: str) -> None:
    assert not _values(text)


@pytest.mark.parametrize("piece", ["stiekem foto van de zonder dat ", "foto: ", "hier alle mag ik op de foto staan "])
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def seconds(times: int) -> float:
        text, best = piece * times, 9.0
        for _ in range(3):
            start = time.process_time()
            _values(text)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(8_000) < 4 * seconds(4_000) + 0.05
