"""Who is visiting, for which board, and what may a check know for them? Without a session: only what is public."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.consent.facts import facts_for
from plaatsbaar.apps.people.access import function_of, membership_of
from plaatsbaar.apps.people.models import Employment, Membership, Office
from plaatsbaar.core.draft import Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.protocol import Protocol, in_force, shipped

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody who signed in, as the pages show them. ``official``: may post on behalf of the school."""

    person_id: str
    name: str
    initials: str
    function: str
    school: str
    role: Role
    official: bool


def now() -> datetime:
    """The moment, in the time of the schools."""
    return datetime.now(AMSTERDAM)


def board_of(request: HttpRequest) -> Board:
    """The board of this address; Http404 when there is none of that name."""
    board: Board | None = getattr(request, "board", None)
    if board is None:
        raise Http404
    return board


def who_is(request: HttpRequest) -> Who | None:
    """Who signed in and belongs to the board of this address; None for everybody else. Looked up once per request."""
    if not hasattr(request, "_who"):
        membership = membership_of(request.user) if getattr(request, "board", None) else None
        request._who = _who(membership) if membership else None  # type: ignore[attr-defined]
    found: Who | None = request._who  # type: ignore[attr-defined]
    return found


def _who(membership: Membership) -> Who:
    person = membership.person
    office = Office(membership.office)
    first_employment = Employment.objects.filter(person=person).select_related("school").order_by("school").first()
    school = first_employment.school.name if first_employment and first_employment.school else ""
    return Who(
        person_id=str(person.pk),
        name=person.full_name,
        initials=f"{person.first[:1]}{next((one for one in person.last if one.isupper()), '')}",
        function=function_of(membership) or office.label,
        school=school,
        role=office.role,
        official=office is Office.COMMUNICATIONS,
    )


def facts_of(request: HttpRequest) -> Facts:
    """What a check for this visitor may know today."""
    return facts_for(board_of(request), request.user, now())


def protocol_of(board: Board) -> Protocol:
    """The board's protocol in force today."""
    own = [one for one in shipped() if one.id == board.protocol] or list(shipped())
    return in_force(now().date(), own)
