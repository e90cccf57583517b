"""Permission to post during lessons, given in advance by who may give it (4.1)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from plaatsbaar.apps.lessons.actions import NotAllowedError, allow_posting
from plaatsbaar.apps.lessons.models import Grant
from plaatsbaar.apps.people import actions
from plaatsbaar.apps.people.models import Group, Office, Person
from small_school import NOW, Small, here, small_school

END = NOW + timedelta(hours=1)


@pytest.mark.ground("during_lessons")
def test_a_teacher_allows_the_own_class_and_pupils(small: Small) -> None:
    allow_posting(here(), small.teacher, small.group, NOW, END)
    allow_posting(here(), small.teacher, small.pupil, NOW, END)
    assert Grant.objects.count() == 2


@pytest.mark.ground("during_lessons")
def test_a_school_leader_allows_staff_of_the_own_school(small: Small) -> None:
    leader = actions.add_person(here(), "Astrid", "Brouwer")
    actions.employ(here(), leader, small.school, "rector")
    small.account(leader, Office.SCHOOL_LEADER)
    allow_posting(here(), leader, small.teacher, NOW, END)
    elsewhere = small_school("De Overkant", "1A")
    with pytest.raises(NotAllowedError):
        allow_posting(here(), leader, elsewhere.teacher, NOW, END)


@pytest.mark.ground("during_lessons")
def test_nobody_else_allows_anything(small: Small) -> None:
    elsewhere = small_school("De Overkant", "1A")
    attempts: list[tuple[Person, Person | Group]] = [
        (small.pupil, small.group),
        (small.mother, small.pupil),
        (elsewhere.teacher, small.group),
        (elsewhere.teacher, small.pupil),
        (small.teacher, small.teacher),
    ]
    for by, to in attempts:
        with pytest.raises(NotAllowedError):
            allow_posting(here(), by, to, NOW, END)
    with pytest.raises(ValueError, match="ends before"):
        allow_posting(here(), small.teacher, small.group, END, NOW)
    assert not Grant.objects.exists()
