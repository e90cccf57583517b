"""Who has this address and password? Takes as long for an address that nobody has."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest

from plaatsbaar.apps.accounts.models import User


class AddressBackend(ModelBackend):
    """Django's own, with the address as people type it. It hashes once, whether there is such an account or not."""

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **kwargs: Any
    ) -> User | None:
        address = kwargs.get("email") or username or ""
        found = super().authenticate(request, username=address.strip().casefold(), password=password)
        return found if isinstance(found, User) else None
