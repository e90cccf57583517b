"""`plaatsbaar check` with pictures: faces lead to a finding with boxes, what cannot be read is never "no faces"."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

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


def test_a_film_has_no_sense_yet_and_that_is_said(tmp_path: Path) -> None:
    posts = tmp_path / "posts.jsonl"
    posts.write_text(json.dumps({"text": "Kijk!", "films": ["dag.mp4"], "context": {"role": "ouder"}}), "utf-8")
    result = json.loads(CliRunner().invoke(group, ["check", "--jsonl", str(posts)]).stdout)
    assert [one["where"] for one in result["findings"] if one["rule"] == "not_judged"] == ["film"]
