"""The French of schemes: sentences of wording.yaml, filled with numbers, amounts and dates in French typography."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal

from kernel import read_yaml

FILE = Path(__file__).parent / "wording.yaml"


@lru_cache(maxsize=1)
def _sentences() -> dict[str, Any]:
    data: dict[str, Any] = read_yaml(FILE).data
    return data


def say(key: str, **values: object) -> str:
    """Return the sentence at a dotted key, filled. Raises KeyError."""
    found: Any = _sentences()
    for part in key.split("."):
        found = found[part]
    return str(found).format(**values)


def number(value: int | float | Fraction) -> str:
    """Return a number the French way: « 1 234,5 »."""
    return format_decimal(value if isinstance(value, int) else float(value), locale="fr")


def euros(value: int) -> str:
    """Return an amount in whole euros: « 10 000 € »."""
    return f"{number(value)}\u00a0€"


def percent(value: int | float) -> str:
    """Return a rate: « 40 % »."""
    return f"{number(value)}\u00a0%"


def day(value: date) -> str:
    """Return a date in words: « 26 septembre 2026 », « 1er octobre 2026 »."""
    text = format_date(value, "d MMMM y", locale="fr")
    return f"1er{text[1:]}" if value.day == 1 else text


def counted(key: str, value: int | float | Fraction) -> str:
    """Return a number with its unit, agreed: « 1 personne », « 6 personnes ». `key` holds « one » and « many »."""
    return f"{number(value)} {say(f'{key}.{plural(value)}')}"


def plural(value: int | float | Fraction) -> str:
    """Return « many » from two upward, else « one »."""
    return "many" if value >= 2 else "one"


def either(words: Iterable[str]) -> str:
    """Return « a, b ou c »."""
    *first, last = words
    return f"{', '.join(first)} ou {last}" if first else last


def every(words: Iterable[str]) -> str:
    """Return « a, b et c »."""
    *first, last = words
    return f"{', '.join(first)} et {last}" if first else last


def bounds(low: str | None, high: str | None, exclusive: bool = False) -> str:
    """Return two bounds in words, either of which may be missing; `exclusive`: the upper one is not included."""
    if low is not None and high is not None:
        return say("bounds.between_under" if exclusive else "bounds.between", low=low, high=high)
    if low is not None:
        return say("bounds.at_least", low=low)
    if high is not None:
        return say("bounds.under" if exclusive else "bounds.at_most", high=high)
    return say("bounds.unconfirmed")
