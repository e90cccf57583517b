"""How does a verdict read in a terminal? As a linter's: the line, marks under the words, the clause, what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

import click

from plaatsbaar.core import protocol
from plaatsbaar.core.draft import Draft
from plaatsbaar.core.observation import Span, Where
from plaatsbaar.core.protocol import Protocol
from plaatsbaar.core.verdict import Cover, Finding, Outcome, Question, Replace, Verdict, Weight
from plaatsbaar.core.wording import Language, Wording
from plaatsbaar.examine.explaining import every_rule

OUTCOMES = {
    Outcome.POST: Wording("Plaatsen kan", "You can post this"),
    Outcome.REVISE: Wording("Pas eerst aan", "Change it first"),
    Outcome.CONSULT: Wording("Overleg eerst", "Ask first"),
    Outcome.STOP: Wording("Niet plaatsen", "Do not post"),
    Outcome.YOU_DECIDE: Wording("Jij beslist", "You decide"),
}
_OUTSIDE = Wording("Hier gaat het protocol niet over", "The protocol is not about this")
_NOT_YET = Wording("Nog niet te zeggen", "Cannot say yet")
_PROVISIONAL = Wording("voorlopig: er is nog een vraag", "provisional: there is a question left")
_CARE = Wording(
    "Het lijkt of iemand hulp nodig heeft. Praat met je mentor of een vertrouwenspersoon. Direct hulp: bel 113.",
    "It looks as if somebody needs help. Talk to a mentor or a confidential adviser. Help at once: call 113.",
)
_WEIGHTS = {
    Weight.HINT: Wording("tip", "hint"),
    Weight.REVISE: Wording("pas aan", "change"),
    Weight.CONSULT: Wording("overleg", "ask"),
    Weight.STOP: Wording("niet plaatsen", "do not post"),
}
_COLOURS = {Weight.HINT: "cyan", Weight.REVISE: "yellow", Weight.CONSULT: "magenta", Weight.STOP: "red"}
_QUESTION = Wording("vraag", "question")
_CHANGE_TO = Wording("Maak ervan: “{text}”", "Change to: “{text}”")
_ADD = Wording("Zet erbij: “{text}”", "Add: “{text}”")
_LEAVE_OUT = Wording("Laat dit weg.", "Leave this out.")
_COVER = Wording("Bedek {n} gezicht(en): plaatsbaar cover {name}", "Cover {n} face(s): plaatsbaar cover {name}")
_ELSEWHERE = {
    Where.SHARED: Wording("in wat je deelt", "in what you share"),
    Where.REPLY_TO: Wording("in het bericht waarop je reageert", "in the post you answer"),
    Where.BIO: Wording("in je profiel", "in your profile"),
    Where.ALT: Wording("in de beschrijving bij foto {n}", "in the description of picture {n}"),
    Where.PICTURE: Wording("foto {n}", "picture {n}"),
    Where.FILE: Wording("bestand van foto {n}", "file of picture {n}"),
    Where.FILM: Wording("film {n}", "film {n}"),
    Where.SOUND: Wording("geluid {n}", "sound {n}"),
}
_WIDE = frozenset("WF")

Styled = Callable[..., str]


def lines(verdict: Verdict, draft: Draft, language: Language, *, colour: bool) -> Iterator[str]:
    """The verdict in words; ``colour`` is for a terminal."""
    styled: Styled = click.style if colour else _plain
    version = next(one for one in protocol.shipped() if one.id == verdict.protocol)
    yield _headline(verdict, language, styled)
    if verdict.out_of_scope is not None:
        yield f"  {verdict.out_of_scope.message(language)}"
        yield from _quotes(version, verdict.out_of_scope.rule, verdict.out_of_scope.clauses, styled)
    for finding in verdict.findings:
        label = styled(_WEIGHTS[finding.weight](language), fg=_COLOURS[finding.weight], bold=True)
        yield ""
        yield from _marked(draft.text, finding.span, _COLOURS[finding.weight], styled)
        yield from _said(finding, draft, label, language)
        yield from _quotes(version, finding.rule, finding.clauses, styled)
        yield from _mend(finding, draft, language)
    for question in verdict.questions:
        yield ""
        span = question.place if question.where is Where.TEXT and isinstance(question.place, Span) else None
        yield from _marked(draft.text, span, "blue", styled)
        yield from _asked(question, language, styled)
    if verdict.care:
        yield ""
        yield f"  {_CARE(language)}"


def _plain(text: str, **_: object) -> str:
    return text


def _headline(verdict: Verdict, language: Language, styled: Styled) -> str:
    if verdict.outcome is None:
        return styled(_OUTSIDE(language), bold=True)
    if verdict.provisional and verdict.outcome in (Outcome.POST, Outcome.YOU_DECIDE):
        return styled(f"{_NOT_YET(language)} ({_PROVISIONAL(language)})", bold=True)
    heaviest = max((f.weight for f in verdict.counting), key=lambda weight: weight.rank, default=None)
    words = OUTCOMES[verdict.outcome](language)
    said = f"{words} ({_PROVISIONAL(language)})" if verdict.provisional else words
    return styled(said, fg=_COLOURS[heaviest] if heaviest else "green", bold=True)


def safe(text: str) -> str:
    """The text with what a terminal would obey (escapes, direction marks) shown as a dot, place by place."""
    return "".join("·" if unicodedata.category(one) in ("Cc", "Cf", "Cs") else one for one in text)


def _width(text: str) -> int:
    """How many columns a terminal gives to a text."""
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in _WIDE else 1 for one in text
    )


def _marked(text: str, span: Span | None, colour: str, styled: Styled) -> Iterator[str]:
    """Each line of the text that the span touches, with marks under its words."""
    if span is None:
        return
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        end = start + len(line)
        if start <= span.start <= end or start < span.end <= end or span.start < start < span.end:
            left, right = max(span.start, start) - start, min(span.end, end) - start
            shown = safe(line)
            marks = max(1, _width(shown[left:right]))
            yield f"{number:4d} | {shown}"
            yield f"     | {' ' * _width(shown[:left])}{styled('^' * marks, fg=colour)}"
        start = end + 1


def _said(finding: Finding, draft: Draft, label: str, language: Language) -> Iterator[str]:
    where = _where(finding.where, finding.index, draft, language)
    yield f"  {label} {finding.message(language)}{where}  [{finding.rule.replace('_', '-')}]"
    yield f"      {finding.advice(language)}"


def _where(where: Where, index: int, draft: Draft, language: Language) -> str:
    if where is Where.TEXT:
        return ""
    place = _ELSEWHERE[where].fill(n=index + 1)(language)
    pictured = where in (Where.PICTURE, Where.FILE, Where.ALT) and index < len(draft.pictures)
    return f" ({place}: {safe(draft.pictures[index].name)})" if pictured else f" ({place})"


def _quotes(version: Protocol, rule: str, clauses: tuple[str, ...], styled: Styled) -> Iterator[str]:
    """Each clause in the protocol's own words: those the rule rests on, otherwise the whole clause."""
    known = every_rule().get(rule)
    ground = known.ground if known else ""
    for clause in clauses:
        words = version.grounds.get(ground, {}).get(clause) or version.clause(clause).quotable
        yield "      " + styled(f"{clause} “{words}”", dim=True)


def _mend(finding: Finding, draft: Draft, language: Language) -> Iterator[str]:
    match finding.fix:
        case Replace(start=start, end=end, text=text):
            said = _LEAVE_OUT if not text.strip() else _ADD if start == end else _CHANGE_TO
            yield f"      → {said.fill(text=safe(text.strip()))(language)}"
        case Cover(picture=number, boxes=boxes):
            name = safe(draft.pictures[number].name) if number < len(draft.pictures) else str(number + 1)
            yield f"      → {_COVER.fill(n=len(boxes), name=name)(language)}"
        case _:
            pass


def _asked(question: Question, language: Language, styled: Styled) -> Iterator[str]:
    yield f"  {styled(_QUESTION(language), fg='blue', bold=True)} {question.message(language)}"
    if question.choices:
        yield "      " + " / ".join(choice.label(language) for choice in question.choices)
