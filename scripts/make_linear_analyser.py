"""How is a linear analyser made from sentences of our own? Standard library only, a few seconds.

    python scripts/make_linear_analyser.py FOLDER [--labels insult bullying discrimination]

Trains an averaged perceptron per category on the training split of the bank (`tests/bank/decency/train.txt`), writes
`plaatsbaar.json` and `model.json.gz` into FOLDER, which `PLAATSBAAR_ANALYSERS` can then name. Nothing is shipped: such
a model is as narrow as the sentences it saw, so it is off unless somebody turns it on.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from bank_of_sentences import sentences
from plaatsbaar.senses.text.analysers import linear_features

_SCALE = 0.15
_EPOCHS = 6


def train(texts: Sequence[tuple[str, bool]]) -> Mapping[str, float]:
    """The averaged weights for one label: texts with whether they hold it."""
    chance = random.Random(3)
    seen = [(sorted(set(linear_features(text.lower()))), holds) for text, holds in texts]
    weights: dict[str, float] = defaultdict(float)
    total: dict[str, float] = defaultdict(float)
    step = 1
    for _ in range(_EPOCHS):
        chance.shuffle(seen)
        for found, holds in seen:
            height = weights[""] + sum(weights[one] for one in found if one in weights)
            if (height > 0) is not holds or abs(height) < 2:
                for one in ("", *found):
                    weights[one] += 1 if holds else -1
                    total[one] += step if holds else -step
            step += 1
    averaged = {one: (weight - total[one] / step) * _SCALE for one, weight in weights.items()}
    return {one: round(weight, 3) for one, weight in averaged.items() if abs(weight) > 0.02 or not one}


def write(folder: Path, texts: Iterable[tuple[str, frozenset[str]]], labels: Sequence[str], at_least: float) -> None:
    """Trains a model of these texts (with their categories) and writes the folder of an analyser."""
    kept = list(texts)
    weights = {label: train([(text, label in holds) for text, holds in kept]) for label in labels}
    folder.mkdir(parents=True, exist_ok=True)
    packed = json.dumps(weights, separators=(",", ":"), ensure_ascii=True).encode()
    (folder / "model.json.gz").write_bytes(gzip.compress(packed, 9, mtime=0))
    card = {"kind": "linear", "model": "model.json.gz", "labels": {one: one for one in labels}, "at_least": at_least}
    (folder / "plaatsbaar.json").write_text(json.dumps(card), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--labels", nargs="+", default=["insult", "bullying", "discrimination"])
    parser.add_argument("--at-least", type=float, default=0.95)
    options = parser.parse_args()
    texts = [(one.text, one.categories) for one in sentences("train", "decency")]
    write(options.folder, texts, options.labels, options.at_least)
    sys.stdout.write(f"{len(texts)} sentences, {options.folder}\n")


if __name__ == "__main__":
    main()
