"""Registers the app ``people`` with Django."""

from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """See README.md beside this file."""

    name = "plaatsbaar.apps.people"
    label = "people"
