"""Is odd text judged like plain text, with places that fit the text as given, or refused with a sentence?"""

from __future__ import annotations

import json
from datetime import date

import pytest

from plaatsbaar.core.draft import Role
from plaatsbaar.core.facts import Facts, People, Person
from plaatsbaar.examine.contract import facts_for, read_post
from plaatsbaar.examine.examine import check
from plaatsbaar.examine.result import as_result
from plaatsbaar.examine.values import ContractError

FENNA = Facts(date(2026, 11, 20), people=People((Person("p1", "Fenna", "Bakker", Role.PUPIL),)))


def result_of(text: str) -> dict[str, object]:
    told = {"role": "leerling", "channel": "instagram", "audience": "openbaar", "lesson": "nee", "reply": False}
    post = read_post(json.dumps({"text": text, "context": told}).encode())
    return as_result(check(post.draft, facts_for(post.draft, FENNA)))


@pytest.mark.parametrize(
    "name",
    [
        "Fenna Bakker",
        "F\u200benna Bak\u200bker",
        "Fen\u00adna Bakker",
        "\u202eFenna Bakker\u202c",
        "F\u0435nna B\u0430kker",
    ],
    ids=ascii,
)
def test_a_disguised_name_is_found_at_its_own_place_and_its_fix_takes_it_away(name: str) -> None:
    text = f"Trots op {name}, ze won de wedstrijd bij ons op school!"
    found = result_of(text)
    assert found["verdict"] == "revise"
    findings = found["findings"]
    assert isinstance(findings, list)
    fix = next(one["fix"] for one in findings if one["rule"] == "named_person")
    mended = text[: fix["start"]] + fix["text"] + text[fix["end"] :]
    assert "nna" not in mended and "kker" not in mended
    assert "personal_data" not in result_of(mended)["categories"]  # type: ignore[operator]


@pytest.mark.parametrize(
    "line",
    [b'{"text": "half \\ud83d een teken"}', b'{"text": "\xff\xfe"}', b'{"text": ""}', b'{"text": "x", "tekst": "y"}'],
    ids=ascii,
)
def test_what_is_no_text_is_refused_with_a_sentence(line: bytes) -> None:
    with pytest.raises(ContractError) as refused:
        read_post(line)
    assert len(str(refused.value).splitlines()) == 1
