"""Every write about tokens: made once, with its secret shown once, and ended."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from plaatsbaar.apps.accounts.models import User
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.journal.action import Acting, Work, action
from plaatsbaar.apps.tokens.models import Scope, Token
from plaatsbaar.apps.tokens.secret import hashed, new_secret

LONGEST = timedelta(days=366)
"""No token lives longer: an end date that never comes is none."""


class TokenRefusedError(Exception):
    """A token that cannot be made; the message says why in one English sentence."""


def make_token(
    board: Board, user: User, *, name: str, scopes: Iterable[Scope], until: datetime, now: datetime
) -> tuple[Token, str]:
    """A new token of an account, and its secret, which nobody can see again. TokenRefusedError."""
    chosen = sorted({scope.value for scope in scopes})
    if not chosen:
        raise TokenRefusedError("a token without a scope can do nothing: name at least one")
    if not now < until <= now + LONGEST:
        raise TokenRefusedError(f"the end must lie ahead, at most {LONGEST.days} days")
    text = new_secret(board.pk)
    token = _make(Acting(board, actor=user.pk, at=now), user, name[:100], chosen, until, hashed(text))
    return token, text


@action("token.made", "Toegangssleutel gemaakt", "Token made")
def _make(work: Work, user: User, name: str, scopes: list[str], until: datetime, kept: str) -> Token:
    token = Token(user=user, name=name, scopes=scopes, until=until, hashed=kept)
    token.save()
    work.wrote(token)
    return token


@action("token.ended", "Toegangssleutel beëindigd", "Token ended")
def end_token(work: Work, token: Token) -> Token:
    """Ends a token now; ending it twice keeps the first moment."""
    if token.ended_at is None:
        token.ended_at = work.at
        token.save(update_fields=["ended_at"])
    work.wrote(token)
    return token
