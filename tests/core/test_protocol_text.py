"""The protocol as data says the protocol: every word of quadraam_2019.txt, in its order, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources

import pytest

from plaatsbaar.core.protocol import Protocol, Section, parse, shipped

FOLDER = resources.files("plaatsbaar.core") / "data" / "protocols"
_LIST_MARK = re.compile(r"^(?:\d+\.|-)[ \t]+")


def _words(lines: Iterator[str] | list[str]) -> list[str]:
    """The words of lines, without the numbers and dashes in front of headings and list items."""
    return [word for line in lines for word in _LIST_MARK.sub("", line.strip()).split()]


def _section(protocol: Protocol, section: Section) -> Iterator[str]:
    if section.id != "0":
        if section.heading.startswith("Bijlage"):
            yield section.heading
        yield section.title
    if section.lead:
        yield section.lead
    for clause in protocol.of_section(section.id):
        yield from clause.text.split("\n")
    if section.shows_also:
        yield section.shown_title
        for clause in protocol.of_section(section.shows_also):
            yield clause.text


@pytest.mark.parametrize("protocol", shipped(), ids=lambda one: one.id)
def test_the_data_and_the_document_hold_the_same_words(protocol: Protocol) -> None:
    document = (FOLDER / f"{protocol.id.replace('-', '_')}.txt").read_text(encoding="utf-8")
    data = [line for section in protocol.sections for line in _section(protocol, section)]
    said, written = _words(data), _words(document.split("\n"))
    for number, (one, other) in enumerate(zip(said, written, strict=False)):
        assert one == other, f"word {number}: {' '.join(said[number - 6 : number + 6])}"
    assert len(said) == len(written)


def test_the_title_page_is_a_clause() -> None:
    text = shipped()[-1].clause("0").text
    for words in ("Dir. HRM", "Secr. CvB", "GMR\t08.10.2019", "VASTGESTELD", "Revisiedatum: november 2020"):
        assert words in text


def test_every_clause_of_the_table_is_there() -> None:
    counts = {section.id: len(shipped()[-1].of_section(section.id)) for section in shipped()[-1].sections}
    assert counts == {
        "0": 1,
        "1": 5,
        "2": 6,
        "3": 2,
        "4": 6,
        "5": 8,
        "6": 6,
        "7": 1,
        "8": 9,
        "B1": 7,
        "B2": 11,
        "B3": 8,
    }


def test_a_ground_whose_words_left_its_clause_is_named() -> None:
    source = (FOLDER / "quadraam_2019.toml").read_text(encoding="utf-8")
    changed = source.replace("Ook mag de publicatie de naam en het imago", "Ook mag de publicatie de naam")
    if changed == source:
        pytest.fail("clause 5.6 is not there")
    with pytest.raises(ValueError, match=r"ground good_name: clause 5\.6"):
        parse(changed)


def test_quoted_words_leave_out_footnote_marks_and_emphasis() -> None:
    protocol = shipped()[-1]
    assert "platformen waar" in protocol.clause("1.1").quotable
    assert protocol.clause("B3.1").quotable.startswith("Bedenk dat... het gebruik van sociale media 'real time'")
    assert not [clause.id for clause in protocol.clauses.values() if "*" in clause.quotable]
