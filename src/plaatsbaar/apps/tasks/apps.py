"""Work that is done later, by a worker."""

from __future__ import annotations

from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "plaatsbaar.apps.tasks"
    label = "tasks"
