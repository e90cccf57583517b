"""Facts from files: every key fills its field, and what is wrong is said with the file and the entry."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plaatsbaar.core.consent import AtSixteen, By, Destination, Event, Medium
from plaatsbaar.core.draft import UNKNOWN, ChannelKind, Role
from plaatsbaar.examine.contract import Key
from plaatsbaar.examine.files import (
    BOARD_KEYS,
    CONSENT_KEYS,
    ROSTER_KEYS,
    gather,
    read_board,
    read_consents,
    read_roster,
)
from plaatsbaar.examine.timetable import read_lessons
from plaatsbaar.examine.values import ContractError

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def _written(folder: Path, content: object, name: str = "f.json") -> Path:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_a_roster_is_read_whole(tmp_path: Path) -> None:
    (person,) = read_roster(_written(tmp_path, [{key.name: key.example for key in ROSTER_KEYS}])).persons
    assert (person.full_name, person.role, person.groups) == ("Fenna van der Meer", Role.PUPIL, ("2B",))
    assert (person.nicknames, person.birth_date, person.function) == (("Fen",), date(2012, 3, 14), "docent")


def test_consents_are_read_whole(tmp_path: Path) -> None:
    (event,) = read_consents(_written(tmp_path, [{key.name: key.example for key in CONSENT_KEYS}]))
    assert (event.medium, event.destination, event.event) == (Medium.PHOTO, Destination.SCHOOL_SOCIAL, Event.GIVEN)
    assert (event.person, event.by, event.capacity, event.on) == ("p1", "g1", By.GUARDIAN, date(2026, 9, 1))


def test_a_boards_words_are_read(tmp_path: Path) -> None:
    source = (
        'name = "Stroomdal"\nnames = ["Het Stroomdal"]\ncontacts = ["info@stroomdal.example"]\n'
        'at_sixteen = "inform_pupil"\n[[channels]]\nname = "schoolapp"\nlabel = "Schoolapp"\nkind = "board_platform"\n'
    )
    board, at_sixteen = read_board(_written(tmp_path, source, "board.toml"))
    assert at_sixteen is AtSixteen.INFORM_PUPIL
    assert board.names == ("Het Stroomdal",) and board.contacts == ("info@stroomdal.example",)
    assert board.channels[0].kind is ChannelKind.BOARD_PLATFORM


@pytest.mark.parametrize("key", [*ROSTER_KEYS, *CONSENT_KEYS, *BOARD_KEYS], ids=lambda key: f"{key.fills}")
def test_the_table_names_fields_that_exist(key: Key) -> None:
    from dataclasses import fields

    from plaatsbaar.core.consent import ConsentEvent
    from plaatsbaar.core.facts import Board, Consents, Person

    *_, holder, field = key.fills.split(".")
    owner = {"persons[]": Person, "events[]": ConsentEvent, "board": Board, "consents": Consents}[holder]
    assert field in {one.name for one in fields(owner)}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ([{"id": "p1", "first": "A", "last": "B", "role": "leerling", "klas": "2B"}], 'entry 1: unknown key "klas"'),
        ([{"id": "p1", "first": "A", "last": "B", "role": "kat"}], 'entry 1: role: "kat" is not a value here'),
        ([{"id": "p1", "first": "A", "last": "B", "role": "schoolaccount"}], "entry 1: role: must be the role"),
        ([{"id": "p1", "first": "A", "role": "leerling"}], "entry 1: last: is missing"),
        ([{"id": "p1", "first": "A", "last": "B", "role": "leerling"}] * 2, 'entry 2: id: "p1" is used twice'),
        ([{"id": "p1", "first": "A", "last": "B", "role": "ouder", "birth_date": "1-2-2012"}], "entry 1: birth_date:"),
        ({"people": []}, "must be a JSON list"),
        ([3], "entry 1: must be an object"),
        ("[", "not JSON"),
    ],
)
def test_what_is_wrong_in_a_roster_is_said(tmp_path: Path, content: object, sentence: str) -> None:
    path = _written(tmp_path, content)
    with pytest.raises(ContractError) as caught:
        read_roster(path)
    assert str(caught.value).startswith(f"{path}: {sentence}"), str(caught.value)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ContractError, match="no such file"):
        read_consents(tmp_path / "none.json")


def test_without_files_everything_is_unknown() -> None:
    facts = gather()
    assert facts.people is None and facts.consents is None and facts.lessons is UNKNOWN


def _calendar(*events: str) -> str:
    body = "".join(f"BEGIN:VEVENT\r\nUID:{n}\r\n{event}\r\nEND:VEVENT\r\n" for n, event in enumerate(events))
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{body}END:VCALENDAR\r\n"


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.ground("during_lessons")
def test_lessons_are_read_and_repeat_by_the_wall_clock(tmp_path: Path) -> None:
    source = _calendar(
        "DTSTART;TZID=Europe/Amsterdam:20261019T090000\r\nDTEND;TZID=Europe/Amsterdam:20261019T095000\r\n"
        "RRULE:FREQ=WEEKLY;UNTIL=20261109T225959Z\r\nEXDATE;TZID=Europe/Amsterdam:20261102T090000",
        "DTSTART:20261120T091500Z\r\nDURATION:PT50M",
        "DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261225\r\nSUMMARY:Vakantie",
        "DTSTART:20261121T091500Z\r\nDTEND:20261121T100500Z\r\nSTATUS:CANCELLED",
    )
    lessons = read_lessons(_written(tmp_path, source, "l.ics"))
    assert lessons.at(_at("2026-10-19T09:30"))
    assert lessons.at(_at("2026-10-26T09:30")), "after the clock went back it is still nine o'clock"
    assert not lessons.at(_at("2026-11-02T09:30")), "left out by EXDATE"
    assert lessons.at(_at("2026-11-09T09:49")) and not lessons.at(_at("2026-11-09T09:50"))
    assert not lessons.at(_at("2026-11-16T09:30")), "after UNTIL"
    assert lessons.at(_at("2026-11-20T10:30")), "a moment in UTC"
    assert not lessons.at(_at("2026-12-24T10:30")), "a whole day is no lesson"
    assert not lessons.at(_at("2026-11-21T10:30")), "cancelled"


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("geen rooster", "not an iCalendar file"),
        (_calendar("SUMMARY:x"), "lesson 1: has no start"),
        (_calendar("DTSTART:20261120T091500Z"), "lesson 1: has no end"),
        (_calendar("DTSTART:20261120T091500Z\r\nDTEND:20261120T081500Z"), "lesson 1: ends before it starts"),
    ],
)
def test_what_is_wrong_in_a_timetable_is_said(tmp_path: Path, source: str, sentence: str) -> None:
    path = _written(tmp_path, source, "l.ics")
    with pytest.raises(ContractError) as caught:
        read_lessons(path)
    assert str(caught.value).startswith(f"{path}: {sentence}"), str(caught.value)
