"""The outbox against a real SMTP server on the loopback address that takes, refuses, stalls and goes away."""

from __future__ import annotations

import asyncio
import socket
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from uuid import UUID, uuid4

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.db import transaction
from django.utils import timezone
from pytest_django import Settings

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.outbox.actions import AddressError, queue
from plaatsbaar.apps.outbox.letters import Letter
from plaatsbaar.apps.outbox.models import Mail, MailState
from plaatsbaar.apps.tasks.worker import work
from plaatsbaar.apps.vault.actions import erase
from plaatsbaar.apps.vault.models import Owner
from plaatsbaar.core.wording import Wording

pytestmark = pytest.mark.django_db(transaction=True)

LETTER = Letter(
    subject=Wording("Een vraag van school over beeld", "A question from school about pictures"),
    opening=Wording("School vraagt u iets over foto en film.", "School asks you about photo and film."),
    paragraphs=(Wording("Mag Noor <in beeld>?", "May Noor be <shown>?"),),
    link="https://school.example/t/abc?x=1&y=2",
)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """A mail server with a mood: what it answers is set by the test."""

    def __init__(self) -> None:
        self.received: list[EmailMessage] = []
        self.refuse: dict[str, str] = {}
        self.stall = False

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.stall:
            await asyncio.sleep(4)
            return "451 too slow"
        content = envelope.content or b""
        assert isinstance(content, bytes)
        self.received.append(message_from_bytes(content, policy=policy.default))
        return "250 taken"


@pytest.fixture
def server(settings: Settings) -> Iterator[Server]:
    handler = Server()
    controller = Controller(handler, hostname="127.0.0.1", port=_free_port())
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = controller.port
    settings.EMAIL_TIMEOUT = 2
    yield handler
    controller.stop()


@pytest.fixture
def board() -> Board:
    return Board.objects.create(slug="b", name="B")


def _queue(
    board: Board, to: str = "ouder@example.nl", *, owner: UUID | None = None, valid_until: datetime | None = None
) -> Mail:
    with board_scope(board), transaction.atomic():
        return queue(LETTER, to=to, language="nl", kind=Owner.PERSON, owner=owner or uuid4(), valid_until=valid_until)


def _work() -> None:
    """Everything that is due now, as if no pause had to be waited for."""
    from plaatsbaar.apps.tasks.models import Job

    Job.objects.filter(state="waiting").delete()
    from plaatsbaar.apps.outbox.relay import send_waiting
    from plaatsbaar.apps.tasks.jobs import later

    Mail.objects.filter(state=MailState.WAITING).update(not_before=timezone.now())
    later(send_waiting)
    work(until_empty=True)


def test_arrives_once_in_text_and_html_with_nobody_in_its_subject(board: Board, server: Server) -> None:
    mail = _queue(board)
    work(until_empty=True)
    _work()
    (received,) = server.received
    assert received["Message-ID"].startswith(f"<{mail.ref}@")
    assert "Noor" not in received["Subject"]
    text, html = received.get_body(("plain",)), received.get_body(("html",))
    assert text is not None
    assert html is not None
    assert "Mag Noor <in beeld>?" in text.get_content()
    assert "Mag Noor &lt;in beeld&gt;?" in html.get_content()
    assert 'lang="nl"' in html.get_content()
    mail.refresh_from_db()
    assert mail.state == MailState.SENT


def test_nothing_leaves_of_an_action_that_failed(board: Board, server: Server) -> None:
    def failing() -> None:
        with board_scope(board), transaction.atomic():
            queue(LETTER, to="ouder@example.nl", language="nl", kind=Owner.PERSON, owner=uuid4())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        failing()
    work(until_empty=True)
    assert server.received == []


def test_outside_an_action_it_is_refused(board: Board) -> None:
    with board_scope(board), pytest.raises(RuntimeError):
        queue(LETTER, to="ouder@example.nl", language="nl", kind=Owner.PERSON, owner=uuid4())


