"""`plaatsbaar cover`: a copy of pictures and films with faces covered and nothing else in the file."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from plaatsbaar.cli.show.each_file import Children, each, expanded, is_film, workers_option
from plaatsbaar.cli.show.options import WrongInput
from plaatsbaar.cli.show.stretch import stretches
from plaatsbaar.core.draft import Box
from plaatsbaar.core.grounds import backs
from plaatsbaar.core.observation import Moment
from plaatsbaar.senses.film import reading as film_reading
from plaatsbaar.senses.film.child import FilmChild
from plaatsbaar.senses.film.errors import FilmError
from plaatsbaar.senses.film.looked import Region, chosen
from plaatsbaar.senses.film.stretches import Stretches
from plaatsbaar.senses.picture.child import PictureChild
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.reading import MOST_BYTES, read


def _boxes(context: click.Context, option: click.Parameter, values: tuple[str, ...]) -> tuple[Box, ...]:
    """The boxes of ``--also``, as four whole numbers each."""
    return tuple(_box(value) for value in values)


def _box(value: str) -> Box:
    try:
        x, y, w, h = (int(part) for part in value.split(","))
    except ValueError:
        raise click.BadParameter(f"{value!r} is not four whole numbers like 120,80,64,64") from None
    if w < 1 or h < 1:
        raise click.BadParameter("width and height must be at least 1")
    return Box(x, y, w, h)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is wanted of every file of one run."""

    keep: tuple[int, ...]
    also: tuple[Box, ...]
    style: str
    sound: bool
    stretches: Stretches
    thorough: bool


@dataclass(frozen=True, slots=True)
class _Made:
    """A new file: its bytes (None: it was there already), how much was covered and kept."""

    data: bytes | None
    covered: int = 0
    kept: int = 0


@click.command("cover", epilog="Example: plaatsbaar cover foto.jpg --out schoon.jpg --keep 2")
@click.argument("files", nargs=-1, required=True, metavar="FILE|FOLDER...")
@click.option("--out", required=True, help="The new file, or the folder for several; - is stdout.")
@click.option("--keep", multiple=True, type=click.IntRange(1), help="Number of a face to leave, as `faces` lists them.")
@click.option("--also", multiple=True, callback=_boxes, metavar="X,Y,W,H", help="A place to cover as well.")
@click.option("--style", type=click.Choice(["soft", "solid"]), default="soft", help="4 x 4 averages, or one colour.")
@click.option("--thorough", is_flag=True, help="In pictures: also look for faces upside down and on their side.")
@click.option("--sound", is_flag=True, help="In a film: keep the sound. Everybody who speaks must have agreed to that.")
@click.option(
    "--mute",
    multiple=True,
    callback=stretches,
    metavar="START-END",
    help="In a film: silence from START to END, like 0:05-0:09.",
)
@click.option(
    "--cut", multiple=True, callback=stretches, metavar="START-END", help="In a film: leave out from START to END."
)
@click.option("--again", is_flag=True, help="Make files again that are in the folder already.")
@workers_option
def command(
    files: tuple[str, ...],
    out: str,
    again: bool,
    workers: int | None,
    mute: tuple[Moment, ...],
    cut: tuple[Moment, ...],
    **wanted: object,
) -> None:
    """Cover every face that was found, but the kept ones, and leave all metadata (and a film's sound) behind.

    The covered pixels are gone for good. A face that was not found can be covered with --also. Posture, clothes and
    caption can still give somebody away. With a folder, or several files, --out is a folder; run it again after it was
    stopped and it goes on where it was. Exit code 0: written. 2: wrong use, or a file could not be read.
    """
    asked = _Asked(**wanted, stretches=Stretches.of(cut, mute))  # type: ignore[arg-type]  # click checked them
    meant = expanded(files)
    several = len(meant) != 1 or Path(files[0]).is_dir()
    if several and (out == "-" or Path(out).is_file() or asked.keep or "-" in files):
        raise WrongInput("with several files --out is a folder, and there is no --keep and no -")
    if not meant:
        raise WrongInput("there is no picture or film in there")
    for name, _ in meant:
        if out != "-" and name != "-" and Path(out).exists() and Path(name).exists() and Path(out).samefile(name):
            raise click.UsageError("--out is the picture itself; choose another name.")
    sys.exit(_all(meant, out, asked, several=several, again=again, workers=workers))


