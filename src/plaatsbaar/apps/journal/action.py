"""What is an action? One verb, one function, one transaction: it asks core, writes, and adds one journal entry.

    @action("consent.recorded", "Toestemming vastgelegd", "Consent recorded")
    def record_consent(work: Work, *, person: Person, ...) -> ConsentEvent:
        event = ConsentEvent(...); event.save()
        work.wrote(event, about=About(Owner.PERSON, person.pk))
        return event

    record_consent(Acting(board, actor=user.pk, key=form_key), person=person, ...)

Counters, sessions, rate buckets, leases, checkpoints and the picture store are not actions and not journalled.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import update_wrapper
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar
from uuid import UUID

from django.apps import apps
from django.db import DatabaseError, IntegrityError, models, transaction
from django.db.models import QuerySet
from django.utils import timezone

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.journal.canonical import canonical
from plaatsbaar.apps.journal.chain import About, append
from plaatsbaar.apps.journal.kinds import register
from plaatsbaar.apps.journal.models import Answered

_P = ParamSpec("_P")
_Result = TypeVar("_Result")

LEASE = timedelta(seconds=10)
"""How long a request is left to be busy before another with its key may take over. Who was slower than that, and not
dead, finds at its end that it was taken over, and is rolled back: an action is never carried out twice.
"""


class KeyUsedForAnotherError(Exception):
    """The same idempotency key came with another request: refused, nothing was done (status 422)."""


class StillRunningError(Exception):
    """A twin with the same key is busy; ask again in a moment (status 409)."""


class NothingWrittenError(Exception):
    """An action ended without saying what it wrote: a mistake in the program, rolled back."""


@dataclass(frozen=True, slots=True)
class Acting:
    """For which board, by whom, and under which idempotency key (empty: the caller needs none).

    ``at`` is for imports and tests; otherwise it is now.
    """

    board: Board
    actor: UUID | None = None
    key: str = ""
    at: datetime | None = None


@dataclass(slots=True)
class Work:
    """What an action says of itself while it runs; becomes its journal entry."""

    board: Board
    actor: UUID | None
    at: datetime
    rows: list[tuple[models.Model, str, About | None]] = field(default_factory=list)
    told: dict[About, dict[str, Any]] = field(default_factory=dict)
    subjects: dict[UUID, None] = field(default_factory=dict)

    def wrote(self, row: models.Model, *, about: About | None = None) -> None:
        """Commits to a row as it stands now; call it after the last save. ``about``: whose row it is."""
        self.rows.append((row, "wrote", about))
        self._subject(about)

    def erased(self, row: models.Model, *, about: About | None = None) -> None:
        """Says that a row is gone; call it before its deletion, while it has its id."""
        self.rows.append((row, "erased", about))
        self._subject(about)

    def tell(self, about: About, **data: Any) -> None:
        """Adds to what is recorded about an owner, locked under that owner's key."""
        self.told.setdefault(about, {}).update(data)
        self._subject(about)

    def _subject(self, about: About | None) -> None:
        if about is not None:
            self.subjects[about.id] = None


class Action(Generic[_P, _Result]):
    """A verb: called with who acts, it is one transaction with one journal entry.

    ``within`` does the same as part of another action: one transaction and one entry for both.
    """

    def __init__(self, kind: str, function: Callable[Concatenate[Work, _P], _Result]) -> None:
        self.kind = kind
        self._function = function
        update_wrapper(self, function)

    def __call__(self, acting: Acting, /, *args: _P.args, **kwargs: _P.kwargs) -> _Result:
        def do(work: Work) -> _Result:
            return self._function(work, *args, **kwargs)

        with board_scope(acting.board):
            if not acting.key:
                return _once(self.kind, acting, do)
            answer: _Result = _under_key(self.kind, acting, do, (args, kwargs))
            return answer

    def within(self, work: Work, /, *args: _P.args, **kwargs: _P.kwargs) -> _Result:
        """As part of a larger action, whose entry tells of it too."""
        return self._function(work, *args, **kwargs)


