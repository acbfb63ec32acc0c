"""Answers to try, so that every outcome of some tests is met."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from math import ceil, floor
from typing import Protocol

#: Classes of boxes that are put together; above every number that a firm gives.
_MOST_CLASSES, _HIGHEST = 6, 1_000_000_000


class Bounds(Protocol):
    """A test that may bear on a number."""

    @property
    def at_least(self) -> float | None:
        """The least number that passes."""

    @property
    def at_most(self) -> float | None:
        """The greatest number that passes."""


class Choices(Protocol):
    """A test that may look for some choices."""

    @property
    def any_of(self) -> tuple[str, ...] | None:
        """The choices that pass."""


def numbers_around(tests: Iterable[Bounds]) -> list[int]:
    """Return whole numbers at, below and above each bound of some tests, from 0."""
    tested = (bound for test in tests for bound in (test.at_least, test.at_most))
    near: set[int] = set()
    for bound in tested:
        if bound is not None:
            near |= {floor(bound) - 1, floor(bound), ceil(bound), ceil(bound) + 1}
    return sorted(number for number in {0, *near, _HIGHEST} if 0 <= number <= _HIGHEST)


def boxes_apart(
    items: tuple[str, ...],
    tests: Iterable[Choices],
    most: int,
) -> Iterator[tuple[str, ...]]:
    """Yield lists of boxes, one or more: each set of classes of boxes that the tests tell apart,
    with each number of them."""
    wanted = [set(test.any_of or ()) for test in tests]
    classes: dict[tuple[bool, ...], list[str]] = {}
    for item in items:
        classes.setdefault(tuple(item in some for some in wanted), []).append(item)
    groups = list(classes.values())[:_MOST_CLASSES]
    for size in range(1, min(len(groups), most) + 1):
        for chosen in combinations(groups, size):
            first = [group[0] for group in chosen]
            others = [item for group in chosen for item in group[1:]]
            for more in range(min(len(others), most - size) + 1):
                yield (*first, *others[:more])
