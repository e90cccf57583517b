"""Putting a mail in the outbox: part of an action, never an action of its own."""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from plaatsbaar.apps.boards.scope import scoped_board
from plaatsbaar.apps.outbox.letters import Letter
from plaatsbaar.apps.outbox.models import Mail
from plaatsbaar.apps.tasks.jobs import later
from plaatsbaar.apps.vault.actions import key_for
from plaatsbaar.apps.vault.envelopes import seal
from plaatsbaar.apps.vault.models import Owner
from plaatsbaar.apps.vault.store import keys
from plaatsbaar.core.wording import Language

VALID = timedelta(days=7)
"""How long a mail may wait before it is dropped as stale, when its writer does not say otherwise."""


class AddressError(ValueError):
    """This is no mail address; nothing was queued."""


def queue(
    letter: Letter,
    *,
    to: str,
    language: Language,
    kind: Owner,
    owner: UUID,
    valid_until: datetime | None = None,
    not_before: datetime | None = None,
) -> Mail:
    """Queues a mail in the caller's transaction. ``owner``: whose key locks it, and whose erasure erases it.

    AddressError for what is no address. Must run inside an action: outside a transaction it raises RuntimeError.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("a mail is queued inside the action that it tells of")
    address = to.strip()
    try:
        validate_email(address)
    except ValidationError:
        raise AddressError("this is no mail address") from None
    now = timezone.now()
    ref = uuid4()
    content = json.dumps(
        {
            "to": address,
            "subject": letter.subject(language),
            "text": letter.text(language),
            "html": letter.html(language),
            "language": language,
        },
        ensure_ascii=False,
    ).encode()
    mail = Mail(
        ref=ref,
        board_id=scoped_board(),
        place=_place(address),
        locked=seal(keys(), key_for(kind, owner), content, b"mail:" + ref.bytes),
        not_before=not_before or now,
        valid_until=valid_until or now + VALID,
    )
    mail.save(force_insert=True)
    _wake(mail.not_before)
    return mail


def _wake(at: datetime) -> None:
    from plaatsbaar.apps.outbox.relay import send_waiting

    later(send_waiting, unique="now", after=at if at > timezone.now() else None)


def _place(address: str) -> str:
    """The same for the same address, without showing it to who reads the table."""
    return hmac.new(settings.SECRET_KEY.encode(), b"outbox" + address.casefold().encode(), hashlib.sha256).hexdigest()
