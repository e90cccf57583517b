"""The addresses of signing in, of links from mails and of the page about oneself."""

from __future__ import annotations

from allauth.account import views as allauth_account
from allauth.socialaccount import views as allauth_service
from django.urls import include, path

from plaatsbaar.web.account import link, me, views

urlpatterns = [
    path("inloggen/", views.SignIn.as_view(), name="account_login"),
    path("uitloggen/", allauth_account.logout, name="account_logout"),
    path("account-gesloten/", allauth_account.account_inactive, name="account_inactive"),
    path("account-krijgen/", views.no_account, name="account_signup"),
    path("bevestigen/", allauth_account.reauthenticate, name="account_reauthenticate"),
    path("wachtwoord/", allauth_account.password_change, name="account_change_password"),
    path("wachtwoord/kiezen/", allauth_account.password_set, name="account_set_password"),
    path("wachtwoord-vergeten/", views.forgotten, name="account_reset_password"),
    path("inloggen/manieren/", include("allauth.mfa.urls")),
    path("inloggen/afgebroken/", allauth_service.login_cancelled, name="socialaccount_login_cancelled"),
    path("inloggen/mislukt/", allauth_service.login_error, name="socialaccount_login_error"),
    path("inloggen/onbekend/", views.no_account, name="socialaccount_signup"),
    path("start/", views.start, name="start"),
]

of_a_board = [
    path("inloggen/", views.SignIn.as_view(), name="sign_in"),
    path("wachtwoord-vergeten/", views.forgotten, name="forgotten"),
    path("start/", views.start, name="board_start"),
    path("nieuw-wachtwoord/", views.new_password, name="new_password"),
    path("link/", link.link_page, name="link_page"),
    path("link/<str:token>/", link.link, name="link"),
    path("ik/", me.me, name="me"),
    path("ik/overal-uitloggen/", me.end_all_sessions, name="end_all_sessions"),
    path("ik/sessies/<uuid:session>/einde/", me.end_session, name="end_session"),
]
