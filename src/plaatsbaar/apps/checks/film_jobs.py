"""Who looks at the films that were uploaded and makes them anew, and how far is it? A worker, as jobs with progress.

A page begins a film, adds its pieces, asks `look`, polls `state`, shows tracks and `thumbnail`s, asks `make` with what
a person chose, and hands out `result`. Every call takes the session's hash; another session's film is absent.
"""

from __future__ import annotations

import contextlib
import json
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final, Literal

from plaatsbaar.apps.checks.films import FilmStore, film_store
from plaatsbaar.apps.checks.pictures import StoreFull
from plaatsbaar.apps.tasks import jobs as tasks
from plaatsbaar.apps.tasks.jobs import JobKind, Run, Unfinished, job, later
from plaatsbaar.apps.tasks.models import Job
from plaatsbaar.apps.tasks.models import JobState as TaskState
from plaatsbaar.apps.tasks.schedule import Every
from plaatsbaar.core.draft import Box
from plaatsbaar.core.grounds import backs
from plaatsbaar.core.observation import Moment
from plaatsbaar.senses.film.child import FilmChild
from plaatsbaar.senses.film.errors import FilmError
from plaatsbaar.senses.film.looked import FilmLooked, Region, chosen
from plaatsbaar.senses.film.stretches import Stretches

_TELL_EVERY: Final = 1.0

Stage = Literal["uploading", "waiting", "looking", "ready", "making", "made", "cancelled", "unreadable", "gone"]


@dataclass(frozen=True, slots=True)
class FilmState:
    """How far a film is.

    ``uploading``: nothing was asked yet. ``waiting``, ``looking``, ``making``: ``done`` of ``of`` frames. ``ready``:
    ``looked`` is there and a choice can be made. ``made``: the new film is there and the old one is wiped.
    ``cancelled``: somebody stopped it; it can be asked again. ``unreadable``: ``error`` is a code of
    `senses.film.errors`. ``gone``: absent, wiped or of another session.
    """

    stage: Stage
    done: int = 0
    of: int = 0
    looked: FilmLooked | None = None
    error: str = ""

    @property
    def busy(self) -> bool:
        return self.stage in ("waiting", "looking", "making")


@dataclass(frozen=True, slots=True)
class FilmChoice:
    """What a person chose: tracks to keep (all others are covered), drawn places, the sound and stretches.

    ``sound`` True only when everybody who speaks agreed to sound (4.5).
    """

    keep: tuple[int, ...] = ()
    regions: tuple[Region, ...] = ()
    style: str = "soft"
    sound: bool = False
    stretches: Stretches = field(default_factory=Stretches)

    def as_data(self) -> dict[str, Any]:
        """Plain values, as they lie in the store."""
        return {
            "keep": list(self.keep), "style": self.style, "sound": self.sound,
            "regions": [[r.box.x, r.box.y, r.box.w, r.box.h, r.start, r.end] for r in self.regions],
            "cut": [[one.start, one.end] for one in self.stretches.cut],
            "silent": [[one.start, one.end] for one in self.stretches.silent],
        }  # fmt: skip

    @classmethod
    def of_data(cls, data: dict[str, Any]) -> FilmChoice:
        regions = tuple(Region(Box(*one[:4]), float(one[4]), float(one[5])) for one in data["regions"])
        cut, silent = ([Moment(*one) for one in data[name]] for name in ("cut", "silent"))
        keep = tuple(int(number) for number in data["keep"])
        return cls(keep, regions, str(data["style"]), bool(data["sound"]), Stretches.of(cut, silent))


def look(session_hash: bytes, film: uuid.UUID) -> None:
    """Asks for a film to be looked at; asking twice is asking once. Raises KeyError when it is not here whole."""
    store = film_store()
    if store.has(session_hash, film, "looked"):
        return
    if not store.is_here(session_hash, film):
        raise KeyError
    store.drop_part(session_hash, film, "unreadable")
    _ask(look_at_film, session_hash, film)


def make(session_hash: bytes, film: uuid.UUID, choice: FilmChoice) -> None:
    """Asks for the new film. Raises KeyError when it was not looked at or is gone, or for a track there is not."""
    store = film_store()
    chosen(_looked(store, session_hash, film), choice.keep)
    if not store.is_here(session_hash, film):
        raise KeyError
    store.put_part(session_hash, film, "wanted", json.dumps(choice.as_data()).encode())
    store.drop_part(session_hash, film, "unreadable")
    _ask(make_film, session_hash, film)


def cancel(session_hash: bytes, film: uuid.UUID) -> None:
    """Stops what is being done to a film, at its next sign of progress; nothing happens to another session's."""
    if film_store().has(session_hash, film):
        for kind in (look_at_film, make_film):
            if (row := _row(kind, film)) is not None:
                tasks.cancel(row.pk)


def forget(session_hash: bytes, film: uuid.UUID) -> None:
    """Wipes everything of a film now, after it was downloaded or given up."""
    cancel(session_hash, film)
    film_store().forget(session_hash, film)


