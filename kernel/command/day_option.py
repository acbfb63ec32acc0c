"""A day given to a command: written as on the screens, within the years that a dossier may be
judged in."""

from datetime import date
from typing import Any

import click

from kernel.faults import shown
from kernel.typed import FIRST_DAY, LAST_DAY, Unread, read_day

_NO_DAY = "n'est pas une date. Écrivez année-mois-jour, par exemple 2026-11-22."
_OUTSIDE = ("too-early", "too-late")


class DayOption(click.ParamType[date]):
    """« 2026-11-22 », « 22/11/2026 » or « 22 novembre 2026 »."""

    name = "AAAA-MM-JJ"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or fail in a sentence."""
        found = value if isinstance(value, date) else read_day(str(value), FIRST_DAY, LAST_DAY)
        if isinstance(found, date):
            return found
        is_outside = isinstance(found, Unread) and found.why in _OUTSIDE
        why = (
            f"n'est pas entre {FIRST_DAY.year} et {LAST_DAY.year}. Vérifiez l'année."
            if is_outside
            else _NO_DAY
        )
        raise click.BadParameter(f"« {shown(value)} » {why}", ctx, param)
