"""Every write of an import: brought in, looked through, allowed by a second person, applied, cancelled."""

from __future__ import annotations

import hashlib
import json
import time
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope, scoped_board
from plaatsbaar.apps.imports.applying import Ready, make_ready, write, write_words
from plaatsbaar.apps.imports.knowing import known
from plaatsbaar.apps.imports.models import OPEN, Import, Kind, Part, Staged, State
from plaatsbaar.apps.imports.models import Mapping as MappingRow
from plaatsbaar.apps.imports.planning import Known, Line, Plan, plan
from plaatsbaar.apps.imports.reading.files import of_zip
from plaatsbaar.apps.imports.reading.oneroster import read_oneroster
from plaatsbaar.apps.imports.reading.roster import Roster
from plaatsbaar.apps.imports.reading.sds import read_sds
from plaatsbaar.apps.imports.reading.table import read_table
from plaatsbaar.apps.imports.reading.told import FileRefusedError, Problem, Told, refuse
from plaatsbaar.apps.journal.action import Acting, Work, action
from plaatsbaar.apps.journal.chain import About
from plaatsbaar.apps.people.names import index_missing
from plaatsbaar.apps.vault.actions import erase, key_for
from plaatsbaar.apps.vault.envelopes import seal, unseal
from plaatsbaar.apps.vault.models import Owner
from plaatsbaar.apps.vault.store import keys
from plaatsbaar.core.wording import Wording

KEPT = timedelta(days=14)
"""How long a file waits to be applied; after that it is cancelled and gone."""
_MOST_TOLD = 1000


class NotAppliedError(Exception):
    """This import cannot be applied as it stands; the message is a sentence in English, ``says`` in both languages."""

    def __init__(self, says: Wording) -> None:
        super().__init__(says.en)
        self.says = says


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was read and compared with what is there."""

    roster: Roster
    known: Known
    plan: Plan
    told: Told


def look(kind: str, content: bytes, *, source: str, year: str, mapping: Mapping[str, str] | None = None) -> Looked:
    """Reads a file and says what it would do; writes nothing. FileRefusedError for a file that cannot be taken."""
    roster, told = _read(kind, content, year, mapping)
    there = known(source)
    if roster.delta and not there.people:
        raise refuse("manifest.csv", 0, "Begin met een volledige levering (bulk).", "Begin with a bulk set.")
    return Looked(roster, there, plan(roster, there), told)


def _read(kind: str, content: bytes, year: str, mapping: Mapping[str, str] | None) -> tuple[Roster, Told]:
    if kind == Kind.TABLE:
        return read_table(content, "bestand", year=year, mapping=mapping)
    files = of_zip(content, "zip")
    return (read_oneroster if kind == Kind.ONEROSTER else read_sds)(files, year=year)


@action("import.brought", "Lijst met mensen ingeleverd", "List of people brought in")
def bring(
    work: Work, *, kind: Kind, content: bytes, source: str, year: str, mapping: Mapping[str, str] | None = None
) -> Import:
    """Keeps a file locked until it was looked through. NotAppliedError while another of this source is open."""
    if Import.objects.filter(source=source, state__in=OPEN).exists():
        raise NotAppliedError(
            Wording("Er staat al een lijst van deze bron klaar.", "A list of this source is waiting already.")
        )
    made = Import(kind=kind, source=source, year=year, mapping=dict(mapping or {}), brought_by=work.actor)
    made.brought_at, made.digest = work.at, hashlib.sha256(content).hexdigest()
    made.save()
    _stage(made, Part.FILE, content)
    if mapping:
        MappingRow.objects.update_or_create(source=source, defaults={"columns": dict(mapping)})
    work.wrote(made)
    return made


def _place(of: Import, part: str) -> bytes:
    return b"import:" + of.pk.bytes + part.encode()


def _stage(of: Import, part: Part, content: bytes) -> None:
    locked = seal(keys(), key_for(Owner.UPLOAD, of.pk), zlib.compress(content, 3), _place(of, part))
    Staged.objects.update_or_create(of=of, part=part, defaults={"locked": locked})


def _staged(of: Import, part: Part) -> bytes:
    row = Staged.objects.get(of=of, part=part)
    return zlib.decompress(unseal(keys(), bytes(row.locked), _place(of, part)))


def _problems(told: list[Problem]) -> list[dict[str, Any]]:
    kept = told[:_MOST_TOLD]
    return [{"file": one.file, "line": one.line, "nl": one.says.nl, "en": one.says.en} for one in kept]


@action("import.looked", "Lijst met mensen nagekeken", "List of people looked through")
def _record_looked(work: Work, *, of: Import, looked: Looked | None, refused: list[Problem]) -> Import:
    """READY, WAITING for a second person, or REFUSED with the reasons."""
    of.problems = _problems(refused)
    if looked is None:
        of.state = State.REFUSED
        _forget(of)
    else:
        of.state = State.WAITING if looked.plan.needs_two and of.allowed_by is None else State.READY
        of.counts, of.plan_digest = looked.plan.counts, looked.plan.digest()
        of.notes = _problems(looked.told.notes)
        _stage(of, Part.PLAN, _lines_as_bytes(looked.plan))
    of.save()
    work.wrote(of)
    return of


def look_through(acting: Acting, of: Import) -> Import:
    """Reads the staged file and records what it would do; again gives the same answer."""
    with board_scope(acting.board):
        content = _staged(of, Part.FILE)
        try:
            looked = look(of.kind, content, source=of.source, year=of.year, mapping=of.mapping or None)
        except FileRefusedError as error:
            return _record_looked(acting, of=of, looked=None, refused=error.problems)
        return _record_looked(acting, of=of, looked=looked, refused=[])


def _lines_as_bytes(made: Plan) -> bytes:
    rows = [[line.what, line.name, line.why.nl, line.why.en] for line in made.lines]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def lines_of(of: Import) -> list[Line]:
    """Row by row what the import would do; empty when it is over, because people's names are not kept for it."""
    if not Staged.objects.filter(of=of, part=Part.PLAN).exists():
        return []
    return [Line(what, "", name, Wording(nl, en)) for what, name, nl, en in json.loads(_staged(of, Part.PLAN))]


