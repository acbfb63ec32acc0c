"""How long a dossier that nobody changes is kept: whole days, as the calendar of metropolitan
France counts them."""

from datetime import date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

HERE = ZoneInfo("Europe/Paris")

Day = TypeVar("Day", bound=date)


def months_before(day: Day, months: int) -> Day:
    """Return the same day some months before, or the last day of that month."""
    return day - relativedelta(months=months)


def kept_until(changed: datetime, months: int) -> date:
    """Return the last day on which a dossier is there that was changed at a time, and not since."""
    return changed.astimezone(HERE).date() + relativedelta(months=months)


def changed_since(now: datetime, months: int) -> datetime:
    """Return the time before which a dossier must have changed to be kept no more: that of
    `kept_until`, the other way round."""
    today = now.astimezone(HERE).date()
    first = months_before(today, months)
    while first + relativedelta(months=months) < today:  # the 31st may come back to the 28th
        first += timedelta(days=1)
    return datetime.combine(first, time.min, HERE)
