"""All addresses. Dutch has no prefix, English is under /en/."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

urlpatterns = [
    *i18n_patterns(
        path("", include("plaatsbaar.apps.demonstration.urls")),
        path("", include("plaatsbaar.web.urls")),
        prefix_default_language=False,
    ),
]
