"""How is one thing done to many files at once, in order, with a bar that shows how far it is?"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Generic, TypeVar

import click

from plaatsbaar.examine.pictures import PICTURE_SUFFIXES
from plaatsbaar.senses.film.reading import FILM_SUFFIXES
from plaatsbaar.senses.picture.child import PictureChild

_Done = TypeVar("_Done")
_Child = TypeVar("_Child", bound=PictureChild)

workers_option = click.option(
    "--workers", type=click.IntRange(1, 32), default=None, help="How many files at once; as many as there are cores."
)


def is_film(name: str) -> bool:
    """Whether a file goes by the name of a film."""
    return Path(name).suffix.casefold() in FILM_SUFFIXES


def expanded(names: Sequence[str]) -> list[tuple[str, Path]]:
    """The files that are meant, each with the path it has below what was named.

    A folder stands for all pictures and films in it and below, in order of name; hidden ones and links are left alone.
    """
    found: list[tuple[str, Path]] = []
    for name in names:
        path = Path(name)
        if name == "-" or not path.is_dir():
            found.append((name, Path(path.name)))
        else:
            found += [(str(one), one.relative_to(path)) for one in sorted(path.rglob("*")) if _is_meant(one, path)]
    return found


def _is_meant(path: Path, folder: Path) -> bool:
    shown = not any(part.startswith(".") for part in path.relative_to(folder).parts)
    usual = path.suffix.casefold() in PICTURE_SUFFIXES | FILM_SUFFIXES
    return shown and usual and path.is_file() and not path.is_symlink()


class Children(Generic[_Child]):
    """One child process per thread, started when first needed, ended together."""

    def __init__(self, kind: Callable[[], _Child]) -> None:
        self._kind = kind
        self._own = threading.local()
        self._stack = ExitStack()
        self._lock = threading.Lock()

    def __enter__(self) -> Children[_Child]:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def own(self) -> _Child:
        """The child of this thread."""
        child: _Child | None = getattr(self._own, "child", None)
        if child is None:
            child = self._kind()
            with self._lock:
                self._stack.enter_context(child)
            self._own.child = child
        return child


def each(
    files: Sequence[tuple[str, Path]], do: Callable[[str, Path], _Done], workers: int | None, label: str
) -> Iterator[tuple[str, Path, _Done]]:
    """What ``do`` gives for each file, in the order of the files. A bar on stderr when somebody looks and there are
    several.
    """
    number = min(workers or os.cpu_count() or 1, max(len(files), 1))
    hidden = len(files) < 2 or not sys.stderr.isatty()
    with ThreadPoolExecutor(number) as pool:
        running = [pool.submit(do, name, below) for name, below in files]
        try:
            with click.progressbar(length=len(files), label=label, file=sys.stderr, hidden=hidden) as bar:
                for (name, below), one in zip(files, running, strict=True):
                    done = one.result()
                    bar.update(1)
                    yield name, below, done
        finally:
            for one in running:
                one.cancel()
