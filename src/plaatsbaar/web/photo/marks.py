"""From the photo in the page's state to the answers core decides on, and back to a photo with today's decisions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plaatsbaar.core.consent import Destination
from plaatsbaar.core.draft import UNKNOWN, Box, FaceState, Unknown
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.picturing import Answers, Decided, decided_for, reading_order
from plaatsbaar.web.check.state import FaceChoice, FaceMark, PhotoState


def found(photo: PhotoState, boxes: Iterable[Box]) -> PhotoState:
    """The photo with the faces that were found in it, in reading order; drawn boxes stay, after them."""
    drawn = tuple(face for face in photo.faces if face.drawn)
    return replace(photo, faces=(*(FaceMark(box) for box in reading_order(tuple(boxes))), *drawn))


def answers_of(photo: PhotoState) -> Answers:
    """What was answered about this photo, as core reads it."""
    numbered = tuple(enumerate(photo.faces))

    def chosen(choice: FaceChoice) -> frozenset[int]:
        return frozenset(number for number, face in numbered if face.choice == choice)

    return Answers(
        group=photo.group,
        absent=frozenset(person for person, answer in photo.answers.items() if answer == "absent"),
        pointed={person: answer[0] for person, answer in photo.answers.items() if answer != "absent" and answer},
        outsiders=UNKNOWN if photo.outsiders == "" else photo.outsiders != "no",
        outsider_faces=frozenset(n for n in photo.outsiders if isinstance(n, int)),
        named={number: face.person for number, face in numbered if face.person},
        keep=chosen("keep"),
        cover=chosen("cover"),
        drawn=tuple(face.box for face in photo.faces if face.drawn),
        removed=chosen("removed"),
        complete=photo.complete,
    )


def decided(photo: PhotoState, facts: Facts | None, destination: Destination | Unknown | None) -> tuple[Decided, ...]:
    """The state of every face today; consents are looked at now, not when the question was answered."""
    boxes = tuple(face.box for face in photo.faces if not face.drawn)
    return decided_for(facts, boxes, answers_of(photo), destination)


def settled(photo: PhotoState, facts: Facts | None, destination: Destination | Unknown | None) -> PhotoState:
    """The photo for the judge: a face counts as covered only when the file that was made covers it.

    Consent is looked at again, so a yes withdrawn since the file was made leaves that face open (UNKNOWN) again.
    """
    now = {face.number - 1: face for face in decided(photo, facts, destination)}
    made = frozenset(photo.made or ())
    faces: list[FaceMark] = []
    for number, face in enumerate(photo.faces):
        state = FaceState.COVER if number in made else FaceState.UNKNOWN
        if number in now and not now[number].covered and number not in made:
            state = FaceState.KEEP if photo.made is not None else FaceState.UNKNOWN
        faces.append(replace(face, state=state))
    return replace(photo, faces=tuple(faces))


def covered_now(faces: Iterable[Decided]) -> tuple[int, ...]:
    """The numbers (from 0) of the faces to cover: everything that is not kept."""
    return tuple(face.number - 1 for face in faces if face.covered)
