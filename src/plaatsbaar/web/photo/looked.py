"""What was seen in the photos of this page, for the check: what the jobs found, and what the made files still show."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.http import HttpRequest
from django.urls import reverse

from plaatsbaar.apps.accounts.visitors import visitor_key
from plaatsbaar.apps.checks.picture_jobs import JobState, jobs
from plaatsbaar.core.consent import Destination, destination_of
from plaatsbaar.core.draft import Draft, Role, Unknown
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Observation, Where
from plaatsbaar.web.check.checking import of_visitor
from plaatsbaar.web.check.state import PageState, PhotoState
from plaatsbaar.web.photo.marks import found, settled
from plaatsbaar.web.visit import board_of, facts_of, who_is


@dataclass(frozen=True, slots=True)
class CoveredFile:
    """A file that was made, by the address it is fetched from."""

    address: str


@dataclass(frozen=True, slots=True)
class Looked:
    """``state``: the page's, without photos that are gone and with today's decisions per face.

    ``pending``: a photo is still being looked at, or its file is being made. ``gone``: how many photos were wiped.
    """

    state: PageState
    seen: tuple[Observation, ...] = ()
    pending: bool = False
    files: tuple[CoveredFile, ...] = ()
    gone: int = 0


@dataclass(frozen=True, slots=True)
class Asking:
    """What may be asked about who is in a photo. Without facts nobody's consent is known and only boxes are shown."""

    facts: Facts | None
    destination: Destination | Unknown | None
    draft: Draft


def asking(request: HttpRequest, state: PageState) -> Asking:
    """For staff who signed in: their facts and the photo's destination. For everybody else: no names at all.

    A pupil or parent who signed in gets what a stranger gets (design 7).
    """
    who = who_is(request)
    state = of_visitor(state, who)
    facts = facts_of(request)
    draft = state.to_draft(facts, author_id=who.person_id if who else None)
    staff = who is not None and who.role is Role.STAFF and facts.people is not None
    return Asking(facts if staff else None, destination_of(draft) if staff else None, draft)


def job_of(request: HttpRequest, photo_id: str) -> JobState:
    """How far this visitor's photo is; "gone" for everybody else's."""
    return jobs().state(visitor_key(request), uuid.UUID(photo_id))


def with_faces(photo: PhotoState, job: JobState) -> PhotoState:
    """The photo with the faces that were found, once they were."""
    has = any(not face.drawn for face in photo.faces)
    if has or job.looked is None:
        return photo
    return found(photo, (face.box for face in job.looked.faces))


def as_made(request: HttpRequest, photo: PhotoState, job: JobState) -> PhotoState:
    """The photo with what its file really covers: a page that was left open can tell of an earlier file."""
    if job.stage != "covered":
        return photo if job.busy else replace(photo, made=None)
    try:
        boxes = set(jobs().covered_boxes(visitor_key(request), uuid.UUID(photo.id)))
    except KeyError:
        return replace(photo, made=None)
    return replace(photo, made=tuple(number for number, face in enumerate(photo.faces) if face.box in boxes))


def looked_at(request: HttpRequest, state: PageState) -> Looked:
    """What the jobs saw in this page's photos. Consent is looked at again, so a made file can fall short since."""
    if not state.photos:
        return Looked(state)
    ask = asking(request, state)
    photos: list[PhotoState] = []
    seen: list[Observation] = []
    files: list[CoveredFile] = []
    pending, gone = False, 0
    slug = board_of(request).slug
    for photo in state.photos:
        job = job_of(request, photo.id)
        if job.stage == "gone":
            gone += 1
            continue
        made = job.stage == "covered"
        pending = pending or job.busy
        seen += _observations(job, len(photos), made=made)
        current = as_made(request, with_faces(photo, job), job)
        photos.append(settled(current, ask.facts, ask.destination))
        if made:
            files.append(CoveredFile(reverse("photo-file", kwargs={"board": slug, "photo": photo.id})))
    return Looked(replace(state, photos=tuple(photos)), tuple(seen), pending, tuple(files), gone)


def _observations(job: JobState, index: int, *, made: bool) -> Iterator[Observation]:
    """What was seen in one photo. What was hidden in the upload is not in the file that was made."""
    if job.stage == "unreadable":
        yield Observation(Kind.UNREADABLE, job.error, Where.PICTURE, index=index)
    elif job.looked is not None:
        for one in job.looked.observations(index):
            if not (made and one.kind is Kind.METADATA):
                yield one
