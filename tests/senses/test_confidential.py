"""Is what must stay inside told from what may be known, and a shown secret from talk of secrets?"""

from __future__ import annotations

import pytest

from context_reading import observed, values
from plaatsbaar.core.observation import Certainty
from plaatsbaar.senses.text.confidential import confidential
from plaatsbaar.senses.text.credential import credential


@pytest.mark.ground("confidential")
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Het concept-inspectierapport (nog vertrouwelijk) is positief", "marked"),
        ("Onder embargo, maar wij worden Excellente School", "marked"),
        ("Alvast de antwoorden van de rekentoets van volgende week", "exam"),
        ("De wiskundetoets van 3 vwo van morgen begint met een vraag over parabolen", "exam"),
        ("Cijferlijst van heel 4 havo staat hier als bijlage", "grades_list"),
        ("net uit het zorgteam: hij wordt uit huis geplaatst", "file_fact"),
        ("In het dossier van die leerling staat dat er thuis geslagen wordt", "file_fact"),
        ("Onze collega van gym zit op non-actief", "file_fact"),
        ("Het tekort op de begroting is 1,2 miljoen, staat in de interne stukken", "internal_figures"),
        ("Hierbij de notulen van het MT-overleg", "internal_paper"),
        ("Screenshot uit Magister van de absenties", "internal_paper"),
        ("De fusie gaat door, het staat in stukken die nog niet openbaar zijn", "unpublished_decision"),
        ("De benoeming wordt volgende week pas gemeld, een nieuwe directeur", "unpublished_decision"),
        ("Trots: Project Zilver gaat van start", "own_term"),
    ],
)
def test_confidential(text: str, value: str) -> None:
    assert value in values(confidential, text)


@pytest.mark.ground("confidential")
@pytest.mark.parametrize(
    "text",
    [
        "Bij onze vertrouwenspersoon blijft alles vertrouwelijk",
        "Tip voor het examen natuurkunde: schrijf altijd je eenheden op.",
        "De uitslagen zijn binnen: 97 procent geslaagd!",
        "ik heb een 3,2 voor wiskunde rip",
        "weet iemand wat we moeten leren voor de toets van morgen?",
        "De notulen van de teamvergadering staan in Teams",
        "Het inspectierapport is gepubliceerd, lees het op onze website",
        "Onze nieuwe directeur stelt zich voor tijdens de ouderavond",
        "De toets van vrijdag gaat over hoofdstuk 3 en 4",
        "Het examen duurt 180 minuten. Hulpmiddelen: woordenboek.",
        "Deel nooit vertrouwelijke stukken via de app",
        "Oefenexamen: de vragen van het examen van vorig jaar staan online",
        "Vacature: docent Frans, salaris tot 5.000 euro bruto",
        "Gefeliciteerd met je diploma!",
    ],
)
def test_not_confidential(text: str) -> None:
    assert not observed(confidential, text)


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("wifi-wachtwoord: Welkom2024!", "Welkom2024!"),
        ("ww van de schoolwifi is Stroom!77 graag gedaan", "Stroom!77"),
        ("inlog Fabian: ww Voetbal12", "Voetbal12"),
        ("De deurcode is 4471#", "4471#"),
        ("code van het alarm is 5582, handig", "5582"),
        ("https://voorbeeld.example/x?token=ab12cd34", "ab12cd34"),
        ("Password: hunter2.", "hunter2"),
    ],
)
def test_a_shown_secret_is_certain_and_is_the_place(text: str, secret: str) -> None:
    (seen,) = observed(credential, text)
    assert seen.quote == secret and seen.certainty is Certainty.CERTAIN


@pytest.mark.parametrize(
    "text",
    [
        "Wachtwoord vergeten? Ga naar de balie",
        "mijn wachtwoord is weer verlopen help",
        "Je wachtwoord is persoonlijk",
        "iemand die het wachtwoord weet?",
        "ww morgen van 9 tot 5",
        "Bestelcode 987654321",
        "De les over sterke wachtwoorden",
        "https://voorbeeld.example/rooster?week=12",
    ],
)
def test_talk_of_secrets_shows_none(text: str) -> None:
    assert not [one for one in observed(credential, text) if one.certainty is Certainty.CERTAIN]
