"""How is a stranger's file kept away from the program itself? In a child process with nothing to lose.

The child has an empty environment, no network where the system permits it, and limits on memory, time and files. It
speaks over two pipes: a line of JSON and the bytes it announces, never pickled objects. Every way in which it can fail
is a `PictureError`.
"""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final, Self

from plaatsbaar.core.draft import Box
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.looked import Looked
from plaatsbaar.senses.picture.writing import Writing

MEMORY: Final = 1_500_000_000
CPU_SECONDS: Final = 30
WALL_SECONDS: Final = 60.0
"""Limits of one job: address space in bytes, processor time and time on the clock."""

_START_SECONDS: Final = 60.0
_MOST_ANSWER: Final = 400_000_000
Heard = Callable[[int, int], None]
"""Told how much is done, and of how much; what it raises ends the job (and the child)."""
_BOOT: Final = (
    "import sys,json;sys.path[:]=json.loads(sys.argv[1]);from plaatsbaar.senses.picture.in_child import main;main()"
)


class _Stopped(Exception):  # noqa: N818  what the caller raised while it heard of progress
    def __init__(self, why: BaseException) -> None:
        super().__init__()
        self.why = why


@dataclass(frozen=True, slots=True)
class Limits:
    """Smaller limits are for tests."""

    memory: int = MEMORY
    cpu_seconds: int = CPU_SECONDS
    wall_seconds: float = WALL_SECONDS


@dataclass(frozen=True, slots=True)
class Isolation:
    """What of the child's walls holds on this system; `plaatsbaar doctor` shows it."""

    no_network: bool
    memory_limit: bool
    no_files: bool
    empty_environment: bool

    @property
    def complete(self) -> bool:
        return self.no_network and self.memory_limit and self.no_files and self.empty_environment


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page needs of a picture: what was seen, a preview and one small picture per face (JPEG)."""

    looked: Looked
    preview: bytes
    crops: tuple[bytes, ...]


class PictureChild:
    """One warm child. Starts when first needed and again after it died; one job at a time, others wait for it."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._isolation: Isolation | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def look(self, data: bytes, *, thorough: bool = False) -> Looked:
        """`looking.look` in the child: a `Looked`. Raises PictureError."""
        return Looked.of_data(self._job({"do": "look", "thorough": thorough}, data)[0]["looked"])

    def show(self, data: bytes) -> Shown:
        """`looking.look_for_page` in the child. Raises PictureError."""
        said, parts = self._job({"do": "show"}, data)
        return Shown(Looked.of_data(said["looked"]), parts[0], tuple(parts[1:]))

    def read(self, data: bytes) -> Writing:
        """`looking.read` in the child: what is written in the picture. Raises PictureError."""
        return Writing.of_data(self._job({"do": "read"}, data)[0]["writing"])

    def cover(self, data: bytes, boxes: Sequence[Box], style: str = "soft") -> tuple[bytes, bytes]:
        """`looking.cover_file` in the child: the new file and its preview. Raises PictureError."""
        places = [[box.x, box.y, box.w, box.h] for box in boxes]
        _, parts = self._job({"do": "cover", "boxes": places, "style": style}, data)
        return parts[0], parts[1]

    def warm_up(self) -> None:
        """Starts the child and loads the detector, so that the first picture does not wait."""
        self._job({"do": "warm"}, b"")

    def isolation(self) -> Isolation:
        """Which walls hold here; starts the child to see. Raises PictureError."""
        with self._lock:
            self._running()
            assert self._isolation is not None
            return self._isolation

    def close(self) -> None:
        """Ends the child and frees its memory; the next job starts a new one."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _job(
        self, ask: Mapping[str, Any], data: bytes, heard: Heard | None = None
    ) -> tuple[dict[str, Any], list[bytes]]:
        with self._lock:
            try:
                return self._answered(self._running(), ask, data, heard)
            except PictureError:
                raise
            except _Stopped as stopped:
                self.close()
                raise stopped.why from None
            except Exception:  # a dead, silent or babbling child: the picture could not be read
                self.close()
                raise PictureError("limit") from None

    def _error(self, code: str) -> PictureError:
        """The child's own word for what went wrong, as the error of this kind of child."""
        return PictureError(code)

    def _answered(
        self, process: subprocess.Popen[bytes], ask: Mapping[str, Any], data: bytes, heard: Heard | None
    ) -> tuple[dict[str, Any], list[bytes]]:
        assert process.stdin and process.stdout
        end = time.monotonic() + self._limits.wall_seconds
        head = json.dumps({**ask, "bytes": len(data)}).encode() + b"\n"
        threading.Thread(target=_write, args=(process.stdin, head + data), daemon=True).start()
        buffer = bytearray()
        said, parts = _read_answer(process.stdout, end, buffer)
        while "progress" in said:
            _tell(heard, said["progress"])
            said, parts = _read_answer(process.stdout, end, buffer)
        if "error" in said:
            raise self._error(str(said["error"]))
        return said, parts

    def _running(self) -> subprocess.Popen[bytes]:
        """The living child; started when there is none."""
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        limits = json.dumps({"memory": self._limits.memory, "cpu_seconds": self._limits.cpu_seconds})
        self._process = subprocess.Popen(  # noqa: S603  our own interpreter and code, no shell
            [sys.executable, "-I", "-B", "-X", "utf8", "-c", _BOOT, json.dumps(_import_paths()), limits],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={},
            cwd="/",
            bufsize=0,
        )
        try:
            assert self._process.stdout
            said, _ = _read_answer(self._process.stdout, time.monotonic() + _START_SECONDS, bytearray())
            self._isolation = Isolation(**said["isolation"])
        except Exception:
            self.close()
            raise PictureError("failed") from None
        return self._process


