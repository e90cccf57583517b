"""What stands on the generated pages about rules, clauses, the contract and the command line?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from plaatsbaar.cli import main
from plaatsbaar.cli.show import rule_page
from plaatsbaar.core.coverage import BACKED_BY, backed, current, not_yet
from plaatsbaar.core.protocol import Clause
from plaatsbaar.core.rule import Rule
from plaatsbaar.examine import contract, explaining, files


def rules() -> Iterator[tuple[str, str]]:
    """An index, and a page per rule in both languages."""
    index = ["# Rules", "", "| rule | category | clauses | finds |", "|---|---|---|---|"]
    for name, rule in explaining.every_rule().items():
        category = rule.category if isinstance(rule, Rule) else "scope"
        clauses_of = ", ".join(current().clauses_of(rule.ground))
        index.append(f"| [{name}]({name}.md) | {category} | {clauses_of} | {rule.title('en')} |")
        lines = [*rule_page.page(rule, "en"), "", "## In het Nederlands", "", *_deeper(rule_page.page(rule, "nl"))]
        yield f"rules/{name}.md", "\n".join(lines)
    yield "rules/index.md", "\n".join(index)


def _deeper(lines: Iterable[str]) -> Iterator[str]:
    """Headings two levels down."""
    for line in lines:
        yield f"##{line}" if line.startswith("#") else line


def clauses() -> Iterator[str]:
    """Every clause with what backs it, kind by kind, and what is not there yet."""
    yield "# Clauses"
    yield ""
    yield f"From clause to software, for {current().id}. Not built yet: {len(not_yet().missing)}."
    for section in current().sections:
        yield ""
        yield f"## {section.id}. {section.title}"
        for clause in current().of_section(section.id):
            yield ""
            yield from _clause(clause)


def _clause(clause: Clause) -> Iterator[str]:
    yield f"### {clause.id}"
    yield ""
    for line in clause.quotable.split("\n"):
        yield f"> {line}  "
    yield ""
    for kind in clause.kinds:
        what = backed(clause.id, kind)
        parts = [f"{by} `{path}`" for by in BACKED_BY for path in what.by.get(by, ())]
        missing = not_yet().missing.get(f"{clause.id} {kind.value}")
        said = f"not yet: {missing('en')}" if missing else "; ".join(parts)
        tests = f" Shown by {', '.join(f'`{test}`' for test in what.tests)}." if what.tests else ""
        yield f"- **{kind.value}** {said}{'' if said.endswith('.') else '.'}{tests}"


def contract_tables() -> Iterator[tuple[str, str, tuple[contract.Key, ...]]]:
    """Title, sentence and keys of each table of the contract."""
    yield "A post", "One JSON object; `check --jsonl` reads one a line.", contract.KEYS
    yield "roster.json (`--roster`)", "A list of people.", files.ROSTER_KEYS
    yield "consents.json (`--consents`)", "A list of events; no answer is no.", files.CONSENT_KEYS
    yield "board.toml (`--board`)", "The board's own words.", files.BOARD_KEYS


def contract_page() -> Iterator[str]:
    """Each key and the field of Draft or Facts that it fills, as the readers themselves have it."""
    yield "# The contract"
    yield ""
    yield "From key to field of Draft or Facts. Unknown keys are an error with their name, except the labels of sample"
    yield f"posts, which are ignored: {' '.join(f'`{label}`' for label in sorted(contract.LABELS))}."
    for title, sentence, keys in contract_tables():
        yield ""
        yield f"## {title}"
        yield ""
        yield sentence
        yield ""
        yield "| key | fills | reads |"
        yield "|---|---|---|"
        for key in keys:
            yield f"| `{key.name}` | `{key.fills}` | {key.reads} |"
    yield ""
    yield "`--lessons` takes an iCalendar file and fills `Facts.lessons`: repeats are followed,"
    yield "whole days and cancelled lessons are left out."


def commands() -> Iterator[str]:
    """The help of every command."""
    group = main.group
    with click.Context(group, info_name="plaatsbaar", terminal_width=100, **group.context_settings) as above:
        yield "# The command line"
        yield ""
        yield from _help(group, above)
        for name in group.list_commands(above):
            command = group.get_command(above, name)
            assert command is not None
            with click.Context(command, info_name=name, parent=above) as context:
                yield ""
                yield f"## {name}"
                yield ""
                yield from _help(command, context)


def _help(command: click.Command, context: click.Context) -> Iterator[str]:
    command._help_option = None  # kept from an earlier use, where it may have had another name
    yield "```text"
    yield from (line.rstrip() for line in command.get_help(context).split("\n"))
    yield "```"
