"""Who is at which school, in which class, in what relation to whom? Roles follow from relations, never from a label."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models

from plaatsbaar.apps.boards.models import Board, BoardRow, Counted, PersonalData
from plaatsbaar.apps.people.querysets import Memberships, Persons
from plaatsbaar.core.consent import Authority
from plaatsbaar.core.draft import Role

_ROSTER: Counted = "roster_version"
_AT_SCHOOL = "until the end of the school year after the one in which the person left"
_SCHOOL_STAFF = "staff of the person's own school; the person"


class NamedRow(BoardRow):
    """A row that decides under which words and schools somebody is found; saving one keeps NamePart right.

    What is written in bulk does not: who does so calls `names.index_names` afterwards.
    """

    class Meta(BoardRow.Meta):
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        from plaatsbaar.apps.people.names import index_after

        super().save(*args, **kwargs)
        index_after(self)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        from plaatsbaar.apps.people.names import index_after

        key = self.pk
        done = super().delete(*args, **kwargs)
        if not isinstance(self, Person):
            self.pk = key
            index_after(self)
            self.pk = None
        return done


def school_year(day: date) -> str:
    """ "2026/2027": a school year starts on 1 August."""
    first = day.year if day.month >= 8 else day.year - 1
    return f"{first}/{first + 1}"


class School(BoardRow):
    """A school of the board. ``brin``: four characters of an institution, or six of a branch (vestiging)."""

    personal_data: ClassVar = None
    counted_in: ClassVar[Counted] = _ROSTER

    brin = models.CharField(max_length=6, blank=True, validators=[RegexValidator(r"^\d{2}[A-Z]{2}(\d{2})?$")])
    name = models.CharField(max_length=200)
    names = models.JSONField(default=list, blank=True)

    class Meta(BoardRow.Meta):
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["board", "name"], name="one_school_of_a_name"),
            models.UniqueConstraint(
                fields=["board", "brin"], name="one_school_of_a_brin", condition=~models.Q(brin="")
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Group(BoardRow):
    """A class or another group of a school, in one school year ("2026/2027")."""

    personal_data: ClassVar = None
    counted_in: ClassVar[Counted] = _ROSTER

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="groups")
    name = models.CharField(max_length=50)
    year = models.CharField(max_length=9, validators=[RegexValidator(r"^\d{4}/\d{4}$")])

    class Meta(BoardRow.Meta):
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["school", "name", "year"], name="one_group_of_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Person(NamedRow):
    """Somebody of the board. What they are follows from Enrolment, Employment and Guardianship.

    ``source`` and ``source_id``: which administration brought them in, and the id there; empty when a person did.
    ``left_on``: no longer at the board; what is known stays under retention. ``merged_into``: the same human being, so
    that what the source says of this id is meant for that one.
    """

    personal_data: ClassVar = PersonalData(
        what="names, the name somebody goes by, date of birth, the day they left",
        why="to find names in a draft and to know who answers for whom (GDPR 6.1 e; UAVG 5)",
        clause="4.5",
        how_long=_AT_SCHOOL,
        who=_SCHOOL_STAFF,
    )
    counted_in: ClassVar[Counted] = _ROSTER

    first = models.CharField(max_length=100)
    last = models.CharField(max_length=150, blank=True, help_text="with the tussenvoegsel in front: van der Meer")
    preferred = models.CharField(max_length=100, blank=True, help_text="the first name somebody goes by")
    nicknames = models.JSONField(default=list, blank=True)
    birth_date = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=40, blank=True)
    source_id = models.CharField(max_length=100, blank=True, help_text="the id in the file it was loaded from")
    left_on = models.DateField(null=True, blank=True)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="doubles")

    objects = Persons()  # type: ignore[misc]

    class Meta(BoardRow.Meta):
        ordering: ClassVar = ["last", "first"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["board", "source", "source_id"],
                name="one_person_of_a_source_id",
                condition=~models.Q(source_id=""),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def full_name(self) -> str:
        return f"{self.preferred or self.first} {self.last}".strip()

    @property
    def short_name(self) -> str:
        """ "Sanne D.": enough among classmates, and no more than that on a screen others can see."""
        initial = next((letter for letter in self.last if letter.isupper()), "")
        first = self.preferred or self.first
        return f"{first} {initial}." if initial else first


class Part(models.TextChoices):
    """In what part somebody is in a group; OneRoster calls it the role of an enrolment."""

    PUPIL = "pupil"
    TEACHER = "teacher"
    MENTOR = "mentor"


class Enrolment(NamedRow):
    """A person in a group."""

    personal_data: ClassVar = PersonalData(
        what="class or group, and the part in it",
        why="to ask about one class only, and to give a teacher the own classes only (GDPR 5.1 c)",
        clause="4.5",
        how_long=_AT_SCHOOL,
        who=_SCHOOL_STAFF,
    )
    counted_in: ClassVar[Counted] = _ROSTER

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="enrolments")
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="enrolments")
    part = models.CharField(max_length=10, choices=Part.choices, default=Part.PUPIL)

    class Meta(BoardRow.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "group", "part"], name="once_in_a_group"),
        ]


class Employment(NamedRow):
    """A person working at a school, or at the board's office when ``school`` is empty."""

    personal_data: ClassVar = PersonalData(
        what="school, function, supervisor",
        why="to say who somebody works for (5.2) and whom to ask (5.7, 5.8)",
        clause="5.2",
        how_long="until the end of the employment",
        who="staff of the board",
    )
    counted_in: ClassVar[Counted] = _ROSTER

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="employments")
    school = models.ForeignKey(School, null=True, blank=True, on_delete=models.PROTECT, related_name="employments")
    function = models.CharField(max_length=100)
    supervisor = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="supervises")


