"""How are many rows written at once? As plain values made ready beforehand, so that the transaction itself stays short.

Passes the checks that a saved row gets in Python; the walls of the database (walls.py) hold for these rows as for any.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from copy import copy
from datetime import date
from typing import Any

from django.db import connection, models

from plaatsbaar.apps.boards.models import BoardRow, changed
from plaatsbaar.apps.boards.scope import scoped_board

_CHUNK = 5000


class NewRows:
    """Rows of one model for the board in scope, that only wait to be written.

    ``columns``: the model's fields by name, all that have no empty default in the database; id and board are added.
    """

    def __init__(self, model: type[BoardRow], *columns: str) -> None:
        fields = [model._meta.get_field(name) for name in ("id", "board", *columns)]
        self.model = model
        self.columns = [str(field.column) for field in fields if isinstance(field, models.Field)]
        self.rows: list[tuple[Any, ...]] = []
        self._board = plain_value(scoped_board())

    def add(self, *values: Any, pk: uuid.UUID | None = None) -> uuid.UUID:
        """Adds a row by the values of its columns; returns its id."""
        key = pk or uuid.uuid4()
        self.rows.append((plain_value(key), self._board, *map(plain_value, values)))
        return key

    def portions(self) -> Iterator[NewRows]:
        """The same rows in portions, for transactions that must be short."""
        for start in range(0, len(self.rows), _CHUNK):
            portion = copy(self)
            portion.rows = self.rows[start : start + _CHUNK]
            yield portion

    def write(self) -> None:
        """Inserts them, in the caller's transaction and in the scope they were made in."""
        if not self.rows:
            return
        if plain_value(scoped_board()) != self._board:
            raise ValueError("these rows were made ready for another board")
        quote = connection.ops.quote_name
        names = ", ".join(quote(column) for column in self.columns)
        places = ", ".join(["%s"] * len(self.columns))
        table = quote(self.model._meta.db_table)
        sql = f"INSERT INTO {table} ({names}) VALUES ({places})"  # noqa: S608 - our own names
        with connection.cursor() as cursor:
            for start in range(0, len(self.rows), _CHUNK):
                cursor.executemany(sql, self.rows[start : start + _CHUNK])
        changed(self.model)


def plain_value(value: Any) -> Any:
    """A value as this kind of database takes it: SQLite has no ids and no days of its own."""
    if connection.vendor == "sqlite":
        if isinstance(value, uuid.UUID):
            return value.hex
        if isinstance(value, date):
            return value.isoformat()
    return value


def remove(model: type[BoardRow], ids: Sequence[uuid.UUID], by: str = "pk") -> None:
    """Deletes rows of the board in scope without reading them first; nothing may depend on them."""
    for start in range(0, len(ids), 500):
        rows: Any = model._default_manager.filter(**{f"{by}__in": ids[start : start + 500]})
        rows._raw_delete(rows.db)
    if ids:
        changed(model)
