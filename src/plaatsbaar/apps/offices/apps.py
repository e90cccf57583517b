"""Registers the app ``offices`` with Django."""

from __future__ import annotations

from django.apps import AppConfig


class OfficesConfig(AppConfig):
    """See README.md beside this file."""

    name = "plaatsbaar.apps.offices"
    label = "offices"

    def ready(self) -> None:
        """Registers what links in mails are for."""
        from plaatsbaar.apps.offices import purposes  # noqa: F401
