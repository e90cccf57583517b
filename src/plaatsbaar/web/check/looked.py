"""What has been seen in the photos of this page so far? Reads the queue's state and never waits for it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace

from django.http import HttpRequest

from plaatsbaar.apps.accounts.visitors import visitor_key
from plaatsbaar.apps.checks.picture_jobs import JobState, jobs
from plaatsbaar.core.consent import destination_of
from plaatsbaar.core.observation import Kind, Observation, Where
from plaatsbaar.web.check.state import PageState, PhotoState
from plaatsbaar.web.check.thumbs import address
from plaatsbaar.web.photo.marks import found, settled
from plaatsbaar.web.visit import board_of, facts_of


@dataclass(frozen=True, slots=True)
class CoveredFile:
    """A photo that is ready to be taken along."""

    address: str


@dataclass(frozen=True, slots=True)
class Looked:
    """``pending`` while a photo is being looked at. ``state`` has the faces that were found and what was decided."""

    state: PageState
    seen: tuple[Observation, ...]
    pending: bool
    files: tuple[CoveredFile, ...]


def looked_at(request: HttpRequest, state: PageState) -> Looked:
    """What was seen in each photo, in the order of the page. A photo that was wiped stays a question."""
    if not state.photos:
        return Looked(state, (), pending=False, files=())
    key, slug = visitor_key(request), board_of(request).slug
    facts = facts_of(request)
    destination = destination_of(state.to_draft(facts))
    seen: list[Observation] = []
    photos: list[PhotoState] = []
    files: list[CoveredFile] = []
    pending = False
    for index, photo in enumerate(state.photos):
        job = jobs().state(key, uuid.UUID(photo.id))
        pending = pending or job.busy
        seen += _observations(job, index)
        known = photo if photo.faces or job.looked is None else found(photo, (one.box for one in job.looked.faces))
        photos.append(settled(known, facts, destination))
        if photo.made is not None and job.stage == "covered":
            files.append(CoveredFile(address("photo-file", board=slug, photo=photo.id)))
    return Looked(replace(state, photos=tuple(photos)), tuple(seen), pending, tuple(files))


def _observations(job: JobState, index: int) -> list[Observation]:
    if job.stage == "unreadable":
        return [Observation(Kind.UNREADABLE, job.error, Where.PICTURE, index=index)]
    return list(job.looked.observations(index)) if job.looked else []
