"""Judges a draft: scope first, then the one loop over the rules. Pure: no clock, no input, no output."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import TypeVar, get_args

from plaatsbaar.core import answers, questions
from plaatsbaar.core.draft import UNKNOWN, Audience, Capacity, ContextField, Draft, Lesson, Role, Unknown
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.grounds import backs
from plaatsbaar.core.lesson import lesson_time
from plaatsbaar.core.observation import Kind, Seen, Where
from plaatsbaar.core.protocol import Protocol
from plaatsbaar.core.rule import Judged, Rule, ScopeRule, collect, collect_scope
from plaatsbaar.core.verdict import (
    NEVER_SILENCED,
    NOT_JUDGED,
    Care,
    Finding,
    Good,
    OutOfScope,
    Question,
    Verdict,
    Weight,
)
from plaatsbaar.core.wording import Wording

log = logging.getLogger("plaatsbaar.judging")

CONTEXT_FIELDS: tuple[ContextField, ...] = get_args(ContextField)

_SHARING = "sharing_counts"

SENSE_NAMES: dict[str, Wording] = {
    "names": Wording("zoeken naar namen", "looking for names"),
    "identifiers": Wording("zoeken naar nummers en adressen", "looking for numbers and addresses"),
    "decency": Wording("kijken naar de toon", "looking at the tone"),
    "analysers": Wording("de extra analyse die jouw school koos", "the extra analysis that your school chose"),
    "care": Wording("kijken of iemand hulp nodig heeft", "seeing whether somebody needs help"),
    "tone": Wording("kijken of het rustig is geschreven", "seeing whether it was written calmly"),
    "lesson": Wording("kijken of het lestijd is", "seeing whether it is lesson time"),
    "special": Wording("letten op gezondheid, thuis en geloof", "looking for health, home life and belief"),
    "school": Wording("kijken of het over school gaat", "seeing whether it is about school"),
    "private_life": Wording("kijken of het over je eigen leven gaat", "seeing whether it is about your own life"),
    "voice": Wording("kijken namens wie het is", "seeing on whose behalf it is"),
    "standing": Wording("lezen van je profiel", "reading your profile"),
    "debate": Wording("kijken of het een discussie is", "seeing whether it is a discussion"),
    "claim": Wording("letten op beschuldigingen", "looking for accusations"),
    "mission": Wording("kijken naar de missie van school", "looking at the school's mission"),
    "confidential": Wording("letten op wat vertrouwelijk is", "looking for what is confidential"),
    "credential": Wording("zoeken naar wachtwoorden", "looking for passwords"),
    "sharing": Wording("kijken van wie tekst en beeld zijn", "seeing whose text and pictures these are"),
    "picturing": Wording("lezen wat je over een foto zegt", "reading what you say of a picture"),
    "picture": Wording("kijken naar de foto", "looking at the picture"),
    "film": Wording("kijken naar de film", "looking at the film"),
    "sound": Wording("luisteren naar het geluid", "listening to the sound"),
}
"""What a part of the check does, in words, for when it fails: every sense of `senses.text`, and the files."""


@dataclass
class _Collected:
    """What the rules said under one set of values."""

    findings: dict[str, Finding] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    good: list[Good] = field(default_factory=list)


def _failed(part: Wording, advice: Wording, **place: object) -> Finding:
    message = Wording(
        "Niet te beoordelen, overleg eerst. Eén deel van de controle werkte niet: {part}.",
        "Not judged, ask first. One part of the check did not work: {part}.",
    ).fill(part=part)
    return Finding(Weight.CONSULT, message, advice, category=NOT_JUDGED, rule=NOT_JUDGED, **place)  # type: ignore[arg-type]


_REST_DONE = Wording(
    "De rest is wel gedaan. Controleer opnieuw, of overleg voor je plaatst.",
    "The rest was done. Check again, or ask before you post.",
)


def _failures(seen: Seen) -> Iterator[Finding]:
    """Senses that failed and files that could not be read: said, never turned into "niets gevonden"."""
    for failure in seen.find(Kind.FAILED):
        part = SENSE_NAMES.get(failure.value, Wording(failure.value, failure.value))
        yield replace(_failed(part, _REST_DONE), where=failure.where, index=failure.index, quote=failure.value)
    for unread in seen.find(Kind.UNREADABLE):
        what = {
            Where.FILM: Wording("De film", "The film"),
            Where.SOUND: Wording("Het geluid", "The sound"),
        }.get(unread.where, Wording("De foto", "The picture"))
        message = Wording(
            "{what} kon niet worden nagekeken. De tekst is wel gecontroleerd.",
            "{what} could not be checked. The text was checked.",
        ).fill(what=what)
        advice = Wording(
            "Kies een ander bestand (JPEG, PNG, WebP of HEIC) of plaats zonder.",
            "Choose another file (JPEG, PNG, WebP or HEIC) or post without it.",
        )
        yield Finding(
            Weight.CONSULT, message, advice, where=unread.where, index=unread.index, quote=unread.value,
            category=NOT_JUDGED, rule=NOT_JUDGED,
        )  # fmt: skip


def _clauses(rule: Rule, found: Finding, role: Role, protocol: Protocol) -> tuple[str, ...]:
    """The ground's clauses that hold for this author; what is shared counts as the sharer's own (8.4)."""
    clauses = protocol.clauses_of(rule.ground, role)
    if found.where is Where.SHARED:
        clauses += tuple(i for i in protocol.clauses_of(_SHARING, role) if i not in clauses)
    return clauses


def _run(rule: Rule, draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """One rule; when it crashes it becomes "niet te beoordelen", logged without the draft's text."""
    try:
        return list(rule.check(draft, seen, facts))
    except Exception as error:  # any failure of a rule must reach the author as a sentence
        log.error("rule %s failed: %s", rule.name, type(error).__name__)
        return [_failed(rule.title, _REST_DONE)]


