"""What does a roster cost: time to build its index, memory, and how scanning grows with it?

    PYTHONPATH=src python bench/roster.py [--sizes 1000 3000 10000 30000 100000 300000] [--posts 300]

Each size in a process of its own. Scan time is the names sense on posts of 500 characters with names of that roster,
the same count each time, median of five rounds, per kilobyte. The slope is that of a line through the logarithms: 0 is
"does not grow", 1 is "ten times the names, ten times the time". Aims: slope at most 0.2; 100,000 names in 10 s, 300 MB.
Written to bench/results/roster.json.
"""

from __future__ import annotations

import argparse
import json
import math
import platform
import resource
import statistics
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from school_posts import of_length, roster

from plaatsbaar.core.observation import Where
from plaatsbaar.senses.text.name_index import index_of
from plaatsbaar.senses.text.names import names
from plaatsbaar.senses.text.reading import Part, Reading

HERE = Path(__file__).resolve().parent
SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000)
ROUNDS = 5


def _megabytes() -> float:
    """Memory of this process now (its peak where the system does not tell)."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * resource.getpagesize() / 1e6
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(size: int, posts: int) -> dict[str, float]:
    """One size: seconds of processor time to build, megabytes of the index, milliseconds per kilobyte scanned."""
    people = roster(size)
    texts = of_length(people, 500, posts)
    for text in texts[:20]:
        list(names(Reading((Part(Where.TEXT, text),))))  # loads the word lists: not the roster's cost
    before, started = _megabytes(), time.process_time()
    index_of(people)
    built, memory = time.process_time() - started, _megabytes() - before
    rounds = []
    found = 0
    for _ in range(ROUNDS):
        started = time.process_time()
        found = sum(len(names(Reading((Part(Where.TEXT, text),), people))) for text in texts)
        rounds.append(time.process_time() - started)
    kilobytes = sum(len(text) for text in texts) / 1000
    return {
        "names": size,
        "build_s": round(built, 2),
        "index_mb": round(memory, 1),
        "ms_per_kb": round(statistics.median(rounds) / kilobytes * 1000, 3),
        "names_found": found,
    }


def slope(points: list[tuple[float, float]]) -> float:
    """Of the line through the logarithms, by least squares."""
    logs = [(math.log(x), math.log(y)) for x, y in points]
    mean_x = sum(x for x, _ in logs) / len(logs)
    mean_y = sum(y for _, y in logs) / len(logs)
    above = sum((x - mean_x) * (y - mean_y) for x, y in logs)
    return above / sum((x - mean_x) ** 2 for x, _ in logs)


def main() -> None:
    """Prints the table and writes the results."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--posts", type=int, default=300)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        sys.stdout.write(json.dumps(measure(options.one, options.posts)))
        return
    rows = []
    print(f"{'names':>8s} {'build':>8s} {'index':>9s} {'scan':>14s}")
    for size in options.sizes:
        words = [sys.executable, __file__, "--one", str(size), "--posts", str(options.posts)]
        row = json.loads(subprocess.run(words, capture_output=True, check=True, text=True).stdout)
        rows.append(row)
        print(f"{size:8d} {row['build_s']:7.2f}s {row['index_mb']:6.0f} MB {row['ms_per_kb']:8.3f} ms/kB", flush=True)
    result = {"slope": round(slope([(row["names"], row["ms_per_kb"]) for row in rows]), 3)} if len(rows) > 1 else {}
    print(f"slope {result.get('slope', 'of one size: none')} (aim: at most 0.2)")
    kept = {"day": f"{datetime.now(UTC):%Y-%m-%d}", "python": platform.python_version(), "rows": rows} | result
    (HERE / "results" / "roster.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
