"""`plaatsbaar access`: who may do what with what, and why?"""

from __future__ import annotations

import json
from typing import Any

import click

from plaatsbaar.cli.show.options import WrongInput, json_option, language_option
from plaatsbaar.core.access import Cell, table
from plaatsbaar.core.wording import Language


@click.command("access", epilog="Example: plaatsbaar access --role parent --json")
@click.option("--role", metavar="ROLE", help="One actor only: anonymous, pupil, parent, staff ...")
@click.option("--all", "everything", is_flag=True, help="Also what is not allowed.")
@json_option
@language_option
def command(role: str | None, everything: bool, as_json: bool, language: Language) -> None:
    """Print the table of actor, relation, object and action. Whatever is not in it is not allowed.

    JSON always has every cell. Needs no database: the table is the program's, and is what its tests are made from.
    """
    known = table()
    if role is not None and role not in known.actors:
        raise WrongInput(f'there is no role "{role[:30]}" (roles: {", ".join(known.actors)})')
    cells = [cell for cell in known.cells() if role in (None, cell.actor)]
    if as_json:
        click.echo(json.dumps([_as_json(cell, language) for cell in cells], ensure_ascii=False))
        return
    for cell in cells:
        if cell.allowed or everything:
            click.echo(_line(cell, language))


def _as_json(cell: Cell, language: Language) -> dict[str, Any]:
    return {
        "actor": cell.actor,
        "relation": cell.relation,
        "object": cell.object,
        "action": cell.action,
        "allowed": cell.allowed,
        "because": cell.because(language),
        "clause": cell.clause or None,
    }


def _line(cell: Cell, language: Language) -> str:
    may = "yes" if cell.allowed else "no "
    why = f"{cell.because(language)} ({cell.clause})" if cell.clause else cell.because(language)
    return f"{may} {cell.actor:20} {cell.relation:23} {cell.object + '.' + cell.action:26} {why}"
