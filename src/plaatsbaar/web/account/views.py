"""Signing in and out, choosing a password, and where somebody lands. allauth does the proving; these pages are ours."""

from __future__ import annotations

from typing import Any, cast
from urllib.parse import urlsplit

from allauth.account.views import LoginView
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from plaatsbaar.apps.accounts import links
from plaatsbaar.apps.accounts.buckets import Buckets
from plaatsbaar.apps.accounts.models import SignInService, User
from plaatsbaar.apps.accounts.slowing import know_device
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.journal.action import Acting
from plaatsbaar.apps.offices.actions import choose_password
from plaatsbaar.apps.offices.purposes import PASSWORD
from plaatsbaar.apps.people.access import memberships_of
from plaatsbaar.apps.people.models import Person
from plaatsbaar.apps.tasks.jobs import later
from plaatsbaar.web.account.forgotten import mail_link, remembered_address
from plaatsbaar.web.account.homes import home_of
from plaatsbaar.web.templatetags.plaatsbaar import page_language
from plaatsbaar.web.visit import board_of

_ASKING = Buckets(rate=1 / 60, burst=5)
_ASKING_FROM = Buckets(rate=0.2, burst=60)


def services_of(board: Board | None) -> list[SignInService]:
    return list(SignInService.objects.filter(on=True)) if board is not None else []


class SignIn(LoginView):  # type: ignore[misc]
    """The page to sign in on, of a board or of the installation."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        board = getattr(self.request, "board", None)
        services = [
            {"label": one.label, "provider": f"{board.slug}.{one.name}"}
            for one in services_of(board)
            if board is not None
        ]
        return context | {"services": services, "board": board}

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        response = cast("HttpResponse", super().render_to_response(context, **kwargs))
        allow_services(response, services_of(context["board"]))
        if getattr(self.get_form(), "errors", None) and context["form"].errors:
            response.status_code = 422
        return response

    def form_valid(self, form: Any) -> HttpResponse:
        response = cast("HttpResponse", super().form_valid(form))
        if self.request.user.is_authenticated:
            know_device(response, self.request.user.email)
        return response


def allow_services(response: HttpResponse, services: list[SignInService]) -> None:
    """Lets the page's forms lead on to the board's own services: browsers apply ``form-action`` to redirects too."""
    origins = {"{0.scheme}://{0.netloc}".format(urlsplit(one.issuer)) for one in services}
    if origins:
        response._csp_update = {"form-action": sorted(origins)}  # type: ignore[attr-defined]


@require_safe
def no_account(request: HttpRequest) -> HttpResponse:
    """How one gets an account: nobody signs up."""
    return render(request, "account/signup_closed.html")


@require_safe
def start(request: HttpRequest, board: str = "") -> HttpResponse:
    """The home of who signed in, of the office shown first at the board of this address. Who has none there is shown
    the boards; an operator without any goes to setting one up.
    """
    if not request.user.is_authenticated:
        return redirect("account_login")
    own: Board | None = getattr(request, "board", None)
    found = memberships_of(request.user) if own is not None else ()
    if own is not None and found:
        return redirect(home_of(own, found[0]))
    return redirect("new_board" if signed_in(request).is_operator else "home")


class Forgotten(forms.Form):
    """The address of somebody who forgot a password."""

    email = forms.EmailField(
        label=gettext_lazy("Je e-mailadres"), widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )


@require_http_methods(["GET", "HEAD", "POST"])
def forgotten(request: HttpRequest, board: str = "") -> HttpResponse:
    """Asks for a link by mail. The answer, and how long it takes, is the same for an address that nobody has: who has
    it is looked up in the background.
    """
    form = Forgotten(request.POST or None)
    own: Board | None = getattr(request, "board", None)
    if request.method != "POST" or not form.is_valid() or own is None:
        return render(request, "account/password_reset.html", {"form": form})
    address = form.cleaned_data["email"]
    from_here = _ASKING_FROM.take(request.META.get("REMOTE_ADDR", ""))
    if not from_here and not _ASKING.take(address.casefold()):
        later(
            mail_link,
            board=own,
            board_id=str(own.pk),
            address=remembered_address(address),
            origin=request.build_absolute_uri("/").rstrip("/"),
            language=page_language(),
        )
    return render(request, "account/password_reset_done.html")


def board_address(request: HttpRequest, board: Board) -> str:
    """The board's own address, for links in mails: of a host that the installation answers to."""
    return request.build_absolute_uri(f"/b/{board.slug}/")


class NewPassword(forms.Form):
    """A password that one chooses oneself."""

    password = forms.CharField(
        label=gettext_lazy("Nieuw wachtwoord"),
        strip=False,
        help_text=gettext_lazy("Minstens 12 tekens. Een zin is goed te onthouden."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password)
        return password


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def new_password(request: HttpRequest, board: str) -> HttpResponse:
    """Chooses a password, for who came in by a link and for half an hour. Http404 for everybody else."""
    own = board_of(request)
    link = links.visit(request, PASSWORD)
    if link is None:
        raise Http404
    form = NewPassword(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        status = 422 if request.method == "POST" else 200
        return render(request, "account/new_password.html", {"form": form}, status=status)
    person = Person.objects.get(pk=link.person_id)
    choose_password(Acting(own, person.pk), person=person, password=form.cleaned_data["password"])
    response = redirect("sign_in", board=own.slug)
    links.end_visit(link, response)
    return response


def must_sign_in(request: HttpRequest, board: Board) -> HttpResponse | None:
    """A redirect to the board's own sign-in page for who is not signed in; None for who is."""
    if request.user.is_authenticated:
        return None
    return redirect_to_login(request.get_full_path(), reverse("sign_in", args=[board.slug]))


def signed_in(request: HttpRequest) -> User:
    """The account of this request; for views behind `must_sign_in`."""
    assert isinstance(request.user, User)
    return request.user
