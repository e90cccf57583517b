"""When is something that comes round due again? Once per turn, by the clock of Europe/Amsterdam, whatever it does.

A turn is a number that only grows: the day for what happens daily, the slot of time for what happens every few minutes.
02:30 that does not exist in March is made up for at 03:00, 02:30 that comes twice in October counts once. A clock that
was put back does not repeat a turn; one that had jumped far ahead does not stop the schedule for years.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True)
class Daily:
    """Once a day, at or after ``at`` on the wall clock."""

    at: time

    def turn(self, now: datetime) -> int:
        """The day (as an ordinal) whose turn it is at ``now``: today's from ``at`` on, yesterday's before."""
        local = now.astimezone(AMSTERDAM)
        return local.date().toordinal() - (0 if local.time() >= self.at else 1)

    tolerance = 2


@dataclass(frozen=True, slots=True)
class Every:
    """Once per stretch of ``every``, counted from the epoch."""

    every: timedelta

    def turn(self, now: datetime) -> int:
        return int(now.timestamp() // self.every.total_seconds())

    tolerance = 2


Schedule = Daily | Every


def due(schedule: Schedule, last: int | None, now: datetime) -> tuple[bool, int]:
    """Whether it is due at ``now`` when ``last`` was the last turn, and the turn to remember.

    The first time ever a daily job waits for its next turn. A last turn that lies further ahead than a clock put back
    could explain came from a clock that was wrong: it is forgotten.
    """
    turn = schedule.turn(now)
    if last is None:
        return isinstance(schedule, Every), turn
    if turn > last:
        return True, turn
    if last - turn > schedule.tolerance:
        return False, turn
    return False, last