def action(kind: str, nl: str, en: str) -> Callable[[Callable[Concatenate[Work, _P], _Result]], Action[_P, _Result]]:
    """Makes an action of the function below it, whose journal entries are of this kind (said in Dutch and English)."""
    register(kind, nl, en)

    def make(function: Callable[Concatenate[Work, _P], _Result]) -> Action[_P, _Result]:
        return Action(kind, function)

    return make


def _once(kind: str, acting: Acting, do: Callable[[Work], _Result], ticket: Answered | None = None) -> _Result:
    """The one transaction: what is written, its entry and its answer are there together or not at all."""
    work = Work(acting.board, acting.actor, acting.at or timezone.now())
    with transaction.atomic(durable=True):
        result = do(work)
        if not work.rows and not work.told:
            raise NothingWrittenError(f"{kind} wrote nothing that its entry could commit to")
        append(kind, actor=work.actor, at=work.at, rows=work.rows, told=work.told, subjects=tuple(work.subjects))
        if ticket is not None and not _ours(ticket).update(running_since=None, answer=_kept(result)):
            raise StillRunningError
    return result


def _under_key(kind: str, acting: Acting, do: Callable[[Work], _Result], asked: object) -> Any:
    body = hashlib.sha256(canonical([kind, _plain(asked)])).hexdigest()
    ticket, answered = _ticket(acting, body)
    if answered:
        return _again(ticket.answer)
    try:
        return _once(kind, acting, do, ticket)
    except BaseException:
        with suppress(DatabaseError):  # then it stays until its lease is over
            _ours(ticket).delete()
        raise


def _ours(ticket: Answered) -> QuerySet[Answered]:
    """The ticket as long as it is ours: not answered, and not taken over by another request."""
    return Answered.objects.filter(pk=ticket.pk, running_since=ticket.running_since)


def _ticket(acting: Acting, body: str) -> tuple[Answered, bool]:
    """The row of this key, made busy for us, or already answered. Committed at once, so that a twin sees it."""
    now = timezone.now()
    actor = str(acting.actor or "")
    try:
        with transaction.atomic(durable=True):
            made = Answered(actor=actor, key=acting.key, body=body, running_since=now)
            made.save(force_insert=True)
            return made, False
    except IntegrityError:
        pass
    with transaction.atomic(durable=True):
        found = Answered.objects.select_for_update().get(actor=actor, key=acting.key)
        if found.body != body:
            raise KeyUsedForAnotherError
        if found.running_since is None:
            return found, True
        if now - found.running_since < LEASE:
            raise StillRunningError
        found.running_since = now
        found.save(update_fields=["running_since"])
        return found, False


def _plain(value: object) -> Any:
    """What was asked, with rows as their ids, so that the same request has the same hash."""
    if isinstance(value, models.Model):
        return [value._meta.label_lower, str(value.pk)]
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value if isinstance(value, (str, int, bool, bytes, UUID, datetime)) or value is None else str(value)


def _kept(result: object) -> Any:
    """The answer as it is kept: ids only, never what somebody wrote."""
    if isinstance(result, models.Model):
        return {"row": result._meta.label_lower, "id": str(result.pk)}
    if isinstance(result, (list, tuple)):
        return [_kept(one) for one in result]
    if result is None or isinstance(result, (int, bool)):
        return result
    if isinstance(result, UUID):
        return {"uuid": str(result)}
    raise TypeError(f"an action answers with rows, ids or numbers, not with {type(result).__name__}")


def _again(answer: Any) -> Any:
    """The same answer once more, its rows read afresh."""
    if isinstance(answer, dict) and "row" in answer:
        return apps.get_model(answer["row"])._default_manager.get(pk=answer["id"])
    if isinstance(answer, dict):
        return UUID(answer["uuid"])
    return [_again(one) for one in answer] if isinstance(answer, list) else answer
