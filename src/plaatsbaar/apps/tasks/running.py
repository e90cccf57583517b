"""How is one job run? Under a lease, in its board's scope, with at most three tries; its end is a state and a code."""

from __future__ import annotations

import logging
from contextlib import AbstractContextManager, nullcontext
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.tasks.jobs import LEASE, TRIES, Cancelled, JobKind, Unfinished, enqueue, kinds
from plaatsbaar.apps.tasks.models import Job, JobState

log = logging.getLogger("plaatsbaar.tasks")

_PAUSES = (timedelta(seconds=5), timedelta(seconds=60))
"""How long a job waits before its second and third try."""


class _Run:
    """The running job's own voice: progress is written at most as often as it changes, and renews the lease."""

    def __init__(self, job_id: UUID, attempt: int) -> None:
        self.job = job_id
        self._attempt = attempt

    def progress(self, done: int, of: int | None = None) -> None:
        """Says how far it is, renews the lease, and raises Cancelled when somebody asked to stop.

        Cancelled too when the job is no longer ours: its lease ran out and another worker has it.
        """
        ours = Job.objects.filter(pk=self.job, state=JobState.RUNNING, attempts=self._attempt)
        if not ours.filter(cancel_asked=False).update(
            done_units=done, all_units=of, lease_until=timezone.now() + LEASE
        ):
            raise Cancelled


def run(job_id: UUID) -> None:
    """Runs a job that is waiting; anything else about it is left alone. Lets no error escape."""
    job = _taken(job_id)
    if job is None:
        return
    try:
        with _scope(job):
            _kind(job)(_Run(job.pk, job.attempts), **job.ids)
    except Cancelled:
        _end(job, JobState.CANCELLED, "")
    except Unfinished as told:
        _again_or_park(job, told.code, again=told.again)
    except Exception as error:  # whatever a job does wrong must not stop the worker, nor be stored in words
        log.error("job %s failed: %s", job.name, type(error).__name__)
        _again_or_park(job, f"error_{type(error).__name__}"[:80], again=True)
    else:
        _end(job, JobState.DONE, "")


def _kind(job: Job) -> JobKind:
    """What the job is; Unfinished for a name that this version does not know (any more)."""
    kind = kinds().get(job.name)
    if kind is None:
        raise Unfinished("unknown_job", again=False)
    return kind


def _scope(job: Job) -> AbstractContextManager[Any]:
    return board_scope(Board.objects.get(pk=job.board_id)) if job.board_id else nullcontext()


def _taken(job_id: UUID) -> Job | None:
    """The job, leased to us; None when it is not waiting (any more)."""
    with transaction.atomic():
        job = Job.objects.select_for_update().filter(pk=job_id, state=JobState.WAITING).first()
        if job is None:
            return None
        job.state, job.attempts = JobState.RUNNING, job.attempts + 1
        job.lease_until = timezone.now() + LEASE
        job.save(update_fields=["state", "attempts", "lease_until"])
        return job


def _end(job: Job, state: JobState, code: str) -> None:
    """Ends our own try only: after its lease ran out a job may be another worker's."""
    ours = Job.objects.filter(pk=job.pk, state=JobState.RUNNING, attempts=job.attempts)
    ours.update(state=state, code=code, lease_until=None, ended_at=timezone.now())


def _again_or_park(job: Job, code: str, *, again: bool) -> None:
    if not again or job.attempts >= TRIES:
        _end(job, JobState.PARKED, code)
        log.warning("job %s parked: %s", job.name, code)
        return
    with transaction.atomic():
        ours = Job.objects.filter(pk=job.pk, state=JobState.RUNNING, attempts=job.attempts)
        if ours.update(state=JobState.WAITING, code=code, lease_until=None):
            enqueue(job, timezone.now() + _PAUSES[job.attempts - 1])
