"""How well does the check do on the bank of sentences (tests/bank)? Figures per category, with counts.

python scripts/measure_bank.py                 the held-back test split
python scripts/measure_bank.py --split dev     another split; --half decency: one half
python scripts/measure_bank.py --wrong         every wrong answer too (refused for the test split)
python scripts/measure_bank.py --write         writes tests/bank/known_failures anew
python scripts/measure_bank.py --jsonl         the posts themselves, for `plaatsbaar check --jsonl` and `score`
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

import bank_results as results  # noqa: E402  (found through the line above)
from bank_of_sentences import SPLITS, Sentence, sentences  # noqa: E402
from plaatsbaar.examine.scoring import Tally  # noqa: E402


def _tally(posts: Iterable[Sentence], category: str) -> Tally:
    tally = Tally()
    for one in posts:
        given = category in results.judged(one, frozenset(results.said(one)["categories"])) - one.optional
        wanted = category in results.judged(one, one.categories)
        tally.hits += given and wanted
        tally.false += given and not wanted
        tally.missed += wanted and not given
        tally.quiet += not given and not wanted
    return tally


def _any(posts: Iterable[Sentence]) -> Tally:
    tally = Tally()
    for one in posts:
        given = results.judged(one, frozenset(results.said(one)["categories"])) - one.optional
        wanted = results.judged(one, one.categories)
        tally.hits += bool(given and wanted)
        tally.false += bool(given and not wanted)
        tally.missed += bool(wanted and not given)
        tally.quiet += not given and not wanted
    return tally


def _shares(title: str, posts: Sequence[Sentence], ok: Counter[str], keys: Counter[str]) -> Iterator[str]:
    if keys:
        yield f"{title}: " + ", ".join(f"{key} {ok[key]}/{keys[key]}" for key in sorted(keys))


def figures(half: str, split: str) -> Iterator[str]:
    """The figures of one split of one half."""
    posts = sentences(split, half)
    harmless = [one for one in posts if one.harmless]
    wrong = {one.id: one.kind for one in results.failures(half, split)}
    total = _any(posts)
    made_of = len({one.pattern for one in posts})
    yield f"{half}, {split}: {len(posts)} sentences of {made_of} patterns, {len(harmless)} harmless"
    flagged = sum(wrong.get(one.id) == "false" for one in harmless)
    share = f"{flagged}/{len(harmless)} = {flagged / max(1, len(harmless)):.3f}"
    yield f"any of its categories: {total}; harmless flagged {share}"
    for category in sorted({name for one in posts for name in results.judged(one, one.categories)}):
        yield f"  {category:16s} {_tally(posts, category)}"
    serious = [one for one in posts if {"threat", "stalking"} & one.categories]
    if serious:
        found = sum(bool({"threat", "stalking"} & set(results.said(one)["categories"])) for one in serious)
        yield f"  threats and stalking found as such {found}/{len(serious)} = {found / len(serious):.3f}"
    for title, key in (("care", "care"), ("hints", "hint")):
        asked = [one for one in posts if one.section.get(key)]
        if asked:
            good = sum(wrong.get(one.id) != key for one in asked)
            yield f"  {title} given {good}/{len(asked)}"
    traps = Counter(one.trap for one in harmless)
    left = Counter(one.trap for one in harmless if wrong.get(one.id) != "false")
    yield from _shares("  harmless left alone", harmless, left, traps)
    langs = Counter(one.section.get("lang", "nl") for one in posts if results.judged(one, one.categories))
    hit = Counter(
        one.section.get("lang", "nl")
        for one in posts
        if results.judged(one, one.categories) and wrong.get(one.id) != "missed"
    )
    yield from _shares("  found by language", posts, hit, langs)


def write() -> None:
    """Writes the lists of known failures. Of the held-back split the sentences themselves are not shown."""
    results.LISTS.mkdir(exist_ok=True)
    for half in results.halves():
        for split in SPLITS:
            texts = {one.id: one.text for one in sentences(split, half)}
            shown = (
                f"{one}" + ("" if split == "test" else f"  {texts[one.id]}") for one in results.failures(half, split)
            )
            (results.LISTS / f"{half}_{split}.txt").write_text("".join(f"{line}\n" for line in shown), encoding="utf-8")


def main() -> int:
    """Prints what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=SPLITS, default="test")
    parser.add_argument("--half", choices=results.halves())
    for name in ("wrong", "write", "jsonl"):
        parser.add_argument(f"--{name}", action="store_true")
    asked = parser.parse_args()
    if asked.wrong and asked.split == "test":
        parser.error("the held-back split is not looked into")
    if asked.write:
        write()
        return 0
    for half in [asked.half] if asked.half else results.halves():
        posts = sentences(asked.split, half)
        if asked.jsonl:
            sys.stdout.writelines(json.dumps(one.post(), ensure_ascii=False) + "\n" for one in posts)
            continue
        print("\n".join(figures(half, asked.split)))
        if asked.wrong:
            texts = {one.id: one.text for one in posts}
            print("\n".join(f"{one}  {texts[one.id]}" for one in results.failures(half, asked.split)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
