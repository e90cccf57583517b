"""The way back from the normalised text to the text as given is exact, whatever stands in it (reliability 7.17-20)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plaatsbaar.senses.text.normalise import fold, normalise

TRICKS = (
    "\u200b\u00ad\u202e\u2066\u0301\u0336\u20e3\u034f\u00a0\ufe0f\U0001f600\u0133\u0132"
    "\ufb01\uff33\U0001d4e2\u0430\ud800\x00\u3164\r\n"
)
hostile = st.text(alphabet=st.one_of(st.characters(), st.sampled_from(TRICKS + "Sanne de Wit.,!@"))).map(str)


@pytest.mark.parametrize(
    ("given_text", "plain"),
    [
        ("S\u200ban\u00adne", "Sanne"),
        ("\uff33\uff41\uff4e\uff4e\uff45", "Sanne"),
        ("\U0001d4e2\U0001d4ea\U0001d4f7\U0001d4f7\U0001d4ee", "Sanne"),
        ("S\u0430nn\u0435", "Sanne"),
        ("\u202eSanne\u202c", "Sanne"),
        ("S\u0336a\u0336n\u0336n\u0336e\u0336", "Sanne"),
        ("S\u0301\u0302\u0303\u0304anne", "\u015aanne"),
        ("S\u200da\u200dn\u200dn\u200de", "Sanne"),
        ("\ua731\u1d00\u0274\u0274\u1d07", "sanne"),
        ("\U0001f142\U0001f170\U0001f1f3", "SAN"),
        ("\u0133sbeer", "ijsbeer"),
        ("a\u00a0b", "a b"),
        ("S\x00an", "San"),
        ("regel\u2028twee", "regel\ntwee"),
    ],
)
def test_disguises_are_taken_off(given_text: str, plain: str) -> None:
    normal = normalise(given_text)
    assert normal.text == plain
    assert len(normal.origins) == len(normal.text) + 1


def test_plain_text_is_not_copied() -> None:
    raw = "Wat een dag met 2B in het museum.\nTot morgen!"
    assert normalise(raw).text is raw


@given(hostile)
@settings(max_examples=300, deadline=None)
def test_quote_of_every_token_stands_in_the_text(raw: str) -> None:
    normal = normalise(raw)
    for token in normal.tokens:
        place = normal.span(token.start, token.end)
        assert 0 <= place.start < place.end <= len(raw)
        assert normal.quote(token.start, token.end) == raw[place.start : place.end]
        assert normalise(raw[place.start : place.end]).text, "a quote is never of invisible signs only"


@given(hostile)
@settings(max_examples=300, deadline=None)
def test_origins_rise_and_lengths_agree(raw: str) -> None:
    normal = normalise(raw)
    origins = list(normal.origins)
    assert origins == sorted(origins)
    assert origins[-1] == len(raw)
    assert len(normal.lower) == len(normal.plain) == len(normal.text)


@given(st.text(alphabet="Sanekd rBi.", min_size=1), st.text(alphabet="\u200b\u00ad\u2066\u200d", max_size=3))
@settings(max_examples=200, deadline=None)
def test_invisible_signs_change_nothing_but_the_places(text: str, invisible: str) -> None:
    hidden = invisible.join(text)
    normal = normalise(hidden)
    assert normal.text == text
    for place in range(len(text)):
        assert hidden[normal.span(place, place + 1).start] == text[place]


def test_sentences_do_not_end_at_initials_and_titles() -> None:
    text = "Linda K. was er. Mevr. Jansen ook! Mooi"
    assert [text[a:b].strip() for a, b in normalise(text).sentences] == [
        "Linda K. was er.",
        "Mevr. Jansen ook!",
        "Mooi",
    ]


def test_fold_keeps_the_length() -> None:
    assert fold("kılıç ésmée øster łódź") == "kilic esmee oster lodz"
