"""Every write about people: one verb, one function, one transaction, one entry in the journal."""

from __future__ import annotations

from datetime import date

from plaatsbaar.apps.accounts.models import User
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.journal.action import Work, action
from plaatsbaar.apps.journal.chain import About
from plaatsbaar.apps.people.models import (
    Employment,
    Enrolment,
    Group,
    Guardianship,
    Membership,
    Office,
    Part,
    Person,
    School,
)
from plaatsbaar.apps.vault.models import Owner
from plaatsbaar.core.consent import Authority


def about(person: Person) -> About:
    """Whose record a row about this person is."""
    return About(Owner.PERSON, person.pk)


@action("board.opened", "Bestuur aangemaakt", "Board opened")
def open_board(work: Work) -> Board:
    """Saves the board for which is acted (`Acting.board`, made but not saved). ValidationError for what cannot be."""
    work.board.full_clean()
    work.board.save(force_insert=True)
    work.wrote(work.board)
    return work.board


@action("school.added", "School toegevoegd", "School added")
def add_school(work: Work, name: str, brin: str = "", names: tuple[str, ...] = ()) -> School:
    """A new school of the board in scope. ValidationError for a BRIN that cannot be one."""
    school = School(name=name, brin=brin, names=list(names))
    school.clean_fields(exclude=["board"])
    school.save()
    work.wrote(school)
    return school


@action("group.added", "Klas of groep toegevoegd", "Class or group added")
def add_group(work: Work, school: School, name: str, year: str) -> Group:
    """A new class or group of a school. ValidationError for a year that is not like "2026/2027"."""
    group = Group(school=school, name=name, year=year)
    group.clean_fields(exclude=["board"])
    group.save()
    work.wrote(group)
    return group


@action("person.added", "Persoon toegevoegd", "Person added")
def add_person(
    work: Work,
    first: str,
    last: str,
    *,
    birth_date: date | None = None,
    nicknames: tuple[str, ...] = (),
    source_id: str = "",
) -> Person:
    """A new person of the board in scope."""
    person = Person(first=first, last=last, birth_date=birth_date, nicknames=list(nicknames), source_id=source_id)
    person.clean_fields(exclude=["board"])
    person.save()
    work.wrote(person, about=about(person))
    return person


@action("person.enrolled", "In een klas of groep gezet", "Put in a class or group")
def enrol(work: Work, person: Person, group: Group, part: Part = Part.PUPIL) -> Enrolment:
    """Puts somebody in a group; doing it twice changes nothing."""
    enrolment, _ = Enrolment.objects.get_or_create(person=person, group=group, part=part)
    work.wrote(enrolment, about=about(person))
    return enrolment


@action("person.employed", "In dienst gemeld", "Employment recorded")
def employ(
    work: Work, person: Person, school: School | None, function: str, supervisor: Person | None = None
) -> Employment:
    """Somebody starts to work at a school, or at the board's office."""
    employment = Employment.objects.create(person=person, school=school, function=function, supervisor=supervisor)
    work.wrote(employment, about=about(person))
    return employment


@action("guardian.set", "Ouder of verzorger vastgelegd", "Guardian recorded")
def set_guardian(
    work: Work, guardian: Person, pupil: Person, authority: Authority = Authority.UNKNOWN, source: str = ""
) -> Guardianship:
    """Says who is guardian of whom. ValueError for authority without the source it is known from."""
    if authority is Authority.YES and not source:
        raise ValueError("legal authority needs the source it is known from")
    guardianship, _ = Guardianship.objects.update_or_create(
        guardian=guardian, pupil=pupil, defaults={"authority": authority.value, "source": source}
    )
    work.wrote(guardianship, about=about(pupil))
    return guardianship


@action("membership.given", "Account verbonden aan een persoon", "Account made to stand for a person")
def give_membership(work: Work, user: User, person: Person, office: Office) -> Membership:
    """Lets an account stand for a person in an office."""
    membership = Membership.objects.create(user=user, person=person, office=office)
    work.wrote(membership, about=about(person))
    return membership
