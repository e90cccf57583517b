"""How does a link reach who forgot a password, without the page telling whether there is such an account?

The page queues a job for every address, known or not. A job holds no address: it holds a keyed hash, by which the job
finds the account among all.
"""

from __future__ import annotations

import hashlib
import hmac
from uuid import UUID

from django.conf import settings

from plaatsbaar.apps.accounts.models import User
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.journal.action import Acting
from plaatsbaar.apps.offices.actions import forgotten
from plaatsbaar.apps.tasks.jobs import Run, job


def remembered_address(email: str) -> str:
    """What the queue may hold of an address."""
    plain = email.strip().casefold().encode()
    return hmac.new(settings.SECRET_KEY.encode(), b"forgotten|" + plain, hashlib.sha256).hexdigest()


@job("accounts.mail_link")
def mail_link(run: Run, *, board_id: str, address: str, origin: str, language: str) -> None:
    """Mails a link to the account with this address, if the board has one."""
    board = Board.objects.get(pk=UUID(board_id))
    for email in User.objects.filter(is_active=True).values_list("email", flat=True).iterator():
        if hmac.compare_digest(remembered_address(email), address):
            forgotten(Acting(board), email, f"{origin}/b/{board.slug}/", "en" if language == "en" else "nl")
            return
