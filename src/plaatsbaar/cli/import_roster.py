"""`plaatsbaar import oneroster|sds|table`: bring people in from another administration, or see what that would do."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from plaatsbaar.cli.running import installation
from plaatsbaar.examine.result import WRONG

WAITS = 1
"""Exit code when a second person must look first: nothing is wrong, and nothing was done yet."""
_MOST_SHOWN = 200


def _options(command: Callable[..., None]) -> Callable[..., None]:
    """What the three commands share."""
    shared = (
        click.option("--board", "slug", required=True, help="Slug of the board, which must be there."),
        click.option("--year", help='School year of classes that name none, "2026/2027"; default the one of today.'),
        click.option("--source", help="Name of the administration; who it brought in and no longer names, leaves."),
        click.option("--dry-run", is_flag=True, help="Say what would happen, do nothing."),
        click.option("--json", "as_json", is_flag=True, help="The report as one JSON object, with names."),
    )
    for option in reversed(shared):
        command = option(command)
    return command


@click.command("oneroster", epilog="Example: plaatsbaar import oneroster export.zip --board stroomdal --dry-run")
@click.argument("path", type=click.Path(exists=True, path_type=Path), metavar="PATH")
@_options
def from_oneroster(path: Path, **options: Any) -> None:
    """Bring in a OneRoster 1.1 or 1.2 CSV set: a zip or a folder, with orgs, users, classes and enrollments.

    Exit code 0: done (or could be). 1: more than a fifth would go, and a second person must allow it on the screen.
    2: refused; every bad row is named with its line and the reason, and nothing was done.
    """
    _run("oneroster", path, None, **options)


@click.command("sds", epilog="Example: plaatsbaar import sds sds-export/ --board stroomdal")
@click.argument("path", type=click.Path(exists=True, path_type=Path), metavar="PATH")
@_options
def from_sds(path: Path, **options: Any) -> None:
    """Bring in a Microsoft School Data Sync v2.1 CSV set: a zip or a folder. Exit codes as for oneroster."""
    _run("sds", path, None, **options)


@click.command("table", epilog="Example: plaatsbaar import table lijst.xlsx --board stroomdal --column first=Roepnaam")
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE")
@click.option("--column", "columns", multiple=True, metavar="WHAT=COLUMN", help="Which column is what; remembered.")
@_options
def from_table(path: Path, columns: tuple[str, ...], **options: Any) -> None:
    """Bring in one table of people, CSV or XLSX, one person a row. Exit codes as for oneroster.

    WHAT is id, first, role, school (these are needed), last, prefix, preferred, birth_date, class, function,
    guardian_of, brin. Without --column the last mapping of this source is used, or else the usual Dutch names.
    """
    pairs = [one.partition("=") for one in columns]
    if any(not between for _, between, _ in pairs):
        raise click.UsageError("--column takes WHAT=COLUMN")
    _run("table", path, {what: column for what, _, column in pairs}, **options)


def _run(
    kind: str,
    path: Path,
    columns: Mapping[str, str] | None,
    *,
    slug: str,
    year: str | None,
    source: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    installation.set_up()
    content = _content(path)
    report = installation.with_database(
        lambda: _report(kind, content, columns, slug, year, (source or kind)[:40], dry_run=dry_run)
    )
    if as_json:
        click.echo(json.dumps(report, ensure_ascii=False))
    else:
        _say(report)
    sys.exit({"refused": WRONG, "waiting": WAITS}.get(report["state"], 0))


def _content(path: Path) -> bytes:
    """The file, or the CSV files of a folder packed as one."""
    if not path.is_dir():
        return path.read_bytes()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as packed:
        for one in sorted(path.glob("*.[cC][sS][vV]")):
            if not one.is_symlink():
                packed.writestr(one.name, one.read_bytes())
    return out.getvalue()


def _report(
    kind: str,
    content: bytes,
    columns: Mapping[str, str] | None,
    slug: str,
    year: str | None,
    source: str,
    *,
    dry_run: bool,
) -> dict[str, Any]:
    from plaatsbaar.apps.boards.models import Board
    from plaatsbaar.apps.boards.scope import board_scope
    from plaatsbaar.apps.imports import actions
    from plaatsbaar.apps.imports.models import Kind
    from plaatsbaar.apps.imports.models import Mapping as Remembered
    from plaatsbaar.apps.imports.reading.told import FileRefusedError
    from plaatsbaar.apps.journal.action import Acting
    from plaatsbaar.apps.people.models import school_year
    from plaatsbaar.cli.running.today import today

    installation.migrate_if_needed()
    board = Board.objects.filter(slug=slug).first()
    if board is None:
        installation.stop(f"there is no board {slug!r}.")
    in_year = year or school_year(today())
    with board_scope(board):
        if kind == Kind.TABLE and not columns:
            columns = Remembered.objects.filter(source=source).values_list("columns", flat=True).first()
        try:
            looked = actions.look(kind, content, source=source, year=in_year, mapping=columns)
        except FileRefusedError as error:
            return {"state": "refused", "problems": [_told(one) for one in error.problems]}
        report = _shown(looked, dry_run=dry_run)
        if dry_run:
            return report
        acting = Acting(board)
        try:
            made = actions.bring(acting, kind=Kind(kind), content=content, source=source, year=in_year, mapping=columns)
            made = actions.look_through(acting, made)
            if report["state"] != "waiting":
                made = actions.apply(acting, made)
        except actions.NotAppliedError as error:
            installation.stop(str(error))
        return report | {"import": str(made.pk), "milliseconds": made.milliseconds}


def _told(problem: Any) -> dict[str, Any]:
    return {"file": problem.file, "line": problem.line, "reason": problem.says.en}


def _shown(looked: Any, *, dry_run: bool) -> dict[str, Any]:
    state = "waiting" if looked.plan.needs_two else "would" if dry_run else "applied"
    lines = [{"what": one.what, "id": one.person, "name": one.name, "why": one.why.en} for one in looked.plan.lines]
    notes = [_told(one) for one in looked.told.notes]
    return {"state": state, "counts": looked.plan.counts, "lines": lines, "notes": notes, "dry_run": dry_run}


def _say(report: dict[str, Any]) -> None:
    """Counts on stdout, problems on stderr. Rows are told by the id of the source, without names."""
    for one in (*report.get("problems", ()), *report.get("notes", ())):
        place = ":".join(str(part) for part in (one["file"], one["line"]) if part)
        click.echo(f"{place}: {one['reason']}", err=True)
    if report["state"] == "refused":
        click.echo(f"Nothing was done: {len(report['problems'])} problems.")
        return
    if report["dry_run"]:
        for line in report["lines"][:_MOST_SHOWN]:
            click.echo(f"{line['what']:8} {line['id']}: {line['why']}")
        if len(report["lines"]) > _MOST_SHOWN:
            click.echo(f"… and {len(report['lines']) - _MOST_SHOWN} more rows; --json has them all.")
    counts = report["counts"]
    said = ", ".join(f"{counts.get(what, 0)} {what}" for what in ("comes", "changes", "returns", "goes", "same"))
    if report["state"] == "waiting":
        click.echo(f"More than a fifth would go: a second person must allow it on the screen. {said}.")
    else:
        click.echo(f"{'Would be' if report['dry_run'] else 'Done'}: {said}.")
