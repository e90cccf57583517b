"""The settings of an installation, with the addresses of the crash site: one form that does a real action."""

from __future__ import annotations

from plaatsbaar.config.settings import *  # noqa: F403

ROOT_URLCONF = "crash_site"
EMAIL_TIMEOUT = 5
