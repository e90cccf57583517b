"""The journal: what was done, by whom, when, in an order that cannot be changed unseen."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class JournalConfig(AppConfig):
    name = "plaatsbaar.apps.journal"
    label = "journal"

    def ready(self) -> None:
        """Puts the triggers back after every migration: SQLite drops them silently when a table is rebuilt."""
        from plaatsbaar.apps.journal.triggers import install

        post_migrate.connect(install, dispatch_uid="journal.triggers")
