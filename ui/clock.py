"""The only clock of the program."""

from datetime import UTC, date, datetime

from cases.store import HERE


def now() -> datetime:
    """Return the time, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """Return the date in metropolitan France."""
    return here(now()).date()


def here(at: datetime) -> datetime:
    """Return a time as the clocks of metropolitan France show it."""
    return at.astimezone(HERE)
