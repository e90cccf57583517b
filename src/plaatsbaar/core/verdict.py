"""The answer: findings, questions and the one outcome that follows from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from plaatsbaar.core.draft import Box
from plaatsbaar.core.observation import Certainty, Observation, Place, Span, Where
from plaatsbaar.core.wording import Wording


class Weight(StrEnum):
    """What a finding asks for. Their order is their heaviness; ``STOP`` is for what is certain only (design 3)."""

    HINT = "hint"
    REVISE = "revise"
    CONSULT = "consult"
    STOP = "stop"

    @property
    def rank(self) -> int:
        return list(Weight).index(self)


class Outcome(StrEnum):
    """The four answers, and ``YOU_DECIDE`` when the author set a finding aside: never called *Plaatsen kan*."""

    POST = "post"
    REVISE = "revise"
    CONSULT = "consult"
    STOP = "stop"
    YOU_DECIDE = "you_decide"


SUBJECTS: frozenset[str] = frozenset(
    """personal_data image_consent bullying insult threat discrimination stalking radicalisation hacking obscenity
    slander reputation disclosure disclaimer capacity mission confidential discussion escalation copyright
    during_lesson""".split()
)
"""Categories of findings of weight ``revise`` and more."""

HINT_SUBJECTS: frozenset[str] = frozenset("impulse substance audience permanence".split())
"""Categories that only hints have."""

NOT_JUDGED = "not_judged"
NEVER_SILENCED: frozenset[str] = frozenset({"threat", "stalking"})
"""Categories that scope does not silence."""

SPAN_KINDS: frozenset[str] = frozenset(
    """name bsn phone email address postcode iban plate birth_date age class grade health family handle
    credential""".split()
)


@dataclass(frozen=True, slots=True)
class Replace:
    """A fix in the text: ``text[start:end]`` becomes ``text``; an insertion has ``start == end``."""

    start: int
    end: int
    text: str
    label: Wording = Wording("Pas dit aan", "Change this")


@dataclass(frozen=True, slots=True)
class Cover:
    """A fix in a picture: cover these boxes. ``picture`` is its number from 0."""

    picture: int
    boxes: tuple[Box, ...]
    label: Wording = Wording("Bekijk de foto", "Look at the picture")


Fix = Replace | Cover


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question; ``value`` is what goes into the draft or the request."""

    value: str
    label: Wording


def key_of(about: str, quote: str = "", index: int = 0) -> str:
    """The key of a question (`Question.key`); answers are kept under it."""
    return f"{about}:{quote}:{index}"


@dataclass(frozen=True, slots=True)
class Question:
    """Something unknown that matters. ``about`` names what is unknown: a context field, ``name``, ``picture`` …"""

    about: str
    message: Wording
    choices: tuple[Choice, ...] = ()
    where: Where = Where.TEXT
    place: Place | None = None
    index: int = 0
    quote: str = ""
    rule: str = ""
    clauses: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The same question in another text: what is asked, by which rule, about which words."""
        return key_of(self.about, self.quote, self.index)


@dataclass(frozen=True, slots=True)
class Good:
    """Something that is already right ("Dit zit al goed"): praise before correction (B2.6)."""

    message: Wording
    clauses: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend, ask or know.

    Rules fill weight, message, advice, place and fix; ``rule``, ``clauses`` and, when left empty, ``category`` are
    filled by the judge. ``span_kind`` (one of `SPAN_KINDS`) is set for personal data in the text only.
    """

    weight: Weight
    message: Wording
    advice: Wording
    where: Where = Where.TEXT
    place: Place | None = None
    index: int = 0
    quote: str = ""
    fix: Fix | None = None
    certainty: Certainty = Certainty.CERTAIN
    span_kind: str = ""
    category: str = ""
    rule: str = ""
    clauses: tuple[str, ...] = ()

    @property
    def span(self) -> Span | None:
        """The place in the draft's own text, None when it lies elsewhere."""
        return self.place if self.where is Where.TEXT and isinstance(self.place, Span) else None

    @property
    def key(self) -> str:
        """Recognises the same finding after the text around it changed."""
        return f"{self.rule}:{self.where.value}:{self.index}:{self.quote}"


def found(
    seen: Observation,
    weight: Weight,
    message: Wording,
    advice: Wording,
    *,
    fix: Fix | None = None,
    span_kind: str = "",
    category: str = "",
) -> Finding:
    """A finding at the place of an observation. What is not certain never stops: it becomes a consult (design 3)."""
    if weight is Weight.STOP and seen.certainty is not Certainty.CERTAIN:
        weight = Weight.CONSULT
    return Finding(
        weight,
        message,
        advice,
        where=seen.where,
        place=seen.place,
        index=seen.index,
        quote=seen.quote,
        fix=fix if seen.where is Where.TEXT or isinstance(fix, Cover) else None,
        certainty=seen.certainty,
        span_kind=span_kind,
        category=category,
    )


@dataclass(frozen=True, slots=True)
class Care:
    """A sign that somebody needs help (no violation). ``value``: ``self_harm``, ``fear`` or ``victim``."""

    value: str
    place: Place | None = None
    where: Where = Where.TEXT


@dataclass(frozen=True, slots=True)
class OutOfScope:
    """Why the protocol does not apply, with the clause that says so (1.2 or 3.2)."""

    message: Wording
    clauses: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """A finding its author did not follow, and why. Nobody is told (design 3)."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What Plaatsbaar says of a draft. ``findings`` are the open ones, heaviest first within the order of the text."""

    protocol: str
    findings: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = ()
    good: tuple[Good, ...] = ()
    care: tuple[Care, ...] = ()
    out_of_scope: OutOfScope | None = None
    set_aside: tuple[SetAside, ...] = ()

    @property
    def in_scope(self) -> bool:
        return self.out_of_scope is None

    @property
    def provisional(self) -> bool:
        """While a question is open no screen says *Plaatsen kan*."""
        return bool(self.questions)

    @property
    def outcome(self) -> Outcome | None:
        """The heaviest open weight; None when out of scope and nothing remains that scope may not silence."""
        heaviest = max((finding.weight.rank for finding in self.findings), default=0)
        if heaviest > 0:
            return Outcome(list(Weight)[heaviest].value)
        if not self.in_scope:
            return None
        return Outcome.YOU_DECIDE if self.set_aside else Outcome.POST

    @property
    def may_post(self) -> bool:
        return self.outcome is Outcome.POST and not self.provisional

    @property
    def counting(self) -> tuple[Finding, ...]:
        """Findings of weight ``revise`` and more: those that make up the verdict."""
        return tuple(finding for finding in self.findings if finding.weight is not Weight.HINT)

    @property
    def categories(self) -> tuple[str, ...]:
        return tuple(sorted({finding.category for finding in self.counting}))

    def setting_aside(self, reasons: Iterable[tuple[str, str]]) -> Verdict:
        """The verdict after its author set findings aside: pairs of finding key and reason. A ``stop`` stays open.

        A personal post is never blocked, but a threat does not turn into "jij beslist" by a click either.
        """
        wanted = dict(reasons)
        aside = tuple(
            SetAside(finding, wanted[finding.key])
            for finding in self.findings
            if finding.key in wanted and finding.weight is not Weight.STOP
        )
        keys = {one.finding.key for one in aside}
        return replace(
            self, findings=tuple(f for f in self.findings if f.key not in keys), set_aside=self.set_aside + aside
        )
