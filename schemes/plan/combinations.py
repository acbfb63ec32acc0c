"""The best set of aids that may be combined: an exact search under exclusions, ceilings of public
money and de minimis head-room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Offer:
    """One aid that a firm could ask for, in whole euros. `low_eur` counts in the search, `high_eur`
    if all goes well.

    `own_price`: the aid pays a mission that has its own price, outside the rest of the spending.
    `items`: the items of spending that it is counted on, of `covers_eur` euros together; none: all
    that is shared.
    `share`: highest share of
    public money that its rules allow in the same spending. `not_with`: ids it excludes; `alone`: it
    excludes every other aid
    but those of `with_`. `combinable`: a source tells that the aid may stand beside others.
    `de_minimis`: it counts in the de
    minimis ceiling. `sure`: every condition is known to be met. `least_eur`: bringing less than
    that, by itself or on top of the others, it is not worth the asking.
    """

    id: str
    low_eur: int
    high_eur: int
    base_eur: int | None = None
    own_price: bool = False
    share: Fraction = Fraction(1)
    not_with: frozenset[str] = frozenset()
    alone: bool = False
    with_: frozenset[str] = frozenset()
    combinable: bool = True
    de_minimis: bool = False
    sure: bool = False
    least_eur: int = 1
    items: frozenset[str] = frozenset()
    covers_eur: int | None = None

    def stacks_on(self, other: "Offer") -> bool:
        """Tell whether both would pay the same spending although no source tells that they may."""
        named = other.id in self.with_ or self.id in other.with_
        return not (
            named or self.own_price or other.own_price or self.combinable or other.combinable
        )

    def excludes(self, other: "Offer") -> bool:
        """Tell whether this aid's rules exclude the other."""
        return other.id in self.not_with or (self.alone and other.id not in self.with_)


@dataclass(frozen=True)
class FundingLimits:
    """What bounds all aids together, in euros: the spending that they share, and what the de
    minimis ceiling leaves; None: no bound known."""

    spending_eur: int | None
    room_eur: int | None


def compatible(offer: Offer, others: Sequence[Offer]) -> bool:
    """Tell whether an aid may stand beside others: nothing forbids it, and it is told where they
    pay the same spending."""
    return not any(
        offer.excludes(other) or other.excludes(offer) or offer.stacks_on(other) for other in others
    )


def granted(offers: Sequence[Offer], limits: FundingLimits, high: bool = False) -> dict[str, int]:
    """Return what each aid of a set would bring once the common limits are applied, de minimis aids
    served last."""
    public, room = _public(offers, limits), limits.room_eur
    given: dict[str, int] = {}
    for offer in sorted(offers, key=lambda one: (one.de_minimis, one.id)):
        amount = offer.high_eur if high else offer.low_eur
        if offer.own_price:
            amount = min(amount, int(offer.share * (offer.base_eur or 0)))
        elif public is not None:
            amount = min(amount, public)
        if offer.covers_eur is not None and not offer.own_price:
            amount = min(amount, max(0, offer.covers_eur - _paid_already(offer, offers, given)))
        if offer.de_minimis and room is not None:
            amount = min(amount, room)
            room -= amount
        if public is not None and not offer.own_price:
            public -= amount
        given[offer.id] = amount
    return given


def _paid_already(offer: Offer, offers: Sequence[Offer], given: Mapping[str, int]) -> int:
    """Return what the aids served before already pay of the same items: all of it, since how they
    share it out is not known."""
    return sum(
        given[one.id]
        for one in offers
        if one.id in given and not one.own_price and not one.items.isdisjoint(offer.items)
    )


def worth_asking(offers: Sequence[Offer], limits: FundingLimits) -> bool:
    """Tell whether each aid of a set is worth its request: the others together would bring less by
    the least that one asks for."""
    total = sum(granted(offers, limits).values())
    return all(
        total - sum(granted([one for one in offers if one is not offer], limits).values())
        >= offer.least_eur
        for offer in offers
    )


def best(offers: Sequence[Offer], limits: FundingLimits) -> tuple[Offer, ...]:
    """Return the compatible set that surely brings the most, each of its aids being worth asking;
    among equals the smallest, the surest, then the first by ids."""
    return _Search(tuple(sorted(offers, key=lambda one: (-one.low_eur, one.id))), limits).run()


class _Search:
    """Depth first through all compatible sets; a branch is left when even all that remains could
    not beat the best set so far."""

    def __init__(self, offers: tuple[Offer, ...], limits: FundingLimits) -> None:
        self._offers, self._limits = offers, limits
        self._rest = [
            sum(one.low_eur for one in offers[index:]) for index in range(len(offers) + 1)
        ]
        self._best: tuple[Offer, ...] = ()
        self._rank = _rank((), {})

    def run(self) -> tuple[Offer, ...]:
        self._visit(0, ())
        return tuple(sorted(self._best, key=lambda one: one.id))

    def _visit(self, index: int, chosen: tuple[Offer, ...]) -> None:
        given = granted(chosen, self._limits)
        rank = _rank(chosen, given)
        if rank < self._rank and worth_asking(chosen, self._limits):
            self._best, self._rank = chosen, rank
        if index == len(self._offers) or self._hopeless(index, chosen):
            return
        if compatible(self._offers[index], chosen):
            self._visit(index + 1, (*chosen, self._offers[index]))
        self._visit(index + 1, chosen)

    def _hopeless(self, index: int, chosen: tuple[Offer, ...]) -> bool:
        """Tell whether no larger set can bring more, nor as much with as few aids."""
        reach = sum(one.low_eur for one in chosen) + self._rest[index]
        most, least = -self._rank[0], self._rank[1]
        return reach < most or (
            len(chosen) >= least and most >= _ceiling(self._offers, self._limits)
        )


def _ceiling(offers: Sequence[Offer], limits: FundingLimits) -> int:
    """Return what no set of these offers can exceed."""
    apart = sum(one.low_eur for one in offers if one.own_price)
    shared = sum(one.low_eur for one in offers if not one.own_price)
    return apart + (shared if limits.spending_eur is None else min(shared, limits.spending_eur))


_Rank = tuple[int, int, int, tuple[str, ...]]


def _rank(offers: Sequence[Offer], given: Mapping[str, int]) -> _Rank:
    """Return what orders sets: the smaller, the better. `given`: what each aid brings."""
    ids = tuple(sorted(one.id for one in offers))
    return (-sum(given.values()), len(offers), -sum(one.sure for one in offers), ids)


def _public(offers: Sequence[Offer], limits: FundingLimits) -> int | None:
    """Return the most public money that the rules of these aids allow in the spending that they
    share."""
    if limits.spending_eur is None:
        return None
    shares = (one.share for one in offers if not one.own_price)
    return int(min(shares, default=Fraction(1)) * limits.spending_eur)
