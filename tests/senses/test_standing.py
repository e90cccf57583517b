"""Are disclaimers and disclosures seen, and opinions not taken for them?"""

from __future__ import annotations

import pytest

from context_reading import observed, values
from plaatsbaar.core.observation import Kind, Where
from plaatsbaar.senses.text.standing import standing


def _kinds(text: str, where: Where = Where.TEXT) -> set[Kind]:
    return {one.kind for one in observed(standing, text, where)}


@pytest.mark.ground("disclaimer")
@pytest.mark.parametrize(
    "text",
    [
        "Dit is mijn persoonlijke mening en staat los van officiële standpunten van Quadraam.",
        "Docent Het Stroomdal (Quadraam), op persoonlijke titel.",
        "(eigen mening)",
        "Mijn tweets zijn persoonlijk en niet het standpunt van Quadraam",
        "Dit is mijn eigen mening, niet die van de stichting",
        "Opvattingen zijn van mij",
        "Views are my own.",
        "Opinions mine, not my school's. Speaking for myself.",
        "ik spreek hier namens mezelf",
        "Meningen zijn van mezelf, zeg ik op eigen titel",
    ],
)
def test_a_disclaimer(text: str) -> None:
    assert Kind.DISCLAIMER in _kinds(text)


@pytest.mark.ground("disclaimer")
@pytest.mark.parametrize(
    "text",
    [
        "Ik vind het een rampzalige keuze",
        "Naar mijn mening kan het beter",
        "Volgens mij is de toets te lang",
        "Leerlingen leren een eigen mening vormen",
        "Iedereen mag zijn eigen mening hebben",
        "Geef je mening in de enquête",
        "I think this is great",
        "De titel van het boek is persoonlijk gekozen",
        "Wij zijn trots op onze leerlingen",
        "Students formed their own opinions",
    ],
)
def test_an_opinion_is_no_disclaimer(text: str) -> None:
    assert Kind.DISCLAIMER not in _kinds(text)


@pytest.mark.ground("disclosure")
@pytest.mark.parametrize(
    "text",
    [
        "Ik werk als docent biologie bij Het Stroomdal (Quadraam).",
        "Als docent wiskunde bij Quadraam zie ik dat anders",
        "Teamleider bij Quadraam hier",
        "Ik ben conciërge op het Rijnveld",
        "Eigen mening van je docent bij Quadraam",
        "Docent Quadraam",
        "I am a teacher at this school",
    ],
)
def test_work_and_function(text: str) -> None:
    assert "full" in values(standing, text)


@pytest.mark.parametrize(
    "text", ["Ik werk bij Quadraam", "Op persoonlijke titel, medewerker Quadraam", "Ik werk hier zelf"]
)
def test_work_without_function(text: str) -> None:
    assert "function_missing" in values(standing, text) and "full" not in values(standing, text)


@pytest.mark.parametrize(
    "text",
    ["De docent was ziek", "Wie is jullie favoriete leraar?", "Mooie dag", "Bedankt mentor", "Werk aan de winkel"],
)
def test_no_disclosure(text: str) -> None:
    assert "full" not in values(standing, text)


def test_the_profile_counts_and_what_is_answered_does_not() -> None:
    assert Kind.DISCLAIMER in _kinds("Tweets op persoonlijke titel", Where.BIO)
    assert not _kinds("Tweets op persoonlijke titel", Where.REPLY_TO)
