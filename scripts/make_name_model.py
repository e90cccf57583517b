"""How is the small model for unknown names made? Run by a developer; standard library only, about half a minute.

    python scripts/make_name_model.py [--sentences 150000] [--epochs 4]

Makes sentences from our own templates and word lists (`scripts/name_training/`, written by hand), the shipped first
names and made-up names, and trains an averaged perceptron on the words that may be names (`name_model.candidate`).
Half of the names are put together from syllables, so that the model learns how names look and where they stand, not a
list. Writes `src/plaatsbaar/senses/text/data/name_model.json.gz`. Always the same model from the same files.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from plaatsbaar.senses.text.name_model import candidate, features
from plaatsbaar.senses.text.name_words import Words
from plaatsbaar.senses.text.normalise import normalise
from plaatsbaar.senses.text.word_list import first_names

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests"))
TRAINING = HERE / "name_training"
from bank_of_sentences import sentences  # noqa: E402  (the tests folder is put on the path first)

MODEL = HERE.parent / "src" / "plaatsbaar" / "senses" / "text" / "data" / "name_model.json.gz"
INNOCENT = HERE.parent / "tests" / "senses" / "innocent_posts.txt"

_LETTERS = {"P": "places", "B": "brands", "C": "clubs", "W": "works", "S": "school", "E": "english", "L": "slang",
            "K": "tech", "Y": "typos", "G": "groups", "A": "parts"}  # fmt: skip
_STREETS = "straat laan weg plein dijk hof kade singel steeg pad park gracht".split()
_PARTICLES = ["", "", "", "", "", "", "de ", "van ", "van de ", "van der ", "van den ", "el ", "al ", "ten ", "ter "]
_FIRST_PARTS = ["an be da el fa ha im jo ka le ma na no ra sa si te wi ya ze tj fr br sj dj xi ju".split(),
                "l n m r s t ss nn ll mk rd nt k d b f".split(),
                "a e o ke je tje na ra is an in el us iya ouan ert wke nou ine ik ek ia".split()]  # fmt: skip
_LAST_PARTS = ["bo ve ka hu wi gr st br ra ou be ko la me sch ha dij zu wa kr ha ben bou szy kow oud tj".split(),
               "l n r m s nd rst ek aa oo el er ij hh zz rk".split(),
               "sma stra inga ink mans sen kamp veld horst oğlu ski wicz ouri aoui singh huis beek man berg ers oui ani"
               .split()]  # fmt: skip


Places = tuple[tuple[int, int], ...]


class Sentences:
    """Makes sentences, each with the places of the words that are names of people."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.firsts = sorted(first_names())
        self.lasts = _words(TRAINING / "surnames.txt")
        self.others = {
            sort: words.split() for sort, _, words in (line.partition(": ") for line in _lines(TRAINING / "others.txt"))
        }
        self.templates = _lines(TRAINING / "sentences.txt")
        self.plain: list[tuple[str, Places]] = [(line, ()) for line in _lines(INNOCENT)]
        for one in sentences("train"):
            labelled = tuple((start, end) for start, end, kind in one.spans if kind in ("name", "handle", "email"))
            if labelled or one.harmless:
                self.plain.append((one.text, labelled))

    def made(self, count: int) -> Iterator[tuple[str, Places]]:
        for _ in range(count):
            if self.plain and self.chance.random() < 0.12:
                yield self.chance.choice(self.plain)
            else:
                yield self._from(self.chance.choice(self.templates)[2:])

    def _part(self, parts: list[list[str]]) -> str:
        return "".join(self.chance.choice(part) for part in parts)

    def _first(self) -> str:
        made = self._part(_FIRST_PARTS) if self.chance.random() < 0.5 else self.chance.choice(self.firsts)
        return made.capitalize()

    def _last(self) -> str:
        made = self._part(_LAST_PARTS) if self.chance.random() < 0.4 else self.chance.choice(self.lasts)
        return self.chance.choice(_PARTICLES) + made.capitalize()

    def _from(self, template: str) -> tuple[str, Places]:
        small = self.chance.random() < (0.25 if template[0].isupper() else 0.65)
        text, places, rest = "", [], template
        while "{" in rest:
            before, _, rest = rest.partition("{")
            letter, _, rest = rest.partition("}")
            text += before
            filling = self._filling(letter)
            if letter in "NFT":
                places.append((len(text), len(text) + len(filling)))
            text += filling
        text += rest
        return (text.lower() if small else text), tuple(places)

    def _filling(self, letter: str) -> str:
        match letter:
            case "F":
                return self._first()
            case "T":
                last = self._last()
                return last[0].upper() + last[1:]
            case "N" | "Z":
                return f"{self._first()} {self._last()}"
            case "H":
                return f"{self._last().rpartition(' ')[2]}{self.chance.choice(_STREETS)}"
            case "U":
                return self.chance.choice(("INGB", "RABO", "ABNA", "BUNQ", "TRIO"))
        return self.chance.choice(self.others[_LETTERS[letter]])


