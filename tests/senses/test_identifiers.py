"""Numbers, addresses and accounts of a person are seen; years, dates, codes and the school's own are not."""

from __future__ import annotations

import pytest

from plaatsbaar.core import cast
from plaatsbaar.core.observation import Certainty, Observation, Where
from plaatsbaar.senses.text.identifiers import identifiers
from plaatsbaar.senses.text.reading import Part, Reading


def seen(text: str) -> tuple[Observation, ...]:
    return identifiers(Reading((Part(Where.TEXT, text),), None, cast.facts().board))


@pytest.mark.ground("personal_data")
@pytest.mark.parametrize(
    ("text", "value", "quote"),
    [
        ("bel 06-12345678", "phone", "06-12345678"),
        ("bel 06 2123 4567 even", "phone", "06 2123 4567"),
        ("bel +31 6 12345678", "phone", "+31 6 12345678"),
        ("bel 0031612345678", "phone", "0031612345678"),
        ("bel (026) 443 12 34 thuis", "phone", "(026) 443 12 34"),
        ("bel +49 151 23456789", "phone", "+49 151 23456789"),
        ("bel 0\u200b6-12345678", "phone", "0\u200b6-12345678"),
        ("bel \uff10\uff16 12345678", "phone", "\uff10\uff16 12345678"),
        ("mail jan.smit@mail.example", "email", "jan.smit@mail.example"),
        ("naar NL91ABNA0417164300", "iban", "NL91ABNA0417164300"),
        ("naar NL91 ABNA 0417 1643 00", "iban", "NL91 ABNA 0417 1643 00"),
        ("naar nl91abna0417164300", "iban", "nl91abna0417164300"),
        ("naar BE68 5390 0754 7034", "iban", "BE68 5390 0754 7034"),
        ("bsn 123456782", "bsn", "123456782"),
        ("burgerservicenummer: 1234.56.782", "bsn", "1234.56.782"),
        ("auto 9-KLM-45", "plate", "9-KLM-45"),
        ("auto kl-123-m", "plate", "kl-123-m"),
        ("woont op Hommelstraat 61", "address", "Hommelstraat 61"),
        ("kom naar Burgemeester Jansenlaan 12b", "address", "Burgemeester Jansenlaan 12b"),
        ("in 6866 AB", "postcode", "6866 AB"),
        ("Jan, geboren 2 februari 2012", "birth_date", "2 februari 2012"),
        ("Jan is jarig op 02-02-2012", "birth_date", "02-02-2012"),
        ("Saar wordt 12 op zaterdag", "age", "12"),
        ("Saar is 14 jaar oud", "age", "14 jaar oud"),
        ("volg @lisa.xx", "handle", "@lisa.xx"),
        ("haar snap is lisa_2010", "handle", "lisa_2010"),
    ],
)
def test_what_leads_to_a_person(text: str, value: str, quote: str) -> None:
    assert (value, quote) in [(one.value, one.quote) for one in seen(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Bel ons: 026 320 98 40",
        "Bel ons: +31 26 3209840",
        "mail info@stroomdal.example of jan@stroomdal.example",
        "mail receptie@anders.example",
        "rekening NL13 TEST 0123 4567 89",
        "In 2019 en 2020, of 1994 de eerste",
        "opgave 1234 in het boek",
        "bestelcode 987654321",
        "het nummer 123456782",
        "op 06-12-2026 10:30 uur",
        "van 01-09-2026 tot 31-10-2026",
        "op 3 mei om 12 uur",
        "de open dag van 12 maart 2026",
        "het wordt 20 graden",
        "dat wordt 3 keer oefenen",
        "wij wonnen met 3-2-1",
        "onderweg 3 keer gestopt",
        "0800-1234567 gratis",
        "welkom op @stroomdal",
        "score 12-10-8",
    ],
)
def test_what_leads_to_nobody(text: str) -> None:
    assert not seen(text)


def test_check_digits_decide_between_certain_and_likely() -> None:
    assert [one.certainty for one in seen("bsn 123456782")] == [Certainty.CERTAIN]
    assert [one.certainty for one in seen("bsn 123456789")] == [Certainty.LIKELY]
    assert [one.certainty for one in seen("naar NL91ABNA0417164301")] == [Certainty.LIKELY]


def test_an_own_number_is_the_authors_choice() -> None:
    assert seen("mijn nummer is 06-12345678")[0].detail["own"] == "yes"
    assert "own" not in seen("haar nummer is 06-12345678")[0].detail


def test_a_desk_is_asked_about() -> None:
    assert [one.certainty for one in seen("De bibliotheek sluit. Tel. 026 - 443 00 00.")] == [Certainty.POSSIBLE]
