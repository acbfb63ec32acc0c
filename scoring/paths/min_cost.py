"""The cheapest way to gather points, exactly: a dynamic programme over whole prices, kept small by
a bound on what can still be the best.

The bound is that of Lagrange: at a fixed rate of price for points, what an entry loses against the
best choices says how far from
the cheapest it must end. An entry that is bound to end above a way already found is dropped; equal
prices are all kept.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

#: The rank chosen for each thing, in the order in which things were combined.
Picks = tuple[int, ...]
#: For each price, the most points that it buys and how. A higher price always buys strictly more
#: points.
Table = dict[int, tuple[int, Picks]]


@dataclass(frozen=True)
class Choice:
    """One rank that a thing can take. `price` from 0, `points` as counted in its group."""

    price: int
    points: int
    rank: int


@dataclass(frozen=True)
class Group:
    """Things whose points are added, then counted in each way of `counts` (times, plus): the least
    of them is what the group brings.

    `things`: the choices of each, rising in price and in points; `least`: what the group must
    bring; `unmoved`: the picks to
    avoid, None when any will do (nothing is cheaper, and everything else brings more).
    """

    things: tuple[tuple[Choice, ...], ...]
    counts: tuple[tuple[int, int], ...]
    least: int
    unmoved: Picks | None = None

    def brings(self, points: int) -> int:
        """Return what the group brings when its things have that many points."""
        return min(points * times + plus for times, plus in self.counts)


@dataclass(frozen=True)
class _Rate:
    """What points cost on the way: `price` for `points`. `room`: how much loss at that rate the
    cheapest way may show."""

    price: int
    points: int
    room: int = 0

    def loss(self, price: int, points: int) -> int:
        """Return what is paid above the rate."""
        return price * self.points - points * self.price


def rising(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """Return the choices by price, without those that cost as much as another or more and bring no
    more points."""
    kept: list[Choice] = []
    for choice in sorted(choices, key=lambda choice: (choice.price, -choice.points)):
        if not kept or choice.points > kept[-1].points:
            kept.append(choice)
    return tuple(kept)


def cheapest(groups: Sequence[Group], need: int) -> Picks | None:
    """Return the rank of each thing, groups in order: the least price for which every group brings
    its least and all together `need`.

    Of equal prices that which brings most, then that whose first ranks are lowest. None when no
    choice brings enough.
    """
    rate = _going_rate(groups, need)
    if rate is None:
        return None
    table: Table = {0: (0, ())}
    spared = 0
    for group in groups:
        spared += _least_loss(group, rate)
        table = _both(table, _brought(group, rate), rate, spared + rate.room)
    return next((picks for _, (points, picks) in sorted(table.items()) if points >= need), None)


def _brought(group: Group, rate: _Rate) -> Table:
    """Return what each price brings in a group, as far as it may be part of the cheapest way."""
    times = group.counts[0][0]
    inner = _Rate(rate.price * times, rate.points, rate.room)
    table: Table = {0: (0, ())}
    spared = 0
    for choices in group.things:
        spared += min(inner.loss(choice.price, choice.points) for choice in choices)
        table = _both(
            table,
            {choice.price: (choice.points, (choice.rank,)) for choice in choices},
            inner,
            spared + rate.room,
        )
    brought = ((price, group.brings(points), picks) for price, (points, picks) in table.items())
    return {
        price: (points, picks)
        for price, points, picks in brought
        if points >= group.least and picks != group.unmoved
    }


def _both(left: Table, right: Table, rate: _Rate, most_loss: int) -> Table:
    """Return the best of all ways to take one entry of each table; of equal ones, that whose first
    picks are lowest."""
    best: Table = {}
    for price, (points, picks) in left.items():
        for more_price, (more_points, more_picks) in right.items():
            total, gained = price + more_price, points + more_points
            if total * rate.points - gained * rate.price > most_loss:
                continue
            held = best.get(total)
            if (
                held is None
                or gained > held[0]
                or (gained == held[0] and picks + more_picks < held[1])
            ):
                best[total] = (gained, picks + more_picks)
    return _undominated(best)


def _undominated(table: Table) -> Table:
    """Drop the entries that cost more without bringing more."""
    kept: Table = {}
    most = None
    for price, entry in sorted(table.items()):
        if most is None or entry[0] > most:
            kept[price] = entry
            most = entry[0]
    return kept


def _least_loss(group: Group, rate: _Rate) -> int:
    """Return the least loss that a group can show, were its points counted in the first way
    only."""
    times, plus = group.counts[0]
    losses = (
        min(rate.loss(choice.price, choice.points * times) for choice in choices)
        for choices in group.things
    )
    return sum(losses) - plus * rate.price


@dataclass(frozen=True)
class _Rise:
    """From one choice of a thing to the next that is worth it; `points` as the whole counts
    them."""

    group: int
    thing: int
    price: int
    points: int
    to: Choice

    @property
    def dearness(self) -> float:
        """Price of a point. Only guides the first guess, so a float will do."""
        return self.price / self.points


class _Walker:
    """A first way up, greedily: each group to its least, then all together to what is needed, the
    cheapest points first."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self.groups = groups
        self.at = [[choices[0] for choices in group.things] for group in groups]

    def brought(self, index: int) -> int:
        return self.groups[index].brings(sum(choice.points for choice in self.at[index]))

    def price(self) -> int:
        return sum(choice.price for choices in self.at for choice in choices)

    def take(self, rise: _Rise) -> bool:
        """Rise, unless the thing already stands there or higher."""
        if rise.to.points <= self.at[rise.group][rise.thing].points:
            return False
        self.at[rise.group][rise.thing] = rise.to
        return True

    def move(self, index: int) -> None:
        """Leave the picks to avoid by the cheapest rise."""
        group = self.groups[index]
        if group.unmoved == tuple(choice.rank for choice in self.at[index]):
            firsts = [
                (choices[1].price - choices[0].price, thing)
                for thing, choices in enumerate(group.things)
                if len(choices) > 1
            ]
            thing = min(firsts)[1]
            self.at[index][thing] = group.things[thing][1]


