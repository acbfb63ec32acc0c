"""Why an aid is not counted, in one sentence."""

from collections.abc import Sequence

from kernel import euros
from schemes.cautions import CAUTION
from schemes.criteria import ask, merged
from schemes.facts import Facts
from schemes.plan.candidates import Candidate, Choice, brought
from schemes.plan.combinations import compatible, granted
from schemes.plan.coverage import pays, price
from schemes.plan.floors import floors
from schemes.plan.values import LeftOut, Possible
from schemes.record import Scheme
from schemes.result import Aid, Match, Question
from schemes.wording import either, say

#: Kinds of aid whose record gives no sum to compute.
_WITHOUT_A_SUM = ("unknown", "free", "service", "described")


def not_chosen(candidate: Candidate, choice: Choice) -> LeftOut:
    """Tell of an aid that could be counted and is not: another one excludes it, or it brings too
    little."""
    return LeftOut(candidate.scheme.id, candidate.scheme.name, _why_not(candidate, choice))


def mission_left(scheme: Scheme, match: Match, facts: Facts) -> LeftOut:
    """Tell of a mission that the project cannot pay, or does better without."""
    beside = bool(facts.project.spending) and not pays(facts.project, price(scheme) or 0)
    key = "plan.mission_beside" if beside else "plan.mission_not_taken"
    return LeftOut(match.id, match.name, say(key, price=euros(price(scheme) or 0)))


def selected(match: Match) -> LeftOut:
    """Tell of an aid that chooses among files."""
    return LeftOut(match.id, match.name, say("plan.on_file", checked=match.checked_label))


def off_topic(match: Match) -> LeftOut:
    """Tell of an aid that suits the firm but not what it wants to pay."""
    return LeftOut(match.id, match.name, say("plan.off_topic"))


def uncounted(scheme: Scheme, match: Match, facts: Facts) -> LeftOut:
    """Tell of an aid that suits and brings nothing that can be counted."""
    found = brought(scheme, facts)
    aid = found[0] if found else match.aid
    known = {"amount": euros(aid.high_eur or 0), "checked": match.checked_label}
    return LeftOut(
        match.id, match.name, say(f"plan.{_why_uncounted(scheme, match, aid, facts)}", **known)
    )


def possible(scheme: Scheme, match: Match, facts: Facts) -> Possible:
    """Tell of an aid that may come on top: what the firm must answer, or that it hangs on the
    funder, and the most that it would bring; no sum where the spending or the conditions that it
    rests on are not told and the funder must confirm besides."""
    found = brought(scheme, facts)
    asked = unanswered(scheme, match, facts)
    doubtful = match.opening is None and bool(match.to_ask)
    high = None if found is None or doubtful else found[0].high_eur or None
    reason = _if_told(asked, high) if asked else _if_confirmed(match, high)
    return Possible(match.id, match.name, reason, high, tuple(one.text for one in asked))


def _if_told(asked: Sequence[Question], high: int | None) -> str:
    more = say("plan.possible.more", count=len(asked) - 1) if asked[1:] else ""
    key = f"plan.possible.{'told' if high else 'told_unknown'}"
    return say(key, question=asked[0].text, more=more, amount=euros(high or 0))


def _if_confirmed(match: Match, high: int | None) -> str:
    if match.aid.firm_cost_eur == 0:
        return say("plan.free", checked=match.checked_label)
    if match.to_ask:
        question = match.to_ask[0].text
        return say("plan.possible.both", question=question, checked=match.checked_label)
    if doubts := _doubts(match):
        return say("plan.possible.doubt", reason=doubts[0])
    key = "up_to" if high else "amount_unknown"
    return say(f"plan.{key}", amount=euros(high or 0), checked=match.checked_label)


def _doubts(match: Match) -> list[str]:
    """Return what the firm told that often rules a firm out."""
    return [one.reason for one in match.criteria if one.kind == CAUTION]


def unanswered(scheme: Scheme, match: Match, facts: Facts) -> tuple[Question, ...]:
    """Return what the firm must still tell for an aid to be counted; none when that hangs on the
    funder. The place is asked for too: nearly all aids suppose a firm in a region of France."""
    if match.opening is None:
        return ()
    place = () if facts.place else (ask("company.postcode"),)
    return merged((*place, *match.opening, *_money_untold(scheme, facts)))


def is_unpaid(scheme: Scheme, facts: Facts) -> bool:
    """Tell whether the money of the project is told, and none of it, or not enough, is for what an
    aid pays."""
    project, cost = facts.project, price(scheme)
    if cost is not None:
        small = project.budget_eur is not None and cost > project.budget_eur
        return small or (bool(project.spending) and not pays(project, cost))
    found = brought(scheme, facts)
    return _is_computed(scheme) and found is not None and found[1].spent_eur == 0


def _money_untold(scheme: Scheme, facts: Facts) -> tuple[Question, ...]:
    """Ask for the budget, then how it is divided, when the amount depends on that."""
    project, cost = facts.project, price(scheme)
    if project.spending or not _is_computed(scheme):
        return ()
    if project.budget_eur is None:
        return (ask("project.budget_eur"),)
    told = pays(project, cost) if cost else brought(scheme, facts) is not None
    return () if told else (ask("project.spending"),)


def _is_computed(scheme: Scheme) -> bool:
    return scheme.aid.kind not in _WITHOUT_A_SUM


def _why_uncounted(scheme: Scheme, match: Match, aid: Aid, facts: Facts) -> str:
    if match.aid.firm_cost_eur == 0:
        return "free"
    if scheme.award is None and aid.low_eur:
        return "award_unknown"
    if is_unpaid(scheme, facts):
        return "other_spending"
    if scheme.aid.kind == "described":
        return "described"
    return "up_to" if aid.high_eur else "amount_unknown"


def _why_not(candidate: Candidate, choice: Choice) -> str:
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
    return _too_little(candidate, choice)


def _too_little(candidate: Candidate, choice: Choice) -> str:
    offers = [one.offer for one in choice.chosen]
    before = sum(granted(offers, choice.limits).values())
    more = sum(granted([*offers, candidate.offer], choice.limits).values()) - before
    if 0 < more < candidate.offer.least_eur:
        return say(
            "plan.too_little", amount=euros(more), price=floors()[candidate.scheme.kind].price
        )
    return say("plan.nothing_more")
