"""Does a test fail for every permission check that is taken away? Each in turn, in the running software."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import CodeType, FunctionType
from typing import Any

import pytest
from django.db import transaction

from access import test_matrix, test_refusals
from access.mutants import ROOT, Mutant, files, mutants
from plaatsbaar.core.access import table
from two_boards import House

pytestmark = [pytest.mark.django_db, pytest.mark.long]

ALL = [one for path, refusals in files() for one in mutants(path, refusals)]


def _codes(code: CodeType) -> Iterator[CodeType]:
    """The functions and methods of a module's code."""
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one
            yield from _codes(one)


@contextmanager
def taken_away(mutant: Mutant) -> Iterator[None]:
    """The functions of a file run without the check inside this; whoever imported them meets it too."""
    name = ".".join(mutant.path.relative_to(ROOT / "src").with_suffix("").parts)
    module = importlib.import_module(name)
    changed = {one.co_qualname: one for one in _codes(compile(mutant.source, str(mutant.path), "exec"))}
    before: list[tuple[FunctionType, CodeType]] = []
    for function in _functions(module):
        code = changed.get(function.__qualname__)
        if code is not None and code.co_freevars == function.__code__.co_freevars:
            before.append((function, function.__code__))
            function.__code__ = code
    assert before, "nothing was taken away"
    try:
        yield
    finally:
        for function, code in before:
            function.__code__ = code


def _functions(module: Any) -> Iterator[FunctionType]:
    for one in vars(module).values():
        if isinstance(one, FunctionType) and one.__module__ == module.__name__:
            yield one
        elif isinstance(one, type) and one.__module__ == module.__name__:
            yield from (method for method in vars(one).values() if isinstance(method, FunctionType))


def trials(houses: tuple[House, House]) -> Iterator[Callable[[], None]]:
    """What is tried, cheapest first."""
    for cell, surface in test_matrix.CELLS:
        if surface == "function":
            yield lambda cell=cell: _cell(cell, "function", houses)  # type: ignore[misc]
    for name, test in vars(test_refusals).items():
        if name.startswith("test_") and test.__code__.co_varnames[: test.__code__.co_argcount] == ("houses",):
            yield lambda test=test: test(houses)  # type: ignore[misc]
    for wrong in test_refusals.WRONG:
        yield lambda wrong=wrong: test_refusals.test_every_wrong_token_is_answered_the_same(wrong, houses)  # type: ignore[misc]
    for cell, surface in test_matrix.CELLS:
        if surface == "api" and cell.actor in ("anonymous", "parent", "staff"):
            yield lambda cell=cell: _cell(cell, "api", houses)  # type: ignore[misc]
    for path, needs in test_refusals.SCOPED:
        yield lambda path=path, needs=needs: test_refusals.refused_without(houses[0], path, needs)  # type: ignore[misc]


def _cell(cell: Any, surface: str, houses: tuple[House, House]) -> None:
    assert test_matrix.as_the_table_says(cell, surface, houses), cell


def missed(houses: tuple[House, House]) -> bool:
    """Whether anything fails; what fails by an error of another kind fails too."""
    for trial in trials(houses):
        try:
            with transaction.atomic():
                trial()
                transaction.set_rollback(True)
        except Exception:
            return True
    return False


def test_all_is_well_before(houses: tuple[House, House]) -> None:
    assert not missed(houses)
    assert len(ALL) > 60
    assert len(table().actors) == 13


def test_every_check_is_missed(houses: tuple[House, House]) -> None:
    """The rate is printed for docs/measurements.md."""
    survived: list[str] = []
    for mutant in ALL:
        with taken_away(mutant):
            noticed = missed(houses)
        said = f"{mutant.path.relative_to(ROOT)}:{mutant.line}: {mutant.without}"
        sys.stdout.write(f"{'missed' if noticed else 'NOT MISSED'}: {said}\n")
        survived += [] if noticed else [said]
    rate = f"{len(ALL) - len(survived)} of {len(ALL)} permission checks are missed when taken away"
    sys.stdout.write(f"{rate}\n")
    assert not survived, "\n".join(survived)
