"""A number as people write it in French: « 480 000 », « 6,5 », « 1,2 M€ ». Read exactly or not at
all, never ten times more."""

import re
from collections.abc import Iterator
from decimal import Decimal

from kernel.typed.typed import LONGEST, Unread, bare

_SEPARATORS = " '.,"
_MARKS = ".,"
_SCALES = {"": 1, "k": 1000, "M": 10**6, "Md": 10**9}
_EUROS = re.compile(
    r"(?P<number>.*?) ?(?:(?P<scale>[kK]|M|Md) ?)?(?:€|[eE]uros?|EUROS?|EUR)(?:"
    r" ?(?:HT|H\.T\.|ht|hors taxes?))?"
)
_SHORT = re.compile(r"(?P<number>.*?) ?(?P<scale>[kK]|M|Md)")
_NEGATIVE = re.compile(r"[-−–—‐‑] ?[\d€]")
_ABOUT = re.compile(
    r"[~≈±<>≤≥∼]|(env(iron|\.)?|vers|presque|plus|moins|autour|entre|à peu|dans les)\b",
    re.IGNORECASE,
)
#: Between two figures, what no number holds but a range: « 5-6 », « 5 à 6 », « 5/6 ».
_RANGE = re.compile(r"\d ?(?:(?:k ?)?(?:€|euros?) ?)?(?:[-−–—/]|à|ou|et) ?\d", re.IGNORECASE)
_SPACE = "\u202f"
#: More than these are not told apart in a calculation.
_MOST_FIGURES = 18


def read_number(
    text: str, whole: bool = True, maximum: int | float | None = None, unit: str | None = None
) -> int | float | Unread | None:
    """Return the number that a text says, None for a blank one, Unread when it is not sure.

    `maximum`: the largest that has a sense; `unit`: what may be written after it ("€" allows k€, M€
    and Md€ too). Why one is not read:
    "number", "negative", "about", "range", "ambiguous", "whole", "too-large", "too-precise".

    >>> read_number("12 500"), read_number("1,5 M€", unit="€"), read_number("environ 12").why
    (12500, 1500000, 'about')
    """
    if len(text) > LONGEST:
        return Unread("number")
    words = bare(text).replace("’", "'").replace("ʼ", "'").replace("−", "-")
    if not words:
        return None
    if why := _not_alone(words) or (
        "too-precise" if sum(map(str.isdigit, words)) > _MOST_FIGURES else None
    ):
        return Unread(why)
    number, scale, is_sure = _without_unit(words, unit)
    found = [value * scale for value in dict.fromkeys(_readings(number))]
    possible = [value for value in found if maximum is None or value <= maximum]
    if not found:
        return Unread("number")
    if not possible:
        return Unread("too-large")
    if len(possible) > 1 or not is_sure:
        return Unread(
            "ambiguous", tuple(_as_kept(value) for value in possible if not whole or value % 1 == 0)
        )
    return _sure(possible[0], whole)


def number_text(value: int | float) -> str:
    """Return a number as it is written in French, so that it reads back exactly."""
    digits = format(Decimal(str(value)), "f").removesuffix(".0")
    wholes, _, decimals = digits.partition(".")
    if len(decimals) == 3:
        # « 1,234 » could be taken for thousands.
        decimals += "0"
    grouped = f"{int(wholes):_}".replace("_", _SPACE)
    return f"{grouped},{decimals}" if decimals else grouped


def _not_alone(words: str) -> str | None:
    if _NEGATIVE.match(words):
        return "negative"
    # « entre 5 et 8 » says two numbers too: without « entre » it would still not be one.
    if _RANGE.search(words):
        return "range"
    return "about" if _ABOUT.match(words) else None


def _without_unit(words: str, unit: str | None) -> tuple[str, int, bool]:
    """Return the number without its unit, what to multiply it by, and whether that is sure: « 480 k
    » lacks the euro."""
    if unit == "€":
        if told := _EUROS.fullmatch(words):
            return told["number"], _scale(told["scale"]), True
        if told := _SHORT.fullmatch(words):
            return told["number"], _scale(told["scale"]), False
        return words.removeprefix("€").strip(), 1, True
    if unit and words.lower().endswith(unit.lower()):
        return words[: -len(unit)].strip(), 1, True
    return words, 1, True


def _scale(letter: str | None) -> int:
    return _SCALES[(letter or "").replace("K", "k")]


def _readings(number: str) -> Iterator[Decimal]:
    """Yield all that a number may say: « 480.000 » is 480 000 for some, 480 for others."""
    for separator in ("", *_SEPARATORS):
        if _is_grouped(number, separator):
            yield Decimal(number.replace(separator, ""))
        for mark in _MARKS:
            wholes, found, decimals = number.rpartition(mark)
            if (
                found
                and mark != separator
                and decimals.isdecimal()
                and _is_grouped(wholes, separator)
            ):
                yield Decimal(f"{wholes.replace(separator, '')}.{decimals}")


def _is_grouped(wholes: str, separator: str) -> bool:
    if not separator:
        return wholes.isascii() and wholes.isdecimal()
    return (
        re.fullmatch(rf"[1-9][0-9]{{0,2}}(?:{re.escape(separator)}[0-9]{{3}})+", wholes) is not None
    )


def _sure(value: Decimal, whole: bool) -> int | float | Unread:
    if whole and value % 1:
        return Unread("whole")
    kept = _as_kept(value)
    return kept if Decimal(str(kept)) == value else Unread("too-precise")


def _as_kept(value: Decimal) -> int | float:
    return int(value) if value % 1 == 0 else float(value)
