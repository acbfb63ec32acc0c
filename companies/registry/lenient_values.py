"""Values of an answer that may hold anything: what has not the form expected is not known."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from companies.problem import FIRST_YEAR, MAX_AMOUNT_EUR, whole

# What the register writes in the place of what a firm keeps for itself.
_MASK = "[NON-DIFFUSIBLE]"
_LONGEST = 200


def mapping(value: Any, key: str) -> Mapping[str, Any]:
    """Return a group of values, empty when there is none."""
    found = value.get(key) if isinstance(value, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def items(value: Any, key: str) -> Sequence[Any]:
    """Return a list of values, empty when there is none."""
    found = value.get(key) if isinstance(value, Mapping) else None
    return found if isinstance(found, list) else ()


def text(group: Mapping[str, Any], key: str) -> str | None:
    """Return a text on one line, None when it is masked, blank, too long for its place, or no
    text."""
    found = group.get(key)
    line = " ".join(found.split()) if isinstance(found, str) else ""
    return (
        line
        if line and len(line) <= _LONGEST and line.isprintable() and _MASK not in line.upper()
        else None
    )


def matching(group: Mapping[str, Any], key: str, pattern: str) -> str | None:
    """Return a text that has a form."""
    found = text(group, key)
    return found if found and re.fullmatch(pattern, found, re.ASCII) else None


def year(value: Any) -> int | None:
    """Return a year written in four figures."""
    return (
        int(value)
        if isinstance(value, str) and re.fullmatch(r"(19|20)\d\d", value, re.ASCII)
        else None
    )


def day(group: Mapping[str, Any], key: str) -> date | None:
    """Return a day of the calendar."""
    written = matching(group, key, r"\d{4}-\d\d-\d\d")
    try:
        found = date.fromisoformat(written) if written else None
    except ValueError:
        return None
    return found if found and found.year >= FIRST_YEAR else None


def amount(value: Any) -> int | None:
    """Return an amount in whole euros."""
    return value if whole(value) and 0 <= value <= MAX_AMOUNT_EUR else None
