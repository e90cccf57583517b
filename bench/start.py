"""How long is it from nothing to the first answer, for the library and for the commands, beside Python's own start?

    PYTHONPATH=src python bench/start.py [--rounds 7]

Each is a new process; median of the rounds on the clock and in processor time (which others on the machine change
less). Aim: import to first check within one second. Written to bench/results/start.json.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
FIRST_CHECK = "from plaatsbaar import check, Draft; check(Draft('Trots op Fenna Bakker uit 2B!'))"
STARTS = {
    "python itself": ["-c", "pass"],
    "import to first check": ["-c", FIRST_CHECK],
    "plaatsbaar check --text": ["-m", "plaatsbaar", "check", "--text", "Trots op Fenna Bakker uit 2B!"],
    "plaatsbaar clauses 5.4": ["-m", "plaatsbaar", "clauses", "5.4"],
    "plaatsbaar --help": ["-m", "plaatsbaar", "--help"],
}


def _once(words: list[str]) -> tuple[float, float]:
    """Seconds on the clock and of processor time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    environment = os.environ | {"PYTHONPATH": str(HERE.parent / "src")}
    subprocess.run([sys.executable, *words], env=environment, stdout=subprocess.DEVNULL, check=False)
    clock = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Prints the table and writes the results."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    results: dict[str, dict[str, float]] = {}
    print(f"{'':26s} {'clock':>8s} {'cpu':>8s}   times python itself")
    for name, words in STARTS.items():
        _once(words)  # fills the disk's cache
        times = [_once(words) for _ in range(rounds)]
        clock, processor = (statistics.median(column) for column in zip(*times, strict=True))
        own = results.get("python itself", {"cpu_s": processor})["cpu_s"]
        results[name] = {"clock_s": round(clock, 3), "cpu_s": round(processor, 3), "ratio": round(processor / own, 1)}
        print(f"{name:26s} {clock:7.2f}s {processor:7.2f}s   {processor / own:.1f}")
    kept = {"day": f"{datetime.now(UTC):%Y-%m-%d}", "python": platform.python_version(), "rounds": rounds} | results
    target = HERE / "results" / "start.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
