"""Jobs: in the caller's transaction, three tries, progress and cancel, and a worker that is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import scoped_board
from plaatsbaar.apps.tasks.jobs import LEASE, Run, Unfinished, cancel, job, later
from plaatsbaar.apps.tasks.models import Job, JobState
from plaatsbaar.apps.tasks.reaping import clear, reap
from plaatsbaar.apps.tasks.running import run
from plaatsbaar.apps.tasks.worker import schedule_round, work

pytestmark = pytest.mark.django_db(transaction=True)

SEEN: list[str] = []
SECRET = "Sanne Dekker staat in de tekst van deze fout"


@job("test.see")
def see(run: Run, *, what: str) -> None:
    SEEN.append(f"{what}:{scoped_board()}")
    run.progress(1, 1)


@job("test.fail")
def fail(run: Run, *, code: str, again: str = "yes") -> None:
    if code == "error":
        raise RuntimeError(SECRET)
    raise Unfinished(code, again=again == "yes")


@job("test.long")
def long(run: Run) -> None:
    for number in range(1000):
        run.progress(number, 1000)
        if number == 3:
            cancel(run.job)


@pytest.fixture(autouse=True)
def _nothing_seen() -> None:
    SEEN.clear()


def test_done_in_its_board() -> None:
    board = Board.objects.create(slug="b", name="B")
    job_id = later(see, board=board, what="x")
    work(until_empty=True)
    done = Job.objects.get(pk=job_id)
    assert (done.state, done.done_units, done.all_units) == (JobState.DONE, 1, 1)
    assert [f"x:{board.pk}"] == SEEN


def test_rolled_back_with_its_action() -> None:
    def failing() -> None:
        with transaction.atomic():
            later(see, what="x")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        failing()
    assert not Job.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_three_tries_then_parked_without_a_word_of_the_error() -> None:
    job_id = later(fail, code="error")
    for _ in range(3):
        DBTaskResult.objects.update(run_after=timezone.now())
        work(until_empty=True)
    parked = Job.objects.get(pk=job_id)
    assert (parked.state, parked.attempts, parked.code) == (JobState.PARKED, 3, "error_RuntimeError")
    if connection.vendor == "sqlite":
        assert b"Sanne" not in Path(settings.DATABASES["default"]["NAME"]).read_bytes()
    assert not DBTaskResult.objects.exclude(traceback="").exists()


def test_parked_at_once_when_another_try_would_not_help() -> None:
    job_id = later(fail, code="wrong_file", again="no")
    work(until_empty=True)
    parked = Job.objects.get(pk=job_id)
    assert (parked.state, parked.attempts, parked.code) == (JobState.PARKED, 1, "wrong_file")


def test_cancelled_at_its_next_sign_of_progress() -> None:
    job_id = later(long)
    work(until_empty=True)
    stopped = Job.objects.get(pk=job_id)
    assert (stopped.state, stopped.done_units) == (JobState.CANCELLED, 3)


def test_cancelled_before_it_began() -> None:
    job_id = later(see, what="x")
    cancel(job_id)
    work(until_empty=True)
    assert Job.objects.get(pk=job_id).state == JobState.CANCELLED
    assert SEEN == []


def test_only_ids_get_into_the_queue() -> None:
    with pytest.raises(ValueError, match="ids"):
        later(see, what="dit is een zin van iemand")


def test_one_open_job_of_a_kind() -> None:
    assert later(see, unique="u", what="x") == later(see, unique="u", what="x")
    assert Job.objects.count() == 1


def test_a_second_run_of_the_same_job_does_nothing() -> None:
    board = Board.objects.create(slug="b", name="B")
    job_id = later(see, board=board, what="x")
    run(job_id)
    run(job_id)
    assert len(SEEN) == 1


def test_a_lease_that_ran_out_is_given_back_and_the_old_worker_ends_nothing() -> None:
    job_id = later(see, what="x")
    Job.objects.update(state=JobState.RUNNING, attempts=1, lease_until=timezone.now() - LEASE)
    assert reap(timezone.now()) == 1
    assert Job.objects.get(pk=job_id).state == JobState.WAITING
    assert reap(timezone.now()) == 0


def test_a_poison_job_is_parked_after_three_dead_workers() -> None:
    job_id = later(see, what="x")
    Job.objects.update(state=JobState.RUNNING, attempts=3, lease_until=timezone.now() - LEASE)
    reap(timezone.now())
    parked = Job.objects.get(pk=job_id)
    assert (parked.state, parked.code) == (JobState.PARKED, "worker_died")


def test_what_ended_long_ago_is_removed() -> None:
    job_id = later(fail, code="wrong_file", again="no")
    run(job_id)
    assert clear(timezone.now()) == 0
    assert clear(timezone.now() + timedelta(days=31)) == 1


def test_a_schedule_queues_once_per_turn() -> None:
    from plaatsbaar.apps.tasks.jobs import _KINDS, JobKind
    from plaatsbaar.apps.tasks.schedule import Every

    name = f"test.round-{uuid4().hex[:6]}"
    _KINDS[name] = JobKind(name, see.function, Every(timedelta(minutes=5)))
    try:
        now = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
        assert name in schedule_round(now)
        assert name not in schedule_round(now + timedelta(seconds=10))
        Job.objects.update(state=JobState.DONE)
        assert name in schedule_round(now + timedelta(minutes=5))
    finally:
        del _KINDS[name]


_WORKER = """
import os, sys, time, django
django.setup()
from plaatsbaar.apps.tasks.jobs import job
from plaatsbaar.apps.tasks.worker import work

@job("test.slow")
def slow(run, *, marks):
    path = os.path.join(os.environ["MARKS"], marks)
    with open(path, "a") as file:
        file.write("x")
    if os.path.getsize(path) == 1:
        time.sleep(60)

work(interval=0.05, until_empty=sys.argv[1] == "empty")
"""


def _worker(marks: Path, how: str) -> subprocess.Popen[bytes]:
    environment = {
        **os.environ,
        "MARKS": str(marks),
        # pytest put the settings of the tests on its own path only
        "PYTHONPATH": os.pathsep.join(sys.path),
        **_same_database(),
    }
    return subprocess.Popen([sys.executable, "-c", _WORKER, how], env=environment)


def _same_database() -> dict[str, str]:
    """What a process needs to know to work in this test's database."""
    mine = connection.settings_dict
    if connection.vendor == "sqlite":
        return {"PLAATSBAAR_TEST_DATABASE": str(mine["NAME"])}
    address = f"postgresql://{mine['USER']}@/{mine['NAME']}?host={mine['HOST']}"
    return {"PLAATSBAAR_TEST_DB": "", "PLAATSBAAR_DATABASE": address}


def test_a_worker_killed_in_the_middle_and_the_job_is_finished_by_the_next(tmp_path: Path) -> None:
    from plaatsbaar.apps.tasks.jobs import JobKind

    job_id = later(JobKind("test.slow", see.function), marks="m")
    first = _worker(tmp_path, "on")
    until = time.monotonic() + 20
    while not (tmp_path / "m").exists() and time.monotonic() < until:
        time.sleep(0.05)
    first.send_signal(signal.SIGKILL)
    first.wait()
    assert Job.objects.get(pk=job_id).state == JobState.RUNNING
    Job.objects.filter(pk=job_id).update(lease_until=timezone.now())
    assert _worker(tmp_path, "empty").wait(timeout=30) == 0
    done = Job.objects.get(pk=UUID(str(job_id)))
    assert (done.state, done.attempts) == (JobState.DONE, 2)
    assert (tmp_path / "m").read_text() == "xx"