def _lines(path: Path) -> list[str]:
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _words(path: Path) -> list[str]:
    return sorted(set(" ".join(_lines(path)).split()))


def examples(made: Iterator[tuple[str, Places]]) -> Iterator[tuple[list[str], bool]]:
    """The features of each word that may be a name, and whether it is one. Particles are no words of their own."""
    for text, places in made:
        words = Words(normalise(text))
        for at, (start, end) in enumerate(words.places):
            if candidate(words, at):
                yield features(words, at), any(first <= start and end <= last for first, last in places)


def _hidden(feature: str) -> float:
    """How often a feature is hidden in training: words around it more often, so that no template is learnt by heart."""
    if feature == "known":
        return 0.5
    return 0.6 if "=" in feature else 0.2


def train(data: list[tuple[list[str], bool]], epochs: int, chance: random.Random) -> dict[str, float]:
    """An averaged perceptron: weights per feature, bias under "". Parts are hidden from it at random (`_hidden`)."""
    weights: dict[str, float] = defaultdict(float)
    total: dict[str, float] = defaultdict(float)
    step = 1
    for _ in range(epochs):
        chance.shuffle(data)
        for found, is_name in data:
            used = [one for one in found if chance.random() >= _hidden(one)]
            score = weights[""] + sum(weights[one] for one in used if one in weights)
            if (score > 0) is not is_name or abs(score) < 1:
                change = 1.0 if is_name else -1.0
                for one in ("", *used):
                    weights[one] += change
                    total[one] += step * change
            step += 1
    return {one: weight - total[one] / step for one, weight in weights.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sentences", type=int, default=150_000)
    parser.add_argument("--epochs", type=int, default=4)
    options = parser.parse_args()
    chance = random.Random(7)
    data = list(examples(Sentences(5).made(options.sentences)))
    weights = train(data, options.epochs, chance)
    heavy = {one: round(weight * 4) for one, weight in weights.items() if abs(weight) >= 0.6 or not one}
    packed = json.dumps(dict(sorted(heavy.items())), separators=(",", ":"), ensure_ascii=True).encode()
    MODEL.write_bytes(gzip.compress(packed, 9, mtime=0))
    sys.stdout.write(f"{len(data)} words, {len(heavy)} weights, {MODEL.stat().st_size} bytes\n")
    held = list(examples(Sentences(6).made(3_000)))
    for floor in (-8, 0, 8, 16, 32):
        yes = [is_name for found, is_name in held if sum(heavy.get(one, 0) for one in ("", *found)) > floor]
        all_names = sum(is_name for _, is_name in held)
        precision, recall = sum(yes) / max(1, len(yes)), sum(yes) / max(1, all_names)
        sys.stdout.write(f"above {floor}: precision {precision:.3f}, recall {recall:.3f}\n")


if __name__ == "__main__":
    main()
