"""Until when: horizons by their names, last days."""

from datetime import date

from kernel import Sentence, day_text, long_date
from presentation.wording import named, say


def horizon_name(horizon: str) -> str:
    """Return a horizon in words, such as « Dans les 30 jours »."""
    return named("actions.horizons", horizon)


def short_horizon_name(horizon: str) -> str:
    """Return the same for a narrow place, such as « 30 jours »."""
    return named("actions.horizons_short", horizon)


def deadline(due: date, late: bool, now: bool) -> Sentence:
    """Tell until when, and plainly when that is over: « d'ici le 22 décembre 2026 »; `now`: what
    cannot wait has no other day."""
    if now:
        return say("actions.now")
    return say("actions.late" if late else "actions.due", date=long_date(due))


def short_deadline(due: date, late: bool, now: bool) -> str:
    """Tell the same in a cell: « 22/12/2026 »."""
    if now:
        return say("actions.now")
    return say("actions.late_short", date=day_text(due)) if late else day_text(due)
