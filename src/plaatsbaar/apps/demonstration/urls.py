"""The addresses of the demonstration."""

from __future__ import annotations

from django.urls import path

from plaatsbaar.apps.demonstration import views

app_name = "demonstration"
urlpatterns = [
    path("rondkijken/", views.choose, name="choose"),
    path("rondkijken/als/", views.be, name="be"),
]
