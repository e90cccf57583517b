"""What is said of people in a picture: how many, never who; unknown is never a pass (4.5, 8.6, B2.9)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plaatsbaar import check
from plaatsbaar.core import cast, channels
from plaatsbaar.core.draft import (
    UNKNOWN,
    Author,
    Box,
    Capacity,
    Draft,
    Face,
    FaceState,
    Film,
    Lesson,
    Picture,
    Role,
    Sound,
)
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Observation, Where
from plaatsbaar.core.verdict import Cover, Outcome, Verdict, Weight

BOXES = [Box(100 + 300 * number, 200, 90, 110) for number in range(7)]
LOOKED = Observation(Kind.LOOKED, "picture", Where.PICTURE)


def seen(number: int) -> list[Observation]:
    return [LOOKED, *(Observation(Kind.FACE, "zeker", Where.PICTURE, box) for box in BOXES[:number])]


def verdict(
    picture: Picture,
    faces: int,
    *,
    role: Role = Role.STAFF,
    facts: Facts | None = None,
    extra: Observation | None = None,
) -> Verdict:
    draft = Draft(
        "Wat een leuke dag op het Stroomdal. Dit is mijn eigen mening, los van de school.",
        Author(role, Capacity.PERSONAL, "docent biologie"),
        channels.channel("instagram") or UNKNOWN,
        lesson=Lesson.NO,
        reply=False,
        pictures=(picture,),
    )
    observed = seen(faces) + ([extra] if extra else [])
    return check(draft, facts or cast.facts(), seen=observed)


def about_pictures(one: Verdict) -> list[str]:
    return [finding.message.nl for finding in one.findings if finding.where is Where.PICTURE]


@pytest.mark.ground("image_consent")
def test_it_says_how_many_and_where_but_never_who() -> None:
    kept = ["p-sanne", "p-bilal", "p-noor", "p-daan", "s-hanneke"]
    faces = tuple(Face(box, FaceState.KEEP, person) for box, person in zip(BOXES, kept, strict=False))
    faces += tuple(Face(box) for box in BOXES[5:])
    said = verdict(Picture("foto.jpg", faces=faces), 7)
    sentence = "Voor 2 van de 7 mensen is er geen toestemming voor jouw Instagram. "
    sentence += "Van 2 anderen weten we nog niet wie het zijn."
    assert about_pictures(said) == [sentence]
    finding = next(one for one in said.findings if one.rule == "pictured_without_consent")
    assert finding.weight is Weight.REVISE and "4.5" in finding.clauses and "8.6" in finding.clauses
    assert isinstance(finding.fix, Cover) and set(finding.fix.boxes) == {*BOXES[:2], *BOXES[5:]}
    shown = f"{finding.message} {finding.advice}"
    assert not [person.first for person in cast.facts().people.persons if person.first in shown]  # type: ignore[union-attr]


@pytest.mark.ground("image_consent")
def test_applying_the_cover_ends_the_finding() -> None:
    before = verdict(Picture("foto.jpg"), 3)
    fix = next(one.fix for one in before.findings if isinstance(one.fix, Cover))
    decided = tuple(Face(box, FaceState.COVER) for box in fix.boxes)
    assert not about_pictures(verdict(Picture("foto.jpg", faces=decided), 3))
    assert not about_pictures(verdict(Picture("foto.jpg", faces=decided, covered=True), 0))


def test_a_covered_file_in_which_somebody_was_kept_is_judged_by_whom() -> None:
    kept = (Face(BOXES[0], FaceState.KEEP, "p-sanne"), Face(BOXES[1]))
    assert about_pictures(verdict(Picture("foto.jpg", faces=kept, covered=True), 0))
    fine = (Face(BOXES[0], FaceState.KEEP, "p-noor"), Face(BOXES[1]))
    assert not about_pictures(verdict(Picture("foto.jpg", faces=fine, covered=True), 0))


def test_more_faces_than_people_said_leaves_faces_unnamed() -> None:
    said = verdict(Picture("foto.jpg", people=("p-noor",)), 3)
    assert about_pictures(said) == ["Van 2 gezichten op de foto is niet gezegd wie het zijn"]


def test_the_class_question() -> None:
    only_class = verdict(Picture("foto.jpg", groups=("2B",)), 4)
    assert about_pictures(only_class) == ["Van 4 gezichten op de foto is niet gezegd wie het zijn"]
    answered = Picture("foto.jpg", people=(), groups=("2B",))
    asked = verdict(answered, 4)
    assert not about_pictures(asked) and [q.quote for q in asked.questions if q.about == "picture"] == ["outsiders"]
    done = verdict(replace(answered, outsiders=False), 4)
    assert not about_pictures(done) and not [q for q in done.questions if q.about == "picture"]
    assert about_pictures(verdict(replace(answered, people=("p-sanne",), outsiders=False), 4))


def test_nobody_looked_is_a_question_and_never_a_pass() -> None:
    draft = Draft("Open dag!", Author(Role.STAFF, Capacity.PERSONAL), channels.channel("instagram") or UNKNOWN)
    said = check(replace(draft, lesson=Lesson.NO, pictures=(Picture("a.jpg"),)), cast.facts())
    assert [q for q in said.questions if q.about == "picture"] and not said.may_post


def test_an_unreadable_picture_is_not_a_picture_without_faces() -> None:
    unread = Observation(Kind.UNREADABLE, "damaged", Where.PICTURE)
    draft = Draft("Open dag!", Author(Role.PUPIL), channels.channel("instagram") or UNKNOWN, pictures=(Picture("a"),))
    said = check(draft, cast.facts(), seen=[unread])
    assert said.outcome is Outcome.CONSULT and "kon niet worden nagekeken" in said.findings[0].message.nl


def test_without_a_registry_a_kept_face_is_a_reminder_and_an_open_one_is_covered() -> None:
    public = cast.without_session()
    kept = verdict(Picture("a.jpg", faces=(Face(BOXES[0], FaceState.KEEP),)), 1, facts=public)
    assert [f.weight for f in kept.findings if f.where is Where.PICTURE] == [Weight.HINT]
    assert about_pictures(verdict(Picture("a.jpg"), 1, facts=public)) == [
        "Van 1 gezicht op de foto is niet gezegd wie het is"
    ]
    named = verdict(Picture("a.jpg", people=("p-noor",)), 1, facts=public)
    assert [q.quote for q in named.questions if q.about == "picture"] == ["consent"]


@pytest.mark.ground("think_before_sharing_pictures")
@pytest.mark.parametrize("role", [Role.PUPIL, Role.PARENT])
def test_pupils_and_parents_hear_the_same_with_and_without_a_registry(role: Role) -> None:
    picture = Picture("a.jpg", people=("p-sanne",))
    with_registry = verdict(picture, 2, role=role)
    without = verdict(picture, 2, role=role, facts=replace(cast.facts(), consents=None))
    assert about_pictures(with_registry) == about_pictures(without) == ["Er staan 2 mensen op je foto"]


@pytest.mark.ground("image_consent")
def test_who_refused_is_covered_in_a_film_and_silenced_in_a_recording() -> None:
    draft = Draft("Dansje!", Author(Role.STAFF, Capacity.PERSONAL), channels.channel("instagram") or UNKNOWN)
    film = replace(draft, lesson=Lesson.NO, films=(Film("dans.mp4", people=("p-sanne",)),))
    assert check(film, cast.facts()).outcome is Outcome.REVISE
    covered = replace(film, films=(Film("dans.mp4", people=("p-sanne",), covered=True, sound=False),))
    assert not [f for f in check(covered, cast.facts()).findings if f.rule == "filmed_without_consent"]
    heard = replace(film, films=(), sounds=(Sound("lied.mp3", people=("p-sanne",)),))
    assert check(heard, cast.facts()).outcome is Outcome.STOP


@pytest.mark.ground("personal_data")
def test_the_place_in_a_file_is_found_until_the_clean_file_is_taken() -> None:
    gps = Observation(Kind.METADATA, "gps", Where.PICTURE)
    assert about_pictures(verdict(Picture("a.jpg", people=()), 0, extra=gps))
    assert not about_pictures(verdict(Picture("a.jpg", covered=True), 0, extra=gps))
