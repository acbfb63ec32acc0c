"""The only clock of the program."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

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


def there(at: datetime) -> datetime:
    """Return a time as the clocks of the person show it, in French overseas too; where the browser
    tells no zone, as those of metropolitan France."""
    try:
        return at.astimezone(ZoneInfo(st.context.timezone or ""))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return here(at)
