"""Which personal data stand in the writing of a picture? The text senses read it; words become places in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plaatsbaar.core.draft import Box
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Observation, Span, Where
from plaatsbaar.senses.text.identifiers import identifiers
from plaatsbaar.senses.text.names import names
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.special import special


def written(seen: Iterable[Observation], facts: Facts) -> Iterator[Observation]:
    """NAME, IDENTIFIER and SPECIAL in what was read of each picture, with the box of their words.

    A line of a chat that is nothing but a name is a sender: at least likely to be somebody.
    """
    by_picture: dict[int, list[Observation]] = {}
    for one in seen:
        if one.kind is Kind.WRITING and one.value == "line":
            by_picture.setdefault(one.index, []).append(one)
    for index, lines in by_picture.items():
        yield from _of_one(index, lines, facts)


def _of_one(index: int, lines: list[Observation], facts: Facts) -> Iterator[Observation]:
    text = "\n".join(line.quote for line in lines)
    reading = Reading((Part(Where.TEXT, text),), facts.people, facts.board)
    spots = list(_spots(lines))
    found = [one for sense in (names, identifiers, special) for one in sense(reading)]
    for one in found:
        if one.span and (box := _around(one.span, spots)):
            yield replace(one, where=Where.PICTURE, place=box, index=index)
    named = {one.quote for one in found if one.kind is Kind.NAME and one.certainty is not Certainty.POSSIBLE}
    for line in lines:
        if line.detail.get("sender") and not any(quote in line.quote or line.quote in quote for quote in named):
            yield Observation(
                Kind.NAME, "sender", Where.PICTURE, line.box, Certainty.LIKELY, quote=line.quote, index=index
            )


def _spots(lines: list[Observation]) -> Iterator[tuple[Span, Box]]:
    """Each word of the joined text with its place in the picture."""
    start = 0
    for line in lines:
        words, boxes = line.quote.split(" "), line.detail.get("boxes", "").split(";")
        for word, box in zip(words, boxes, strict=False):
            sides = [int(side) for side in box.split(",")]
            yield Span(start, start + len(word)), Box(sides[0], sides[1], sides[2], sides[3])
            start += len(word) + 1


def _around(span: Span, spots: list[tuple[Span, Box]]) -> Box | None:
    boxes = [box for place, box in spots if place.overlaps(span)]
    if not boxes:
        return None
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.x + box.w for box in boxes), max(box.y + box.h for box in boxes)
    return Box(left, top, right - left, bottom - top)
