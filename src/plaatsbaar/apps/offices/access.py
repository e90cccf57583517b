"""Who may decide what? By the offices that an account holds today, as deputy or not, and the board's own mandate."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import Http404
from django.utils import timezone

from plaatsbaar.apps.offices.models import BrokenGlass, Mandate
from plaatsbaar.apps.people.access import memberships_of
from plaatsbaar.apps.people.models import Membership, Office
from plaatsbaar.core.mandate import decisions


def mandate() -> dict[str, frozenset[Office]]:
    """Who may take each decision at the board in scope."""
    own: dict[str, set[Office]] = {}
    for decision, office in Mandate.objects.values_list("decision", "office"):
        own.setdefault(decision, set()).add(Office(office))
    return {
        name: frozenset(own.get(name) or (Office(office) for office in one.offices))
        for name, one in decisions().items()
    }


def mandated(user: Any, decision: str, school: UUID | None = None) -> Membership | None:
    """The office by which an account may take a decision, for a school or (None) for the whole board; None: it may not.

    An office of one school never decides for another or for the board. KeyError for a decision there is not.
    """
    may = mandate()[decision]
    for one in memberships_of(user):
        if Office(one.office) in may and one.school_id in (None, school):
            return one
    return None


def must_be_mandated(user: Any, decision: str, school: UUID | None = None) -> Membership:
    """As `mandated`; Http404 for who may not: forbidden and absent look alike."""
    found = mandated(user, decision, school)
    if found is None:
        raise Http404
    return found


def office_for(user: Any, pk: UUID) -> Membership:
    """An office that this account may end or find a deputy for: any, for who gives roles; otherwise one's own.
    Http404 for every other.
    """
    found = Membership.objects.filter(pk=pk).select_related("person", "school").first()
    if found is None or (mandated(user, "manage_offices") is None and found.user_id != getattr(user, "pk", None)):
        raise Http404
    return found


def looks_through_glass(user: Any, now: datetime | None = None) -> BrokenGlass | None:
    """The broken glass by which an account may see content now; None when it may not."""
    at = now or timezone.now()
    own = [one.pk for one in memberships_of(user)]
    return BrokenGlass.objects.filter(membership__in=own, since__lte=at, until__gt=at).first()


def glass_for(user: Any) -> list[BrokenGlass]:
    """Every time glass was broken, for the privacy officer; otherwise one's own times."""
    found = BrokenGlass.objects.select_related("membership__person")
    own = memberships_of(user)
    if any(one.office == Office.PRIVACY_OFFICER for one in own):
        return list(found)
    return list(found.filter(membership__in=[one.pk for one in own]))
