"""A board with people who have accounts, for the tests of signing in and of roles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from plaatsbaar.apps.accounts.models import User
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.people import actions
from plaatsbaar.apps.people.models import Membership, Office
from small_school import Small, here, small_school

PASSWORD: Final = "een lange zin die goed is"


@dataclass
class House:
    """A board with a small school and one account of each office that is asked for."""

    board: Board
    small: Small

    def member(self, office: Office, first: str = "", email: str = "") -> Membership:
        """Somebody new at the board's office, with a password."""
        with board_scope(self.board):
            person = actions.add_person(here(), first or office.value.capitalize(), "Van Hier")
            actions.employ(here(), person, None, office.value)
            user = User.objects.create_user(email or f"{office.value}@{self.board.slug}.example", PASSWORD)
            return actions.give_membership(here(), user, person, office)


def house(slug: str = "eigen") -> House:
    board = Board.objects.create(slug=slug, name=f"Bestuur {slug}")
    with board_scope(board):
        return House(board, small_school())
