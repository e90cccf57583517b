"""`plaatsbaar worker`: do the work that waits; what ./run starts beside the web application."""

from __future__ import annotations

import ctypes
import os
import signal
import sys

import click

from plaatsbaar.cli.running import installation

_PR_SET_PDEATHSIG = 1


@click.command("worker", epilog="Example: plaatsbaar worker")
@click.option("--until-empty", is_flag=True, help="Stop when nothing is left to do.")
@click.option("--with-parent", is_flag=True, hidden=True, help="Die when the process that started this one dies.")
def command(until_empty: bool, with_parent: bool) -> None:
    """Work through the jobs that wait: mail, imports, erasures; until it is stopped (Ctrl-C or SIGTERM).

    Needs the database. On SQLite run one worker, on PostgreSQL as many as you like.
    """
    if with_parent:
        _die_with_parent()
    installation.set_up()
    installation.with_database(installation.migrate_if_needed)
    installation.with_database(installation.assert_ready)
    from plaatsbaar.apps.tasks.worker import work

    installation.with_database(lambda: work(until_empty=until_empty))


def _die_with_parent() -> None:
    """Asks the kernel for a SIGTERM when the parent goes, killed or not. Where that is not Linux nothing is asked."""
    if sys.platform != "linux":
        return
    parent = os.getppid()
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != parent or parent == 1:
        sys.exit(0)
