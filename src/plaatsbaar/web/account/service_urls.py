"""Where sign-in services send people back to. Without a language: a service knows one fixed address."""

from __future__ import annotations

from allauth.socialaccount.providers.openid_connect import views
from django.urls import path

urlpatterns = [
    path("inloggen/bij/<str:provider_id>/", views.login, name="openid_connect_login"),
    path("inloggen/bij/<str:provider_id>/terug/", views.callback, name="openid_connect_callback"),
]
