"""How well are unknown and hidden names found? Prints figures from our own bank; nothing is tuned on its test split.

    python scripts/measure_names.py [train|dev|test]

Unknown names: sentences without a roster, and of their names those of which no word is on a list that is shipped or was
trained on. Found is: a finding (not a question) that touches it; exact: with the same start and end. Hidden names: of
what the obscured tier reports (spaced-out, dotted, leet), how much is a labelled name.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests"))

from bank_of_sentences import BANK, Sentence, sentences  # noqa: E402  (the tests folder is put on the path first)
from plaatsbaar.core.facts import People  # noqa: E402
from plaatsbaar.core.observation import Certainty, Observation, Where  # noqa: E402
from plaatsbaar.examine.files import read_roster  # noqa: E402
from plaatsbaar.senses.text.name_words import PARTICLES, TITLES, plain  # noqa: E402
from plaatsbaar.senses.text.names import names  # noqa: E402
from plaatsbaar.senses.text.reading import Part, Reading  # noqa: E402
from plaatsbaar.senses.text.word_list import first_names  # noqa: E402

Span = tuple[int, int]


def _listed() -> frozenset[str]:
    lines = (HERE / "name_training" / "surnames.txt").read_text(encoding="utf-8").splitlines()
    return first_names() | {word for line in lines if not line.startswith("#") for word in line.split()}


def _seen(one: Sentence, people: People) -> tuple[Observation, ...]:
    return names(Reading((Part(Where.TEXT, one.text),), people if one.section.get("roster") == "yes" else None))


def _spans(seen: tuple[Observation, ...]) -> list[Span]:
    sure = [one for one in seen if one.certainty is not Certainty.POSSIBLE]
    return [(one.span.start, one.span.end) for one in sure if one.span]


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def unknown(split: str, people: People) -> str:
    """Precision, recall and F1 of names without a roster, and recall of those that no list holds."""
    listed = _listed() | PARTICLES | TITLES
    right = given = wanted = exact = new = new_found = 0
    for one in sentences(split, "data"):
        if one.section.get("roster") == "yes":
            continue
        gold = [(start, end) for start, end, kind in one.spans if kind == "name"]
        said = _spans(_seen(one, people))
        given += len(said)
        wanted += len(gold)
        right += sum(any(_touch(span, other) for other in said) for span in gold)
        exact += sum(span in said for span in gold)
        for span in gold:
            if not listed & set(plain(one.text[span[0] : span[1]])):
                new += 1
                new_found += any(_touch(span, other) for other in said)
    precision, recall = exact / max(1, given), exact / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return (
        f"unknown names, {split}: {right} of {wanted} found, exact {exact} of {given} given (F1 exact {f1:.2f}); "
        f"of {new} names with no word on any list {new_found} found"
    )


def hidden(split: str, people: People) -> str:
    """Precision of the obscured tier, per certainty."""
    said: dict[str, list[bool]] = {}
    for half in ("data", "decency"):
        for one in sentences(split, half):
            gold = [(start, end) for start, end, kind in one.spans if kind == "name"]
            for seen in names(Reading((Part(Where.TEXT, one.text),), people)):
                if seen.detail.get("tier") == "obscured" and seen.span:
                    place = (seen.span.start, seen.span.end)
                    said.setdefault(seen.certainty.value, []).append(any(_touch(place, span) for span in gold))
    told = [f"{grade} {sum(hits)} of {len(hits)} right" for grade, hits in sorted(said.items())]
    return f"hidden names, {split}: {', '.join(told) or 'none reported'}"


def main() -> None:
    people = read_roster(BANK / "roster.json")
    for split in sys.argv[1:] or ("dev", "test"):
        sys.stdout.write(f"{unknown(split, people)}\n{hidden(split, people)}\n")


if __name__ == "__main__":
    main()
