"""Which options do several commands have, and how does wrong input become one sentence and exit code 2?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from plaatsbaar.examine.result import WRONG
from plaatsbaar.examine.values import ContractError

_Command = TypeVar("_Command", bound=Callable[..., Any])

OPTION_OF: Mapping[str, str] = {
    "text": "the text",
    "context.role": "--as",
    "context.capacity": "--capacity",
    "context.channel": "--channel",
    "context.audience": "--audience",
    "context.lesson": "--lesson",
}
"""How a key of the contract is called on the command line."""


class WrongInput(click.ClickException):
    """Input that cannot be read: its sentence on stderr, exit code 2."""

    exit_code = WRONG


@contextmanager
def one_sentence() -> Iterator[None]:
    """Turns a ContractError into `WrongInput`, with the option's name where the key came from an option."""
    try:
        yield
    except ContractError as error:
        message = str(error)
        if error.key.startswith("pictures"):
            message = message.removeprefix(error.key).lstrip(": ")
        elif error.key in OPTION_OF:
            message = f"{OPTION_OF[error.key]} {message.removeprefix(error.key).lstrip(':').strip()}"
        raise WrongInput(message) from None


def file_option(name: str, help_text: str) -> Callable[[_Command], _Command]:
    """An option that names a file; whether it can be read is said when it is read."""
    return click.option(name, type=click.Path(path_type=Path), metavar="FILE", help=help_text)


json_option = click.option("--json", "as_json", is_flag=True, help="For machines: JSON instead of words.")
language_option = click.option(
    "--lang",
    "language",
    type=click.Choice(["nl", "en"]),
    default="nl",
    show_default=True,
    help="Language of the words.",
)
