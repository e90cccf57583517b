"""What is the verdict on the state of this page? The check's, after what its author answered and set aside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.http import HttpRequest

from plaatsbaar.core.draft import UNKNOWN, Capacity, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.grounds import backs
from plaatsbaar.core.observation import Observation
from plaatsbaar.core.protocol import Protocol
from plaatsbaar.core.rule import collect_scope
from plaatsbaar.core.verdict import Verdict
from plaatsbaar.examine.examine import check
from plaatsbaar.web.check.state import PageState
from plaatsbaar.web.visit import Who, board_of, facts_of, now, protocol_of, who_is


@dataclass(frozen=True, slots=True)
class Checked:
    """A verdict with what it was reached from."""

    verdict: Verdict
    state: PageState
    facts: Facts
    protocol: Protocol


def of_visitor(state: PageState, who: Who | None) -> PageState:
    """The state with what the visitor's account says. Only who may, posts on behalf of the school (B1.1)."""
    if who is None:
        return replace(state, capacity=Capacity.PERSONAL, function="", school="")
    capacity = state.capacity if who.official else Capacity.PERSONAL
    return replace(state, role=who.role, capacity=capacity, function=who.function, school=who.school)


@backs("trust", kind="scope")
def checked(request: HttpRequest, state: PageState, seen: Iterable[Observation] = ()) -> Checked:
    """Checks the state of the page. Nothing of it is stored, logged or shown to anybody else (1.4).

    ``seen`` is what was seen in the photos of the page; a photo without it leads to a question.
    """
    who = who_is(request)
    state = of_visitor(state, who)
    facts = facts_of(request)
    protocol = protocol_of(board_of(request))
    draft = state.to_draft(facts, author_id=who.person_id if who else None, at=now())
    scope = [one for one in collect_scope() if one.ground != "school_related"] if state.about_school else None
    verdict = check(draft, facts, seen=seen, protocol=protocol, scope_rules=scope)
    return Checked(verdict.setting_aside(state.aside), state, facts, protocol)


def role_of(state: PageState) -> Role | None:
    """The author's role, None while it is not known."""
    return None if state.role is UNKNOWN else state.role
