"""What a firm is told, as lines of text for a terminal: its schemes, the questions that settle the most, the financing plan."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kernel import Outcome, euros
from schemes.matching import Settling
from schemes.plan import LeftOut, Plan, PlanLine
from schemes.result import Aid, Match
from schemes.wording import every, say

_MARKS = {Outcome.YES: "+", Outcome.NO: "-", Outcome.UNKNOWN: "?"}


def matches_text(matches: Sequence[Match]) -> Iterator[str]:
    """Yield each match with its verdict, its reasons, its aid and what to ask; the first line of each is its name."""
    for match in matches:
        yield say("text.match", verdict=match.verdict_label, name=match.name, id=match.id)
        yield from (f"    {line}" for line in _details(match))


def possible(matches: Sequence[Match]) -> list[Match]:
    """Return the schemes that the firm may have where it is."""
    return [match for match in matches if match.verdict in ("eligible", "to_confirm") and not match.elsewhere]


def rest_text(matches: Sequence[Match]) -> Iterator[str]:
    """Count the schemes that are not told in full."""
    told = {match.id for match in possible(matches)}
    labels = Counter(_why_hidden(match) for match in matches if match.id not in told)
    if labels:
        parts = every(say("text.part", label=label, count=count) for label, count in labels.items())
        yield say("text.more", count=labels.total(), parts=parts)


def settling_text(questions: Sequence[Settling]) -> Iterator[str]:
    """Yield the questions, the most decisive first."""
    if not questions:
        yield say("text.no_question")
        return
    yield say("text.questions")
    yield from (f"    {rank}. {question.sentence}" for rank, question in enumerate(questions, start=1))


def plan_text(plan: Plan) -> Iterator[str]:
    """Yield the plan: its aids, what they bring together, what is left to the firm, the steps, and what is not in it."""
    yield say("text.plan")
    yield from (f"    {line}" for line in _plan_lines(plan))


def _details(match: Match) -> Iterator[str]:
    for criterion in match.criteria:
        yield f"{_MARKS[criterion.outcome]} {criterion.reason}"
    for wish in (*match.targeting, *match.preferences):
        yield say("text.wish", mark=_MARKS[wish.outcome], reason=wish.reason)
    yield say("text.aid", formula=match.aid.formula)
    yield from _amount(match.aid)
    yield from (say("text.note", note=note) for note in _notes(match))
    yield from (say("text.ask", question=question.text) for question in match.to_ask)
    yield say("text.contact", label=match.contact.label, where=match.contact.url or match.contact.phone or "", checked=match.checked_label)


def _notes(match: Match) -> Iterator[str]:
    """Yield what no outcome tells: what the amount supposes, when the money comes, what else to know."""
    yield from match.aid.assumptions
    yield from (note for note in (match.aid.payment, match.selection) if note)
    yield from match.conditions
    yield from match.conflicts
    if match.cumulation and match.cumulation.text:
        yield match.cumulation.text


def _amount(aid: Aid) -> Iterator[str]:
    if aid.low_eur is not None and aid.high_eur is not None:
        yield say("text.amount", amount=_between(aid.low_eur, aid.high_eur))


def _why_hidden(match: Match) -> str:
    return say("text.elsewhere") if match.elsewhere and match.verdict != "closed" else match.verdict_label


def _plan_lines(plan: Plan) -> Iterator[str]:
    if not plan.lines:
        yield say("text.no_plan")
    yield from map(_plan_line, plan.lines)
    if plan.lines:
        yield say("text.plan_total", amount=_between(plan.low_eur, plan.high_eur))
    if plan.budget_eur is not None:
        yield say("text.plan_budget", amount=euros(plan.budget_eur))
    if plan.firm_low_eur is not None and plan.firm_high_eur is not None:
        yield say("text.plan_left", amount=_between(plan.firm_low_eur, plan.firm_high_eur))
    yield from (f"{rank}. {step}" for rank, step in enumerate(plan.steps, start=1))
    yield from plan.assumptions if plan.lines else ()
    for key, others in (("to_pay_back", plan.to_pay_back), ("left_out", plan.left_out), ("not_counted", plan.not_counted)):
        yield from (_left_out(key, one) for one in others)


def _plan_line(line: PlanLine) -> str:
    return say("text.plan_line_sure" if line.sure else "text.plan_line", name=line.name, amount=_between(line.low_eur, line.high_eur))


def _left_out(key: str, one: LeftOut) -> str:
    return say(f"text.{key}", name=one.name, reason=one.reason)


def _between(low: int, high: int) -> str:
    return euros(low) if low == high else say("text.between", low=euros(low), high=euros(high))
