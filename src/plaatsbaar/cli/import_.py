"""`plaatsbaar import`: load people and their answers from files."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from plaatsbaar.cli.import_roster import from_oneroster, from_sds, from_table
from plaatsbaar.cli.running import installation
from plaatsbaar.examine.result import WRONG

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group("import")
def command() -> None:
    """Load people and their answers from files, all of a file or nothing of it."""


for _one in (from_oneroster, from_sds, from_table):
    command.add_command(_one)


@command.command("csv", epilog="Example: plaatsbaar import csv people.csv --consents consents.csv --board stroomdal")
@click.argument("people", type=_FILE, metavar="PEOPLE.CSV")
@click.option("--consents", type=_FILE, help="A file of answers about the people of the first file.")
@click.option("--board", "slug", required=True, help="Slug of the board; it is made when it is not there.")
@click.option("--name", help="Name of a new board.")
@click.option("--year", help='School year of the classes, "2026/2027"; default the one of today.')
@click.option("--authority", default="", help="Where you saw that all guardians in the file have legal authority.")
@click.option("--dry-run", is_flag=True, help="Check everything, load nothing.")
@click.option("--json", "as_json", is_flag=True, help="The report as one JSON object.")
def from_csv(
    people: Path,
    consents: Path | None,
    slug: str,
    name: str | None,
    year: str | None,
    authority: str,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Load PEOPLE.CSV (id, first, last, role, school, class, birth_date, nicknames, function, guardian_of).

    Every row that cannot be taken is named with its line and the reason, and then nothing is loaded. Exit code 0:
    loaded (or could be, with --dry-run). 2: nothing was.
    """
    installation.set_up()
    report = installation.with_database(lambda: _load(people, consents, slug, name, year, authority, dry_run=dry_run))
    if as_json:
        click.echo(json.dumps(report, ensure_ascii=False))
    else:
        for one in report["refused"]:
            click.echo(f"{one['file']}:{one['line']}: {one['reason']}", err=True)
        done = "would be added" if dry_run else "added"
        counts = ", ".join(f"{number} {what.replace('_', ' ')}" for what, number in report["added"].items())
        click.echo(
            f"Nothing was loaded: {len(report['refused'])} problems." if report["refused"] else f"{counts} {done}."
        )
    sys.exit(WRONG if report["refused"] else 0)


def _load(
    people: Path, consents: Path | None, slug: str, name: str | None, year: str | None, authority: str, *, dry_run: bool
) -> dict[str, Any]:
    """The report: what was added, and what was refused by file and line. One transaction over both files."""
    from django.core.exceptions import ValidationError

    from plaatsbaar.apps.boards.models import Board
    from plaatsbaar.apps.consent.loading import InFileError, OnlyTriedError, load_files
    from plaatsbaar.apps.journal.action import Acting
    from plaatsbaar.apps.people.models import school_year
    from plaatsbaar.cli.running.today import today

    installation.migrate_if_needed()
    board = Board.objects.filter(slug=slug).first() or Board(slug=slug, name=name or slug)
    try:
        added = load_files(
            Acting(board),
            people.read_bytes(),
            consents.read_bytes() if consents else None,
            year=year or school_year(today()),
            today=today(),
            authority_source=authority,
            only_try=dry_run,
        )
    except OnlyTriedError as tried:
        added = tried.added
    except InFileError as refused:
        file = people.name if refused.file == "people" or consents is None else consents.name
        problems = [{"file": file, "line": one.line, "reason": one.reason} for one in refused.error.refused]
        return {"added": {}, "refused": problems}
    except ValidationError as error:
        installation.stop(f"the board {slug!r} cannot be made: {'; '.join(error.messages)}")
    return {"added": added, "refused": []}
