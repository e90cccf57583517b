"""How does the worker run beside the web application? As a child that is started again and ends with us."""

from __future__ import annotations

import subprocess
import sys
import threading
from types import TracebackType
from typing import Self

import click

_GRACE = 10.0  # seconds a job in progress gets; then the worker is killed, which its lease makes safe
_PAUSE = 5.0  # seconds before a worker that died is started again


class Worker:
    """The worker process. Leaving the context asks it to stop, and kills it after the grace."""

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._process = self._start()
        self._watch = threading.Thread(target=self._watched, name="worker-watch", daemon=True)
        self._watch.start()

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-m", "plaatsbaar", "worker", "--with-parent"])

    def _watched(self) -> None:
        """Starts the worker again when it ends by itself: a poison job is parked after three of its deaths."""
        while not self._stopping.is_set():
            code = self._process.wait()
            if self._stopping.wait(_PAUSE):
                return
            click.echo(f"plaatsbaar: the worker ended ({code}); it is started again", err=True)
            self._process = self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        self._process.terminate()
        try:
            self._process.wait(timeout=_GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
