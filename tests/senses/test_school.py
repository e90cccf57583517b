"""Does the school sense tell the own school from another's, and private life from school?"""

from __future__ import annotations

import pytest

from context_reading import observed, values
from plaatsbaar.senses.text.school import private_life, school


def _own(text: str) -> set[str]:
    return {one.detail["own"] for one in observed(school, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Onze rector heeft gelijk: minder toetsen",
        "Quadraam's new phone policy is great",
        "Vandaag op school een brandoefening",
        "Blij met mijn collega's op het Rijnveld",
        "De directie schrapt de werkweek",
        "Na de zomer start ik op het Merwecollege, zin in mijn lessen",
        "Our headteacher really listens to staff",
        "#Stroomdal was vandaag open",
    ],
)
def test_the_own_school(text: str) -> None:
    assert "yes" in _own(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mijn dochter heeft een open dag op haar nieuwe school",
        "Het kabinet bezuinigt op het onderwijs en op scholen",
        "Onze jongste gaat naar de brugklas in Zutphen",
        "In Nederland hebben scholen te weinig leraren",
        "Mijn kleinzoon zit in groep 4",
    ],
)
def test_another_school_or_education_in_general(text: str) -> None:
    assert _own(text) == {"no"}


@pytest.mark.parametrize(
    "text",
    [
        "Zondag appeltaart gebakken met mijn moeder",
        "Vitesse verliest weer",
        "Zonsopkomst boven de Posbank",
        "Wie wil er mee op het Binnenhof kijken?",
        "Wat een klasse concert, echt klassiek",
        "Nieuw toetsenbord gekocht",
    ],
)
def test_no_school_at_all(text: str) -> None:
    assert not observed(school, text)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Kinderfiets te koop, 40 euro", "sale"),
        ("Recept voor pompoensoep", "food"),
        ("Tips voor Lissabon met twee peuters?", "travel"),
        ("Gisteren Feyenoord gekeken", "sport"),
        ("Onze poes heeft vier kittens", "pets"),
        ("ben het hele weekend alleen thuis", "exposed"),
    ],
)
def test_private_subjects(text: str, subject: str) -> None:
    assert subject in values(private_life, text)


@pytest.mark.parametrize(
    "text", ["De toets is verplaatst", "Morgen studiedag", "ik snij mezelf weer", "Ties zn adres", "lol", ""]
)
def test_no_private_subject(text: str) -> None:
    assert not observed(private_life, text)


def test_a_place_is_one_in_the_text_as_given() -> None:
    text = "Fijn\u200b om op\u200b het Stro\u200bomdal te werken 🎉"
    (name,) = [one for one in observed(school, text) if one.value == "name"]
    assert name.span is not None
    assert text[name.span.start : name.span.end] == name.quote
    assert name.quote.replace("\u200b", "") in {"Stroomdal", "het Stroomdal"}
