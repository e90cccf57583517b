"""Who answered what, about whom, for which medium and destination? An append-only ledger; a state is never stored."""

from __future__ import annotations

from typing import Any, ClassVar, NoReturn

from django.db import models

from plaatsbaar.apps.boards.models import BoardRow, Counted, PersonalData, Refused
from plaatsbaar.apps.consent.querysets import AppendOnlyError, Ledger
from plaatsbaar.apps.people.models import Person
from plaatsbaar.core.consent import By, Destination, Event, Medium


def _choices(values: type[Medium] | type[Destination] | type[Event] | type[By]) -> list[tuple[str, str]]:
    return [(one.value, one.value) for one in values]


class Channel(models.TextChoices):
    """How an answer came in."""

    WEB = "web"
    PAPER = "paper"
    IMPORT = "import"
    DEMONSTRATION = "demonstration"


class ConsentEvent(BoardRow):
    """One line of the ledger. A trigger in the database refuses changing it.

    Deleting is refused by the model and not by the database: erasure after the term is a legal duty (GDPR 17), and its
    action will be the one exception.
    """

    personal_data: ClassVar = PersonalData(
        what="who answered what about being shown, when, in what capacity, to which text",
        why="demonstrable written consent (4.5; GDPR 7.1)",
        clause="4.5",
        how_long="as long as something is shown, and five years after the consent ended",
        who="the person and the guardians; staff of the own school see the state, not who answered",
    )
    counted_in: ClassVar[Counted] = "consent_version"
    refuses: ClassVar[frozenset[Refused]] = frozenset({"update"})

    number = models.PositiveBigIntegerField(default=0, help_text="order among events of one moment")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="consent_events")
    medium = models.CharField(max_length=10, choices=_choices(Medium))
    destination = models.CharField(max_length=20, choices=_choices(Destination))
    event = models.CharField(max_length=12, choices=_choices(Event))
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    capacity = models.CharField(max_length=10, choices=_choices(By))
    at = models.DateTimeField()
    text_version = models.CharField(max_length=50)
    channel = models.CharField(max_length=15, choices=Channel.choices)

    objects = Ledger()  # type: ignore[misc]

    class Meta(BoardRow.Meta):
        indexes: ClassVar = [models.Index(fields=["person", "at"])]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError
