"""How good were the answers? Compares predictions with labelled posts and gives the figures the project is judged by.

A category among a post's ``optional_categories`` is neither rewarded nor punished.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

DECENCY = frozenset("bullying insult threat discrimination stalking radicalisation obscenity slander hacking".split())
GROUPS: Mapping[str, frozenset[str]] = {
    "decency": DECENCY,
    "severe(threat|stalking|radicalisation|discrimination)": frozenset(
        {"threat", "stalking", "radicalisation", "discrimination"}
    ),
    "personal_data": frozenset({"personal_data"}),
    "disclaimer/disclosure": frozenset({"disclaimer", "disclosure"}),
    "confidential": frozenset({"confidential"}),
    "image_consent": frozenset({"image_consent"}),
    "copyright": frozenset({"copyright"}),
    "during_lesson": frozenset({"during_lesson"}),
    "mission/reputation": frozenset({"mission", "reputation"}),
    "discussion": frozenset({"discussion"}),
}

Gold = Mapping[str, Any]
Prediction = Mapping[str, Any]


@dataclass(slots=True)
class Tally:
    """Right and wrong answers. Without any, precision, recall and F1 are 0."""

    hits: int = 0
    false: int = 0
    missed: int = 0
    quiet: int = 0

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.false) if self.hits + self.false else 0.0

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def flagged(self) -> float:
        """The share of innocent posts in which something was found."""
        return self.false / max(1, self.false + self.quiet)

    def __str__(self) -> str:
        return (
            f"P={self.precision:.3f} R={self.recall:.3f} F1={self.f1:.3f} "
            f"(tp {self.hits} fp {self.false} fn {self.missed})"
        )


@dataclass(slots=True)
class Score:
    """The figures. ``span_kinds``: per kind of personal data how many were hit, of how many."""

    any: Tally = field(default_factory=Tally)
    groups: dict[str, Tally] = field(default_factory=dict)
    span_kinds: dict[str, tuple[int, int]] = field(default_factory=dict)
    spans_right: int = 0
    spans_given: int = 0
    decoys_hit: int = 0
    decoys: int = 0

    def lines(self) -> Iterator[str]:
        innocent = self.any.false + self.any.quiet
        yield (
            f"{'any violation':18s} {self.any} "
            f"innocent posts flagged {self.any.false}/{innocent} = {self.any.flagged:.3f}"
        )
        for name, tally in self.groups.items():
            yield f"{name:50s} {tally}"
        kinds = ", ".join(f"{kind} {hit}/{total}" for kind, (hit, total) in sorted(self.span_kinds.items()))
        yield f"span recall {kinds}"
        yield f"span precision {self.spans_right}/{self.spans_given}"
        yield f"decoys hit {self.decoys_hit}/{self.decoys}"

    def as_json(self) -> dict[str, Any]:
        def tally(one: Tally) -> dict[str, float]:
            return {
                "precision": one.precision, "recall": one.recall, "f1": one.f1,
                "tp": one.hits, "fp": one.false, "fn": one.missed,
            }  # fmt: skip

        return {
            "any": tally(self.any) | {"tn": self.any.quiet, "innocent_flagged": self.any.flagged},
            "groups": {name: tally(one) for name, one in self.groups.items()},
            "span_recall": {kind: {"hit": hit, "of": total} for kind, (hit, total) in sorted(self.span_kinds.items())},
            "span_precision": {"right": self.spans_right, "given": self.spans_given},
            "decoys": {"hit": self.decoys_hit, "of": self.decoys},
        }


def score(gold: Sequence[Gold], predictions: Mapping[str, Prediction]) -> Score:
    """Scores predictions by id. A post without one counts as answered with nothing."""
    result = Score()
    pairs = [(one, predictions.get(one["id"], {})) for one in gold]
    for one, said in pairs:
        _count_any(result.any, one, _categories(said))
    for name, members in GROUPS.items():
        result.groups[name] = _group(pairs, members)
    _count_spans(result, pairs)
    return result


def _categories(said: Prediction) -> frozenset[str]:
    return frozenset(said.get("categories") or ())


def _count_any(tally: Tally, gold: Gold, said: frozenset[str]) -> None:
    if gold["label"] == "violation":
        tally.hits += bool(said)
        tally.missed += not said
        return
    if gold["label"] == "ok":
        said = said - set(gold["optional_categories"])
    tally.false += bool(said)
    tally.quiet += not said


def _group(pairs: Iterable[tuple[Gold, Prediction]], members: frozenset[str]) -> Tally:
    tally = Tally()
    for gold, prediction in pairs:
        wanted = members & set(gold["categories"])
        said = members & _categories(prediction)
        if not wanted:
            said -= set(gold["optional_categories"])
        tally.hits += bool(wanted and said)
        tally.false += bool(said and not wanted)
        tally.missed += bool(wanted and not said)
    return tally


def _count_spans(result: Score, pairs: Sequence[tuple[Gold, Prediction]]) -> None:
    """A span is hit when at least half of it is covered; a given span is right when it touches one."""
    hit: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for gold, prediction in pairs:
        given = [(start, end) for start, end, *_ in prediction.get("spans") or ()]
        spans = [(one["start"], one["end"]) for one in gold["spans"]]
        for one in gold["spans"]:
            kind = one["type"] + ("" if one.get("in_roster", True) else "(unknown)")
            total[kind] += 1
            hit[kind] += any(_half(one["start"], one["end"], *span) for span in given)
        result.spans_given += len(given)
        result.spans_right += sum(any(_touch(a, b) for b in spans) for a in given)
        result.decoys += len(gold["decoys"])
        result.decoys_hit += sum(any(_touch((d["start"], d["end"]), b) for b in given) for d in gold["decoys"])
    result.span_kinds = {kind: (hit[kind], number) for kind, number in total.items()}


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _half(start: int, end: int, given_start: int, given_end: int) -> bool:
    if not _touch((start, end), (given_start, given_end)):
        return False
    return min(given_end, end) - max(given_start, start) >= 0.5 * (end - start)
