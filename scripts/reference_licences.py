"""Whose work comes along, under which licence? From the metadata of installed libraries and the VENDOR notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parent.parent
_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)(?:\s*;\s*(.*?))?\s*\\?$")


def locked() -> Iterator[tuple[str, str, str]]:
    """Name, version and marker ("" for every system) of each locked library."""
    for line in (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8").splitlines():
        if found := _LOCKED.match(line):
            yield found[1], found[2], (found[3] or "").strip()


def licence_of(name: str) -> str:
    """The licence as the library's own metadata says it, "" when it is not installed here."""
    try:
        said = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ""
    if "License-Expression" in said:
        return said["License-Expression"]
    classifiers = [one for one in said.get_all("Classifier") or [] if one.startswith("License ::")]
    named = [one.rsplit(" :: ", 1)[-1] for one in classifiers if one != "License :: OSI Approved"]
    short = said["License"].split("\n", 1)[0].strip() if "License" in said else ""
    return ", ".join(named) or short or "not stated"


def licences() -> Iterator[str]:
    """The page."""
    yield "# Third-party licences"
    yield ""
    yield "What `requirements/run.txt` installs, with the licence that each library states of itself."
    yield ""
    yield "| library | version | licence |"
    yield "|---|---|---|"
    for name, version, marker in sorted(locked()):
        licence = licence_of(name)
        yield f"| {name} | {version} | {licence or f'not for this system ({marker})'} |"
    yield ""
    yield "`av` brings compiled libraries in its wheels: FFmpeg as LGPL-3-or-later, with libx264 and libx265 (both"
    yield "GPL-2-or-later) and others under BSD-like licences. Who installs the `film` extra fetches them; they are"
    yield "no part of what this project distributes; see docs/decisions/0018_film.md."
    yield ""
    yield "What stands in this repository itself, with the note that came with it:"
    for note in vendored():
        yield ""
        yield f"## {note.parent.relative_to(ROOT).as_posix()}"
        yield ""
        for line in note.read_text(encoding="utf-8").strip().split("\n"):
            yield f"##{line}" if line.startswith("#") else line


def vendored() -> list[Path]:
    """The VENDOR notes beside data, models, fonts and scripts of others."""
    return sorted((ROOT / "src").rglob("VENDOR*"))
