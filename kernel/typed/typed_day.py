"""A day as people write it in French: « 1/3/2011 », « 1er mars 2011 », « 2011-03-01 ». One that is
not in the calendar is never made another."""

import re
from datetime import date

from kernel.accents import unaccented
from kernel.typed.typed import LONGEST, Unread, bare

_MONTHS = (
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
)
#: Between these a dossier is made, or judged.
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
#: Fewer letters than this may begin two months.
_LEAST = 3
_DAY_FIRST = re.compile(r"(\d{1,2}) ?([/.\- ]) ?(\d{1,2}) ?\2 ?(\d{1,6})")
_YEAR_FIRST = re.compile(r"(\d{4}) ?([/.\-]) ?(\d{1,2}) ?\2 ?(\d{1,2})")
_IN_WORDS = re.compile(
    r"(?:le )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(\d{1,2})(?: ?er)?["
    r" \-]([a-z]+)\.?[ \-](\d{1,6})"
)
_EIGHT = re.compile(r"(\d\d)(\d\d)(\d{4})")
_EIGHT_YEAR_FIRST = re.compile(r"(\d{4})(\d\d)(\d\d)")
_NO_DAY = re.compile(r"(?:\d{1,2} ?[/.\- ] ?|([a-z]+)\.? )\d{4}|\d{4} ?[/.\-] ?\d{1,2}")


def read_day(text: str, first: date, last: date) -> date | Unread | None:
    """Return the day that a text says, None for a blank one, Unread when it is not sure or not
    between `first` and `last`.

    Why one is not read: "day", "day-missing", "year-alone", "year-short", "no-such-day",
    "too-early", "too-late".

    >>> read_day("3 mars 2011", date(1900, 1, 1), date(2026, 1, 1))
    datetime.date(2011, 3, 3)
    """
    # Accents are put apart in a time that grows as their number squared.
    if len(text) > LONGEST:
        return Unread("day")
    words = _letters(text)
    if not words:
        return None
    parts = _parts(words)
    if isinstance(parts, Unread):
        return parts
    try:
        found = date(*parts)
    except ValueError:
        return Unread("no-such-day")
    return Unread("too-early") if found < first else Unread("too-late") if found > last else found


def day_text(value: date) -> str:
    """Return a day as it is written in French, as it reads back: 01/03/2011."""
    return f"{value.day:02}/{value.month:02}/{value.year:04}"


def _letters(text: str) -> str:
    return unaccented(bare(text).lower().replace("1ᵉʳ", "1er"))


def _parts(words: str) -> tuple[int, int, int] | Unread:
    """Return year, month and day."""
    if found := _YEAR_FIRST.fullmatch(words):
        return int(found[1]), int(found[3]), int(found[4])
    if found := _DAY_FIRST.fullmatch(words):
        return _with_year(found[4], int(found[3]), int(found[1]))
    if (found := _IN_WORDS.fullmatch(words)) and (month := _month(found[2])):
        return _with_year(found[3], month, int(found[1]))
    if _EIGHT.fullmatch(words):
        return _eight(words)
    return _incomplete(words)


def _with_year(year: str, month: int, day: int) -> tuple[int, int, int] | Unread:
    return (
        (int(year), month, day)
        if len(year) == 4
        else Unread("year-short" if len(year) == 2 else "day")
    )


def _month(name: str) -> int | None:
    found = [
        number
        for number, month in enumerate(_MONTHS, start=1)
        if len(name) >= _LEAST and month.startswith(name)
    ]
    return found[0] if len(found) == 1 else None


def _eight(words: str) -> tuple[int, int, int]:
    """Figures alone begin by the day; by the year when that alone makes a day of ours."""
    day_first, year_first = _EIGHT.fullmatch(words), _EIGHT_YEAR_FIRST.fullmatch(words)
    assert day_first and year_first
    if int(day_first[3]) < 1800 <= int(year_first[1]):
        return int(year_first[1]), int(year_first[2]), int(year_first[3])
    return int(day_first[3]), int(day_first[2]), int(day_first[1])


def _incomplete(words: str) -> Unread:
    if re.fullmatch(r"\d{4}", words):
        return Unread("year-alone")
    found = _NO_DAY.fullmatch(words)
    return Unread("day-missing" if found and (found[1] is None or _month(found[1])) else "day")
