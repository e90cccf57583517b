"""The pages on which roles are given and ended, deputies named, the mandate set and glass broken."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.journal.action import Acting
from plaatsbaar.apps.offices import access, actions
from plaatsbaar.apps.offices.actions import Invited, OfficeRefusedError, Term
from plaatsbaar.apps.offices.wording import OFFICES
from plaatsbaar.apps.outbox.actions import AddressError
from plaatsbaar.apps.people.access import memberships_of
from plaatsbaar.apps.people.models import Membership, Office, Person
from plaatsbaar.core.mandate import decisions
from plaatsbaar.web.account.views import board_address, must_sign_in, signed_in
from plaatsbaar.web.roles.forms import Deputy, Find, Give, Glass, people_named, possible_deputies
from plaatsbaar.web.roles.showing import REFUSED, shown
from plaatsbaar.web.templatetags.plaatsbaar import page_language
from plaatsbaar.web.visit import board_of


def _acting(request: HttpRequest, board: Board) -> Acting:
    return Acting(board, signed_in(request).pk)


def _refused(form: Any, error: Exception) -> None:
    code = getattr(error, "code", "")
    form.add_error(None, REFUSED[code](page_language()) if code in REFUSED else str(error))


@require_safe
def offices(request: HttpRequest, board: str) -> HttpResponse:
    """Who has which role today, and a search for whom to give one."""
    own = board_of(request)
    if away := must_sign_in(request, own):
        return away
    access.must_be_mandated(request.user, "manage_offices")
    find = Find(request.GET or None)
    query = request.GET.get("q", "").strip()[:80]
    held = Membership.objects.current().exclude(office__in=[Office.PUPIL, Office.PARENT])
    rows = [shown(one) for one in held.select_related("person", "school").order_by("person__last", "person__first")]
    context = {
        "board": own,
        "find": find,
        "query": query,
        "people": people_named(query),
        "rows": rows,
        "may_break": access.mandated(request.user, "break_glass") is not None,
    }
    return render(request, "roles/offices.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def give(request: HttpRequest, board: str, person: UUID) -> HttpResponse:
    """Gives somebody who works here a role; who has no account yet is invited."""
    own = board_of(request)
    if away := must_sign_in(request, own):
        return away
    access.must_be_mandated(request.user, "manage_offices")
    somebody = Person.objects.filter(pk=person, employments__isnull=False).distinct().first()
    if somebody is None:
        raise Http404
    account = Membership.objects.current().filter(person=somebody).select_related("user").first()
    form = Give(request.POST or None, invite=account is None)
    if request.method == "POST" and form.is_valid():
        try:
            _give(request, own, somebody, account, form.cleaned_data)
        except (OfficeRefusedError, AddressError) as error:
            _refused(form, error)
        else:
            return redirect("offices", board=own.slug)
    status = 422 if form.errors else 200
    return render(request, "roles/give.html", {"board": own, "form": form, "person": somebody}, status=status)


def _give(
    request: HttpRequest, board: Board, person: Person, account: Membership | None, chosen: dict[str, Any]
) -> None:
    term = Term(chosen["school"], None, chosen["until"])
    office = Office(chosen["office"])
    if account is not None:
        actions.give_office(_acting(request, board), user=account.user, person=person, office=office, term=term)
        return
    invited = Invited(person, chosen["email"], office, board_address(request, board), page_language(), term)
    actions.invite(_acting(request, board), invited=invited)


@require_POST
def end(request: HttpRequest, board: str, office: UUID) -> HttpResponse:
    """Ends a role at once."""
    own = board_of(request)
    if away := must_sign_in(request, own):
        return away
    access.must_be_mandated(request.user, "manage_offices")
    membership = access.office_for(request.user, office)
    try:
        actions.end_office(_acting(request, own), membership=membership)
    except OfficeRefusedError as error:
        said = REFUSED[error.code](page_language())
        return render(request, "roles/refused.html", {"board": own, "said": said}, status=409)
    return redirect("offices", board=own.slug)


@require_http_methods(["GET", "HEAD", "POST"])
def deputy(request: HttpRequest, board: str, office: UUID) -> HttpResponse:
    """Names who stands in for a role, one's own or, for who gives roles, anybody's."""
    own = board_of(request)
    if away := must_sign_in(request, own):
        return away
    membership = access.office_for(request.user, office)
    if membership.office in (Office.PUPIL, Office.PARENT, Office.STAFF):
        raise Http404
    form = Deputy(request.POST or None, of=membership)
    if request.method == "POST" and form.is_valid():
        chosen = next(one for one in possible_deputies(membership) if str(one.pk) == form.cleaned_data["deputy"])
        try:
            actions.name_deputy(
                _acting(request, own), membership=membership, deputy=chosen, until=form.cleaned_data["until"]
            )
        except OfficeRefusedError as error:
            _refused(form, error)
        else:
            return redirect("me", board=own.slug)
    context = {"board": own, "form": form, "role": shown(membership)}
    return render(request, "roles/deputy.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def mandate(request: HttpRequest, board: str) -> HttpResponse:
    """Who may take which decision. Who gives roles may read it; who may change it does so here."""
    own = board_of(request)
    if away := must_sign_in(request, own):
        return away
    access.must_be_mandated(request.user, "manage_offices")
    may_change = access.mandated(request.user, "manage_mandate") is not None
    problem = ""
    if request.method == "POST":
        access.must_be_mandated(request.user, "manage_mandate")
        problem = _set_mandate(request, own)
        if not problem:
            return redirect("mandate", board=own.slug)
    held = access.mandate()
    offices = [office for office in Office if office not in (Office.PUPIL, Office.PARENT)]
    rows = [
        {
            "decision": one,
            "offices": [
                {"value": office.value, "title": OFFICES[office], "may": office in held[name]} for office in offices
            ],
        }
        for name, one in decisions().items()
    ]
    context = {"board": own, "rows": rows, "may_change": may_change, "problem": problem}
    return render(request, "roles/mandate.html", context, status=422 if problem else 200)


def _set_mandate(request: HttpRequest, board: Board) -> str:
    decision = request.POST.get("decision", "")
    chosen = [Office(one) for one in request.POST.getlist("office") if one in Office.values]
    if decision not in decisions():
        raise Http404
    try:
        actions.set_mandate(_acting(request, board), decision=decision, offices=chosen)
    except OfficeRefusedError as error:
        return REFUSED[error.code](page_language())
    return ""


@require_http_methods(["GET", "HEAD", "POST"])
def glass(request: HttpRequest, board: str) -> HttpResponse:
    """Breaking glass, for who runs the system; and every time it was done, for the privacy officer."""
    own = board_of(request)
    if away := must_sign_in(request, own):
        return away
    membership = access.mandated(request.user, "break_glass")
    officer = any(one.office == Office.PRIVACY_OFFICER for one in memberships_of(request.user))
    if membership is None and not officer:
        raise Http404
    form = Glass(request.POST or None)
    if request.method == "POST":
        access.must_be_mandated(request.user, "break_glass")
    if request.method == "POST" and form.is_valid() and membership is not None:
        try:
            actions.break_glass(
                _acting(request, own),
                membership=membership,
                reason=form.cleaned_data["reason"],
                lasts=timedelta(hours=form.cleaned_data["hours"]),
                base=board_address(request, own),
            )
        except (OfficeRefusedError, ValidationError) as error:
            _refused(form, error)
        else:
            return redirect("glass", board=own.slug)
    context = {
        "board": own,
        "form": form if membership is not None else None,
        "rows": access.glass_for(request.user),
        "now": timezone.now(),
    }
    return render(request, "roles/glass.html", context, status=422 if form.errors else 200)
