"""The vendored word lists are the files that VENDOR.md speaks of, with their licences beside them."""

from __future__ import annotations

import hashlib
import re
from importlib import resources

import pytest

DATA = resources.files("plaatsbaar.senses.text") / "data"
ROWS = re.findall(r"^\| `([\w.]+)` .*`([0-9a-f]{64})` \|$", (DATA / "VENDOR.md").read_text(encoding="utf-8"), re.M)


def test_two_files_are_vendored() -> None:
    assert {name for name, _ in ROWS} == {"words_nl.txt.gz", "first_names.txt"}


@pytest.mark.parametrize(("name", "sha256"), ROWS)
def test_file_is_the_one_described(name: str, sha256: str) -> None:
    assert hashlib.sha256((DATA / name).read_bytes()).hexdigest() == sha256
    assert (DATA / f"{name.split('.', maxsplit=1)[0]}.LICENSE.txt").is_file()
