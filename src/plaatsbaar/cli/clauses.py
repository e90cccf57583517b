"""The protocol's clauses: their words, and what in the software makes each of them true."""

from __future__ import annotations

import json
from collections.abc import Iterator

import click

from plaatsbaar.cli.show.options import WrongInput, json_option, language_option
from plaatsbaar.core.coverage import BACKED_BY, backed, current, not_yet
from plaatsbaar.core.protocol import Clause
from plaatsbaar.core.wording import Language, Wording
from plaatsbaar.examine.explaining import clause_as_json

_NOT_YET = Wording("nog niet", "not yet")


@click.command()
@click.argument("clause_id", required=False, metavar="[ID]")
@json_option
@language_option
def command(clause_id: str | None, as_json: bool, language: Language) -> None:
    """Shows every clause, one of them, or (with a section's number) those of a section.

    \b
    plaatsbaar clauses 5.4
    plaatsbaar clauses B1 --json
    """
    clauses = _chosen(clause_id)
    if as_json:
        rows = [clause_as_json(clause, language) for clause in clauses]
        one = clause_id is not None and clause_id in current().clauses
        click.echo(json.dumps(rows[0] if one else rows, ensure_ascii=False, indent=2))
        return
    for number, clause in enumerate(clauses):
        if number:
            click.echo("")
        for line in _lines(clause, language):
            click.echo(line)


def _chosen(clause_id: str | None) -> tuple[Clause, ...]:
    protocol = current()
    if clause_id is None:
        return tuple(protocol.clauses.values())
    wanted = clause_id.upper()
    found = (protocol.clauses[wanted],) if wanted in protocol.clauses else protocol.of_section(wanted)
    if not found:
        sections = ", ".join(section.id for section in protocol.sections)
        raise WrongInput(f'{protocol.id} has no clause or section "{clause_id[:20]}" (sections: {sections})')
    return found


def _lines(clause: Clause, language: Language) -> Iterator[str]:
    yield click.style(f"{clause.id}  {clause.section.title}", bold=True)
    yield f"    {clause.quotable}"
    for kind in clause.kinds:
        what = backed(clause.id, kind)
        missing = not_yet().missing.get(f"{clause.id} {kind.value}")
        if missing:
            yield f"  {kind.value}: {_NOT_YET(language)}: {missing(language)}"
        for by in BACKED_BY:
            for path in what.by.get(by, ()):
                yield f"  {kind.value}: {by} {path}"
        for test in what.tests:
            yield f"  {kind.value}: test {test}"
