"""Registers the app ``checks`` with Django."""

from __future__ import annotations

from django.apps import AppConfig


class ChecksConfig(AppConfig):
    """See README.md beside this file."""

    name = "plaatsbaar.apps.checks"
    label = "checks"
