"""The page about oneself: who am I here, what are my roles, where am I signed in, what is held of me."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from plaatsbaar.apps.accounts import sessions
from plaatsbaar.apps.people.access import memberships_of
from plaatsbaar.apps.people.models import Membership, Office
from plaatsbaar.core.grounds import backs
from plaatsbaar.web.account.homes import home_of
from plaatsbaar.web.account.mine import data_of
from plaatsbaar.web.account.views import must_sign_in, signed_in
from plaatsbaar.web.roles.showing import shown
from plaatsbaar.web.visit import board_of


@backs("trust", kind="scope")
@require_safe
def me(request: HttpRequest, board: str) -> HttpResponse:
    """My page at this board. Who is not signed in is asked to; who does not belong here finds nothing."""
    own = board_of(request)
    if away := must_sign_in(request, own):
        return away
    memberships = memberships_of(request.user)
    if not memberships:
        raise Http404
    context = {
        "board": own,
        "person": memberships[0].person,
        "roles": [shown(one) | {"home": home_of(own, one), "may_deputise": _may_deputise(one)} for one in memberships],
        "sessions": sessions.sessions_of(signed_in(request)),
        "this_session": request.session.session_key,
        "data": data_of(memberships[0].person),
        "has_password": signed_in(request).has_usable_password(),
    }
    return render(request, "account/me.html", context)


def _may_deputise(membership: Membership) -> bool:
    return membership.deputy_for_id is None and membership.office not in (Office.PUPIL, Office.PARENT, Office.STAFF)


@require_POST
def end_session(request: HttpRequest, board: str, session: UUID) -> HttpResponse:
    """Ends one of one's own sessions; this one too, if that is the one chosen."""
    own = board_of(request)
    if away := must_sign_in(request, own):
        return away
    sessions.end(signed_in(request), session)
    return redirect("me", board=own.slug)


@require_POST
def end_all_sessions(request: HttpRequest, board: str) -> HttpResponse:
    """Signs out everywhere, here too."""
    own = board_of(request)
    if away := must_sign_in(request, own):
        return away
    sessions.end_all(signed_in(request))
    return redirect("sign_in", board=own.slug)
