"""Who of the board's people has the address or id that a sign-in service tells? Nobody else comes in."""

from __future__ import annotations

from dataclasses import dataclass

from plaatsbaar.apps.accounts.models import SignInService, User
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.journal.action import Acting, Work, action
from plaatsbaar.apps.journal.chain import About
from plaatsbaar.apps.people.models import Employment, Enrolment, Membership, Office, Part, Person
from plaatsbaar.apps.vault.models import Owner


@dataclass(frozen=True, slots=True)
class Identity:
    """What a service said of somebody. ``verified``: it says that the address is theirs."""

    address: str
    verified: bool
    identifier: str = ""


def believed(service: SignInService, identity: Identity) -> bool:
    """Whether the service may speak for this address: of its own domains, or, when none were named, verified by it."""
    domain = identity.address.casefold().rpartition("@")[2]
    if service.domains:
        return domain in {str(one).casefold() for one in service.domains}
    return bool(domain) and identity.verified


def admit(board: Board, service: SignInService, identity: Identity) -> User | None:
    """The account of who this is at the board, made when the person has none yet; None for a stranger."""
    if not believed(service, identity):
        return None
    with board_scope(board):
        return _by_address(identity.address) or _by_identifier(board, identity)


def still_belongs(board: Board, user: User) -> bool:
    """Whether an account holds an office at the board today."""
    with board_scope(board):
        return user.is_active and Membership.objects.current().filter(user=user.pk).exists()


def _by_address(address: str) -> User | None:
    user = User.objects.filter(email=address.strip().casefold(), is_active=True).first()
    held = user is not None and Membership.objects.current().filter(user=user.pk).exists()
    return user if held else None


def _by_identifier(board: Board, identity: Identity) -> User | None:
    if not identity.identifier:
        return None
    person = Person.objects.filter(source_id=identity.identifier).first()
    if person is None:
        return None
    held = Membership.objects.current().filter(person=person, user__is_active=True).select_related("user").first()
    if held is not None:
        return held.user
    if (office := _office_of(person)) is None:
        return None
    open_account(Acting(board), person=person, address=identity.address, office=office)
    return _by_address(identity.address)


def _office_of(person: Person) -> Office | None:
    """What somebody without an office comes in as: who works here as staff, who is in a class as a pupil."""
    if Employment.objects.filter(person=person).exists():
        return Office.STAFF
    return Office.PUPIL if Enrolment.objects.filter(person=person, part=Part.PUPIL).exists() else None


@action("account.admitted", "Iemand kwam binnen met een schoolaccount", "Somebody came in with a school account")
def open_account(work: Work, *, person: Person, address: str, office: Office) -> Membership:
    """An account without a password, for a person whom the board's own service vouches for."""
    plain = address.strip().casefold()
    user = User.objects.filter(email=plain).first() or User.objects.create_user(plain)
    made = Membership(user=user, person=person, office=office)
    made.save()
    work.wrote(made, about=About(Owner.PERSON, person.pk))
    return made
