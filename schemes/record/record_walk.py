"""Walking through a record as it was written, to find what stands at any depth together with its
place in the file."""

from collections.abc import Collection, Iterator
from typing import Any

from kernel import Where

_GROUPS = ("criteria", "targeting", "preferences")


def criteria_of(data: Any, where: Where = ()) -> Iterator[tuple[Where, dict[str, Any]]]:
    """Yield every criterion written at any depth, with its place: of the scheme, of a combination,
    of a clause « when » of an aid."""
    for place, key, value in _walk(data, where):
        if key == "when" and value is not None:
            yield place, value
        elif key in _GROUPS or (
            key == "of" and isinstance(value, tuple) and value and isinstance(value[0], dict)
        ):
            yield from (((*place, index), one) for index, one in enumerate(value))


def values_of(data: Any, key: str, where: Where = ()) -> Iterator[tuple[Where, Any]]:
    """Yield every value written under `key`, alone or in a list, at any depth."""
    for place, name, value in _walk(data, where):
        if name == key:
            yield from (
                (((*place, index), one) for index, one in enumerate(value))
                if isinstance(value, tuple)
                else ((place, value),)
            )


def numbers_of(data: Any, keys: Collection[str]) -> Iterator[tuple[Where, float]]:
    """Yield every number written under one of `keys`, alone or in a group, at any depth."""
    for place, name, value in _walk(data, ()):
        if name in keys:
            inside = value.items() if isinstance(value, dict) else ((None, value),)
            for key, one in inside:
                if isinstance(one, (int, float)) and not isinstance(one, bool):
                    yield (place if key is None else (*place, key)), one


def _walk(data: Any, where: Where) -> Iterator[tuple[Where, str, Any]]:
    """Yield every key of every mapping with its place and value, outer ones first."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield (*where, name), name, value
            yield from _walk(value, (*where, name))
    elif isinstance(data, tuple):
        for index, value in enumerate(data):
            yield from _walk(value, (*where, index))
