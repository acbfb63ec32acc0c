"""The size classes that a firm may have, as far as its figures and its owners tell."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from companies import (
    Company,
    InseeCategory,
    Partner,
    SizeClass,
    YearFigures,
    headcount,
    independence_assumed,
    insee_category,
    size_class,
)

SIZES: tuple[SizeClass, ...] = ("micro", "small", "medium", "larger")
CATEGORIES: tuple[InseeCategory, ...] = ("MIC", "PME", "ETI", "GE")


@dataclass(frozen=True)
class Standing:
    """Where a firm stands among classes. `classes`: smallest first; `class_of`: the class of a
    firm, None when it cannot be told."""

    company: Company
    classes: tuple[str, ...]
    class_of: Callable[[Company], str | None]

    @cached_property
    def told(self) -> str | None:
        """The class by what the firm tells of itself and of its owners."""
        return self.class_of(self.company)

    @cached_property
    def alone(self) -> str | None:
        """The class by the firm's own figures."""
        return self.class_of(
            self.company.model_copy(update={"independent": True, "partners": None})
        )

    @cached_property
    def possible(self) -> tuple[str, ...]:
        """The classes that are possible. Owners of which nothing is told can only make the firm
        larger."""
        least = self.class_of(_smallest(self.company))
        first = 0 if least is None else self.classes.index(least)
        if self.told is None or independence_assumed(self.company):
            return self.classes[first:]
        return self.classes[first : self.classes.index(self.told) + 1]


def among_sizes(company: Company) -> Standing:
    """Return where a firm stands among the European classes."""
    return Standing(company, SIZES, size_class)


def among_categories(company: Company) -> Standing:
    """Return where a firm stands among the French statistical categories."""
    return Standing(company, CATEGORIES, insee_category)


def _smallest(company: Company) -> Company:
    """Return the firm with the least that each figure which is not known may be, and with no owner
    beyond those told."""
    staff = headcount(company)
    least = {
        "headcount": int(staff.low) if staff else 0,
        "headcount_band": None,
        "turnover_eur": company.turnover_eur or 0,
        "balance_sheet_eur": company.balance_sheet_eur or 0,
        "independent": company.independent or not company.partners,
        "partners": tuple(_least_of(one) for one in company.partners) if company.partners else None,
        "previous_years": tuple(_least_of(one) for one in company.previous_years),
    }
    return company.model_copy(update=least)


Figured = TypeVar("Figured", Partner, YearFigures)


def _least_of(one: Figured) -> Figured:
    unknown = {
        name: 0
        for name in ("headcount", "turnover_eur", "balance_sheet_eur")
        if getattr(one, name) is None
    }
    return one.model_copy(update=unknown)
