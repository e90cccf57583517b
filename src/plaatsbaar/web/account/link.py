"""A link from a mail. Looking changes nothing; the button uses it; using it twice is explained."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from plaatsbaar.apps.accounts import links
from plaatsbaar.apps.accounts.links import LinkGoneError, Standing
from plaatsbaar.apps.journal.action import Acting
from plaatsbaar.apps.offices.purposes import MY_DATA
from plaatsbaar.apps.people.models import Person
from plaatsbaar.core.grounds import backs
from plaatsbaar.web.account.mine import data_of
from plaatsbaar.web.visit import board_of


@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest, board: str, token: str) -> HttpResponse:
    """What the link is for, and the button that uses it. One that does not work (any more) says why, by 410."""
    own = board_of(request)
    found = links.found(own.pk, token)
    if found is None:
        raise Http404
    purpose = links.purpose_of(found)
    standing = links.standing_of(found)
    if request.method == "POST" and standing is Standing.OPEN:
        try:
            links.use(Acting(own, found.person_id), found)
        except LinkGoneError as gone:
            standing = gone.standing
        else:
            response = redirect(purpose.then, board=own.slug)
            links.begin_visit(response, found)
            return response
    context: dict[str, Any] = {"purpose": purpose, "standing": standing.value, "board": own}
    return render(request, "account/link.html", context, status=200 if standing is Standing.OPEN else 410)


@backs("trust", kind="scope")
@require_safe
def link_page(request: HttpRequest, board: str) -> HttpResponse:
    """What is known of a person, for who came in by a link. Http404 for everybody else."""
    board_of(request)
    found = links.visit(request, MY_DATA)
    if found is None:
        raise Http404
    person = Person.objects.get(pk=found.about or found.person_id)
    return render(request, "account/link_page.html", {"person": person, "data": data_of(person)})
