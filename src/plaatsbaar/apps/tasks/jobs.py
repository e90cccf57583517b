"""The one interface to work in the background: what a job is, and how it is asked for.

    @job("people.import", units=Wording("rij", "row"))
    def import_people(run: Run, *, source: str) -> None:
        for number, chunk in enumerate(chunks):
            run.progress(number, len(chunks))   # raises Cancelled when somebody asked for it
            ...

    later(import_people, board=board, source=str(upload.pk))

A job may run more than once (its worker can die): what it does must be the same the second time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Protocol
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django_tasks import task

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.tasks.models import OPEN, Job, JobState
from plaatsbaar.apps.tasks.schedule import Schedule

LEASE = timedelta(seconds=60)
TRIES = 3


class Cancelled(Exception):  # noqa: N818 - it is no error: somebody asked for it
    """Somebody asked to stop this job; it ends as cancelled."""


class Unfinished(Exception):  # noqa: N818 - it is what a job says of itself
    """A job could not finish for a reason that it names by ``code`` (a fixed word, never somebody's words).

    ``again`` False: another try would not help, so it is parked at once.
    """

    def __init__(self, code: str, *, again: bool = True) -> None:
        super().__init__(code)
        self.code, self.again = code, again


class Run(Protocol):
    """What a running job can say and ask."""

    @property
    def job(self) -> UUID: ...
    def progress(self, done: int, of: int | None = None) -> None: ...


JobFunction = Callable[..., None]


@dataclass(frozen=True, slots=True)
class JobKind:
    """A registered job: its name, its function, and when it comes round by itself (None: only when asked for)."""

    name: str
    function: JobFunction = field(repr=False)
    schedule: Schedule | None = None

    def __call__(self, run: Run, **ids: str) -> None:
        self.function(run, **ids)


_KINDS: dict[str, JobKind] = {}


def kinds() -> Mapping[str, JobKind]:
    return MappingProxyType(_KINDS)


def job(name: str, *, schedule: Schedule | None = None) -> Callable[[JobFunction], JobKind]:
    """Makes a job of the function below it; ValueError when the name is taken."""

    def make(function: JobFunction) -> JobKind:
        if name in _KINDS:
            raise ValueError(f"there is a job {name!r} already")
        _KINDS[name] = JobKind(name, function, schedule)
        return _KINDS[name]

    return make


@task(takes_context=False)
def run_job(job_id: str) -> None:
    """What django-tasks runs; returns nothing and lets nothing escape, so that nothing is stored beside our own row."""
    from plaatsbaar.apps.tasks.running import run

    run(UUID(job_id))


def later(
    kind: JobKind,
    *,
    board: Board | None = None,
    asked_by: UUID | None = None,
    unique: str = "",
    after: datetime | None = None,
    **ids: str,
) -> UUID:
    """Queues a job in the caller's transaction: when that rolls back, there is no job. Returns its id.

    ``ids``: the ids it needs, as text; never anything a person wrote. With ``unique`` an open job of that kind and text
    is answered instead of a second one.
    """
    key = f"{kind.name}:{unique}" if unique else ""
    if key:
        existing = Job.objects.filter(unique=key, state__in=OPEN).values_list("pk", flat=True).first()
        if existing is not None:
            return existing
    wanted = Job(name=kind.name, board_id=board.pk if board else None, asked_by=asked_by, ids=_checked(ids), unique=key)
    try:
        with transaction.atomic():
            wanted.save(force_insert=True)
            enqueue(wanted, after)
    except IntegrityError:
        return Job.objects.values_list("pk", flat=True).get(unique=key, state__in=OPEN)
    return wanted.pk


def enqueue(wanted: Job, after: datetime | None = None) -> None:
    """Puts a job in the queue, now or not before ``after``."""
    (run_job.using(run_after=after) if after else run_job).enqueue(str(wanted.pk))


def _checked(ids: Mapping[str, Any]) -> dict[str, str]:
    """Ids only: short and without spaces, so that no sentence of a person can slip into the queue."""
    for name, value in ids.items():
        if not isinstance(value, str) or len(value) > 80 or any(letter.isspace() for letter in value):
            raise ValueError(f"a job takes ids as text; {name} is none")
    return dict(ids)


def cancel(job_id: UUID) -> None:
    """Asks a job to stop: one that waits ends at once, one that runs at its next sign of progress."""
    Job.objects.filter(pk=job_id, state__in=OPEN).update(cancel_asked=True)
    Job.objects.filter(pk=job_id, state=JobState.WAITING).update(state=JobState.CANCELLED, ended_at=timezone.now())
