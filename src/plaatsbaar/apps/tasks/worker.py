"""The worker process: takes jobs one by one, and beside that renews, reaps and schedules."""

from __future__ import annotations

import logging
import secrets
import signal
import threading
from datetime import datetime, timedelta
from typing import Any

from django.db import close_old_connections, connection, transaction
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from plaatsbaar.apps.tasks.jobs import LEASE, kinds, later
from plaatsbaar.apps.tasks.models import Job, JobState, ScheduleMark
from plaatsbaar.apps.tasks.reaping import clear, reap
from plaatsbaar.apps.tasks.schedule import due

log = logging.getLogger("plaatsbaar.tasks")
for _library in ("django_tasks", "django_tasks_db"):
    logging.getLogger(_library).setLevel(logging.ERROR)  # a line per task tells an operator nothing

ROUND = 5.0
"""Seconds between two rounds of renewing, reaping and scheduling."""


def schedule_round(now: datetime) -> list[str]:
    """Queues every scheduled job that is due, once per turn; returns their names. Several workers may do so."""
    queued: list[str] = []
    for kind in kinds().values():
        if kind.schedule is None:
            continue
        with transaction.atomic():
            mark = ScheduleMark.objects.select_for_update().filter(pk=kind.name).first()
            is_due, turn = due(kind.schedule, mark.turn if mark else None, now)
            if mark is None:
                _, made = ScheduleMark.objects.get_or_create(name=kind.name, defaults={"turn": turn})
                is_due = is_due and made
            elif mark.turn != turn:
                ScheduleMark.objects.filter(pk=kind.name).update(turn=turn)
            if is_due:
                later(kind, unique="scheduled")
                queued.append(kind.name)
    return queued


class _Working(Worker):
    """django-tasks' worker, which says which job it is busy with and leaves no row of a finished task behind."""

    busy_with: str | None = None

    def run_task(self, db_task_result: DBTaskResult[Any, Any]) -> None:
        self.busy_with = next(iter(db_task_result.args_kwargs["args"]), None)
        try:
            super().run_task(db_task_result)
        finally:
            self.busy_with = None


def _keep_rounds(worker: _Working, stop: threading.Event) -> None:
    """The rounds, in a thread with a database connection of its own, while the other thread is busy with a job."""
    while not stop.wait(ROUND):
        try:
            close_old_connections()
            now = timezone.now()
            if worker.busy_with:
                running = Job.objects.filter(pk=worker.busy_with, state=JobState.RUNNING)
                running.update(lease_until=now + LEASE)
            reap(now)
            clear(now)
            schedule_round(now)
        except Exception as error:  # a locked or absent database must not end the rounds; the next one tries again
            log.error("a round of the worker failed: %s", type(error).__name__)
    connection.close()


def work(*, interval: float = 0.5, until_empty: bool = False) -> None:
    """Works until SIGTERM or SIGINT; with ``until_empty`` until there is nothing left to do."""
    worker = _Working(
        queue_names=["*"],
        interval=interval,
        batch=until_empty,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=secrets.token_hex(16),
        excluded_queue_names=[],
    )
    if threading.current_thread() is threading.main_thread() and not until_empty:
        worker.configure_signals()
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    stop = threading.Event()
    rounds = threading.Thread(target=_keep_rounds, args=(worker, stop), name="rounds", daemon=True)
    reap(timezone.now())
    schedule_round(timezone.now())
    rounds.start()
    try:
        worker.run()
    finally:
        stop.set()
        rounds.join(timeout=timedelta(seconds=2).total_seconds())
