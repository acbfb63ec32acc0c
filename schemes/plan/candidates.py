"""The aids of a plan: which ones may be counted, on which spending, for how much; and the best
choice of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations

from schemes.aids import Giver
from schemes.catalogue import Catalogue
from schemes.facts import Facts
from schemes.plan.combinations import FundingLimits, Offer, best, granted
from schemes.plan.coverage import Covered, covered, pays, price, shared_spending, with_missions_paid
from schemes.plan.floors import floors
from schemes.record import CumulationRule, Scheme
from schemes.result import Aid, Match

#: In which order to ask: first what says what to do, last what is claimed once the money is spent.
_KINDS = (
    "diagnostic",
    "conseil",
    "accompagnement",
    "formation",
    "subvention",
    "garantie",
    "pret",
    "credit_impot",
)


@dataclass(frozen=True)
class Candidate:
    """An aid that may be counted. `aid`: what it brings on the spending that it covers."""

    match: Match
    scheme: Scheme
    aid: Aid
    offer: Offer


@dataclass(frozen=True)
class Choice:
    """A set of aids with the terms under which it was chosen."""

    chosen: tuple[Candidate, ...]
    others: tuple[Candidate, ...]
    limits: FundingLimits

    def amounts(self, high: bool = False) -> dict[str, int]:
        """Return what each aid of the set brings, in euros."""
        return granted([one.offer for one in self.chosen], self.limits, high)

    def rank(self) -> tuple[int, int, tuple[str, ...]]:
        """Return what orders choices: the smaller, the better."""
        ids = tuple(one.scheme.id for one in self.chosen)
        return (-sum(self.amounts().values()), len(self.chosen), ids)


def best_choice(catalogue: Catalogue, matches: Sequence[Match], facts: Facts) -> Choice:
    """Return the best set of the aids that count, over every choice of the missions that have their
    own price; such a mission takes its part of the budget before the others are computed."""
    return min(_choices(catalogue, matches, facts), key=Choice.rank)


def brought(scheme: Scheme, facts: Facts) -> tuple[Aid, Covered] | None:
    """Return what an aid brings on the spending that it covers, never more than that; None when
    that spending is not told."""
    found = covered(scheme, facts)
    if found is None:
        return None
    giver = Giver(scheme.id, scheme.to_confirm_with, scheme.de_minimis_ceiling())
    aid = scheme.aid.compute(found.facts, giver)
    if found.spent_eur is None:
        return replace(aid, low_eur=None), found
    low, high = (
        None if amount is None else min(amount, found.spent_eur)
        for amount in (aid.low_eur, aid.high_eur)
    )
    return replace(aid, low_eur=low, high_eur=high), found


def _choices(catalogue: Catalogue, matches: Sequence[Match], facts: Facts) -> Iterator[Choice]:
    priced = [match for match in matches if price(catalogue.scheme(match.id)) is not None]
    for count in range(len(priced) + 1):
        for missions in combinations(priced, count):
            taken = frozenset(match.id for match in missions)
            spent = sum(price(catalogue.scheme(match.id)) or 0 for match in missions)
            if not spent or pays(facts.project, spent):
                kept = [one for one in matches if one not in priced or one.id in taken]
                yield _choice(catalogue, kept, with_missions_paid(facts, spent))


def _choice(catalogue: Catalogue, matches: Sequence[Match], facts: Facts) -> Choice:
    candidates = [found for match in matches if (found := _candidate(catalogue, match, facts))]
    limits = FundingLimits(shared_spending(facts.project), _room(candidates, facts))
    chosen = {offer.id for offer in best([one.offer for one in candidates], limits)}
    kept = tuple(sorted((one for one in candidates if one.scheme.id in chosen), key=_asking_order))
    return Choice(kept, tuple(one for one in candidates if one.scheme.id not in chosen), limits)


def _candidate(catalogue: Catalogue, match: Match, facts: Facts) -> Candidate | None:
    """Return an aid as an offer; None when it surely brings nothing that can be counted."""
    scheme = catalogue.scheme(match.id)
    found = brought(scheme, facts)
    if found is None or not found[0].low_eur or found[0].high_eur is None:
        return None
    return Candidate(match, scheme, found[0], _offer(scheme, *found))


def _offer(scheme: Scheme, aid: Aid, found: Covered) -> Offer:
    """An amount that hangs on an answer of the firm counts for the least that it may be."""
    rule, own_price = scheme.cumulation, price(scheme) is not None
    low = aid.low_eur or 0
    return Offer(
        id=scheme.id,
        low_eur=low,
        high_eur=low if aid.questions else (aid.high_eur or low),
        base_eur=aid.spend_eur,
        own_price=own_price,
        share=_share(rule),
        not_with=frozenset(rule.not_with if rule else ()),
        alone=bool(rule and rule.not_with_any),
        with_=frozenset(rule.with_ if rule else ()),
        combinable=rule is not None and bool(rule.public_ceiling_pct or rule.own_share_min_pct),
        de_minimis=scheme.de_minimis_ceiling() is not None,
        sure=True,
        least_eur=floors()[scheme.kind].least_eur,
        items=found.items,
        covers_eur=found.spent_eur if found.items else None,
    )


def _share(rule: CumulationRule | None) -> Fraction:
    """Return the highest share of public money that a rule allows in the same spending."""
    shares = (
        100.0 if rule is None or rule.public_ceiling_pct is None else rule.public_ceiling_pct,
        100 - ((rule and rule.own_share_min_pct) or 0),
    )
    return Fraction(str(min(shares))) / 100


def _room(candidates: Sequence[Candidate], facts: Facts) -> int | None:
    """Return what is left under the strictest de minimis ceiling; such an aid counts only once what
    was received is told."""
    ceilings = [
        ceiling for one in candidates if (ceiling := one.scheme.de_minimis_ceiling()) is not None
    ]
    return max(0, min(ceilings) - (facts.de_minimis_received or 0)) if ceilings else None


def _asking_order(candidate: Candidate) -> tuple[int, str]:
    return (_KINDS.index(candidate.scheme.kind), candidate.scheme.id)
