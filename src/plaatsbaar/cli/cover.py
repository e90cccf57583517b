"""`plaatsbaar cover`: a copy of a picture with its faces covered and nothing else in the file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from plaatsbaar.core.draft import Box
from plaatsbaar.core.grounds import backs
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


@click.command("cover", epilog="Example: plaatsbaar cover foto.jpg --out schoon.jpg --keep 2")
@click.argument("file", metavar="PICTURE")
@click.option("--out", required=True, help="Where the new file (a JPEG) goes; - is stdout.")
@click.option("--keep", multiple=True, type=click.IntRange(1), help="Number of a face to leave, as `faces` lists them.")
@click.option("--also", multiple=True, callback=_boxes, metavar="X,Y,W,H", help="A place to cover as well.")
@click.option("--style", type=click.Choice(["soft", "solid"]), default="soft", help="4 x 4 averages, or one colour.")
def command(file: str, out: str, keep: tuple[int, ...], also: tuple[Box, ...], style: str) -> None:
    """Cover every face that was found, but the kept ones, and leave all metadata behind.

    The covered pixels are gone for good. A face that was not found can be covered with --also. Posture, clothes and
    caption can still give somebody away. Exit code 0: written. 2: wrong use, or the picture could not be read.
    """
    if out != "-" and file != "-" and Path(out).exists() and Path(file).exists() and Path(out).samefile(file):
        raise click.UsageError("--out is the picture itself; choose another name.")
    try:
        data = sys.stdin.buffer.read(MOST_BYTES + 1) if file == "-" else read(file)
        made, covered, left = covered_copy(data, keep, also, style)
    except (PictureError, OSError) as problem:
        error = problem if isinstance(problem, PictureError) else PictureError("failed")
        click.echo(f"plaatsbaar: {file}: {error.wording('en')}", err=True)
        sys.exit(2)
    _write(out, made)
    click.echo(f"{covered} covered, {left} kept; metadata removed: {out}", err=True)


@backs("image_consent", kind="rule", by="command")
def covered_copy(data: bytes, keep: Sequence[int], also: Sequence[Box], style: str) -> tuple[bytes, int, int]:
    """The new file, how many places were covered and how many faces were kept. Raises PictureError, UsageError."""
    with PictureChild() as child:
        faces = child.look(data).faces
        if unknown := [number for number in keep if number > len(faces)]:
            raise click.UsageError(f"there is no face {unknown[0]}: {len(faces)} found.")
        boxes = [face.box for number, face in enumerate(faces, 1) if number not in keep] + list(also)
        return child.cover(data, boxes, style)[0], len(boxes), len(set(keep))


def _write(out: str, made: bytes) -> None:
    if out == "-":
        sys.stdout.buffer.write(made)
        sys.stdout.buffer.flush()
        return
    try:
        Path(out).write_bytes(made)
    except OSError as error:
        click.echo(f"plaatsbaar: {out}: {error.strerror}", err=True)
        sys.exit(2)
