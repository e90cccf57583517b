"""Every write about who does what: giving and ending offices, deputies, the mandate, invitations, breaking glass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils import timezone

from plaatsbaar.apps.accounts import links, sessions
from plaatsbaar.apps.accounts.models import User
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.journal.action import Acting, Work, action
from plaatsbaar.apps.journal.chain import About
from plaatsbaar.apps.offices.access import mandate
from plaatsbaar.apps.offices.letters import glass_letter, invitation_letter, password_letter
from plaatsbaar.apps.offices.models import BrokenGlass, Mandate
from plaatsbaar.apps.offices.purposes import PASSWORD
from plaatsbaar.apps.outbox.actions import queue
from plaatsbaar.apps.people.models import Membership, Office, Person, School
from plaatsbaar.apps.vault.models import Owner
from plaatsbaar.core.mandate import decisions
from plaatsbaar.core.wording import Language

LONGEST_GLASS = timedelta(hours=4)


class OfficeRefusedError(ValueError):
    """An office cannot be given, ended or used like this; ``code`` says why (see web.roles.wording)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Term:
    """At which school (None: all that the person works for), from and until which day (None: no limit)."""

    school: School | None = None
    since: date | None = None
    until: date | None = None


NO_TERM = Term()


def _of(person: Person) -> About:
    return About(Owner.PERSON, person.pk)


@action("office.given", "Een rol is gegeven", "A role was given")
def give_office(work: Work, *, user: User, person: Person, office: Office, term: Term = NO_TERM) -> Membership:
    """Gives somebody who has an account an office. OfficeRefusedError: ``own``, ``twice``, ``order``."""
    return _given(work, user, person, office, term)


def _given(work: Work, user: User, person: Person, office: Office, term: Term) -> Membership:
    if work.actor is not None and work.actor == user.pk:
        raise OfficeRefusedError("own")
    if term.since and term.until and term.until < term.since:
        raise OfficeRefusedError("order")
    if Membership.objects.current().filter(user=user, office=office, school=term.school).exists():
        raise OfficeRefusedError("twice")
    made = Membership(user=user, person=person, office=office, school=term.school, since=term.since, until=term.until)
    made.save()
    work.wrote(made, about=_of(person))
    return made


@action("office.deputised", "Een vervanger is aangewezen", "A deputy was named")
def name_deputy(work: Work, *, membership: Membership, deputy: Membership, until: date) -> Membership:
    """Lets the person of another membership stand in for this one, from today to a last day.
    OfficeRefusedError: ``own`` for oneself, ``order`` for a day in the past, ``chain`` for the deputy of a deputy.
    """
    if deputy.user_id == membership.user_id:
        raise OfficeRefusedError("own")
    if until < timezone.localdate():
        raise OfficeRefusedError("order")
    if membership.deputy_for_id is not None:
        raise OfficeRefusedError("chain")
    made = Membership(
        user_id=deputy.user_id,
        person=deputy.person,
        office=membership.office,
        school=membership.school,
        since=timezone.localdate(),
        until=min(until, membership.until) if membership.until else until,
        deputy_for=membership,
    )
    made.save()
    work.wrote(made, about=_of(deputy.person))
    return made


@action("office.ended", "Een rol is beëindigd", "A role was ended")
def end_office(work: Work, *, membership: Membership) -> Membership:
    """Ends an office and its deputies now, and every session of the account: no right outlives the next request.
    OfficeRefusedError ``last`` for the last one who can give roles.
    """
    if not _others_can_manage(membership):
        raise OfficeRefusedError("last")
    ending = [membership, *Membership.objects.current().filter(deputy_for=membership).select_related("person")]
    for one in ending:
        one.ended_at = work.at
        one.save(update_fields=["ended_at"])
        work.wrote(one, about=_of(one.person))
        sessions.end_all(User.objects.get(pk=one.user_id))
    return membership


def _others_can_manage(membership: Membership) -> bool:
    can = mandate()["manage_offices"]
    if membership.office not in can or membership.school_id is not None:
        return True
    others = Membership.objects.current().filter(office__in=can, school=None, until=None, deputy_for=None)
    return others.exclude(pk=membership.pk).exists()


