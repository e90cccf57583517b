"""What does a token look like, and what of it is kept? ``plb_<board>_<secret>``; only its SHA-256 is kept."""

from __future__ import annotations

import hashlib
import re
import secrets
from typing import Final
from uuid import UUID

_FORM: Final = re.compile(r"plb_([0-9a-f]{32})_([A-Za-z0-9_-]{43})")


def new_secret(board: UUID) -> str:
    """A new token for a board. The board stands in it because no row can be read before a board is chosen."""
    return f"plb_{board.hex}_{secrets.token_urlsafe(32)}"


def board_in(text: str) -> UUID | None:
    """The board that a token names; None for what is no token."""
    found = _FORM.fullmatch(text)
    return UUID(found[1]) if found else None


def hashed(text: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(text.encode()).hexdigest()
