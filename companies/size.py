"""Size class by the EU definition (Recommendation 2003/361/EC, annex, article 2), of the firm taken alone."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from companies.bands import band
from companies.company import Company
from companies.tables import table_rows
from kernel import Interval, Outcome, all_of, any_of

SizeClass = Literal["micro", "small", "medium", "larger"]


@dataclass(frozen=True)
class _Class:
    name: SizeClass
    label: str
    staff_below: int | None
    turnover_max: int | None
    balance_sheet_max: int | None

    def fits(self, staff: Interval | None, turnover: Interval | None, balance_sheet: Interval | None) -> Outcome:
        if self.staff_below is None:
            return Outcome.YES
        money = any_of((_at_most(turnover, self.turnover_max), _at_most(balance_sheet, self.balance_sheet_max)))
        return all_of((_at_most(staff, self.staff_below - 1), money))


def headcount(company: Company) -> Interval | None:
    """Return the headcount in persons: the exact number if given, else the INSEE band; None when unknown."""
    if company.headcount is not None:
        return Interval.exactly(company.headcount)
    found = band(company.headcount_band) if company.headcount_band is not None else None
    return found.employees if found else None


def size_class(company: Company) -> SizeClass | None:
    """Return the class by headcount and (turnover or balance sheet); None when it cannot be told."""
    return size_class_of(headcount(company), _known(company.turnover_eur), _known(company.balance_sheet_eur))


def size_class_of(staff: Interval | None, turnover: Interval | None, balance_sheet: Interval | None) -> SizeClass | None:
    """Return the class of whole numbers of persons and euros, each possibly unknown (None); None when it cannot be told."""
    outcomes = ((size.name, size.fits(staff, turnover, balance_sheet)) for size in _classes())
    # Whoever fits a class fits all larger ones, so the first that is not a sure no decides.
    name, outcome = next(told for told in outcomes if told[1] is not Outcome.NO)
    return name if outcome is Outcome.YES else None


def size_class_label(size: SizeClass) -> str:
    """Return the French name of a class, in lower case."""
    return {known.name: known.label for known in _classes()}[size]


@cache
def _classes() -> tuple[_Class, ...]:
    return tuple(_Class(cast(SizeClass, name), label, *map(_number, ceilings)) for name, label, *ceilings in table_rows("size_classes.csv"))


def _number(text: str) -> int | None:
    return int(text) if text else None


def _known(amount: int | None) -> Interval | None:
    return None if amount is None else Interval.exactly(amount)


def _at_most(value: Interval | None, maximum: int | None) -> Outcome:
    return Outcome.UNKNOWN if value is None else value.within(maximum=maximum)
