"""`plaatsbaar faces`: what does the picture sense see in these files?"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from plaatsbaar.cli.show.each_file import Children, each, expanded, is_film, workers_option
from plaatsbaar.cli.show.options import WrongInput
from plaatsbaar.core.grounds import backs
from plaatsbaar.examine.result import as_faces, as_unreadable
from plaatsbaar.senses.film import reading as film_reading
from plaatsbaar.senses.film.child import FilmChild
from plaatsbaar.senses.film.errors import FilmError
from plaatsbaar.senses.film.looked import FilmLooked
from plaatsbaar.senses.picture.child import PictureChild
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.looked import Looked
from plaatsbaar.senses.picture.reading import MOST_BYTES, read


def film_as_contract(name: str, looked: FilmLooked) -> dict[str, Any]:
    """The object for a film: its tracks, each with its first and last second and where it is best seen."""
    return {
        "file": name, "width": looked.width, "height": looked.height, "seconds": round(looked.seconds, 2),
        "frames": looked.frames, "sound": looked.sound,
        "tracks": [
            {
                "track": t.number, "start": round(t.start, 2), "end": round(t.end, 2), "first": t.first,
                "last": t.last, "score": round(t.score, 3), "tier": t.tier.value, "best_frame": t.best.frame,
                "box": [t.best.box.x, t.best.box.y, t.best.box.w, t.best.box.h],
            }
            for t in looked.tracks
        ],
    }  # fmt: skip


@backs("image_consent", kind="rule", by="command")
def look_at(name: str, child: PictureChild, *, thorough: bool = False) -> Looked:
    """Reads a file (``-`` is stdin) and looks at it. Raises PictureError, OSError."""
    return child.look(sys.stdin.buffer.read(MOST_BYTES + 1) if name == "-" else read(name), thorough=thorough)


@click.command("faces", epilog='Example: plaatsbaar faces "klas 2B.jpg" --json')
@click.argument("files", nargs=-1, required=True, metavar="FILE|FOLDER...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per file.")
@click.option(
    "--thorough", is_flag=True, help="Also look for faces upside down and on their side; four times the work."
)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Add the JSON to this file; what is in it "
              "already is not looked at again.")  # fmt: skip
@workers_option
def command(files: tuple[str, ...], as_json: bool, thorough: bool, out: Path | None, workers: int | None) -> None:
    """Say which faces and which hidden data are in pictures (JPEG, PNG, WebP, HEIC) and films (mp4, mov, webm).

    A folder stands for everything in it. Faces are detected, never recognised. Exit code 0: every file was read. 2: at
    least one could not be read.
    """
    done = _already(out) if out else frozenset()
    meant = [(name, below) for name, below in expanded(files) if name not in done]
    if not meant and not done:
        raise WrongInput("there is no picture or film in there")
    failed = False
    with Children(PictureChild) as pictures, Children(FilmChild) as films:
        seen = each(meant, lambda name, _: _look(name, pictures, films, thorough=thorough), workers, "Looking")
        for name, _, found in seen:
            if isinstance(found, PictureError):
                failed = True
                click.echo(f"plaatsbaar: {name}: {found.wording('en')}", err=True)
            _tell(name, found, as_json=as_json, out=out)
    sys.exit(2 if failed else 0)


def _look(
    name: str, pictures: Children[PictureChild], films: Children[FilmChild], *, thorough: bool
) -> Looked | FilmLooked | PictureError:
    try:
        if is_film(name):
            return films.own().look_at_film(film_reading.read(name))[0]
        return look_at(name, pictures.own(), thorough=thorough)
    except PictureError as error:
        return error
    except OSError:
        return FilmError("failed") if is_film(name) else PictureError("failed")


def _tell(name: str, found: Looked | FilmLooked | PictureError, *, as_json: bool, out: Path | None) -> None:
    if isinstance(found, PictureError):
        told = as_unreadable(name, found)
    else:
        told = as_faces(name, found) if isinstance(found, Looked) else film_as_contract(name, found)
    line = json.dumps(told, ensure_ascii=False)
    if out:
        with out.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
    elif as_json:
        click.echo(line)
    elif not isinstance(found, PictureError):
        click.echo("\n".join(_human(name, found) if isinstance(found, Looked) else _film_human(name, found)))


def _already(out: Path) -> frozenset[str]:
    """The files that were looked at in an earlier run; a half line at its end and errors count as not done."""
    try:
        lines = out.read_text(encoding="utf-8").splitlines() if out.exists() else []
    except (OSError, UnicodeDecodeError):
        raise WrongInput(f"{out}: cannot be read") from None
    told = []
    for line in lines:
        try:
            told.append(json.loads(line))
        except ValueError:
            continue
    good = [one for one in told if isinstance(one, dict) and "error" not in one and "file" in one]
    if len(good) < len(lines):
        out.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in good), encoding="utf-8")
    return frozenset(str(one["file"]) for one in good)


def _human(name: str, looked: Looked) -> Iterator[str]:
    number = len(looked.faces)
    yield f"{name}: {looked.width} x {looked.height} pixels, {number} {'face' if number == 1 else 'faces'}"
    for count, face in enumerate(looked.faces, 1):
        box = face.box
        yield f"  {count:3}  {face.tier.value:9} {face.score:.2f}  {box.w} x {box.h} at {box.x}, {box.y}"
    if looked.turned:
        yield f"  the picture seems to be turned: {looked.turned} degrees anticlockwise would make it upright"
    yield from (f"  in the file: {one.kind}{': ' + one.value if one.value else ''}" for one in looked.metadata)


def _film_human(name: str, looked: FilmLooked) -> Iterator[str]:
    number = len(looked.tracks)
    sound = "with sound" if looked.sound else "without sound"
    yield (
        f"{name}: {looked.width} x {looked.height} pixels, {looked.seconds:.1f} s, {sound}, "
        f"{number} {'face' if number == 1 else 'faces'} followed"
    )
    for track in looked.tracks:
        box = track.best.box
        yield (
            f"  {track.number:3}  {track.tier.value:9} {track.score:.2f}  {track.start:.1f}-{track.end:.1f} s  "
            f"{box.w} x {box.h} at {box.x}, {box.y}"
        )
    yield from (f"  in the file: {one.kind}{': ' + one.value if one.value else ''}" for one in looked.metadata)
