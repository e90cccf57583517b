"""What travels in the page of a check: the whole state, since no draft is ever stored.

The state is one frozen value, written as JSON in the hidden field ``stand`` of every form. It comes back from outside,
so reading it is strict: whatever does not fit raises `UnreadableState`, which a view turns into a page that says so.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from types import MappingProxyType
from typing import Any, Final, Literal, TypeVar, cast, get_args

from plaatsbaar.core import channels
from plaatsbaar.core.draft import (
    UNKNOWN,
    Audience,
    Author,
    Box,
    Capacity,
    Draft,
    Face,
    FaceState,
    Lesson,
    Picture,
    Rights,
    Role,
    Unknown,
)
from plaatsbaar.core.facts import Facts

FIELD: Final = "stand"
"""The name of the hidden field that carries the state."""

TEXT_LIMIT: Final = 40_000
"""Longest text that is checked, in characters: far above any platform's limit."""
STEPS_LIMIT: Final = 60
PHOTOS_LIMIT: Final = 5
FACES_LIMIT: Final = 500
STATE_LIMIT: Final = 1_500_000
"""Longest state in characters of JSON."""

_SHORT: Final = 200
_NOT_WRITABLE = re.compile("[\ud800-\udfff\0]")
_Option = TypeVar("_Option", bound=Enum)

Absent = Literal["absent"]
FaceChoice = Literal["", "keep", "cover", "removed"]


class UnreadableState(ValueError):  # noqa: N818  (a state that is unreadable, not an error of ours)
    """The field did not hold a state. The message names the part, never its content."""


@dataclass(frozen=True, slots=True)
class FaceMark:
    """One face box as the page shows it. ``box`` in pixels of the upright picture; ``drawn`` by hand, not detected.

    ``person`` is who was chosen in the picker, ``choice`` what was chosen for this face alone ("removed": no face).
    """

    box: Box
    state: FaceState = FaceState.UNKNOWN
    person: str = ""
    drawn: bool = False
    choice: FaceChoice = ""


@dataclass(frozen=True, slots=True)
class PhotoState:
    """One photo: what its author said of it. ``id`` is the picture store's; the pixels are there, never here.

    ``answers``: person id -> "absent", or the numbers (from 0) of the faces pointed out. ``outsiders``: "" while not
    answered, "no", or the numbers of the faces that are in none of the groups. ``made``: the numbers of the faces that
    the file in the store covers, None while no file was made of this photo.
    """

    id: str
    rights: Rights | Unknown = UNKNOWN
    group: str = ""
    answers: Mapping[str, Absent | tuple[int, ...]] = field(default_factory=dict)
    outsiders: Literal["", "no"] | tuple[int, ...] = ""
    faces: tuple[FaceMark, ...] = ()
    complete: bool = False
    alt: str = ""
    made: tuple[int, ...] | None = None

    def to_picture(self) -> Picture:
        """The picture as core knows it. Who was pointed out is in it; who is "absent" is not; silence is UNKNOWN."""
        pointed = {answer[0]: person for person, answer in self.answers.items() if answer and answer != "absent"}
        people = {face.person for face in self.faces if face.person} | set(pointed.values())
        said = bool(people) or bool(self.group and self.outsiders != "")
        faces = tuple(
            Face(face.box, face.state, face.person or pointed.get(number))
            for number, face in enumerate(self.faces)
            if face.choice != "removed"
        )
        return Picture(
            name=self.id,
            people=tuple(sorted(people)) if said else UNKNOWN,
            groups=(self.group,) if self.group else (),
            outsiders=UNKNOWN if self.outsiders == "" else self.outsiders != "no",
            faces=faces or UNKNOWN,
            complete=self.complete,
            covered=self.made is not None and all(face.state is not FaceState.UNKNOWN for face in faces),
            rights=self.rights,
            alt=self.alt,
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One change that was made with a fix: at ``start``, ``old`` became ``new``. Enough to undo it."""

    start: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class PageState:
    """Everything a check's page knows. ``aside``: pairs of finding key and reason. ``steps``: oldest change first.

    ``answered``: pairs of question key and the chosen value, for questions that are not a field of the draft.
    ``about_school``: the author said that it is about school after all (3.2).
    """

    text: str = ""
    role: Role | Unknown = UNKNOWN
    capacity: Capacity | Unknown = UNKNOWN
    channel: str = ""
    audience: Audience | Unknown = UNKNOWN
    lesson: Lesson | Unknown = UNKNOWN
    reply: bool | Unknown = UNKNOWN
    function: str = ""
    school: str = ""
    steps: tuple[Step, ...] = ()
    aside: tuple[tuple[str, str], ...] = ()
    answered: tuple[tuple[str, str], ...] = ()
    about_school: bool = False
    photos: tuple[PhotoState, ...] = ()

    def to_json(self) -> str:
        """The state for the hidden field; `read` gives the same state back."""
        return json.dumps(_plain(self), ensure_ascii=False, separators=(",", ":"))

    def to_draft(self, facts: Facts, *, author_id: str | None = None, at: datetime | None = None) -> Draft:
        """The draft that is checked; a channel that neither the board's register nor ours has is UNKNOWN."""
        return Draft(
            text=self.text,
            author=Author(self.role, self.capacity, self.function, "", self.school, author_id),
            channel=channels.channel(self.channel, facts.board.channels) or UNKNOWN if self.channel else UNKNOWN,
            audience=self.audience,
            lesson=self.lesson,
            reply=self.reply,
            at=at,
            pictures=tuple(photo.to_picture() for photo in self.photos),
            answers=MappingProxyType(dict(self.answered)),
        )

    def photo(self, photo_id: str) -> PhotoState | None:
        """The photo with this id, None when this page has none."""
        return next((photo for photo in self.photos if photo.id == photo_id), None)


def read(raw: str) -> PageState:
    """The state that a form carried. An empty field is an empty state; UnreadableState for all that does not fit."""
    if not raw:
        return PageState()
    if len(raw) > STATE_LIMIT:
        raise UnreadableState("too long")
    try:
        data = json.loads(raw)
        return _state(_Fields(data, "state"))
    except UnreadableState:
        raise
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError) as error:
        raise UnreadableState(type(error).__name__) from None


