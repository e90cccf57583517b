"""Who looks at the pictures that were uploaded, and how far is it? At most two at once; the rest wait visibly.

A request puts a job in the queue and reads its state; it never decodes a pixel and never waits. The work is done in
child processes (`senses.picture.child`); what comes out of it stays in the picture store, encrypted. Without Django.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import logging
import threading
import uuid
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from plaatsbaar.apps.checks import pictures
from plaatsbaar.apps.checks.pictures import PictureStore, StoreFull
from plaatsbaar.core.draft import Box
from plaatsbaar.senses.picture.child import PictureChild
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.looked import Looked

log = logging.getLogger("plaatsbaar.pictures")

AT_ONCE: Final = 2
_IDLE_SECONDS: Final = 600.0
_SWEEP_SECONDS: Final = 30.0

Stage = Literal["waiting", "looking", "covering", "ready", "covered", "unreadable", "gone"]
_Key = tuple[bytes, uuid.UUID]


@dataclass(frozen=True, slots=True)
class JobState:
    """How far a picture is.

    ``waiting``: ``ahead`` others go first. ``looking`` and ``covering``: busy. ``ready``: ``looked`` is there.
    ``covered``: the new file is there too. ``unreadable``: ``error`` is a code of `senses.picture.errors`. ``gone``:
    absent, wiped or of another session.
    """

    stage: Stage
    ahead: int = 0
    looked: Looked | None = None
    error: str = ""

    @property
    def busy(self) -> bool:
        return self.stage in ("waiting", "looking", "covering")


@dataclass(frozen=True, slots=True)
class _Cover:
    boxes: tuple[Box, ...]
    style: str


class PictureJobs:
    """The queue, its workers and what they made. One per process; threads and children start when first needed."""

    def __init__(self, store: PictureStore, at_once: int = AT_ONCE) -> None:
        self._store = store
        self._at_once = at_once
        self._waiting: OrderedDict[_Key, _Cover | None] = OrderedDict()
        self._busy: dict[_Key, Stage] = {}
        self._changed = threading.Condition()
        self._threads: list[threading.Thread] = []
        self._closed = threading.Event()

    def look(self, session_hash: bytes, picture_id: uuid.UUID) -> None:
        """Puts a picture in the queue to be looked at; asking twice is asking once."""
        self._enqueue((session_hash, picture_id), None)

    def cover(self, session_hash: bytes, picture_id: uuid.UUID, boxes: Sequence[Box], style: str = "soft") -> None:
        """Puts a picture in the queue to be covered at these boxes; an earlier result is wiped, the last call wins."""
        with contextlib.suppress(KeyError):
            self._store.drop_part(session_hash, picture_id, "result")
            self._store.drop_part(session_hash, picture_id, "result-preview")
        self._enqueue((session_hash, picture_id), _Cover(tuple(boxes), style))

    def state(self, session_hash: bytes, picture_id: uuid.UUID) -> JobState:
        """How far a picture is; never waits and never raises."""
        key = (session_hash, picture_id)
        if not self._store.has(session_hash, picture_id):
            return JobState("gone")
        looked = self._looked(key)
        with self._changed:
            if key in self._waiting:
                ahead = list(self._waiting).index(key) + len(self._busy)
                return JobState("waiting", ahead, looked)
            if key in self._busy:
                return JobState(self._busy[key], 0, looked)
        try:
            return JobState("unreadable", 0, looked, self._part(key, "unreadable").decode())
        except KeyError:
            pass
        if self._store.has(session_hash, picture_id, "result"):
            return JobState("covered", 0, looked)
        return JobState("ready", 0, looked) if looked else JobState("waiting")

    def preview(self, session_hash: bytes, picture_id: uuid.UUID, *, covered: bool = False) -> bytes:
        """The picture for the page: a JPEG of at most 1,280 pixels without metadata. Raises KeyError until it is made.

        ``covered``: of the new file instead of the upload.
        """
        return self._part((session_hash, picture_id), "result-preview" if covered else "preview")

    def crop(self, session_hash: bytes, picture_id: uuid.UUID, box: Box) -> bytes:
        """The small picture of one found face (JPEG, at most 96 pixels). Raises KeyError, also for a drawn box."""
        key = (session_hash, picture_id)
        looked = self._looked(key)
        boxes = [face.box for face in looked.faces] if looked else []
        if box not in boxes:
            raise KeyError
        return _unpacked(self._part(key, "crops"))[boxes.index(box)]

    def result(self, session_hash: bytes, picture_id: uuid.UUID) -> bytes:
        """The covered file. Raises KeyError until it is made."""
        return self._store.get_result(session_hash, picture_id)

    def covered_boxes(self, session_hash: bytes, picture_id: uuid.UUID) -> tuple[Box, ...]:
        """Which boxes the covered file was made with. Raises KeyError until it is made."""
        return tuple(Box(*one) for one in json.loads(self._part((session_hash, picture_id), "boxes")))

    def close(self) -> None:
        """Ends workers and children."""
        self._closed.set()
        with self._changed:
            self._changed.notify_all()
        for thread in self._threads:
            thread.join(timeout=5)

    def _part(self, key: _Key, part: str) -> bytes:
        return self._store.get_part(*key, part)

    def _looked(self, key: _Key) -> Looked | None:
        try:
            return Looked.of_data(json.loads(self._part(key, "looked")))
        except KeyError:
            return None

    def _enqueue(self, key: _Key, cover: _Cover | None) -> None:
        if not self._store.has(*key):
            return
        with self._changed:
            looking = cover is None and (key in self._waiting or self._busy.get(key) == "looking")
            if looking or (cover is None and self._looked(key)):
                return
            self._waiting[key] = cover
            self._start_threads()
            self._changed.notify()

    def _start_threads(self) -> None:
        if self._threads:
            return
        work = [threading.Thread(target=self._work, daemon=True) for _ in range(self._at_once)]
        self._threads = [*work, threading.Thread(target=self._sweep, daemon=True)]
        for thread in self._threads:
            thread.start()

    def _sweep(self) -> None:
        while not self._closed.wait(_SWEEP_SECONDS):
            self._store.sweep()

    def _next(self) -> tuple[_Key, _Cover | None] | None:
        """The next job whose picture no other worker has; None when there was none for a while, or at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed.is_set() or self._free() is not None, _IDLE_SECONDS)
            key = None if self._closed.is_set() else self._free()
            if key is None:
                return None
            cover = self._waiting.pop(key)
            self._busy[key] = "looking" if cover is None else "covering"
            return key, cover

    def _free(self) -> _Key | None:
        return next((key for key in self._waiting if key not in self._busy), None)

    def _work(self) -> None:
        """One worker with one child; a child without work for a while is ended, its memory is free again."""
        with PictureChild() as child:
            while not self._closed.is_set():
                job = self._next()
                if job is None:
                    child.close()
                    continue
                try:
                    self._done(child, *job)
                finally:
                    with self._changed:
                        self._busy.pop(job[0], None)
                        self._changed.notify_all()

    def _done(self, child: PictureChild, key: _Key, cover: _Cover | None) -> None:
        """Does one job. A picture that was wiped meanwhile is left alone."""
        try:
            self._made(child, key, cover)
        except KeyError:
            return
        except PictureError as error:
            self._unreadable(key, error.code)
        except StoreFull:
            self._unreadable(key, "limit")
        except Exception as error:  # whatever failed, the author must be told that the picture was not looked at
            log.error("picture job failed: %s", type(error).__name__)
            self._unreadable(key, "failed")

    def _unreadable(self, key: _Key, code: str) -> None:
        with contextlib.suppress(KeyError, StoreFull):
            self._store.put_part(*key, "unreadable", code.encode())

    def _made(self, child: PictureChild, key: _Key, cover: _Cover | None) -> None:
        data = self._store.get(*key)
        self._store.drop_part(*key, "unreadable")
        if not self._store.has(*key, "looked"):
            shown = child.show(data)
            self._store.put_part(*key, "preview", shown.preview)
            self._store.put_part(*key, "crops", _packed(shown.crops))
            self._store.put_part(*key, "looked", json.dumps(shown.looked.as_data()).encode())
        if cover is None:
            return
        whole, small = child.cover(data, cover.boxes, cover.style)
        self._store.put_part(*key, "result-preview", small)
        boxes = [[box.x, box.y, box.w, box.h] for box in cover.boxes]
        self._store.put_part(*key, "boxes", json.dumps(boxes).encode())
        self._store.put_result(*key, whole)


def _packed(parts: Sequence[bytes]) -> bytes:
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def _unpacked(data: bytes) -> list[bytes]:
    parts, place = [], 0
    while place < len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        parts.append(data[place + 4 : place + 4 + length])
        place += 4 + length
    return parts


@cache
def jobs() -> PictureJobs:
    """The queue of this process on its store; both are wiped when the process ends."""
    store = pictures.store()
    made = PictureJobs(store)
    atexit.register(store.wipe_all)
    atexit.register(made.close)
    return made
