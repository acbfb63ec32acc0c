"""How long a dossier that nobody changes is kept."""

from calendar import monthrange
from datetime import datetime


def months_before(day: datetime, months: int) -> datetime:
    """Return the same day some months before, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))
