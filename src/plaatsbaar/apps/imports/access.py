"""Who may see which import? Who keeps the people of the board right; for everybody else there is none."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404

from plaatsbaar.apps.imports.models import Import, Mapping
from plaatsbaar.apps.people.access import keeper


def imports_for(user: Any) -> tuple[Import, ...]:
    """The last imports of the board; Http404 for who may not bring people in."""
    keeper(user)
    return tuple(Import.objects.all()[:20])


def import_for(user: Any, pk: UUID) -> Import:
    """One import; Http404 for one that is not there and for who may not see it."""
    keeper(user)
    found = Import.objects.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def mapping_of(user: Any, source: str) -> dict[str, str]:
    """Which column is what, as it was said last for this source; empty when it never was."""
    keeper(user)
    found = Mapping.objects.filter(source=source).values_list("columns", flat=True).first()
    return dict(found or {})
