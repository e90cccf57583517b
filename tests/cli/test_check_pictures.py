"""`plaatsbaar check` with pictures: faces lead to a finding with boxes, what cannot be read is never "no faces"."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import moving_scenes
from plaatsbaar.cli.main import group
from scenes import png_of

PORTRAIT = Path(__file__).parents[1] / "pictures" / "astronaut.jpg"
KNOWN = ["--as", "staff", "--capacity", "personal", "--channel", "instagram", "--audience", "public",
         "--lesson", "no", "--no-reply"]  # fmt: skip


def _checked(*words: str) -> tuple[dict[str, Any], int]:
    ran = CliRunner().invoke(group, ["check", "--text", "Wat een mooie dag!", *words, *KNOWN, "--json"])
    result = json.loads(ran.stdout)
    assert isinstance(result, dict)
    return result, ran.exit_code


@pytest.mark.ground("image_consent")
def test_a_face_leads_to_a_finding_with_its_place() -> None:
    result, code = _checked(str(PORTRAIT))
    assert code == 1
    assert [one["where"] for one in result["findings"] if one["category"] == "image_consent"] or [
        one for one in result["questions"] if one.get("where") == "picture"
    ], result


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("half.jpg", PORTRAIT.read_bytes()[:30_000]),
        ("empty.jpg", b""),
        ("gif.jpg", b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x00\x00\x00\x00\x00,"),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("print.eps", b"%!PS-Adobe-3.0 EPSF-3.0\n"),
        ("bomb.png", png_of(60_000, 60_000)),
    ],
)
def test_a_picture_that_cannot_be_read_is_never_no_faces(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result, code = _checked(str(path))
    assert (result["verdict"], code) == ("consult", 1)
    assert [one["where"] for one in result["findings"] if one["rule"] == "not_judged"] == ["picture"]


def test_thirty_pictures_are_all_looked_at(tmp_path: Path) -> None:
    names = []
    for number in range(30):
        path = tmp_path / f"{number}.jpg"
        path.write_bytes(b"no picture" if number % 2 else b"")
        names.append(str(path))
    result, _ = _checked(*names)
    assert [one["index"] for one in result["findings"] if one["rule"] == "not_judged"] == list(range(30))


def _posted(tmp_path: Path, **files: str) -> dict[str, Any]:
    posts = tmp_path / "posts.jsonl"
    post = {"text": "Kijk!", "context": {"role": "ouder"}, **{medium: [path] for medium, path in files.items()}}
    posts.write_text(json.dumps(post), "utf-8")
    result: dict[str, Any] = json.loads(CliRunner().invoke(group, ["check", "--jsonl", str(posts)]).stdout)
    return result


@pytest.mark.parametrize("medium", ["films", "sounds"])
def test_a_film_or_sound_that_is_not_there_is_not_judged(tmp_path: Path, medium: str) -> None:
    result = _posted(tmp_path, **{medium: "dag.mp4"})
    assert [one["where"] for one in result["findings"] if one["rule"] == "not_judged"] == [medium.removesuffix("s")]


def test_a_film_and_a_sound_are_looked_at(tmp_path: Path) -> None:
    (tmp_path / "dag.mp4").write_bytes(
        moving_scenes.film((320, 240), [moving_scenes.Walker(50, lambda f: (160, 120))], 6)
    )  # fmt: skip
    (tmp_path / "lied.mp3").write_bytes(moving_scenes.sound(1.0, "mp3"))
    result = _posted(tmp_path, films=str(tmp_path / "dag.mp4"), sounds=str(tmp_path / "lied.mp3"))
    assert not [one for one in result["findings"] if one["rule"] == "not_judged"]
    assert {"film", "sound"} <= {one["about"] for one in result["questions"]}