class Contact(models.TextChoices):
    """Whether and how a guardian may be written to; each on their own, since they may live apart."""

    YES = "yes"
    APART = "apart"  # lives apart: letters go to each guardian separately, and never in copy
    NONE = "none"  # not to be written to, for instance by a judge's decision


class Guardianship(NamedRow):
    """A parent or guardian of a pupil. ``authority`` (gezag) is entered by a person with its ``source`` and the day it
    was seen (``seen_on``), never loaded from a pupil administration, which does not know it.
    """

    personal_data: ClassVar = PersonalData(
        what="who is parent or guardian of whom, and whether with legal authority",
        why="only a guardian with authority can consent for a pupil under 16 (BW 1:247; UAVG 5)",
        clause="4.5",
        how_long=_AT_SCHOOL,
        who="the school's administration; the guardian",
    )
    counted_in: ClassVar[Counted] = _ROSTER

    guardian = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="guardian_of")
    pupil = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="guarded_by")
    authority = models.CharField(
        max_length=10, choices=[(one.value, one.value) for one in Authority], default=Authority.UNKNOWN.value
    )
    source = models.CharField(max_length=200, blank=True)
    seen_on = models.DateField(null=True, blank=True)
    contact = models.CharField(max_length=10, choices=Contact.choices, default=Contact.YES)

    class Meta(BoardRow.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["guardian", "pupil"], name="once_guardian_of_a_pupil"),
            models.CheckConstraint(condition=~models.Q(guardian=models.F("pupil")), name="nobody_is_own_guardian"),
        ]


class Office(models.TextChoices):
    """As what somebody signs in (design 1)."""

    PUPIL = "pupil"
    PARENT = "parent"
    STAFF = "staff"
    SUPERVISOR = "supervisor"
    COMMUNICATIONS = "communications"
    SCHOOL_LEADER = "school_leader"
    HR = "hr"
    PRIVACY_OFFICER = "privacy_officer"
    BOARD_SECRETARY = "board_secretary"
    CONFIDENTIAL_ADVISER = "confidential_adviser"
    COMPLAINTS_COMMITTEE = "complaints_committee"
    BOARD_ADMINISTRATOR = "board_administrator"

    @property
    def role(self) -> Role:
        """The role under the protocol (3.1)."""
        return {Office.PUPIL: Role.PUPIL, Office.PARENT: Role.PARENT}.get(self, Role.STAFF)


