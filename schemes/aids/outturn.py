"""What the ways of applying a rule bring, put together: one amount when they agree, else bounds and
readings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypedDict

from kernel import now
from schemes.aids.clauses import Ceiling
from schemes.result import AidReading
from schemes.wording import every

#: More ways than that say less than the least and the best of them.
MOST_READINGS = 4


@dataclass(frozen=True)
class Gross:
    """What the bare rule brings, in euros, and the spending that it was applied to."""

    amount: Fraction
    basis: int


@dataclass(frozen=True)
class Outturn:
    """What one way brings, in whole euros. `given`: what is not paid back, None when it cannot be
    told; `repaid`: what is;
    `low`, `high`: bounds of `given`; `basis`: the spending counted, None without any computation;
    `before`: the aid before
    the ceilings of the firm; `problem`: the sentence when there is no aid this way."""

    supposed: tuple[str, ...]
    given: int | None = None
    repaid: int | None = None
    low: int | None = None
    high: int | None = None
    basis: int | None = None
    before: Fraction | None = None
    problem: str | None = None


class Amounts(TypedDict):
    """The amounts of an Aid, by the names of its fields."""

    amount_eur: int | None
    firm_cost_eur: int | None
    low_eur: int | None
    high_eur: int | None
    readings: tuple[AidReading, ...]
    repayable_eur: int | None
    spend_eur: int | None


def settled(outturns: Sequence[Outturn]) -> bool:
    """Tell whether all ways bring the same, and that is certain."""
    certain = all(found.given is not None and found.low == found.given for found in outturns)
    return certain and len({(found.given, found.repaid) for found in outturns}) == 1


def amounts(outturns: Sequence[Outturn], spent: int) -> Amounts:
    """Return the amounts of the ways together; `spent`: what the firm spends, in euros."""
    first, sure = outturns[0], settled(outturns)
    bases = {found.basis for found in outturns if found.problem is None}
    return {
        "amount_eur": first.given if sure else None,
        "firm_cost_eur": _cost(first, spent) if sure else None,
        "low_eur": lowest(found.low for found in outturns),
        "high_eur": highest(found.high for found in outturns),
        "readings": () if sure else _readings(outturns, spent),
        "repayable_eur": (first.repaid or None) if sure else None,
        "spend_eur": bases.pop() if len(bases) == 1 else None,
    }


def lowest(bounds: Iterable[int | None]) -> int | None:
    """Return the lowest of some bounds; None when one of them is not known."""
    known = list(bounds)
    return None if None in known else min(bound for bound in known if bound is not None)


def highest(bounds: Iterable[int | None]) -> int | None:
    """Return the highest of some bounds; None when one of them is not known."""
    known = list(bounds)
    return None if None in known else max(bound for bound in known if bound is not None)


def lowering(outturns: Iterable[Outturn], ceilings: Iterable[Ceiling]) -> tuple[str, ...]:
    """Say which ceiling lowers the aid: the lowest of those that are under it."""
    reached = max(
        (found.before for found in outturns if found.before is not None), default=Fraction(0)
    )
    lowering = [
        (ceiling.room, now(ceiling.lowers))
        for ceiling in ceilings
        if ceiling.room is not None and ceiling.room < reached
    ]
    return (min(lowering)[1],) if lowering else ()


def _readings(outturns: Sequence[Outturn], spent: int) -> tuple[AidReading, ...]:
    """Return each way that supposes something, unless none has a sum; of too many to be read, the
    least and the best."""
    if all(found.given is None for found in outturns):
        return ()
    told = [
        AidReading(every(supposed), given, None if given is None else spent - given)
        for supposed, given in _merged(outturns)
        if supposed
    ]
    sums = {
        reading.amount_eur: reading for reading in reversed(told) if reading.amount_eur is not None
    }
    return tuple(told) if len(told) <= MOST_READINGS else (sums[min(sums)], sums[max(sums)])


def _merged(outturns: Sequence[Outturn]) -> Iterator[tuple[tuple[str, ...], int | None]]:
    """Yield what decides of each sum: what all ways to it suppose, when no other way supposes that;
    else each way."""
    for given in dict.fromkeys(found.given for found in outturns):
        ways = [found.supposed for found in outturns if found.given == given]
        others = [found.supposed for found in outturns if found.given != given]
        common = tuple(words for words in ways[0] if all(words in supposed for supposed in ways))
        decides = common and not any(set(common) <= set(supposed) for supposed in others)
        yield from ((common, given),) if decides else ((supposed, given) for supposed in ways)


def _cost(found: Outturn, spent: int) -> int | None:
    return None if found.given is None else spent - found.given
