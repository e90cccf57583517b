"""The roster in memory: the same object while nothing changed; a large one is rebuilt beside the service."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from plaatsbaar.apps.people import actions, roster
from plaatsbaar.apps.people.models import Part
from plaatsbaar.core.facts import People
from plaatsbaar.senses.text.name_index import index_of
from small_school import Small, here


def _enrol_another(small: Small) -> None:
    actions.enrol(here(), actions.add_person(here(), "Wieger", "Stroosma"), small.group, Part.PUPIL)


def _names(people: People) -> set[str]:
    return {one.first for one in people.persons}


def test_a_small_roster_is_new_at_once(small: Small) -> None:
    before = roster.people_of([small.school.pk])
    assert roster.people_of([small.school.pk]) is before
    _enrol_another(small)
    assert _names(roster.people_of([small.school.pk])) == {*_names(before), "Wieger"}


def test_a_large_roster_is_rebuilt_while_checks_go_on(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    go, asked = threading.Event(), threading.Event()

    def slowly(people: People) -> object:
        asked.set()
        assert go.wait(10)
        return index_of(people)

    monkeypatch.setattr(roster, "_BUILT_BESIDE", 1)
    before = roster.people_of([small.school.pk])
    monkeypatch.setattr(roster, "index_of", slowly)
    _enrol_another(small)
    assert roster.people_of([small.school.pk]) is before, "a check does not wait for the new index"
    assert asked.wait(10)
    assert roster.people_of([small.school.pk]) is before
    go.set()
    after = _when_new(lambda: roster.people_of([small.school.pk]), before)
    assert _names(after) == {*_names(before), "Wieger"}
    assert "stroosma" in index_of(after).lasts


def test_a_rebuild_that_fails_is_tried_again(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roster, "_BUILT_BESIDE", 1)
    monkeypatch.setattr(threading, "excepthook", lambda _: None)
    before = roster.people_of([small.school.pk])
    _enrol_another(small)
    monkeypatch.setattr(roster, "index_of", lambda _: 1 / 0)
    assert roster.people_of([small.school.pk]) is before
    _wait_for_threads()
    monkeypatch.setattr(roster, "index_of", index_of)
    assert "Wieger" in _names(_when_new(lambda: roster.people_of([small.school.pk]), before))


def _wait_for_threads() -> None:
    for thread in threading.enumerate():
        if thread.name == "roster":
            thread.join(10)


def _when_new(ask: Callable[[], People], before: People) -> People:
    for _ in range(5):
        people = ask()
        if people is not before:
            return people
        _wait_for_threads()
    raise AssertionError("the new roster never came")
