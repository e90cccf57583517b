"""Questions about many consent events; changing or deleting them is refused here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from plaatsbaar.apps.boards.scoped import ScopedManager, ScopedQuerySet

if TYPE_CHECKING:
    from plaatsbaar.apps.consent.models import ConsentEvent  # noqa: F401


class AppendOnlyError(Exception):
    """Somebody tried to change or delete a line of the ledger. A mistake in the program."""


class LedgerQuerySet(ScopedQuerySet["ConsentEvent"]):
    """The ledger: read it, add to it."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError

    def delete(self) -> NoReturn:
        raise AppendOnlyError

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError

    def in_order(self) -> LedgerQuerySet:
        """As they happened: of two on one day the later counts."""
        return self.order_by("at", "number")


Ledger = ScopedManager.from_queryset(LedgerQuerySet)
