"""Names on no list: found by letters and surroundings, in small letters too, never certain; not in what is no name."""

from __future__ import annotations

import gzip
import json
from importlib import resources

import pytest

from plaatsbaar.core.facts import People
from plaatsbaar.core.observation import Certainty, Observation, Where
from plaatsbaar.senses.text.name_model import candidate, features, score
from plaatsbaar.senses.text.name_words import Words
from plaatsbaar.senses.text.names import names
from plaatsbaar.senses.text.normalise import normalise
from plaatsbaar.senses.text.reading import Part, Reading

MODEL = resources.files("plaatsbaar.senses.text") / "data" / "name_model.json.gz"


def seen(text: str, people: People | None = None) -> tuple[Observation, ...]:
    return names(Reading((Part(Where.TEXT, text),), people))


@pytest.mark.ground("third_party_consent")
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Complimenten voor Dzjamilja Otterspeer, wat een prachtig optreden", "Dzjamilja Otterspeer"),
        ("gister met wieger stroosma naar de film geweest", "wieger stroosma"),
        ("Kom op, Sietske, nog even volhouden", "Sietske"),
        ("volgens De Haas was het onze eigen schuld", "De Haas"),
        ("De prijs ging naar Xiaolan Tsjoeng uit de brugklas", "Xiaolan Tsjoeng"),
        ("samen met Oumayma Zerktouni een taart gebakken", "Oumayma Zerktouni"),
        ("Szymon Wrzesniewski liep de snelste tijd", "Szymon Wrzesniewski"),
    ],
)
def test_a_name_on_no_list_is_found(text: str, name: str) -> None:
    found = [one for one in seen(text) if one.quote == name]
    # in small letters it may as well be two words of another language: that is asked, never found
    assert [one.certainty for one in found] == [Certainty.POSSIBLE if name.islower() else Certainty.LIKELY]
    assert found[0].value == "unknown" and found[0].person is None


@pytest.mark.parametrize(
    "text",
    [
        "omg wat een dag, echt skeer en klaar mee",
        "Morgen naar Oisterwijk met de brugklas",
        "alle turken en polen zijn welkom op het feest",
        "de wifi in de mediatheek ligt er weer uit",
        "papier-maché maken bij tekenen",
        "Wij doen mee aan de First Lego League",
        "Tickets voor Feyenoord tegen Heracles te koop",
        "het huiswrek is veel te veel deze week",
        "what a lovely day at school, thanks everyone",
    ],
)
def test_what_is_no_name_is_not_found(text: str) -> None:
    assert not [one.quote for one in seen(text) if one.certainty is not Certainty.POSSIBLE]


def test_a_writer_or_singer_is_at_most_asked_about() -> None:
    for text in ("Ik las een roman van Aleida Kruithof", "Mijn werkstuk gaat over Barend Winkelaar"):
        assert {one.certainty for one in seen(text)} <= {Certainty.POSSIBLE}


def test_the_model_is_small_whole_numbers_and_never_certain() -> None:
    packed = MODEL.read_bytes()
    weights = json.loads(gzip.decompress(packed))
    assert len(packed) < 500_000 and "" in weights
    assert all(type(weight) is int for weight in weights.values())
    text = "Gefeliciteerd Wieger Stroosma en Oumayma Zerktouni, met dank aan Szymon Wrzesniewski uit 2B"
    assert all(one.certainty is not Certainty.CERTAIN for one in seen(text))


def test_the_score_is_the_sum_of_the_weights_of_what_is_seen() -> None:
    weights = json.loads(gzip.decompress(MODEL.read_bytes()))
    words = Words(normalise("gister met Wieger Stroosma gebeld"))
    at = words.plain.index("wieger")
    assert candidate(words, at) and not candidate(words, 0)
    assert score(words, at) == weights[""] + sum(weights.get(one, 0) for one in features(words, at))


def test_a_long_row_of_made_up_words_takes_time_in_step_with_its_length() -> None:
    words = Words(normalise("Wieger Stroosma " * 400))
    assert len(seen("Wieger Stroosma " * 400)) <= len(words)
