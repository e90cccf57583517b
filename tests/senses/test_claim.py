"""Are harmful statements and statements against the mission told from criticism, lessons and counter-speech?"""

from __future__ import annotations

import pytest

from context_reading import observed, values
from plaatsbaar.senses.text.claim import claim
from plaatsbaar.senses.text.mission import mission


@pytest.mark.ground("good_name")
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Op deze school wordt met examens gesjoemeld, dat weet iedereen", "wrong"),
        ("Het bestuur stopt elk incident in de doofpot", "wrong"),
        ("De leiding van onze school rommelt met de cijfers", "wrong"),
        ("Kies een andere school dan de onze", "warned_away"),
        ("ik zou mijn eigen kind er nooit heen sturen", "warned_away"),
        ("Solliciteer hier niet", "warned_away"),
        ("Onze directie is een zinkend schip", "run_down"),
    ],
)
def test_a_harmful_statement(text: str, value: str) -> None:
    assert value in values(claim, text)


@pytest.mark.ground("good_name")
@pytest.mark.parametrize(
    "text",
    [
        "Les over fraude en corruptie in 5 havo",
        "Ik vind dat het bestuur te weinig luistert",
        "Weer drie uur uitval deze week",
        "Gedragscode: wij accepteren geen bedreiging en geen fraude",
        "Mijn bureau op school is een puinhoop",
        "Chaos in onze aula: 200 brugklassers en een springkussen",
        "Workshop over nepnieuws: game over fraude",
    ],
)
def test_no_harmful_statement(text: str) -> None:
    assert not observed(claim, text)


def test_talk_and_own_experience_are_told() -> None:
    (talk,) = observed(claim, "Deze school verzwijgt misbruik, heb ik van de kapper")[:1]
    assert talk.detail["hearsay"] == "yes" and talk.detail["about"] == "school"
    (own,) = observed(claim, "Mijn zoon is op school mishandeld")[:1]
    assert own.detail["firsthand"] == "yes" and own.detail["hearsay"] == "no"


@pytest.mark.ground("mission")
@pytest.mark.parametrize(
    "text",
    [
        "kinderen van vluchtelingen verpesten het niveau",
        "Buitenlandse leerlingen halen het niveau van de klas omlaag",
        "Leerlingen met een beperking horen in het speciaal onderwijs, niet bij ons",
        "Homo's hoeven van mij niet voor de klas",
        "Geen hoofddoeken in mijn lokaal, klaar",
        "Niet elke leerling hoort erbij",
        "Een flinke klap heeft nog nooit een leerling kwaad gedaan",
        "Respect voor andere geloven is onzin",
    ],
)
def test_against_the_mission(text: str) -> None:
    assert observed(mission, text)


@pytest.mark.ground("mission")
@pytest.mark.parametrize(
    "text",
    [
        "Wij vieren Paarse Vrijdag: iedereen hoort erbij",
        "Iftar op school: moslims en niet-moslims aten samen",
        "Meisjes en techniek: 60 leerlingen programmeerden een robot",
        "Onze vmbo-leerlingen bouwden een tiny house",
        "Passend onderwijs werkt zo niet, er is te weinig geld",
        "Iemand zei dat vluchtelingen hier niet horen. Schandalig.",
        "het is niet oke om 'homo' als scheldwoord te gebruiken",
        "Vmbo'ers zijn niet minder dan gymnasiasten",
    ],
)
def test_not_against_the_mission(text: str) -> None:
    assert not observed(mission, text)
