"""When a schedule is due: once per turn, whatever the clock does."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plaatsbaar.apps.tasks.schedule import AMSTERDAM, Daily, Every, due

NIGHT = Daily(time(2, 30))


def _turns(schedule: Daily | Every, moments: list[datetime]) -> list[datetime]:
    """The moments at which it was due, starting as an installation that has run before."""
    last, ran = schedule.turn(moments[0]), []
    for moment in moments[1:]:
        is_due, last = due(schedule, last, moment)
        if is_due:
            ran.append(moment)
    return ran


def _every_ten_minutes(start: datetime, hours: int) -> list[datetime]:
    return [start + timedelta(minutes=10 * number) for number in range(hours * 6)]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("an ordinary night", datetime(2026, 11, 20, 0, 0, tzinfo=AMSTERDAM)),
        ("02:30 is missing", datetime(2026, 3, 29, 0, 0, tzinfo=AMSTERDAM)),
        ("02:30 comes twice", datetime(2026, 10, 25, 0, 0, tzinfo=AMSTERDAM)),
        ("29 February", datetime(2028, 2, 29, 0, 0, tzinfo=AMSTERDAM)),
    ],
)
def test_once_each_night(name: str, start: datetime) -> None:
    from datetime import UTC

    moments = _every_ten_minutes(start.astimezone(UTC), 24)
    assert len(_turns(NIGHT, moments)) == 1, name


def test_a_clock_put_back_an_hour_repeats_nothing() -> None:
    night = datetime(2026, 11, 20, 2, 0, tzinfo=AMSTERDAM)
    moments = [night, night + timedelta(minutes=40), night + timedelta(minutes=10), night + timedelta(minutes=45)]
    assert _turns(NIGHT, moments) == [moments[1]]


def test_a_clock_that_had_jumped_ten_years_does_not_stop_it() -> None:
    now = datetime(2026, 11, 20, 12, 0, tzinfo=AMSTERDAM)
    _, wrong = due(NIGHT, NIGHT.turn(now), now + timedelta(days=3650))
    is_due, mended = due(NIGHT, wrong, now)
    assert not is_due
    assert due(NIGHT, mended, now + timedelta(days=1))[0]


def test_a_worker_that_was_off_for_a_week_runs_once() -> None:
    now = datetime(2026, 11, 20, 12, 0, tzinfo=AMSTERDAM)
    assert _turns(NIGHT, [now, now + timedelta(days=7), now + timedelta(days=7, minutes=1)]) == [
        now + timedelta(days=7)
    ]


@given(st.lists(st.integers(min_value=0, max_value=20_000), min_size=2, max_size=60))
def test_never_twice_in_one_turn_while_the_clock_goes_on(seconds: list[int]) -> None:
    schedule = Every(timedelta(minutes=5))
    start = datetime(2026, 11, 20, tzinfo=AMSTERDAM)
    ran = _turns(schedule, [start + timedelta(seconds=one) for one in sorted(seconds)])
    turns = [schedule.turn(moment) for moment in ran]
    assert turns == sorted(set(turns))