@action("mandate.set", "Het mandaat is gewijzigd", "The mandate was changed")
def set_mandate(work: Work, *, decision: str, offices: Iterable[Office]) -> int:
    """Says who may take a decision from now on; returns how many offices. OfficeRefusedError ``nobody`` for none, since
    somebody must be able to decide. KeyError for a decision there is not.
    """
    wanted = set(offices)
    if not wanted:
        raise OfficeRefusedError("nobody")
    for row in Mandate.objects.filter(decision=decisions()[decision].name):
        work.erased(row)
        row.delete()
    for office in sorted(wanted):
        row = Mandate(decision=decision, office=office)
        row.save()
        work.wrote(row)
    return len(wanted)


@dataclass(frozen=True, slots=True)
class Invited:
    """Who is invited, as what, where the mail goes and in which language. ``base``: the board's own address."""

    person: Person
    email: str
    office: Office
    base: str
    language: Language = "nl"
    term: Term = NO_TERM


@action("account.invited", "Iemand is uitgenodigd", "Somebody was invited")
def invite(work: Work, *, invited: Invited) -> Membership:
    """Opens an account for a person and mails a link to choose a way to sign in. An address that has an account already
    (at another board) gets the office by it; nobody can tell the difference. AddressError for what is no address.
    """
    address = invited.email.strip().casefold()
    user = User.objects.filter(email=address).first() or User.objects.create_user(address)
    made = _given(work, user, invited.person, invited.office, invited.term)
    _mail_link(work, invited.person, address, invited.base, invited.language, invitation=True)
    return made


@action("account.link_sent", "Een link om in te loggen is gestuurd", "A link to sign in was sent")
def send_password_link(work: Work, *, membership: Membership, base: str, language: Language) -> int:
    """Mails a link to choose a new password to the address of the account."""
    user = User.objects.get(pk=membership.user_id)
    _mail_link(work, membership.person, user.email, base, language, invitation=False)
    return 1


def _mail_link(work: Work, person: Person, to: str, base: str, language: Language, *, invitation: bool) -> None:
    token = links.make(work, PASSWORD, person.pk)
    letter = (invitation_letter if invitation else password_letter)(f"{base}link/{token}/", work.board.name)
    links.send(work, letter, to=to, person=person.pk, language=language, until=PASSWORD.valid)


@action("account.password_chosen", "Iemand koos een wachtwoord", "Somebody chose a password")
def choose_password(work: Work, *, person: Person, password: str) -> UUID:
    """Sets the password of the account that stands for a person; every session of it ends."""
    membership = Membership.objects.current().filter(person=person).select_related("user").first()
    if membership is None:
        raise OfficeRefusedError("nobody")
    user = membership.user
    user.set_password(password)
    user.save(update_fields=["password"])
    sessions.end_all(user)
    work.tell(_of(person), account="password")
    return user.pk


@action("glass.broken", "Het glas is gebroken", "The glass was broken")
def break_glass(work: Work, *, membership: Membership, reason: str, lasts: timedelta, base: str) -> BrokenGlass:
    """Lets who runs the system see content for a while, and tells every privacy officer at once.
    OfficeRefusedError: ``reason`` without one, ``long`` over four hours, ``untold`` when there is nobody to tell.
    """
    if len(reason.split()) < 3:
        raise OfficeRefusedError("reason")
    if not timedelta(0) < lasts <= LONGEST_GLASS:
        raise OfficeRefusedError("long")
    officers = Membership.objects.current(work.at.date()).filter(office=Office.PRIVACY_OFFICER)
    told = [one for one in officers.select_related("user", "person") if one.user_id != membership.user_id]
    if not told:
        raise OfficeRefusedError("untold")
    glass = BrokenGlass(membership=membership, reason=reason.strip(), since=work.at, until=work.at + lasts)
    glass.save()
    work.wrote(glass, about=_of(membership.person))
    for one in told:
        letter = glass_letter(f"{base}rollen/glas/", membership.person.full_name, reason.strip(), glass.until)
        queue(letter, to=one.user.email, language="nl", kind=Owner.PERSON, owner=one.person_id)
    return glass


def forgotten(acting: Acting, email: str, base: str, language: Language, now: datetime | None = None) -> bool:
    """Mails a link to who has this address at the board; False when nobody has. Called in the background, so that
    asking takes as long for an address that nobody has.
    """
    with board_scope(acting.board):
        held = Membership.objects.current((now or timezone.now()).date())
        found = held.filter(user__email=email.strip().casefold(), user__is_active=True).select_related("person").first()
    if found is None:
        return False
    send_password_link(acting, membership=found, base=base, language=language)
    return True
