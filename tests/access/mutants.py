"""Which permission checks are there, and how does each file look without one of them?

A check is: a guard (``if ...: raise`` or ``return``), one condition of a filter, one side of ``and`` or ``or``, or the
condition of a comprehension, in an ``access.py``; and in the API a guard that answers 401 or 403.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
REFUSALS = ("401", "403")


@dataclass(frozen=True)
class Mutant:
    """A file without one of its checks."""

    path: Path
    line: int
    without: str
    source: str


def files() -> Iterator[tuple[Path, bool]]:
    """The files with checks; True for those of which only refusals count."""
    for path in sorted((ROOT / "src/plaatsbaar/apps").glob("*/access.py")):
        if path.parent.name != "journal":  # that one writes down who looked; it decides about nobody
            yield path, False
    for path in sorted((ROOT / "src/plaatsbaar/api").glob("*.py")):
        yield path, True


def mutants(path: Path, refusals_only: bool) -> Iterator[Mutant]:
    """Every version of a file without one of its checks."""
    source = path.read_text(encoding="utf-8")
    for number, node in enumerate(ast.walk(ast.parse(source))):
        for change in _changes(node, refusals_only):
            fresh = ast.parse(source)
            target = next(one for place, one in enumerate(ast.walk(fresh)) if place == number)
            said = _apply(target, change)
            yield Mutant(path, getattr(node, "lineno", 0), said, ast.unparse(ast.fix_missing_locations(fresh)))


def _changes(node: ast.AST, refusals_only: bool) -> list[tuple[str, int]]:
    if isinstance(node, ast.If) and _is_guard(node) and (not refusals_only or _refuses(node)):
        return [("guard", 0)]
    if refusals_only:
        return []
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "filter":
        return [("filter", number) for number in range(len(node.keywords) + len(node.args))]
    if isinstance(node, ast.BoolOp):
        return [("side", number) for number in range(len(node.values))]
    if isinstance(node, ast.comprehension):
        return [("condition", number) for number in range(len(node.ifs))]
    return []


def _is_guard(node: ast.If) -> bool:
    return len(node.body) == 1 and isinstance(node.body[0], (ast.Raise, ast.Return)) and not node.orelse


def _refuses(node: ast.If) -> bool:
    return any(word in ast.unparse(node.body[0]) for word in REFUSALS)


def _apply(node: ast.AST, change: tuple[str, int]) -> str:
    """Takes the check out; what it was."""
    what, number = change
    if what == "guard":
        assert isinstance(node, ast.If)
        said = f"if {ast.unparse(node.test)}"
        # names that the condition gives (walrus) must still be given
        node.test = ast.BoolOp(ast.And(), [node.test, ast.Constant(False)])
    elif what == "filter":
        assert isinstance(node, ast.Call)
        taken = node.args if number < len(node.args) else node.keywords
        place = number if number < len(node.args) else number - len(node.args)
        said = f"filter({ast.unparse(taken[place])})"
        del taken[place]
    elif what == "side":
        assert isinstance(node, ast.BoolOp)
        said = ast.unparse(node.values[number])
        node.values[number] = ast.Constant(isinstance(node.op, ast.And))
    else:
        assert isinstance(node, ast.comprehension)
        said = f"if {ast.unparse(node.ifs[number])}"
        del node.ifs[number]
    return said
