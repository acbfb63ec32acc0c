"""Numbers, amounts and days as French writes them (CLDR, through Babel). The spaces in a number are
no-break ones: no line cuts it."""

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import floor

from babel.dates import format_date
from babel.numbers import format_decimal

_LOCALE = "fr"
#: Between two letters; a quote of code has a space on one side.
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W_])")
_ALL_DECIMALS = "#,##0.############"


@lru_cache(maxsize=4096, typed=True)
def number(value: int | float | Fraction) -> str:
    """Return a number the French way, « 1 234,5 », with all the decimals that were given: 24,9996
    is not 25. Those of a fraction are three at most."""
    if isinstance(value, float):
        return str(format_decimal(Decimal(repr(value)), format=_ALL_DECIMALS, locale=_LOCALE))
    return rounded(value if isinstance(value, int) else float(value))


@lru_cache(maxsize=4096, typed=True)
def rounded(value: int | float) -> str:
    """Return a number rounded to three decimals at most: 0.12345 is told 0,123."""
    return str(format_decimal(value, locale=_LOCALE))


def whole(value: Fraction | int) -> str:
    """Return a number rounded down to a whole.

    >>> whole(Fraction(5999, 100))
    '59'
    """
    return rounded(floor(value))


def decimal(value: Fraction | int, digits: int = 2) -> str:
    """Return a number rounded down to `digits` decimals, without useless zeros.

    >>> decimal(Fraction(2, 3)), decimal(Fraction(1, 2)), decimal(3)
    ('0,66', '0,5', '3')
    """
    scale = 10**digits
    return str(
        format_decimal(floor(value * scale) / scale, format="#,##0." + "#" * digits, locale=_LOCALE)
    )


def euros(value: int | float | Fraction) -> str:
    """Return an amount in euros: « 10 000 € », with the decimals that it has."""
    return f"{number(value)}\u00a0€"


@lru_cache(maxsize=1024)
def long_date(day: date) -> str:
    """Return a date in full.

    >>> long_date(date(2026, 9, 26)), long_date(date(2026, 10, 1))
    ('26 septembre 2026', '1er octobre 2026')
    """
    return f"{'1er' if day.day == 1 else day.day} {month(day)}"


def month(day: date) -> str:
    """Return a month in words: « décembre 2026 »."""
    return str(format_date(day, "MMMM y", locale=_LOCALE))


def printed(text: str) -> str:
    """Return a text with the apostrophes that French prints; quotes of code stay as they are.

    >>> printed("L'IA d'abord")
    'L’IA d’abord'
    """
    return _APOSTROPHE.sub("’", text)
