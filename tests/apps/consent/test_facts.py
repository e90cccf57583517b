"""What a check may know: no oracle for who is not signed in, the own school for staff, nobody else's consent (1.4)."""

from __future__ import annotations

import uuid

import pytest
from django.contrib.auth.models import AnonymousUser

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import OutsideScopeError, board_scope
from plaatsbaar.apps.consent.actions import Answer, record_consent
from plaatsbaar.apps.consent.facts import facts_for
from plaatsbaar.apps.lessons.models import Grant, LessonHour
from plaatsbaar.apps.people import actions
from plaatsbaar.apps.people.models import Membership, Office, Person
from plaatsbaar.core.consent import AtSixteen, By, Destination, Event, Medium, Standing
from plaatsbaar.core.draft import UNKNOWN, Audience, ChannelKind, Role
from small_school import NOW, TODAY, Small, here, small_school

PHOTO_AT_SCHOOL = Answer(Medium.PHOTO, Destination.SCHOOL_SOCIAL, Event.GIVEN)


def say_yes(small: Small) -> None:
    record_consent(
        here(), small.pupil, [PHOTO_AT_SCHOOL], by=small.mother, capacity=By.GUARDIAN, at=NOW, text_version="proef"
    )


@pytest.mark.ground("trust")
def test_without_a_session_neither_people_nor_consents(small: Small, board: Board) -> None:
    say_yes(small)
    for nobody in (None, AnonymousUser()):
        facts = facts_for(board, nobody, NOW)
        assert facts.people is None
        assert facts.consents is None
        assert facts.lessons is UNKNOWN
        assert facts.grants == ()
        assert facts.board.names == ("De Brug",)


@pytest.mark.ground("trust")
def test_without_a_session_the_facts_are_the_same_whoever_is_on_the_roster(small: Small, board: Board) -> None:
    """The answer of a check follows from the draft and these facts: the same facts, the same answer."""
    before = facts_for(board, None, NOW)
    say_yes(small)
    actions.add_person(here(), "Sanne", "Dekker")
    small.account(small.pupil, Office.PUPIL)
    assert facts_for(board, None, NOW) == before


@pytest.mark.ground("trust")
@pytest.mark.parametrize("office", [Office.PUPIL, Office.PARENT])
def test_pupils_and_parents_meet_no_roster_and_no_consent(small: Small, board: Board, office: Office) -> None:
    say_yes(small)
    user = small.account(small.pupil if office is Office.PUPIL else small.mother, office)
    facts = facts_for(board, user, NOW)
    assert facts.people is None
    assert facts.consents is None


@pytest.mark.ground("image_consent")
def test_staff_meet_the_people_and_consents_of_the_own_school(small: Small, board: Board) -> None:
    elsewhere = small_school("De Overkant", "1A")
    say_yes(small)
    facts = facts_for(board, small.account(small.teacher, Office.STAFF), NOW)
    assert facts.people is not None
    known = {person.id: person for person in facts.people.persons}
    assert set(known) == {str(one.pk) for one in (small.pupil, small.mother, small.father, small.teacher)}
    assert str(elsewhere.pupil.pk) not in known
    assert known[str(small.pupil.pk)].role is Role.PUPIL
    assert known[str(small.pupil.pk)].groups == ("2B",)
    assert known[str(small.mother.pk)].role is Role.PARENT
    assert known[str(small.teacher.pk)].function == "docent biologie"
    assert facts.day == TODAY
    assert facts.consent(str(small.pupil.pk), Medium.PHOTO, Destination.SCHOOL_SOCIAL) is Standing.GIVEN
    assert facts.consent(str(small.pupil.pk), Medium.PHOTO, Destination.WEBSITE) is Standing.NOT_ANSWERED
    assert facts.consent(str(elsewhere.pupil.pk), Medium.PHOTO, Destination.WEBSITE) is UNKNOWN


def test_staff_without_a_school_of_their_own_meet_nobody(small: Small, board: Board) -> None:
    person = actions.add_person(here(), "Gerrit", "Vonk")
    actions.employ(here(), person, None, "bestuurssecretaris")
    facts = facts_for(board, small.account(person, Office.BOARD_SECRETARY), NOW)
    assert facts.people is None
    assert facts.consents is None


