"""Which board is being worked for? Every row of a board is reached inside `board_scope` only (design 7)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import DatabaseError, connection, models

if TYPE_CHECKING:
    from plaatsbaar.apps.boards.models import Board

_current: ContextVar[UUID | None] = ContextVar("board", default=None)


class OutsideScopeError(Exception):
    """A row of a board was asked for, written or followed to outside that board's scope. A mistake in the program."""


@contextmanager
def board_scope(board: Board) -> Iterator[Board]:
    """Everything inside works for this board. The same board may be nested, another one raises.

    Opens no transaction: under SQLite's IMMEDIATE mode reading would wait for writing.
    """
    now = _current.get()
    if now is not None and now != board.pk:
        raise OutsideScopeError("inside the scope of one board, another board's was asked for")
    if now is not None:
        yield board
        return
    token = _current.set(board.pk)
    _tell_database(str(board.pk))
    try:
        yield board
    finally:
        _current.reset(token)
        _tell_database("")


def _tell_database(board: str) -> None:
    """Row-level security on PostgreSQL shows the rows of the board that the session names; SQLite has no such thing.

    A connection that is broken needs no telling: a new one starts without a board and shows nothing. Nor does a
    transaction that failed: its rollback takes back what it was told.
    """
    if connection.vendor != "postgresql" or connection.needs_rollback:
        return
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('app.board', %s, false)", [board])
    except DatabaseError:
        if board:
            raise
        if not connection.in_atomic_block:
            connection.close()


def tell_new_connection(**_: object) -> None:
    """A connection that is made in the middle of a scope learns its board at once; it would show nothing otherwise."""
    board = _current.get()
    if board is not None:
        _tell_database(str(board))


def scoped_board() -> UUID:
    """The id of the board in scope; OutsideScopeError outside any."""
    board = _current.get()
    if board is None:
        raise OutsideScopeError("no board in scope: use board_scope(board)")
    return board


def check_same_board(row: models.Model) -> None:
    """Raises when a foreign key of ``row`` leads to a row of another board."""
    for field in row._meta.concrete_fields:
        if isinstance(field, models.ForeignKey):
            check_key(field, getattr(row, field.name) if field.is_cached(row) else getattr(row, field.attname))


def check_key(field: Any, value: Any) -> None:
    """Raises when ``value``, a row or a key for ``field``, is of another board.

    A key is looked up through the scoped manager, where another board's row is not there.
    """
    target = getattr(field, "related_model", None)
    if value is None or target is None or not hasattr(target, "board_id"):
        return
    if isinstance(value, models.Model):
        same = getattr(value, "board_id", None) == scoped_board()
    else:
        same = hasattr(value, "resolve_expression") or target._default_manager.filter(pk=value).exists()
    if not same:
        raise OutsideScopeError(f"{field} leads outside the board")
