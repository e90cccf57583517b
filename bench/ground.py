"""What does the ground cost? Appends through an action, fifty users writing, jobs and verifying, each beside a rival.

    PYTHONPATH=src:tests python bench/ground.py [--seconds 10] [--postgresql]

In a data folder of its own, removed afterwards. Rivals: the same write in a bare transaction; raw SHA-256 over the same
bytes. `--postgresql` needs the packages of the tests. Written to bench/results/ground.json (ground-postgresql.json).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import queue
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FOLDER = Path(tempfile.mkdtemp(prefix="plaatsbaar-bench-"))
USERS, THREADS, THINKING = 50, 4, 2.0
"""Fifty people who send a form every two seconds: 25 writes/s, three evenings of 30,000 parents at once."""


def _set_up(*, postgresql: bool) -> None:
    os.environ |= {"PLAATSBAAR_DATA": str(FOLDER / "data"), "PLAATSBAAR_LOG_LEVEL": "CRITICAL"}
    os.environ["DJANGO_SETTINGS_MODULE"] = "plaatsbaar.config.settings"
    if postgresql:
        from postgresql_for_tests import OWNER, started

        host = started(FOLDER)["HOST"]
        os.environ["PLAATSBAAR_DATABASE"] = f"postgresql://{OWNER}@/bench?host={host}"
        import psycopg

        with psycopg.connect(host=host, user=OWNER, dbname="postgres", autocommit=True) as owner:
            owner.execute("CREATE DATABASE bench")
    import django

    django.setup()
    from plaatsbaar.cli.running.installation import migrate_if_needed

    migrate_if_needed()


def _per_second(do: Callable[[], object], seconds: float) -> float:
    do()
    started, number = time.perf_counter(), 0
    while time.perf_counter() - started < seconds:
        do()
        number += 1
    return number / (time.perf_counter() - started)


def appends(seconds: float) -> dict[str, float]:
    """One answer recorded: through the action, and the same rows in a bare transaction, in turns."""
    from django.db import transaction
    from django.utils import timezone

    from plaatsbaar.apps.boards.models import Board
    from plaatsbaar.apps.boards.scope import board_scope
    from plaatsbaar.apps.consent.actions import Answer, record_consent
    from plaatsbaar.apps.journal.action import Acting, Work
    from plaatsbaar.core.consent import By, Destination, Event, Medium
    from small_school import small_school

    board = Board.objects.create(slug="appends", name="B")
    with board_scope(board):
        small = small_school()

        def arguments() -> dict[str, Any]:
            return {"by": small.mother, "capacity": By.GUARDIAN, "at": timezone.now(), "text_version": "bench"}

        yes = [Answer(Medium.PHOTO, Destination.WEBSITE, Event.GIVEN)]

        def bare() -> None:
            with transaction.atomic():
                record_consent.within(Work(board, None, timezone.now()), small.pupil, yes, **arguments())

        def action() -> None:
            record_consent(Acting(board), small.pupil, yes, **arguments())

        rounds = [(_per_second(bare, seconds / 6), _per_second(action, seconds / 6)) for _ in range(3)]
    without, through = (statistics.median(column) for column in zip(*rounds, strict=True))
    return {
        "bare_per_s": round(without),
        "action_per_s": round(through),
        "times_slower": round(without / through, 2),
    }


def fifty_users(seconds: float) -> dict[str, float]:
    """Fifty people who each send a form, wait for the answer, think for a moment; four threads, first in first out."""
    from django.db import OperationalError, connections

    from plaatsbaar.apps.boards.models import Board
    from plaatsbaar.apps.journal.action import Acting
    from plaatsbaar.apps.people.actions import add_person

    board = Board.objects.create(slug="users", name="B")
    took: list[float] = []
    errors: queue.SimpleQueue[str] = queue.SimpleQueue()
    until = time.perf_counter() + seconds

    def one(number: int) -> None:
        try:
            add_person(Acting(board, key=f"{threading.get_ident()}-{number}-{time.perf_counter_ns()}"), "Noor", "X")
        except OperationalError as error:
            errors.put(str(error))

    with ThreadPoolExecutor(THREADS) as pool:

        def user(number: int) -> None:
            while time.perf_counter() < until:
                started = time.perf_counter()
                pool.submit(one, number).result()
                took.append(time.perf_counter() - started)
                time.sleep(THINKING)

        users = [threading.Thread(target=user, args=(number,)) for number in range(USERS)]
        for each in users:
            each.start()
        for each in users:
            each.join()
        for _ in range(THREADS):
            pool.submit(connections.close_all)
    centiles = statistics.quantiles(took, n=100)
    return {
        "users": USERS,
        "writes": len(took),
        "p50_ms": round(centiles[49] * 1000),
        "p99_ms": round(centiles[98] * 1000),
        "lock_errors": errors.qsize(),
    }


def jobs(number: int = 300) -> dict[str, float]:
    """Jobs that do nothing but say so: queued, taken, ended."""
    from plaatsbaar.apps.tasks.jobs import Run, job, later
    from plaatsbaar.apps.tasks.worker import work

    @job("bench.nothing")
    def nothing(run: Run) -> None:
        run.progress(1, 1)

    started = time.perf_counter()
    for _ in range(number):
        later(nothing)
    queued = time.perf_counter()
    work(interval=0.01, until_empty=True)
    return {
        "queued_per_s": round(number / (queued - started)),
        "done_per_s": round(number / (time.perf_counter() - queued)),
    }


def verifying() -> dict[str, float]:
    """The journal that the appends left, verified; beside hashing its envelopes and nothing more."""
    from plaatsbaar.apps.boards.models import Board
    from plaatsbaar.apps.boards.scope import board_scope
    from plaatsbaar.apps.journal.models import Entry
    from plaatsbaar.apps.journal.verify import verify

    board = Board.objects.get(slug="appends")
    started = time.perf_counter()
    verified = verify(board)
    took = time.perf_counter() - started
    assert str(verified) == "VALID"
    with board_scope(board):
        envelopes = [bytes(one) for one in Entry.objects.values_list("envelope", flat=True)]
    started = time.perf_counter()
    for envelope in envelopes:
        hashlib.sha256(envelope).hexdigest()
    raw = time.perf_counter() - started
    return {
        "entries": verified.size,
        "entries_per_s": round(verified.size / took),
        "raw_hashes_per_s": round(len(envelopes) / raw),
        "times_slower": round(took / raw),
    }


def commits() -> dict[str, float]:
    """What the disk allows now: bare commits of one row, synchronous FULL, nothing of ours."""
    import sqlite3

    folder = Path(tempfile.mkdtemp(prefix="plaatsbaar-bench-"))
    database = sqlite3.connect(folder / "bare.sqlite3", isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE t (v)")
    number = _per_second(lambda: database.execute("INSERT INTO t VALUES (1)"), 2)
    database.close()
    shutil.rmtree(folder)
    return {"per_s": round(number)}


def main() -> None:
    """Measures, prints, writes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--postgresql", action="store_true")
    asked = parser.parse_args()
    try:
        _set_up(postgresql=asked.postgresql)
        results: dict[str, Any] = {"appends": appends(asked.seconds), "verify": verifying(), "jobs": jobs()}
        results["fifty users"] = fifty_users(asked.seconds)
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)
    for name, told in results.items():
        print(f"{name:12s} " + "  ".join(f"{what} {value}" for what, value in told.items()))
    results["commit"] = commits()
    print("one bare fsynced commit of SQLite:", results["commit"])
    day = {"day": f"{datetime.now(UTC):%Y-%m-%d}", "python": platform.python_version(), "load": os.getloadavg()[0]}
    target = HERE / "results" / ("ground-postgresql.json" if asked.postgresql else "ground.json")
    target.write_text(json.dumps(day | results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
