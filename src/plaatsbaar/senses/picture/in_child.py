"""What runs in the child process of `child`: first the walls go up, then jobs are answered one by one."""

from __future__ import annotations

import ctypes
import json
import os
import resource
import signal
import sys
from collections.abc import Callable, Sequence
from typing import IO, Any, Final

_NEW_NETWORK: Final = 0x40000000
_NEW_USER: Final = 0x10000000
_NO_NEW_PRIVILEGES: Final = 38
_DUMPABLE: Final = 4


def _without_network() -> bool:
    """Leaves the network behind; as an ordinary user that takes a user namespace, which a system may forbid.

    Must happen before a library starts threads.
    """
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        flags = _NEW_NETWORK if os.geteuid() == 0 else _NEW_NETWORK | _NEW_USER
        libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        libc.prctl(_DUMPABLE, 0, 0, 0, 0)
        return bool(libc.unshare(flags) == 0)
    except (OSError, AttributeError):
        return False


def _limited(kind: int, soft: int, hard: int) -> bool:
    try:
        resource.setrlimit(kind, (soft, hard))
    except (OSError, ValueError):
        return False
    return resource.getrlimit(kind)[0] == soft


def _walls(memory: int) -> dict[str, bool]:
    network = _without_network()
    _limited(resource.RLIMIT_CORE, 0, 0)
    return {
        "no_network": network,
        "memory_limit": _limited(resource.RLIMIT_AS, memory, memory),
        "no_files": _limited(resource.RLIMIT_FSIZE, 0, 0),
        "empty_environment": not [name for name in os.environ if name != "LC_CTYPE"],
    }


def _answer(out: IO[bytes], said: dict[str, Any], parts: Sequence[bytes] = ()) -> None:
    out.write(json.dumps({**said, "parts": [len(part) for part in parts]}).encode() + b"\n")
    for part in parts:
        out.write(part)
    out.flush()


def _do(ask: dict[str, Any], data: bytes, say: Callable[[int, int], None]) -> tuple[dict[str, Any], Sequence[bytes]]:
    if ask["do"].startswith(("film_", "sound_")):
        from plaatsbaar.senses.film import asked

        return asked.do(ask, data, say)
    from plaatsbaar.core.draft import Box
    from plaatsbaar.senses.picture import faces, looking
    from plaatsbaar.senses.picture.cover import Style

    match ask["do"]:
        case "look":
            return {"looked": looking.look(data, thorough=bool(ask.get("thorough"))).as_data()}, ()
        case "show":
            looked, preview, crops = looking.look_for_page(data)
            return {"looked": looked.as_data()}, (preview, *crops)
        case "read":
            return {"writing": looking.read(data).as_data()}, ()
        case "cover":
            return {}, looking.cover_file(data, [Box(*box) for box in ask["boxes"]], Style(ask["style"]))
        case "warm":
            faces.warm_up()
            return {}, ()
        case other:
            raise ValueError(other)


def _demand_versions() -> None:
    from plaatsbaar.senses.picture import versions

    versions.demand()


def _code(error: Exception) -> str:
    """The code of any failure. Out of memory comes as a RuntimeError (or worse) from the detector."""
    from plaatsbaar.senses.picture.errors import PictureError

    if isinstance(error, PictureError):
        return error.code
    out_of_memory = isinstance(error, MemoryError) or "alloc" in str(error).lower()
    return "limit" if out_of_memory else "failed"


def _more_time(seconds: int) -> None:
    """Allows one more job's worth of processor time; beyond it the system ends this process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (spent + seconds, resource.RLIM_INFINITY))


def main() -> None:
    """Answers jobs until the parent closes the pipe. Nothing but answers ever reaches the pipe."""
    limits = json.loads(sys.argv[2])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    source, out = os.fdopen(0, "rb", closefd=False), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _answer(out, {"isolation": _walls(int(limits["memory"]))})
    demanded = False

    def say(done: int, of: int) -> None:
        _answer(out, {"progress": [done, of]})

    while line := source.readline():
        ask = json.loads(line)
        data = source.read(int(ask["bytes"]))
        _more_time(int(limits["cpu_seconds"]))
        try:
            if not demanded:
                _demand_versions()
                demanded = True
            said, parts = _do(ask, data, say)
        except Exception as error:  # every failure is "could not be read", told by its code only
            said, parts = {"error": _code(error)}, ()
        del data
        _answer(out, said, parts)
