"""The protocol reader and the page of a rule."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from plaatsbaar.core.grounds import backs
from plaatsbaar.core.protocol import Clause, Protocol, Section
from plaatsbaar.core.rule import Expect, collect, collect_scope
from plaatsbaar.web.protocol.doing import Doing, doing
from plaatsbaar.web.visit import board_of, now, protocol_of

_LONGEST_SEARCH = 100


@dataclass(frozen=True, slots=True)
class Shown:
    """A clause in the reader: its words, with what was searched for marked, and what is done for it."""

    clause: Clause
    words: SafeString
    doing: Doing


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter or appendix in the reader, with its clauses."""

    section: Section
    clauses: tuple[Shown, ...]


def marked_words(words: str, sought: str) -> SafeString:
    """Escaped words in which each place of ``sought`` is marked, in any case of letters."""
    folded, wanted = words.casefold(), sought.casefold()
    if not wanted or len(folded) != len(words):
        return conditional_escape(words)
    parts: list[str] = []
    done = 0
    while (at := folded.find(wanted, done)) >= 0:
        parts += [conditional_escape(words[done:at]), "<mark>", conditional_escape(words[at : at + len(wanted)])]
        parts.append("</mark>")
        done = at + len(wanted)
    return mark_safe("".join([*parts, conditional_escape(words[done:])]))  # noqa: S308


def _parts(protocol: Protocol, sought: str) -> tuple[Part, ...]:
    parts: list[Part] = []
    for section in protocol.sections:
        clauses = tuple(
            Shown(clause, marked_words(clause.text, sought), doing(clause, protocol))
            for clause in protocol.of_section(section.id)
            if sought.casefold() in clause.text.casefold()
        )
        if clauses or not sought:
            parts.append(Part(section, clauses))
    return tuple(parts)


@backs("agreements", kind="notice")
@require_safe
def read(request: HttpRequest, board: str) -> HttpResponse:
    """The whole protocol on one page, so that each clause has an address and the browser's own search works too."""
    protocol = protocol_of(board_of(request))
    sought = request.GET.get("zoek", "").strip()[:_LONGEST_SEARCH]
    context = {
        "board": board_of(request),
        "protocol": protocol,
        "parts": _parts(protocol, sought),
        "sought": sought,
        "overdue": protocol.revision_due < now().date(),
    }
    return render(request, "plaatsbaar/protocol/reader.html", context)


@require_safe
def rule(request: HttpRequest, board: str, rule: str) -> HttpResponse:
    """What one rule looks for, on which clauses, with its examples from both sides."""
    protocol = protocol_of(board_of(request))
    found = next((one for one in (*collect(), *collect_scope()) if one.name == rule), None)
    if found is None:
        raise Http404
    clauses = [protocol.clause(one) for one in protocol.clauses_of(found.ground)]
    finds = [one for one in found.examples if one.expect in (Expect.FINDS, Expect.OUTSIDE)]
    asks = [one for one in found.examples if one.expect is Expect.ASKS]
    passes = [one for one in found.examples if one.expect in (Expect.PASSES, Expect.INSIDE)]
    context = {
        "board": board_of(request),
        "rule": found,
        "clauses": clauses,
        "examples": (("finds", finds), ("asks", asks), ("passes", passes)),
    }
    return render(request, "plaatsbaar/protocol/rule.html", context)
