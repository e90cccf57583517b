"""People are brought in from the command line: dry run, done, waiting, refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.people.models import Person
from rosters import TABLE_HEADER, as_csv, oneroster, sds, table_rows, town, zipped

pytestmark = pytest.mark.django_db(transaction=True)


def run(*arguments: str) -> Result:
    from plaatsbaar.cli.import_ import command

    return CliRunner().invoke(command, [*arguments, "--board", "eigen"])


def people(board: Board) -> int:
    with board_scope(board):
        return Person.objects.filter(left_on=None).count()


def test_a_zip_is_shown_and_then_brought_in(board: Board, tmp_path: Path) -> None:
    given = tmp_path / "export.zip"
    given.write_bytes(zipped(oneroster(town())))
    shown = run("oneroster", str(given), "--dry-run")
    assert (shown.exit_code, "64 comes" in shown.stdout, people(board)) == (0, True, 0)
    assert town().people[0].last not in shown.output, "rows are told by id"
    assert (run("oneroster", str(given)).exit_code, people(board)) == (0, 64)
    again = json.loads(run("oneroster", str(given), "--json").stdout)
    assert (again["state"], again["counts"]["same"], again["lines"]) == ("applied", 64, [])


def test_a_folder_and_a_table(board: Board, tmp_path: Path) -> None:
    for name, content in sds(town()).items():
        (tmp_path / name).write_bytes(content)
    assert run("sds", str(tmp_path)).exit_code == 0
    table = tmp_path / "lijst.txt"
    header = ["Nr", *TABLE_HEADER[1:]]
    table.write_bytes(as_csv(header, table_rows(town())))
    assert run("table", str(table), "--source", "lijst").exit_code == 2
    assert run("table", str(table), "--source", "lijst", "--column", "id").exit_code == 2
    columns = {"id": "Nr", "first": "Voornaam", "role": "Rol", "school": "School", "class": "Klas"}
    mapping = [part for what, column in columns.items() for part in ("--column", f"{what}={column}")]
    refused = run("table", str(table), "--source", "lijst", *mapping)
    assert refused.exit_code == 0, refused.output
    assert run("table", str(table), "--source", "lijst", "--dry-run").exit_code == 0, "the mapping is remembered"


def test_many_going_waits(board: Board, tmp_path: Path) -> None:
    given = tmp_path / "export.zip"
    given.write_bytes(zipped(oneroster(town())))
    assert run("oneroster", str(given)).exit_code == 0
    given.write_bytes(zipped(oneroster(town(pupils=10))))
    waiting = run("oneroster", str(given))
    assert (waiting.exit_code, people(board)) == (1, 64)
    assert "second person" in waiting.stdout


def test_a_bad_file_is_named_on_stderr(board: Board, tmp_path: Path) -> None:
    given = tmp_path / "export.zip"
    given.write_bytes(b"PK no zip")
    refused = run("oneroster", str(given))
    assert (refused.exit_code, people(board)) == (2, 0)
    assert "no zip" in refused.stderr
    assert (
        "no board"
        in CliRunner()
        .invoke(
            __import__("plaatsbaar.cli.import_", fromlist=["command"]).command, ["sds", str(given), "--board", "weg"]
        )
        .output
    )
