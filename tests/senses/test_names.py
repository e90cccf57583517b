"""Roster names in every spelling, words that are names, unknown names, and what a check without a session sees."""

from __future__ import annotations

from itertools import pairwise

import pytest

from plaatsbaar.core import cast
from plaatsbaar.core.draft import Role
from plaatsbaar.core.facts import Board, People, Person
from plaatsbaar.core.observation import Certainty, Kind, Observation, Where
from plaatsbaar.senses.text.name_index import build, index_of
from plaatsbaar.senses.text.name_words import plain
from plaatsbaar.senses.text.names import names
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.word_list import first_names, in_dictionary, is_word

SURE, LIKELY, POSSIBLE = Certainty.CERTAIN, Certainty.LIKELY, Certainty.POSSIBLE


def seen(
    text: str, *, session: bool = True, where: Where = Where.TEXT, board: Board | None = None
) -> list[Observation]:
    facts = cast.facts()
    return list(names(Reading((Part(where, text),), facts.people if session else None, board or facts.board)))


def one(text: str, *, session: bool = True) -> Observation:
    found = seen(text, session=session)
    assert len(found) == 1, [(name.quote, name.certainty) for name in found]
    return found[0]


@pytest.mark.ground("third_party_consent")
@pytest.mark.parametrize(
    ("text", "person", "certainty"),
    [
        ("Fenna Bakker won", "p-fenna", SURE),
        ("fenna bakker won", "p-fenna", SURE),
        ("FENNA BAKKER WON DE PRIJS", "p-fenna", SURE),
        ("Bakker, Fenna", "p-fenna", SURE),
        ("Bakker F.", "", None),
        ("Dekker, S.", "p-sanne", SURE),
        ("Meer, Tijn van der", "p-tijn", SURE),
        ("Meer, van der", "p-tijn", LIKELY),
        ("ik zag Tijn Van Der Meer", "p-tijn", SURE),
        ("Tijn vd Meer", "p-tijn", SURE),
        ("Tijn v.d. Meer", "p-tijn", SURE),
        ("Tinus van der Meer", "p-tijn", SURE),
        ("T. van der Meer", "p-tijn", SURE),
        ("Sanne D. uit de klas", "p-sanne", SURE),
        ("mevrouw de Wit", "s-hanneke", SURE),
        ("mw. De Wit", "s-hanneke", SURE),
        ("meneer haddad", "s-karim", SURE),
        ("dhr. K. Haddad", "s-karim", SURE),
        ("noor amrani", "p-noor", SURE),
        ("Noor El-Amrani", "p-noor", SURE),
        ("#SanneDekker", "p-sanne", SURE),
        ("kijk op instagram.com/sanne.dekker", "p-sanne", SURE),
        ("@sanne_dekker08", "p-sanne", SURE),
        ("Sanne Deker", "p-sanne", SURE),
        ("Sane Dekker", "p-sanne", SURE),
        ("S\u200banne D\u0435kker", "p-sanne", SURE),
        ("\uff33anne \U0001d4d3ekker", "p-sanne", SURE),
        ("S\u0301\u0302anne Dekker", "p-sanne", SURE),
        ("\u202eSanne Dekker", "p-sanne", SURE),
        ("wij zagen Sanne", "p-sanne", LIKELY),
        ("Sannes fiets", "p-sanne", LIKELY),
        ("Sanne's fiets", "p-sanne", LIKELY),
        ("juf Hanneke", "s-hanneke", LIKELY),
        ("vandaag was bilal er", "p-bilal", POSSIBLE),
        ("Sannetje toch", "p-sanne", POSSIBLE),
        ("s a n n e", "p-sanne", POSSIBLE),
        ("S.a.n.n.e D.e.k.k.e.r", "p-sanne", LIKELY),
        ("S4nne D3kker", "p-sanne", LIKELY),
    ],
)
def test_spellings_of_a_roster_name(text: str, person: str, certainty: Certainty | None) -> None:
    if certainty is None:
        assert not [name for name in seen(text) if name.certainty is SURE]
        return
    name = one(text)
    assert (name.value, name.person, name.certainty) == ("roster", person, certainty)
    assert name.span and text[name.span.start : name.span.end] == name.quote


@pytest.mark.parametrize(
    "text",
    [
        "een mooie roos in mei",
        "Roos is een kleur",
        "Wit en groot is de wand",
        "de witte bakker verkoopt dekker brood",
        "In de Anne Frankstraat staat een boom",
        "Wij lezen Max Havelaar en Romeo en Julia",
        "Het Anne Frank Huis en het Johan Cruijffplein",
        "Naar het Lyceum Het Stroomdal",
        "Joost Klein op het schoolfeest!",
        "Docent Nederlands gezocht",
        "Karel de Grote en Willem van Oranje",
        "Morgen Koningsdag, zaterdag Moederdag",
        "Feyenoord tegen Willem II",
        "Dirk van den Broek is dicht",
    ],
)
def test_no_person_in_ordinary_text(text: str) -> None:
    assert not seen(text)


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("ik ga je slaan bilal", LIKELY),
        ("Roos uit 2B", LIKELY),
        ("Sanne (2B) heeft gewonnen", SURE),
        ("Sanne heeft astma", SURE),
        ("mijn klasgenoot Sanne", SURE),
        ("nummer van Sanne: 06-12345678", SURE),
    ],
)
def test_what_stands_around_a_name_raises_its_grade(text: str, certainty: Certainty) -> None:
    assert one(text).certainty is certainty


