"""Which faces of this picture are covered, given what a person answered, and about whom is asked? (4.5, design 4)

Nobody is recognised: a face gets a name only because a person gave it one. What nobody spoke about is covered.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from plaatsbaar.core.consent import Destination, Medium, Standing
from plaatsbaar.core.draft import UNKNOWN, Box, Face, FaceState, Picture, Unknown
from plaatsbaar.core.facts import Facts, Person
from plaatsbaar.core.grounds import backs

_NOBODY: Mapping[str, int] = MappingProxyType({})
_NONE: Mapping[int, str] = MappingProxyType({})


class Why(StrEnum):
    """Why a face is shown or covered; each is a sentence on the page."""

    UNKNOWN = "unknown"
    POINTED = "pointed"
    OUTSIDER = "outsider"
    NAMED = "named"
    CHOSEN = "chosen"
    REST = "rest"
    DRAWN = "drawn"


@dataclass(frozen=True, slots=True)
class GroupQuestion:
    """What is asked about one class: about ``may_not`` each, or, turned round, about ``may`` each.

    ``turned`` when more than a third may not be shown: then nobody gets a list of who may not.
    """

    group: str
    may: tuple[Person, ...]
    may_not: tuple[Person, ...]

    @property
    def size(self) -> int:
        return len(self.may) + len(self.may_not)

    @property
    def turned(self) -> bool:
        return 3 * len(self.may_not) > self.size

    @property
    def asked(self) -> tuple[Person, ...]:
        """The people whose names are shown; never those who may not when the question is turned round."""
        return self.may if self.turned else self.may_not


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person answered about one picture. Faces are numbers from 0: found ones first, then drawn ones.

    group: the class or group chosen, "" for none. absent: ids said not to be in it. pointed: id to face.
    outsiders: is somebody in it from outside the group, and ``outsider_faces`` which. named: face to id (the picker).
    keep, cover: chosen per face; they win over everything else, the last choice being in one of the two only.
    drawn: boxes that a person drew. removed: found boxes of what is no face. complete: "ik zie geen gezichten meer".
    """

    group: str = ""
    absent: frozenset[str] = frozenset()
    pointed: Mapping[str, int] = field(default_factory=lambda: _NOBODY, hash=False)
    outsiders: bool | Unknown = UNKNOWN
    outsider_faces: frozenset[int] = frozenset()
    named: Mapping[int, str] = field(default_factory=lambda: _NONE, hash=False)
    keep: frozenset[int] = frozenset()
    cover: frozenset[int] = frozenset()
    drawn: tuple[Box, ...] = ()
    removed: frozenset[int] = frozenset()
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """One face after the answers: its number from 1 (the same everywhere), its place, its state and why."""

    number: int
    box: Box
    state: FaceState
    why: Why
    person: str | None = None
    drawn: bool = False

    @property
    def covered(self) -> bool:
        """Everything that is not explicitly kept is covered."""
        return self.state is not FaceState.KEEP


def reading_order(boxes: Sequence[Box]) -> tuple[Box, ...]:
    """Boxes row by row from top left to bottom right; faces whose middles differ less than half a face share a row."""
    rows: list[list[Box]] = []
    for box in sorted(boxes, key=lambda one: (one.y + one.h / 2, one.x)):
        first = rows[-1][0] if rows else None
        if first and (box.y + box.h / 2) - (first.y + first.h / 2) <= max(first.h, box.h) / 2:
            rows[-1].append(box)
        else:
            rows.append([box])
    return tuple(box for row in rows for box in sorted(row, key=lambda one: one.x))


@backs("image_consent", kind="rule", by="core")
def group_question(facts: Facts, group: str, destination: Destination, medium: Medium = Medium.PHOTO) -> GroupQuestion:
    """About whom to ask when ``group`` is in the picture. Who is not known to have said yes may not be shown (4.5)."""
    members = sorted(
        facts.people.in_group(group) if facts.people else (), key=lambda one: (one.first.casefold(), one.last, one.id)
    )
    allowed = {person.id for person in members if may_be_shown(facts, person.id, destination, medium)}
    return GroupQuestion(
        group,
        tuple(person for person in members if person.id in allowed),
        tuple(person for person in members if person.id not in allowed),
    )


def may_be_shown(
    facts: Facts, person: str, destination: Destination | Unknown | None, medium: Medium = Medium.PHOTO
) -> bool:
    """Whether this person's consent covers the destination today. Unknown person, registry or destination: no."""
    if not isinstance(destination, Destination):
        return False
    standing = facts.consent(person, medium, destination)
    return isinstance(standing, Standing) and standing.covers


