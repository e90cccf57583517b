"""Registers the app ``boards`` with Django."""

from __future__ import annotations

from django.apps import AppConfig


class BoardsConfig(AppConfig):
    """See README.md beside this file."""

    name = "plaatsbaar.apps.boards"
    label = "boards"
