"""What becomes of a job whose worker died? Its lease runs out, and it is given back; after three tries it is parked."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from plaatsbaar.apps.tasks.jobs import TRIES, enqueue
from plaatsbaar.apps.tasks.models import Job, JobState

KEPT = timedelta(days=30)


def reap(now: datetime) -> int:
    """Gives back every job whose lease ran out, and every waiting job that lost its place in the queue.

    Returns how many. Safe to run by several workers at once: each job is locked while it is decided about.
    """
    given_back = 0
    lost = Job.objects.filter(state=JobState.RUNNING, lease_until__lt=now).values_list("pk", flat=True)
    for job_id in list(lost[:200]):
        with transaction.atomic():
            job = Job.objects.select_for_update().filter(pk=job_id, state=JobState.RUNNING, lease_until__lt=now).first()
            if job is None:
                continue
            given_back += 1
            _forget_places(job)
            if job.attempts >= TRIES:
                job.state, job.code, job.ended_at = JobState.PARKED, "worker_died", now
            else:
                job.state, job.code = JobState.WAITING, "worker_died"
                enqueue(job)
            job.lease_until = None
            job.save(update_fields=["state", "code", "lease_until", "ended_at"])
    return given_back


def _forget_places(job: Job) -> None:
    """Rows of the queue that still say a dead worker is busy with this job."""
    DBTaskResult.objects.filter(args_kwargs={"args": [str(job.pk)], "kwargs": {}}).delete()


def clear(now: datetime) -> int:
    """Removes what ended long ago, and the queue's own rows of what ended at all (they hold nothing we need)."""
    DBTaskResult.objects.filter(
        status__in=[TaskResultStatus.SUCCESSFUL, TaskResultStatus.FAILED], finished_at__lt=now - timedelta(hours=1)
    ).delete()
    removed, _ = Job.objects.filter(ended_at__lt=now - KEPT).delete()
    return removed
