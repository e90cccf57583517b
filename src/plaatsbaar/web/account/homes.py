"""Where does each role land? On the page of its own work, if that is there; otherwise where drafts are checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.urls import NoReverseMatch, reverse

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.people.models import Membership, Office

HOMES: Final[Mapping[Office, tuple[str, ...]]] = {
    Office.SUPERVISOR: ("consults",),
    Office.SCHOOL_LEADER: ("cases",),
    Office.HR: ("cases",),
    Office.CONFIDENTIAL_ADVISER: ("cases",),
    Office.COMPLAINTS_COMMITTEE: ("complaints", "cases"),
    Office.PRIVACY_OFFICER: ("privacy_office", "glass"),
    Office.BOARD_SECRETARY: ("overview", "offices"),
    Office.BOARD_ADMINISTRATOR: ("offices",),
    Office.PARENT: ("me",),
}
"""Names of addresses that take the board's slug; the first one that there is."""


def home_of(board: Board, membership: Membership) -> str:
    """The address where this office begins."""
    for name in HOMES.get(Office(membership.office), ()):
        try:
            return reverse(name, args=[board.slug])
        except NoReverseMatch:
            continue
    return reverse("board", args=[board.slug])
