"""`plaatsbaar token`: let a program ask in somebody's name, for some things, until a day."""

from __future__ import annotations

import json
import sys
from datetime import datetime, time
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from plaatsbaar.cli.running import installation

if TYPE_CHECKING:
    from plaatsbaar.apps.boards.models import Board

_DAY = click.DateTime(formats=["%Y-%m-%d"])
_EXAMPLE = "plaatsbaar token make --board quadraam --for a@school.example --scope check --until 2027-07-31"
_SCOPES = ["check", "pictures", "consents", "withdraw"]
board_option = click.option("--board", "slug", required=True, help="Slug of the board.")
machine_option = click.option("--json", "as_json", is_flag=True, help="For machines: JSON instead of words.")


@click.group("token")
def command() -> None:
    """Make, list and end tokens of accounts. A token sees what its owner may see, and no more than its scopes."""


@command.command(
    "make",
    epilog="Example: plaatsbaar token make --board quadraam --for a@school.example --scope check --until 2027-07-31",
)
@board_option
@click.option("--for", "email", required=True, help="The e-mail address of the account.")
@click.option("--name", default="", help="What it is for; the owner sees it.")
@click.option("--scope", "scopes", multiple=True, required=True, type=click.Choice(_SCOPES), help="May be given twice.")
@click.option("--until", required=True, type=_DAY, help="Its last day, YYYY-MM-DD, at most a year ahead.")
@machine_option
def make(slug: str, email: str, name: str, scopes: tuple[str, ...], until: datetime, as_json: bool) -> None:
    """Make a token and show it once: it cannot be shown again. Exit code 2: no such account at that board."""
    installation.set_up()
    made = installation.with_database(lambda: _made(slug, email, name, scopes, until))
    if as_json:
        click.echo(json.dumps(made))
        return
    click.echo(made["token"])
    click.echo(f"Keep it where only the program can read it. Until {made['until']}: {', '.join(scopes)}.", err=True)


@command.command("list", epilog="Example: plaatsbaar token list --board quadraam")
@board_option
@machine_option
def show(slug: str, as_json: bool) -> None:
    """List a board's tokens: id, name, scopes, end; never the token itself."""
    installation.set_up()
    rows = installation.with_database(lambda: _listed(slug))
    for row in rows:
        said = (
            f"{row['id']} {row['until']} {'ended' if row['ended'] else 'valid'} {','.join(row['scopes'])} {row['name']}"
        )
        click.echo(json.dumps(row, ensure_ascii=False) if as_json else said)


@command.command("end", epilog="Example: plaatsbaar token end --board quadraam ID")
@board_option
@click.argument("token", type=click.UUID, metavar="ID")
def end(slug: str, token: UUID) -> None:
    """End a token now. Exit code 1: it is not there."""
    installation.set_up()
    if not installation.with_database(lambda: _ended(slug, token)):
        click.echo("plaatsbaar: there is no such token", err=True)
        sys.exit(1)


def _board(slug: str) -> Board:
    from plaatsbaar.apps.boards.models import Board

    board = Board.objects.filter(slug=slug).first()
    if board is None:
        installation.stop(f"there is no board {slug!r}")
    return board


def _made(slug: str, email: str, name: str, scopes: tuple[str, ...], until: datetime) -> dict[str, Any]:
    from django.utils import timezone

    from plaatsbaar.apps.accounts.models import User
    from plaatsbaar.apps.boards.scope import board_scope
    from plaatsbaar.apps.people.access import membership_of
    from plaatsbaar.apps.tokens.actions import TokenRefusedError, make_token
    from plaatsbaar.apps.tokens.models import Scope

    board = _board(slug)
    user = User.objects.filter(email=email.casefold()).first()
    with board_scope(board):
        if user is None or membership_of(user) is None:
            installation.stop("there is no such account at this board")
        last = timezone.make_aware(datetime.combine(until.date(), time(23, 59, 59)))
        try:
            token, text = make_token(
                board, user, name=name, scopes=[Scope(one) for one in scopes], until=last, now=timezone.now()
            )
        except TokenRefusedError as error:
            installation.stop(str(error))
    return {"id": str(token.pk), "token": text, "until": until.date().isoformat(), "scopes": list(scopes)}


def _listed(slug: str) -> list[dict[str, Any]]:
    from plaatsbaar.apps.boards.scope import board_scope
    from plaatsbaar.apps.tokens.models import Token

    with board_scope(_board(slug)):
        return [
            {
                "id": str(one.pk),
                "name": one.name,
                "scopes": one.scopes,
                "until": one.until.date().isoformat(),
                "ended": one.ended_at is not None,
            }
            for one in Token.objects.all()
        ]


def _ended(slug: str, token: UUID) -> bool:
    from plaatsbaar.apps.boards.scope import board_scope
    from plaatsbaar.apps.journal.action import Acting
    from plaatsbaar.apps.tokens.actions import end_token
    from plaatsbaar.apps.tokens.models import Token

    board = _board(slug)
    with board_scope(board):
        found = Token.objects.filter(pk=token).first()
        if found is None:
            return False
        end_token(Acting(board), found)
        return True