def clean(text: str) -> str:
    """Text that can be written as UTF-8: half surrogate pairs and NUL become the replacement mark."""
    return _NOT_WRITABLE.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")


def _plain(value: Any) -> Any:
    """A value as JSON has it: UNKNOWN is null, a dataclass a list of what it holds by name."""
    if value is UNKNOWN:
        return None
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if hasattr(value, "__dataclass_fields__"):
        return {name: _plain(getattr(value, name)) for name in value.__dataclass_fields__}
    return value


class _Fields:
    """A JSON object whose fields are taken one by one, each checked for its type and size."""

    def __init__(self, data: object, name: str) -> None:
        if not isinstance(data, dict):
            raise UnreadableState(f"{name} is no object")
        self.data: dict[str, Any] = data
        self.name = name

    def _take(self, key: str, kind: type) -> Any:
        value = self.data.get(key)
        if type(value) is not kind:
            raise UnreadableState(f"{self.name}.{key}")
        return value

    def text(self, key: str, longest: int = _SHORT) -> str:
        value: str = self._take(key, str)
        if len(value) > longest:
            raise UnreadableState(f"{self.name}.{key} is too long")
        return clean(value)

    def number(self, key: str) -> int:
        value: int = self._take(key, int)
        if not 0 <= value <= 1_000_000:
            raise UnreadableState(f"{self.name}.{key}")
        return value

    def yes(self, key: str) -> bool:
        value: bool = self._take(key, bool)
        return value

    def option(self, key: str, kind: type[_Option]) -> _Option | Unknown:
        value = self.data.get(key)
        return UNKNOWN if value is None else kind(value)

    def many(self, key: str, longest: int) -> list[Any]:
        value: list[Any] = self._take(key, list)
        if len(value) > longest:
            raise UnreadableState(f"{self.name}.{key} holds too many")
        return value


def _state(fields: _Fields) -> PageState:
    reply = fields.data.get("reply")
    if reply is not None and type(reply) is not bool:
        raise UnreadableState("state.reply")
    return PageState(
        text=fields.text("text", TEXT_LIMIT),
        role=fields.option("role", Role),
        capacity=fields.option("capacity", Capacity),
        channel=fields.text("channel"),
        audience=fields.option("audience", Audience),
        lesson=fields.option("lesson", Lesson),
        reply=UNKNOWN if reply is None else reply,
        function=fields.text("function"),
        school=fields.text("school"),
        steps=tuple(_step(_Fields(one, "step")) for one in fields.many("steps", STEPS_LIMIT)),
        aside=tuple(_pair(one) for one in fields.many("aside", STEPS_LIMIT)),
        answered=tuple(_pair(one) for one in fields.many("answered", STEPS_LIMIT)),
        about_school=fields.yes("about_school"),
        photos=tuple(_photo(_Fields(one, "photo")) for one in fields.many("photos", PHOTOS_LIMIT)),
    )


def _step(fields: _Fields) -> Step:
    return Step(fields.number("start"), fields.text("old", TEXT_LIMIT), fields.text("new", TEXT_LIMIT))


def _pair(value: object) -> tuple[str, str]:
    if not (isinstance(value, list) and len(value) == 2 and all(isinstance(one, str) for one in value)):
        raise UnreadableState("state: pair")
    key, reason = value
    if len(key) > TEXT_LIMIT or len(reason) > _SHORT:
        raise UnreadableState("state: pair is too long")
    return clean(key), clean(reason)


def _numbers(value: object, faces: int) -> tuple[int, ...]:
    if not (isinstance(value, list) and all(type(one) is int and 0 <= one < faces for one in value)):
        raise UnreadableState("photo: face numbers")
    return tuple(value)


def _answer(value: object, faces: int) -> Absent | tuple[int, ...]:
    return "absent" if value == "absent" else _numbers(value, faces)


def _photo(fields: _Fields) -> PhotoState:
    faces = tuple(_face(_Fields(one, "face")) for one in fields.many("faces", FACES_LIMIT))
    answers = _Fields(fields.data.get("answers"), "answers").data
    if len(answers) > FACES_LIMIT or any(len(person) > _SHORT for person in answers):
        raise UnreadableState("photo.answers")
    outsiders = fields.data.get("outsiders")
    return PhotoState(
        id=str(uuid.UUID(fields.text("id"))),
        rights=fields.option("rights", Rights),
        group=fields.text("group"),
        answers={clean(person): _answer(answer, len(faces)) for person, answer in answers.items()},
        outsiders="" if outsiders == "" else "no" if outsiders == "no" else _numbers(outsiders, len(faces)),
        faces=faces,
        complete=fields.yes("complete"),
        alt=fields.text("alt", 2_000),
        made=None if fields.data.get("made") is None else _numbers(fields.data["made"], len(faces)),
    )


def _face(fields: _Fields) -> FaceMark:
    box = _Fields(fields.data.get("box"), "box")
    choice = fields.text("choice")
    if choice not in get_args(FaceChoice):
        raise UnreadableState("face.choice")
    return FaceMark(
        box=Box(box.number("x"), box.number("y"), box.number("w"), box.number("h")),
        state=FaceState(fields.text("state")),
        person=fields.text("person"),
        drawn=fields.yes("drawn"),
        choice=cast("FaceChoice", choice),
    )
