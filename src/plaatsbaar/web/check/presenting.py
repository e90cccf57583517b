"""How is a verdict shown? As points with numbers, one answer at the top, and what is already right."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from plaatsbaar.core.observation import Where
from plaatsbaar.core.protocol import Protocol
from plaatsbaar.core.verdict import (
    NOT_JUDGED,
    Cover,
    Finding,
    Outcome,
    Question,
    Replace,
    SetAside,
    Verdict,
    Weight,
)
from plaatsbaar.core.wording import Wording
from plaatsbaar.web.check.marked import Mark, marked_text, without_overlap
from plaatsbaar.web.check.state import PageState

LOOKS: Final = {Weight.HINT: "neu", Weight.REVISE: "fix", Weight.CONSULT: "ask", Weight.STOP: "stop"}
REASONS: Final = {
    "not_personal": Wording("Dit is geen persoonsgegeven", "This is not personal data"),
    "consent": Wording("Ik heb toestemming", "I have consent"),
    "public": Wording("Dit is al openbaar", "This is public already"),
    "other": Wording("Anders", "Something else"),
}
_CONTEXT: Final = frozenset({"role", "capacity", "audience", "lesson", "reply", "channel"})
_SENTENCE_ENDS: Final = ".!?\n"
_AROUND: Final = 60


@dataclass(frozen=True, slots=True)
class Quote:
    """A clause with its own words."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a fix in the text does, with the words around it: before, gone, new, after."""

    before: str
    gone: str
    new: str
    after: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One finding on the page. ``ref`` names it in a form without repeating a word of the draft."""

    ref: str
    finding: Finding
    look: str
    quotes: tuple[Quote, ...]
    change: Change | None
    photo: str
    may_set_aside: bool


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered point: one finding, and the others about the same words. ``look`` is that of the heaviest."""

    number: int
    look: str
    shown: tuple[Shown, ...]
    counts: bool


@dataclass(frozen=True, slots=True)
class Aside:
    """A finding that was set aside, with the author's reason."""

    ref: str
    message: Wording
    reason: Wording
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """An open question on the page. ``ref`` is the field of the draft it fills, or a name of its own."""

    ref: str
    question: Question
    quotes: tuple[Quote, ...]
    photo: str


@dataclass(frozen=True)
class Page:
    """A verdict ready for its template. ``answer``: post, revise, consult, stop, own, open, not_judged or outside."""

    verdict: Verdict
    answer: str
    points: tuple[Point, ...]
    hints: tuple[Point, ...]
    asked: tuple[Asked, ...]
    aside: tuple[Aside, ...]
    text: SafeString
    done: int

    @property
    def total(self) -> int:
        """Points there were: those that were solved and those that are left."""
        return self.done + len(self.points)

    @property
    def meter(self) -> tuple[bool, ...]:
        return tuple(number < self.done for number in range(self.total))

    @property
    def all_quotes(self) -> tuple[Quote, ...]:
        return tuple(q for point in self.points for shown in point.shown for q in shown.quotes)


def ref_of(finding: Finding) -> str:
    """A short name of a finding, the same in each check of the same text."""
    place = finding.span.start if finding.span else -1
    return hashlib.sha256(f"{place}|{finding.key}".encode()).hexdigest()[:16]


def ref_of_question(question: Question) -> str:
    """The context field or the photo a question is about, or a short name that holds no word of the draft."""
    if question.about in _CONTEXT:
        return question.about
    if question.where is Where.PICTURE and (question.about == "rights" or not question.quote):
        return f"{question.about}-{question.index}"
    return "q" + hashlib.sha256(question.key.encode()).hexdigest()[:15]


def quotes(clauses: Sequence[str], protocol: Protocol) -> tuple[Quote, ...]:
    """The clauses' own words."""
    return tuple(Quote(one, protocol.clause(one).quotable) for one in clauses)


def present(verdict: Verdict, state: PageState, protocol: Protocol, *, photos_pending: bool = False) -> Page:
    """The page of a verdict. While a photo is being looked at, or a question is open, it never says *Plaatsen kan*.

    Who is in a photo is not asked before it was looked at: what is seen may answer it.
    """
    groups = _groups(verdict.findings)
    points, hints = _points(groups, state, protocol)
    marks = [
        Mark(span, point.number, point.look)
        for point in (*points, *hints)
        if (span := point.shown[0].finding.span) is not None and span.end > span.start
    ]
    return Page(
        verdict=verdict,
        answer=_answer(verdict, photos_pending),
        points=points,
        hints=hints,
        asked=tuple(
            Asked(ref_of_question(q), q, quotes(q.clauses, protocol), _photo_of(q, state))
            for q in verdict.questions
            if not (photos_pending and q.about == "picture")
        ),
        aside=tuple(_aside(one, protocol) for one in verdict.set_aside),
        text=marked_text(state.text, marks, gettext("punt")),
        done=len(state.steps) + _photos_done(points, state),
    )


