"""How does mail leave? In batches over one connection, in order per address, at least once with one visible copy."""

from __future__ import annotations

import json
import logging
import smtplib
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.utils import timezone

from plaatsbaar.apps.outbox.models import Mail, MailState
from plaatsbaar.apps.tasks.jobs import Run, Unfinished, job
from plaatsbaar.apps.tasks.schedule import Every
from plaatsbaar.apps.vault.envelopes import EnvelopeBrokenError, unseal
from plaatsbaar.apps.vault.keystore import KeyGoneError
from plaatsbaar.apps.vault.store import keys

log = logging.getLogger("plaatsbaar.outbox")

BATCH = 50
KEPT = timedelta(days=90)


def pause(tries: int) -> timedelta:
    """How long to wait after this many tries: a minute, doubling, at most two hours."""
    return min(timedelta(minutes=2 ** max(tries - 1, 0)), timedelta(hours=2))


@job("outbox.send", schedule=Every(timedelta(seconds=30)))
def send_waiting(run: Run) -> None:
    """Sends what waits, until nothing does or the server is not there (then the next turn tries again)."""
    now = timezone.now()
    drop_stale(now)
    Mail.objects.filter(ended_at__lt=now - KEPT).delete()
    sent = 0
    while batch := _next(now):
        try:
            sent += _send(batch, now)
        except (OSError, smtplib.SMTPException) as error:
            log.warning("the mail server is not there: %s", type(error).__name__)
            return
        run.progress(sent)


def drop_stale(now: datetime) -> int:
    """Ends what waited past its time: a reminder that comes too late does harm."""
    waiting = Mail.objects.filter(state=MailState.WAITING, valid_until__lte=now)
    return waiting.update(state=MailState.STALE, ended_at=now)


def _next(now: datetime) -> list[Mail]:
    """The next batch: the oldest waiting mail of each address, if its pause is over. One that waits holds up the rest
    of its address only.
    """
    first: dict[str, Mail] = {}
    for mail in Mail.objects.filter(state=MailState.WAITING).order_by("number").iterator(chunk_size=500):
        first.setdefault(mail.place, mail)
        if len(first) >= 20 * BATCH:
            break
    return [mail for mail in first.values() if mail.not_before <= now][:BATCH]


def _send(batch: list[Mail], now: datetime) -> int:
    """Sends a batch over one connection; returns how many left. OSError or SMTPException when the server is not to be
    had or went away: what was not sent keeps waiting, without counting as a try.
    """
    connection: Any = get_connection(timeout=settings.EMAIL_TIMEOUT)
    connection.open()
    try:
        return sum(_send_one(connection, mail, now) for mail in _opened(batch, now))
    finally:
        try:
            connection.close()
        except (OSError, smtplib.SMTPException):
            log.warning("the mail server hung up")


Opened = tuple[Mail, dict[str, str]]


def _opened(batch: list[Mail], now: datetime) -> Iterator[Opened]:
    """Each mail with its words; one whose owner was erased is never sent."""
    for mail in batch:
        try:
            content = json.loads(unseal(keys(), bytes(mail.locked), b"mail:" + mail.ref.bytes))
        except KeyGoneError:
            _ended(mail, MailState.ERASED, now)
        except EnvelopeBrokenError:
            raise Unfinished("mail_changed", again=False) from None
        else:
            yield mail, content


def _send_one(connection: Any, opened: Opened, now: datetime) -> bool:
    """Sends one mail and writes its state at once: what left is not sent again, unless we die in between (then its
    Message-ID is the same, and mailboxes show one).
    """
    mail, content = opened
    try:
        connection.send_messages([message(mail, content, connection)])
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPResponseException) as error:
        code = _code(error)
        if 500 <= code < 600:
            _ended(mail, MailState.BOUNCED, now, code)
        else:
            _postpone(mail, now, code)
        return False
    _ended(mail, MailState.SENT, now)
    return True


def _code(error: smtplib.SMTPRecipientsRefused | smtplib.SMTPResponseException) -> int:
    if isinstance(error, smtplib.SMTPResponseException):
        return error.smtp_code
    return max(code for code, _ in error.recipients.values())


def message(mail: Mail, content: dict[str, str], connection: Any = None) -> EmailMultiAlternatives:
    """The mail as it leaves: text and HTML, answered to the school, and no trace of what it is about in its headers."""
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip(">") or "localhost"
    made = EmailMultiAlternatives(
        content["subject"],
        content["text"],
        to=[content["to"]],
        connection=connection,
        headers={
            "Message-ID": f"<{mail.ref}@{host}>",
            "Content-Language": content["language"],
            "Auto-Submitted": "auto-generated",
        },
    )
    made.attach_alternative(content["html"], "text/html")
    return made


def _postpone(mail: Mail, now: datetime, code: int) -> None:
    tries = mail.tries + 1
    Mail.objects.filter(pk=mail.pk, state=MailState.WAITING).update(
        tries=tries, not_before=now + pause(tries), code=code
    )


def _ended(mail: Mail, state: MailState, now: datetime, code: int | None = None) -> None:
    Mail.objects.filter(pk=mail.pk, state=MailState.WAITING).update(state=state, ended_at=now, code=code)