def test_staff_of_another_board_are_nobody_here(board: Board, other_board: Board) -> None:
    with board_scope(other_board):
        theirs = small_school()
        user = theirs.account(theirs.teacher, Office.STAFF)
    with board_scope(board):
        small_school()
        assert facts_for(board, user, NOW) == facts_for(board, None, NOW)
    with pytest.raises(OutsideScopeError):
        facts_for(board, user, NOW)


@pytest.mark.ground("image_consent")
def test_people_are_the_same_object_until_somebody_changes_and_consents_work_at_once(
    small: Small, board: Board
) -> None:
    user = small.account(small.teacher, Office.STAFF)
    first, again = facts_for(board, user, NOW), facts_for(board, user, NOW)
    assert first.people is again.people
    assert first.consents is again.consents
    say_yes(small)
    answered = facts_for(board, user, NOW)
    assert answered.people is first.people, "an answer changes no name"
    assert answered.consent(str(small.pupil.pk), Medium.PHOTO, Destination.SCHOOL_SOCIAL) is Standing.GIVEN
    record_consent(
        here(),
        small.pupil,
        [Answer(Medium.PHOTO, Destination.SCHOOL_SOCIAL, Event.WITHDRAWN)],
        by=small.mother,
        capacity=By.GUARDIAN,
        at=NOW,
        text_version="proef",
    )
    withdrawn = facts_for(board, user, NOW)
    assert withdrawn.consent(str(small.pupil.pk), Medium.PHOTO, Destination.SCHOOL_SOCIAL) is Standing.WITHDRAWN
    Person.objects.filter(pk=small.pupil.pk).update(last="El Amrani-Bakker")
    renamed = facts_for(board, user, NOW)
    assert renamed.people is not first.people
    assert renamed.people is not None
    assert renamed.people.by_id[str(small.pupil.pk)].last == "El Amrani-Bakker"


def test_the_boards_choice_at_sixteen_counts_at_once(small: Small, board: Board) -> None:
    user = small.account(small.teacher, Office.STAFF)
    first = facts_for(board, user, NOW).consents
    assert first is not None
    assert first.at_sixteen is AtSixteen.ASK_PUPIL
    Board.objects.filter(pk=board.pk).update(at_sixteen=AtSixteen.INFORM_PUPIL.value)
    later = facts_for(board, user, NOW).consents
    assert later is not None
    assert later.at_sixteen is AtSixteen.INFORM_PUPIL


@pytest.mark.ground("during_lessons")
def test_the_own_lessons_and_permissions_are_known(small: Small, board: Board) -> None:
    hour = {"start": NOW.replace(hour=13), "end": NOW.replace(hour=15)}
    pupil = small.account(small.pupil, Office.PUPIL)
    assert facts_for(board, pupil, NOW).lessons is UNKNOWN, "no timetable is not: no lesson"
    LessonHour.objects.create(school=small.school, group=small.group, teacher=small.teacher, **hour)
    Grant.objects.create(group=small.group, by=small.teacher, **hour)
    for user, granted in [(pupil, 1), (small.account(small.teacher, Office.STAFF), 0)]:
        facts = facts_for(board, user, NOW)
        assert facts.lessons is not UNKNOWN
        assert facts.lessons.at(NOW)
        assert not facts.lessons.at(NOW.replace(hour=16))
        assert len(facts.grants) == granted
    assert facts_for(board, pupil, NOW).grants[0].person == str(small.pupil.pk)
    mother = facts_for(board, small.account(small.mother, Office.PARENT), NOW)
    assert mother.lessons is UNKNOWN


def test_the_boards_own_channels_are_in_the_register(small: Small, board: Board) -> None:
    board.channels = [{"name": "klasbord", "label": "Klasbord", "kind": "chat", "usual_audience": "restricted"}]
    board.save()
    (own,) = facts_for(board, None, NOW).board.channels
    assert (own.kind, own.usual_audience, own.limit) == (ChannelKind.CHAT, Audience.RESTRICTED, None)


def test_ids_of_people_are_uuids(small: Small, board: Board) -> None:
    facts = facts_for(board, small.account(small.teacher, Office.STAFF), NOW)
    assert facts.people is not None
    assert all(uuid.UUID(person.id).version == 4 for person in facts.people.persons)
    assert all(one.pk.version == 4 for one in Membership.objects.all())
