"""`plaatsbaar faces`: what does the picture sense see in these files?"""

from __future__ import annotations

import json
import sys

import click

from plaatsbaar.core.grounds import backs
from plaatsbaar.examine.result import as_faces, as_unreadable
from plaatsbaar.senses.picture.child import PictureChild
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.looked import Looked
from plaatsbaar.senses.picture.reading import MOST_BYTES, read


@backs("image_consent", kind="rule", by="command")
def look_at(name: str, child: PictureChild) -> Looked:
    """Reads a file (``-`` is stdin) and looks at it. Raises PictureError, OSError."""
    return child.look(sys.stdin.buffer.read(MOST_BYTES + 1) if name == "-" else read(name))


@click.command("faces", epilog='Example: plaatsbaar faces "klas 2B.jpg" --json')
@click.argument("files", nargs=-1, required=True, metavar="PICTURE...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per file.")
def command(files: tuple[str, ...], as_json: bool) -> None:
    """Say which faces and which hidden data are in pictures (JPEG, PNG, WebP, HEIC).

    Faces are detected, never recognised. Exit code 0: every file was read. 2: at least one could not be read.
    """
    failed = False
    with PictureChild() as child:
        for name in files:
            try:
                looked = look_at(name, child)
            except (PictureError, OSError) as problem:
                error = problem if isinstance(problem, PictureError) else PictureError("failed")
                failed = True
                click.echo(f"plaatsbaar: {name}: {error.wording('en')}", err=True)
                if as_json:
                    click.echo(json.dumps(as_unreadable(name, error), ensure_ascii=False))
                continue
            click.echo(json.dumps(as_faces(name, looked), ensure_ascii=False) if as_json else _human(name, looked))
    sys.exit(2 if failed else 0)


def _human(name: str, looked: Looked) -> str:
    number = len(looked.faces)
    lines = [f"{name}: {looked.width} x {looked.height} pixels, {number} {'face' if number == 1 else 'faces'}"]
    for count, face in enumerate(looked.faces, 1):
        box = face.box
        lines.append(f"  {count:3}  {face.tier.value:9} {face.score:.2f}  {box.w} x {box.h} at {box.x}, {box.y}")
    lines += [f"  in the file: {one.kind}{': ' + one.value if one.value else ''}" for one in looked.metadata]
    return "\n".join(lines)
