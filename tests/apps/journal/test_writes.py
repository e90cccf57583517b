"""No app writes outside actions: whatever saves, creates, updates or deletes a row is told what it is part of.

Read off the program itself: a call that writes stands in a function that was given a ``Work`` (an action, or part of
one), or in one of the mechanisms below, which the design says are not actions and not journalled.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import plaatsbaar

SOURCE = Path(plaatsbaar.__file__).parent
WRITES = {
    "save", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "create_user", "set_password"
}  # fmt: skip
ON_ROWS = {"update", "delete"}
"""Also methods of dicts and files: they count when called on a query (``.objects``, ``.filter(...)``)."""

MECHANISMS = {
    "apps/boards": "the base of every row, its queryset and the walls",
    "apps/journal": "the mechanism of actions itself: entries, answers, the access log",
    "apps/tasks": "states, leases and marks of jobs",
    "apps/outbox/actions.py": "part of an action: raises outside a transaction",
    "apps/outbox/relay.py": "states of mails",
    "apps/vault/actions.py": "references to keys: part of an action, or its confirmation",
    "apps/accounts/models.py": "how an account is made; called from actions",
    "apps/accounts/sessions.py": "sessions: what people see and end of their own",
    "apps/accounts/links.py": "ends of visits, and links that are forgotten; making and using one is an action",
    "web/account/adapters.py": "wipes what a sign-in service told of somebody besides who it is",
    "apps/consent/querysets.py": "refuses",
    "apps/consent/models.py": "refuses",
    "apps/demonstration/views.py": "signs in: a session",
    "senses": "pictures, which are no rows",
    "migrations": "made before anybody acts",
}


def _on_a_query(call: ast.Call) -> bool:
    text = ast.unparse(call.func)
    return ".objects" in text or ".filter(" in text or ".exclude(" in text or ".all()" in text


def _writing(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Calls that write, outside functions with a parameter ``work``."""

    def inside(node: ast.AST, given: bool) -> Iterator[tuple[int, str]]:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            given = any(one.arg == "work" for one in node.args.args)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not given:
            name = node.func.attr
            if name in WRITES or (name in ON_ROWS and _on_a_query(node)):
                yield node.lineno, ast.unparse(node.func)
        for child in ast.iter_child_nodes(node):
            yield from inside(child, given)

    yield from inside(tree, given=False)


FILES = [
    path
    for path in sorted(SOURCE.rglob("*.py"))
    if not any(part in path.relative_to(SOURCE).as_posix() for part in MECHANISMS)
]


def test_nothing_writes_outside_an_action() -> None:
    found = [
        f"{path.relative_to(SOURCE)}:{line} {what}"
        for path in FILES
        for line, what in _writing(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not found, f"these write outside an action: {found}"


@pytest.mark.parametrize(
    "program",
    [
        "def view(request):\n    Person.objects.create(first='X')",
        "def view(request):\n    Person.objects.filter(pk=1).update(first='X')",
        "def view(request):\n    person.save()",
        "def view(request):\n    Person.objects.filter(pk=1).delete()",
    ],
)
def test_it_would_be_seen(program: str) -> None:
    assert list(_writing(ast.parse(program)))
    assert not list(_writing(ast.parse(program.replace("request", "work"))))


@pytest.mark.parametrize("place", MECHANISMS)
def test_every_exception_is_still_there(place: str) -> None:
    assert any(place in path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py"))
