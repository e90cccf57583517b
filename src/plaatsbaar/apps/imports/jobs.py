"""What of an import happens in the background: reading a file, carrying it out, forgetting what waited too long."""

from __future__ import annotations

from datetime import time
from uuid import UUID

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope, scoped_board
from plaatsbaar.apps.imports import actions
from plaatsbaar.apps.imports.models import Import, State
from plaatsbaar.apps.journal.action import Acting
from plaatsbaar.apps.tasks.jobs import Run, Unfinished, job
from plaatsbaar.apps.tasks.schedule import Daily


def _acting(by: str) -> Acting:
    return Acting(Board.objects.get(pk=scoped_board()), actor=UUID(by) if by else None)


@job("imports.look")
def look_job(run: Run, *, of: str, by: str = "") -> None:
    """Reads a file that was brought in; a second time changes nothing."""
    found = Import.objects.get(pk=UUID(of))
    run.progress(0, 1)
    if found.state == State.READING:
        actions.look_through(_acting(by), found)
    run.progress(1, 1)


@job("imports.apply")
def apply_job(run: Run, *, of: str, by: str = "") -> None:
    """Carries out what was shown; parked with a code when it cannot be, and the page says why."""
    run.progress(0, 1)
    try:
        actions.apply(_acting(by), Import.objects.get(pk=UUID(of)))
    except actions.NotAppliedError:
        raise Unfinished("changed_meanwhile", again=False) from None
    run.progress(1, 1)


@job("imports.expire", schedule=Daily(time(3, 45)))
def expire_job(run: Run) -> None:
    """Forgets every night, at each board, the files that waited too long: they hold a whole school's people."""
    for board in Board.objects.all():
        with board_scope(board):
            forgotten = len(list(actions.expire()))
        run.progress(forgotten)
