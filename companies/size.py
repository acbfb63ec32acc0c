"""Size classes: of the European Union (Recommendation 2003/361/EC, annex) and of French statistics
(decree 2008-1354, article 3)."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, cast

from companies.ceilings import ceilings, first_fitting
from companies.company import Company
from companies.figures import ANY, Figures
from companies.group import consolidated_years, publicly_held, with_linked
from kernel import Interval, Outcome, all_of, any_of

SizeClass = Literal["micro", "small", "medium", "larger"]
InseeCategory = Literal["MIC", "PME", "ETI", "GE"]

_EU = "size_classes.csv"
_INSEE = "insee_categories.csv"
# With fewer years, nothing says which class the oldest one was in.
_YEARS_THAT_TELL = 3


def size_class(company: Company) -> SizeClass | None:
    """Return the European class of a firm with its partners and linked firms; None when it cannot
    be told.

    A class is won or lost only after two closed years in a row (article 4(2)), when earlier years
    are told; without them the
    current figures decide alone. A firm that says nothing of its owners is taken alone: see
    `independence_assumed`. For a firm
    that has not closed a year yet, the figures are its own estimates (article 4(3)).
    """
    if publicly_held(company):
        return "larger"
    years = consolidated_years(company)[::-1]
    told = (
        (one.name, _settled([one.fits(year) for year in years], _complete(company)))
        for one in ceilings(_EU)
    )
    return cast(SizeClass | None, first_fitting(told))


def size_class_of(
    staff: Interval | None, turnover: Interval | None, balance_sheet: Interval | None
) -> SizeClass | None:
    """Return the class of figures of one year in persons and euros, each possibly unknown (None);
    None when it cannot be told."""
    figures = Figures(staff or ANY, turnover or ANY, balance_sheet or ANY)
    return cast(
        SizeClass | None, first_fitting((one.name, one.fits(figures)) for one in ceilings(_EU))
    )


def size_class_label(size: SizeClass) -> str:
    """Return the French name of a class, in lower case."""
    return {known.name: known.label for known in ceilings(_EU)}[size]


def insee_category(company: Company) -> InseeCategory | None:
    """Return the French statistical category of a firm with its linked firms, by its current
    figures; None when it cannot be told.

    A MIC is also a PME. Persons stand for the decree's annual work units, which are never more.
    """
    figures = with_linked(company)
    return cast(
        InseeCategory | None,
        first_fitting((one.name, one.fits(figures)) for one in ceilings(_INSEE)),
    )


def insee_category_label(category: InseeCategory) -> str:
    """Return the French name of a category, in lower case."""
    return {known.name: known.label for known in ceilings(_INSEE)}[category]


def _complete(company: Company) -> bool:
    """Tell whether the oldest year told says in which class the firm began: its first year, or the
    third back."""
    earlier = company.previous_years
    if not earlier or len(earlier) + 1 >= _YEARS_THAT_TELL:
        return True
    return company.founded is not None and company.founded.year >= earlier[-1].year


def _settled(years: Sequence[Outcome], complete: bool) -> Outcome:
    """Tell whether a class is held after these years, oldest first: what two of three say, the
    third being what was held before."""
    held = years[0] if complete else Outcome.UNKNOWN
    for before, this in pairwise(years):
        held = any_of((all_of((before, this)), all_of((before, held)), all_of((this, held))))
    return held
