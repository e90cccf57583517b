"""How is a stretch of time written on the command line? As 0:05-0:09, or in seconds as 5-9.5."""

from __future__ import annotations

import re

import click

from plaatsbaar.core.observation import Moment

_TIME = re.compile(r"(?:(\d{1,3}):)?(\d{1,4}(?:\.\d{1,3})?)")


def stretches(context: click.Context, option: click.Parameter, values: tuple[str, ...]) -> tuple[Moment, ...]:
    """The callback of an option that takes ``START-END``; the end comes after the start."""
    return tuple(_stretch(value) for value in values)


def _stretch(value: str) -> Moment:
    ends = [_TIME.fullmatch(part.strip()) for part in value.split("-")]
    seconds = [60 * int(one[1] or 0) + float(one[2]) for one in ends if one]
    if len(ends) != 2 or len(seconds) != 2 or not seconds[0] < seconds[1]:
        raise click.BadParameter(f"{value!r} is not a stretch like 0:05-0:09")
    return Moment(seconds[0], seconds[1])
