"""How do roster.json, consents.json, a timetable and a board's words (TOML) become Facts, without a database?

Every reader raises `ContractError` in one sentence that names the file and the entry that is wrong.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from plaatsbaar.core.consent import AtSixteen, By, ConsentEvent, Destination, Event, Medium
from plaatsbaar.core.draft import UNKNOWN, Audience, Channel, ChannelKind, Role
from plaatsbaar.core.facts import Board, Consents, Facts, People, Person
from plaatsbaar.examine import values
from plaatsbaar.examine.contract import Key, decode, today
from plaatsbaar.examine.timetable import read_lessons
from plaatsbaar.examine.values import ContractError, within

MEDIA: Mapping[str, Medium] = {one.value: one for one in Medium} | {
    "foto": Medium.PHOTO, "geluid": Medium.SOUND, "naam": Medium.NAME,
}  # fmt: skip
DESTINATIONS: Mapping[str, Destination] = {one.value: one for one in Destination}
EVENTS: Mapping[str, Event] = {one.value: one for one in Event}
CAPACITIES: Mapping[str, By] = {one.value: one for one in By} | {"ouder": By.GUARDIAN, "zelf": By.SELF}

ROSTER_KEYS = (
    Key("id", "Facts.people.persons[].id", "string, required", "p1"),
    Key("first", "Facts.people.persons[].first", "string, required", "Fenna"),
    Key("last", "Facts.people.persons[].last", "string with tussenvoegsel, required", "van der Meer"),
    Key("role", "Facts.people.persons[].role", "as `context.role`, required", "leerling"),
    Key("nicknames", "Facts.people.persons[].nicknames", "list of strings", ["Fen"]),
    Key("class", "Facts.people.persons[].groups", "string, or list of strings", "2B"),
    Key("function", "Facts.people.persons[].function", "string", "docent"),
    Key("birth_date", "Facts.people.persons[].birth_date", "ISO date", "2012-03-14"),
)
CONSENT_KEYS = (
    Key("person", "Facts.consents.events[].person", "roster id, required", "p1"),
    Key("medium", "Facts.consents.events[].medium", " ".join(f"`{word}`" for word in MEDIA) + ", required", "photo"),
    Key("destination", "Facts.consents.events[].destination",
        " ".join(f"`{word}`" for word in DESTINATIONS) + ", required", "school_social"),
    Key("event", "Facts.consents.events[].event", " ".join(f"`{word}`" for word in EVENTS) + ", required", "given"),
    Key("by", "Facts.consents.events[].by", "id of who answered; missing: the person", "g1"),
    Key("capacity", "Facts.consents.events[].capacity",
        " ".join(f"`{word}`" for word in CAPACITIES) + ", required", "guardian"),
    Key("on", "Facts.consents.events[].on", "ISO date, required", "2026-09-01"),
)  # fmt: skip
BOARD_KEYS = (
    Key("name", "Facts.board.name", "string", "Quadraam"),
    Key("names", "Facts.board.names", "list: the board and its schools as people write them", ["Het Stroomdal"]),
    Key("mission", "Facts.board.mission", "string", "Elke leerling telt."),
    Key("allowed", "Facts.board.allowed", "list: words that look like names and are none", ["Roos"]),
    Key("contacts", "Facts.board.contacts", "list: own phone numbers, mail domains, IBANs", ["info@school.example"]),
    Key("confidential", "Facts.board.confidential", "list: own words that mark confidentiality", ["Project Zilver"]),
    Key("channels", "Facts.board.channels",
        "list of {name, label, kind, limit, usual_audience}: the board's channel register",
        [{"name": "schoolapp", "label": "Schoolapp", "kind": "board_platform"}]),
    Key("at_sixteen", "Facts.consents.at_sixteen", "`ask_pupil` or `inform_pupil`", "inform_pupil"),
)  # fmt: skip
_CHANNEL_KEYS = ("name", "label", "kind", "limit", "usual_audience")

_T = TypeVar("_T")


def gather(
    *,
    roster: Path | None = None,
    consents: Path | None = None,
    lessons: Path | None = None,
    board: Path | None = None,
) -> Facts:
    """The facts of today from files; what has no file is unknown, as in a check without a session."""
    own, at_sixteen = read_board(board) if board else (Board(), AtSixteen.ASK_PUPIL)
    return Facts(
        day=today().day,
        people=read_roster(roster) if roster else None,
        consents=Consents(read_consents(consents), at_sixteen) if consents else None,
        lessons=read_lessons(lessons) if lessons else UNKNOWN,
        board=own,
    )


def _entries(path: Path, known: tuple[str, ...], read: Callable[[Mapping[str, object]], _T]) -> Iterator[_T]:
    """Each entry of a JSON list, numbered from 1 in what is said of it."""
    with within(str(path)):
        source = decode(values.read_bytes(path))
        if not isinstance(source, list):
            raise ContractError("must be a JSON list")
        for number, one in enumerate(source, start=1):
            with within(f"entry {number}"):
                entry = read(values.table(one if one is not None else [], "", known))
            yield entry


def _required(entry: Mapping[str, object], key: str) -> object:
    if entry.get(key) in (None, ""):
        raise ContractError("is missing", key)
    return entry[key]


def _one_of(words: Mapping[str, _T], entry: Mapping[str, object], key: str) -> _T:
    word = values.name(_required(entry, key), key).strip().casefold().replace("-", "_")
    if word not in words:
        raise ContractError(f'"{word[:40]}" is not a value here{values.nearest(word, words)}', key)
    return words[word]


def _day(value: object, key: str) -> date:
    try:
        return date.fromisoformat(values.name(value, key))
    except ContractError:
        raise
    except ValueError:
        raise ContractError("must be a date like 2026-11-20", key) from None


def _person(entry: Mapping[str, object]) -> Person:
    role = values.role(_required(entry, "role"), "role")
    if not isinstance(role, Role):
        raise ContractError("must be the role of a person", "role")
    groups = entry.get("class")
    born = entry.get("birth_date")
    return Person(
        id=values.name(_required(entry, "id"), "id"),
        first=values.name(_required(entry, "first"), "first"),
        last=values.name(_required(entry, "last"), "last"),
        role=role,
        nicknames=values.names(entry.get("nicknames"), "nicknames"),
        groups=(groups,) if isinstance(groups, str) else values.names(groups, "class"),
        function=values.name(entry.get("function"), "function"),
        birth_date=None if born in (None, "") else _day(born, "birth_date"),
    )


def _names(keys: Iterable[Key]) -> tuple[str, ...]:
    return tuple(key.name for key in keys)


def read_roster(path: Path) -> People:
    """The people of roster.json; two with the same id are an error."""
    persons = tuple(_entries(path, _names(ROSTER_KEYS), _person))
    seen: set[str] = set()
    for number, person in enumerate(persons, start=1):
        if person.id in seen:
            raise ContractError(f'{path}: entry {number}: id: "{person.id}" is used twice')
        seen.add(person.id)
    return People(persons)


def _consent(entry: Mapping[str, object]) -> ConsentEvent:
    person = values.name(_required(entry, "person"), "person")
    return ConsentEvent(
        person=person,
        medium=_one_of(MEDIA, entry, "medium"),
        destination=_one_of(DESTINATIONS, entry, "destination"),
        event=_one_of(EVENTS, entry, "event"),
        by=values.name(entry.get("by"), "by") or person,
        capacity=_one_of(CAPACITIES, entry, "capacity"),
        on=_day(_required(entry, "on"), "on"),
    )


def read_consents(path: Path) -> tuple[ConsentEvent, ...]:
    """The ledger's events of consents.json."""
    return tuple(_entries(path, _names(CONSENT_KEYS), _consent))


