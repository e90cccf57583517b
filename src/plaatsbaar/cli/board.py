"""`plaatsbaar board`: set up the boards of this installation."""

from __future__ import annotations

import json
from typing import Any

import click

from plaatsbaar.cli.running import installation


@click.group("board")
def command() -> None:
    """Set up the boards of this installation."""


@command.command("add", epilog='Example: plaatsbaar board add "Stichting Stroomdal" --school "12AB00 Het Stroomdal"')
@click.argument("name")
@click.option("--slug", help="Short name in the address; default made from NAME.")
@click.option("--school", "schools", multiple=True, help='A school: "12AB00 Name", or its name. May be repeated.')
@click.option("--protocol", default="quadraam-2019", show_default=True, help="Id of the protocol.")
@click.option("--mission", default="", help="The board's mission.")
@click.option("--word", "names", multiple=True, help="A name that people use for the board or a school. Repeatable.")
@click.option("--contact", "contacts", multiple=True, help="An address or number of the school itself. Repeatable.")
@click.option("--allowed", multiple=True, help="A word that is common here. Repeatable.")
@click.option("--confidential", multiple=True, help="A word that is still secret. Repeatable.")
@click.option("--channel", "channels", multiple=True, help="Name of a channel of the board. Repeatable.")
@click.option("--administrator", help='Who runs it first: "First Last <mail@school.example>"; gets an invitation.')
@click.option("--operator", is_flag=True, help="The administrator may also set up other boards.")
@click.option("--address", default="http://127.0.0.1:8000", show_default=True, help="Where the installation is found.")
@click.option("--json", "as_json", is_flag=True, help="The outcome as one JSON object.")
def add(
    name: str, slug: str | None, administrator: str | None, operator: bool, address: str, as_json: bool, **chosen: Any
) -> None:
    """Set up the board NAME: its protocol, schools, own words and channels, all of it or nothing.

    Exit code 0: set up. 2: it cannot be; the reason is said and nothing was made.
    """
    installation.set_up()
    board = installation.with_database(lambda: _add(name, slug, administrator, address, chosen, operator=operator))
    told = {"slug": board.slug, "address": f"{address.rstrip('/')}/b/{board.slug}/", "schools": len(chosen["schools"])}
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    click.echo(f"{board.name} is set up with {told['schools']} schools: {told['address']}")
    if administrator:
        click.echo("The administrator gets an invitation by mail.")


def _add(name: str, slug: str | None, administrator: str | None, address: str, chosen: Any, *, operator: bool) -> Any:
    from django.core.exceptions import ValidationError
    from django.utils.text import slugify

    from plaatsbaar.apps.offices import boards

    installation.migrate_if_needed()
    who = _administrator(administrator) if administrator else None
    settings = {key: list(value) for key, value in chosen.items() if isinstance(value, tuple) and key != "schools"}
    settings |= {"protocol": chosen["protocol"], "mission": chosen["mission"]}
    try:
        schools = [boards.school_of(line) for line in chosen["schools"]]
        board = boards.set_up(boards.NewBoard(slug or slugify(name), name, schools, settings))
    except ValidationError as error:
        installation.stop(f"the board cannot be set up: {'; '.join(error.messages)}")
    if who is not None:
        first, last, mail = who
        base = f"{address.rstrip('/')}/b/{board.slug}/"
        boards.first_administrator(board, boards.FirstAdministrator(first, last, mail, base, operator))
    return board


def _administrator(text: str) -> tuple[str, str, str]:
    """First name, last name and address; ends with a sentence when it is not that."""
    from email.utils import parseaddr

    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email

    name, mail = parseaddr(text)
    first, _, last = name.strip().partition(" ")
    try:
        validate_email(mail)
    except ValidationError:
        first = ""
    if not first or not last:
        installation.stop('the administrator must be written as "First Last <mail@school.example>".')
    return first, last, mail


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="As a JSON list.")
def list_(as_json: bool) -> None:
    """The boards of this installation, with their protocol and number of schools."""
    installation.set_up()
    rows = installation.with_database(_rows)
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for one in rows:
        click.echo(f"{one['slug']:<24} {one['protocol']:<18} {one['schools']:>3} schools  {one['name']}")
    if not rows:
        click.echo('There is no board yet: plaatsbaar board add "NAME"')


def _rows() -> list[dict[str, Any]]:
    from plaatsbaar.apps.boards.models import Board
    from plaatsbaar.apps.boards.scope import board_scope
    from plaatsbaar.apps.people.models import School

    installation.migrate_if_needed()
    rows: list[dict[str, Any]] = []
    for board in Board.objects.all():
        with board_scope(board):
            schools = School.objects.count()
        rows.append({"slug": board.slug, "name": board.name, "protocol": board.protocol, "schools": schools})
    return rows


@command.command("key")
def key() -> None:
    """The key that lets the first board be set up from the screen."""
    installation.set_up()
    from plaatsbaar.apps.offices.boards import set_up_key

    click.echo(set_up_key())