def _under(role: Role, draft: Draft, seen: Seen, facts: Facts, protocol: Protocol, rules: Sequence[Rule]) -> _Collected:
    """What the rules that hold for ``role`` say of a draft without unknown context fields."""
    collected = _Collected()
    for rule in rules:
        if role not in rule.holds_for:
            continue
        clauses = protocol.clauses_of(rule.ground, role)
        if not clauses:
            continue
        for said in _run(rule, draft, seen, facts):
            match said:
                case Finding():
                    name = NOT_JUDGED if said.category == NOT_JUDGED else rule.name
                    full = replace(
                        said,
                        rule=name,
                        category=said.category or rule.category,
                        clauses=said.clauses or _clauses(rule, said, role, protocol),
                    )
                    collected.findings[f"{rule.name}|{full.where}|{full.place}|{full.index}|{full.quote}"] = full
                case Question():
                    asked = replace(said, rule=rule.name, clauses=said.clauses or clauses)
                    collected.questions.setdefault(asked.key, asked)
                case Good():
                    collected.good.append(replace(said, rule=rule.name, clauses=said.clauses or clauses))
    return collected


Values = tuple[Role, Capacity, Audience, Lesson]
_Value = TypeVar("_Value")


def _possible(draft: Draft) -> list[Values]:
    """Every combination of values the unknown context fields can have. Only staff can post officially."""

    def options(value: _Value | Unknown, every: Iterable[_Value]) -> list[_Value]:
        return list(every) if value is UNKNOWN else [value]

    return [
        values
        for values in product(
            options(draft.author.role, Role),
            options(draft.author.capacity, Capacity),
            options(draft.audience, Audience),
            options(draft.lesson, Lesson),
        )
        if draft.author.capacity is not UNKNOWN or values[0] is Role.STAFF or values[1] is Capacity.PERSONAL
    ]


def _with(draft: Draft, values: Values) -> Draft:
    role, capacity, audience, lesson = values
    return replace(draft, author=replace(draft.author, role=role, capacity=capacity), audience=audience, lesson=lesson)


