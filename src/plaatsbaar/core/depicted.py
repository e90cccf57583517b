"""Who is shown in a picture, film or sound, who of them agreed, and what is still open? What the image rules share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from plaatsbaar.core.consent import Destination, Medium, Standing
from plaatsbaar.core.draft import UNKNOWN, Box, Channel, Draft, Face, FaceState, Picture, Unknown
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen, Where
from plaatsbaar.core.wording import Wording

_PLACES: Mapping[Destination, Wording] = {
    Destination.SCHOOL_SOCIAL: Wording("{channel} van school", "the school's {channel}"),
    Destination.PERSONAL_SOCIAL: Wording("jouw {channel}", "your {channel}"),
    Destination.WEBSITE: Wording("de website", "the website"),
    Destination.GUIDE: Wording("de schoolgids en drukwerk", "the school guide and print"),
    Destination.NEWSLETTER: Wording("de nieuwsbrief", "the newsletter"),
    Destination.CLOSED: Wording("een besloten groep van school", "a closed group of the school"),
    Destination.PRESS: Wording("de pers", "the press"),
    Destination.PROMOTION: Wording("reclame voor de school", "promotion of the school"),
}


def place_wording(draft: Draft, destination: Destination) -> Wording:
    """The destination as its author would say it: "jouw Instagram", "Instagram van school"."""
    channel = draft.channel.label if isinstance(draft.channel, Channel) else "account"
    return _PLACES[destination].fill(channel=channel)


@dataclass(frozen=True, slots=True)
class Faces:
    """The faces of one picture as far as anybody knows: ``open`` are neither covered nor kept, ``all`` is every box.

    ``looked`` is False when nobody looked: then no faces is not the same as none.
    """

    looked: bool
    all: tuple[Box, ...]
    open: tuple[Box, ...]
    decided: tuple[Face, ...]

    @property
    def all_covered(self) -> bool:
        return bool(self.decided) and all(face.state is FaceState.COVER for face in self.decided)

    @property
    def covered_people(self) -> frozenset[str]:
        """Who was pointed out and covered everywhere."""
        shown = {face.person for face in self.decided if face.state is not FaceState.COVER}
        hidden = {face.person for face in self.decided if face.state is FaceState.COVER and face.person}
        return frozenset(person for person in hidden if person and person not in shown)

    def boxes_of(self, people: Iterable[str]) -> tuple[Box, ...]:
        wanted = set(people)
        return tuple(f.box for f in self.decided if f.person in wanted and f.state is not FaceState.COVER)


def faces_of(picture: Picture, index: int, seen: Seen) -> Faces:
    """What is known of a picture's faces: what a person decided, otherwise what the picture sense saw.

    In a file that was covered already, every face that was not kept is covered.
    """
    looked = any(one.index == index for one in seen.find(Kind.LOOKED, where=Where.PICTURE))
    found = tuple(one.box for one in seen.find(Kind.FACE, where=Where.PICTURE) if one.index == index and one.box)
    if picture.covered and picture.faces is UNKNOWN:
        return Faces(True, found, (), ())
    if picture.covered and picture.faces is not UNKNOWN:
        made = tuple(_as_made(face) for face in picture.faces)
        return Faces(True, tuple(face.box for face in made), (), made)
    if picture.faces is UNKNOWN:
        return Faces(looked, found, found, ())
    left = tuple(face.box for face in picture.faces if face.state is FaceState.UNKNOWN)
    return Faces(True, tuple(face.box for face in picture.faces), left, picture.faces)


def _as_made(face: Face) -> Face:
    return face if face.state is FaceState.KEEP else replace(face, state=FaceState.COVER)


def unread(index: int, seen: Seen) -> bool:
    """Whether the picture could not be read: the judge says so, the rules have nothing to add."""
    return any(one.index == index for one in seen.find(Kind.UNREADABLE, where=Where.PICTURE))


@dataclass(frozen=True, slots=True)
class Agreed:
    """Who of some people may be shown: ``no`` said no, ``unanswered`` did not say yes, ``unknown`` cannot be told."""

    no: tuple[str, ...]
    unanswered: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def not_allowed(self) -> tuple[str, ...]:
        return (*self.no, *self.unanswered)


def agreed(
    people: Iterable[str], media: Iterable[Medium], destination: Destination | Unknown | None, facts: Facts
) -> Agreed:
    """Sorts people by what they answered, for every one of ``media``; one no is a no."""
    no, unanswered, unknown = [], [], []
    for person in dict.fromkeys(people):
        if destination is UNKNOWN or destination is None:
            unknown.append(person)
            continue
        answers = [facts.consent(person, medium, destination) for medium in media]
        if any(isinstance(one, Standing) and one.said_no for one in answers):
            no.append(person)
        elif any(isinstance(one, Standing) and not one.covers for one in answers):
            unanswered.append(person)
        elif any(one is UNKNOWN for one in answers):
            unknown.append(person)
    return Agreed(tuple(no), tuple(unanswered), tuple(unknown))


def members(groups: Iterable[str], facts: Facts) -> tuple[str, ...]:
    """Everybody in these groups; empty without a roster."""
    if facts.people is None:
        return ()
    return tuple(person.id for group in groups for person in facts.people.in_group(group))
