"""Numbers of the YAML: read exactly, written as French writes them."""

from fractions import Fraction
from functools import lru_cache
from typing import Any


@lru_cache(maxsize=4096)
def exact(value: int | float | Fraction) -> Fraction:
    """Return a number of the YAML as the fraction that its author wrote (0.1 is one tenth)."""
    return value if isinstance(value, Fraction) else Fraction(str(value))


def is_number(raw: Any) -> bool:
    """Tell whether a value is a number; for Python, true and false are numbers too."""
    return isinstance(raw, (int, float)) and not isinstance(raw, bool)


def decimal_text(value: int | float | Fraction) -> str:
    """Return a number as French writes it, without useless zeros."""
    if isinstance(value, int):
        return str(value)
    return f"{float(value):.12f}".rstrip("0").rstrip(".").replace(".", ",")
