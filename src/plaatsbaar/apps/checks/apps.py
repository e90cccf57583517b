"""Which Django app is this? The checks: pictures that wait to be looked at, and nothing that is kept."""

from __future__ import annotations

from django.apps import AppConfig


class ChecksConfig(AppConfig):
    """No models: a check keeps nothing (1.4, design 7)."""

    name = "plaatsbaar.apps.checks"
    label = "checks"
    verbose_name = "Controles"

    def ready(self) -> None:
        """The jobs are known to every worker."""
        from plaatsbaar.apps.checks import film_jobs  # noqa: F401
