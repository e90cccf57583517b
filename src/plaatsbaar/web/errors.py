"""The pages that say what went wrong. Bad input gets an answer that helps, never a 500."""

from __future__ import annotations

import sys

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from plaatsbaar.core.draft import UNKNOWN
from plaatsbaar.web.check.state import TEXT_LIMIT
from plaatsbaar.web.unavailable import status_of, unavailable


def _page(request: HttpRequest, status: int, title: str, text: str) -> HttpResponse:
    return render(request, "plaatsbaar/pages/error.html", {"heading": title, "text": text}, status=status)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404 and 403 look alike: what is not there and what is not for you are one thing."""
    return _page(request, 404, gettext("Deze pagina bestaat niet of is niet voor jou bestemd."), "")


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return not_found(request, exception)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What was sent is no form of ours, or more than is taken in."""
    return _page(
        request,
        400,
        gettext("Dit konden we niet lezen"),
        gettext("Wat je stuurde, klopt niet of is te groot. Ga terug en probeer het opnieuw."),
    )


def unreadable(request: HttpRequest) -> HttpResponse:
    """The page's state came back in a shape that cannot be read."""
    return bad_request(request)


def too_long(request: HttpRequest) -> HttpResponse:
    """More text than is checked."""
    number = f"{TEXT_LIMIT:,}".replace(",", ".")
    return _page(
        request,
        413,
        gettext("Je bericht is te lang"),
        gettext("We kijken berichten tot %(number)s tekens na. Maak je bericht korter en probeer het opnieuw.")
        % {"number": number},
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """Something broke on our side, or cannot be written now. The templates ask nothing of the database."""
    if status := status_of(sys.exc_info()[1]):
        return unavailable(request, status)
    return _page(
        request,
        500,
        gettext("Er ging iets mis"),
        gettext("Dat ligt aan ons. Er is niets van je bericht bewaard. Probeer het over een paar minuten opnieuw."),
    )


def session_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's token is too old: the text comes back in a fresh page, nothing was done with it."""
    from plaatsbaar.web.check.composing import Notice, compose
    from plaatsbaar.web.check.forms import TooLongError, page_state
    from plaatsbaar.web.check.state import UnreadableState

    if getattr(request, "board", None) is None:
        return bad_request(request)
    try:
        state = page_state(request)
    except (UnreadableState, TooLongError):
        return bad_request(request)
    if state.text == "" and state.role is UNKNOWN and not state.photos:
        return bad_request(request)
    notice = Notice(
        gettext("Je was even weg"),
        gettext("Je tekst staat nog op deze pagina. Controleer opnieuw om verder te gaan."),
    )
    return compose(request, state, notice=notice, status=403)
