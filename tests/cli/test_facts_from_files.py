"""The same post with and without what files tell: a roster, consents, a timetable, a board's own words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from plaatsbaar.cli.main import group

ROSTER = [
    {"id": "p1", "first": "Fenna", "last": "Bakker", "role": "leerling", "class": "2B", "birth_date": "2013-03-14"},
]
YES = {
    "person": "p1", "medium": "name", "destination": "school_social", "event": "given", "by": "g1",
    "capacity": "guardian", "on": "2026-09-01",
}  # fmt: skip
NAMED = {
    "id": "named",
    "text": "Trots op Fenna Bakker, ze won vandaag de wedstrijd!",
    "context": {"role": "schoolaccount", "channel": "instagram", "audience": "openbaar", "reply": False,
                "lesson": "nee", "at": "2026-11-20T16:00"},
}  # fmt: skip


def _file(folder: Path, name: str, content: object) -> str:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return str(path)


def _checked(folder: Path, post: dict[str, Any], *options: str) -> dict[str, Any]:
    ran = CliRunner().invoke(group, ["check", "--jsonl", _file(folder, "posts.jsonl", post), *options])
    result = json.loads(ran.stdout)
    assert isinstance(result, dict) and "error" not in result, (result, ran.stderr)
    return result


@pytest.mark.ground("third_party_consent")
@pytest.mark.parametrize(
    ("consents", "found"),
    [
        ([], True),
        ([YES], False),
        ([YES, YES | {"event": "withdrawn", "on": "2026-11-19"}], True),
        ([YES | {"on": "2026-11-21"}], True),
        ([YES | {"medium": "photo"}], True),
        ([YES | {"destination": "personal_social"}], True),
    ],
    ids=["no answer", "a yes", "withdrawn", "given the day after", "for pictures only", "for another destination"],
)
def test_a_name_passes_only_with_a_yes_for_the_name_there(
    tmp_path: Path, consents: list[dict[str, str]], found: bool
) -> None:
    roster, ledger = _file(tmp_path, "roster.json", ROSTER), _file(tmp_path, "consents.json", consents)
    result = _checked(tmp_path, NAMED, "--roster", roster, "--consents", ledger)
    assert ("personal_data" in result["categories"]) is found
    assert ([9, 21, "name"] in result["spans"]) is found


@pytest.mark.ground("during_lessons")
@pytest.mark.parametrize(("at", "found"), [("2026-11-20T10:15", True), ("2026-11-20T12:15", False)])
def test_the_timetable_says_when_it_is_a_lesson(tmp_path: Path, at: str, found: bool) -> None:
    lessons = _file(
        tmp_path,
        "lessons.ics",
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
        "DTSTART;TZID=Europe/Amsterdam:20261120T100000\r\nDTEND;TZID=Europe/Amsterdam:20261120T110000\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n",
    )
    post = {"text": "Lekker weer vandaag", "context": {"role": "leerling", "channel": "snapchat", "at": at}}
    result = _checked(tmp_path, post, "--lessons", lessons)
    assert ("during_lesson" in result["categories"]) is found


@pytest.mark.ground("board_platform")
def test_a_boards_own_platform_is_out_of_scope(tmp_path: Path) -> None:
    words = '[[channels]]\nname = "schoolapp"\nlabel = "Schoolapp"\nkind = "board_platform"\n'
    board = _file(tmp_path, "board.toml", words)
    post = NAMED | {"context": {"role": "medewerker", "channel": "Schoolapp"}}
    result = _checked(tmp_path, post, "--board", board)
    assert (result["in_scope"], result["verdict"], result["findings"]) == (False, None, [])
