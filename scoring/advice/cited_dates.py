"""Dates that texts cite by name, as the law stands on a day: dates change, the texts that cite them
need not."""

from collections import defaultdict
from datetime import date

from kernel import blanks, long_date
from scoring.advice.law_content import LegalDates


def dated(text: str, dates: LegalDates, on: date) -> str:
    """Return a text with its dates in words, as they stand on a day. Raises KeyError for a name
    without a date."""
    return (
        text.format_map({name: long_date(day) for name, day in standing(dates, on).items()})
        if blanks(text)
        else text
    )


def days_of(dates: LegalDates, on: date) -> dict[str, list[date]]:
    """Return the dates that stand on a day, by word of `concerns`."""
    found: dict[str, list[date]] = defaultdict(list)
    for entry in dates.dates:
        for name in entry.concerns if entry.stands(on) else ():
            found[name].append(entry.date)
    return found


def standing(dates: LegalDates, on: date) -> dict[str, date]:
    """Return the dates that stand on a day, by name: a name of `cited`, or a word of `concerns`
    that has a single date."""
    found = days_of(dates, on)
    single = {name: days[0] for name, days in found.items() if len(days) == 1}
    return single | {name: entry.date for name, entry in dates.cited.items()}
