"""What does signing in do our way? Nobody signs up, guessing is slow, sessions hold no address, secrets are locked."""

from __future__ import annotations

from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp, SocialLogin
from django.contrib.auth import authenticate
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from plaatsbaar.apps.accounts import sessions
from plaatsbaar.apps.accounts.locks import locked, unlocked
from plaatsbaar.apps.accounts.models import SignInService, User
from plaatsbaar.apps.accounts.slowing import attempt
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.offices.admission import Identity, admit, believed, still_belongs


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts by invitation only; tries are counted for accounts that do not exist too."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """allauth sends nothing: what we tell goes through the outbox."""

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        counted = attempt(request, str(credentials.get("email", "")))
        if wait := counted.wait():
            raise ValidationError(
                gettext("Er is te vaak geprobeerd. Wacht %(seconds)s seconden, of log in met een passkey of een link.")
                % {"seconds": wait}
            )
        found = authenticate(request, **credentials)
        if found is not None:
            counted.succeeded()
        return found

    def reauthenticate(self, user: AbstractBaseUser, password: str) -> bool:
        request = cast("HttpRequest", self.request)
        found = self.authenticate(request, email=cast("User", user).email, password=password)
        return found is not None and found.pk == user.pk

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        super().login(request, user)
        sessions.started(request, cast("User", user))

    def logout(self, request: HttpRequest) -> None:
        sessions.ended(request)
        super().logout(request)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        board = getattr(request, "board", None)
        return reverse("board_start", args=[board.slug]) if board is not None else reverse("start")

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address that the server saw; only a configured trusted proxy can say another (cli.serve)."""
        return str(request.META.get("REMOTE_ADDR", "")) or "unknown"


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets locked in the database; a key names the person's own address and nothing else."""

    def encrypt(self, text: str) -> str:
        return locked(text)

    def decrypt(self, encrypted_text: str) -> str:
        return unlocked(encrypted_text)

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """See `AccountAdapter.send_mail`."""

    def _get_site_name(self) -> str:
        return "Plaatsbaar"

    def get_public_key_credential_user_entity(self, user: AbstractBaseUser) -> dict[str, Any]:
        address = cast("User", user).email
        return {"id": user.pk.bytes.hex().encode(), "display_name": address, "name": address}


class ServiceAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """The board's own services, and nobody whom the board does not know."""

    def list_apps(self, request: HttpRequest, provider: str | None = None, client_id: str | None = None) -> list[Any]:
        board = getattr(request, "board", None)
        if board is None:
            return []
        with board_scope(board):
            apps = [_app(board, one) for one in SignInService.objects.filter(on=True)]
        return [
            app
            for app in apps
            if provider in (None, app.provider, app.provider_id) and client_id in (None, app.client_id)
        ]

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """See `AccountAdapter.send_mail`."""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Lets in whom the board knows; what else the service told about somebody is not kept."""
        service = _service(request, sociallogin.account.provider)
        identity = _identity(service, sociallogin)
        sociallogin.account.extra_data = {}
        board: Board = request.board  # type: ignore[attr-defined]
        if sociallogin.is_existing:
            sociallogin.account.save()
            if still_belongs(board, sociallogin.user) and believed(service, identity):
                return
            raise ImmediateHttpResponse(unknown_here(request))
        user = admit(board, service, identity)
        if user is None:
            raise ImmediateHttpResponse(unknown_here(request))
        sociallogin.connect(request, user)


def _app(board: Board, service: SignInService) -> SocialApp:
    return SocialApp(
        provider="openid_connect",
        provider_id=f"{board.slug}.{service.name}",
        name=service.label,
        client_id=service.client_id,
        secret=unlocked(service.client_secret),
        settings={"server_url": service.issuer, "fetch_userinfo": False, "oauth_pkce_enabled": True},
    )


def _service(request: HttpRequest, provider_id: str) -> SignInService:
    board: Board = request.board  # type: ignore[attr-defined]
    with board_scope(board):
        return SignInService.objects.get(name=provider_id.rpartition(".")[2], on=True)


def _identity(service: SignInService, sociallogin: SocialLogin) -> Identity:
    claims: dict[str, Any] = sociallogin.account.extra_data.get("id_token") or sociallogin.account.extra_data
    address = str(claims.get("email") or claims.get("preferred_username") or "")
    identifier = str(claims.get(service.identifier) or "") if service.identifier else ""
    return Identity(address, claims.get("email_verified") is True, identifier)


def unknown_here(request: HttpRequest) -> HttpResponse:
    """The answer to somebody whom the service knows and the board does not."""
    return render(request, "account/signup_closed.html", status=403)
