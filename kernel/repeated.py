"""What stands twice in a list, and the list without it."""

from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
Hashed = TypeVar("Hashed", bound=Hashable)


def unique(things: Iterable[Hashed]) -> tuple[Hashed, ...]:
    """Return the things once each, in their first order."""
    return tuple(dict.fromkeys(things))


def repeated(things: Iterable[T]) -> Iterator[tuple[int, T]]:
    """Yield each thing that stands earlier in the list too, with its rank from 0.

    They are told apart as they are written out: whatever they are, in a time that grows as their
    number.
    """
    seen: set[str] = set()
    for rank, thing in enumerate(things):
        if (written := repr(thing)) in seen:
            yield rank, thing
        seen.add(written)
