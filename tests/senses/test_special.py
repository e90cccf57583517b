"""Private facts are seen when a person is tied to them, and neither as a subject nor of the author."""

from __future__ import annotations

import pytest

from plaatsbaar.core import cast
from plaatsbaar.core.observation import Kind, Observation, Where
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.special import special


def seen(text: str) -> tuple[Observation, ...]:
    facts = cast.facts()
    return special(Reading((Part(Where.TEXT, text),), facts.people, facts.board))


@pytest.mark.ground("personal_data")
@pytest.mark.parametrize(
    ("text", "value", "quote", "person"),
    [
        ("Sanne heeft ADHD", "health", "ADHD", "p-sanne"),
        ("Sanne heeft adhd en Bilal is gezakt", "health", "adhd", "p-sanne"),
        ("Sanne heeft adhd en Bilal is gezakt", "grade", "gezakt", "p-bilal"),
        ("Fenna was er niet. Zij ligt in het ziekenhuis.", "health", "ziekenhuis", "p-fenna"),
        ("Een leerling uit 2B heeft epilepsie", "health", "epilepsie", None),
        ("Mijn mentor heeft kanker", "health", "kanker", None),
        ("Tijn is uit huis geplaatst", "family", "uit huis geplaatst", "p-tijn"),
        ("Bilal is moslim", "religion", "moslim", "p-bilal"),
        ("Daan valt op jongens", "orientation", "valt op jongens", "p-daan"),
        ("Daan had een 3 voor wiskunde", "grade", "had een 3", "p-daan"),
        ("my teacher has cancer", "health", "cancer", None),
    ],
)
def test_a_fact_tied_to_somebody(text: str, value: str, quote: str, person: str | None) -> None:
    assert (value, quote, person) in [(one.value, one.quote, one.person) for one in seen(text)]


@pytest.mark.parametrize(
    "text",
    [
        "ik heb adhd",
        "Ik was bang voor mijn diagnose autisme",
        "Gastles over epilepsie in 2B",
        "Moslims vieren het suikerfeest",
        "Scholen moeten meer doen voor leerlingen met autisme",
        "ik had een 3 voor wiskunde",
        "het woord homo is geen scheldwoord",
        "2B heeft gewonnen",
        "de jongens uit 2B",
    ],
)
def test_a_subject_a_class_or_the_author_is_nobody_else(text: str) -> None:
    assert not seen(text)


def test_an_own_child_is_said_to_be_one() -> None:
    assert [one.detail["of"] for one in seen("mijn dochter heeft dyslexie")] == ["own_child"]


@pytest.mark.parametrize(
    ("text", "value", "quote"),
    [
        ("het meisje met de rode jas uit 2B was er", "person", "het meisje met de rode jas uit 2B"),
        ("die jongen met krullen uit 4 havo", "person", "die jongen met krullen uit 4 havo"),
        ("Sanne (2B) won", "class", "2B"),
        ("Applaus voor Tijn uit klas 2b", "class", "klas 2b"),
    ],
)
def test_a_description(text: str, value: str, quote: str) -> None:
    found = [(one.value, one.quote) for one in seen(text) if one.kind is Kind.DESCRIPTION]
    assert found == [(value, quote)]
