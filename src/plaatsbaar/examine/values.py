"""Which words, Dutch or English, does the contract take for a role, a capacity, a channel, a right; and what is wrong?

Each reader takes a value and the key it stood under, and raises `ContractError` in one English sentence that names the
key. A sentence never quotes a post's text: it may end up in a log.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from plaatsbaar.core import channels
from plaatsbaar.core.draft import UNKNOWN, Audience, Capacity, Channel, Lesson, Rights, Role, Unknown

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
LONGEST_TEXT = 20_000
"""Characters in one text of a post. The longest post of any platform in the register is far shorter."""
LONGEST_NAME = 1_000
"""Characters in any other value: a path, a function, a name."""

LARGEST_FILE = 64_000_000
"""Bytes of one file with facts: a roster of 15,000 people is 1.4 MB."""

_T = TypeVar("_T")


class ContractError(ValueError):
    """Input that cannot be read, in one sentence. ``key`` is where it stood, "" when it is about the whole."""

    def __init__(self, message: str, key: str = "") -> None:
        super().__init__(f"{key}: {message}" if key else message)
        self.key = key


@contextmanager
def within(place: str) -> Iterator[None]:
    """Says of what goes wrong inside where it was: a file, or an entry of it."""
    try:
        yield
    except ContractError as error:
        raise ContractError(f"{place}: {error}") from None


def read_bytes(path: Path, largest: int = LARGEST_FILE) -> bytes:
    """The bytes of a file of at most ``largest`` bytes."""
    try:
        with path.open("rb") as file:
            source = file.read(largest + 1)
    except OSError as error:
        raise ContractError((error.strerror or "cannot be read").lower()) from None
    if len(source) > largest:
        raise ContractError(f"is larger than {largest:,} bytes")
    return source


SCHOOL_ACCOUNT = "school_account"
"""A role of the contract that is two things: staff, posting on behalf of the school."""

ROLES: Mapping[str, Role | str] = {
    "leerling": Role.PUPIL, "pupil": Role.PUPIL,
    "medewerker": Role.STAFF, "staff": Role.STAFF,
    "ouder": Role.PARENT, "parent": Role.PARENT,
    "oud-leerling": Role.ALUMNUS, "alumnus": Role.ALUMNUS,
    "anders": Role.OTHER, "other": Role.OTHER,
    "schoolaccount": SCHOOL_ACCOUNT, "school_account": SCHOOL_ACCOUNT,
}  # fmt: skip
CAPACITIES: Mapping[str, Capacity] = {
    "persoonlijk": Capacity.PERSONAL, "personal": Capacity.PERSONAL,
    "namens_school": Capacity.OFFICIAL, "official": Capacity.OFFICIAL,
}  # fmt: skip
AUDIENCES: Mapping[str, Audience] = {
    "openbaar": Audience.PUBLIC, "public": Audience.PUBLIC,
    "besloten": Audience.RESTRICTED, "restricted": Audience.RESTRICTED,
}  # fmt: skip
LESSONS: Mapping[str, Lesson] = {
    "ja": Lesson.YES, "yes": Lesson.YES,
    "nee": Lesson.NO, "no": Lesson.NO,
    "toegestaan": Lesson.ALLOWED, "allowed": Lesson.ALLOWED,
}  # fmt: skip
RIGHTS: Mapping[str, Rights] = {
    "eigen": Rights.OWN, "own": Rights.OWN,
    "toestemming": Rights.PERMISSION, "permission": Rights.PERMISSION,
    "licentie": Rights.LICENCE, "licence": Rights.LICENCE,
    "citaat": Rights.QUOTATION, "quotation": Rights.QUOTATION,
}  # fmt: skip
UNKNOWN_WORDS = frozenset({"unknown", "onbekend"})


def nearest(word: str, known: Collection[str]) -> str:
    """ " (did you mean "x"?)" for the nearest known word, or a list of them all."""
    near = get_close_matches(word.casefold(), list(known), n=1)
    if near:
        return f' (did you mean "{near[0]}"?)'
    return f" (known: {', '.join(known)})" if known else ""


def choice(words: Mapping[str, _T]) -> Callable[[object, str], _T | Unknown]:
    """A reader of one of ``words``; missing, "unknown" and "onbekend" are UNKNOWN."""

    def read(value: object, key: str) -> _T | Unknown:
        if value is None:
            return UNKNOWN
        word = name(value, key).strip().casefold().replace(" ", "_")
        if word in UNKNOWN_WORDS:
            return UNKNOWN
        if word in words:
            return words[word]
        raise ContractError(f'"{word[:40]}" is not a value here{nearest(word, words)}', key)

    return read


role = choice(ROLES)
capacity = choice(CAPACITIES)
audience = choice(AUDIENCES)
lesson = choice(LESSONS)
rights = choice(RIGHTS)


def text(value: object, key: str, longest: int = LONGEST_TEXT) -> str:
    """A string of whole characters, at most ``longest`` of them; missing is empty."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ContractError(f"must be a string, not {_type_of(value)}", key)
    if len(value) > longest:
        raise ContractError(f"is too long: {len(value):,} characters, and at most {longest:,} are checked", key)
    for place, letter in enumerate(value):
        if "\ud800" <= letter <= "\udfff":
            raise ContractError(f"holds half a character (a lone surrogate) at position {place}", key)
    return value


def name(value: object, key: str) -> str:
    """A short string: a name, a path, an id."""
    return text(value, key, LONGEST_NAME)


def yes_or_no(value: object, key: str) -> bool | Unknown:
    if value is None:
        return UNKNOWN
    if isinstance(value, bool):
        return value
    raise ContractError(f"must be true or false, not {_type_of(value)}", key)


def names(value: object, key: str) -> tuple[str, ...]:
    """A list of short strings; missing is empty."""
    if value is None:
        return ()
    if not isinstance(value, list):
        raise ContractError(f"must be a list, not {_type_of(value)}", key)
    return tuple(name(one, f"{key}[{number}]") for number, one in enumerate(value))


def moment(value: object, key: str) -> datetime | None:
    """An ISO date and time; without an offset it is the time in Amsterdam."""
    if value is None:
        return None
    try:
        read = datetime.fromisoformat(name(value, key))
    except ValueError as error:
        if isinstance(error, ContractError):
            raise
        raise ContractError("must be a time like 2026-11-20T10:15", key) from None
    return read if read.tzinfo else read.replace(tzinfo=AMSTERDAM)


def channel(value: object, key: str, register: Sequence[Channel] = ()) -> Channel | Unknown:
    """A channel of the board's ``register`` or of the shipped one, in any spelling."""
    if value is None:
        return UNKNOWN
    word = name(value, key)
    if word.casefold() in UNKNOWN_WORDS:
        return UNKNOWN
    found = channels.channel(word, register)
    if found is None:
        known = [one.name for one in (*register, *channels.shipped())]
        raise ContractError(f'"{word[:40]}" is not a channel of the register{nearest(word, known)}', key)
    return found


def table(value: object, key: str, known: Collection[str]) -> Mapping[str, object]:
    """A JSON object with no other keys than ``known``; missing is empty."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise ContractError(f"must be an object, not {_type_of(value)}", key)
    for one in value:
        if one not in known:
            raise ContractError(f'unknown key "{str(one)[:60]}"{nearest(str(one), known)}', key)
    return value


def _type_of(value: object) -> str:
    names_of = {str: "a string", bool: "true or false", int: "a number", float: "a number", list: "a list"}
    return "null" if value is None else names_of.get(type(value), "an object")
