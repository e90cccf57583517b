"""Our canonical bytes are those of RFC 8785, compared with another implementation of it."""

from __future__ import annotations

from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from plaatsbaar.apps.journal.canonical import canonical

LEAVES = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(st.characters(codec="utf-8"))
KEYS = st.text(st.characters(codec="utf-8", max_codepoint=0xFFFF))
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=20)


@given(VALUES)
def test_the_same_bytes_as_the_standard_asks(value: Any) -> None:
    assert canonical(value) == rfc8785.dumps(value)


@pytest.mark.parametrize("value", [1.5, {"a": 1.0}, object(), {"\U0001f600": 1}])
def test_what_could_be_written_in_two_ways_is_refused(value: Any) -> None:
    with pytest.raises(TypeError):
        canonical(value)