def _photos_done(points: Sequence[Point], state: PageState) -> int:
    """Photos whose file was made and that no point is left about."""
    left = {one.finding.index for point in points for one in point.shown if one.finding.where is Where.PICTURE}
    return sum(photo.made is not None and index not in left for index, photo in enumerate(state.photos))


def _answer(verdict: Verdict, photos_pending: bool) -> str:
    heaviest = [one for one in verdict.findings if one.weight is Weight.CONSULT]
    match verdict.outcome:
        case Outcome.STOP:
            return "stop"
        case Outcome.CONSULT:
            return "not_judged" if all(one.category == NOT_JUDGED for one in heaviest) else "consult"
        case Outcome.REVISE:
            return "revise"
        case None:
            return "outside"
        case outcome:
            if verdict.provisional or photos_pending:
                return "open"
            return "own" if outcome is Outcome.YOU_DECIDE else "post"


def _groups(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Findings about the same words together, in the order of the text; what has no place in it; then per photo.

    What one visit to the photo's page mends is one point, the heaviest first.
    """
    placed = [one for one in findings if one.span is not None]
    spans = [(span, one.weight.rank) for one in placed if (span := one.span) is not None]
    groups = [[placed[i] for i in positions] for _, positions in without_overlap(spans)]
    groups += [[one] for one in findings if one.span is None and one.where is not Where.PICTURE]
    pictured = sorted((one for one in findings if one.where is Where.PICTURE), key=lambda one: -one.weight.rank)
    return groups + [[one for one in pictured if one.index == index] for index in sorted({p.index for p in pictured})]


def _points(
    groups: list[list[Finding]], state: PageState, protocol: Protocol
) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    counting = [group for group in groups if any(one.weight is not Weight.HINT for one in group)]
    hints = [group for group in groups if group not in counting]
    made = [
        Point(
            number,
            LOOKS[group[0].weight],
            tuple(_shown(one, state, protocol) for one in group),
            counts=number <= len(counting),
        )
        for number, group in enumerate((*counting, *hints), 1)
    ]
    return tuple(made[: len(counting)]), tuple(made[len(counting) :])


def _shown(finding: Finding, state: PageState, protocol: Protocol) -> Shown:
    return Shown(
        ref=ref_of(finding),
        finding=finding,
        look=LOOKS[finding.weight],
        quotes=quotes(finding.clauses, protocol),
        change=_change(finding.fix, state.text) if isinstance(finding.fix, Replace) else None,
        photo=_photo_of(finding, state),
        may_set_aside=finding.weight is not Weight.STOP and not isinstance(finding.fix, Cover),
    )


def _photo_of(one: Finding | Question, state: PageState) -> str:
    """The id of the photo that a finding or question is about, "" for what is not about one."""
    return state.photos[one.index].id if one.where is Where.PICTURE and one.index < len(state.photos) else ""


def _change(fix: Replace, text: str) -> Change:
    """The words of the same sentence around a change, as far as they are near."""
    start = fix.start
    while start > max(0, fix.start - _AROUND) and text[start - 1] not in _SENTENCE_ENDS:
        start -= 1
    end = fix.end
    while end < min(len(text), fix.end + _AROUND) and text[end] not in _SENTENCE_ENDS:
        end += 1
    before = text[start : fix.start] if fix.end > fix.start else ""
    after = text[fix.end : end] if fix.end > fix.start else ""
    if end < len(text) and text[end] not in _SENTENCE_ENDS:
        after = after.rpartition(" ")[0] + "…"
    if start and text[start - 1] not in _SENTENCE_ENDS:
        before = "…" + before.partition(" ")[2]
    return Change(before.lstrip(), text[fix.start : fix.end], fix.text.strip("\n"), after)


def _aside(one: SetAside, protocol: Protocol) -> Aside:
    reason = REASONS.get(one.reason, REASONS["other"])
    return Aside(ref_of(one.finding), one.finding.message, reason, quotes(one.finding.clauses, protocol))
