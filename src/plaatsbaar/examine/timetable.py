"""When are there lessons, according to an iCalendar file? (4.1)"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from plaatsbaar.core.facts import LessonHours
from plaatsbaar.examine.values import AMSTERDAM, ContractError, read_bytes, within

FURTHEST_LESSON = timedelta(days=400)
"""How far a lesson that repeats without an end is followed from its first time: more than a school year."""


def read_lessons(path: Path) -> LessonHours:
    """The lessons of an iCalendar file: repeats followed, cancelled lessons and whole days (holidays) left out."""
    from icalendar import Calendar

    hours: list[tuple[datetime, datetime, str]] = []
    with within(str(path)):
        try:
            calendar = Calendar.from_ical(read_bytes(path))
        except (ValueError, IndexError, KeyError) as error:
            if isinstance(error, ContractError):
                raise
            raise ContractError(f"not an iCalendar file ({type(error).__name__})") from None
        for number, event in enumerate(calendar.walk("VEVENT"), start=1):
            with within(f"lesson {number}"):
                hours += _readable(event)
    return LessonHours(tuple(sorted(hours)))


def _readable(event: Mapping[str, object]) -> list[tuple[datetime, datetime, str]]:
    try:
        return list(_lesson(event))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        if isinstance(error, ContractError):
            raise
        raise ContractError(f"cannot be read ({type(error).__name__})") from None


def _lesson(event: Mapping[str, object]) -> Iterator[tuple[datetime, datetime, str]]:
    """Every time of one lesson, in Amsterdam's clock (so that 9 o'clock stays 9 o'clock after the clock changes)."""
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        return
    start, end = _moment(event, "DTSTART"), _moment(event, "DTEND")
    if start is None:
        return
    if end is None:
        duration = getattr(event.get("DURATION"), "dt", None)
        if not isinstance(duration, timedelta):
            raise ContractError("has no end")
        end = start + duration
    length = end - start
    if length <= timedelta(0):
        raise ContractError("ends before it starts")
    of = str(event.get("SUMMARY", ""))
    for moment in _repeated(event, start):
        aware = moment.replace(tzinfo=AMSTERDAM)
        yield aware, (moment + length).replace(tzinfo=AMSTERDAM), of


def _moment(event: Mapping[str, object], key: str) -> datetime | None:
    """The Amsterdam wall clock of a property; None when absent or a whole day."""
    value = getattr(event.get(key), "dt", None)
    if value is None and key == "DTSTART":
        raise ContractError("has no start")
    if not isinstance(value, datetime):
        return None
    return value.astimezone(AMSTERDAM).replace(tzinfo=None) if value.tzinfo else value


def _repeated(event: Mapping[str, object], start: datetime) -> Iterator[datetime]:
    """The start and its repeats (RRULE without EXDATE), for at most `FURTHEST_LESSON`."""
    rule = event.get("RRULE")
    if rule is None:
        yield start
        return
    from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # has no types of its own

    text = rule.to_ical().decode("ascii")  # type: ignore[attr-defined]
    skipped = set(_skipped(event.get("EXDATE")))
    for moment in rrulestr(_local_until(text), dtstart=start):
        if moment - start > FURTHEST_LESSON:
            return
        if moment not in skipped:
            yield moment


def _local_until(rule: str) -> str:
    """UNTIL as wall clock, as the start is: a moment in UTC at the end of a day may else fall on the day before."""
    parts = []
    for part in rule.split(";"):
        name, _, value = part.partition("=")
        if name == "UNTIL" and value.endswith("Z"):
            value = datetime.strptime(value, "%Y%m%dT%H%M%S%z").astimezone(AMSTERDAM).strftime("%Y%m%dT%H%M%S")
        parts.append(f"{name}={value}")
    return ";".join(parts)


def _skipped(value: object) -> Iterator[datetime]:
    for group in value if isinstance(value, list) else [value] if value is not None else []:
        for one in getattr(group, "dts", ()):
            if isinstance(one.dt, datetime):
                yield one.dt.astimezone(AMSTERDAM).replace(tzinfo=None) if one.dt.tzinfo else one.dt
