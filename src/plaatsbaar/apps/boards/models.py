"""What is a board, and what do all its rows have in common? ``BoardRow`` is the base of every model of a board."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from django.db import models, transaction

from plaatsbaar.apps.boards.scope import OutsideScopeError, check_same_board, scoped_board
from plaatsbaar.apps.boards.scoped import ScopedManager
from plaatsbaar.core.consent import AtSixteen


@dataclass(frozen=True, slots=True)
class PersonalData:
    """What a model holds of people, why (clause, law), how long, and who may see it (design 7).

    The register of processing, the retention job and the access report are made from these.
    """

    what: str
    why: str
    clause: str
    how_long: str
    who: str


class Board(models.Model):
    """A school board: its public slug, its protocol, and its own words as data. Holds nothing about people.

    ``roster_version`` and ``consent_version`` become another random value with every change of people and consents:
    what is kept in memory about them is thrown away by it. (A number that counts up would come twice when a
    transaction is rolled back.)
    """

    personal_data: ClassVar[PersonalData | None] = None
    not_committed: ClassVar = frozenset({"roster_version", "consent_version"})

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=200)
    protocol = models.CharField(max_length=100, default="quadraam-2019")
    mission = models.TextField(blank=True)
    names = models.JSONField(default=list, blank=True)
    allowed = models.JSONField(default=list, blank=True)
    contacts = models.JSONField(default=list, blank=True)
    confidential = models.JSONField(default=list, blank=True)
    channels = models.JSONField(default=list, blank=True)
    at_sixteen = models.CharField(
        max_length=20, choices=[(one.value, one.value) for one in AtSixteen], default=AtSixteen.ASK_PUPIL.value
    )
    demonstration = models.BooleanField(default=False)
    roster_version = models.UUIDField(default=uuid.uuid4, editable=False)
    consent_version = models.UUIDField(default=uuid.uuid4, editable=False)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["made_at"]

    def __str__(self) -> str:
        return self.slug


Counted = Literal["roster_version", "consent_version", ""]
Refused = Literal["update", "delete"]


class BoardRow(models.Model):
    """A row of one board. Reading, saving, deleting or following to it outside that board's scope raises.

    ``personal_data`` declares what it holds of people; None says that it holds nothing. ``counted_in`` names the
    version of the board that changes with such rows. ``refuses``: what the database itself refuses for this table,
    ``update`` or ``delete`` or both (see walls.py).
    """

    personal_data: ClassVar[PersonalData | None]
    counted_in: ClassVar[Counted] = ""
    refuses: ClassVar[frozenset[Refused]] = frozenset()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="+", editable=False)

    objects = ScopedManager()

    class Meta:
        abstract = True
        base_manager_name = "objects"
        default_manager_name = "objects"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Saves inside the scope of the row's board; a new row without a board gets the scope's."""
        self.prepare()
        with transaction.atomic():
            super().save(*args, **kwargs)
            changed(type(self))

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Deletes inside the scope of the row's board."""
        self.prepare()
        with transaction.atomic():
            done = super().delete(*args, **kwargs)
            changed(type(self))
        return done

    def prepare(self) -> None:
        """Puts a new row in the scope's board and checks that nothing it points to is of another board."""
        board = scoped_board()
        own: uuid.UUID | None = getattr(self, "board_id", None)
        if own is None:
            self.board_id = board
        elif own != board:
            raise OutsideScopeError(f"{type(self).__name__} of another board than the scope's")
        check_same_board(self)


def changed(model: type[models.Model]) -> None:
    """Gives the scope's board a new version of what ``model`` is part of."""
    counted = getattr(model, "counted_in", "")
    if counted:
        Board.objects.filter(pk=scoped_board()).update(**{counted: uuid.uuid4()})
