"""Registers the app ``accounts`` with Django."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """See README.md beside this file."""

    name = "plaatsbaar.apps.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Registers the job that forgets links."""
        from plaatsbaar.apps.accounts import links  # noqa: F401