class Membership(BoardRow):
    """An account that stands for a person of the board, in one office, at one school or (``school`` empty) at all that
    the person works for. ``since`` and ``until`` are the first and the last day, empty for no limit; ``ended_at`` when
    it was taken away before that. A deputy points to the membership that is stood in for, and always has an ``until``.

    Mentor is no office: who is mentor of whom follows from Enrolment (`Part.MENTOR`).
    """

    personal_data: ClassVar = PersonalData(
        what="which account stands for which person, in what office",
        why="to know who asks, and so what may be shown (GDPR 32)",
        clause="1.4",
        how_long="until the person leaves the board",
        who="the person; the board's administration",
    )

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    office = models.CharField(max_length=20, choices=Office.choices)
    school = models.ForeignKey(School, null=True, blank=True, on_delete=models.PROTECT, related_name="offices")
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    deputy_for = models.ForeignKey("self", null=True, blank=True, on_delete=models.CASCADE, related_name="deputies")

    objects = Memberships()  # type: ignore[misc]

    class Meta(BoardRow.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["board", "user", "office"],
                condition=models.Q(school=None, until=None, ended_at=None),
                name="once_in_an_office",
            ),
            models.UniqueConstraint(
                fields=["board", "user", "office", "school"],
                condition=models.Q(until=None, ended_at=None),
                name="once_in_an_office_of_a_school",
            ),
            models.CheckConstraint(
                condition=models.Q(since=None) | models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="an_office_ends_after_it_began",
            ),
            models.CheckConstraint(
                condition=models.Q(deputy_for=None) | models.Q(until__isnull=False), name="a_deputy_ends"
            ),
        ]


class Former(BoardRow):
    """What somebody was: in a class, or at work at a school, until a day. Now is in Enrolment and Employment."""

    personal_data: ClassVar = PersonalData(
        what="former class or work, and its last day",
        why="to know whose answers and records were given in what relation, while they are kept (GDPR 5.2)",
        clause="4.5",
        how_long=_AT_SCHOOL,
        who="the school's administration; the person",
    )

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="former")
    group = models.ForeignKey(Group, null=True, on_delete=models.PROTECT, related_name="former")
    school = models.ForeignKey(School, null=True, on_delete=models.PROTECT, related_name="former")
    part = models.CharField(max_length=10, choices=Part.choices, blank=True)
    function = models.CharField(max_length=100, blank=True)
    until = models.DateField()

    class Meta(BoardRow.Meta):
        ordering: ClassVar = ["-until"]


class Merge(BoardRow):
    """Two records that were one human being: which stays, which goes, which rows moved, so that it can be undone."""

    personal_data: ClassVar = PersonalData(
        what="which two records were found to be of one person, and by whom",
        why="to keep what is known of people right, and to mend a mistake in it (GDPR 5.1 d, 16)",
        clause="4.5",
        how_long=_AT_SCHOOL,
        who="the school's administration; the person",
    )

    kept = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="merges")
    gone = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="merged_as")
    moved = models.JSONField(default=dict)
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)


class NamePart(BoardRow):
    """One word of somebody's names, folded, per school they belong to: what a search looks in. Made from the others."""

    personal_data: ClassVar = PersonalData(
        what="the words of somebody's names without capitals and accents",
        why="to find somebody as people type a name, and only among those one may see (GDPR 32)",
        clause="4.5",
        how_long=_AT_SCHOOL,
        who=_SCHOOL_STAFF,
    )

    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="+", editable=False, db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="name_parts")
    school = models.ForeignKey(School, null=True, on_delete=models.CASCADE, related_name="+", db_index=False)
    word = models.CharField(max_length=60)

    class Meta(BoardRow.Meta):
        indexes: ClassVar = [
            models.Index(fields=["school", "word", "person"], name="names_of_a_school"),
            models.Index(fields=["board", "word", "person"], name="names_of_a_board"),
        ]
