"""Compare results with labelled posts: precision, recall, F1."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from plaatsbaar.cli.show.options import WrongInput, json_option, one_sentence
from plaatsbaar.examine.contract import decode
from plaatsbaar.examine.scoring import score
from plaatsbaar.examine.values import ContractError, read_bytes, within


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("predictions", type=click.Path(path_type=Path))
@click.option("--partial", is_flag=True, help="Count posts without a result, or with an error, as nothing found.")
@json_option
def command(gold: Path, predictions: Path, partial: bool, as_json: bool) -> None:
    """Prints how well PREDICTIONS (results of `check --jsonl`) answer the labels of GOLD.

    \b
    plaatsbaar check --jsonl posts.jsonl --roster roster.json > results.jsonl
    plaatsbaar score posts.jsonl results.jsonl

    Ends with 2 when a post has no result or an error, unless --partial.
    """
    with one_sentence():
        posts = list(_objects(gold, ("id", "label", "categories", "optional_categories", "spans", "decoys")))
        answers = {str(one["id"]): one for one in _objects(predictions, ("id",))}
    if not posts:
        raise WrongInput(f"{gold}: holds no posts")
    lost = [one["id"] for one in posts if one["id"] not in answers or "error" in answers[one["id"]]]
    if lost and not partial:
        raise WrongInput(f"{len(lost)} of {len(posts)} posts have no result (first: {lost[0]}); --partial counts them")
    figures = score(posts, answers)
    if as_json:
        click.echo(json.dumps(figures.as_json(), ensure_ascii=False, indent=2))
        return
    for line in figures.lines():
        click.echo(line)


def _objects(path: Path, needed: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """The objects of a JSONL file, each with the keys that are needed."""
    with within(str(path)):
        for number, line in enumerate(read_bytes(path).split(b"\n"), start=1):
            if not line.strip():
                continue
            with within(f"line {number}"):
                found = decode(line)
                if not isinstance(found, dict):
                    raise ContractError("must be a JSON object")
                for key in needed:
                    if key not in found:
                        raise ContractError("is missing", key)
            yield found