def _all(
    meant: Sequence[tuple[str, Path]], out: str, asked: _Asked, *, several: bool, again: bool, workers: int | None
) -> int:
    """Makes every file; the exit code."""
    failed = False
    with Children(PictureChild) as pictures, Children(FilmChild) as films:

        def make(name: str, below: Path) -> _Made | PictureError | str:
            target = _target(Path(out), below) if several else Path(out)
            if several and not again and _is_newer(target, Path(name)):
                return _Made(None)
            return _make(name, target, asked, pictures, films)

        for name, below, made in each(meant, make, workers, "Covering"):
            if isinstance(made, _Made):
                _told(made, str(_target(Path(out), below)) if several else out)
                continue
            failed = True
            said = made if isinstance(made, str) else f"{name}: {made.wording('en')}"
            click.echo(f"plaatsbaar: {said}", err=True)
    return 2 if failed else 0


def _make(
    name: str, target: Path, asked: _Asked, pictures: Children[PictureChild], films: Children[FilmChild]
) -> _Made | PictureError | str:
    """Makes and writes one file; an error, or a sentence when it cannot be written."""
    try:
        if is_film(name):
            made = _film(film_reading.read(name), asked, films.own())
        else:
            data = sys.stdin.buffer.read(MOST_BYTES + 1) if name == "-" else read(name)
            made = _Made(*_covered_copy(data, asked, pictures.own()))
    except PictureError as error:
        return error
    except OSError:
        return FilmError("failed") if is_film(name) else PictureError("failed")
    assert made.data is not None
    return _write(target, made.data) or made


def _told(made: _Made, out: str) -> None:
    said = "already there" if made.data is None else f"{made.covered} covered, {made.kept} kept; metadata removed"
    click.echo(f"{said}: {out}", err=True)


def _target(folder: Path, below: Path) -> Path:
    """Where a file of a folder goes. A PNG becomes ``name.png.jpg``: two files of one name never become one."""
    if is_film(below.name):
        return folder / below if below.suffix.casefold() == ".mp4" else folder / f"{below}.mp4"
    return folder / below if below.suffix.casefold() in (".jpg", ".jpeg") else folder / f"{below}.jpg"


def _is_newer(target: Path, source: Path) -> bool:
    try:
        return target.stat().st_mtime_ns >= source.stat().st_mtime_ns
    except OSError:
        return False


@backs("image_consent", kind="rule", by="command")
def _covered_copy(data: bytes, asked: _Asked, child: PictureChild) -> tuple[bytes, int, int]:
    """The new picture, how many places were covered and how many faces were kept. Raises PictureError, UsageError."""
    faces = child.look(data, thorough=asked.thorough).faces
    if unknown := [number for number in asked.keep if number > len(faces)]:
        raise click.UsageError(f"there is no face {unknown[0]}: {len(faces)} found.")
    boxes = [face.box for number, face in enumerate(faces, 1) if number not in asked.keep] + list(asked.also)
    return child.cover(data, boxes, asked.style)[0], len(boxes), len(set(asked.keep))


def _film(data: bytes, asked: _Asked, child: FilmChild) -> _Made:
    """The new film. Raises FilmError, UsageError."""
    looked, _ = child.look_at_film(data)
    try:
        tracks = chosen(looked, asked.keep)
    except KeyError as unknown:
        raise click.UsageError(f"there is no face {unknown.args[0]}: {len(looked.tracks)} found.") from None
    regions = [Region(box, 0.0, looked.seconds + 1) for box in asked.also]
    made = child.make_film(
        data, tracks, regions, style=asked.style, sound=asked.sound, stretches=asked.stretches
    )  # fmt: skip
    return _Made(made, len(tracks) + len(regions), len(set(asked.keep)))


def _write(target: Path, made: bytes) -> str:
    """Writes a file whole or not at all; what went wrong, "" when nothing did."""
    if str(target) == "-":
        sys.stdout.buffer.write(made)
        sys.stdout.buffer.flush()
        return ""
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(made)
        unfinished.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            unfinished.unlink()
        return f"{target}: {error.strerror}"
    return ""
