"""How does somebody without an account, or without a password, come in? By a link in a mail, once, for one purpose.

Looking at the link changes nothing: mail scanners and previews do. Posting uses it, once. Then that browser may, for
half an hour, do what the link was for. Whether the person still may is asked at every step, of the app whose purpose it
is: custody that changed, or a child that turned sixteen, between mail and click counts.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from plaatsbaar.apps.accounts.models import MailLink
from plaatsbaar.apps.journal.action import Acting, Work, action
from plaatsbaar.apps.journal.chain import About
from plaatsbaar.apps.outbox.actions import queue
from plaatsbaar.apps.outbox.letters import Letter
from plaatsbaar.apps.tasks.jobs import Run, job
from plaatsbaar.apps.tasks.schedule import Every
from plaatsbaar.apps.vault.models import Owner
from plaatsbaar.core.wording import Language, Wording

COOKIE: Final = "__Host-link" if settings.ENVIRONMENT.https else "link"
_SALT: Final = "plaatsbaar.link"
VISIT: Final = timedelta(minutes=30)
KEPT: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Purpose:
    """What links are for. ``allowed``: may this person still do it, asked inside the board's scope. ``then``: the name
    of the address that follows, with the board's slug as its argument.
    """

    name: str
    title: Wording
    button: Wording
    valid: timedelta
    allowed: Callable[[MailLink], bool]
    then: str


_PURPOSES: dict[str, Purpose] = {}


def register(purpose: Purpose) -> Purpose:
    """Registers a purpose; ValueError when its name is taken."""
    if purpose.name in _PURPOSES:
        raise ValueError(f"there is a purpose {purpose.name!r} already")
    _PURPOSES[purpose.name] = purpose
    return purpose


def purpose_of(link: MailLink) -> Purpose:
    return _PURPOSES[link.purpose]


class Standing(StrEnum):
    """What a link is good for now. ``REFUSED``: it was in time, but the person may not do this (any more)."""

    OPEN = "open"
    USED = "used"
    OLD = "old"
    REFUSED = "refused"


class LinkGoneError(Exception):
    """The link cannot be used; ``standing`` says why."""

    def __init__(self, standing: Standing) -> None:
        super().__init__(standing.value)
        self.standing = standing


def token_hash(token: str) -> str:
    return hashlib.sha256(b"link|" + token.encode()).hexdigest()


def make(work: Work, purpose: Purpose, person: UUID, *, about: UUID | None = None) -> str:
    """Makes a link inside an action; returns what goes in the mail and is kept nowhere. Older ones of this person for
    the same purpose and ``about`` end.
    """
    now = timezone.now()
    same = {"board_id": work.board.pk, "person_id": person, "purpose": purpose.name, "about": about}
    MailLink.objects.filter(**same, used_at=None, ended_at=None).update(ended_at=now)
    token = secrets.token_urlsafe(32)
    MailLink.objects.create(**same, token_hash=token_hash(token), made_at=now, valid_until=now + purpose.valid)
    work.tell(About(Owner.PERSON, person), link=purpose.name)
    return token


def send(work: Work, letter: Letter, *, to: str, person: UUID, language: Language, until: timedelta) -> None:
    """Queues the mail with a link; it is dropped when it could only arrive after the link's end."""
    queue(letter, to=to, language=language, kind=Owner.PERSON, owner=person, valid_until=timezone.now() + until)


def found(board: UUID, token: str) -> MailLink | None:
    """The link of this board with this token; None when there is none."""
    return MailLink.objects.filter(board_id=board, token_hash=token_hash(token)).first()


def standing_of(link: MailLink) -> Standing:
    """What the link is good for; inside the board's scope."""
    if link.used_at is not None:
        return Standing.USED
    if link.ended_at is not None or link.valid_until <= timezone.now():
        return Standing.OLD
    return Standing.OPEN if purpose_of(link).allowed(link) else Standing.REFUSED


def use(acting: Acting, link: MailLink) -> None:
    """Uses a link up. LinkGoneError when it is not open, or when somebody was just before us."""
    standing = standing_of(link)
    if standing is not Standing.OPEN:
        raise LinkGoneError(standing)
    _use(acting, link=link)


@action("link.used", "Een link uit een mail is gebruikt", "A link from a mail was used")
def _use(work: Work, *, link: MailLink) -> None:
    open_ones = MailLink.objects.filter(pk=link.pk, used_at=None, ended_at=None, valid_until__gt=work.at)
    if not open_ones.update(used_at=work.at):
        raise LinkGoneError(Standing.USED)
    work.tell(About(Owner.PERSON, link.person_id), used=link.purpose)


def begin_visit(response: HttpResponse, link: MailLink) -> None:
    """Lets this browser do what the link was for, for half an hour."""
    response.set_signed_cookie(
        COOKIE,
        str(link.pk),
        salt=_SALT,
        max_age=int(VISIT.total_seconds()),
        httponly=True,
        samesite="Lax",
        secure=settings.ENVIRONMENT.https,
    )


def visit(request: HttpRequest, purpose: Purpose) -> MailLink | None:
    """The used link that this browser came in by, while its half hour lasts and the person still may; otherwise None.
    Inside the board's scope.
    """
    key = request.get_signed_cookie(COOKIE, default="", salt=_SALT, max_age=int(VISIT.total_seconds()))
    board = getattr(request, "board", None)
    if not key or board is None:
        return None
    used = MailLink.objects.filter(
        pk=key, board_id=board.pk, purpose=purpose.name, used_at__gt=timezone.now() - VISIT, ended_at=None
    )
    link = used.first()
    return link if link is not None and purpose.allowed(link) else None


def end_visit(link: MailLink, response: HttpResponse) -> None:
    """What the link was for is done: nothing more can be done with it."""
    MailLink.objects.filter(pk=link.pk).update(ended_at=timezone.now())
    response.delete_cookie(COOKIE)


@job("accounts.forget_links", schedule=Every(timedelta(hours=24)))
def forget_links(run: Run) -> None:
    """Deletes links that ended long ago."""
    MailLink.objects.filter(valid_until__lt=timezone.now() - KEPT).delete()
    run.progress(1)