@pytest.mark.parametrize("address", ["", "geen adres", "a@b@c.nl", "a@b.nl\nBcc: x@y.nl"])
def test_what_is_no_address_is_refused(board: Board, address: str) -> None:
    with pytest.raises(AddressError):
        _queue(board, address)


def test_neither_address_nor_words_lie_in_the_table(board: Board) -> None:
    mail = _queue(board, "heel.bijzonder@example.nl")
    kept = bytes(mail.locked) + mail.place.encode()
    assert b"bijzonder" not in kept
    assert b"Noor" not in kept


def test_a_refused_address_bounces_with_its_number_only(board: Board, server: Server) -> None:
    server.refuse["weg@example.nl"] = "550 no such user Sanne Dekker"
    mail = _queue(board, "weg@example.nl")
    work(until_empty=True)
    mail.refresh_from_db()
    assert (mail.state, mail.code) == (MailState.BOUNCED, 550)


def test_a_greylisted_address_waits_and_holds_up_its_own_mails_only(board: Board, server: Server) -> None:
    server.refuse["later@example.nl"] = "451 try again later"
    first, second = _queue(board, "later@example.nl"), _queue(board, "later@example.nl")
    other = _queue(board, "ander@example.nl")
    work(until_empty=True)
    first.refresh_from_db()
    assert (first.state, first.tries, first.code) == (MailState.WAITING, 1, 451)
    assert first.not_before > timezone.now()
    assert [one["To"] for one in server.received] == ["ander@example.nl"]
    server.refuse.clear()
    _work()
    order = [one["Message-ID"].split("@")[0].strip("<") for one in server.received]
    assert order == [str(other.ref), str(first.ref), str(second.ref)]


def test_a_server_that_is_away_costs_no_mail_and_no_copy(board: Board, settings: Settings) -> None:
    mails = [_queue(board, f"ouder{number}@example.nl") for number in range(5)]
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    for _ in range(3):
        _work()
    assert set(Mail.objects.values_list("state", "tries")) == {(MailState.WAITING, 0)}
    handler = Server()
    controller = Controller(handler, hostname="127.0.0.1", port=_free_port())
    controller.start()
    settings.EMAIL_PORT = controller.port
    try:
        _work()
        _work()
    finally:
        controller.stop()
    assert Counter(one["To"] for one in handler.received) == Counter(f"ouder{number}@example.nl" for number in range(5))
    assert {mail.ref for mail in mails} == set(Mail.objects.filter(state=MailState.SENT).values_list("ref", flat=True))


def test_a_server_that_stalls_is_left_and_tried_again(board: Board, server: Server) -> None:
    server.stall = True
    mail = _queue(board)
    work(until_empty=True)
    mail.refresh_from_db()
    assert (mail.state, mail.tries) == (MailState.WAITING, 0)
    server.stall = False
    _work()
    assert len(server.received) == 1


def test_stale_mail_is_dropped(board: Board, server: Server) -> None:
    mail = _queue(board, valid_until=timezone.now() - timedelta(minutes=1))
    work(until_empty=True)
    mail.refresh_from_db()
    assert mail.state == MailState.STALE
    assert server.received == []


def test_mail_of_somebody_who_was_erased_is_never_sent(board: Board, server: Server) -> None:
    person = uuid4()
    mail = _queue(board, owner=person)
    with board_scope(board), transaction.atomic():
        erase(Owner.PERSON, person, timezone.now())
    work(until_empty=True)
    mail.refresh_from_db()
    assert mail.state == MailState.ERASED
    assert server.received == []


def test_a_relay_that_died_after_sending_shows_one_copy(board: Board, server: Server) -> None:
    """It is sent again, with the same Message-ID: mailboxes show one."""
    mail = _queue(board)
    work(until_empty=True)
    Mail.objects.filter(pk=mail.pk).update(state=MailState.WAITING, ended_at=None)
    _work()
    assert len(server.received) == 2
    assert len({one["Message-ID"] for one in server.received}) == 1


def test_a_subject_is_one_short_line() -> None:
    with pytest.raises(ValueError, match="one line"):
        Letter(Wording("a\nBcc: x@y.nl", "b"), Wording("a", "b"))
