"""The cheapest way to gather points: an exact dynamic programme over whole costs."""

from collections.abc import Iterable
from functools import reduce

#: The rank chosen for each thing, in the order in which things were combined.
Picks = tuple[int, ...]
#: For each cost, the most points that it buys and how. More cost always buys strictly more points.
Table = dict[int, tuple[int, Picks]]

NOTHING: Table = {0: (0, ())}


def combine(tables: Iterable[Table]) -> Table:
    """Return the best of all ways to take one entry of each table; of equal ones, that whose first picks are lowest."""
    return reduce(_both, tables, NOTHING)


def _both(left: Table, right: Table) -> Table:
    best: Table = {}
    for cost, (points, picks) in left.items():
        for more_cost, (more_points, more_picks) in right.items():
            total = cost + more_cost
            held = best.get(total)
            gained = points + more_points
            if held is None or gained > held[0] or (gained == held[0] and picks + more_picks < held[1]):
                best[total] = (gained, picks + more_picks)
    return undominated(best)


def undominated(table: Table) -> Table:
    """Drop the entries that cost more without buying more."""
    kept: Table = {}
    most = -1
    for cost in sorted(table):
        if table[cost][0] > most:
            kept[cost] = table[cost]
            most = table[cost][0]
    return kept
