"""A board is set up, and its settings are seen and changed; each change is kept."""

from __future__ import annotations

import hmac
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from plaatsbaar.apps.accounts.buckets import Buckets
from plaatsbaar.apps.accounts.models import SignInService, User
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.journal.action import Acting
from plaatsbaar.apps.offices import access, boards
from plaatsbaar.apps.offices.models import SettingsVersion
from plaatsbaar.apps.people.models import School
from plaatsbaar.web.account.views import must_sign_in, signed_in
from plaatsbaar.web.boards.forms import New, Service, Settings
from plaatsbaar.web.boards.forms import School as SchoolForm
from plaatsbaar.web.visit import board_of

_KEY_TRIES = Buckets(rate=1 / 10, burst=5)


def _operator(request: HttpRequest) -> UUID | None:
    user = request.user
    return user.pk if isinstance(user, User) and user.is_active and user.is_operator else None


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Sets up a board. Its first administrator gets an invitation. Only for an operator or with the installation's
    key; once there is a board, somebody without an operator's account finds nothing here.
    """
    operator = _operator(request)
    if operator is None and Board.objects.exists():
        raise Http404
    form = New(request.POST or None, operator=operator is not None, initial={"protocol": "quadraam-2019"})
    if request.method == "POST" and form.is_valid() and _proved(form, operator, request):
        board = _set_up(request, form, operator)
        if board is not None:
            return render(request, "boards/made.html", {"board": board})
    return render(request, "boards/new.html", {"form": form}, status=422 if form.errors else 200)


def _proved(form: New, operator: UUID | None, request: HttpRequest) -> bool:
    if operator is not None:
        return True
    waits = _KEY_TRIES.take(request.META.get("REMOTE_ADDR", ""))
    if not waits and hmac.compare_digest(form.cleaned_data["key"].strip().encode(), boards.set_up_key().encode()):
        return True
    form.add_error("key", gettext("Deze sleutel klopt niet."))
    return False


def _set_up(request: HttpRequest, form: New, operator: UUID | None) -> Board | None:
    chosen: dict[str, Any] = form.cleaned_data
    settings = {name: chosen[name] for name in boards.SETTINGS[1:] if chosen.get(name)}
    try:
        board = boards.set_up(boards.NewBoard(chosen["slug"], chosen["name"], chosen["schools"], settings), operator)
    except ValidationError as error:
        form.add_error(None, "; ".join(error.messages))
        return None
    base = request.build_absolute_uri(f"/b/{board.slug}/")
    boards.first_administrator(board, boards.FirstAdministrator(chosen["first"], chosen["last"], chosen["email"], base))
    return board


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest, board: str) -> HttpResponse:
    """The board's settings, its schools and its sign-in services."""
    own = board_of(request)
    if away := must_sign_in(request, own):
        return away
    access.must_be_mandated(request.user, "manage_board")
    form = Settings(request.POST or None, initial={name: getattr(own, name) for name in boards.SETTINGS})
    if request.method == "POST" and form.is_valid():
        changed: dict[str, Any] = {
            name: form.cleaned_data[name] for name in boards.SETTINGS if name in form.changed_data
        }
        if changed:
            boards.change(Acting(own, signed_in(request).pk), settings=changed)
        return redirect("board_settings", board=own.slug)
    return _shown(request, own, form, status=422 if form.errors else 200)


def _shown(request: HttpRequest, board: Board, form: Settings, *, status: int = 200, **forms: Any) -> HttpResponse:
    context = {
        "board": board,
        "form": form,
        "school_form": forms.get("school_form") or SchoolForm(prefix="school"),
        "service_form": forms.get("service_form") or Service(prefix="service"),
        "schools": School.objects.all(),
        "services": SignInService.objects.all(),
        "callback": request.build_absolute_uri(f"/inloggen/bij/{board.slug}."),
        "versions": SettingsVersion.objects.all()[:10],
    }
    return render(request, "boards/settings.html", context, status=status)


def _current(board: Board) -> Settings:
    return Settings(initial={name: getattr(board, name) for name in boards.SETTINGS})


@require_POST
def add_school(request: HttpRequest, board: str) -> HttpResponse:
    """Adds a school."""
    own = board_of(request)
    if away := must_sign_in(request, own):
        return away
    access.must_be_mandated(request.user, "manage_board")
    form = SchoolForm(request.POST, prefix="school")
    if form.is_valid():
        try:
            for one in form.cleaned_data["school"]:
                boards.add_school(Acting(own, signed_in(request).pk), school=one)
        except (ValidationError, IntegrityError):
            form.add_error("school", gettext("Deze school of dit BRIN-nummer is er al."))
        else:
            return redirect("board_settings", board=own.slug)
    return _shown(request, own, _current(own), status=422, school_form=form)


@require_POST
def set_service(request: HttpRequest, board: str) -> HttpResponse:
    """Adds or changes a sign-in service."""
    own = board_of(request)
    if away := must_sign_in(request, own):
        return away
    access.must_be_mandated(request.user, "manage_board")
    form = Service(request.POST, prefix="service")
    if form.is_valid():
        try:
            boards.set_service(Acting(own, signed_in(request).pk), **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, "; ".join(error.messages))
        else:
            return redirect("board_settings", board=own.slug)
    return _shown(request, own, _current(own), status=422, service_form=form)
