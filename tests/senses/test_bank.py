"""The bank is whole, its splits share no pattern, what goes wrong is listed, and only what is certain stops."""

from __future__ import annotations

import re

import pytest

from bank_of_sentences import SPLITS, Sentence, patterns, sentences
from bank_results import Failure, failures, halves, listed, said, verdict
from plaatsbaar.core.observation import Certainty
from plaatsbaar.core.verdict import Finding, Weight
from plaatsbaar.examine.scoring import DECENCY

ALL = [(half, split) for half in halves() for split in SPLITS]
_SLOT = re.compile(r"\{[^{}]*\}|\[[a-z_]+\||\]")


def _shape(pattern: str) -> frozenset[tuple[str, ...]]:
    """The rows of three words of a pattern, at most one of them a slot."""
    words = re.findall(r"\w+", _SLOT.sub(" _ ", pattern).lower())
    rows = (tuple(words[place : place + 3]) for place in range(len(words) - 2))
    return frozenset(row for row in rows if row.count("_") < 2)


def test_every_sentence_can_be_read_and_has_an_id_of_its_own() -> None:
    everything = [one for split in SPLITS for one in sentences(split)]
    assert len({one.id for one in everything}) == len(everything)
    for one in everything:
        assert one.text.strip()
        assert all(0 <= start < end <= len(one.text) for start, end, _ in one.spans), one.id


@pytest.mark.parametrize("half", halves())
def test_about_half_of_it_is_harmless(half: str) -> None:
    everything = [one for split in SPLITS for one in sentences(split, half)]
    assert 0.4 * len(everything) <= sum(one.harmless for one in everything) <= 0.6 * len(everything)


def test_there_are_enough_patterns_of_acts() -> None:
    everything = [one for split in SPLITS for one in sentences(split, "decency")]
    assert len(everything) >= 1500
    assert len({one.pattern for one in everything}) >= 600


def test_no_pattern_stands_in_two_splits() -> None:
    """Patterns of different splits may share a few words in a row (an idiom), never most of what they consist of."""
    for tuned in ("train", "dev"):
        for _, digest, line in patterns(tuned):
            ours = _shape(line)
            for half, other, held in patterns("test"):
                theirs = _shape(held)
                shared = len(ours & theirs)
                assert shared < 4 or shared < 0.6 * min(len(ours), len(theirs)), (digest, half, other)


@pytest.mark.parametrize(("half", "split"), ALL)
def test_what_goes_wrong_is_what_is_listed(half: str, split: str) -> None:
    """In either direction: a new failure and one that is gone both ask for `scripts/measure_bank.py --write`."""
    now = [str(one) for one in failures(half, split)]
    assert sorted(set(now) ^ set(listed(half, split))) == []


def _weighed(one: Sentence) -> list[Finding]:
    return list(verdict(one).findings)


@pytest.mark.parametrize(("half", "split"), ALL)
def test_nothing_less_than_certain_leads_to_a_stop(half: str, split: str) -> None:
    for one in sentences(split, half):
        for finding in _weighed(one):
            assert finding.weight is not Weight.STOP or finding.certainty is Certainty.CERTAIN, (one.id, finding.rule)
            # coarse words at nobody may be mended by the author; all that is aimed at somebody is talked over first
            mild = {Weight.CONSULT, Weight.HINT} | ({Weight.REVISE} if finding.category == "obscenity" else set())
            if finding.category in DECENCY and finding.certainty is not Certainty.CERTAIN:
                assert finding.weight in mild, (one.id, finding.rule)


@pytest.mark.parametrize("split", SPLITS)
def test_a_likely_threat_leads_to_asking_somebody(split: str) -> None:
    """Threats are never lowered to less than that, whatever stands beside them."""
    seen = 0
    for one in sentences(split):
        for finding in _weighed(one):
            if finding.category in ("threat", "stalking"):
                seen += 1
                assert finding.weight in (Weight.CONSULT, Weight.STOP), one.id
    assert seen


@pytest.mark.parametrize(("half", "split"), ALL)
def test_places_lie_within_the_text_as_given(half: str, split: str) -> None:
    for one in sentences(split, half):
        for start, end, _ in said(one)["spans"]:
            assert 0 <= start < end <= len(one.text), one.id


def test_a_failure_reads_as_it_is_listed() -> None:
    assert str(Failure("missed", "0a0b0c0d-1", "threat")) == "missed 0a0b0c0d-1 threat"
