"""`plaatsbaar demo`: load the demonstration board into the database."""

from __future__ import annotations

import json

import click

from plaatsbaar.cli.running import installation


@click.command("demo", epilog="Example: plaatsbaar demo --json")
@click.option("--json", "as_json", is_flag=True, help="The counts as one JSON object.")
def command(as_json: bool) -> None:
    """Load a fictional board: three schools, their pupils, parents and staff, and consents of every kind.

    Needs the database; makes it when it is not there. Exit code 2 when the board is there already.
    """
    installation.set_up()
    counts = installation.with_database(_load)
    if as_json:
        click.echo(json.dumps(counts))
        return
    click.echo("Loaded: " + ", ".join(f"{number} {what.replace('_', ' ')}" for what, number in counts.items()))
    click.echo("To look around as one of them: plaatsbaar serve")


def _load() -> dict[str, int]:
    from plaatsbaar.apps.boards.scope import board_scope
    from plaatsbaar.apps.demonstration.load import AlreadyLoadedError, counts, load
    from plaatsbaar.cli.running.today import today

    installation.migrate_if_needed()
    try:
        board = load(today())
    except AlreadyLoadedError as error:
        installation.stop(str(error))
    with board_scope(board):
        return counts()
