"""The vault: keys and what they lock."""

from __future__ import annotations

from django.apps import AppConfig


class VaultConfig(AppConfig):
    name = "plaatsbaar.apps.vault"
    label = "vault"
