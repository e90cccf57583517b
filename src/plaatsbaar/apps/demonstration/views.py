"""The page on which somebody chooses as whom to look around in the demonstration."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from plaatsbaar.apps.accounts import sessions
from plaatsbaar.apps.demonstration.looking_around import allowed, people_to_be, person_to_be
from plaatsbaar.apps.people.access import function_of
from plaatsbaar.apps.people.models import Membership, Office

_BACKEND = "plaatsbaar.apps.accounts.backend.AddressBackend"


def _row(membership: Membership) -> dict[str, object]:
    return {
        "id": membership.pk,
        "name": membership.person.full_name,
        "office": membership.office,
        "function": function_of(membership),
        "staff": Office(membership.office) not in (Office.PUPIL, Office.PARENT),
    }


@require_GET
def choose(request: HttpRequest) -> HttpResponse:
    """Everybody there is to be, and nobody."""
    people = people_to_be(request.board)  # type: ignore[attr-defined]
    return render(request, "demonstration/choose.html", {"people": [_row(one) for one in people]})


@require_POST
def be(request: HttpRequest) -> HttpResponse:
    """Signs in as the chosen person and goes to the start; ``as`` empty: as nobody."""
    board = request.board  # type: ignore[attr-defined]
    if not allowed(board):
        raise Http404
    chosen = request.POST.get("as", "")
    if not chosen:
        sessions.ended(request)
        logout(request)
        return HttpResponseRedirect(reverse("board", args=[board.slug]))
    try:
        membership = person_to_be(board, UUID(chosen))
    except ValueError:
        raise Http404 from None
    login(request, membership.user, backend=_BACKEND)
    sessions.started(request, membership.user)
    return HttpResponseRedirect(reverse("board", args=[board.slug]))
