"""Acts by aim: what is found in any spelling, what the frames take away, where it stands, and that it stays fast."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from plaatsbaar.core.draft import Role
from plaatsbaar.core.facts import People, Person
from plaatsbaar.core.observation import Certainty, Kind, Observation, Where
from plaatsbaar.senses.text.decency import decency
from plaatsbaar.senses.text.decency.engine import FAMILIES
from plaatsbaar.senses.text.decency.tokens import tagged
from plaatsbaar.senses.text.normalise import normalise
from plaatsbaar.senses.text.reading import Part, Reading


def seen(text: str, people: People | None = None) -> list[Observation]:
    return list(decency(Reading((Part(Where.TEXT, text),), people)))


def values(text: str) -> set[str]:
    return {one.value for one in seen(text)}


ACTS = [
    ("threat", "ik maak je af na school"),
    ("threat", "als je nog iets zegt breek ik je poten"),
    ("threat", "jij krijgt klappen in de pauze"),
    ("threat", "ik blaas die hele school op"),
    ("threat", "slaap maar met 1 oog open"),
    ("threat", "I'm going to shoot up the school"),
    ("threat", "morgen jij 🔪"),
    ("stalking", "ik weet precies waar je woont"),
    ("stalking", "ik sta nu voor je deur"),
    ("stalking", "stuur nu je locatie of ik kom langs"),
    ("stalking", "i know where you live"),
    ("bullying", "niemand mag met Sanne omgaan"),
    ("bullying", "gooi Bilal uit de groepsapp"),
    ("bullying", "stem op de lelijkste van de klas"),
    ("bullying", "ga jezelf ophangen"),
    ("bullying", "nobody likes you, kill yourself"),
    ("insult", "jij bent een achterlijke sukkel"),
    ("insult", "wat een hoer is die Demi"),
    ("insult", "krijg de kanker"),
    ("insult", "you're such a loser"),
    ("insult", "mevrouw de Wit is een waardeloze trut"),
    ("discrimination", "alle moslims zijn terroristen"),
    ("discrimination", "ga terug naar je eigen land"),
    ("discrimination", "homo's zijn walgelijk"),
    ("discrimination", "gehandicapten horen niet op deze school"),
    ("discrimination", "all jews are vermin"),
    ("radicalisation", "de omvolking is bezig"),
    ("radicalisation", "Breivik is een held"),
    ("hacking", "wie heeft het wachtwoord van meneer Tan"),
    ("hacking", "we maken een nepaccount van Lisa"),
    ("obscenity", "stuur nudes"),
    ("obscenity", "al die leraren kunnen m'n reet likken"),
    ("slander", "iedereen weet dat meneer Jansen geld steelt"),
    ("gossip", "het schijnt dat Sanne zwanger is"),
    ("secret_filming", "stiekem een foto van mw Koster gemaakt"),
]


@pytest.mark.ground("decency")
@pytest.mark.parametrize(("value", "text"), ACTS)
def test_finds_the_act(value: str, text: str) -> None:
    assert value in values(text)


@pytest.mark.parametrize(
    "text",
    [
        "jij bent een h0er",
        "jij bent een hoeeeeer",
        "jij bent een h*er",
        "jij bent een h o e r t j e",
        "jij bent een ＨＯＥＲ",
        "jij bent een hо\u0435r",  # a Cyrillic o and e
        "jij bent een ho\u200ber",
        "jij bent een k@nkerhoer",
        "jij bent een kkhoer",
        "JIJ BENT EEN HOER",
    ],
)
def test_undoes_evasive_spelling(text: str) -> None:
    assert "insult" in values(text)


@pytest.mark.parametrize("text", ["m0sl1ms zijn v!es", "ikhaatmoslims", "ik haat mosilms", "Ik haat m o s l i m s"])
def test_undoes_evasive_spelling_of_groups(text: str) -> None:
    assert "discrimination" in values(text)


GROUPS = ["moslims", "joden", "homo's", "vrouwen", "zwarte mensen", "gehandicapten", "migranten", "transgenders"]


@pytest.mark.ground("discrimination")
@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize(
    "said",
    [
        "Ik haat {}", "{} zijn ongedierte", "We moeten alle {} doodschieten", "{} hebben geen rechten",
        "Waarom zijn {} zo dom?", "Er wonen hier veel {}. Ik haat ze.", "{} verdienen het om te sterven",
    ],
)  # fmt: skip
def test_finds_hate_against_any_group(group: str, said: str) -> None:
    assert "discrimination" in values(said.format(group))


@pytest.mark.ground("free_expression")
@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize(
    "said",
    [
        "Ik haat geen {}", "{} zijn niet walgelijk", "Ik hou van {}", "{} verdienen respect", "Niemand mag {} haten",
        "Zeggen dat {} ongedierte zijn is racistisch", "'{} zijn walgelijk' is een kwetsende uitspraak",
        "Vandaag vertelden {} over hun school", "Mensen die zeggen dat {} dom zijn hebben het mis",
    ],
)  # fmt: skip
def test_leaves_what_is_said_about_or_for_a_group(group: str, said: str) -> None:
    assert not values(said.format(group))


HARMLESS = [
    "ik ga dood, wat een toets",
    "doodmoe na de sportdag",
    "we schieten foto's op het plein",
    "de bom is gebarsten: ik ga naar de kunstacademie",
    "die toets was kanker moeilijk",
    "we maken 3B af bij de finale zaterdag",
    "ik vermoord die wekker morgen",
    "Macbeth: moord en wraak, vanavond in het theater",
    "iemand noemde mij hoer op het plein",
    "Hij zei: 'ik maak je af'. Ik heb het gemeld.",
    "het is niet oke om 'homo' als scheldwoord te gebruiken",
    "ik ben zo'n sukkel, alweer mijn boek vergeten",
    "wij homo's vieren vandaag Paarse Vrijdag",
    "jullie zijn allemaal gek (op mij) 😇",
    "hou je bek hahaha dat je m hebt gehaald?? TROTS",
    "je bent echt niet dom hoor",
    "Wat een onzinbeleid van het bestuur, dit is wanbestuur",
    "Ik vind het zwak dat de school niet reageert op onze mails",
    "niemand mag de school uit tijdens de pauze",
    "mijn insta is gehackt, negeer rare berichten",
    "Gastles over ethisch hacken voor klas 3",
    "mijn fiets is gestolen, iemand iets gezien?",
    "kom op met die hete thee, wat is er gebeurd bij debat",
    "ik kan je wel schieten haha",
    "Spreekbeurt: waarom Breivik geen held is, over extremisme",
    "The play is about a murder, come and see it",
]


@pytest.mark.ground("free_expression")
@pytest.mark.parametrize("text", HARMLESS)
def test_leaves_harmless_look_alikes(text: str) -> None:
    assert not values(text)


@pytest.mark.ground("threat")
@pytest.mark.parametrize(
    "text", ["ik maak je kapot, grapje", "ik steek je neer haha 😂", "na het toneel sla ik je op je bek"]
)
def test_a_wink_never_makes_a_threat_vanish(text: str) -> None:
    assert "threat" in values(text)


def test_a_joking_threat_is_likely_only() -> None:
    (threat,) = [one for one in seen("ik maak je af, grapje") if one.value == "threat"]
    assert threat.certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("jij bent een sukkel", "second_person"),
        ("die Demi is een sukkel", "named"),
        ("alle joden zijn ongedierte", "group"),
        ("lik mijn reet", "nobody"),
    ],
)
def test_tells_at_whom(text: str, aim: str) -> None:
    assert seen(text)[0].detail["aim"] == aim


def test_marks_the_whole_phrase_in_the_text_as_given() -> None:
    text = "Nou 🎉 zeg. Jij bént een\u200b ＨＯＥＲ, echt."
    (insult,) = [one for one in seen(text) if one.value == "insult"]
    assert insult.span is not None
    assert text[insult.span.start : insult.span.end] == insult.quote
    assert insult.quote.startswith("Jij") and insult.quote.endswith("ＨＯＥＲ")


def test_teasing_with_affection_is_marked() -> None:
    (insult,) = seen("jij bent echt een kuthoer ❤️ trots op je")
    assert insult.detail["banter"] == "yes" and insult.certainty is Certainty.LIKELY


def test_a_first_name_of_the_roster_counts_in_lower_case() -> None:
    people = People((Person("p", "Xanthippe", "Vos", Role.PUPIL),))
    assert any(one.value == "hacking" for one in seen("wie weet het ww van xanthippe", people))


def test_what_is_shared_is_read_and_the_bio_is_not() -> None:
    parts = (
        Part(Where.TEXT, "kijk"),
        Part(Where.SHARED, "jij bent een sukkel"),
        Part(Where.BIO, "jij bent een sukkel"),
    )
    assert [(one.kind, one.where) for one in decency(Reading(parts))] == [(Kind.ACT, Where.SHARED)]


@pytest.mark.parametrize(
    "text", ["", " ", "\ud800", "....", "****", "'" * 50, "🔪" * 50, "a" * 5000, "\u202ejij bent dom"]
)
def test_takes_any_text(text: str) -> None:
    seen(text)


def test_every_pattern_compiles_and_says_what_a_text_needs_for_it() -> None:
    for family in FAMILIES:
        for pattern in family.patterns:
            assert pattern.expression.pattern and pattern.needs, (family.value, pattern.text)


def _seconds(text: str) -> float:
    began = time.process_time()
    seen(text)
    return time.process_time() - began


@pytest.mark.parametrize(
    "unit",
    [
        "ik ga je zo je je je ", "jij bent zo heel erg ", "alle moslims zijn zo zo zo ", "Sanne Sanne heeft heeft ",
        "h*h*h*h* ", "k a n k e r ", "hoeeeeeeer ", "'jij zei dat hij zei ", "wie wie niemand mag mag mag niet ",
        "aaaaaaaaaa", "stuur stuur me me nu ",
    ],
)  # fmt: skip
def test_grows_in_a_straight_line(unit: str) -> None:
    """Four times the text may take at most some nine times as long; quadratic growth would take sixteen."""
    small = unit * (8000 // len(unit))
    seen(small)
    once = min(_seconds(small) for _ in range(3))
    assert min(_seconds(small * 4) for _ in range(2)) < 9 * once + 0.05


def test_every_pattern_alone_grows_in_a_straight_line() -> None:
    words = (
        "ik ga je wie niemand heeft Sanne die docent niet zo een sla mag jij moslims zijn stuur foto van schijnt als "
    )
    small, large = tagged(normalise(words * 40)), tagged(normalise(words * 160))
    for family in FAMILIES:
        for pattern in family.patterns:
            times = []
            for text in (small, large):
                rendered = text.rendered
                began = time.process_time()
                sum(1 for _ in pattern.expression.finditer(rendered))
                times.append(time.process_time() - began)
            assert times[1] < 12 * times[0] + 0.1, (family.value, pattern.text)


def _posts(name: str) -> list[str]:
    return (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()


def test_our_own_posts_with_an_act_are_found() -> None:
    """Written by hand and tuned on: this guards against falling back, it is no measure of the unseen."""
    posts = _posts("posts_with_an_act.txt")
    missed = [text for text in posts if not values(text)]
    assert len(missed) <= 0.04 * len(posts), missed


@pytest.mark.ground("free_expression")
def test_our_own_innocent_posts_are_left_alone() -> None:
    """As above, for ordinary posts of pupils, parents, staff and school accounts."""
    posts = _posts("innocent_posts.txt")
    flagged = [text for text in posts if values(text)]
    assert len(flagged) <= 0.01 * len(posts), flagged
