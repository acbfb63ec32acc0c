"""When a horizon ends, as a day of the calendar: counted from the day of the diagnosis, whatever
the day on which it is read."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from cases import is_left_to_do
from scoring.advice import NOW
from scoring.diagnosis import Action, Diagnosis


def due(diagnosis: Diagnosis, action: Action) -> date:
    """Return the last day of an advised action: the day of reading for what cannot wait, and never
    later than the day from which the law asks for it."""
    if action.horizon == NOW:
        return diagnosis.date
    last = deadline(diagnosis.case.date, action.horizon)
    return min(last, action.by) if action.by else last


def is_late(diagnosis: Diagnosis, action: Action) -> bool:
    """Tell whether something is left to do of an action whose last day is over on the day of
    reading."""
    return due(diagnosis, action) < diagnosis.date and is_left_to_do(
        diagnosis.case.actions.get(action.id)
    )


def deadline(start: date, horizon: str) -> date:
    """Return the last day of a horizon ("0-30 j", "3 mois") that starts on a day; the day itself
    when the horizon holds no number."""
    days = nearness(horizon)[0]
    return months_after(start, days // 30) if "mois" in horizon else start + timedelta(days=days)


def months_after(start: date, months: int) -> date:
    """Return the same day some months later, or the last day of that month when it is shorter."""
    return start + relativedelta(months=months)


def nearness(horizon: str) -> tuple[int, str]:
    """Return what sorts horizons, days before months, fewer before more: "0-30 j", "3 mois", "12
    mois"."""
    digits = "".join(character if character.isdigit() else " " for character in horizon).split()
    length = int(digits[-1]) if digits else 0
    return (length * 30 if "mois" in horizon else length), horizon
