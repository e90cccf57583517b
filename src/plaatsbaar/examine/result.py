"""What does a verdict look like to a machine, and with which exit code does a command end?"""

from __future__ import annotations

from typing import Any

from plaatsbaar.core.observation import Span, Where
from plaatsbaar.core.verdict import Cover, Finding, Question, Replace, Verdict
from plaatsbaar.core.wording import Language
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.looked import Looked

CLEAR, FOUND, WRONG = 0, 1, 2
"""Exit codes: may be posted (or the protocol does not apply), something found or asked, wrong use or input."""


def exit_code(verdict: Verdict) -> int:
    """0 only for ``post`` that is not provisional, and for out of scope without a threat."""
    return CLEAR if verdict.may_post or (not verdict.in_scope and verdict.outcome is None) else FOUND


def as_result(
    verdict: Verdict, *, post_id: str | None = None, took_ms: float = 0.0, language: Language = "nl"
) -> dict[str, Any]:
    """The result object of the contract. What lies outside the text is told by extra keys of a finding.

    ``where`` (and ``index``) name another field, picture, film or sound; ``cover`` the boxes of a picture to cover.
    """
    result: dict[str, Any] = {} if post_id is None else {"id": post_id}
    return result | {
        "verdict": verdict.outcome.value if verdict.outcome else None,
        "in_scope": verdict.in_scope,
        "care": bool(verdict.care),
        "categories": list(verdict.categories),
        "spans": _spans(verdict),
        "findings": [_finding(finding, language) for finding in _remaining(verdict)],
        "questions": [_question(question, language) for question in verdict.questions],
        "provisional": verdict.provisional,
        "protocol": verdict.protocol,
        "took_ms": round(took_ms, 1),
    }


def as_error(message: str, *, post_id: str | None = None, line: int | None = None) -> dict[str, Any]:
    """What stands in the place of a result for a line or file that could not be read."""
    return {"id": post_id, "error": {"message": message} if line is None else {"line": line, "message": message}}


def as_faces(name: str, looked: Looked) -> dict[str, Any]:
    """The object of the contract for one file; boxes in pixels of the upright picture.

    ``turned`` is there only when a thorough look found that the picture itself is turned.
    """
    data = looked.as_data()
    told = {"file": name, "width": looked.width, "height": looked.height, "faces": data["faces"]}
    return {**told, "turned": looked.turned} if looked.turned else told


def as_unreadable(name: str, error: PictureError, language: Language = "en") -> dict[str, Any]:
    """The object of the contract for a file that could not be read: never an empty list of faces."""
    return {"file": name, "error": {"code": error.code, "message": error.wording(language)}}


def _remaining(verdict: Verdict) -> tuple[Finding, ...]:
    """All findings; out of scope without a threat none."""
    return verdict.findings if verdict.in_scope or verdict.outcome is not None else ()


def _spans(verdict: Verdict) -> list[list[int | str]]:
    """Places of personal data in the text, of findings of weight revise and more, in the order of the text."""
    found = {(f.span.start, f.span.end, f.span_kind) for f in verdict.counting if f.span and f.span_kind}
    return [list(one) for one in sorted(found)]


def _elsewhere(where: Where, index: int) -> dict[str, Any]:
    if where is Where.TEXT:
        return {}
    numbered = where in (Where.PICTURE, Where.FILM, Where.SOUND, Where.FILE, Where.ALT)
    return {"where": where.value, "index": index} if numbered else {"where": where.value}


def _finding(finding: Finding, language: Language) -> dict[str, Any]:
    result: dict[str, Any] = {
        "rule": finding.rule,
        "category": finding.category,
        "clauses": list(finding.clauses),
        "weight": finding.weight.value,
        "span": [finding.span.start, finding.span.end] if finding.span else None,
        "message": finding.message(language),
        "advice": finding.advice(language),
        "fix": None,
        "certainty": finding.certainty.value,
    }
    match finding.fix:
        case Replace(start=start, end=end, text=text):
            result["fix"] = {"start": start, "end": end, "text": text}
        case Cover(picture=picture, boxes=boxes):
            result["cover"] = {"picture": picture, "boxes": [[box.x, box.y, box.w, box.h] for box in boxes]}
        case _:
            pass
    return result | _elsewhere(finding.where, finding.index)


def _question(question: Question, language: Language) -> dict[str, Any]:
    result: dict[str, Any] = {
        "about": question.about,
        "message": question.message(language),
        "choices": [{"value": choice.value, "label": choice.label(language)} for choice in question.choices],
    }
    if question.where is Where.TEXT and isinstance(question.place, Span):
        result["span"] = [question.place.start, question.place.end]
    return result | _elsewhere(question.where, question.index)
