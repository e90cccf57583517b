"""Who sees which people: own classes of own schools; absent and forbidden look alike."""

from __future__ import annotations

import uuid

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.people import actions
from plaatsbaar.apps.people.access import class_for, classes_for, membership_of, person_for, schools_of
from plaatsbaar.apps.people.models import Enrolment, Group, Office, Part, School
from small_school import Small, here, small_school


def test_a_teacher_sees_the_own_classes(small: Small) -> None:
    user = small.account(small.teacher, Office.STAFF)
    Group.objects.create(school=small.school, name="3H1", year="2026/2027")
    (own,) = classes_for(user)
    assert own.name == "2B"
    assert own.pupils == (small.pupil,)
    assert class_for(user, small.group.pk) == own


def test_nobody_else_sees_a_class(small: Small) -> None:
    strangers = [
        None,
        AnonymousUser(),
        small.account(small.pupil, Office.PUPIL),
        small.account(small.mother, Office.PARENT),
        small.account(actions.add_person(here(), "Karim", "Haddad"), Office.STAFF),
    ]
    for user in strangers:
        assert classes_for(user) == ()
        with pytest.raises(Http404):
            class_for(user, small.group.pk)


def test_a_teacher_in_a_class_of_a_school_not_their_own_does_not_see_it(small: Small) -> None:
    elsewhere = small_school("De Overkant", "1A")
    Enrolment.objects.create(person=small.teacher, group=elsewhere.group, part=Part.TEACHER)
    user = small.account(small.teacher, Office.STAFF)
    assert [one.name for one in classes_for(user)] == ["2B"]
    with pytest.raises(Http404) as forbidden:
        class_for(user, elsewhere.group.pk)
    with pytest.raises(Http404) as absent:
        class_for(user, uuid.uuid4())
    assert forbidden.value.args == absent.value.args


def test_a_person_is_found_for_staff_of_the_own_school_and_for_themselves(small: Small) -> None:
    elsewhere = small_school("De Overkant", "1A")
    teacher = small.account(small.teacher, Office.STAFF)
    pupil = small.account(small.pupil, Office.PUPIL)
    assert person_for(teacher, small.pupil.pk) == small.pupil
    assert person_for(teacher, small.mother.pk) == small.mother
    assert person_for(pupil, small.pupil.pk) == small.pupil
    for user, other in [(teacher, elsewhere.pupil), (pupil, small.mother), (None, small.pupil)]:
        with pytest.raises(Http404):
            person_for(user, other.pk)


def test_communications_and_the_privacy_officer_at_the_office_work_for_every_school(small: Small) -> None:
    both = {small.school.pk, small_school("De Overkant", "1A").school.pk}
    for office, theirs in [
        (Office.COMMUNICATIONS, both),
        (Office.PRIVACY_OFFICER, both),
        (Office.HR, set()),
        (Office.BOARD_SECRETARY, set()),
    ]:
        person = actions.add_person(here(), "Iemand", office.value)
        actions.employ(here(), person, None, "bestuursbureau")
        membership = membership_of(small.account(person, office))
        assert membership is not None
        assert schools_of(membership) == theirs


def test_a_closed_account_is_nobody(small: Small) -> None:
    user = small.account(small.teacher, Office.STAFF)
    user.is_active = False
    user.save()
    assert membership_of(user) is None
    assert classes_for(user) == ()


def test_a_teacher_who_is_a_parent_is_a_teacher(small: Small) -> None:
    user = small.account(small.teacher, Office.PARENT)
    actions.give_membership(here(), user, small.teacher, Office.STAFF)
    membership = membership_of(user)
    assert membership is not None
    assert membership.office == Office.STAFF


def test_an_account_of_one_board_is_nobody_at_another(board: Board, other_board: Board) -> None:
    with board_scope(board):
        small = small_school()
        user = small.account(small.teacher, Office.STAFF)
        assert membership_of(user) is not None
    with board_scope(other_board):
        assert membership_of(user) is None
        assert classes_for(user) == ()
        with pytest.raises(Http404):
            class_for(user, small.group.pk)


@pytest.mark.parametrize("brin", ["12AB", "12AB03", ""])
def test_a_brin_that_can_be_one(in_board: Board, brin: str) -> None:
    assert actions.add_school(here(), "School", brin).brin == brin


@pytest.mark.parametrize("brin", ["1AB2", "12ab", "12AB3", "12AB034", "123456"])
def test_a_brin_that_cannot_be_one(in_board: Board, brin: str) -> None:
    from django.core.exceptions import ValidationError

    with pytest.raises(ValidationError):
        actions.add_school(here(), "School", brin)
    assert not School.objects.exists()


def test_legal_authority_needs_a_source(small: Small) -> None:
    from plaatsbaar.core.consent import Authority

    with pytest.raises(ValueError, match="source"):
        actions.set_guardian(here(), small.father, small.pupil, Authority.YES)


def test_a_short_name_shows_no_more_than_an_initial(small: Small) -> None:
    assert small.teacher.short_name == "Hanneke W."
    assert small.pupil.short_name == "Noor E."
    assert actions.add_person(here(), "Prins", "").short_name == "Prins"


def test_looking_at_who_of_a_class_may_be_pictured_stands_in_the_access_log(small: Small) -> None:
    from plaatsbaar.apps.journal.models import Access
    from plaatsbaar.apps.people.access import pictured_seen

    user = small.account(small.teacher, Office.STAFF)
    pictured_seen(user, class_for(user, small.group.pk))
    look = Access.objects.get()
    assert (look.kind, look.actor) == ("class.pictured_seen", user.pk)
    assert look.objects_seen == [str(small.group.pk), str(small.pupil.pk)]
