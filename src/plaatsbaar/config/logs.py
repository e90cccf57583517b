"""What may be written in a log line? Times, levels, names of things that failed; never anything a person typed."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Mapping, MutableMapping
from types import TracebackType
from typing import Any

import structlog

_CONTENT = frozenset({"request", "args", "exc_text", "stack_info", "POST", "GET", "FILES", "body"})


def _frames(trace: TracebackType | None) -> list[str]:
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]


def bare_exception(logger: Any, name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """An exception becomes its type and where it was raised. Its message could hold a draft's words: left out."""
    given = event.pop("exc_info", None)
    if given is True:
        given = sys.exc_info()
    if isinstance(given, BaseException):
        given = (type(given), given, given.__traceback__)
    if isinstance(given, tuple) and given[0] is not None:
        event["exception"] = given[0].__qualname__
        event["at"] = _frames(given[2])[-12:]
    return event


def without_content(logger: Any, name: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    """Drops whatever of a request a library put in the record."""
    for key in _CONTENT & event.keys():
        del event[key]
    return event


def logging_for(level: str) -> dict[str, Any]:
    """The LOGGING dictionary: one JSON line an event on stderr."""
    processors = [
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        bare_exception,
        without_content,
    ]
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": processors,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    bare_exception,
                    structlog.processors.JSONRenderer(),
                ],
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": level.upper()},
        "loggers": {
            "django.server": {"handlers": [], "propagate": False},
            # SQL with its parameters is logged by this one at DEBUG: never, whatever the level asked for
            "django.db.backends": {"level": "WARNING"},
        },
    }