def state(session_hash: bytes, film: uuid.UUID) -> FilmState:
    """How far a film is; never raises."""
    store = film_store()
    if not store.has(session_hash, film):
        return FilmState("gone")
    with contextlib.suppress(KeyError):
        return FilmState("unreadable", error=store.get_part(session_hash, film, "unreadable").decode())
    try:
        looked = _looked(store, session_hash, film)
    except KeyError:
        looked = None
    row = _row(make_film, film) or _row(look_at_film, film)
    if row is not None and row.state in (TaskState.WAITING, TaskState.RUNNING):
        busy: Stage = "making" if row.name == make_film.name else "looking"
        stage = busy if row.state == TaskState.RUNNING else "waiting"
        return FilmState(stage, row.done_units, row.all_units or 0, looked)
    if store.has(session_hash, film, "result"):
        return FilmState("made", looked=looked)
    if row is not None and row.state == TaskState.PARKED:
        return FilmState("unreadable", looked=looked, error="failed")
    if row is not None and row.state == TaskState.CANCELLED:
        return FilmState("cancelled", looked=looked)
    return FilmState("ready", looked=looked) if looked else FilmState("uploading")


def thumbnail(session_hash: bytes, film: uuid.UUID, number: int) -> bytes:
    """The small picture of one track (JPEG). Raises KeyError."""
    store = film_store()
    numbers = [track.number for track in _looked(store, session_hash, film).tracks]
    if number not in numbers:
        raise KeyError
    data, place = store.get_part(session_hash, film, "crops"), 0
    for _ in range(numbers.index(number)):
        place += 4 + int.from_bytes(data[place : place + 4], "big")
    return data[place + 4 : place + 4 + int.from_bytes(data[place : place + 4], "big")]


def result(session_hash: bytes, film: uuid.UUID) -> bytes:
    """The new film. Raises KeyError until it is made."""
    return film_store().get_result(session_hash, film)


def _looked(store: FilmStore, session_hash: bytes, film: uuid.UUID) -> FilmLooked:
    return FilmLooked.of_data(json.loads(store.get_part(session_hash, film, "looked")))


def _ask(kind: JobKind, session_hash: bytes, film: uuid.UUID) -> None:
    later(kind, unique=str(film), film=str(film), session=session_hash.hex())


def _row(kind: JobKind, film: uuid.UUID) -> Job | None:
    """The newest job of this kind for this film."""
    return Job.objects.filter(unique=f"{kind.name}:{film}").order_by("-made_at").first()


@job("checks.look_at_film")
@backs("image_consent", kind="flow", by="action")
def look_at_film(run: Run, *, film: str, session: str) -> None:
    """Looks at a film and keeps what was seen; one that cannot be read is wiped."""
    store, film_id, session_hash = film_store(), uuid.UUID(film), bytes.fromhex(session)
    if store.has(session_hash, film_id, "looked"):
        return
    with _failures_told(store, session_hash, film_id), FilmChild() as child:
        looked, small = child.look_at_film(store.whole(session_hash, film_id), _heard(run))
        store.put_part(session_hash, film_id, "crops", _packed(small))
        store.put_part(session_hash, film_id, "looked", json.dumps(looked.as_data()).encode())


@job("checks.make_film")
@backs("image_consent", kind="flow", by="action")
def make_film(run: Run, *, film: str, session: str) -> None:
    """Makes the film that a person chose, and wipes the one that came in."""
    store, film_id, session_hash = film_store(), uuid.UUID(film), bytes.fromhex(session)
    if store.has(session_hash, film_id, "result"):
        return
    with _failures_told(store, session_hash, film_id), FilmChild() as child:
        choice = FilmChoice.of_data(json.loads(store.get_part(session_hash, film_id, "wanted")))
        tracks = chosen(_looked(store, session_hash, film_id), choice.keep)
        made = child.make_film(
            store.whole(session_hash, film_id), tracks, choice.regions,
            style=choice.style, sound=choice.sound, stretches=choice.stretches, heard=_heard(run),
        )  # fmt: skip
        store.put_result(session_hash, film_id, made)
    store.wipe_film(session_hash, film_id)


@job("checks.sweep_films", schedule=Every(timedelta(minutes=5)))
def sweep_films(run: Run) -> None:
    """Wipes what is past its time, also when nobody uploads anything."""
    film_store().sweep()


@contextlib.contextmanager
def _failures_told(store: FilmStore, session_hash: bytes, film: uuid.UUID) -> Any:
    """A film that cannot be read is said to be so and wiped; one that was wiped meanwhile is left alone."""
    try:
        yield
    except KeyError:
        raise Unfinished("film_gone", again=False) from None
    except (FilmError, StoreFull) as error:
        code = error.code if isinstance(error, FilmError) else "limit"
        with contextlib.suppress(KeyError, StoreFull):
            store.put_part(session_hash, film, "unreadable", code.encode())
        if code != "nothing_left":
            store.wipe_film(session_hash, film)
        raise Unfinished(f"film_{code}", again=False) from None


def _heard(run: Run) -> Callable[[int, int], None]:
    """Tells the job how far it is, at most once a second; Cancelled passes through and ends the child."""
    last = 0.0

    def heard(done: int, of: int) -> None:
        nonlocal last
        if time.monotonic() - last >= _TELL_EVERY:
            last = time.monotonic()
            run.progress(done, of)

    return heard


def _packed(parts: Sequence[bytes]) -> bytes:
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)
