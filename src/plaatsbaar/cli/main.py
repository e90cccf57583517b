"""Which commands are there? Every module of this package but this one: `plaatsbaar faces` is `cli/faces.py`.

A command's module has a click command named ``command``; the first line of its docstring is its line in `--help`. It is
imported only when it is run, so that a check starts fast and never loads Django. What commands share is in `show/`.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import sys
from pathlib import Path
from typing import NoReturn

import click

from plaatsbaar.examine.result import WRONG


def _command_modules() -> list[str]:
    """Module names by command name: `plaatsbaar import-people` would be `cli/import_people.py`."""
    found = pkgutil.iter_modules([str(Path(__file__).parent)])
    return sorted(one.name for one in found if not one.ispkg and one.name != "main")


def _name(module: str) -> str:
    """The command's name: `import_` is `import`, which no module can be called."""
    return module.rstrip("_").replace("_", "-")


def _first_line(module: str) -> str:
    """The first line of a command's docstring, without importing it."""
    source = (Path(__file__).parent / f"{module}.py").read_text(encoding="utf-8")
    line = (ast.get_docstring(ast.parse(source)) or "").split("\n", 1)[0]
    said = line.removeprefix(f"`plaatsbaar {_name(module)}`: ")
    return said[:1].upper() + said[1:]


class Commands(click.Group):
    """The group of all commands, by file name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [_name(module) for module in _command_modules()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = next((one for one in _command_modules() if _name(one) == cmd_name.replace("_", "-")), None)
        if module is None:
            return None
        command = importlib.import_module(f"plaatsbaar.cli.{module}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            rows = [(_name(module), _first_line(module)) for module in _command_modules()]
            formatter.write_dl(rows)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="plaatsbaar", message="%(prog)s %(version)s", prog_name="plaatsbaar")
def group() -> None:
    """May this be posted, by me, here, now? Checks posts against a school board's social media protocol.

    \b
    plaatsbaar check --text "Fenna uit 2B is weer ziek" --as medewerker --channel instagram
    plaatsbaar clauses 5.4

    Ends with 0 when all is well, 1 when something was found or asked, 2 for wrong use or input that cannot be read.
    """


def main() -> NoReturn:
    """Runs the command line. A failure of our own is told without the words of the draft, and ends with 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        group(prog_name="plaatsbaar")
    except Exception as error:  # whatever it is: a traceback's message could hold a draft's words
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f" in {Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else ""
        click.echo(f"Error: plaatsbaar failed ({type(error).__name__}{where}); nothing was checked", err=True)
    sys.exit(WRONG)


if __name__ == "__main__":
    main()
