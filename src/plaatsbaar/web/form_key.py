"""How does a form say that it is the same form, sent again? By a random key in it: ``{% form_key %}`` and `key_of`.

    <form method="post">{% csrf_token %}{% form_key %} ...
    record_consent(Acting(board, actor=user.pk, key=key_of(request)), ...)

Sent twice (a double tap, a retry after a lost connection) it is done once and answered the same.
"""

from __future__ import annotations

import re
import secrets

from django.core.exceptions import BadRequest
from django.http import HttpRequest

NAME = "sleutel"
_KEY = re.compile(r"[A-Za-z0-9_-]{16,64}")


def new_key() -> str:
    """A key that nobody can guess: 128 bits."""
    return secrets.token_urlsafe(16)


def key_of(request: HttpRequest) -> str:
    """The key of the form that was sent; BadRequest (400) when it has none, so that no form forgets it."""
    key = request.POST.get(NAME, "")
    if not _KEY.fullmatch(key):
        raise BadRequest("the form has no key")
    return key
