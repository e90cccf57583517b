"""As whom may somebody look around, without a password? As the demonstration's people, in a demonstration only."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import Http404

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.people.models import Membership, Office

_ORDER = tuple(dict.fromkeys((Office.STAFF, Office.PUPIL, Office.PARENT, *Office)))


def allowed(board: Board | None) -> bool:
    """Both the installation and the board must be a demonstration: a setting alone opens no real board."""
    return bool(settings.DEMO) and board is not None and board.demonstration


def people_to_be(board: Board | None) -> tuple[Membership, ...]:
    """One of each office, in the order in which they are offered; Http404 where nobody may look around."""
    if not allowed(board):
        raise Http404
    found = Membership.objects.filter(user__email__endswith="@demonstratie.invalid").select_related("person", "user")
    return tuple(sorted(found, key=lambda one: _ORDER.index(Office(one.office))))


def person_to_be(board: Board | None, membership: UUID) -> Membership:
    """The one that was chosen; Http404 for any other."""
    for one in people_to_be(board):
        if one.pk == membership:
            return one
    raise Http404
