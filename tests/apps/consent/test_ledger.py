"""The ledger only grows, and takes an answer only from who may give it (4.5)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import ProtectedError

from plaatsbaar.apps.consent.actions import Answer, AnswerRefusedError, record_consent
from plaatsbaar.apps.consent.models import ConsentEvent
from plaatsbaar.apps.consent.querysets import AppendOnlyError
from plaatsbaar.apps.people import actions
from plaatsbaar.apps.people.models import Person
from plaatsbaar.core.consent import By, Destination, Event, Medium
from small_school import NOW, Small, here

YES = Answer(Medium.PHOTO, Destination.WEBSITE, Event.GIVEN)
NO = Answer(Medium.PHOTO, Destination.WEBSITE, Event.OBJECTED)


def record(person: Person, by: Person, capacity: By, *answers: Answer) -> list[ConsentEvent]:
    return record_consent(here(), person, answers, by=by, capacity=capacity, at=NOW, text_version="proef")


@pytest.mark.ground("image_consent")
def test_an_answer_is_kept_with_who_when_and_which_text(small: Small) -> None:
    record(small.pupil, small.mother, By.GUARDIAN, YES)
    line = ConsentEvent.objects.get()
    assert (line.person, line.by, line.capacity) == (small.pupil, small.mother, "guardian")
    assert (line.medium, line.destination, line.event) == ("photo", "website", "given")
    assert (line.at, line.text_version, line.channel) == (NOW, "proef", "web")


CHANGES: list[Callable[[ConsentEvent], object]] = [
    lambda line: line.save(),
    lambda line: line.delete(),
    lambda line: ConsentEvent.objects.update(event="given"),
    lambda line: ConsentEvent.objects.all().delete(),
    lambda line: ConsentEvent.objects.bulk_update([line], ["event"]),
    lambda line: ConsentEvent.objects.filter(pk=line.pk).update(event="given"),
]


@pytest.mark.ground("image_consent")
@pytest.mark.parametrize("change", CHANGES)
def test_a_line_is_not_changed_or_deleted(small: Small, change: Callable[[ConsentEvent], object]) -> None:
    (line,) = record(small.pupil, small.mother, By.GUARDIAN, NO)
    line.event = Event.GIVEN.value
    with pytest.raises(AppendOnlyError):
        change(line)
    assert ConsentEvent.objects.get().event == "objected"


def test_the_database_refuses_a_change_whatever_program_tries(small: Small) -> None:
    record(small.pupil, small.mother, By.GUARDIAN, NO)
    with (
        pytest.raises(DatabaseError, match="consent_consentevent refuses update"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE consent_consentevent SET event = 'given'")
    assert ConsentEvent.objects.get().event == "objected"


def test_a_person_in_the_ledger_is_not_deleted_by_the_way(small: Small) -> None:
    record(small.pupil, small.mother, By.GUARDIAN, NO)
    with pytest.raises(ProtectedError):
        small.pupil.delete()
    with pytest.raises(ProtectedError):
        small.mother.delete()


@pytest.mark.ground("image_consent")
def test_who_may_not_answer_is_refused_with_a_reason_and_nothing_is_kept(small: Small) -> None:
    stranger = actions.add_person(here(), "Karim", "Haddad")
    attempts = [
        (small.pupil, small.father, By.GUARDIAN, YES),  # authority not known
        (small.pupil, stranger, By.GUARDIAN, YES),
        (small.pupil, small.pupil, By.SELF, YES),  # twelve years old
        (small.pupil, small.mother, By.SELF, YES),
        (small.teacher, small.mother, By.GUARDIAN, YES),
        (small.teacher, stranger, By.SELF, YES),
    ]
    for person, by, capacity, answer in attempts:
        with pytest.raises(AnswerRefusedError) as refused:
            record(person, by, capacity, answer)
        assert refused.value.reason.nl
        assert refused.value.reason.en
    assert not ConsentEvent.objects.exists()


def test_a_no_of_a_guardian_whose_authority_is_not_known_is_kept(small: Small) -> None:
    record(small.pupil, small.father, By.GUARDIAN, NO)
    assert ConsentEvent.objects.count() == 1


def test_all_answers_or_none(small: Small) -> None:
    with pytest.raises(AnswerRefusedError):
        record(small.pupil, small.father, By.GUARDIAN, NO, YES)
    assert not ConsentEvent.objects.exists()


@pytest.mark.ground("image_consent")
def test_the_sixteenth_birthday_is_taken_in_amsterdam(small: Small) -> None:
    from datetime import UTC, datetime

    Person.objects.filter(pk=small.pupil.pk).update(birth_date=date(2010, 11, 20))
    small.pupil.refresh_from_db()
    # half past eleven in the evening in UTC is the birthday already in Amsterdam
    late = datetime(2026, 11, 19, 23, 30, tzinfo=UTC)
    with pytest.raises(AnswerRefusedError):
        record_consent(here(), small.pupil, [YES], by=small.mother, capacity=By.GUARDIAN, at=late, text_version="proef")
    early = datetime(2026, 11, 19, 22, 30, tzinfo=UTC)
    record_consent(here(), small.pupil, [YES], by=small.mother, capacity=By.GUARDIAN, at=early, text_version="proef")
