"""The financing plan: the best set of aids that may be combined for a project, what is left to the
firm, in which order to ask."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import combinations

from companies import Company, Project
from kernel import euros, long_date
from schemes.aids import Giver
from schemes.catalogue import Catalogue
from schemes.facts import Facts
from schemes.matching import near
from schemes.plan.combinations import FundingLimits, Offer, best, compatible, granted
from schemes.plan.missions import pays, spending_of, with_missions_paid
from schemes.record import Scheme
from schemes.result import Aid, Match
from schemes.wording import either, say

#: Kinds that bring no money for a project.
_NO_MONEY = ("ressource", "reseau")
#: An aid that the rest of the plan leaves less than this is not asked for, unless it is small by
#: itself.
_WORTH_ASKING_EUR = 100
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
class PlanLine:
    """One aid of the plan, in euros. `spend_eur`: the spending that it is counted on; `sure`: every
    condition is known to be met."""

    id: str
    name: str
    low_eur: int
    high_eur: int
    spend_eur: int | None
    sure: bool
    checked_label: str
    assumptions: tuple[str, ...]


@dataclass(frozen=True)
class LeftOut:
    """An aid that is not in the plan, and the French sentence that says why."""

    id: str
    name: str
    reason: str


@dataclass(frozen=True)
class Plan:
    """An estimate. `low_eur`, `high_eur`: bounds of what all lines bring together; `firm_low_eur`,
    `firm_high_eur`: of what is left to
    the firm, None without a budget. `lines` stand in the order of asking, told by `steps`.
    `not_counted`: aids that suit but whose
    amount is not known; they count neither as zero nor as won. `to_pay_back`: loans and guarantees,
    never summed with aids."""

    budget_eur: int | None
    lines: tuple[PlanLine, ...]
    low_eur: int
    high_eur: int
    firm_low_eur: int | None
    firm_high_eur: int | None
    left_out: tuple[LeftOut, ...]
    not_counted: tuple[LeftOut, ...]
    to_pay_back: tuple[LeftOut, ...]
    steps: tuple[str, ...]
    assumptions: tuple[str, ...]


@dataclass(frozen=True)
class _Candidate:
    match: Match
    scheme: Scheme
    aid: Aid
    offer: Offer


@dataclass(frozen=True)
class _Choice:
    """A set of aids with the terms under which it was chosen."""

    chosen: tuple[_Candidate, ...]
    others: tuple[_Candidate, ...]
    limits: FundingLimits

    def amounts(self, high: bool = False) -> dict[str, int]:
        return granted([one.offer for one in self.chosen], self.limits, high)

    def rank(self) -> tuple[int, int, tuple[str, ...]]:
        return (
            -sum(self.amounts().values()),
            len(self.chosen),
            tuple(one.scheme.id for one in self.chosen),
        )


def plan(
    catalogue: Catalogue, matches: Sequence[Match], company: Company, project: Project, on: date
) -> Plan:
    """Return the plan for a project: of the schemes that the firm may have and whose amount is
    known, the best set, by exact search.

    `matches`: what `match` returned for the same firm, project and day. A mission with its own
    price takes its part of the
    budget before the others are computed on the rest.
    """
    facts = Facts(company, project, on)
    fitting = [match for match in near(matches, company) if _fits(match, facts.project)]
    choice = min(_choices(catalogue, fitting, facts), key=_Choice.rank)
    return _told(catalogue, choice, fitting, facts)


def _fits(match: Match, project: Project) -> bool:
    possible = (
        match.verdict in ("eligible", "to_confirm")
        and match.may_serve
        and match.kind not in _NO_MONEY
    )
    return possible and not match.purposes.isdisjoint(project.kinds)


def _choices(catalogue: Catalogue, fitting: Sequence[Match], facts: Facts) -> Iterator[_Choice]:
    """Yield the best set for each possible choice of missions that have their own price."""
    priced = [match for match in fitting if _price(catalogue.scheme(match.id)) is not None]
    for count in range(len(priced) + 1):
        for missions in combinations(priced, count):
            taken = frozenset(match.id for match in missions)
            spent = sum(_price(catalogue.scheme(match.id)) or 0 for match in missions)
            if pays(facts.project, spent):
                yield _choice(
                    catalogue,
                    [match for match in fitting if match not in priced or match.id in taken],
                    with_missions_paid(facts, spent),
                )


def _choice(catalogue: Catalogue, matches: Sequence[Match], facts: Facts) -> _Choice:
    candidates = [found for match in matches if (found := _candidate(catalogue, match, facts))]
    limits = FundingLimits(facts.project.budget_eur, _room(candidates, facts))
    chosen = {offer.id for offer in best([one.offer for one in candidates], limits)}
    kept = tuple(sorted((one for one in candidates if one.scheme.id in chosen), key=_asking_order))
    return _Choice(kept, tuple(one for one in candidates if one.scheme.id not in chosen), limits)


def _candidate(catalogue: Catalogue, match: Match, facts: Facts) -> _Candidate | None:
    """Return an aid as an offer; None when it surely brings nothing that can be counted."""
    scheme = catalogue.scheme(match.id)
    aid = scheme.aid.compute(
        spending_of(scheme, facts),
        Giver(scheme.id, scheme.to_confirm_with, scheme.de_minimis_ceiling()),
    )
    if not aid.low_eur or aid.high_eur is None:
        return None
    rule = scheme.cumulation
    shares = (
        100.0 if rule is None or rule.public_ceiling_pct is None else rule.public_ceiling_pct,
        100 - ((rule and rule.own_share_min_pct) or 0),
    )
    offer = Offer(
        id=scheme.id,
        low_eur=aid.low_eur,
        high_eur=aid.high_eur,
        base_eur=aid.spend_eur,
        own_price=_price(scheme) is not None,
        share=Fraction(str(min(shares))) / 100,
        not_with=frozenset(rule.not_with if rule else ()),
        alone=bool(rule and rule.not_with_any),
        with_=frozenset(rule.with_ if rule else ()),
        combinable=rule is not None and bool(rule.public_ceiling_pct or rule.own_share_min_pct),
        de_minimis=scheme.de_minimis_ceiling() is not None,
        sure=match.verdict == "eligible",
        least_eur=min(_WORTH_ASKING_EUR, match.aid.low_eur or 1),
    )
    return _Candidate(match, scheme, aid, offer)


def _price(scheme: Scheme) -> int | None:
    price: int | None = getattr(scheme.aid, "price_eur", None)
    return price


def _room(candidates: Sequence[_Candidate], facts: Facts) -> int | None:
    """Return what is left under the strictest de minimis ceiling, supposing that nothing was
    received when that is not known."""
    ceilings = [
        ceiling for one in candidates if (ceiling := one.scheme.de_minimis_ceiling()) is not None
    ]
    return max(0, min(ceilings) - (facts.de_minimis_received or 0)) if ceilings else None


def _asking_order(candidate: _Candidate) -> tuple[int, str]:
    return (_KINDS.index(candidate.scheme.kind), candidate.scheme.id)


def _told(catalogue: Catalogue, choice: _Choice, fitting: Sequence[Match], facts: Facts) -> Plan:
    low, high = choice.amounts(), choice.amounts(high=True)
    budget = facts.project.budget_eur
    known = {one.scheme.id for one in (*choice.chosen, *choice.others)}
    missions = [
        match
        for match in fitting
        if match.id not in known and _price(catalogue.scheme(match.id)) is not None
    ]
    rest = [match for match in fitting if match.id not in known and match not in missions]
    return Plan(
        budget_eur=budget,
        lines=tuple(_line(one, low[one.scheme.id], high[one.scheme.id]) for one in choice.chosen),
        low_eur=sum(low.values()),
        high_eur=sum(high.values()),
        firm_low_eur=None if budget is None else budget - sum(high.values()),
        firm_high_eur=None if budget is None else budget - sum(low.values()),
        left_out=(
            *(
                LeftOut(one.scheme.id, one.scheme.name, _why_not(one, choice))
                for one in choice.others
            ),
            *(
                LeftOut(
                    match.id, match.name, _why_no_mission(catalogue.scheme(match.id), facts.project)
                )
                for match in missions
            ),
        ),
        not_counted=tuple(_unknown(match) for match in rest if not _borrowed(match)),
        to_pay_back=tuple(
            LeftOut(match.id, match.name, match.aid.formula) for match in rest if _borrowed(match)
        ),
        steps=tuple(_steps(choice, facts.on)),
        assumptions=tuple(_assumptions(choice, facts)),
    )


def _line(candidate: _Candidate, low: int, high: int) -> PlanLine:
    match, aid = candidate.match, candidate.aid
    return PlanLine(
        match.id,
        match.name,
        low,
        high,
        aid.spend_eur,
        candidate.offer.sure,
        match.checked_label,
        aid.assumptions,
    )


def _borrowed(match: Match) -> bool:
    return match.kind in ("pret", "garantie")


def _unknown(match: Match) -> LeftOut:
    return LeftOut(
        match.id,
        match.name,
        say(
            f"plan.{_why_uncounted(match.aid)}",
            amount=euros(match.aid.high_eur or 0),
            checked=match.checked_label,
        ),
    )


def _why_uncounted(aid: Aid) -> str:
    if aid.firm_cost_eur == 0:
        return "free"
    if aid.low_eur:
        return "other_spending"
    return "up_to" if aid.high_eur else "amount_unknown"


def _why_no_mission(scheme: Scheme, project: Project) -> str:
    price = _price(scheme) or 0
    beside = bool(project.spending) and not pays(project, price)
    return (
        say("plan.mission_beside", price=euros(price)) if beside else say("plan.mission_not_taken")
    )


def _why_not(candidate: _Candidate, choice: _Choice) -> str:
    rivals = [
        one.scheme.name for one in choice.chosen if not compatible(candidate.offer, [one.offer])
    ]
    if rivals:
        forbidden = any(
            one.offer.excludes(candidate.offer) or candidate.offer.excludes(one.offer)
            for one in choice.chosen
        )
        return say(
            "plan.excluded" if forbidden else "plan.cumulation_unknown", names=either(rivals)
        )
    offers = [one.offer for one in choice.chosen]
    more = granted([*offers, candidate.offer], choice.limits)[candidate.offer.id]
    return (
        say("plan.next_to_nothing", amount=euros(more))
        if 0 < more < candidate.offer.least_eur
        else say("plan.nothing_more")
    )


def _steps(choice: _Choice, on: date) -> Iterator[str]:
    if any(
        criterion.kind == "not_started"
        for one in choice.chosen
        for criterion in one.scheme.criteria
    ):
        yield say("plan.sign_nothing")
    for one in choice.chosen:
        closes = min(
            (
                window.closes
                for window in one.scheme.windows
                if window.closes and window.closes >= on
            ),
            default=None,
        )
        key = (
            "plan.claim"
            if one.scheme.kind == "credit_impot"
            else "plan.ask"
            if closes is None
            else "plan.ask_before"
        )
        yield say(
            key,
            name=one.match.name,
            contact=one.match.contact.label,
            checked=one.match.checked_label,
            closes=closes and long_date(closes),
        )


def _assumptions(choice: _Choice, facts: Facts) -> Iterator[str]:
    yield say("plan.estimate")
    named = {
        id
        for one in choice.chosen
        for id in (*one.offer.with_, *((one.offer.id,) if one.offer.with_ else ()))
    }
    silent = [
        one.match.name
        for one in choice.chosen
        if not (one.offer.combinable or one.offer.own_price or one.offer.id in named)
    ]
    if len(choice.chosen) > 1 and silent:
        yield say("plan.ask_cumulation", names=either(silent))
    if any(not one.offer.sure for one in choice.chosen):
        yield say("plan.not_sure")
    if any(one.offer.de_minimis for one in choice.chosen) and facts.de_minimis_received is None:
        yield say("plan.de_minimis_unknown")
