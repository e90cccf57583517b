"""What comes round for the journal and the vault: closing the access log, forgetting answers, finishing erasures."""

from __future__ import annotations

from datetime import time, timedelta

from django.utils import timezone

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.journal.access import close_open
from plaatsbaar.apps.journal.models import Answered
from plaatsbaar.apps.tasks.jobs import Run, job
from plaatsbaar.apps.tasks.schedule import Daily, Every
from plaatsbaar.apps.vault.actions import sweep
from plaatsbaar.apps.vault.backup import back_up

ANSWERS_KEPT = timedelta(hours=24)


@job("journal.close_access", schedule=Every(timedelta(minutes=1)))
def close_access_log(run: Run) -> None:
    """Closes what was looked at since the last time, board by board."""
    boards = list(Board.objects.all())
    for number, board in enumerate(boards, start=1):
        close_open(board, timezone.now())
        run.progress(number, len(boards))


@job("journal.forget_answers", schedule=Every(timedelta(hours=1)))
def forget_answers(run: Run) -> None:
    """Removes idempotency keys after a day: a form that is sent again later than that is a new one."""
    for number, board in enumerate(list(Board.objects.all()), start=1):
        with board_scope(board):
            Answered.objects.filter(made_at__lt=timezone.now() - ANSWERS_KEPT).delete()
        run.progress(number)


@job("vault.sweep", schedule=Every(timedelta(minutes=10)))
def sweep_keys(run: Run) -> None:
    """Confirms erasures that were interrupted and removes keys that nothing was ever locked with."""
    run.progress(sum(sweep(timezone.now())))


@job("vault.backup", schedule=Daily(time(3, 15)))
def back_up_keys(run: Run) -> None:
    """Copies the key store, and removes copies that are older than a destroyed key may live on."""
    back_up(timezone.now())
    run.progress(1, 1)
