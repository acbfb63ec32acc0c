"""The financing plan: what the firm is known to be due for a project, what is left to it, in which
order to ask, and what is not counted with its reason."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date

from companies import Company, Project
from kernel import euros, long_date, unique
from schemes.catalogue import Catalogue
from schemes.facts import Facts
from schemes.matching import near
from schemes.plan.candidates import Candidate, Choice, best_choice
from schemes.plan.coverage import price
from schemes.plan.reasons import (
    is_unpaid,
    mission_left,
    not_chosen,
    off_topic,
    possible,
    selected,
    unanswered,
    uncounted,
)
from schemes.plan.values import LeftOut, Plan, PlanLine, Possible
from schemes.record import Scheme
from schemes.result import LOANS, NETWORKS, Aid, Match
from schemes.wording import either, say

#: So many aids of the list tell why they are not in the plan, even when they pay something else.
_FIRST = 3


def plan(
    catalogue: Catalogue, matches: Sequence[Match], company: Company, project: Project, on: date
) -> Plan:
    """Return the plan for a project: of the aids that the firm is known to be due and whose amount
    is known, the best set, by exact search. What the firm has not told, what the funder must
    confirm and what is chosen among files is named apart, never counted.

    `matches`: what `match` returned for the same firm, project and day, in the order of the list.
    """
    facts = Facts(company, project, on)
    listed = [one for one in near(matches, company) if _may_be_had(one)]
    fitting = [one for one in listed if not one.purposes.isdisjoint(project.kinds)]
    sorted_ = _Sorted.of(catalogue, fitting, facts)
    choice = best_choice(catalogue, sorted_.due, facts)
    first = listed[:_FIRST] if project.kinds else ()
    return _told(catalogue, choice, sorted_, first, facts)


@dataclass(frozen=True)
class _Sorted:
    """The aids that suit the project, each in one place. `due`: whoever meets the conditions has
    it, and the firm does; `unpaid`: the money of the project is told, and goes elsewhere;
    `unjudged`: the record does not say whether it selects."""

    due: tuple[Match, ...]
    unpaid: tuple[Match, ...]
    unjudged: tuple[Match, ...]
    possible: tuple[Match, ...]
    on_file: tuple[Match, ...]
    borrowed: tuple[Match, ...]

    @classmethod
    def of(cls, catalogue: Catalogue, fitting: Iterable[Match], facts: Facts) -> "_Sorted":
        found: dict[str, list[Match]] = {field.name: [] for field in fields(cls)}
        for match in fitting:
            found[_place(catalogue.scheme(match.id), match, facts)].append(match)
        return cls(**{place: tuple(some) for place, some in found.items()})


def _place(scheme: Scheme, match: Match, facts: Facts) -> str:
    if match.kind in LOANS:
        return "borrowed"
    if scheme.selects:
        return "on_file"
    if is_unpaid(scheme, facts):
        return "unpaid"
    if match.verdict != "eligible" or facts.place is None:
        return "possible"
    return "due" if scheme.award == "conditions" else "unjudged"


def _may_be_had(match: Match) -> bool:
    """Tell whether the firm may have the aid: not one to confirm that is probably for others."""
    for_others = match.verdict == "to_confirm" and match.standing in ("aside", "away")
    return (
        match.is_live
        and not for_others
        and match.may_serve
        and match.same_as is None
        and match.kind not in NETWORKS
    )


def _told(
    catalogue: Catalogue, choice: Choice, found: _Sorted, first: Sequence[Match], facts: Facts
) -> Plan:
    low, high = choice.amounts(), choice.amounts(high=True)
    budget = facts.project.budget_eur
    rest = _Rest.of(catalogue, choice, found, facts)
    placed = {one.id for field in fields(found) for one in getattr(found, field.name)}
    return Plan(
        budget_eur=budget,
        lines=tuple(_line(one, low[one.scheme.id], high[one.scheme.id]) for one in choice.chosen),
        low_eur=sum(low.values()),
        high_eur=sum(high.values()),
        firm_low_eur=None if budget is None else budget - sum(high.values()),
        firm_high_eur=None if budget is None else budget - sum(low.values()),
        left_out=(
            *(not_chosen(one, choice) for one in choice.others),
            *(mission_left(*one, facts) for one in rest.missions),
            *(off_topic(one) for one in first if one.id not in placed),
        ),
        not_counted=tuple(uncounted(*one, facts) for one in rest.uncounted),
        to_pay_back=tuple(LeftOut(one.id, one.name, one.aid.formula) for one in found.borrowed),
        possible=tuple(sorted((possible(*one, facts) for one in rest.possible), key=_hoped_order)),
        on_file=tuple(map(selected, found.on_file)),
        steps=tuple(_steps(choice, facts.on)),
        assumptions=tuple(_assumptions(catalogue, choice, facts)),
    )


def _hoped_order(one: Possible) -> tuple[bool, int, str]:
    """What the firm can settle comes first, then the most money."""
    return (not one.questions, -(one.high_eur or 0), one.id)


@dataclass(frozen=True)
class _Rest:
    """What suits and was not weighed: aids that hang on an answer or on the funder, missions that
    are not taken, and aids that bring nothing that can be counted."""

    possible: tuple[tuple[Scheme, Match], ...]
    missions: tuple[tuple[Scheme, Match], ...]
    uncounted: tuple[tuple[Scheme, Match], ...]

    @classmethod
    def of(cls, catalogue: Catalogue, choice: Choice, found: _Sorted, facts: Facts) -> "_Rest":
        weighed = {one.scheme.id for one in (*choice.chosen, *choice.others)}
        unsure, unpaid = ({one.id for one in some} for some in (found.possible, found.unpaid))
        open_: list[tuple[Scheme, Match]] = []
        left: list[tuple[Scheme, Match]] = []
        for match in (*found.possible, *found.due, *found.unpaid, *found.unjudged):
            one = (catalogue.scheme(match.id), match)
            asked = match.id not in unpaid and unanswered(*one, facts)
            if match.id not in weighed:
                (open_ if match.id in unsure or asked else left).append(one)
        missions = [one for one in left if price(one[0]) is not None]
        others = [one for one in left if price(one[0]) is None]
        return cls(tuple(open_), tuple(missions), tuple(others))


def _line(candidate: Candidate, low: int, high: int) -> PlanLine:
    match, aid = candidate.match, candidate.aid
    return PlanLine(
        match.id,
        match.name,
        low,
        high,
        aid.spend_eur,
        candidate.offer.sure,
        match.checked_label,
        (*aid.assumptions, *_more(aid)),
    )


def _more(aid: Aid) -> Iterator[str]:
    """Say what an answer could add to an amount that is counted for its least."""
    if aid.questions and aid.low_eur is not None and (aid.high_eur or 0) > aid.low_eur:
        question = aid.questions[0].text
        yield say("plan.more_if", question=question, amount=euros(aid.high_eur or 0))


def _over_budget(project: Project) -> Iterator[str]:
    """Say that what is told to be spent exceeds the budget: nobody chooses between the two."""
    spent, budget = sum(amount or 0 for amount in project.spending.values()), project.budget_eur
    if budget is not None and spent > budget:
        yield say("plan.over_budget", spent=euros(spent), budget=euros(budget))


def _supposed(catalogue: Catalogue, choice: Choice, facts: Facts) -> tuple[str, ...]:
    """Return what is often asked, and that the firm has not told."""
    cautions = (one for aid in choice.chosen for one in catalogue.cautions(aid.scheme))
    return unique(caution.of.need() for caution in cautions if caution.is_supposed(facts))


def _steps(choice: Choice, on: date) -> Iterator[str]:
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


def _assumptions(catalogue: Catalogue, choice: Choice, facts: Facts) -> Iterator[str]:
    yield from _over_budget(facts.project)
    yield say("plan.estimate")
    missions = sum(price(one.scheme) or 0 for one in choice.chosen)
    if missions and not facts.project.spending:
        yield say("plan.mission_supposed", price=euros(missions))
    if needs := _supposed(catalogue, choice, facts):
        yield say("plan.cautions_supposed", needs=" ; ".join(needs))
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
