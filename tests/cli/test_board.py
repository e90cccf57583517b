"""`plaatsbaar board`: an empty installation gets its boards from the command line, in one step each."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

SOURCE = str(Path(__file__).parents[2] / "src")


def plaatsbaar(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PLAATSBAAR_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "-m", "plaatsbaar", "board", *words],
        env={**kept, "PYTHONPATH": SOURCE, "PLAATSBAAR_DATA": str(folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )


def test_boards_are_set_up_listed_and_refused(tmp_path: Path) -> None:
    began = time.monotonic()
    made = plaatsbaar(
        tmp_path,
        *("add", "Stichting Stroomdal", "--school", "12AB00 Het Stroomdal", "--school", "12AC De Veerpont"),
        *("--word", "Stroomdal", "--contact", "info@stroomdal.example", "--channel", "instagram"),
        *("--administrator", "Ruben Teunissen <ruben@stroomdal.example>", "--operator", "--json"),
    )
    assert made.returncode == 0, made.stderr
    assert time.monotonic() - began < 300
    assert json.loads(made.stdout) == {
        "slug": "stichting-stroomdal",
        "address": "http://127.0.0.1:8000/b/stichting-stroomdal/",
        "schools": 2,
    }
    for words, said in (
        (("add", "Ander", "--school", "1234 Fout"), "BRIN"),
        (("add", "Ander", "--school", "12AB00 Een", "--protocol", "bestaat-niet"), "cannot be set up"),
        (("add", "Ander", "--slug", "stichting-stroomdal"), "cannot be set up"),
        (("add", "Ander", "--administrator", "Ruben"), "First Last"),
    ):
        refused = plaatsbaar(tmp_path, *words)
        assert refused.returncode == 2 and said in refused.stderr, (words, refused.stderr)
    assert plaatsbaar(tmp_path, "add", "Ander Bestuur").returncode == 0
    listed = json.loads(plaatsbaar(tmp_path, "list", "--json").stdout)
    assert [(one["slug"], one["schools"]) for one in listed] == [("stichting-stroomdal", 2), ("ander-bestuur", 0)]
    key = plaatsbaar(tmp_path, "key").stdout.strip()
    assert len(key) == 24 and key == plaatsbaar(tmp_path, "key").stdout.strip()
