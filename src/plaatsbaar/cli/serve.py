"""`plaatsbaar serve`: start the web application; what ./run does."""

from __future__ import annotations

import os
from pathlib import Path

import click

from plaatsbaar.cli.running import installation
from plaatsbaar.cli.running.beside import Worker


@click.command("serve", epilog="Example: plaatsbaar serve --port 8080")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="0: any free port.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--data", type=click.Path(path_type=Path), help="Data folder; default .data, or PLAATSBAAR_DATA.")
@click.option("--empty", is_flag=True, help="Without the demonstration board.")
def command(port: int, host: str, data: Path | None, empty: bool) -> None:
    """Serve the web application, with its worker, until it is stopped (Ctrl-C or SIGTERM).

    On first start a demonstration board is loaded, unless --empty is given. Stopping finishes what was asked first.
    """
    if data is not None:
        os.environ["PLAATSBAAR_DATA"] = str(data)
    if not empty:
        os.environ.setdefault("PLAATSBAAR_DEMO", "true")
    try:
        from plaatsbaar.cli.running import server
    except ModuleNotFoundError as error:
        installation.stop(f"this command needs the web extra ({error.name} is missing): pip install 'plaatsbaar[web]'.")
    try:
        listening = server.bound(host, port)
    except server.PortTakenError as error:
        installation.stop(str(error))
    with listening:
        installation.set_up()
        with installation.only_one():
            installation.with_database(lambda: _prepare(empty=empty))
            address = f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}"
            with Worker():
                server.run(listening, lambda: _tell(address))


def _prepare(*, empty: bool) -> None:
    """The database at this version; the demonstration in it as long as there is no board at all."""
    from plaatsbaar.apps.boards.models import Board

    installation.migrate_if_needed()
    installation.assert_ready()
    if not empty and not Board.objects.exists():
        from plaatsbaar.apps.demonstration.load import load
        from plaatsbaar.cli.running.today import today

        click.echo("First start: loading the demonstration board (three schools, all people fictional)...")
        load(today())


def _tell(address: str) -> None:
    """The address, and as whom one can look around."""
    from django.conf import settings
    from django.urls import reverse

    from plaatsbaar.apps.boards.models import Board
    from plaatsbaar.apps.boards.scope import board_scope
    from plaatsbaar.apps.demonstration.looking_around import allowed, people_to_be

    click.echo(f"Plaatsbaar runs at {address}/")
    board = next((one for one in Board.objects.filter(demonstration=True) if allowed(one)), None)
    if settings.DEMO and board is not None:
        click.echo(f"Look around as somebody, without a password: {address}{reverse('demonstration:choose')}")
        with board_scope(board):
            for one in people_to_be(board):
                click.echo(f"  {one.person.full_name:<18} {one.get_office_display().lower()}")
    elif not Board.objects.exists():
        click.echo(f"There is no board yet. Set one up at {address}{reverse('new_board')} with `plaatsbaar board key`,")
        click.echo("or with `plaatsbaar board add`.")
    click.echo("Stop with Ctrl-C.")
