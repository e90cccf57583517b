"""Check a post, or a file of posts, against the protocol."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any, BinaryIO

import click

from plaatsbaar.cli.show import lint
from plaatsbaar.cli.show.options import WrongInput, file_option, json_option, language_option, one_sentence
from plaatsbaar.core.draft import Draft
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.verdict import Verdict
from plaatsbaar.core.wording import Language
from plaatsbaar.examine import values
from plaatsbaar.examine.contract import Post, facts_for, parse_post, read_post
from plaatsbaar.examine.examine import check
from plaatsbaar.examine.files import gather
from plaatsbaar.examine.pictures import PICTURE_SUFFIXES, Looker
from plaatsbaar.examine.result import WRONG, as_error, as_result, exit_code
from plaatsbaar.examine.values import ContractError, read_bytes, within

LONGEST_LINE = 1_000_000
"""Bytes of one line of JSONL: a longer one is an error of its own, and the next line is read."""


@dataclass(frozen=True)
class _Asked:
    """What one run was asked, for every post of it."""

    facts: Facts
    language: Language
    looker: Looker


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE|- [PICTURE...]]")
@click.option("--text", help="The text itself, instead of a file.")
@click.option("--jsonl", metavar="FILE", help="One post a line (see docs/reference/contract.md); results likewise.")
@click.option("--as", "role", metavar="ROLE", help="Who posts: staff, pupil, parent, alumnus, school_account, other.")
@click.option("--capacity", metavar="CAPACITY", help="On whose behalf: personal or official.")
@click.option("--channel", metavar="CHANNEL", help="Where: instagram, x, whatsapp_groep, teams ...")
@click.option("--audience", metavar="AUDIENCE", help="Who can read it: public or restricted.")
@click.option("--lesson", metavar="LESSON", help="During a lesson: yes, no or allowed.")
@click.option("--reply/--no-reply", default=None, help="Is it an answer to somebody?")
@file_option("--roster", "The people of the school (roster.json).")
@file_option("--consents", "Their consents (consents.json).")
@file_option("--lessons", "The timetable (iCalendar).")
@file_option("--board", "The board's own words: names, contacts, channels (TOML).")
@json_option
@language_option
def command(
    files: tuple[str, ...],
    text: str | None,
    jsonl: str | None,
    as_json: bool,
    language: Language,
    roster: Path | None,
    consents: Path | None,
    lessons: Path | None,
    board: Path | None,
    **context: str | bool | None,
) -> None:
    """May this be posted? Words to change, faces to cover, and the clause that says why.

    Values may be Dutch or English. What is not told is unknown, and asked for only where it matters.

    \b
    plaatsbaar check bericht.txt klas.jpg --as staff --capacity personal --channel instagram
    plaatsbaar check --text "Wat een mooie dag" --as leerling
    plaatsbaar check --jsonl posts.jsonl --roster roster.json > results.jsonl

    Ends with 0 when it can be posted, 1 for every other answer, 2 for input that cannot be read.
    """
    told = {key: value for key, value in context.items() if value is not None}
    with one_sentence(), Looker() as looker:
        asked = _Asked(gather(roster=roster, consents=consents, lessons=lessons, board=board), language, looker)
        if jsonl is not None:
            if files or text is not None or told:
                raise WrongInput("with --jsonl each line says its own text and context; leave the other options out")
            sys.exit(_batch(jsonl, asked))
        post = _single(files, text, told, asked)
        verdict, took_ms = _answer(post, asked)
    if as_json:
        click.echo(json.dumps(as_result(verdict, took_ms=took_ms, language=language), ensure_ascii=False))
    else:
        for line in lint.lines(verdict, post.draft, language, colour=sys.stdout.isatty()):
            click.echo(line)
    sys.exit(exit_code(verdict))


def _single(files: tuple[str, ...], text: str | None, told: Mapping[str, str | bool], asked: _Asked) -> Post:
    """The one post of files and options: at most one text, the rest pictures."""
    pictures = [name for name in files if Path(name).suffix.casefold() in PICTURE_SUFFIXES]
    texts = [name for name in files if name not in pictures]
    if len(texts) + (text is not None) > 1:
        raise WrongInput("give one text: one file, - for standard input, or --text")
    if not files and text is None:
        raise WrongInput("there is nothing to check: give a file, - for standard input, or --text")
    source: dict[str, object] = {"context": dict(told), "pictures": pictures}
    source["text"] = text if text is not None else _read_text(texts[0]) if texts else ""
    return parse_post(source, asked.facts.board.channels)


def _read_text(name: str) -> str:
    if Path(name).suffix.casefold() in (".json", ".jsonl"):
        raise WrongInput(f"{name}: posts as JSON go with --jsonl")
    with within("standard input" if name == "-" else name):
        # four bytes a character at most; one more tells that the text is too long
        most = 4 * values.LONGEST_TEXT + 4
        source = sys.stdin.buffer.read(most + 1) if name == "-" else _at_most(Path(name), most)
        if len(source) > most:
            raise ContractError(f"the text is too long: at most {values.LONGEST_TEXT:,} characters are checked")
        try:
            return source.decode("utf-8-sig").replace("\r\n", "\n").removesuffix("\n")
        except UnicodeDecodeError as error:
            raise ContractError(f"not UTF-8: byte {error.start} cannot be read") from None


def _at_most(path: Path, most: int) -> bytes:
    try:
        return read_bytes(path, most)
    except ContractError as error:
        if "larger" in str(error):
            return bytes(most + 1)
        raise


def _answer(post: Post, asked: _Asked) -> tuple[Verdict, float]:
    """The verdict and how many milliseconds it took."""
    started = perf_counter()
    draft: Draft = post.draft
    verdict = check(draft, facts_for(draft, asked.facts), seen=list(asked.looker.at(draft)))
    return verdict, (perf_counter() - started) * 1000


def _batch(name: str, asked: _Asked) -> int:
    """One result a line, in order; the highest exit code of all lines."""
    worst = 0
    with _opened(name) as source:
        for number, line in _lines(source):
            result, code = _one_line(number, line, asked)
            worst = max(worst, code)
            click.echo(json.dumps(result, ensure_ascii=False))
    return worst


def _opened(name: str) -> BinaryIO:
    try:
        return sys.stdin.buffer if name == "-" else Path(name).open("rb")
    except OSError as error:
        raise WrongInput(f"{name}: {(error.strerror or 'cannot be read').lower()}") from None


def _lines(source: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Lines with their numbers from 1; None for one that is too long. Empty lines are passed over."""
    number = 0
    while line := source.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            while line and not line.endswith(b"\n"):
                line = source.readline(LONGEST_LINE)
            yield number, None
        elif line.strip():
            yield number, line


def _one_line(number: int, line: bytes | None, asked: _Asked) -> tuple[dict[str, Any], int]:
    if line is None:
        return as_error(f"the line is longer than {LONGEST_LINE:,} bytes", line=number), WRONG
    try:
        post = read_post(line, asked.facts.board.channels)
        verdict, took_ms = _answer(post, asked)
    except ContractError as error:
        return as_error(str(error), post_id=_id_of(line), line=number), WRONG
    return as_result(verdict, post_id=post.id, took_ms=took_ms, language=asked.language), exit_code(verdict)


def _id_of(line: bytes) -> str | None:
    """The id of a line that could not be read as a post, when it has one."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    name = found.get("id") if isinstance(found, dict) else None
    return name if isinstance(name, str) and len(name) <= values.LONGEST_NAME else None
