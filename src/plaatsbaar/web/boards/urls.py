"""The addresses of boards and their settings."""

from __future__ import annotations

from django.urls import path

from plaatsbaar.web.boards import views

urlpatterns = [path("besturen/nieuw/", views.new, name="new_board")]

of_a_board = [
    path("instellingen/", views.settings, name="board_settings"),
    path("instellingen/scholen/", views.add_school, name="add_school"),
    path("instellingen/inlogdiensten/", views.set_service, name="set_service"),
]
