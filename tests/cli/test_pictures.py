"""The commands faces and cover, as a person or a script runs them (4.5)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import scenes
from plaatsbaar.cli import cover, faces

PHOTO = scenes.jpeg(
    scenes.scene((800, 600), [scenes.Placed(90, 220, 220), scenes.Placed(80, 560, 260)]), comment=b"MARKER"
)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "klas 2B.jpg"
    path.write_bytes(PHOTO)
    return path


@pytest.mark.ground("image_consent")
def test_faces_prints_the_contract(photo: Path) -> None:
    done = CliRunner().invoke(faces.command, ["--json", str(photo)])
    assert done.exit_code == 0
    told = json.loads(done.stdout)
    assert set(told) == {"file", "width", "height", "faces"} and (told["width"], told["height"]) == (800, 600)
    assert len(told["faces"]) == 2
    assert all(set(face) == {"box", "score", "tier"} and len(face["box"]) == 4 for face in told["faces"])


def test_an_unreadable_file_is_an_error_object_and_exit_2(photo: Path, tmp_path: Path) -> None:
    bad = tmp_path / "plaatje.jpg"
    bad.write_bytes(b"GIF89a")
    done = CliRunner().invoke(faces.command, ["--json", str(bad), str(photo), str(tmp_path / "absent.jpg")])
    assert done.exit_code == 2
    first, second, third = (json.loads(line) for line in done.stdout.splitlines())
    assert first["error"]["code"] == "format" and "faces" not in first
    assert len(second["faces"]) == 2 and third["error"]["code"] == "failed"
    assert "not a JPEG" in done.stderr


def test_faces_for_people(photo: Path) -> None:
    done = CliRunner().invoke(faces.command, [str(photo)])
    assert "800 x 600 pixels, 2 faces" in done.stdout and "in the file: comment: MARKER" in done.stdout


@pytest.mark.ground("image_consent")
def test_cover_writes_a_clean_file_and_keeps_whom_you_keep(photo: Path, tmp_path: Path) -> None:
    out, kept = tmp_path / "schoon.jpg", tmp_path / "een.jpg"
    done = CliRunner().invoke(cover.command, [str(photo), "--out", str(out)])
    assert done.exit_code == 0 and "2 covered" in done.stderr
    assert CliRunner().invoke(cover.command, [str(photo), "--out", str(kept), "--keep", "1"]).exit_code == 0
    assert b"MARKER" not in out.read_bytes() and photo.read_bytes() == PHOTO
    sure = [face for face in _found(kept) if face["tier"] == "zeker"]
    assert len(sure) == 1
    assert not [face for face in _found(out) if face["tier"] == "zeker"]


def _found(path: Path) -> list[dict[str, object]]:
    told: dict[str, list[dict[str, object]]] = json.loads(
        CliRunner().invoke(faces.command, ["--json", str(path)]).stdout
    )
    return told["faces"]


@pytest.mark.parametrize(
    "options",
    [["--keep", "9"], ["--keep", "0"], ["--also", "1,2,3"], ["--also", "1,2,0,4"], ["--style", "blur"]],
)
def test_wrong_use_is_exit_2(photo: Path, tmp_path: Path, options: list[str]) -> None:
    out = tmp_path / "schoon.jpg"
    assert CliRunner().invoke(cover.command, [str(photo), "--out", str(out), *options]).exit_code == 2
    assert not out.exists()


def test_the_picture_itself_is_never_overwritten(photo: Path) -> None:
    done = CliRunner().invoke(cover.command, [str(photo), "--out", str(photo)])
    assert done.exit_code == 2 and photo.read_bytes() == PHOTO


def test_an_unreadable_picture_gives_no_file(tmp_path: Path) -> None:
    bad, out = tmp_path / "bad.jpg", tmp_path / "out.jpg"
    bad.write_bytes(PHOTO[:5000])
    done = CliRunner().invoke(cover.command, [str(bad), "--out", str(out)])
    assert done.exit_code == 2 and not out.exists() and "damaged" in done.stderr


def test_neither_command_imports_django_nor_the_detector_in_this_process() -> None:
    code = (
        "import sys, plaatsbaar.cli.faces, plaatsbaar.cli.cover;"
        "print([m for m in ('django', 'onnxruntime', 'PIL') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
