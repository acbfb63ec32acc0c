"""When a horizon ends, as a day of the calendar."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from reports.plan import nearness


def deadline(start: date, horizon: str) -> date:
    """Return the last day of a horizon ("0-30 j", "3 mois") that starts on a day; the day itself when the horizon holds no number."""
    days = nearness(horizon)[0]
    return months_after(start, days // 30) if "mois" in horizon else start + timedelta(days=days)


def months_after(start: date, months: int) -> date:
    """Return the same day some months later, or the last day of that month when it is shorter."""
    return start + relativedelta(months=months)
