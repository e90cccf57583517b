"""What is to be posted, by whom, where: the question that is put to Plaatsbaar.

Every field that a person may leave open has ``UNKNOWN`` as a value of its own. Unknown is never read as harmless: the
judge tries each possible value and asks where it matters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import Final, Literal


class Unknown(Enum):
    """The type of ``UNKNOWN``; one member, so that type checkers can narrow on ``is UNKNOWN``."""

    UNKNOWN = "unknown"

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN: Final = Unknown.UNKNOWN


class Role(StrEnum):
    """In what relation to the school the author posts (clause 3.1)."""

    PUPIL = "pupil"
    STAFF = "staff"
    PARENT = "parent"
    ALUMNUS = "alumnus"
    OTHER = "other"


class Capacity(StrEnum):
    """On whose behalf: a person, or the school or board (5.1, B1.1). Only staff can post officially."""

    PERSONAL = "personal"
    OFFICIAL = "official"


class Audience(StrEnum):
    PUBLIC = "public"
    RESTRICTED = "restricted"


class Lesson(StrEnum):
    """Is it posted during a lesson, and if so, was that allowed in advance (4.1)?"""

    YES = "yes"
    NO = "no"
    ALLOWED = "allowed"


class Rights(StrEnum):
    """By what right somebody publishes a picture, film, sound or text (B3.4)."""

    OWN = "own"
    PERMISSION = "permission"
    LICENCE = "licence"
    QUOTATION = "quotation"
    NONE = "none"
    """The author says: I do not know whether I may use it. That is an answer; ``UNKNOWN`` is no answer yet."""


class ChannelKind(StrEnum):
    """What sort of place a channel is; ``BOARD_PLATFORM`` is what clause 1.2 leaves out."""

    SOCIAL = "social"
    CHAT = "chat"
    WEBSITE = "website"
    BLOG = "blog"
    NEWSLETTER = "newsletter"
    PRINT = "print"
    PRESS = "press"
    BOARD_PLATFORM = "board_platform"


@dataclass(frozen=True, slots=True)
class Channel:
    """A place to post. ``limit`` is the longest text in characters, None when there is none that matters.

    ``usual_audience`` is what the platform is set to for most people; it fills nothing in, it orders the choices.
    """

    name: str
    label: str
    kind: ChannelKind
    limit: int | None = None
    usual_audience: Audience | Unknown = UNKNOWN


class FaceState(StrEnum):
    """What a person decided about one face. ``UNKNOWN`` faces are covered when the picture is made."""

    UNKNOWN = "unknown"
    COVER = "cover"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels of the upright picture; 0, 0 is top left."""

    x: int
    y: int
    w: int
    h: int


@dataclass(frozen=True, slots=True)
class Face:
    """One face (or drawn region) as a person left it. ``person`` is the id of who was pointed out, never guessed."""

    box: Box
    state: FaceState = FaceState.UNKNOWN
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as its author describes it. Pixels never reach core: the senses observe them.

    ``people``: roster ids of who is said to be in it; ``UNKNOWN`` until somebody said so (an empty tuple says: nobody).
    ``groups``: classes or groups said to be in it. ``outsiders``: is somebody in it who is in none of the groups?
    ``faces``: what was decided per face, ``UNKNOWN`` until a person went over the picture.
    ``complete``: the author ticked "ik zie geen gezichten meer". ``covered``: the file itself was already covered.
    """

    name: str
    people: tuple[str, ...] | Unknown = UNKNOWN
    groups: tuple[str, ...] = ()
    outsiders: bool | Unknown = UNKNOWN
    faces: tuple[Face, ...] | Unknown = UNKNOWN
    complete: bool = False
    covered: bool = False
    rights: Rights | Unknown = UNKNOWN
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Film:
    """A film as its author describes it; fields as in `Picture`. ``sound`` tells whether its sound is kept.

    ``covered``: everybody in this file was covered already; who speaks in it can still be heard.
    """

    name: str
    people: tuple[str, ...] | Unknown = UNKNOWN
    groups: tuple[str, ...] = ()
    rights: Rights | Unknown = UNKNOWN
    sound: bool = True
    covered: bool = False


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound recording; ``people`` are those who can be heard."""

    name: str
    people: tuple[str, ...] | Unknown = UNKNOWN
    groups: tuple[str, ...] = ()
    rights: Rights | Unknown = UNKNOWN


@dataclass(frozen=True, slots=True)
class Author:
    """Who posts. ``function``, ``bio`` and ``school`` are empty when not told; ``id`` is a roster id when known."""

    role: Role | Unknown = UNKNOWN
    capacity: Capacity | Unknown = UNKNOWN
    function: str = ""
    bio: str = ""
    school: str = ""
    id: str | None = None


@dataclass(frozen=True, slots=True)
class ReplyTo:
    """What is answered, and who wrote it, as far as known."""

    text: str = ""
    role: Role | Unknown = UNKNOWN


@dataclass(frozen=True, slots=True)
class Shared:
    """What is shared or quoted; judged as the sharer's own (8.4)."""

    text: str = ""
    url: str = ""
    author: str = ""


_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Draft:
    """A post before it is posted. All text fields are as given, never normalised: places are offsets into them.

    ``answers``: `verdict.Question.key` -> the value its author chose after an earlier check (see `answers`).
    """

    text: str = ""
    author: Author = field(default_factory=Author)
    channel: Channel | Unknown = UNKNOWN
    audience: Audience | Unknown = UNKNOWN
    lesson: Lesson | Unknown = UNKNOWN
    reply: bool | Unknown = UNKNOWN
    reply_to: ReplyTo | None = None
    shares: Shared | None = None
    at: datetime | None = None
    pictures: tuple[Picture, ...] = ()
    films: tuple[Film, ...] = ()
    sounds: tuple[Sound, ...] = ()
    answers: Mapping[str, str] = field(default_factory=lambda: _NOTHING, hash=False)

    @property
    def role(self) -> Role | Unknown:
        return self.author.role

    @property
    def capacity(self) -> Capacity | Unknown:
        return self.author.capacity

    @property
    def official(self) -> bool:
        """True only when it is known to be posted on behalf of the school or board."""
        return self.author.capacity is Capacity.OFFICIAL


ContextField = Literal["role", "capacity", "audience", "lesson"]
"""The fields whose possible values the judge tries when they are unknown (design 2)."""
