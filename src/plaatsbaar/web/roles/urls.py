"""The addresses of roles, deputies, the mandate and breaking glass."""

from __future__ import annotations

from django.urls import path

from plaatsbaar.web.roles import views

of_a_board = [
    path("rollen/", views.offices, name="offices"),
    path("rollen/geven/<uuid:person>/", views.give, name="give_office"),
    path("rollen/mandaat/", views.mandate, name="mandate"),
    path("rollen/glas/", views.glass, name="glass"),
    path("rollen/<uuid:office>/einde/", views.end, name="end_office"),
    path("rollen/<uuid:office>/vervanger/", views.deputy, name="deputy"),
]
