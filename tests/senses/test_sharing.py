"""Is somebody else's picture, music or passage told from own work, permission and homework talk?"""

from __future__ import annotations

import pytest

from context_reading import observed, values
from plaatsbaar.core.observation import Kind
from plaatsbaar.senses.text.sharing import sharing

_ORIGINS = {"found", "music", "copied", "download"}


@pytest.mark.ground("copyright")
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Deze cartoon plukten we van een nieuwssite", "found"),
        ("De foto bij dit bericht hebben we van Pinterest gehaald", "found"),
        ("Het plaatje bij dit stuk komt van internet", "found"),
        ("Tekening gevonden via Google, maker onbekend", "found"),
        ("musicalfilm van de fotograaf, watermerk heb ik eraf gehaald", "found"),
        ("De muziek onder dit filmpje is van een bekende zangeres", "music"),
        ("Gedicht van vandaag, helemaal overgetypt uit de bundel", "copied"),
        ("heb t hele geschiedenisboek als pdf", "copied"),
        ("hele film gedownload, link hier, gratis voor iedereen", "download"),
        ("gekraakte versie van photoshop op mijn drive", "download"),
        ("heel seizoen 2 geüpload, kijk snel", "download"),
    ],
)
def test_work_of_somebody_else(text: str, value: str) -> None:
    assert value in values(sharing, text)


@pytest.mark.ground("copyright")
@pytest.mark.parametrize(
    "text",
    [
        "De foto's van het gala staan op onze website",
        "Bekijk de film over onze school op YouTube",
        "iemand een foto van de aantekeningen van bio?",
        "Filmavond! We kijken samen een klassieker in de aula",
        "Lees het interview in de Gelderlander",
        "Deze week in de mediatheek: 40 nieuwe boeken, gratis te leen",
        "samenvatting hoofdstuk 4 ak zelf gemaakt",
        "we hebben zelf een nummer gemaakt voor muziek, luister!",
        "welke Bosatlas moet je hebben voor ak",
        "Pluk nooit zomaar een foto van internet",
        "Leuke informatie gevonden op internet over de dodo",
    ],
)
def test_own_work_and_talk(text: str) -> None:
    assert not _ORIGINS & values(sharing, text)


def test_a_quotation_knows_its_length_and_source() -> None:
    (told,) = [
        one
        for one in observed(sharing, 'Bron: M. Vos. "Wie leest, reist zonder koffer."')
        if one.kind is Kind.QUOTATION
    ]
    assert told.detail == {"words": "5", "source": "yes"}
    (bare,) = [
        one
        for one in observed(sharing, '"Wie leest, reist zonder koffer en komt thuis."')
        if one.kind is Kind.QUOTATION
    ]
    assert bare.detail["source"] == "no"
    assert not [one for one in observed(sharing, "zo'n foto's van m'n fiets") if one.kind is Kind.QUOTATION]
