"""Mail that leaves exactly when what it tells has happened."""

from __future__ import annotations

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "plaatsbaar.apps.outbox"
    label = "outbox"

    def ready(self) -> None:
        """Registers the job that sends."""
        from plaatsbaar.apps.outbox import relay  # noqa: F401
