"""How is a stretch of time written on the command line? As 0:05-0:09, or in seconds as 5-9.5."""

from __future__ import annotations

import re

import click

from plaatsbaar.core.observation import Moment

_TIME = re.compile(r"(?:(\d{1,3}):)?(\d{1,4}(?:\.\d{1,3})?)")


class Stretch(click.ParamType[Moment]):
    """Reads ``START-END`` as a `Moment`; the end comes after the start."""

    name = "START-END"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Moment:
        if isinstance(value, Moment):
            return value
        ends = [_TIME.fullmatch(part.strip()) for part in str(value).split("-")]
        seconds = [60 * int(one[1] or 0) + float(one[2]) for one in ends if one]
        if len(ends) != 2 or len(seconds) != 2 or not seconds[0] < seconds[1]:
            self.fail(f"{value!r} is not a stretch like 0:05-0:09", param, ctx)
        return Moment(seconds[0], seconds[1])
