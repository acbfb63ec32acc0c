"""Headcounts: the bands of INSEE's business register, as intervals."""

from dataclasses import dataclass
from functools import cache

from companies.company import Company
from companies.tables import table_rows
from kernel import Interval


@dataclass(frozen=True)
class Band:
    """One band: INSEE code, French label, employees from lowest to highest, both included."""

    code: str
    label: str
    employees: Interval


@cache
def _by_code() -> dict[str, Band]:
    rows = table_rows("headcount_bands.csv")
    return {
        code: Band(code, label, Interval(int(low), int(high) if high else None))
        for code, low, high, label in rows
    }


def bands() -> tuple[Band, ...]:
    """Return all bands, smallest first."""
    return tuple(_by_code().values())


def band(code: str) -> Band | None:
    """Return the band of an INSEE code such as "03", None when there is no such code."""
    return _by_code().get(code)


def headcount(company: Company) -> Interval | None:
    """Return the headcount in persons: the exact number if given, else the INSEE band; None when
    unknown."""
    if company.headcount is not None:
        return Interval.exactly(company.headcount)
    found = band(company.headcount_band) if company.headcount_band is not None else None
    return found.employees if found else None