def open_questions(question: GroupQuestion, answers: Answers, faces: int) -> int:
    """How many questions about the group are not answered; while there is one, every face stays unknown.

    Turned round nothing has to be answered: who is not pointed out is covered. ``faces`` counts found and drawn ones;
    pointing at a face that is not there (any more) is no answer.
    """
    if question.turned:
        return 0
    there = set(range(faces)) - answers.removed
    unanswered = sum(
        person.id not in answers.absent and answers.pointed.get(person.id) not in there for person in question.may_not
    )
    outsiders = answers.outsiders is False or (answers.outsiders is True and bool(answers.outsider_faces & there))
    return unanswered + (not outsiders)


def _by_group(
    number: int, question: GroupQuestion, answers: Answers, *, done: bool
) -> tuple[FaceState, Why, str | None]:
    """What the class question says about one face."""
    people = sorted(person for person, face in answers.pointed.items() if face == number)
    known = {person.id for person in question.asked}
    people = [person for person in people if person in known]
    if question.turned:
        if len(people) == 1:
            return FaceState.KEEP, Why.POINTED, people[0]
        return FaceState.COVER, Why.REST, None
    if people:
        return FaceState.COVER, Why.POINTED, people[0] if len(people) == 1 else None
    if answers.outsiders is True and number in answers.outsider_faces:
        return FaceState.COVER, Why.OUTSIDER, None
    return (FaceState.KEEP, Why.REST, None) if done else (FaceState.UNKNOWN, Why.UNKNOWN, None)


def _state(
    number: int, question: GroupQuestion | None, answers: Answers, may: frozenset[str], *, drawn: bool, done: bool
) -> tuple[FaceState, Why, str | None]:
    named = answers.named.get(number)
    person = named or next((who for who, face in answers.pointed.items() if face == number), None)
    if number in answers.cover:
        return FaceState.COVER, Why.CHOSEN, person
    if number in answers.keep:
        return FaceState.KEEP, Why.CHOSEN, person
    if named:
        return (FaceState.KEEP if named in may else FaceState.COVER), Why.NAMED, named
    if question is not None:
        state, why, who = _by_group(number, question, answers, done=done)
        if why in (Why.POINTED, Why.OUTSIDER):
            return state, why, who
        if not drawn:
            return state, why, who
    return (FaceState.COVER, Why.DRAWN, None) if drawn else (FaceState.UNKNOWN, Why.UNKNOWN, None)


def decide(
    found: Sequence[Box],
    answers: Answers,
    question: GroupQuestion | None = None,
    may: frozenset[str] = frozenset(),
) -> tuple[Decided, ...]:
    """The state of every face: the faces found (in reading order) and then the boxes drawn; removed boxes are left out.

    ``may``: the ids among ``answers.named`` who may be shown. A choice per face goes before a name, a name before the
    class question. What nobody spoke about is UNKNOWN and covered; so is what was drawn.
    """
    every = [*reading_order(found), *answers.drawn]
    done = question is not None and open_questions(question, answers, len(every)) == 0
    decided: list[Decided] = []
    for number, box in enumerate(every):
        if number in answers.removed:
            continue
        drawn = number >= len(found)
        state, why, person = _state(number, question, answers, may, drawn=drawn, done=done)
        decided.append(Decided(number + 1, box, state, why, person, drawn))
    return tuple(decided)


def decided_for(
    facts: Facts | None, found: Sequence[Box], answers: Answers, destination: Destination | Unknown | None
) -> tuple[Decided, ...]:
    """`decide` with today's consents: a yes withdrawn since the answers were given covers the face again.

    Without facts or a known destination only what was chosen per face counts: nobody's consent is looked at.
    """
    if facts is None or facts.people is None or not isinstance(destination, Destination):
        return decide(found, answers)
    question = group_question(facts, answers.group, destination) if answers.group else None
    may = frozenset(person for person in answers.named.values() if may_be_shown(facts, person, destination))
    return decide(found, answers, question, may)


def picture(name: str, answers: Answers, decided: Sequence[Decided], *, alt: str = "") -> Picture:
    """The picture as its author described it, for the judge."""
    people = tuple(dict.fromkeys(face.person for face in decided if face.person))
    said = bool(answers.group) or bool(people)
    return Picture(
        name=name,
        people=people if said else UNKNOWN,
        groups=(answers.group,) if answers.group else (),
        outsiders=answers.outsiders,
        faces=tuple(Face(face.box, face.state, face.person) for face in decided),
        complete=answers.complete,
        alt=alt,
    )
