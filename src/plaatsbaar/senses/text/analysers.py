"""What do the analysers that a board added say of a text? Off by default, local only, and they can only add.

An analyser is a folder on this machine, named in the environment variable ``PLAATSBAAR_ANALYSERS`` (folders separated
as in ``PATH``). It holds ``plaatsbaar.json`` and the model:

    {"kind": "linear", "model": "model.json.gz", "labels": {"insult": "insult"}, "at_least": 0.9}
    {"kind": "transformers", "labels": {"LABEL_1": "discrimination"}, "at_least": 0.9}

``labels``: what the model says -> a category of the decency sense. Its opinion becomes an act that is LIKELY at most,
so a consult (design 3); nothing that another sense saw is taken away, a threat least of all. Nothing leaves the
machine: no download, no address. A folder that cannot be used raises AnalyserError, which the author reads as "niet
te beoordelen".
"""

from __future__ import annotations

import gzip
import json
import math
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, Protocol

from plaatsbaar.core.observation import Certainty, Kind, Observation, Where
from plaatsbaar.senses.text.reading import Part, Reading

VARIABLE: Final = "PLAATSBAAR_ANALYSERS"
CATEGORIES: Final = frozenset("bullying insult threat discrimination stalking radicalisation obscenity".split())
_LONGEST: Final = 2_000
_OFFLINE: Final = ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY")


class AnalyserError(RuntimeError):
    """A folder that holds no usable analyser. The message names the folder and the reason, never a text."""


class Model(Protocol):
    """The one interface: from a text to what it may hold, each with a share from 0 to 1."""

    def __call__(self, text: str, /) -> Mapping[str, float]: ...


@dataclass(frozen=True)
class Analyser:
    """A model with what its labels mean here, and from which share an opinion counts."""

    name: str
    model: Model
    labels: Mapping[str, str]
    at_least: float

    def opinions(self, text: str) -> Iterator[str]:
        """The categories it sees in a text."""
        for label, share in self.model(text[:_LONGEST]).items():
            if label in self.labels and share >= self.at_least:
                yield self.labels[label]


def linear_features(text: str) -> list[str]:
    """What the linear model sees: words, pairs of words, and letters in fours."""
    words = text.split()
    letters = f" {' '.join(words)} "
    return [
        *(f"w{word}" for word in words),
        *(f"b{one} {other}" for one, other in pairwise(words)),
        *(letters[start : start + 4] for start in range(len(letters) - 3)),
    ]


@dataclass(frozen=True)
class Linear:
    """Weights per label and feature; the bias stands under ""."""

    weights: Mapping[str, Mapping[str, float]]

    def __call__(self, text: str, /) -> Mapping[str, float]:
        found = set(linear_features(text.lower()))
        return {
            label: _share(own.get("", 0.0) + sum(own.get(one, 0.0) for one in found))
            for label, own in self.weights.items()
        }


def _share(height: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, height))))


def _linear(folder: Path, card: Mapping[str, Any]) -> Model:
    return Linear(json.loads(gzip.decompress((folder / str(card["model"])).read_bytes())))


def _transformers(folder: Path, card: Mapping[str, Any]) -> Model:
    """A text classification pipeline from local files. The library is imported only here; it is no dependency."""
    for name in _OFFLINE:
        os.environ[name] = "1"
    library = import_module("transformers")
    options: dict[str, Any] = {"local_files_only": True}
    tokenizer = library.AutoTokenizer.from_pretrained(str(folder), **options)
    kind = "TFAutoModelForSequenceClassification" if (folder / "tf_model.h5").exists() else ""
    model = getattr(library, kind or "AutoModelForSequenceClassification").from_pretrained(str(folder), **options)
    classify = library.pipeline("text-classification", model=model, tokenizer=tokenizer, top_k=None, truncation=True)

    def shares(text: str, /) -> Mapping[str, float]:
        said = classify(text)
        flat = said[0] if said and isinstance(said[0], list) else said
        return {str(one["label"]): float(one["score"]) for one in flat}

    return shares


_KINDS: Mapping[str, Callable[[Path, Mapping[str, Any]], Model]] = {"linear": _linear, "transformers": _transformers}


def _settings(card: Mapping[str, Any]) -> tuple[Mapping[str, str], float]:
    labels = {str(label): str(category) for label, category in card["labels"].items()}
    at_least = float(card.get("at_least", 0.9))
    if not labels or not set(labels.values()) <= CATEGORIES or not 0.5 <= at_least <= 1:
        raise ValueError("labels or at_least")
    return labels, at_least


@cache
def load(folder: Path) -> Analyser:
    """The analyser of a folder, read once. AnalyserError when it cannot be used."""
    try:
        card = json.loads((folder / "plaatsbaar.json").read_text(encoding="utf-8"))
        labels, at_least = _settings(card)
        return Analyser(folder.name, _KINDS[card["kind"]](folder, card), labels, at_least)
    except Exception as error:  # whatever a foreign model or library raises, the author reads one sentence
        raise AnalyserError(f"analyser {folder}: {type(error).__name__}") from error


def chosen() -> tuple[Path, ...]:
    """The folders that this installation names; none unless somebody set them."""
    return tuple(Path(one) for one in os.environ.get(VARIABLE, "").split(os.pathsep) if one)


def analysers(reading: Reading) -> Iterator[Observation]:
    """Observes what the chosen analysers see, sentence by sentence, in what the author wrote or shares."""
    using = [load(folder) for folder in chosen()]
    for part in reading if using else ():
        if part.where in (Where.TEXT, Where.SHARED):
            yield from _in_part(part, using)


def _in_part(part: Part, using: list[Analyser]) -> Iterator[Observation]:
    for start, end in part.normal.sentences:
        text = part.normal.text[start:end]
        place = part.normal.span(start + len(text) - len(text.lstrip()), end)
        for one in using:
            for category in one.opinions(text.strip()):
                yield Observation(
                    Kind.ACT,
                    category,
                    where=part.where,
                    place=place,
                    certainty=Certainty.LIKELY,
                    quote=part.raw[place.start : place.end],
                    index=part.index,
                    detail={"aim": "unknown", "why": "analyser"},
                )
