"""What stands twice in a list, whatever it is, and the list without it."""

from typing import Any

import pytest

from kernel import repeated, unique


@pytest.mark.parametrize(
    ("things", "found"),
    [((), []), (("a", "b"), []), (("a", "b", "a", "a"), [(2, "a"), (3, "a")]), (({"x": 1}, {"x": 2}, {"x": 1}), [(2, {"x": 1})]), ((1, "1"), [])],
)
def test_what_stood_before_is_told_with_its_rank(things: tuple[Any, ...], found: list[tuple[int, Any]]) -> None:
    assert list(repeated(things)) == found


def test_what_stands_twice_is_kept_once_where_it_stood_first() -> None:
    assert unique(iter("boussole")) == tuple("bousle")
    assert unique(()) == ()
