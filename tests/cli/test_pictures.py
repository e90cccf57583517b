"""The commands faces and cover, as a person or a script runs them (4.5)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import moving_scenes
import scenes
from plaatsbaar.cli import cover, faces, sound

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


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A school day: three pictures, one of them below, a film, and things that are left alone."""
    day = tmp_path / "schooldag"
    (day / "sport").mkdir(parents=True)
    small = scenes.scene((400, 300), [scenes.Placed(60, 200, 140)])
    (day / "a.jpg").write_bytes(scenes.jpeg(small))
    (day / "a.png").write_bytes(scenes.png(small))
    (day / "sport" / "b.JPG").write_bytes(scenes.jpeg(small))
    (day / "film.mp4").write_bytes(moving_scenes.film((320, 240), [moving_scenes.Walker(50, lambda f: (160, 120))], 10))
    (day / ".verborgen.jpg").write_bytes(scenes.jpeg(small))
    (day / "notitie.txt").write_text("geen foto", encoding="utf-8")
    return day


@pytest.mark.ground("image_consent")
def test_a_folder_is_covered_and_taken_up_again_where_it_was(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "schoon"
    done = CliRunner().invoke(cover.command, [str(folder), "--out", str(out), "--workers", "2"])
    assert done.exit_code == 0, done.stderr
    made = sorted(str(path.relative_to(out)) for path in out.rglob("*") if path.is_file())
    assert made == ["a.jpg", "a.png.jpg", "film.mp4", "sport/b.JPG"]
    assert done.stderr.count("1 covered") == 4
    (out / "a.png.jpg").unlink()
    kept = (out / "a.jpg").stat().st_mtime_ns
    again = CliRunner().invoke(cover.command, [str(folder), "--out", str(out)])
    assert again.stderr.count("already there") == 3 and again.stderr.count("1 covered") == 1
    assert (out / "a.jpg").stat().st_mtime_ns == kept


def test_one_bad_file_in_a_folder_does_not_stop_the_others(folder: Path, tmp_path: Path) -> None:
    (folder / "kapot.jpg").write_bytes(PHOTO[:4000])
    (folder / "film.mp4").unlink()
    done = CliRunner().invoke(cover.command, [str(folder), "--out", str(tmp_path / "schoon")])
    assert done.exit_code == 2 and "kapot.jpg: This file is damaged" in done.stderr
    assert done.stderr.count("1 covered") == 3 and not (tmp_path / "schoon" / "kapot.jpg").exists()


def test_faces_of_a_folder_go_on_where_they_were(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "gezichten.jsonl"
    assert CliRunner().invoke(faces.command, [str(folder / "a.jpg"), "--out", str(out)]).exit_code == 0
    out.write_text(out.read_text(encoding="utf-8") + '{"file": "half', encoding="utf-8")
    assert CliRunner().invoke(faces.command, [str(folder), "--out", str(out)]).exit_code == 0
    told = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [Path(one["file"]).name for one in told] == ["a.jpg", "a.png", "film.mp4", "b.JPG"]
    assert len(told[2]["tracks"]) == 1 and told[2]["tracks"][0]["track"] == 1 and len(told[2]["tracks"][0]["box"]) == 4


def test_a_film_is_listed_and_covered(folder: Path, tmp_path: Path) -> None:
    film, out = str(folder / "film.mp4"), tmp_path / "schoon.mp4"
    assert "without sound, 1 face followed" in CliRunner().invoke(faces.command, [film]).stdout
    assert CliRunner().invoke(cover.command, [film, "--out", str(out), "--keep", "2"]).exit_code == 2
    done = CliRunner().invoke(cover.command, [film, "--out", str(out), "--style", "solid", "--cut", "0:00-0.2"])
    assert done.exit_code == 0 and "1 covered" in done.stderr
    assert len(moving_scenes.frames_of(out.read_bytes())) == 5


def test_a_bad_film_is_an_error_and_no_file(folder: Path, tmp_path: Path) -> None:
    bad, out = folder / "slecht.mp4", tmp_path / "schoon.mp4"
    bad.write_bytes((folder / "film.mp4").read_bytes()[:900])
    told = CliRunner().invoke(faces.command, [str(bad), "--json"])
    assert told.exit_code == 2 and json.loads(told.stdout)["error"]["code"] == "damaged"
    assert CliRunner().invoke(cover.command, [str(bad), "--out", str(out)]).exit_code == 2 and not out.exists()


def test_thorough_looking_tells_that_a_picture_hangs_upside_down(tmp_path: Path) -> None:
    path = tmp_path / "op de kop.jpg"
    path.write_bytes(scenes.jpeg(scenes.scene((800, 600), [scenes.Placed(40, 220, 300), scenes.Placed(36, 560, 260)])
                                 .rotate(180)))  # fmt: skip
    told = json.loads(CliRunner().invoke(faces.command, [str(path), "--json", "--thorough"]).stdout)
    assert told["turned"] == 180 and len(told["faces"]) == 2


@pytest.mark.ground("image_consent")
def test_a_recording_is_silenced(tmp_path: Path) -> None:
    source, out = tmp_path / "lied.mp3", tmp_path / "schoon.m4a"
    source.write_bytes(moving_scenes.sound(3.0, "mp3"))
    done = CliRunner().invoke(sound.command, [str(source), "--out", str(out), "--mute", "0:01-0:02"])
    assert done.exit_code == 0
    assert (
        moving_scenes.loudness(out.read_bytes(), 1.1, 1.8)
        < 0.01
        < 0.3
        < moving_scenes.loudness(out.read_bytes(), 2.2, 2.8)
    )
    assert CliRunner().invoke(sound.command, [str(source), "--out", str(out), "--mute", "2-1"]).exit_code == 2
    assert CliRunner().invoke(sound.command, [__file__, "--out", str(out)]).exit_code == 2
