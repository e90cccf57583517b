"""The journal: what was done, by whom, when, in an order that cannot be changed unseen."""

from __future__ import annotations

from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "plaatsbaar.apps.journal"
    label = "journal"

    def ready(self) -> None:
        """Registers the jobs that come round."""
        from plaatsbaar.apps.journal import jobs  # noqa: F401
