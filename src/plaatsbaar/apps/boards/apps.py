"""Registers the app ``boards`` with Django."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate


class BoardsConfig(AppConfig):
    """See README.md beside this file."""

    name = "plaatsbaar.apps.boards"
    label = "boards"

    def ready(self) -> None:
        """Puts the walls up after every migration, and tells new connections which board is worked for."""
        from plaatsbaar.apps.boards import scope, walls

        connection_created.connect(scope.tell_new_connection, dispatch_uid="boards.scope")
        post_migrate.connect(walls.build, dispatch_uid="boards.walls")
