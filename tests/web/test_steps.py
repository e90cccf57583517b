"""Fixes can be taken back, one by one in any order and all at once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from plaatsbaar.core.verdict import Replace
from plaatsbaar.web.check.state import PageState
from plaatsbaar.web.check.steps import apply, rewrite, undo, undo_all

START = PageState(text="Fenna Bakker won. Bel 0612345678 voor meer.")


def _two() -> PageState:
    state = apply(START, Replace(0, 12, "Een leerling"))
    return apply(state, Replace(22, 32, "de administratie"))


def test_a_fix_changes_the_text_and_can_be_undone() -> None:
    state = apply(START, Replace(0, 12, "Een leerling"))
    assert state.text.startswith("Een leerling won")
    assert undo(state, 0) == START


def test_the_first_of_two_can_be_undone_alone() -> None:
    state = undo(_two(), 0)
    assert state.text == "Fenna Bakker won. Bel de administratie voor meer."
    assert undo(state, 0) == START


def test_the_second_of_two_can_be_undone_alone() -> None:
    assert undo(_two(), 1).text == "Een leerling won. Bel 0612345678 voor meer."


def test_undoing_a_step_that_a_later_one_touched_undoes_both() -> None:
    state = apply(START, Replace(0, 12, "Een leerling"))
    state = apply(state, Replace(0, 17, "Iemand won."))
    assert undo(state, 0) == START


def test_all_at_once() -> None:
    assert undo_all(rewrite(_two(), "Iets heel anders")) == START


def test_a_step_that_is_not_there_changes_nothing() -> None:
    assert undo(START, 3) == START
    assert apply(START, Replace(40, 400, "x")) == START


TEXTS = st.text("ab ", max_size=12)


@given(TEXTS, st.lists(TEXTS, max_size=5), st.randoms())
@settings(max_examples=150, deadline=None)
def test_whatever_was_written_all_can_be_undone(first: str, later: list[str], chance: object) -> None:
    start = PageState(text=first)
    state = start
    for text in later:
        state = rewrite(state, text)
    assert undo_all(state) == start


@given(TEXTS, st.lists(TEXTS, min_size=1, max_size=5), st.integers(0, 4))
@settings(max_examples=150, deadline=None)
def test_undoing_one_step_never_breaks_the_others(first: str, later: list[str], number: int) -> None:
    start = PageState(text=first)
    state = start
    for text in later:
        state = rewrite(state, text)
    state = undo(state, number)
    for left in range(len(state.steps) - 1, -1, -1):
        state = undo(state, left)
    assert state == start
