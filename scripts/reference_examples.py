"""What do the commands in our documents really say? Runs each `$ plaatsbaar ...` of a console block."""

from __future__ import annotations

import contextlib
import re
import shlex
from pathlib import Path

from click.testing import CliRunner

from plaatsbaar.cli.main import group

ROOT = Path(__file__).parent.parent
DOCUMENTS = (ROOT / "README.md", ROOT / "docs" / "tour.md")
EXAMPLES = ROOT / "docs" / "examples"
"""The folder in which the examples run: its files are those that the documents name."""
_BLOCK = re.compile(r"```console\n\$ plaatsbaar (.+?)\n.*?```", re.DOTALL)


def refreshed(document: str) -> str:
    """The document with what each command says now. Arguments stand on one line."""
    return _BLOCK.sub(lambda block: f"```console\n$ plaatsbaar {block[1]}\n{_said(block[1])}```", document)


def _said(command: str) -> str:
    with contextlib.chdir(EXAMPLES):
        ran = CliRunner().invoke(group, shlex.split(command), prog_name="plaatsbaar")
    lines = [line.rstrip() for line in ran.output.rstrip("\n").split("\n")]
    return "\n".join(lines) + "\n"
