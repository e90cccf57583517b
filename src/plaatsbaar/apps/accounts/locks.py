"""How are the secrets of signing in kept? Locked under a key of the installation, for one use each."""

from __future__ import annotations

import base64

from cryptography.fernet import Fernet
from django.conf import settings

from plaatsbaar.apps.vault.secret import derived


def _lock() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(derived(settings.SECRET_KEY, "sign-in")))


def locked(text: str) -> str:
    """The text as it may stand in the database."""
    return _lock().encrypt(text.encode()).decode()


def unlocked(text: str) -> str:
    """Counterpart of `locked`; cryptography's InvalidToken when it was changed or is of another installation."""
    return _lock().decrypt(text.encode()).decode()
