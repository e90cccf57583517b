"""The command line as a process: exit codes, one sentence for wrong input, and no Django."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
LESSON = "Zit nu in de les en het is zo saai"


def run(*words: str | bytes, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "plaatsbaar", *words],
        input=stdin,
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(SOURCE)},
    )


def _sentence(ran: subprocess.CompletedProcess[bytes]) -> str:
    """The one line on stderr; nothing may stand on stdout."""
    assert ran.returncode == 2, (ran.stdout, ran.stderr)
    assert ran.stdout == b""
    said = ran.stderr.decode()
    assert "Traceback" not in said
    return said.strip().splitlines()[-1]


def test_zero_when_it_can_be_posted() -> None:
    ran = run("check", "--text", "Morgen begint het weekend", "--as", "anders", "--audience", "openbaar",
              "--channel", "instagram", "--no-reply", "--lesson", "nee", "--capacity", "persoonlijk")  # fmt: skip
    assert ran.returncode == 0, ran.stdout


@pytest.mark.ground("during_lessons")
def test_one_when_something_is_found_with_the_clause_in_its_own_words() -> None:
    ran = run("check", "--text", LESSON, "--as", "leerling")
    said = ran.stdout.decode()
    assert ran.returncode == 1
    assert "[posting-in-lesson]" in said and "4.1 “tijdens de lessen" in said
    assert "\x1b[" not in said, "colours are for a terminal"


def test_text_from_a_file_and_from_standard_input_are_the_same(tmp_path: Path) -> None:
    path = tmp_path / "bericht.txt"
    path.write_text(LESSON, encoding="utf-8")
    from_file = run("check", str(path), "--as", "leerling", "--json")
    from_stdin = run("check", "-", "--as", "pupil", "--json", stdin=LESSON.encode())
    one, other = json.loads(from_file.stdout), json.loads(from_stdin.stdout)
    assert one | {"took_ms": 0} == other | {"took_ms": 0}
    assert (from_file.returncode, one["verdict"]) == (1, "revise")


@pytest.mark.parametrize(
    ("words", "stdin", "sentence"),
    [
        (["check"], b"", "there is nothing to check"),
        (["check", "-"], b"", "the text there is nothing to check"),
        (["check", "-"], b"\xff\xfe\xfa", "standard input: not UTF-8: byte 0"),
        (["check", "-"], b"a" * 5_000_000, "standard input: the text is too long: at most 20,000 characters"),
        (["check", "--text", "a" * 20_001], b"", "the text is too long: 20,001 characters"),
        (["check", "--text", b"\xed\xa0\x80"], b"", "holds half a character"),
        (["check", "--text", "x", "--as", "kat"], b"", '--as "kat" is not a value here'),
        (["check", "--text", "x", "--channel", "hyves"], b"", '--channel "hyves" is not a channel'),
        (["check", "--text", "x", "-"], b"y", "give one text"),
        (["check", "none.txt"], b"", "none.txt: no such file"),
        (["check", "none.jpg"], b"", "none.jpg: no such file"),
        (["check", "posts.jsonl"], b"", "posts as JSON go with --jsonl"),
        (["check", "--jsonl", "-", "--as", "ouder"], b"", "with --jsonl each line says its own"),
        (["check", "--text", "x", "--roster", "none.json"], b"", "none.json: no such file"),
        (["clauses", "9.9"], b"", 'has no clause or section "9.9"'),
        (["rules", "missing-everything"], b"", 'there is no rule "missing-everything"'),
        (["score", "none", "none"], b"", "none: no such file"),
        (["blame"], b"", "No such command 'blame'"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_wrong_input_is_one_sentence_and_two(words: list[str | bytes], stdin: bytes, sentence: str) -> None:
    assert sentence in _sentence(run(*words, stdin=stdin))


@pytest.mark.parametrize("text", ["a\u202eb Zit nu in de les", "Zit nu\u200b in de les", "\x1b[31mZit nu in de les"])
def test_marks_that_hide_words_do_not_reach_the_terminal(text: str) -> None:
    ran = run("check", "-", "--as", "leerling", stdin=text.encode())
    assert ran.returncode == 1
    assert not {"\u202e", "\u200b", "\x1b"} & set(ran.stdout.decode())


def test_a_bad_line_does_not_stop_the_others(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    lines = [
        json.dumps({"id": "a", "text": LESSON, "context": {"role": "leerling"}}).encode(),
        b"{",
        json.dumps({"id": "c", "txt": "x"}).encode(),
        b"",
        json.dumps({"id": "d", "text": "x" * 1_000_001}).encode(),
        b'{"id": "e", "text": "\xff"}',
        json.dumps({"id": "f", "text": LESSON, "context": {"role": "leerling"}}).encode(),
    ]
    path.write_bytes(b"\n".join(lines))
    ran = run("check", "--jsonl", str(path))
    results = [json.loads(line) for line in ran.stdout.splitlines()]
    assert ran.returncode == 2
    assert [one.get("id") for one in results] == ["a", None, "c", None, None, "f"]
    assert [one["error"]["line"] for one in results if "error" in one] == [2, 3, 5, 6]
    assert results[0]["verdict"] == results[-1]["verdict"] == "revise"


def test_score_stops_at_a_post_without_result_unless_partial(tmp_path: Path) -> None:
    gold, answers = tmp_path / "gold.jsonl", tmp_path / "answers.jsonl"
    label = {
        "label": "violation",
        "categories": ["during_lesson"],
        "optional_categories": [],
        "spans": [],
        "decoys": [],
    }
    posts = [{"id": name, "text": LESSON, "context": {"role": "leerling"}} | label for name in "ab"]
    gold.write_text("\n".join(json.dumps(one) for one in posts), encoding="utf-8")
    answers.write_bytes(run("check", "--jsonl", str(gold)).stdout.splitlines()[0])
    assert "1 of 2 posts have no result (first: b)" in _sentence(run("score", str(gold), str(answers)))
    ran = run("score", str(gold), str(answers), "--partial", "--json")
    assert ran.returncode == 0
    assert json.loads(ran.stdout)["any"]["recall"] == 0.5


def test_clauses_as_json_and_of_a_section() -> None:
    one = json.loads(run("clauses", "4.1", "--json").stdout)
    assert one["id"] == "4.1" and set(one["kinds"]) == {"rule", "flow"}
    assert "plaatsbaar.core.rules.time.posting_in_lesson" in one["kinds"]["rule"]["rules"]
    section = json.loads(run("clauses", "b1", "--json").stdout)
    assert [clause["id"] for clause in section] == [f"B1.{n}" for n in range(1, 8)]


def test_rules_accept_hyphens_and_both_languages() -> None:
    dutch, english = run("rules", "posting-in-lesson"), run("rules", "posting_in_lesson", "--lang", "en")
    assert dutch.returncode == english.returncode == 0
    assert "Plaatsen tijdens de les" in dutch.stdout.decode() and "Posting during a lesson" in english.stdout.decode()


@pytest.mark.parametrize("command", ["check", "score", "faces", "cover", "rules", "clauses", "--version"])
def test_commands_work_without_django(command: str) -> None:
    rest = {"check": ["--text", "x"], "rules": [], "clauses": ["4.1"], "--version": []}.get(command, ["--help"])
    code = (
        "import sys\n"
        "from plaatsbaar.cli.main import main\n"
        f"sys.argv = ['plaatsbaar', {command!r}, *{rest!r}]\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "assert 'django' not in sys.modules\n"
        "print('no django')\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, text=True, check=False, env=os.environ | {"PYTHONPATH": str(SOURCE)},
    )  # fmt: skip
    assert ran.stdout.endswith("no django\n"), ran.stderr


def test_a_failure_of_our_own_never_quotes_the_draft() -> None:
    code = (
        "import sys\n"
        "from plaatsbaar.cli import main as shell\n"
        "class Broken:\n"
        "    def __call__(self, **_): raise KeyError('Fenna is ziek')\n"
        "shell.group = Broken()\n"
        "shell.main()\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, text=True, check=False, env=os.environ | {"PYTHONPATH": str(SOURCE)},
    )  # fmt: skip
    assert ran.returncode == 2
    assert "KeyError" in ran.stderr and "Fenna" not in ran.stderr and "Traceback" not in ran.stderr
