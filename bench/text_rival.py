"""How do Presidio and Deduce do on these posts? Runs inside their own environment, started by text.py.

Reads JSON lines: a list of texts; answers with the seconds it took and the stretches found. No part of Plaatsbaar.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Callable, Iterator

Finder = Callable[[str], list[tuple[int, int]]]


def presidio() -> Finder:
    """Presidio on a blank Dutch pipeline, as it installs without a model. E-mail is left out: it wants to download."""
    import spacy
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    class Blank(SpacyNlpEngine):
        def __init__(self) -> None:
            super().__init__(models=[{"lang_code": "nl", "model_name": "blank"}])
            self.nlp = {"nl": spacy.blank("nl")}

    registry = RecognizerRegistry(supported_languages=["nl"])
    registry.load_predefined_recognizers(languages=["nl"])
    registry.recognizers = [
        one for one in registry.recognizers if type(one).__name__ not in ("EmailRecognizer", "UrlRecognizer")
    ]
    engine = AnalyzerEngine(registry=registry, nlp_engine=Blank(), supported_languages=["nl"])
    return lambda text: [(found.start, found.end) for found in engine.analyze(text, language="nl")]


def deduce() -> Finder:
    """Deduce as it comes: a Dutch de-identifier for medical text."""
    from deduce import Deduce

    engine = Deduce()
    return lambda text: [(one.start_char, one.end_char) for one in engine.deidentify(text).annotations]


def _requests() -> Iterator[list[str]]:
    for line in sys.stdin:
        yield json.loads(line)


def main(which: str) -> None:
    logging.disable(logging.CRITICAL)
    answers, sys.stdout = sys.stdout, sys.stderr
    started = time.perf_counter()
    find = {"presidio": presidio, "deduce": deduce}[which]()
    find("Een eerste zin om alles te laden.")
    answers.write(json.dumps({"start": time.perf_counter() - started}) + "\n")
    answers.flush()
    for texts in _requests():
        before = time.perf_counter()
        found = [find(text) for text in texts]
        answers.write(json.dumps({"seconds": time.perf_counter() - before, "found": found}) + "\n")
        answers.flush()


if __name__ == "__main__":
    main(sys.argv[1])
