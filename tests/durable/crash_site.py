"""A web server and a worker that are killed on purpose. Run as a program: it prepares, then does what it is told.

One process that has everything imported and no connection open forks the real server loop and the real worker, so that
a thousand kills take minutes. Commands on stdin: ``web``, ``worker``, ``drain``, ``report``; answers on stdout.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import socket
import sys
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

if TYPE_CHECKING:
    from plaatsbaar.apps.consent.models import ConsentEvent


@csrf_exempt
def answer(request: HttpRequest) -> HttpResponse:
    """Records a consent and queues the mail that says so, under the form's key."""
    from plaatsbaar.apps.boards.models import Board
    from plaatsbaar.apps.journal.action import Acting, StillRunningError

    number = request.POST["number"]
    try:
        made = _ACTIONS["answered"](Acting(Board.objects.get(), key=request.POST["key"]), number=number)
    except StillRunningError:
        return HttpResponse(status=409)
    return HttpResponse(str(made.pk))


urlpatterns: list[Any] = [path("answer", answer)]
handler500 = "plaatsbaar.web.errors.server_error"


def _prepare() -> None:
    """Registers the action, migrates, and makes a small school; leaves no connection open."""
    import django

    django.setup()
    from django.db import connections

    from plaatsbaar.apps.boards.models import Board
    from plaatsbaar.apps.boards.scope import board_scope
    from plaatsbaar.apps.journal import action
    from plaatsbaar.apps.tasks import jobs, running, worker
    from plaatsbaar.apps.vault import store
    from plaatsbaar.cli.running.installation import migrate_if_needed
    from plaatsbaar.config.urls import urlpatterns as addresses
    from small_school import small_school

    # the application's own addresses, for its pages; importing them needs Django set up
    urlpatterns.extend(addresses)
    migrate_if_needed()
    if not Board.objects.exists():
        with board_scope(Board.objects.create(slug="b", name="B")):
            small_school()
    # leases that run out soon: what was killed is taken up within the test
    for module in (jobs, running, worker, action):
        module.LEASE = timedelta(seconds=1)  # type: ignore[attr-defined]
    worker.ROUND = 0.3
    _register()
    connections.close_all()
    store.keys.cache_clear()


_ACTIONS: dict[str, Callable[..., ConsentEvent]] = {}


def _register() -> None:
    from django.utils import timezone

    from plaatsbaar.apps.consent.actions import Answer, record_consent
    from plaatsbaar.apps.journal.action import Work, action
    from plaatsbaar.apps.outbox.actions import queue
    from plaatsbaar.apps.outbox.letters import Letter
    from plaatsbaar.apps.people.models import Person
    from plaatsbaar.apps.vault.models import Owner
    from plaatsbaar.core.consent import By, Destination, Event, Medium
    from plaatsbaar.core.wording import Wording

    @action("test.answered", "Antwoord met mail", "Answer with a mail")
    def answered(work: Work, *, number: str) -> ConsentEvent:
        pupil, mother = Person.objects.get(first="Noor"), Person.objects.get(first="Salma")
        (event,) = record_consent.within(
            work, pupil, [Answer(Medium.PHOTO, Destination.WEBSITE, Event.GIVEN)],
            by=mother, capacity=By.GUARDIAN, at=timezone.now(), text_version=number,
        )  # fmt: skip
        words = Wording(f"nummer {number}.", f"number {number}.")
        letter = Letter(Wording("Vraag", "Question"), Wording("School.", "School."), (words,))
        queue(letter, to=f"ouder{int(number) % 7}@example.nl", language="nl", kind=Owner.PERSON, owner=mother.pk)
        return event

    _ACTIONS["answered"] = answered


def _child(do: Callable[[], None]) -> int:
    """Forks; the child dies with us and never returns."""
    pid = os.fork()
    if pid:
        return pid
    try:
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
        do()
        os._exit(0)
    except BaseException as error:
        print(f"child failed: {error!r}", file=sys.stderr, flush=True)
        os._exit(1)


def _drain() -> None:
    """Everything that waits is done, as if every lease and pause were over."""
    from django.utils import timezone

    from plaatsbaar.apps.boards.models import Board
    from plaatsbaar.apps.journal.access import close_open
    from plaatsbaar.apps.outbox.models import Mail, MailState
    from plaatsbaar.apps.outbox.relay import send_waiting
    from plaatsbaar.apps.tasks.jobs import later
    from plaatsbaar.apps.tasks.models import Job, JobState
    from plaatsbaar.apps.tasks.worker import work

    for _ in range(3):
        Job.objects.filter(state=JobState.RUNNING).update(lease_until=timezone.now() - timedelta(seconds=1))
        Mail.objects.filter(state=MailState.WAITING).update(not_before=timezone.now())
        later(send_waiting)
        work(interval=0.05, until_empty=True)
    close_open(Board.objects.get(), timezone.now())


def _report() -> dict[str, object]:
    from django.utils import timezone

    from plaatsbaar.apps.boards.models import Board
    from plaatsbaar.apps.boards.scope import board_scope
    from plaatsbaar.apps.consent.models import ConsentEvent
    from plaatsbaar.apps.journal.models import Entry
    from plaatsbaar.apps.journal.verify import verify
    from plaatsbaar.apps.outbox.models import Mail
    from plaatsbaar.apps.vault.actions import sweep

    board = Board.objects.get()
    sweep(timezone.now())
    with board_scope(board):
        return {
            "events": dict(Counter(ConsentEvent.objects.values_list("text_version", flat=True))),
            "entries": Entry.objects.filter(kind="test.answered").count(),
            "mails": dict(Counter(Mail.objects.values_list("state", flat=True))),
            "journal": str(verify(board)),
        }


def main() -> None:
    """Prepares, then follows its commands until stdin ends."""
    from plaatsbaar.cli.running import server

    _prepare()
    listening = socket.create_server(("127.0.0.1", 0), backlog=100)
    print(json.dumps({"port": listening.getsockname()[1]}), flush=True)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for line in sys.stdin:
        told = line.split()
        match told[0]:
            case "web":
                pid = _child(lambda: server.run(listening.dup(), lambda: None))
            case "worker":
                from plaatsbaar.apps.tasks.worker import work

                pid = _child(lambda: work(interval=0.05))
            case "drain":
                pid = _child(_drain)
            case "report":
                pid = _child(lambda: print(json.dumps(_report()), flush=True))
            case _:
                pid = int(told[1])
                os.kill(pid, signal.SIGKILL)
        if told[0] in ("drain", "report", "kill"):
            os.waitpid(pid, 0)
        print(json.dumps({"pid": pid}), flush=True)


if __name__ == "__main__":
    sys.modules["crash_site"] = sys.modules["__main__"]
    main()
