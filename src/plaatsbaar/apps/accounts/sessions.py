"""Where is somebody signed in, and how is that ended? A session holds who it is and how they proved it, no more."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID, uuid4

from django.contrib.sessions.models import Session
from django.http import Http404, HttpRequest
from django.utils import timezone

from plaatsbaar.apps.accounts.models import SignedIn, User

_BROWSERS: Final = (("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"))
_SYSTEMS: Final = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("CrOS", "Chromebook"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
)
_METHODS: Final = "account_authentication_methods"
"""Where allauth notes how somebody proved who they are: it needs method and moment, to ask again before a change."""


def device_of(agent: str) -> str:
    """ "Chrome, Windows": enough to know one's own device again, and no more. Empty for what is not known."""
    browser = next((name for sign, name in _BROWSERS if sign in agent), "")
    system = next((name for sign, name in _SYSTEMS if sign in agent), "")
    return ", ".join(part for part in (browser, system) if part)


def started(request: HttpRequest, user: User) -> None:
    """Notes the session that this request is in from now on, and leaves no address in it."""
    for record in request.session.get(_METHODS, ()):
        record.pop("email", None)
        record.pop("uid", None)
    request.session.modified = True
    if request.session.session_key is None:
        request.session.save()
    SignedIn.objects.update_or_create(
        session_key=request.session.session_key,
        defaults={"user": user, "device": device_of(request.headers.get("User-Agent", ""))},
    )


def ended(request: HttpRequest) -> None:
    """Forgets the session of this request; called when somebody signs out."""
    SignedIn.objects.filter(session_key=request.session.session_key or "").delete()


def sessions_of(user: User) -> list[SignedIn]:
    """The sessions that still live, newest first; what is left of others is cleared away."""
    living = Session.objects.filter(expire_date__gt=timezone.now()).values("session_key")
    SignedIn.objects.filter(user=user).exclude(session_key__in=living).delete()
    return list(SignedIn.objects.filter(user=user))


def end(user: User, session: UUID) -> None:
    """Ends one of somebody's own sessions; Http404 for any other."""
    found = SignedIn.objects.filter(user=user, pk=session).first()
    if found is None:
        raise Http404
    Session.objects.filter(session_key=found.session_key).delete()
    found.delete()


def end_all(user: User) -> None:
    """Ends every session of an account at its next request, whichever process answers that."""
    user.rights_epoch = uuid4()
    user.save(update_fields=["rights_epoch"])
    keys = list(SignedIn.objects.filter(user=user).values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    SignedIn.objects.filter(user=user).delete()


def proofs(request: HttpRequest) -> list[dict[str, Any]]:
    """How somebody proved who they are in this session."""
    found: list[dict[str, Any]] = request.session.get(_METHODS, [])
    return found
