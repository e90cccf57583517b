"""What is said when nothing can be written or read now? One sentence, when to try again, and the form as it was.

A database that is locked, gone or read-only is 503; a full disk is 507. Nothing was done, so the same form can be sent
again as it is, with its own key.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, RawPostDataException
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import render
from django.utils.translation import gettext

from plaatsbaar.apps.journal.action import KeyUsedForAnotherError, StillRunningError

RETRY_AFTER = 10
"""Seconds after which trying again makes sense; also what a program that reads the header is told."""

_FULL = ("disk is full", "no space left", "could not extend file", "disk quota")
_SHOWN = ("tekst", "text")
_LEFT_OUT = ("csrfmiddlewaretoken",)


def status_of(error: BaseException | None) -> int:
    """507 for no room, 503 for a database that cannot be had now, 409 for a twin that is busy, 422 for another form
    under the same key; 0 for anything else.
    """
    if isinstance(error, StillRunningError):
        return 409
    if isinstance(error, KeyUsedForAnotherError):
        return 422
    if isinstance(error, OSError):
        return 507 if error.errno in (errno.ENOSPC, errno.EDQUOT) else 503 if error.errno == errno.EROFS else 0
    if isinstance(error, (OperationalError, InterfaceError, sqlite3.OperationalError)):
        said = str(error).casefold()
        return 507 if any(one in said for one in _FULL) else 503
    return 0


def unavailable(request: HttpRequest, status: int) -> HttpResponse:
    """The page: the sentence, what was typed, and the same form to send again."""
    heading, text = {
        409: (gettext("We zijn er al mee bezig"), gettext("Je hebt dit net ook gestuurd. Wacht even en kijk opnieuw.")),
        422: (
            gettext("Dit formulier is al verstuurd"),
            gettext("Het is verstuurd met andere gegevens. Open de pagina opnieuw en vul het daar in."),
        ),
        507: (
            gettext("Er is nu geen ruimte om iets te bewaren"),
            gettext("Dat ligt aan ons. Er is niets gedaan en niets verloren. Probeer het straks opnieuw."),
        ),
    }.get(
        status,
        (
            gettext("Het lukt nu even niet"),
            gettext(
                "Dat ligt aan ons. Er is niets gedaan en niets verloren. Probeer het over een paar tellen opnieuw."
            ),
        ),
    )
    fields = list(_fields(request))
    context = {
        "heading": heading,
        "text": text,
        "shown": [(name, value) for name, value in fields if name in _SHOWN],
        "hidden": [(name, value) for name, value in fields if name not in _SHOWN],
        "again": request.get_full_path(),
        "files": bool(fields) and bool(request.FILES),
        "posted": request.method == "POST" and status != 422,
    }
    answer = render(request, "plaatsbaar/pages/unavailable.html", context, status=status)
    if status != 422:
        answer.headers["Retry-After"] = str(RETRY_AFTER)
    return answer


def _fields(request: HttpRequest) -> Iterator[tuple[str, str]]:
    """What was in the form; nothing when it cannot be read (any more)."""
    if request.method != "POST":
        return
    try:
        sent = request.POST
    except (OSError, RawPostDataException, MultiPartParserError):
        return
    for name, values in sent.lists():
        if name not in _LEFT_OUT:
            yield from ((name, str(value)) for value in values)
