"""Registers the app ``consent`` with Django."""

from __future__ import annotations

from django.apps import AppConfig


class ConsentConfig(AppConfig):
    """See README.md beside this file."""

    name = "plaatsbaar.apps.consent"
    label = "consent"