def test_a_boards_own_list_is_heard() -> None:
    assert seen("De Fenna is een veld")
    assert not seen("De Fenna is een veld", board=Board(allowed=("De Fenna",)))


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("meneer Pietersen is streng", LIKELY),
        ("Lieke Sanders won", LIKELY),
        ("Linda K. was er", LIKELY),
        ("J. Pietersen belde", LIKELY),
        ("Quaxa Bruinzel belde", LIKELY),
        ("vandaag won Lieke", LIKELY),
        ("Lieke uit 2B won", LIKELY),
        ("onze leerling Chidi won", LIKELY),
        ("Soukaina el Houfi won", LIKELY),
    ],
)
def test_without_a_session_form_and_lists_speak(text: str, certainty: Certainty) -> None:
    name = one(text, session=False)
    assert (name.value, name.person, name.certainty) == ("unknown", None, certainty)


@pytest.mark.ground("third_party_consent")
@pytest.mark.parametrize("text", ["{} won de wedstrijd", "gisteren was {} er", "meneer {}", "ik haat {}"])
@pytest.mark.parametrize("name", ["Sanne Dekker", "Bilal", "Kaya", "sanne dekker"])
def test_without_a_session_the_roster_makes_no_difference(text: str, name: str) -> None:
    """No oracle: the answer is the same before and after somebody who is signed in wrote the same, and names nobody."""

    def answers() -> list[tuple[str, str | None, str]]:
        return [(one.value, one.person, one.certainty.value) for one in seen(text.format(name), session=False)]

    before = answers()
    assert seen(text.format(name))
    assert answers() == before and all(value == "unknown" and person is None for value, person, _ in before)


@pytest.mark.parametrize("where", [Where.SHARED, Where.REPLY_TO, Where.BIO, Where.ALT])
def test_every_field_is_read(where: Where) -> None:
    assert [name.where for name in seen("Fenna Bakker", where=where)] == [where]


def test_two_people_of_one_name_are_nobody_in_particular() -> None:
    people = People((Person("a", "Jan", "Smit", Role.PUPIL), Person("b", "Jan", "Smit", Role.PUPIL)))
    (name,) = names(Reading((Part(Where.TEXT, "Jan Smit won"),), people))
    assert (name.value, name.person, name.detail["role"]) == ("roster", None, "pupil")


def _table() -> list[tuple[str, str, str]]:
    firsts = ["Sem", "Zoë", "Đorđe", "Ümit", "Anne-Sophie", "Kübra", "Łukasz", "Chloé", "Ijsbrand", "Yara"]
    lasts = [
        "de Jong",
        "Van der Berg",
        "IJzerman",
        "El Idrissi",
        "Özdemir",
        "van 't Hof",
        "O'Neill",
        "D'Angelo",
        "ten Have",
        "Kowalska",
    ]
    return [(f"{first} {last}", first, last) for first in firsts for last in lasts]


def _spellings(first: str, last: str) -> list[str]:
    *before, core = last.split()
    folded = f"{first} {last}".translate(str.maketrans("ëđĐüÜłŁéÖö", "edDuUlLeOo"))
    turned = f"{core}, {first} {' '.join(before)}".strip()
    return [
        f"{first} {last}",
        f"{first} {last}".lower(),
        folded,
        turned,
        f"{first} {last.title()}",
        f"{core}, {first}",
        f"{first}\u00a0{last}",
        f"{first} {last}".replace("IJ", "\u0132").replace("ij", "\u0133"),
        f"{first} {last}".replace("e", "\u0435"),
        f"{first[0]}\u200b{first[1:]} {last}",
    ]


@pytest.mark.parametrize(("whole", "first", "last"), _table(), ids=lambda value: value)
def test_a_thousand_spellings(whole: str, first: str, last: str) -> None:
    people = People((Person("x", first, last, Role.PUPIL),))
    for spelling in _spellings(first, last):
        found = list(names(Reading((Part(Where.TEXT, f"Wij zagen {spelling}."),), people)))
        assert [name.person for name in found] == ["x"], spelling
        small_words = spelling.islower() and all(len(word) == 1 or is_word(word) for word in plain(spelling))
        assert found[0].certainty is (POSSIBLE if small_words else SURE), spelling


def test_the_index_lives_as_long_as_its_roster() -> None:
    people = People((Person("a", "Jan", "Smit", Role.PUPIL),))
    assert index_of(people) is index_of(people)
    assert index_of(People(people.persons)) is not index_of(people)


def test_people_without_a_first_or_last_name_are_no_trouble() -> None:
    index = build(
        [Person("a", "", "Smit", Role.PUPIL), Person("b", "Jan", "", Role.PUPIL), Person("c", "", "", Role.PUPIL)]
    )
    assert index.lasts["smit"] == (0,)
    assert index.firsts["jan"] == (1,)


def test_word_list_knows_words_and_no_names() -> None:
    assert all(in_dictionary(word) for word in ("aa", "fiets", "roos", "zwemles"))
    assert not any(in_dictionary(word) for word in ("", "fenna", "qqq", "\ud800", "zzzz"))
    assert is_word("school") and "sanne" in first_names() and "kofi" in first_names()


def test_observations_do_not_overlap() -> None:
    text = "Sanne Dekker, Sanne, #SanneDekker, S a n n e en mevrouw de Wit; Fenna Bakker (2B) S4nne"
    spans = [name.span for name in seen(text) if name.span]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert len(spans) == 7
    assert all(name.kind is Kind.NAME for name in seen(text))
