"""Registers the app ``imports`` with Django, and its jobs with the worker."""

from __future__ import annotations

from django.apps import AppConfig


class ImportsConfig(AppConfig):
    """See README.md beside this file."""

    name = "plaatsbaar.apps.imports"
    label = "imports"

    def ready(self) -> None:
        """Makes the jobs known."""
        from plaatsbaar.apps.imports import jobs  # noqa: F401
