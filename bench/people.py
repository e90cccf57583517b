"""How long does it take to bring people in, and to find one among many?

    python bench/people.py import     15,000 pupils, 30,000 guardians, 2,000 staff; then the same with 10 % moved
    python bench/people.py search [--people 1000000]

Uses a database of its own in a temporary folder. Importing prints seconds whole, seconds of the one transaction, and
the peak memory of the process; the target is 60 s, 30 s for the change, 5 s for the transaction, 500 MB. Searching
prints the 50th and 95th percentile over 1,000 searches in milliseconds; the target is 50 ms. "cpu" is what this process
used: on a machine that does other things too, the clock says more than the work took.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]


def set_up(folder: str) -> None:
    """A database of our own, migrated."""
    os.environ |= {"PLAATSBAAR_DATA": folder, "DJANGO_SETTINGS_MODULE": "plaatsbaar.config.settings"}
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def timed(what: str, work: Callable[[], object]) -> None:
    start, used = time.perf_counter(), time.process_time()
    done = work()
    seconds, cpu = time.perf_counter() - start, time.process_time() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    inside = getattr(done, "milliseconds", None)
    print(f"{what}: {seconds:.1f} s (cpu {cpu:.1f} s), transaction {inside} ms, peak {peak:.0f} MB")


def bench_import(pupils: int) -> None:
    """A first import, and a second one in which a tenth of the pupils is in another class."""
    from plaatsbaar.apps.boards.models import Board
    from plaatsbaar.apps.boards.scope import board_scope
    from plaatsbaar.apps.imports import actions
    from plaatsbaar.apps.imports.models import Import, Kind
    from plaatsbaar.apps.journal.action import Acting
    from rosters import oneroster, town, zipped

    used: list[float] = []
    carried_out = actions._apply

    def with_clock(*given: Any, **named: Any) -> Import:
        start = time.process_time()
        done: Import = carried_out(*given, **named)
        used.append(time.process_time() - start)
        return done

    actions._apply = with_clock
    acting = Acting(Board.objects.create(slug="groot", name="Groot"))

    def bring(content: bytes) -> Import:
        with board_scope(acting.board):
            made = actions.bring(acting, kind=Kind.ONEROSTER, content=content, source="groot", year="2026/2027")
            return actions.apply(acting, actions.look_through(acting, made))

    first = town(pupils, 2, pupils * 2 // 15, 14)
    given = zipped(oneroster(first))
    moved = first.of("student")[::10]
    for one in moved:
        one.klas = "1A" if one.klas != "1A" else "2A"
    changed = zipped(oneroster(first))
    print(f"{len(first.people)} people, {len(given) / 1e6:.1f} MB of zip; {len(moved)} move")
    timed("first import", lambda: bring(given))
    timed("changed again", lambda: bring(changed))
    timed("nothing changed", lambda: bring(changed))
    print("cpu in the transactions:", ", ".join(f"{one:.1f} s" for one in used))


def bench_search(people: int) -> None:
    """One board of so many people in schools of 2,500; searches by a teacher of one school and by the whole board."""
    from plaatsbaar.apps.boards.models import Board
    from plaatsbaar.apps.boards.scope import board_scope
    from plaatsbaar.apps.people.models import School
    from plaatsbaar.apps.people.names import found_ids

    board = Board.objects.create(slug="groot", name="Groot")
    with board_scope(board):
        fill(people, max(1, people // 2500))
        schools = list(School.objects.values_list("pk", flat=True))
        dice = random.Random(3)
        asked = ["de jong", "Özdemir", "Jong, de", "noor bak", "van der m", "fe", "sem", "zzz", "lars de wit", "jan de"]
        for who, pick in (("own school", lambda: [dice.choice(schools)]), ("whole board", lambda: None)):
            took = []
            for n in range(1000):
                allowed = pick()
                start = time.perf_counter()
                found_ids(asked[n % len(asked)], allowed, 21)
                took.append((time.perf_counter() - start) * 1000)
            parts = statistics.quantiles(took, n=20)
            print(f"{who}: p50 {parts[9]:.1f} ms, p95 {parts[18]:.1f} ms, most {max(took):.1f} ms")


def fill(people: int, schools: int) -> None:
    """Rows as an import leaves them, written straight: the search reads these tables only."""
    import uuid

    from django.db import connection, transaction

    from plaatsbaar.apps.boards.scope import scoped_board
    from plaatsbaar.apps.people.models import School
    from plaatsbaar.apps.people.names import words_of
    from rosters import _FIRST, _LAST

    dice = random.Random(5)
    syllables = "ba be bo da de do fa ga ha jo ka la ma na pa ra sa ta va wa za".split()
    surnames = _LAST + ["".join(dice.choices(syllables, k=3)).title() + "stra" for _ in range(20_000)]
    board = scoped_board().hex
    places = [School.objects.create(name=f"School {n}").pk.hex for n in range(schools)]
    start = time.perf_counter()
    for begin in range(0, people, 50_000):
        persons, parts = [], []
        for n in range(begin, min(begin + 50_000, people)):
            pk = uuid.uuid4().hex
            # a quarter of all bears one of 25 names, as in life
            last = dice.choice(_LAST) if dice.random() < 0.25 else dice.choice(surnames)
            first = dice.choice(_FIRST)
            persons.append((pk, board, first, last, "", "[]", "", ""))
            parts += [(uuid.uuid4().hex, board, pk, places[n % schools], word) for word in words_of(f"{first} {last}")]
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO people_person (id, board_id, first, last, preferred, nicknames, source, source_id) "
                "VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
                persons,
            )
            cursor.executemany(
                "INSERT INTO people_namepart (id, board_id, person_id, school_id, word) VALUES (%s, %s, %s, %s, %s)",
                parts,
            )
    print(f"{people} people in {schools} schools filled in {time.perf_counter() - start:.0f} s")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("what", choices=["import", "search"])
    arguments.add_argument("--people", type=int, default=1_000_000)
    arguments.add_argument("--pupils", type=int, default=15_000)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        set_up(folder)
        bench_import(given.pupils) if given.what == "import" else bench_search(given.people)


if __name__ == "__main__":
    main()
