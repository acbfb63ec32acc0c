"""A criterion judged for one firm, with the sentence that says why it is met or not."""

from collections.abc import Mapping
from dataclasses import dataclass

from kernel import Outcome, later, now
from schemes.criteria.base import BaseCriterion
from schemes.facts import Facts
from schemes.result import CriterionResult, Question, Source
from schemes.wording import say


@dataclass(frozen=True)
class Judgement:
    """One criterion judged, with what to ask the firm about it. `opening`: the fewest questions
    whose answers may have it met, None when no answer can; `closing`: those of which an answer may
    rule it out. `unlikely`: it would not be met if its condition were confirmed as read."""

    result: CriterionResult
    questions: tuple[Question, ...]
    opening: tuple[Question, ...] | None = ()
    closing: tuple[Question, ...] = ()
    unlikely: bool = False


def judge(
    criterion: BaseCriterion, facts: Facts, whom: str, sources: Mapping[str, Source]
) -> Judgement:
    """Judge one criterion; `whom`: who can confirm what the sources leave open."""
    seen = facts.seen.get(criterion.key)
    if seen is None:
        seen = facts.seen[criterion.key] = _seen(criterion, facts)
    doubtful = seen.outcome is Outcome.UNKNOWN and not criterion.settled()
    reason = later(_unconfirmed, seen.reason, whom) if doubtful else seen.reason
    cited = tuple([sources[id] for id in criterion.cited])
    return Judgement(
        CriterionResult(criterion.kind, seen.outcome, reason, cited),
        seen.questions,
        seen.opening,
        seen.closing,
        seen.unlikely,
    )


@dataclass(frozen=True)
class _Seen:
    """What a criterion finds of a firm, whoever asks: schemes often ask the same."""

    outcome: Outcome
    reason: str
    questions: tuple[Question, ...]
    opening: tuple[Question, ...] | None
    closing: tuple[Question, ...]
    unlikely: bool


def _seen(criterion: BaseCriterion, facts: Facts) -> _Seen:
    found = criterion.test(facts)
    outcome = criterion.shown(found)
    reason = later(_reason, criterion, facts)
    questions = criterion.questions(facts) if found is Outcome.UNKNOWN else ()
    open_ = outcome is Outcome.UNKNOWN
    return _Seen(
        outcome,
        reason,
        questions,
        _opening(criterion, facts) if open_ else () if outcome is Outcome.YES else None,
        criterion.closing(facts) if open_ else (),
        found is Outcome.NO and outcome is not Outcome.NO,
    )


def _opening(criterion: BaseCriterion, facts: Facts) -> tuple[Question, ...] | None:
    return criterion.opening(facts) if criterion.could_hold(facts) else None


def _reason(criterion: BaseCriterion, facts: Facts) -> str:
    have = criterion.have(facts)
    return (
        say("matching.reason.missing", need=criterion.need())
        if have is None
        else say("matching.reason.full", need=criterion.need(), have=have)
    )


def _unconfirmed(reason: str, whom: str) -> str:
    return say("matching.reason.unconfirmed", reason=now(reason), whom=whom)


def cited_by(criterion: BaseCriterion) -> tuple[str, ...]:
    """Return the ids of the sources of a criterion and of its parts."""
    return criterion.cited