def _deciding_fields(having: set[Values], every: Sequence[Values]) -> set[ContextField]:
    """The fields that decide whether something holds: changing that one alone changes the answer."""
    fields: set[ContextField] = set()
    for number, name in enumerate(CONTEXT_FIELDS):
        for values in having:
            others = [v for v in every if v[:number] == values[:number] and v[number + 1 :] == values[number + 1 :]]
            if any(other not in having for other in others):
                fields.add(name)
                break
    return fields


def _combined(every: dict[Values, _Collected]) -> tuple[list[Finding], list[Question], list[Good]]:
    """What stands under all values is a finding; what stands under some becomes one question about that field.

    A finding whose weight depends on an unknown field stands with its lightest weight, and that field is asked.
    """
    values = list(every)
    findings: list[Finding] = []
    asked: dict[str, Question] = {}
    fields: set[ContextField] = set()
    for key in dict.fromkeys(key for one in every.values() for key in one.findings):
        having = {v: every[v].findings[key] for v in values if key in every[v].findings}
        lightest = min(having.values(), key=lambda finding: finding.weight.rank)
        if len(having) < len(values):
            if max(finding.weight.rank for finding in having.values()) > Weight.HINT.rank:
                fields |= _deciding_fields(set(having), values)
            continue
        findings.append(lightest)
        heavier = {v for v, finding in having.items() if finding.weight.rank > lightest.weight.rank}
        if heavier:
            fields |= _deciding_fields(heavier, values)
    for key in dict.fromkeys(key for one in every.values() for key in one.questions):
        holders = {v for v in values if key in every[v].questions}
        if len(holders) == len(values):
            asked[key] = every[values[0]].questions[key]
        else:
            fields |= _deciding_fields(holders, values)
    context = [questions.about_context(name) for name in CONTEXT_FIELDS if name in fields]
    everywhere = [good for good in every[values[0]].good if all(good in one.good for one in every.values())]
    return findings, [*context, *asked.values()], everywhere


def _scope(
    draft: Draft, seen: Seen, facts: Facts, protocol: Protocol, scope_rules: Sequence[ScopeRule]
) -> OutOfScope | None:
    for rule in scope_rules:
        clauses = protocol.clauses_of(rule.ground)
        reason = rule.check(draft, seen, facts) if clauses else None
        if reason is not None:
            return OutOfScope(reason, clauses, rule.name)
    return None


def _order(finding: Finding) -> tuple[int, int, int]:
    """Heaviest first; then the own text in its order, then the rest."""
    start = finding.span.start if finding.span else 1_000_000 + finding.index
    return (-finding.weight.rank, start, finding.index)


@backs("connected_people", kind="scope", by="core")
@backs("sharing_counts", kind="rule", by="core")
def judge(
    draft: Draft,
    seen: Seen,
    facts: Facts,
    protocol: Protocol,
    *,
    rules: Sequence[Rule] | None = None,
    scope_rules: Sequence[ScopeRule] | None = None,
) -> Verdict:
    """The verdict on a draft, from what the senses saw and the facts of the day.

    Scope goes first (1.1, 1.2, 3.1, 3.2): outside it only threat, stalking and care remain. A sense or rule that failed
    becomes a finding of its own.
    What the author answered to earlier questions counts. ``rules`` and ``scope_rules`` default to all there are.
    """
    rules = collect() if rules is None else rules
    draft = answers.filled_in(draft, facts)
    draft = replace(draft, lesson=lesson_time(draft, seen, facts))
    outside = _scope(draft, seen, facts, protocol, collect_scope() if scope_rules is None else scope_rules)
    if outside is not None:
        rules = [rule for rule in rules if rule.category in NEVER_SILENCED]
    every = {
        values: _under(values[0], _with(draft, values), seen, facts, protocol, rules) for values in _possible(draft)
    }
    findings, asked, good = _combined(every)
    if outside is not None:
        findings, asked, good = [f for f in findings if f.category in NEVER_SILENCED], [], []
    else:
        findings += _failures(seen)
    return Verdict(
        protocol=protocol.id,
        findings=tuple(sorted(findings, key=_order)),
        questions=tuple(asked),
        good=tuple(good),
        care=tuple(Care(sign.value, sign.place, sign.where) for sign in seen.own(Kind.CARE)),
        out_of_scope=outside,
    )
