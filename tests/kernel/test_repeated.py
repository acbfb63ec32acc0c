"""What stands twice in a list, whatever it is."""

from typing import Any

import pytest

from kernel import repeated


@pytest.mark.parametrize(
    ("things", "found"),
    [((), []), (("a", "b"), []), (("a", "b", "a", "a"), [(2, "a"), (3, "a")]), (({"x": 1}, {"x": 2}, {"x": 1}), [(2, {"x": 1})]), ((1, "1"), [])],
)
def test_what_stood_before_is_told_with_its_rank(things: tuple[Any, ...], found: list[tuple[int, Any]]) -> None:
    assert list(repeated(things)) == found
