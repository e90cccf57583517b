"""How long does the decency sense take for 500 characters? Processor time over the train split of the bank.

python bench/decency.py        prints p50, p95 and the mean in milliseconds, for mixed and for harmless text
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from bank_of_sentences import sentences  # noqa: E402  (found through the line above)
from plaatsbaar.core.observation import Where  # noqa: E402
from plaatsbaar.senses.text.decency import decency  # noqa: E402
from plaatsbaar.senses.text.reading import Part, Reading  # noqa: E402


def _texts(posts: Iterable[str], size: int = 500) -> Iterator[str]:
    """Posts put together to texts of exactly this many characters."""
    text = ""
    for post in posts:
        text += post.rstrip(".!?") + ". "
        if len(text) >= size:
            yield text[:size]
            text = ""


def _seconds(text: str) -> float:
    reading = Reading((Part(Where.TEXT, text),))
    assert reading.parts[0].normal  # normalising is shared by all senses and not counted
    began = time.process_time()
    list(decency(reading))
    return time.process_time() - began


def main() -> None:
    """Prints the times; the first round warms up (patterns are compiled when first needed)."""
    posts = sentences("train", "decency")
    for name, chosen in (("mixed", posts), ("harmless", [one for one in posts if one.harmless])):
        texts = list(_texts(one.text for one in chosen))
        for text in texts:
            _seconds(text)
        times = sorted(1000 * _seconds(text) for text in texts)
        middle, high = times[len(times) // 2], times[int(0.95 * len(times))]
        mean = sum(times) / len(times)
        print(f"{name}: p50 {middle:.2f} ms, p95 {high:.2f} ms, mean {mean:.2f} ms, {len(times)} texts")


if __name__ == "__main__":
    main()