def read_board(path: Path) -> tuple[Board, AtSixteen]:
    """A board's own words, and what it does at a pupil's sixteenth birthday, from TOML."""
    with within(str(path)):
        entry = values.table(_toml(values.read_bytes(path)), "", _names(BOARD_KEYS))
        lists = {key: values.names(entry.get(key), key) for key in ("names", "allowed", "contacts", "confidential")}
        board = Board(
            name=values.name(entry.get("name"), "name"),
            mission=values.text(entry.get("mission"), "mission"),
            channels=tuple(_channels(entry.get("channels"))),
            **lists,
        )
        ways = {one.value: one for one in AtSixteen}
        return board, _one_of(ways, entry, "at_sixteen") if "at_sixteen" in entry else AtSixteen.ASK_PUPIL


def _toml(source: bytes) -> Mapping[str, object]:
    try:
        return tomllib.loads(source.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ContractError(f"not UTF-8: byte {error.start} cannot be read") from None
    except tomllib.TOMLDecodeError as error:
        raise ContractError(f"not TOML: {error}") from None


def _channels(source: object) -> Iterator[Channel]:
    if source is None:
        return
    if not isinstance(source, list):
        raise ContractError("must be a list of tables ([[channels]])", "channels")
    kinds = {one.value: one for one in ChannelKind}
    for number, one in enumerate(source):
        key = f"channels[{number}]"
        entry = values.table(one, key, _CHANNEL_KEYS)
        name = values.name(_required(entry, "name"), f"{key}.name")
        limit = entry.get("limit")
        if limit is not None and not (isinstance(limit, int) and limit > 0):
            raise ContractError("must be a whole number of characters", f"{key}.limit")
        usual: Audience | object = values.audience(entry.get("usual_audience"), f"{key}.usual_audience")
        yield Channel(
            name=name,
            label=values.name(entry.get("label"), f"{key}.label") or name,
            kind=_one_of(kinds, entry, "kind"),
            limit=limit,
            usual_audience=usual if isinstance(usual, Audience) else UNKNOWN,
        )
