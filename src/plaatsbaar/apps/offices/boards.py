"""How is a board set up and changed? Its name, protocol, schools, own words and channels, each change kept."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.conf import settings as installation
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from plaatsbaar.apps.accounts.locks import locked
from plaatsbaar.apps.accounts.models import SignInService, User
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.journal.action import Acting, Work, action
from plaatsbaar.apps.journal.chain import About
from plaatsbaar.apps.offices.actions import Invited, invite
from plaatsbaar.apps.offices.models import SettingsVersion
from plaatsbaar.apps.people.models import Employment, Membership, Office, Person, School
from plaatsbaar.apps.vault.models import Owner
from plaatsbaar.apps.vault.secret import derived
from plaatsbaar.core.protocol import shipped

_BRIN: Final = re.compile(r"^(\d{2}[A-Z]{2}(?:\d{2})?)\s+(.+)$", re.IGNORECASE)

SETTINGS: Final = (
    "name",
    "protocol",
    "mission",
    "names",
    "allowed",
    "contacts",
    "confidential",
    "channels",
    "at_sixteen",
)


@dataclass(frozen=True, slots=True)
class NewSchool:
    """A school that is to be made."""

    name: str
    brin: str = ""


@dataclass(frozen=True, slots=True)
class NewBoard:
    """A board that is to be made. ``settings``: any of `SETTINGS` but the name."""

    slug: str
    name: str
    schools: Sequence[NewSchool] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FirstAdministrator:
    """Who runs the board first: gets an invitation by mail. ``operator``: may also set up other boards."""

    first: str
    last: str
    email: str
    base: str
    operator: bool = False


def set_up_key() -> str:
    """What proves that somebody runs the installation: shown by `plaatsbaar board key`, kept nowhere."""
    return derived(installation.SECRET_KEY, "set-up-key").hex()[:24]


def school_of(line: str) -> NewSchool:
    """ "12AB00 Het Stroomdal", or a name alone. ValidationError for what starts as a BRIN and is none."""
    with_brin = _BRIN.match(line.strip())
    if with_brin is None and line.strip()[:1].isdigit():
        raise ValidationError(
            _("Dit is geen BRIN-nummer met een naam: %(line)s. Een BRIN is als 12AB of 12AB00."),
            params={"line": line.strip()[:80]},
        )
    return NewSchool(with_brin[2], with_brin[1].upper()) if with_brin else NewSchool(line.strip())


def set_up(new: NewBoard, actor: UUID | None = None) -> Board:
    """Makes a board with its schools, all of it or nothing. ValidationError says what cannot be."""
    board = Board(
        slug=new.slug, name=new.name, **{name: new.settings[name] for name in SETTINGS[1:] if name in new.settings}
    )
    board.full_clean()
    _known_protocol(board)
    _make(Acting(board, actor), schools=list(new.schools))
    return board


@action("board.set_up", "Het bestuur is ingericht", "The board was set up")
def _make(work: Work, *, schools: list[NewSchool]) -> int:
    work.board.save(force_insert=True)
    for one in schools:
        _add_school(work, one)
    _keep(work)
    return len(schools)


@action("board.school_added", "Een school is toegevoegd", "A school was added")
def add_school(work: Work, *, school: NewSchool) -> School:
    """One more school. ValidationError for a BRIN that cannot be one, or a school that is there."""
    return _add_school(work, school)


def _add_school(work: Work, one: NewSchool) -> School:
    school = School(name=one.name.strip(), brin=one.brin.strip().upper(), board=work.board)
    school.full_clean(exclude=["board"], validate_unique=False)
    school.save()
    work.wrote(school)
    return school


@action("board.changed", "Een instelling is gewijzigd", "A setting was changed")
def change(work: Work, *, settings: Mapping[str, Any]) -> int:
    """Changes settings; KeyError for what is none, ValidationError for a value that cannot be. Returns the number of
    the version that now holds.
    """
    for name, value in settings.items():
        if name not in SETTINGS:
            raise KeyError(name)
        setattr(work.board, name, value)
    work.board.full_clean()
    _known_protocol(work.board)
    work.board.save(update_fields=list(settings))
    return _keep(work)


def _known_protocol(board: Board) -> None:
    if board.protocol not in {one.id for one in shipped()}:
        raise ValidationError({"protocol": "unknown"})


def _keep(work: Work) -> int:
    latest = SettingsVersion.objects.order_by("-number").values_list("number", flat=True).first() or 0
    version = SettingsVersion(
        number=latest + 1,
        settings={name: getattr(work.board, name) for name in SETTINGS},
        made_by=work.actor,
        made_at=work.at,
    )
    version.save()
    work.wrote(version)
    return version.number


@action("board.service_set", "Een inlogdienst is ingesteld", "A sign-in service was set")
def set_service(
    work: Work,
    *,
    name: str,
    label: str,
    issuer: str,
    client_id: str,
    client_secret: str,
    domains: list[str],
    identifier: str = "",
) -> SignInService:
    """Adds or changes a service that says who people are. An empty secret keeps the one that was there."""
    found = SignInService.objects.filter(name=name).first() or SignInService(name=name)
    found.label, found.issuer, found.client_id = label, issuer.rstrip("/"), client_id
    found.domains, found.identifier = domains, identifier
    if client_secret:
        found.client_secret = locked(client_secret)
    found.full_clean(exclude=["board"], validate_unique=False)
    found.save()
    work.wrote(found)
    return found


@action("board.administrator_added", "De eerste beheerder is ingevoerd", "The first administrator was entered")
def _first_person(work: Work, *, first: str, last: str) -> Person:
    person = Person(first=first, last=last)
    person.clean_fields(exclude=["board"])
    person.save()
    work.wrote(person, about=About(Owner.PERSON, person.pk))
    employment = Employment(person=person, school=None, function="beheerder")
    employment.save()
    work.wrote(employment, about=About(Owner.PERSON, person.pk))
    return person


@action("account.operator", "Iemand mag besturen inrichten", "Somebody may set up boards")
def _make_operator(work: Work, *, membership: Membership) -> Membership:
    user = User.objects.get(pk=membership.user_id)
    user.is_operator = True
    user.save(update_fields=["is_operator"])
    work.tell(About(Owner.PERSON, membership.person_id), account="operator")
    return membership


def first_administrator(board: Board, new: FirstAdministrator, at: datetime | None = None) -> None:
    """Enters and invites who runs the board first. AddressError for what is no mail address."""
    acting = Acting(board, at=at)
    person = _first_person(acting, first=new.first, last=new.last)
    made = invite(acting, invited=Invited(person, new.email, Office.BOARD_ADMINISTRATOR, new.base))
    if new.operator:
        _make_operator(acting, membership=made)
