"""Which token is this, and whose tokens may somebody see? The only way to a token; unknown and not valid look alike."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import Http404

from plaatsbaar.apps.tokens.models import Token
from plaatsbaar.apps.tokens.secret import hashed


def token_for(text: str, now: datetime) -> Token | None:
    """The valid token of a secret at the board in scope; None when unknown, ended, past its day or account closed."""
    found = Token.objects.filter(hashed=hashed(text), ended_at=None).select_related("user").first()
    if found is None or now >= found.until or not found.user.is_active:
        return None
    return found


def tokens_of(user: Any) -> tuple[Token, ...]:
    """Somebody's own tokens at the board in scope."""
    return tuple(Token.objects.filter(user=user.pk))


def own_token_for(user: Any, token: UUID) -> Token:
    """One of the own tokens; Http404 for one that is not there and for somebody else's."""
    found = Token.objects.filter(user=user.pk, pk=token).first()
    if found is None:
        raise Http404
    return found
