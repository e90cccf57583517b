"""The people of some schools as core knows them, kept in memory until somebody changes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from threading import Lock, Thread
from uuid import UUID

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import scoped_board
from plaatsbaar.apps.people.models import Employment, Enrolment, Part, School
from plaatsbaar.apps.people.models import Person as PersonRow
from plaatsbaar.core.draft import Role
from plaatsbaar.core.facts import People, Person
from plaatsbaar.senses.text.name_index import index_of

_Key = tuple[UUID, frozenset[UUID]]

_MOST_KEPT = 32
_BUILT_BESIDE = 5_000
"""From this many people on, the name index of a changed roster is built beside the service, which uses the old one."""
_kept: dict[_Key, tuple[UUID, People]] = {}
_building: dict[_Key, UUID] = {}
_lock = Lock()


def people_of(schools: Collection[UUID]) -> People:
    """The pupils, staff and guardians of these schools of the board in scope.

    The same object as long as nothing changed: the name index is kept by the object's identity. After a change in a
    large roster the old one is given until the new index is there, a few seconds: no check ever waits for it.
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
            kept = _changed(key, version, kept)
    return kept[1]


def _changed(key: _Key, version: UUID, old: tuple[UUID, People] | None) -> tuple[UUID, People]:
    """What to use after a change: the new roster, or the old one while the index of a large new one is being built."""
    if old is not None and _building.get(key) == version:
        return old
    new = (version, _read(key[1]))
    if old is not None and len(new[1].persons) >= _BUILT_BESIDE:
        _building[key] = version
        Thread(target=_build, args=(key, new), name="roster", daemon=True).start()
        return old
    _keep(key, new)
    return new


def _build(key: _Key, new: tuple[UUID, People]) -> None:
    """Builds the index, then gives the roster out; one that was overtaken by a later change is dropped. No database."""
    built = False
    try:
        index_of(new[1])
        built = True
    finally:
        with _lock:
            if _building.get(key) == new[0]:
                del _building[key]
                if built:
                    _keep(key, new)


def _keep(key: _Key, new: tuple[UUID, People]) -> None:
    while len(_kept) >= _MOST_KEPT and key not in _kept:
        _kept.pop(next(iter(_kept)))
    _kept[key] = new


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
