"""What the senses saw, with its place. An observation states a fact; whether it matters is for the rules to say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from plaatsbaar.core.draft import Box


class Certainty(StrEnum):
    """How sure a sense is. Only ``CERTAIN`` may lead to a stop; ``POSSIBLE`` leads to a question, never a finding."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"

    @property
    def rank(self) -> int:
        return {"certain": 3, "likely": 2, "possible": 1}[self.value]


class Where(StrEnum):
    """In which part of the draft something was seen."""

    TEXT = "text"
    SHARED = "shared"
    REPLY_TO = "reply_to"
    BIO = "bio"
    ALT = "alt"
    PICTURE = "picture"
    FILM = "film"
    SOUND = "sound"
    FILE = "file"


class Kind(StrEnum):
    """The kinds of observation. ``value`` of an observation refines its kind; each sense documents its values.

    FAILED carries the name of the sense that could not work: it becomes "niet te beoordelen", never "niets gevonden".
    """

    # persons and their data: what identifies, and what is told about somebody
    NAME = "name"
    IDENTIFIER = "identifier"
    SPECIAL = "special"
    DESCRIPTION = "description"
    # decency: an act aimed at somebody (value: the category), and frames that take the sting out
    ACT = "act"
    CARE = "care"
    EMOTION = "emotion"
    # what the text is: about school, in whose name, for whom
    SCHOOL = "school"
    PRIVATE_LIFE = "private_life"
    VOICE = "voice"
    OPINION = "opinion"
    DISCUSSION = "discussion"
    DISCLAIMER = "disclaimer"
    DISCLOSURE = "disclosure"
    CONFIDENTIAL = "confidential"
    CREDENTIAL = "credential"
    CLAIM = "claim"
    MISSION = "mission"
    DOUBT = "doubt"
    QUOTATION = "quotation"
    SOURCE = "source"
    LINK = "link"
    MEDIA_ORIGIN = "media_origin"
    PRAISE = "praise"
    LESSON = "lesson"
    # pictures, film and sound. LOOKED: the file was read (detail: width, height); without it nobody may say "no faces"
    LOOKED = "looked"
    FACE = "face"
    METADATA = "metadata"
    WRITING = "writing"
    # what the text says of a picture of people (value: secret, no_consent, doubt, group, shown)
    PICTURING = "picturing"
    UNREADABLE = "unreadable"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Start and end in Unicode code points of the text as given (``text[start:end]``)."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of film or sound, in seconds from its start."""

    start: float
    end: float


Place = Span | Box | Moment

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Observation:
    """One thing a sense saw.

    kind, value: what it is (``Kind.IDENTIFIER``, ``"phone"``); the sense that makes it documents its values.
    where, place: in which field, and where in it; ``index`` is the picture's, film's or sound's number from 0.
    certainty: see `Certainty`. quote: the words as they stand in the draft, "" for what is not text.
    person: roster id when a name was matched to exactly one person. detail: further facts the sense documents.
    """

    kind: Kind
    value: str = ""
    where: Where = Where.TEXT
    place: Place | None = None
    certainty: Certainty = Certainty.CERTAIN
    quote: str = ""
    person: str | None = None
    index: int = 0
    detail: Mapping[str, str] = field(default_factory=lambda: _NOTHING, hash=False)

    @property
    def span(self) -> Span | None:
        return self.place if isinstance(self.place, Span) else None

    @property
    def box(self) -> Box | None:
        return self.place if isinstance(self.place, Box) else None


@dataclass(frozen=True, slots=True)
class Seen:
    """All observations of one draft, in the order of the senses and, within one, of the text."""

    observations: tuple[Observation, ...] = ()

    @classmethod
    def of(cls, observations: Iterable[Observation]) -> Seen:
        return cls(tuple(observations))

    def __iter__(self) -> Iterator[Observation]:
        return iter(self.observations)

    def find(
        self, kind: Kind, *values: str, where: Where | None = None, at_least: Certainty = Certainty.POSSIBLE
    ) -> tuple[Observation, ...]:
        """Observations of a kind, optionally only these values, this field, or at least this certain."""
        return tuple(
            seen
            for seen in self.observations
            if seen.kind is kind
            and (not values or seen.value in values)
            and (where is None or seen.where is where)
            and seen.certainty.rank >= at_least.rank
        )

    def has(
        self, kind: Kind, *values: str, where: Where | None = None, at_least: Certainty = Certainty.POSSIBLE
    ) -> bool:
        return bool(self.find(kind, *values, where=where, at_least=at_least))

    def own(self, kind: Kind, *values: str, at_least: Certainty = Certainty.POSSIBLE) -> tuple[Observation, ...]:
        """What the author answers for: the own text, what is shared (8.4) and the alt text of pictures."""
        return tuple(
            seen
            for seen in self.find(kind, *values, at_least=at_least)
            if seen.where in (Where.TEXT, Where.SHARED, Where.ALT)
        )
