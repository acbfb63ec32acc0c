"""What stands twice in a list."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def repeated(things: Iterable[T]) -> Iterator[tuple[int, T]]:
    """Yield each thing that stands earlier in the list too, with its rank from 0.

    They are told apart as they are written out: whatever they are, in a time that grows as their number.
    """
    seen: set[str] = set()
    for rank, thing in enumerate(things):
        if (written := repr(thing)) in seen:
            yield rank, thing
        seen.add(written)
