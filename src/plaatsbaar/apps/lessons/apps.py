"""Registers the app ``lessons`` with Django."""

from __future__ import annotations

from django.apps import AppConfig


class LessonsConfig(AppConfig):
    """See README.md beside this file."""

    name = "plaatsbaar.apps.lessons"
    label = "lessons"
