"""Anonymous counts of dossiers: no group that is shown, nor what remains when groups are taken from
the total, is a small one."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from cases.case import Case
from companies import naf, place, size_class, size_class_label

#: Tells in which group a case is counted; None: not known.
Band = Callable[[Case], str | None]

AT_LEAST = 10


@dataclass(frozen=True)
class Group:
    """How many dossiers are alike. `name`: None for all the groups that are too small to stand
    alone; "" where it is not known."""

    name: str | None
    count: int


@dataclass(frozen=True)
class Statistics:
    """Counts by band, each table over all dossiers. `total`: None, and no table, while there are
    too few dossiers in all."""

    total: int | None
    tables: Mapping[str, tuple[Group, ...]]


def _region(case: Case) -> str | None:
    found = place(case.company)
    return found.region.name if found else None


def _size(case: Case) -> str | None:
    size = size_class(case.company)
    return size_class_label(size) if size else None


def _sector(case: Case) -> str | None:
    found = naf(case.company.naf) if case.company.naf else None
    return found.section_label if found else None


#: What a case tells of the firm by itself. Bands are never crossed: small groups would show.
BANDS: Mapping[str, Band] = {"region": _region, "size": _size, "sector": _sector}


def count(cases: Iterable[Case], bands: Mapping[str, Band], at_least: int) -> Statistics:
    """Count cases by each band."""
    found: dict[str, Counter[str]] = {name: Counter() for name in bands}
    total = 0
    for case in cases:
        total += 1
        for name, band in bands.items():
            found[name][band(case) or ""] += 1
    if total < at_least:
        return Statistics(None, {})
    return Statistics(total, {name: grouped(groups, at_least) for name, groups in found.items()})


def grouped(counts: Mapping[str, int], at_least: int) -> tuple[Group, ...]:
    """Return the groups, largest first. Small ones are merged, with as many larger ones as it takes
    for the rest to be large too."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    shown = [Group(name, number) for name, number in ordered if number >= at_least]
    rest = sum(number for _, number in ordered if number < at_least)
    while shown and 0 < rest < at_least:
        rest += shown.pop().count
    return (*shown, Group(None, rest)) if rest >= at_least else tuple(shown)