@action(
    "import.allowed", "Grote wijziging toegestaan door een tweede persoon", "Large change allowed by a second person"
)
def allow(work: Work, *, of: Import) -> Import:
    """A second person allows that many go. NotAppliedError for who brought it in, and for one that does not wait."""
    if of.state != State.WAITING:
        raise NotAppliedError(Wording("Deze lijst wacht niet op een tweede persoon.", "This list waits for nobody."))
    if work.actor is None or work.actor == of.brought_by:
        raise NotAppliedError(
            Wording(
                "Dat doet iemand anders dan wie de lijst inleverde.", "Somebody else than who brought it must do that."
            )
        )
    of.allowed_by, of.state = work.actor, State.READY
    of.save()
    work.wrote(of)
    return of


@action("import.cancelled", "Lijst met mensen geannuleerd", "List of people cancelled")
def cancel(work: Work, *, of: Import) -> Import:
    """Nothing is done, and the file is gone. NotAppliedError when it is over already."""
    if of.state not in (State.READING, State.READY, State.WAITING):
        raise NotAppliedError(Wording("Deze lijst is al klaar.", "This list is over already."))
    of.state = State.CANCELLED
    of.save()
    _forget(of)
    work.wrote(of)
    return of


def _forget(of: Import) -> None:
    """The file and the names are gone with this transaction, and can no longer be opened: their key is destroyed."""
    Staged.objects.filter(of=of).delete()
    erase(Owner.UPLOAD, of.pk, timezone.now())


def apply(acting: Acting, of: Import) -> Import:
    """Carries out what was shown. NotAppliedError when it waits for somebody, or when other things changed meanwhile:
    then it was looked through again, and what it would do now is to be looked at first.
    """
    with board_scope(acting.board):
        if of.state == State.APPLIED:
            index_missing()
            return of
        if of.state != State.READY:
            raise NotAppliedError(_WHY_NOT.get(State(of.state), _WHY_NOT[State.CANCELLED]))
        version = _roster_version()
        content = _staged(of, Part.FILE)
        looked = look(of.kind, content, source=of.source, year=of.year, mapping=of.mapping or None)
        if looked.plan.digest() != of.plan_digest:
            of.allowed_by = None
            _record_looked(acting, of=of, looked=looked, refused=[])
            raise NotAppliedError(_OTHERWISE)
        today = timezone.localdate(acting.at)
        ready = make_ready(looked.roster, looked.known, looked.plan, of.source, today)
        done = _apply(acting, of=of, ready=ready, version=version)
        write_words(ready)
        return done


_WHY_NOT = {
    State.READING: Wording("De lijst wordt nog gelezen.", "The list is still being read."),
    State.WAITING: Wording("Eerst kijkt een tweede persoon mee.", "A second person must look first."),
    State.REFUSED: Wording("Deze lijst is niet aangenomen.", "This list was refused."),
    State.CANCELLED: Wording("Deze lijst is geannuleerd.", "This list was cancelled."),
}
_OTHERWISE = Wording(
    "Er is ondertussen iets veranderd. Bekijk opnieuw wat er zou gebeuren.",
    "Something changed meanwhile. Look again at what would happen.",
)


def _roster_version() -> UUID:
    found: UUID = Board.objects.values_list("roster_version", flat=True).get(pk=scoped_board())
    return found


@action("import.applied", "Lijst met mensen verwerkt", "List of people applied")
def _apply(work: Work, *, of: Import, ready: Ready, version: UUID) -> Import:
    """The one transaction. What was in the database and changes is committed to; new rows stand behind the digests."""
    start = time.monotonic()
    Board.objects.select_for_update().get(pk=work.board.pk)
    if _roster_version() != version:
        raise NotAppliedError(_OTHERWISE)
    about = About(Owner.UPLOAD, of.pk)
    for row in ready.ended:
        work.erased(row)
    write(ready)
    for person in ready.changed:
        work.wrote(person, about=about)
    of.state, of.applied_at = State.APPLIED, work.at
    of.milliseconds = round((time.monotonic() - start) * 1000)
    of.save()
    Staged.objects.filter(of=of).delete()
    work.wrote(of)
    return of


def expire(now: Any = None) -> Iterator[Import]:
    """Cancels what waited too long, in the board in scope."""
    limit = (now or timezone.now()) - KEPT
    board = Board.objects.get(pk=scoped_board())
    for one in Import.objects.filter(state__in=[State.READING, State.READY, State.WAITING], brought_at__lt=limit):
        yield cancel(Acting(board), of=one)
