"""Classes of firms by ceilings, smallest first: fewer persons than one, and turnover or balance
sheet at most another."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from companies.figures import Figures
from companies.tables import table_rows
from kernel import Outcome, all_of, any_of, negate


@dataclass(frozen=True)
class Ceilings:
    """One class. No ceiling at all (None): whatever is above the others."""

    name: str
    label: str
    staff_below: int | None
    turnover_max: int | None
    balance_sheet_max: int | None

    def fits(self, figures: Figures) -> Outcome:
        """Tell whether figures lie within the ceilings, those of the smaller classes included."""
        if self.staff_below is None:
            return Outcome.YES
        few = negate(figures.headcount.within(minimum=self.staff_below))
        money = any_of(
            (
                figures.turnover_eur.within(maximum=self.turnover_max),
                figures.balance_sheet_eur.within(maximum=self.balance_sheet_max),
            )
        )
        return all_of((few, money))


@cache
def ceilings(table: str) -> tuple[Ceilings, ...]:
    """Return the classes of one table."""
    return tuple(
        Ceilings(name, label, *(int(one) if one else None for one in numbers))
        for name, label, *numbers in table_rows(table)
    )


def first_fitting(told: Iterable[tuple[str, Outcome]]) -> str | None:
    """Return the smallest class of classes with their outcomes, smallest first; None when it cannot
    be told.

    Whoever fits a class fits all larger ones, so the first that is not a sure no decides.
    """
    name, outcome = next(one for one in told if one[1] is not Outcome.NO)
    return name if outcome is Outcome.YES else None
