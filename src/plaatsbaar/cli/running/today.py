"""Which day is it at school? The calendar of Europe/Amsterdam, whatever the machine's clock is set to."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo


def today() -> date:
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()
