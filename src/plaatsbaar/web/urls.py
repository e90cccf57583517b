"""The addresses of the pages. Everything of a board stands under /b/<board>/."""

from __future__ import annotations

from django.urls import include, path

from plaatsbaar.web import pages, shared
from plaatsbaar.web.account import urls as account
from plaatsbaar.web.boards import urls as boards
from plaatsbaar.web.check import views as check
from plaatsbaar.web.protocol import views as protocol
from plaatsbaar.web.roles import urls as roles

_board = [
    path("", check.write, name="board"),
    path("controleer/", check.verdict, name="check"),
    path("herinnering.ics", pages.reminder, name="reminder"),
    path("protocol/", protocol.read, name="protocol"),
    path("regels/<slug:rule>/", protocol.rule, name="rule"),
    *account.of_a_board,
    *roles.of_a_board,
    *boards.of_a_board,
]

urlpatterns = [
    path("", pages.home, name="home"),
    path("b/<slug:board>/", include(_board)),
    path("", include("plaatsbaar.web.photo.urls")),
    path("", include("plaatsbaar.web.people.urls")),
    path("delen/", shared.share, name="share"),
    path("hulp/", pages.help_page, name="help"),
    path("privacy/", pages.privacy, name="privacy"),
    path("toegankelijkheid/", pages.accessibility, name="accessibility"),
    *account.urlpatterns,
    *boards.urlpatterns,
    path("manifest.webmanifest", pages.manifest, name="manifest"),
]
