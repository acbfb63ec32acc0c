"""When a horizon ends, as a day of the calendar."""

from calendar import monthrange
from datetime import date, timedelta

from reports.plan import nearness

_YEAR = 12


def deadline(start: date, horizon: str) -> date:
    """Return the last day of a horizon ("0-30 j", "3 mois") that starts on a day; the day itself when the horizon holds no number."""
    days = nearness(horizon)[0]
    return months_after(start, days // 30) if "mois" in horizon else start + timedelta(days=days)


def months_after(start: date, months: int) -> date:
    """Return the same day some months later, or the last day of that month when it is shorter."""
    years, month = divmod(start.month - 1 + months, _YEAR)
    year = start.year + years
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
