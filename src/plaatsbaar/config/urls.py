"""All addresses. Dutch has no prefix, English is under /en/; the API has no language in its addresses."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from plaatsbaar.api.routes import api

urlpatterns = [
    path("api/v1/", api.urls),
    path("", include("plaatsbaar.web.account.service_urls")),
    *i18n_patterns(
        path("", include("plaatsbaar.apps.demonstration.urls")),
        path("", include("plaatsbaar.web.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "plaatsbaar.web.errors.bad_request"
handler403 = "plaatsbaar.web.errors.forbidden"
handler404 = "plaatsbaar.web.errors.not_found"
handler500 = "plaatsbaar.web.errors.server_error"
