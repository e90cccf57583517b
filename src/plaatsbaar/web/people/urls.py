"""The addresses of people, classes and lists, below ``/b/<board>/``."""

from __future__ import annotations

from django.urls import path

from plaatsbaar.web.people import lists, views

urlpatterns = [
    path("b/<slug:board>/mensen/", views.people, name="people"),
    path("b/<slug:board>/mensen/<uuid:person>/", views.person, name="person"),
    path("b/<slug:board>/klassen/<uuid:group>/", views.group, name="group"),
    path("b/<slug:board>/lijsten/", lists.lists, name="lists"),
    path("b/<slug:board>/lijsten/<uuid:one>/", lists.report, name="list"),
]
