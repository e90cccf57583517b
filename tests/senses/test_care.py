"""Care signals are heard, figures of speech are not; and the tone of a text leads to hints only."""

from __future__ import annotations

import pytest

from plaatsbaar.core.cast import facts
from plaatsbaar.core.draft import Author, Draft, Role
from plaatsbaar.core.observation import Kind, Where
from plaatsbaar.core.verdict import Weight
from plaatsbaar.examine.examine import check
from plaatsbaar.senses.text.care import care
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.tone import tone


def signs(text: str) -> set[str]:
    return {one.value for one in care(Reading((Part(Where.TEXT, text),)))}


def tones(text: str) -> set[str]:
    return {one.value for one in tone(Reading((Part(Where.TEXT, text),)))}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("self_harm", "ik snij mezelf weer. weet niet wie ik t kan zeggen"),
        ("self_harm", "ik wil niet meer leven"),
        ("self_harm", "soms denk ik aan zelfmoord"),
        ("self_harm", "het hoeft voor mij niet meer"),
        ("self_harm", "iedereen is beter af zonder mij"),
        ("self_harm", "i want to kill myself"),
        ("fear", "ik durf niet meer naar school"),
        ("fear", "ik ben bang voor mijn stiefvader"),
        ("fear", "i'm scared to go to school"),
        ("victim", "ik word elke dag gepest in de appgroep"),
        ("victim", "ze schelden me uit voor hoer"),
        ("victim", "mijn zoon wordt bedreigd door klasgenoten"),
        ("victim", "my daughter is being bullied"),
    ],
)
def test_hears_who_needs_somebody(value: str, text: str) -> None:
    assert value in signs(text)


@pytest.mark.parametrize(
    "text",
    [
        "ik ga dood van het lachen",
        "ik snij de taart aan",
        "ik ben bang voor de toets morgen",
        "wil niet meer naar de kapper",
        "durf jij van de hoge duikplank?",
        "mijn leven is zo leuk nu",
        "we pesten niet op deze school",
    ],
)
def test_figures_of_speech_are_no_signal(text: str) -> None:
    assert not signs(text)


def test_a_victim_is_no_offender() -> None:
    verdict = check(Draft("ze noemden mij hoer en ik durf niet meer naar school", Author(Role.PUPIL)), facts())
    assert {sign.value for sign in verdict.care} >= {"victim", "fear"}
    assert not {"insult", "bullying", "threat"} & set(verdict.categories)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("shouting", "WAAROM ALTIJD WIJ WEER??!!"),
        ("anger", "ben er zo klaar mee, kutrooster"),
        ("judgement", "die docent van wiskunde is zo oneerlijk"),
        ("bare_opinion", "Wat een onzin."),
    ],
)
def test_reads_the_tone(value: str, text: str) -> None:
    assert value in tones(text)


@pytest.mark.parametrize(
    "text",
    ["GESLAAGD!!! FEEST!!!", "WIJ HEBBEN GEWONNEN!!!", "Wat een onzin, want de bus rijdt gewoon", "dank jullie wel"],
)
def test_joy_and_reasons_are_no_tone(text: str) -> None:
    assert not tones(text)


@pytest.mark.ground("impulse")
@pytest.mark.parametrize("text", ["IK HAAT MAANDAGEN!!!", "die docent van wiskunde is zo oneerlijk", "Wat een onzin."])
def test_tone_never_leads_beyond_a_hint(text: str) -> None:
    verdict = check(Draft(text, Author(Role.PUPIL), reply=True), facts())
    hints = [one for one in verdict.findings if one.category in ("impulse", "substance")]
    assert hints and all(one.weight is Weight.HINT for one in hints)


def test_signs_are_care_observations() -> None:
    assert {one.kind for one in care(Reading((Part(Where.TEXT, "ik wil dood"),)))} == {Kind.CARE}
