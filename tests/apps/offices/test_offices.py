"""Roles, deputies, the mandate, invitations and breaking glass."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.http import Http404
from django.test import Client
from django.utils import timezone

from house import PASSWORD, House, house
from plaatsbaar.apps.accounts.models import MailLink, User
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.journal.action import Acting
from plaatsbaar.apps.journal.models import Entry
from plaatsbaar.apps.offices import access, actions
from plaatsbaar.apps.offices.actions import Invited, OfficeRefusedError, Term
from plaatsbaar.apps.outbox.models import Mail
from plaatsbaar.apps.people.access import memberships_of
from plaatsbaar.apps.people.models import Membership, Office
from plaatsbaar.core.mandate import decisions

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def here(transactional_db: None) -> House:
    return house()


def test_every_decision_has_deciders_that_are_offices() -> None:
    assert {office for one in decisions().values() for office in one.offices} <= set(Office.values)
    assert all(one.offices for one in decisions().values())


def test_an_office_of_one_school_decides_for_that_school_only(here: House) -> None:
    leader = here.member(Office.SCHOOL_LEADER)
    with board_scope(here.board):
        school = here.small.school
        Membership.objects.filter(pk=leader.pk).update(school=school)
        assert access.mandated(leader.user, "pupil_suspension", school.pk) is not None
        assert access.mandated(leader.user, "pupil_suspension") is None
        other = type(school).objects.create(name="De Andere")
        assert access.mandated(leader.user, "pupil_suspension", other.pk) is None


def test_a_board_sets_its_own_mandate(here: House) -> None:
    hr = here.member(Office.HR)
    secretary = here.member(Office.BOARD_SECRETARY)
    acting = Acting(here.board, secretary.user_id)
    with board_scope(here.board):
        assert access.mandated(hr.user, "pupil_removal") is None
        actions.set_mandate(acting, decision="pupil_removal", offices=[Office.HR])
        assert access.mandated(hr.user, "pupil_removal") is not None
        assert access.mandated(secretary.user, "pupil_removal") is None
        with pytest.raises(OfficeRefusedError):
            actions.set_mandate(acting, decision="pupil_removal", offices=[])
        assert access.mandate()["pupil_removal"] == {Office.HR}


def test_a_deputy_may_the_same_until_the_last_day(here: House) -> None:
    leader, other = here.member(Office.SCHOOL_LEADER), here.member(Office.STAFF)
    with board_scope(here.board):
        assert access.mandated(other.user, "pupil_suspension") is None
        today = timezone.localdate()
        made = actions.name_deputy(
            Acting(here.board, leader.user_id), membership=leader, deputy=other, until=today + timedelta(days=3)
        )
        assert access.mandated(other.user, "pupil_suspension") == made
        assert Membership.objects.current(today + timedelta(days=3)).filter(pk=made.pk).exists()
        assert not Membership.objects.current(today + timedelta(days=4)).filter(pk=made.pk).exists()
        with pytest.raises(OfficeRefusedError, match="chain"):
            actions.name_deputy(Acting(here.board), membership=made, deputy=leader, until=today)
        with pytest.raises(OfficeRefusedError, match="own"):
            actions.name_deputy(Acting(here.board), membership=leader, deputy=leader, until=today)
        actions.end_office(Acting(here.board), membership=leader)
        assert access.mandated(other.user, "pupil_suspension") is None, "a deputy ends with who is stood in for"


def test_nobody_gives_oneself_a_role_and_somebody_can_always_give_them(here: House) -> None:
    admin = here.member(Office.BOARD_ADMINISTRATOR)
    acting = Acting(here.board, admin.user_id)
    with board_scope(here.board):
        with pytest.raises(OfficeRefusedError, match="own"):
            actions.give_office(acting, user=admin.user, person=admin.person, office=Office.PRIVACY_OFFICER)
        with pytest.raises(OfficeRefusedError, match="last"):
            actions.end_office(acting, membership=admin)
        here.member(Office.BOARD_SECRETARY)
        actions.end_office(acting, membership=admin)
        assert memberships_of(admin.user) == ()


@pytest.mark.ground("trust")
def test_rights_and_sessions_are_gone_at_the_next_request(here: House, client: Client) -> None:
    leader = here.member(Office.SCHOOL_LEADER, email="astrid@school.example")
    here.member(Office.BOARD_SECRETARY)
    assert (
        client.post("/b/eigen/inloggen/", {"login": "astrid@school.example", "password": PASSWORD}).status_code == 302
    )
    assert client.get("/b/eigen/ik/").status_code == 200
    actions.end_office(Acting(here.board), membership=leader)
    assert client.get("/b/eigen/ik/").status_code == 302, "signed out, so asked to sign in"


def test_an_invitation_makes_an_account_and_mails_one_link(here: House) -> None:
    invited = Invited(here.small.teacher, "Hanneke@School.example", Office.STAFF, "https://p.example/b/eigen/")
    made = actions.invite(Acting(here.board), invited=invited)
    user = User.objects.get(email="hanneke@school.example")
    assert made.user_id == user.pk and not user.has_usable_password()
    assert Mail.objects.count() == 1 and MailLink.objects.count() == 1
    with board_scope(here.board):
        assert b"hanneke" not in b"".join(bytes(one.envelope) for one in Entry.objects.all()).lower()
        with pytest.raises(OfficeRefusedError, match="twice"):
            actions.invite(Acting(here.board), invited=invited)


def test_breaking_glass_asks_a_reason_ends_and_is_told(here: House) -> None:
    admin, officer = here.member(Office.BOARD_ADMINISTRATOR), here.member(Office.PRIVACY_OFFICER)
    acting = Acting(here.board, admin.user_id)
    hour = timedelta(hours=1)
    base = "https://p.example/b/eigen/"

    def broken(reason: str, lasts: timedelta) -> None:
        actions.break_glass(acting, membership=admin, reason=reason, lasts=lasts, base=base)

    with board_scope(here.board):
        assert access.looks_through_glass(admin.user) is None
        for reason, lasts in (("", hour), ("zomaar", hour), ("een hele goede reden", timedelta(hours=5))):
            with pytest.raises(OfficeRefusedError):
                broken(reason, lasts)
        assert not Mail.objects.exists()
        broken("de import van vanochtend mislukte", hour)
        assert Mail.objects.count() == 1, "the privacy officer is told"
        assert access.looks_through_glass(admin.user) is not None
        assert access.looks_through_glass(officer.user) is None
        assert access.looks_through_glass(admin.user, timezone.now() + hour) is None
        assert len(access.glass_for(officer.user)) == 1
        actions.end_office(Acting(here.board), membership=officer)
        with pytest.raises(OfficeRefusedError, match="untold"):
            broken("nog een keer kijken", hour)


def test_an_office_of_another_is_not_there(here: House) -> None:
    one, other = here.member(Office.SCHOOL_LEADER), here.member(Office.HR)
    with board_scope(here.board):
        assert access.office_for(one.user, one.pk) == one
        with pytest.raises(Http404):
            access.office_for(one.user, other.pk)


def test_an_office_begins_and_ends_on_its_days(here: House) -> None:
    today = timezone.localdate()
    staff = here.member(Office.STAFF)
    term = Term(None, today + timedelta(days=1), today + timedelta(days=2))
    with board_scope(here.board):
        made = actions.give_office(
            Acting(here.board), user=staff.user, person=staff.person, office=Office.HR, term=term
        )
        found = [Membership.objects.current(today + timedelta(days=n)).filter(pk=made.pk).exists() for n in range(4)]
        assert found == [False, True, True, False]
