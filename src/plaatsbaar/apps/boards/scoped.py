"""How is a query kept inside its board? By its queryset: filtered when it is made, checked when it is run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from django.db import models, transaction

from plaatsbaar.apps.boards.scope import OutsideScopeError, check_key, scoped_board

_Row = TypeVar("_Row", bound=models.Model)


class ScopedQuerySet(models.QuerySet[_Row]):
    """Rows of the board in scope. Made in one scope and run in another, or in none, it raises."""

    _board: Any = None

    def _in_scope(self) -> None:
        board = scoped_board()
        if self._board is not None and self._board != board:
            raise OutsideScopeError("a query made for one board was run in the scope of another")

    def _clone(self) -> ScopedQuerySet[_Row]:
        clone: ScopedQuerySet[_Row] = super()._clone()  # type: ignore[misc]
        clone._board = self._board
        return clone

    def _fetch_all(self) -> None:
        self._in_scope()
        super()._fetch_all()

    def iterator(self, chunk_size: int | None = None) -> Iterator[_Row]:
        self._in_scope()
        return super().iterator(chunk_size)

    def count(self) -> int:
        self._in_scope()
        return super().count()

    def exists(self) -> bool:
        self._in_scope()
        return super().exists()

    def aggregate(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        self._in_scope()
        return super().aggregate(*args, **kwargs)

    def update(self, **kwargs: Any) -> int:
        """As Django's; the foreign keys it sets are checked like those of a saved row."""
        from plaatsbaar.apps.boards.models import changed

        self._in_scope()
        if "board" in kwargs or "board_id" in kwargs:
            raise OutsideScopeError("a row never moves to another board")
        for name, value in kwargs.items():
            check_key(self.model._meta.get_field(name), value)
        with transaction.atomic(using=self.db):
            number = super().update(**kwargs)
            changed(self.model)
        return number

    def delete(self) -> tuple[int, dict[str, int]]:
        from plaatsbaar.apps.boards.models import changed

        self._in_scope()
        with transaction.atomic(using=self.db):
            done = super().delete()
            changed(self.model)
        return done

    def _raw_delete(self, using: Any) -> int:
        self._in_scope()
        number: int = super()._raw_delete(using)
        return number

    def bulk_create(self, objs: Iterable[_Row], *args: Any, **kwargs: Any) -> list[_Row]:
        """As Django's, with the board filled in and checked. Foreign keys should hold their rows: otherwise each costs
        a query.
        """
        from plaatsbaar.apps.boards.models import changed

        rows = list(objs)
        for row in rows:
            row.prepare()  # type: ignore[attr-defined]
        with transaction.atomic(using=self.db):
            made = super().bulk_create(rows, *args, **kwargs)
            changed(self.model)
        return made

    def bulk_update(self, objs: Iterable[_Row], fields: Iterable[str], batch_size: int | None = None) -> int:
        self._in_scope()
        rows = list(objs)
        for row in rows:
            row.prepare()  # type: ignore[attr-defined]
        return super().bulk_update(rows, fields, batch_size)


class ScopedManager(models.Manager[_Row]):
    """The only manager of a board's rows, also for following foreign keys (``base_manager_name``).

    An app's own questions go in a queryset: ``Persons = ScopedManager.from_queryset(PersonQuerySet)``.
    """

    _queryset_class: type[ScopedQuerySet[_Row]] = ScopedQuerySet

    def get_queryset(self) -> ScopedQuerySet[_Row]:
        board = scoped_board()
        queryset: ScopedQuerySet[_Row] = super().get_queryset()  # type: ignore[assignment]
        queryset._board = board
        return queryset.filter(board_id=board)
