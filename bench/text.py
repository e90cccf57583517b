"""How many posts a second do the personal-data senses read, and how much do they find, beside Presidio and Deduce?

    python bench/text.py [--posts 400] [--rounds 5] [--without-rivals]

One run, interleaved A B .. B A, medians. The rivals get an environment of their own in the cache folder
(``$XDG_CACHE_HOME/plaatsbaar-bench``), made when it is not there; what cannot be installed is left out and said so.
Results go to bench/results/text.json. Also prints the p50 of a whole check of one post of 500 characters against a
roster of 15,000 (aim: 5 ms in process).
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import platform
import re
import select
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from school_posts import Post, of_length, posts, roster

from plaatsbaar.core.draft import Audience, Author, Capacity, Draft, Lesson, Role
from plaatsbaar.core.facts import Facts, People
from plaatsbaar.core.observation import Where
from plaatsbaar.examine.examine import check
from plaatsbaar.senses.text.identifiers import identifiers
from plaatsbaar.senses.text.name_index import index_of
from plaatsbaar.senses.text.names import names
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.special import special

HERE = Path(__file__).resolve().parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "plaatsbaar-bench"
RIVALS = {"presidio": "presidio-analyzer", "deduce": "deduce"}
START_LIMIT = 600
Spans = list[tuple[int, int]]
_WORD = re.compile(r"\w+")


@dataclass
class Contender:
    """Something that reads all posts once and says how long it took and what it found."""

    name: str
    run: Callable[[list[str]], tuple[float, list[Spans]]]
    start: float = 0.0


def _timed(find: Callable[[str], Spans]) -> Callable[[list[str]], tuple[float, list[Spans]]]:
    def run(texts: list[str]) -> tuple[float, list[Spans]]:
        before = time.perf_counter()
        found = [find(text) for text in texts]
        return time.perf_counter() - before, found

    return run


def ours(people: People | None) -> Callable[[str], Spans]:
    def find(text: str) -> Spans:
        reading = Reading((Part(Where.TEXT, text),), people)
        seen = [*names(reading), *identifiers(reading), *special(reading)]
        return [(one.span.start, one.span.end) for one in seen if one.span]

    return find


def raw_scan(text: str) -> Spans:
    """The least that any reader does: every word once. It finds nothing."""
    for word in _WORD.findall(text.lower()):
        hash(word)
    return []


def _environment(package: str) -> Path | None:
    """The Python of an environment with this package; None when it cannot be made."""
    folder = CACHE / package
    python = folder / "bin" / "python"
    if not python.exists():
        uv = shutil.which("uv")
        make = [uv, "venv", "-q", str(folder)] if uv else [sys.executable, "-m", "venv", str(folder)]
        install = (
            [uv, "pip", "install", "-q", "--python", str(python)] if uv else [str(python), "-m", "pip", "install", "-q"]
        )
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            subprocess.run(make, check=True, capture_output=True, timeout=120)
            subprocess.run([*install, package], check=True, capture_output=True, timeout=600)
        except (subprocess.SubprocessError, OSError) as error:
            shutil.rmtree(folder, ignore_errors=True)
            print(f"{package}: could not be installed ({type(error).__name__}), left out")
            return None
    return python


def rival(name: str, package: str) -> Contender | None:
    python = _environment(package)
    if python is None:
        return None
    process = subprocess.Popen(
        [str(python), str(HERE / "text_rival.py"), name],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    sent, got = process.stdin, process.stdout
    ready = got is not None and select.select([got], [], [], START_LIMIT)[0]
    line = got.readline() if got and ready else ""
    if not line or sent is None or got is None:
        process.kill()
        print(f"{name}: installed but did not start within {START_LIMIT} s, left out")
        return None

    def run(texts: list[str]) -> tuple[float, list[Spans]]:
        sent.write(json.dumps(texts) + "\n")
        sent.flush()
        answer = json.loads(got.readline())
        return answer["seconds"], [[(a, b) for a, b in found] for found in answer["found"]]

    return Contender(name, run, json.loads(line)["start"])


def _recall(gold: list[tuple[tuple[int, int], ...]], found: list[Spans]) -> tuple[int, int]:
    """How many stretches are covered for at least a half, of how many."""
    hit = total = 0
    for wanted, spans in zip(gold, found, strict=True):
        for start, end in wanted:
            total += 1
            hit += any(2 * (min(end, b) - max(start, a)) >= end - start for a, b in spans)
    return hit, total


def measure(contenders: list[Contender], made: list[Post], rounds: int) -> dict[str, dict[str, object]]:
    """Interleaved there and back, so that a busy moment of the machine hits all alike."""
    texts = [post.text for post in made]
    seconds: dict[str, list[float]] = {one.name: [] for one in contenders}
    found: dict[str, list[Spans]] = {}
    for number in range(rounds):
        for one in contenders if number % 2 == 0 else reversed(contenders):
            took, found[one.name] = one.run(texts)
            seconds[one.name].append(took)
    innocent = [number for number, post in enumerate(made) if not post.names and not post.details]
    results: dict[str, dict[str, object]] = {}
    for one in contenders:
        results[one.name] = {
            "posts_per_second": round(len(texts) / statistics.median(seconds[one.name])),
            "start_seconds": round(one.start, 2),
            "names": _recall([post.names for post in made], found[one.name]),
            "details": _recall([post.details for post in made], found[one.name]),
            "innocent_flagged": (sum(bool(found[one.name][number]) for number in innocent), len(innocent)),
        }
    return results


def a_check(people: People) -> dict[str, float]:
    """Median and 95th percentile of a whole check of 500 characters against the roster, in milliseconds.

    On the clock, and in processor time: the second says more on a machine with other work.
    """
    facts = Facts(day=date(2026, 11, 20), people=people)
    took, worked = [], []
    for text in of_length(people, 500, 200):
        draft = Draft(text, Author(Role.STAFF, Capacity.PERSONAL), audience=Audience.PUBLIC, lesson=Lesson.NO)
        before, before_work = time.perf_counter(), time.process_time()
        check(draft, facts)
        took.append((time.perf_counter() - before) * 1000)
        worked.append((time.process_time() - before_work) * 1000)
    figures = {"p50": took, "p95": took, "processor_p50": worked}
    places = {"p50": 0.5, "p95": 0.95, "processor_p50": 0.5}
    return {name: round(sorted(all_of)[int(len(all_of) * places[name])], 2) for name, all_of in figures.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--without-rivals", action="store_true")
    asked = parser.parse_args()
    people = roster(15_000)
    before = time.perf_counter()
    index_of(people)
    index_seconds = time.perf_counter() - before
    made = posts(people, asked.posts)
    contenders = [
        Contender("plaatsbaar", _timed(ours(people)), index_seconds),
        Contender("plaatsbaar without roster", _timed(ours(None))),
        Contender("raw scan", _timed(raw_scan)),
    ]
    for name, package in {} if asked.without_rivals else RIVALS.items():
        if one := rival(name, package):
            contenders.append(one)
    whole = a_check(people)
    results = measure(contenders, made, asked.rounds)
    print(f"{asked.posts} posts, {asked.rounds} rounds, roster of 15,000 (index in {index_seconds:.2f} s)")
    for name, one in results.items():
        print(f"{name:28s} {one['posts_per_second']:>8} posts/s  {one}")
    print(f"a whole check of 500 characters, in ms: {whole} (aim: p50 of 5)")
    _keep(results, whole, index_seconds)


def _keep(results: dict[str, dict[str, object]], whole: dict[str, float], index_seconds: float) -> None:
    kept = {
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "plaatsbaar": importlib.metadata.version("plaatsbaar") if _installed() else "source",
        "results": results,
        "check_500_ms": whole,
        "index_15000_seconds": round(index_seconds, 2),
    }
    folder = HERE / "results"
    folder.mkdir(exist_ok=True)
    (folder / "text.json").write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


def _installed() -> bool:
    try:
        importlib.metadata.version("plaatsbaar")
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


if __name__ == "__main__":
    main()
