"""Registers the app ``tokens`` with Django."""

from __future__ import annotations

from django.apps import AppConfig


class TokensConfig(AppConfig):
    """See README.md beside this file."""

    name = "plaatsbaar.apps.tokens"
    label = "tokens"