def _going_rate(groups: Sequence[Group], need: int) -> _Rate | None:
    """Return the price of the last points that a greedy way buys, with the room that this way
    leaves; None when there is no way."""
    walker = _Walker(groups)
    rises = sorted(
        (rise for index, group in enumerate(groups) for rise in _rises(index, group)),
        key=lambda rise: rise.dearness,
    )
    for index, group in enumerate(groups):
        own = iter([rise for rise in rises if rise.group == index])
        while walker.brought(index) < group.least:
            rise = next(own, None)
            if rise is None:
                return None
            walker.take(rise)
        walker.move(index)
    last = _top_up(walker, rises, need)
    if last is None:
        return None
    rate = _Rate(*last)
    least = sum(_least_loss(group, rate) for group in groups) + need * rate.price
    return _Rate(rate.price, rate.points, walker.price() * rate.points - least)


def _top_up(walker: _Walker, rises: Sequence[_Rise], need: int) -> tuple[int, int] | None:
    """Rise until all together bring enough; return the price and the points of the last rise, None
    when nothing brings enough."""
    last = (0, 1)
    total = sum(walker.brought(index) for index in range(len(walker.groups)))
    remaining = iter(rises)
    while total < need:
        rise = next(remaining, None)
        if rise is None:
            return None
        before = walker.brought(rise.group)
        if walker.take(rise):
            total += walker.brought(rise.group) - before
            last = rise.price, rise.points
    return last


def _rises(index: int, group: Group) -> Iterator[_Rise]:
    times = group.counts[0][0]
    for thing, choices in enumerate(group.things):
        for low, high in pairwise(_hull(choices)):
            yield _Rise(
                index, thing, high.price - low.price, (high.points - low.points) * times, high
            )


def _hull(choices: Sequence[Choice]) -> list[Choice]:
    """Return the choices that no mix of two others beats."""
    hull: list[Choice] = []
    for choice in choices:
        while len(hull) > 1 and _bends_up(hull[-2], hull[-1], choice):
            hull.pop()
        hull.append(choice)
    return hull


def _bends_up(first: Choice, middle: Choice, last: Choice) -> bool:
    return (middle.points - first.points) * (last.price - first.price) <= (
        last.points - first.points
    ) * (middle.price - first.price)
