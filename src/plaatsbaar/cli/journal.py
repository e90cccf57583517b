"""`plaatsbaar journal`: is the record of what was done whole?"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from plaatsbaar.cli.running import installation

if TYPE_CHECKING:
    from plaatsbaar.apps.journal.verify import Verified


@click.group("journal")
def command() -> None:
    """Look after the journal: what was done, by whom and when, in an order that cannot be changed unseen."""


@command.command("verify", epilog="Example: plaatsbaar journal verify --board quadraam")
@click.option("--board", "slug", help="One board only, by its slug.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per board.")
def verify_command(slug: str | None, as_json: bool) -> None:
    """Verify order, hashes, payloads and the rows themselves.

    VALID, INVALID(n): entry n is not as it was written, ERASED(n): what entry n told was erased, which is no fault.
    Needs the database. Exit code 0: valid. 1: invalid. 2: no such board.
    """
    installation.set_up()
    results = installation.with_database(lambda: _verified(slug))
    for name, one in results:
        if as_json:
            faults = [{"seq": fault.seq, "what": fault.what} for fault in one.faults]
            told = {"board": name, "state": one.state, "size": one.size, "faults": faults, "erased": list(one.erased)}
            click.echo(json.dumps(told))
            continue
        click.echo(f"{name}: {one}, {one.size} entries")
        for fault in one.faults:
            click.echo(f"  entry {fault.seq}: {fault.what}")
    sys.exit(1 if any(one.faults for _, one in results) else 0)


def _verified(slug: str | None) -> list[tuple[str, Verified]]:
    from plaatsbaar.apps.boards.models import Board
    from plaatsbaar.apps.journal.verify import verify

    boards = Board.objects.filter(slug=slug) if slug else Board.objects.all()
    if slug and not boards:
        installation.stop(f"there is no board {slug!r}")
    return [(board.slug, verify(board)) for board in boards]
