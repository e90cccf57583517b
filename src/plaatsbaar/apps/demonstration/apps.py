"""Registers the app ``demonstration`` with Django."""

from __future__ import annotations

from django.apps import AppConfig


class DemonstrationConfig(AppConfig):
    """See README.md beside this file."""

    name = "plaatsbaar.apps.demonstration"
    label = "demonstration"
