"""Observes, then judges: what `from plaatsbaar import check` exports and every shell calls."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from plaatsbaar.core.draft import Author, Draft
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.judging import judge
from plaatsbaar.core.observation import Kind, Observation, Seen, Where
from plaatsbaar.core.protocol import Protocol, in_force
from plaatsbaar.core.rule import ScopeRule
from plaatsbaar.core.verdict import Verdict
from plaatsbaar.examine.written import written
from plaatsbaar.senses.text import SENSES
from plaatsbaar.senses.text.reading import Part, Reading

log = logging.getLogger("plaatsbaar.examine")


def _parts(draft: Draft) -> Iterator[Part]:
    yield Part(Where.TEXT, draft.text)
    if draft.shares and draft.shares.text:
        yield Part(Where.SHARED, draft.shares.text)
    if draft.reply_to and draft.reply_to.text:
        yield Part(Where.REPLY_TO, draft.reply_to.text)
    if draft.author.bio:
        yield Part(Where.BIO, draft.author.bio)
    for number, picture in enumerate(draft.pictures):
        if picture.alt:
            yield Part(Where.ALT, picture.alt, number)


def observe(draft: Draft, facts: Facts) -> Iterator[Observation]:
    """What the text senses see in a draft. A sense that fails is reported as FAILED, never left out."""
    reading = Reading(tuple(_parts(draft)), facts.people, facts.board)
    for name, sense in SENSES.items():
        try:
            yield from list(sense(reading))
        except Exception as error:  # any failure of a sense must reach the author as a sentence
            log.error("sense %s failed: %s", name, type(error).__name__)
            yield Observation(Kind.FAILED, name)


def _of_the_board(facts: Facts, protocol: Protocol) -> Facts:
    """The facts with at least the board's name: without it no text can be seen to be about this board (5.2, 5.4)."""
    if facts.board.name or facts.board.names:
        return facts
    return replace(facts, board=replace(facts.board, name=protocol.board, names=(protocol.board,)))


def check(
    draft: Draft | str,
    facts: Facts | None = None,
    *,
    seen: Iterable[Observation] = (),
    protocol: Protocol | None = None,
    scope_rules: Sequence[ScopeRule] | None = None,
) -> Verdict:
    """Checks a draft against the protocol in force on the day of the facts.

    ``facts`` default to nothing but today's date (no roster, no registry). ``seen`` adds what the picture, film and
    sound senses saw; a picture in the draft that nobody looked at leads to a question, never to a pass. ``scope_rules``
    default to all: an author may say that a text is about school after all (3.2).
    """
    if isinstance(draft, str):
        draft = Draft(draft, Author())
    facts = facts or Facts(day=datetime.now(ZoneInfo("Europe/Amsterdam")).date())
    protocol = protocol or in_force(facts.day)
    facts = _of_the_board(facts, protocol)
    looked = list(seen)
    everything = Seen.of([*observe(draft, facts), *looked, *_in_pictures(looked, facts)])
    return judge(draft, everything, facts, protocol, scope_rules=scope_rules)


def _in_pictures(looked: Sequence[Observation], facts: Facts) -> Iterator[Observation]:
    """What stands in the writing of pictures; a failure is reported, never left out."""
    try:
        yield from list(written(looked, facts))
    except Exception as error:  # any failure of a sense must reach the author as a sentence
        log.error("sense writing failed: %s", type(error).__name__)
        yield Observation(Kind.FAILED, "writing", Where.PICTURE)