def _import_paths() -> list[str]:
    """Where the child finds the code: our places as absolute paths, without the current folder."""
    return [str(Path(place).resolve()) for place in sys.path if place]


def _write(pipe: IO[bytes], data: bytes) -> None:
    """Hands a job to the child; when the child dies meanwhile, the reader notices."""
    view = memoryview(data)
    with contextlib.suppress(OSError, ValueError):
        while view:
            view = view[pipe.write(view) :]


def _tell(heard: Heard | None, progress: Sequence[int]) -> None:
    if heard is None:
        return
    try:
        heard(int(progress[0]), int(progress[1]))
    except BaseException as why:
        raise _Stopped(why) from None


def _read_answer(pipe: IO[bytes], end: float, buffer: bytearray) -> tuple[dict[str, Any], list[bytes]]:
    """A line of JSON and the parts whose lengths it names. Raises TimeoutError, EOFError or ValueError.

    ``buffer`` keeps what came in beyond this answer, for the next one of the same job.
    """
    while (newline := buffer.find(b"\n")) < 0:
        buffer += _read_some(pipe, end)
        if len(buffer) > _MOST_ANSWER:
            raise ValueError("the child says too much")
    said = json.loads(buffer[:newline])
    if not isinstance(said, dict):
        raise ValueError("not an answer")  # noqa: TRY004  the pipe said it, no caller did
    del buffer[: newline + 1]
    lengths = [int(length) for length in said.get("parts", [])]
    if min(lengths, default=0) < 0 or sum(lengths) > _MOST_ANSWER:
        raise ValueError("the child says too much")
    while len(buffer) < sum(lengths):
        buffer += _read_some(pipe, end)
    parts, place = [], 0
    for length in lengths:
        parts.append(bytes(buffer[place : place + length]))
        place += length
    del buffer[:place]
    return said, parts


def _read_some(pipe: IO[bytes], end: float) -> bytes:
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        if not selector.select(max(0.0, end - time.monotonic())):
            raise TimeoutError
    some = os.read(pipe.fileno(), 1 << 20)
    if not some:
        raise EOFError
    return some
