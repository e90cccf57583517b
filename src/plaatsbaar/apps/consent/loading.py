"""How do answers come in from a file? Each through `record_consent`, so that no file says what a person could not.

Columns of consents.csv: ``person, medium, destination, event, by, capacity, on, text_version``; ``person`` and ``by``
are ids of people.csv. Legal authority comes from no file, so a guardian's yes is refused until a person entered it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta

from plaatsbaar.apps.consent.actions import AMSTERDAM, Answer, AnswerRefusedError, record_consent
from plaatsbaar.apps.consent.models import Channel
from plaatsbaar.apps.journal.action import Work, action
from plaatsbaar.apps.people.actions import open_board
from plaatsbaar.apps.people.loading import FileRefusedError, Refused, load_people, table
from plaatsbaar.apps.people.models import Person
from plaatsbaar.core.consent import By, Destination, Event, Medium

_COLUMNS = ("person", "medium", "destination", "event", "by", "capacity", "on", "text_version")
_VALUES: Mapping[str, type[Medium] | type[Destination] | type[Event] | type[By]] = {
    "medium": Medium,
    "destination": Destination,
    "event": Event,
    "capacity": By,
}


@action("consents.loaded", "Antwoorden ingelezen uit een bestand", "Answers loaded from a file")
def load_consents(work: Work, content: bytes, today: date) -> dict[str, int]:
    """Loads a consents.csv into the board in scope, all of it or nothing; rows count in the order of the file.

    FileRefusedError names every row that was refused, and why.
    """
    people = {one.source_id: one for one in Person.objects.exclude(source_id="")}
    refused: list[Refused] = []
    number = 0
    for line, cells in table(content, _COLUMNS, _COLUMNS):
        problems = list(_problems(cells, people, today))
        if not problems:
            problems = list(_recorded(work, line, cells, people))
        refused += [Refused(line, problem) for problem in problems]
        number += 1
    if refused or not number:
        raise FileRefusedError(refused or [Refused(0, "there are no rows")])
    return {"consent_events": number}


class OnlyTriedError(Exception):
    """A load that was only tried was rolled back; ``added`` says what it would have added."""

    def __init__(self, added: dict[str, int]) -> None:
        super().__init__("only tried")
        self.added = added


class InFileError(Exception):
    """A file was refused: ``people`` or ``consents``; why is in ``error``."""

    def __init__(self, file: str, error: FileRefusedError) -> None:
        super().__init__(file)
        self.file, self.error = file, error


@action("files.loaded", "Bestuur gevuld uit bestanden", "Board filled from files")
def load_files(
    work: Work,
    people: bytes,
    consents: bytes | None,
    *,
    year: str,
    today: date,
    authority_source: str = "",
    only_try: bool = False,
) -> dict[str, int]:
    """Loads both files, and opens the board when it is new; all of it or nothing.

    InFileError names the file that was refused; OnlyTriedError tells what ``only_try`` would have added.
    """
    if work.board._state.adding:
        open_board.within(work)
    try:
        added = load_people.within(work, people, year, authority_source)
    except FileRefusedError as error:
        raise InFileError("people", error) from None
    try:
        added |= load_consents.within(work, consents, today) if consents is not None else {}
    except FileRefusedError as error:
        raise InFileError("consents", error) from None
    if only_try:
        raise OnlyTriedError(added)
    return added


def _problems(cells: Mapping[str, str], people: Mapping[str, Person], today: date) -> Iterator[str]:
    for name in ("person", "by"):
        if cells[name] not in people:
            yield f"{name}: nobody with the id {cells[name]!r} was loaded"
    for name, values in _VALUES.items():
        if cells[name] not in set(values):
            yield f"{name} {cells[name]!r} is not one of {', '.join(values)}"
    try:
        if date.fromisoformat(cells["on"]) > today:
            yield "on: that day has not come yet"
    except ValueError:
        yield "on is not a day like 2026-09-01"
    if not cells["text_version"]:
        yield "text_version is empty"


def _recorded(work: Work, line: int, cells: Mapping[str, str], people: Mapping[str, Person]) -> Iterator[str]:
    """Records one answer; yields why it could not be."""
    try:
        record_consent.within(
            work,
            people[cells["person"]],
            [Answer(Medium(cells["medium"]), Destination(cells["destination"]), Event(cells["event"]))],
            by=people[cells["by"]],
            capacity=By(cells["capacity"]),
            at=datetime.combine(date.fromisoformat(cells["on"]), time(12), AMSTERDAM) + timedelta(microseconds=line),
            text_version=cells["text_version"],
            channel=Channel.IMPORT,
        )
    except AnswerRefusedError as error:
        yield error.reason.en
