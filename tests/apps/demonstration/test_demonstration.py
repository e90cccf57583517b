"""The demonstration: what the tour promises is there, and every answer in it is one that could have been given."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db.models import F

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.consent.actions import AMSTERDAM
from plaatsbaar.apps.consent.facts import facts_for
from plaatsbaar.apps.consent.models import ConsentEvent
from plaatsbaar.apps.demonstration.load import AlreadyLoadedError, counts, load
from plaatsbaar.apps.lessons.models import LessonHour
from plaatsbaar.apps.people.access import classes_for
from plaatsbaar.apps.people.models import Employment, Enrolment, Group, Guardianship, Membership, Office, Part, Person
from plaatsbaar.core.consent import (
    Authority,
    By,
    Destination,
    Event,
    Medium,
    Standing,
    sixteenth_birthday,
    why_not,
)
from plaatsbaar.core.draft import Role
from plaatsbaar.core.facts import Facts
from small_school import NOW, TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def scope(demonstration: Board) -> Iterator[None]:
    with board_scope(demonstration):
        yield


@pytest.fixture
def hanneke(demonstration: Board) -> Facts:
    return facts_for(demonstration, Membership.objects.get(office=Office.STAFF).user, NOW)


def on_her_instagram(facts: Facts, person: Person) -> Standing | object:
    return facts.consent(str(person.pk), Medium.PHOTO, Destination.PERSONAL_SOCIAL)


def test_as_many_people_as_is_said() -> None:
    found = counts()
    assert found["schools"] == 3
    assert found["staff"] == 80
    assert 590 <= found["pupils"] <= 610
    assert found["guardians"] > found["pupils"]
    assert not Person.objects.filter(pk__in=Guardianship.objects.values("guardian"), enrolments__isnull=False).exists()


def test_every_pupil_has_a_guardian_with_authority_and_some_have_one_without() -> None:
    pupils = set(Enrolment.objects.filter(part=Part.PUPIL).values_list("person", flat=True))
    sure = set(Guardianship.objects.filter(authority=Authority.YES).values_list("pupil", flat=True))
    assert pupils == sure
    assert {one.authority for one in Guardianship.objects.all()} == set(Authority)


@pytest.mark.ground("image_consent")
def test_two_of_the_25_in_2b_may_not_be_on_hannekes_instagram(hanneke: Facts) -> None:
    user = Membership.objects.get(office=Office.STAFF).user
    klas = next(one for one in classes_for(user) if one.name == "2B")
    standings = {one.short_name: on_her_instagram(hanneke, one) for one in klas.pupils}
    assert len(klas.pupils) == 25
    not_covered = {name: standing for name, standing in standings.items() if standing is not Standing.GIVEN}
    assert not_covered == {"Sanne D.": Standing.REFUSED, "Bilal K.": Standing.OBJECTED}
    assert {"Fenna B.", "Tijn M.", "Noor E."} <= standings.keys()


@pytest.mark.ground("image_consent")
def test_in_1c_nine_of_24_may(hanneke: Facts) -> None:
    user = Membership.objects.get(office=Office.STAFF).user
    klas = next(one for one in classes_for(user) if one.name == "1C")
    may = [one.short_name for one in klas.pupils if on_her_instagram(hanneke, one) is Standing.GIVEN]
    assert len(klas.pupils) == 24
    assert may == [
        "Amber J.", "Daan P.", "Elif Y.", "Jip R.", "Kaoutar M.", "Lars B.", "Mila S.", "Rayan O.", "Tess W.",
    ]  # fmt: skip


def test_consent_for_fennas_picture_is_not_consent_for_her_name(hanneke: Facts) -> None:
    fenna = Person.objects.get(first="Fenna", last="Bakker")
    assert hanneke.consent(str(fenna.pk), Medium.NAME, Destination.PERSONAL_SOCIAL) is Standing.REFUSED
    assert on_her_instagram(hanneke, fenna) is Standing.GIVEN


def test_every_kind_of_answer_medium_and_destination_is_there(demonstration: Board) -> None:
    lines = ConsentEvent.objects.all()
    assert set(lines.values_list("medium", flat=True)) == set(Medium)
    assert set(lines.values_list("destination", flat=True)) == set(Destination)
    assert set(lines.values_list("event", flat=True)) == set(Event) - {Event.SUPERSEDED}
    assert set(lines.values_list("capacity", flat=True)) == set(By)


@pytest.mark.ground("image_consent")
def test_sixteen_year_olds_answered_themselves_or_are_still_to_be_asked(hanneke: Facts) -> None:
    assert hanneke.people is not None
    older = [
        one
        for one in hanneke.people.persons
        if one.role is Role.PUPIL and one.birth_date and sixteenth_birthday(one.birth_date) <= TODAY
    ]
    found = Counter(hanneke.consent(one.id, Medium.PHOTO, Destination.SCHOOL_SOCIAL) for one in older)
    assert found[Standing.GIVEN] >= 3
    assert found[Standing.PUPIL_TO_BE_ASKED] >= 3
    own_no = {
        str(one)
        for one in ConsentEvent.objects.filter(capacity=By.SELF, event=Event.REFUSED).values_list("person", flat=True)
    }
    assert own_no & {one.id for one in older}
    soon = Person.objects.get(first="Yara", last="Sanders")
    assert soon.birth_date is not None
    assert TODAY < sixteenth_birthday(soon.birth_date) <= TODAY + timedelta(days=30)
    assert soon.consent_events.filter(event=Event.ASKED, capacity=By.SELF).exists()


@pytest.mark.ground("image_consent")
def test_every_answer_could_have_been_given() -> None:
    pupils = set(Enrolment.objects.filter(part=Part.PUPIL).values_list("person", flat=True))
    authority = {(one.guardian_id, one.pupil_id): Authority(one.authority) for one in Guardianship.objects.all()}
    lines = ConsentEvent.objects.select_related("person").order_by().distinct()
    refused: dict[str, int] = defaultdict(int)
    for line in lines:
        assert line.at.astimezone(AMSTERDAM).date() <= TODAY
        if line.capacity == By.SELF:
            assert line.by_id == line.person_id
        else:
            assert (line.by_id, line.person_id) in authority
        reason = why_not(
            Event(line.event),
            By(line.capacity),
            role=Role.PUPIL if line.person_id in pupils else Role.STAFF,
            birth_date=line.person.birth_date,
            day=line.at.astimezone(AMSTERDAM).date(),
            authority=authority.get((line.by_id, line.person_id), Authority.UNKNOWN),
        )
        if reason:
            refused[reason.en] += 1
    assert not refused


def test_lessons_are_in_school_hours_and_nobody_is_in_two_places() -> None:
    places: Counter[tuple[object, object]] = Counter()
    for hour in LessonHour.objects.all():
        local = hour.start.astimezone(AMSTERDAM)
        assert local.weekday() < 5
        assert 8 <= local.hour < 16
        places[(hour.teacher_id, hour.start)] += 1
    assert max(places.values()) == 1
    assert LessonHour.objects.filter(group__name="2B", start__date=TODAY).exists()


def test_staff_have_a_function_and_a_supervisor() -> None:
    assert not Employment.objects.filter(function="").exists()
    hanneke = Employment.objects.get(person__first="Hanneke", person__last="de Wit")
    assert hanneke.function == "docent biologie"
    assert hanneke.supervisor is not None
    assert hanneke.supervisor.full_name == "Mark Jansen"
    assert not Employment.objects.filter(supervisor=F("person")).exists()


def test_one_account_of_each_office_and_none_has_a_password() -> None:
    memberships = list(Membership.objects.select_related("user"))
    assert sorted(one.office for one in memberships) == sorted(Office.values)
    assert not any(one.user.has_usable_password() for one in memberships)


def test_every_class_has_one_mentor_who_works_there() -> None:
    for group in Group.objects.all():
        mentors = group.enrolments.filter(part=Part.MENTOR)
        assert mentors.count() == 1
        taught = group.enrolments.exclude(part=Part.PUPIL).values_list("person", flat=True)
        assert not set(taught) - set(group.school.employments.values_list("person", flat=True))


def test_nobody_is_there_twice() -> None:
    names = Counter((one.first, one.last) for one in Person.objects.all())
    assert [name for name, times in names.items() if times > 1] == []


def test_it_is_loaded_once_only() -> None:
    before = Person.objects.count()
    with pytest.raises(AlreadyLoadedError):
        load(TODAY)
    assert Person.objects.count() == before
