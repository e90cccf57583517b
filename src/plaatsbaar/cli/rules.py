"""The rules, or the page of one: what it looks for, on which clause, with examples."""

from __future__ import annotations

import json

import click

from plaatsbaar.cli.show import rule_page
from plaatsbaar.cli.show.options import WrongInput, json_option, language_option
from plaatsbaar.core.coverage import current
from plaatsbaar.core.rule import Rule
from plaatsbaar.core.wording import Language
from plaatsbaar.examine.explaining import every_rule, rule_as_json
from plaatsbaar.examine.values import nearest


@click.command()
@click.argument("name", required=False)
@json_option
@language_option
def command(name: str | None, as_json: bool, language: Language) -> None:
    """Lists every rule with its clauses, or shows the page of the rule called NAME.

    \b
    plaatsbaar rules
    plaatsbaar rules missing-disclaimer --lang en
    """
    rules = every_rule()
    if name is None:
        if as_json:
            click.echo(json.dumps([rule_as_json(one, language) for one in rules.values()], ensure_ascii=False))
            return
        for one in rules.values():
            category = one.category if isinstance(one, Rule) else "scope"
            clauses = " ".join(current().clauses_of(one.ground))
            click.echo(f"{one.name.replace('_', '-'):34s} {category:16s} {clauses:20s} {one.title(language)}")
        return
    rule = rules.get(name.replace("-", "_").casefold())
    if rule is None:
        raise WrongInput(f'there is no rule "{name[:60]}"{nearest(name.replace("-", "_"), rules)}')
    if as_json:
        click.echo(json.dumps(rule_as_json(rule, language), ensure_ascii=False, indent=2))
        return
    for line in rule_page.page(rule, language):
        click.echo(line)
