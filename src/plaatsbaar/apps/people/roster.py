"""The people of some schools as core knows them, kept in memory until somebody changes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from threading import Lock
from uuid import UUID

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import scoped_board
from plaatsbaar.apps.people.models import Employment, Enrolment, Part, School
from plaatsbaar.apps.people.models import Person as PersonRow
from plaatsbaar.core.draft import Role
from plaatsbaar.core.facts import People, Person

_MOST_KEPT = 32
_kept: dict[tuple[UUID, frozenset[UUID]], tuple[UUID, People]] = {}
_lock = Lock()


def people_of(schools: Collection[UUID]) -> People:
    """The pupils, staff and guardians of these schools of the board in scope.

    The same object as long as nothing changed: the name index is kept by the object's identity.
    """
    board = scoped_board()
    key = (board, frozenset(schools))
    version = Board.objects.values_list("roster_version", flat=True).get(pk=board)
    kept = _kept.get(key)
    if kept is not None and kept[0] == version:
        return kept[1]
    with _lock:
        kept = _kept.get(key)
        if kept is None or kept[0] != version:
            while len(_kept) >= _MOST_KEPT:
                _kept.pop(next(iter(_kept)))
            kept = _kept[key] = (version, _read(key[1]))
    return kept[1]


def school_names() -> tuple[str, ...]:
    """Every name of every school of the board in scope: public."""
    found = School.objects.values_list("name", "names")
    return tuple(dict.fromkeys(word for name, others in found for word in (name, *others)))


def _read(schools: frozenset[UUID]) -> People:
    groups: dict[UUID, list[str]] = defaultdict(list)
    pupils = Enrolment.objects.filter(part=Part.PUPIL, group__school__in=schools)
    for person, group in pupils.order_by("group__name").values_list("person", "group__name"):
        groups[person].append(group)
    functions = dict(Employment.objects.filter(school__in=schools).values_list("person", "function"))

    def role(person: UUID) -> Role:
        return Role.PUPIL if person in groups else Role.STAFF if person in functions else Role.PARENT

    rows = PersonRow.objects.of_schools(schools).values_list(
        "pk", "first", "last", "preferred", "nicknames", "birth_date"
    )
    return People(
        tuple(
            Person(
                id=str(pk),
                first=first,
                last=last,
                role=role(pk),
                nicknames=(*([preferred] if preferred else []), *nicknames),
                groups=tuple(groups.get(pk, ())),
                function=functions.get(pk, ""),
                birth_date=birth_date,
            )
            for pk, first, last, preferred, nicknames, birth_date in rows
        )
    )
