"""Does the wheel work by itself, without the web and pictures extras? Built and installed into a bare environment."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
UV = shutil.which("uv", path=f"{ROOT / '.tools' / 'bin'}{os.pathsep}{os.environ['PATH']}")


def _run(*words: str | Path, cwd: Path, code: int = 0) -> str:
    clean = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}
    ran = subprocess.run([*map(str, words)], cwd=cwd, env=clean, capture_output=True, text=True, check=False)
    assert ran.returncode == code, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bare environment with the wheel and nothing but its own dependencies, as the lock has them."""
    if UV is None:
        pytest.fail("uv is not there: ./test puts it in .tools/bin")
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    shutil.copytree(ROOT / "src", source / "src", ignore=shutil.ignore_patterns("__pycache__"))
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder / "dist", cwd=source)
    (wheel,) = (folder / "dist").glob("*.whl")
    _run(UV, "venv", "-q", "--python", sys.executable, folder / "venv", cwd=folder)
    python = folder / "venv" / "bin" / "python"
    locked = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    pins = folder / "pins.txt"
    pins.write_text("\n".join(re.findall(r"^\S+==\S+(?: ; [^\\\n]+)?", locked, re.MULTILINE)), encoding="utf-8")
    _run(UV, "pip", "install", "-q", "--python", python, "-c", pins, wheel, cwd=folder)
    return folder / "venv" / "bin"


def test_the_library_checks(bare: Path) -> None:
    code = (
        "from plaatsbaar import check, Draft, Author, Role, Outcome\n"
        "verdict = check(Draft('Zit nu in de les en het is zo saai', Author(Role.PUPIL)))\n"
        "assert verdict.outcome is Outcome.REVISE and verdict.findings[0].clauses == ('4.1',), verdict\n"
        "import importlib.util\n"
        "assert not any(importlib.util.find_spec(name) for name in ('django', 'numpy', 'PIL', 'onnxruntime'))\n"
    )
    _run(bare / "python", "-I", "-c", code, cwd=bare)


def test_the_commands_run(bare: Path) -> None:
    assert "4.1" in _run(bare / "plaatsbaar", "clauses", "4.1", cwd=bare)
    said = _run(bare / "plaatsbaar", "check", "--text", "Zit nu in de les", "--as", "leerling", cwd=bare, code=1)
    assert "posting-in-lesson" in said


def test_without_the_pictures_extra_a_picture_is_one_clear_sentence(bare: Path) -> None:
    (bare / "x.jpg").write_bytes(b"x")
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    ran = subprocess.run([bare / "plaatsbaar", "check", "x.jpg"], cwd=bare, env=clean, capture_output=True, check=False)
    assert ran.returncode == 2 and ran.stdout == b""
    assert b"install the pictures extra" in ran.stderr and b"Traceback" not in ran.stderr
