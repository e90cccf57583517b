"""Detection, never recognition: nothing in the product computes, keeps or compares what makes a face somebody's."""

from __future__ import annotations

import ast
import hashlib
import re
import tomllib
from importlib import resources
from pathlib import Path

import numpy as np
import onnxruntime

import plaatsbaar
from plaatsbaar.senses.picture import faces
from plaatsbaar.senses.picture.looked import FoundFace

SOURCE = Path(plaatsbaar.__path__[0])
PROJECT = SOURCE.parents[1]
MODELS = SOURCE / "senses" / "picture" / "models"
RECOGNISERS = re.compile(
    r"face[-_]?recognition|insightface|arcface|facenet|deepface|dlib|mediapipe|retinaface|vggface|sphereface|"
    r"imagehash|torch|tensorflow|keras|clip|transformers",
    re.IGNORECASE,
)
WORDS = re.compile(
    r"embedding|face_?print|cosine|recogni[sz]e[r_(]|face_?descriptor|feature_?(?:descriptor|vector)|landmark",
    re.IGNORECASE,
)
"""What such code would speak of; a bare ``descriptor`` is a file's."""


def test_no_dependency_can_recognise_a_face() -> None:
    locked = "\n".join(path.read_text(encoding="utf-8") for path in (PROJECT / "requirements").glob("*.txt"))
    names = [line.split("==")[0] for line in locked.splitlines() if "==" in line]
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = [
        *project["dependencies"],
        *(one for group in project["optional-dependencies"].values() for one in group),
    ]
    assert names and declared
    assert not [name for name in (*names, *declared) if RECOGNISERS.search(name)]


def test_no_module_imports_a_recogniser_or_speaks_of_one() -> None:
    for path in SOURCE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            imported = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            imported += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not [name for name in imported if RECOGNISERS.search(name)], path
            named = node.id if isinstance(node, ast.Name) else node.name if isinstance(node, ast.FunctionDef) else ""
            assert not WORDS.search(named), path


def test_the_only_model_says_where_faces_are_and_nothing_else() -> None:
    models = [path for path in SOURCE.rglob("*") if path.suffix in (".onnx", ".tflite", ".pt", ".bin", ".dat", ".pb")]
    assert [path.name for path in models] == ["centerface.onnx"]
    session = onnxruntime.InferenceSession(models[0].read_bytes(), providers=["CPUExecutionProvider"])
    assert [one.name for one in session.get_outputs()] == ["heatmap", "size", "offset"]
    outputs = session.run(None, {"image": np.zeros((1, 3, 64, 96), dtype=np.float32)})
    assert [one.shape for one in outputs] == [(1, 1, 16, 24), (1, 2, 16, 24), (1, 2, 16, 24)]


def test_the_model_is_the_one_that_was_vendored() -> None:
    told = (MODELS / "VENDOR.md").read_text(encoding="utf-8")
    assert hashlib.sha256((MODELS / "centerface.onnx").read_bytes()).hexdigest() in told
    assert "MIT" in (resources.files("plaatsbaar.senses.picture") / "models" / "LICENSE-centerface.txt").read_text()


def test_a_found_face_is_a_place_a_score_and_a_tier() -> None:
    assert set(FoundFace.__slots__) == {"box", "score", "tier"}
    assert not hasattr(faces, "compare")
