"""`plaatsbaar sound`: a copy of a recording with stretches silent or left out, and nothing else in the file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from plaatsbaar.cli.show.options import WrongInput
from plaatsbaar.cli.show.stretch import stretches
from plaatsbaar.core.grounds import backs
from plaatsbaar.core.observation import Moment
from plaatsbaar.senses.film.child import FilmChild
from plaatsbaar.senses.film.errors import FilmError
from plaatsbaar.senses.film.reading import read
from plaatsbaar.senses.film.stretches import Stretches


@click.command("sound", epilog="Example: plaatsbaar sound lied.mp3 --out schoon.m4a --mute 0:05-0:09")
@click.argument("file", metavar="FILE")
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The new file (AAC, m4a).")
@click.option(
    "--mute", multiple=True, callback=stretches, metavar="START-END", help="Silence from START to END, like 0:05-0:09."
)
@click.option("--cut", multiple=True, callback=stretches, metavar="START-END", help="Leave out from START to END.")
def command(file: str, out: Path, mute: tuple[Moment, ...], cut: tuple[Moment, ...]) -> None:
    """Silence or leave out stretches of a recording, and leave everything but its sound behind.

    Who speaks is for you to know: everybody who can be heard must have agreed to that (clause 4.5). Exit code 0:
    written. 2: wrong use, or the file could not be read.
    """
    if out.exists() and Path(file).exists() and out.samefile(file):
        raise click.UsageError("--out is the recording itself; choose another name.")
    try:
        made = _clean_copy(read(file), Stretches.of(cut, mute))
    except (FilmError, OSError) as problem:
        error = problem if isinstance(problem, FilmError) else FilmError("failed")
        click.echo(f"plaatsbaar: {file}: {error.wording('en')}", err=True)
        sys.exit(2)
    try:
        out.write_bytes(made)
    except OSError as error:
        raise WrongInput(f"{out}: {(error.strerror or 'cannot be written').lower()}") from None
    click.echo(f"{len(mute)} silenced, {len(cut)} left out; metadata removed: {out}", err=True)


@backs("image_consent", kind="rule", by="command")
def _clean_copy(data: bytes, stretches: Stretches) -> bytes:
    with FilmChild() as child:
        return child.make_sound(data, stretches)
