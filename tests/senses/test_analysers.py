"""Analysers that a board adds: off by default, from a local folder only, they add a doubt and take nothing away."""

from __future__ import annotations

import importlib.util
import json
import os
import socket
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from plaatsbaar.core.cast import DAY
from plaatsbaar.core.draft import Audience, Author, Capacity, Draft, Lesson, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Where
from plaatsbaar.core.verdict import NOT_JUDGED, Outcome, Verdict, Weight
from plaatsbaar.examine.examine import check
from plaatsbaar.senses.text.analysers import VARIABLE, AnalyserError, analysers, load
from plaatsbaar.senses.text.reading import Part, Reading

ROOT = Path(__file__).resolve().parents[2]
RUDE = ["wat een zwabberaar ben jij", "die zwabberaar weer", "jij bent een zwabberaar", "echt een zwabberaar hoor"]
KIND = ["wat een mooie dag was het", "die les weer", "jij bent een held", "echt een goed idee hoor", "tot morgen"]
NEW = "Volgens ons is die man een zwabberaar."


def _verdict(text: str) -> Verdict:
    author = Author(Role.PUPIL, Capacity.PERSONAL)
    return check(Draft(text, author, audience=Audience.RESTRICTED, lesson=Lesson.NO, reply=False), Facts(day=DAY))


@pytest.fixture(scope="module")
def linear(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A linear analyser trained here on nine sentences, by the script that a developer runs."""
    folder = tmp_path_factory.mktemp("analysers") / "eigen model"
    texts = [(text, "insult") for text in RUDE] + [(text, "") for text in KIND]
    code = (
        "import sys, json; from pathlib import Path; sys.path.insert(0, 'scripts'); import make_linear_analyser as m;"
        "texts = [(t, frozenset({c}) if c else frozenset()) for t, c in json.loads(sys.argv[2])];"
        "m.write(Path(sys.argv[1]), texts, ['insult'], 0.7)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(("src", "tests"))}
    subprocess.run([sys.executable, "-c", code, str(folder), json.dumps(texts)], cwd=ROOT, env=environment, check=True)
    return folder


def test_off_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert list(analysers(Reading((Part(Where.TEXT, NEW),)))) == []
    assert _verdict(NEW).outcome is Outcome.POST


@pytest.mark.ground("free_expression")
def test_what_a_linear_model_sees_is_a_doubt_never_a_stop(linear: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(linear))
    (seen,) = analysers(Reading((Part(Where.TEXT, f"Hallo allemaal. {NEW} Tot morgen."),)))
    assert (seen.kind, seen.value, seen.certainty, seen.quote) == (Kind.ACT, "insult", Certainty.LIKELY, NEW)
    verdict = _verdict(NEW)
    assert verdict.outcome is Outcome.CONSULT and verdict.categories == ("insult",)
    assert _verdict("wat een mooie dag was het").outcome is Outcome.POST


def test_an_analyser_takes_no_threat_away(linear: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    threat = "ik ga je morgen na school in elkaar slaan"
    monkeypatch.delenv(VARIABLE, raising=False)
    before = _verdict(threat)
    monkeypatch.setenv(VARIABLE, str(linear))
    after = _verdict(threat)
    assert before.outcome is after.outcome is Outcome.STOP
    assert set(before.findings) <= set(after.findings)


@pytest.mark.parametrize(
    "card",
    [
        {"kind": "linear", "model": "weg.json.gz", "labels": {"insult": "insult"}},
        {"kind": "linear", "model": "model.json.gz", "labels": {"insult": "nonsense"}},
        {"kind": "linear", "model": "model.json.gz", "labels": {"insult": "insult"}, "at_least": 0.1},
        {"kind": "somewhere", "labels": {"insult": "insult"}},
        {},
    ],
)
def test_a_folder_that_cannot_be_used_is_said(
    card: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plaatsbaar.json").write_text(json.dumps(card), encoding="utf-8")
    with pytest.raises(AnalyserError):
        load(tmp_path)
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    verdict = _verdict("Tot morgen")
    assert [(one.category, one.weight) for one in verdict.findings] == [(NOT_JUDGED, Weight.CONSULT)]


def test_no_analyser_needs_the_network(linear: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("an analyser asked for the network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setenv(VARIABLE, str(linear))
    load.cache_clear()
    assert _verdict(NEW).categories == ("insult",)


def _tiny_transformers(folder: Path) -> None:
    """A real transformers model of two layers' worth of nothing: its vocabulary is the sentence of the test."""
    from importlib import import_module

    library = import_module("transformers")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *NEW.lower().strip(".").split(), "."]
    folder.mkdir()
    (folder / "vocab.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    library.BertTokenizer(str(folder / "vocab.txt")).save_pretrained(str(folder))
    config = library.BertConfig(
        vocab_size=len(words), hidden_size=8, num_hidden_layers=1, num_attention_heads=1, intermediate_size=8,
        max_position_embeddings=64, id2label={0: "fine", 1: "rude"}, label2id={"fine": 0, "rude": 1},
    )  # fmt: skip
    if importlib.util.find_spec("torch"):
        model = library.BertForSequenceClassification(config)
        model.classifier.bias.data.copy_(import_module("torch").tensor([-9.0, 9.0]))
    else:
        model = library.TFBertForSequenceClassification(config)
        model(model.dummy_inputs)
        model.classifier.bias.assign([-9.0, 9.0])
    model.save_pretrained(str(folder))


def test_a_transformers_model_from_a_local_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engines = [one for one in ("torch", "tensorflow") if importlib.util.find_spec(one)]
    if not (importlib.util.find_spec("transformers") and engines):
        pytest.skip("NOT TESTED HERE: transformers with torch or tensorflow is not installed (it is no dependency)")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what foreign libraries deprecate is theirs
        folder = tmp_path / "tiny"
        _tiny_transformers(folder)
        card = {"kind": "transformers", "labels": {"rude": "insult"}, "at_least": 0.9}
        (folder / "plaatsbaar.json").write_text(json.dumps(card), encoding="utf-8")
        monkeypatch.setenv(VARIABLE, str(folder))
        assert _verdict(NEW).outcome is Outcome.CONSULT and _verdict(NEW).categories == ("insult",)
