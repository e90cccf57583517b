"""Does the software do what the table of who may see what says? Every cell, on every surface that has a way to it."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from access.probing import PROBES, Asking
from plaatsbaar.apps.people.models import Office
from plaatsbaar.cli.main import group as command_line
from plaatsbaar.core.access import Cell, parse, table
from plaatsbaar.core.protocol import shipped
from two_boards import House

pytestmark = pytest.mark.django_db

ELSEWHERE = {
    ("protocol", "read"): "test_canaries.py, test_protocol_pages.py",
    ("check", "use"): "test_api.py, test_no_oracle.py",
    ("consent", "withdraw"): "test_withdrawing.py",
    ("picture", "read"): "test_pictures.py",
    ("picture", "cover"): "test_pictures.py",
    ("picture", "delete"): "test_pictures.py",
    ("token", "end"): "test_withdrawing.py",
    ("demonstration", "look_around"): "apps/demonstration",
    ("sign_in", "use"): "web/test_signing_in.py",
    ("account", "read"): "web/test_signing_in.py",
    ("account", "change"): "web/test_signing_in.py",
}
"""Objects that are tried by tests of their own: they are changed by it, or take a picture to be looked at."""

SEED = 20261122
CELLS = tuple((cell, surface) for cell in table().cells() for surface in PROBES.get((cell.object, cell.action), ()))


def tried(cell: Cell, surface: str, houses: tuple[House, House]) -> bool | None:
    """Whether the thing was reached; None when this actor has nothing in that relation."""
    own, other = houses
    return PROBES[cell.object, cell.action][surface](Asking(own, other, cell.actor, cell.relation))


def as_the_table_says(cell: Cell, surface: str, houses: tuple[House, House]) -> bool:
    reached = tried(cell, surface, houses)
    return reached is None or reached == cell.allowed


@pytest.mark.parametrize("surface", ["function", "page", "api"])
def test_a_sample_of_the_table(surface: str, houses: tuple[House, House]) -> None:
    """Every allowed cell of a surface, and a seeded sample of what is not allowed; of functions every cell."""
    cells = [cell for cell, where in CELLS if where == surface]
    if surface != "function":
        refused = [cell for cell in cells if not cell.allowed]
        some = random.Random(SEED).sample(refused, min(30, len(refused)))
        cells = [*(cell for cell in cells if cell.allowed), *some]
    wrong = [cell for cell in cells if not as_the_table_says(cell, surface, houses)]
    assert not wrong


@pytest.mark.long
@pytest.mark.parametrize(("cell", "surface"), CELLS, ids=lambda one: one if isinstance(one, str) else None)
def test_every_cell(cell: Cell, surface: str, houses: tuple[House, House]) -> None:
    """The whole table, cell by cell."""
    assert as_the_table_says(cell, surface, houses)


def test_most_cells_are_about_somebody(houses: tuple[House, House]) -> None:
    """A test that skips everything would pass: on each surface things are reached, and refused."""
    for surface in ("function", "page", "api"):
        cells = [cell for cell, where in CELLS if where == surface and cell.actor in ("staff", "anonymous", "parent")]
        outcomes = [tried(cell, surface, houses) for cell in cells]
        assert outcomes.count(True) >= 2
        assert outcomes.count(False) >= 5


def test_every_object_is_tried() -> None:
    known = {(thing, action) for thing, actions in table().objects.items() for action in actions}
    assert known == set(PROBES) | set(ELSEWHERE)


def test_the_actors_are_the_offices() -> None:
    assert set(table().actors) == {"anonymous", *Office.values}


def test_the_clauses_exist() -> None:
    clauses = shipped()[0].clauses
    assert all(one.clause in clauses for one in table().allowing)


def test_what_is_absent_is_never_allowed() -> None:
    assert not any(cell.allowed for cell in table().cells() if cell.relation == "absent")


def test_a_table_that_names_what_is_not_there_is_refused() -> None:
    source = """
        [actors]
        staff = { nl = "m", en = "s" }
        [relations]
        self = { nl = "z", en = "s" }
        [objects]
        person = ["read"]
        [routes]
        [commands]
        [[allow]]
        actors = ["stafff"]
        relations = ["self"]
        object = "person"
        actions = ["read"]
        clause = "1.4"
        because = { nl = "x", en = "x" }
    """
    with pytest.raises(ValueError, match="stafff"):
        parse(source)
    assert parse(source.replace("stafff", "staff")).cell("staff", "self", "person", "read").allowed


def named(resolver: URLResolver, spaces: tuple[str, ...] = ()) -> Iterator[str]:
    """The full name of every address there is."""
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            yield from named(one, (*spaces, one.namespace) if one.namespace else spaces)
        elif isinstance(one, URLPattern):
            yield ":".join([*spaces, str(one.name)])


def test_every_address_is_in_the_table() -> None:
    assert set(named(get_resolver())) == set(table().routes)


def test_every_command_is_in_the_table() -> None:
    import click

    assert set(command_line.list_commands(click.Context(command_line))) == set(table().commands)


def test_public_commands_touch_no_database() -> None:
    """They run in a process in which Django is never loaded."""
    import subprocess
    import sys

    public = [name for name, kind in table().commands.items() if kind == "public"]
    modules = ", ".join(f"'plaatsbaar.cli.{name}'" for name in public)
    loaded = f"[importlib.import_module(one) for one in ({modules},)]"
    code = f"import importlib, sys; {loaded}; assert 'django' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_cells_are_counted() -> None:
    """The table has a cell for every combination; most are refused."""
    known = table()
    actions = sum(len(one) for one in known.objects.values())
    cells = list(known.cells())
    assert len(cells) == len(known.actors) * len(known.relations) * actions
    assert sum(one.allowed for one in cells) < len(cells) / 4
    assert len({(c.actor, c.relation, c.object, c.action) for c in cells}) == len(cells)
