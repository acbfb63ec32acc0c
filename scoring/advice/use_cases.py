"""Which first uses of AI fit a firm: irritants, volume and sector against effort and what is still
missing."""

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from kernel import Outcome, later
from questionnaires import Question, exact
from schemes import Match
from scoring.advice import advice_content
from scoring.advice.advice_content import Reason
from scoring.advice.payers import payers
from scoring.advice.quarter_hours import quarter_hour
from scoring.advice.use_case_fit import Fit, fits, tested_facts
from scoring.diagnosis import UseCase
from scoring.maturity import CaseReading

_MOST, _MOST_OF_ONE_FUNCTION, _MOST_HARD = 5, 2, 1


def choose(
    reading: CaseReading, matches: Sequence[Match] = ()
) -> tuple[tuple[UseCase, ...], tuple[UseCase, ...]]:
    """Return the first uses that fit (five at most, best score first, ties by id), and those at
    high risk not to start with.

    `matches`: the schemes seen by the firm, among which each use names those that may pay for
    it."""
    found = fits(reading)
    picks = pick(found)
    apart = [fit for fit in found if fit.entry.risk == "high_risk" and fit.called_for]
    timed = next((fit for fit in picks if fit.irritants), None)
    return tuple(use_case(reading, fit, matches, told_once=fit is timed) for fit in picks), tuple(
        use_case(reading, fit, matches) for fit in apart
    )


def is_eligible(fit: Fit) -> bool:
    """Tell whether a use is within reach: called for, and ready enough or easy."""
    if fit.entry.risk == "high_risk" or fit.pull < 2 or not fit.called_for:
        return False
    return fit.readiness >= Fraction(1, 2) or fit.entry.effort <= 2


def pick(found: Iterable[Fit]) -> list[Fit]:
    """Return the first of those within reach: few of one function, few that are hard."""
    picks: list[Fit] = []
    functions: Counter[str] = Counter()
    for fit in filter(is_eligible, found):
        too_hard = fit.is_hard and sum(pick.is_hard for pick in picks) >= _MOST_HARD
        if (
            not too_hard
            and functions[fit.entry.function] < _MOST_OF_ONE_FUNCTION
            and len(picks) < _MOST
        ):
            picks.append(fit)
            functions[fit.entry.function] += 1
    return picks


def use_case(
    reading: CaseReading, fit: Fit, matches: Sequence[Match], told_once: bool = False
) -> UseCase:
    """Return a use as it is told. `told_once`: this use says the time that what annoys takes, for
    all of them."""
    entry = fit.entry
    return UseCase(
        id=entry.id,
        title=entry.title,
        function=entry.function,
        score=fit.score,
        why=later(_why, reading, fit, told_once),
        missing=later(_missing, reading, fit),
        measure=entry.measure,
        safeguard=entry.safeguard,
        risk=entry.risk,
        effort=entry.effort,
        risk_label=advice_content.phrases().use_case_risks[entry.risk],
        data=entry.data,
        schemes=payers(entry.pays, matches, loans=fit.is_hard),
        quarter=later(quarter_hour, reading, entry.id),
    )


def _why(reading: CaseReading, fit: Fit, with_hours: bool) -> tuple[str, ...]:
    """Say the irritants with the time that they take, and the volume; that it suits the trade is
    said for want of another reason.

    Of a use not to start with, what it would relieve is said last: it would read as a reproach.
    """
    named = [advice_content.phrases().irritant.format(label=label) for label in fit.irritants]
    named += _hours(reading) if with_hours else ()
    volume = (
        [said(reading, fit.entry.volume)] if fit.entry.volume and fit.volume is Outcome.YES else []
    )
    suits = [said(reading, fit.entry.suits)] if fit.entry.suits and fit.suits is Outcome.YES else []
    return tuple(
        (volume or suits or named) if fit.entry.risk == "high_risk" else (*named, *volume) or suits
    )


def _hours(reading: CaseReading) -> list[str]:
    """Say the time that what annoys takes, where the firm gave it."""
    hours = advice_content.use_cases(reading.questionnaire.id).hours
    takes = hours is not None and hours.when.evaluate(reading.situation) is Outcome.YES
    return [said(reading, hours)] if hours is not None and takes else []


def said(reading: CaseReading, reason: Reason) -> str:
    """Return the sentence of a reason, its number filled."""
    return reason.say.format(count=_count(reason, reading))


def _count(reason: Reason, reading: CaseReading) -> object:
    return next((reading.situation.facts.get(test.fact) for test in tested_facts(reason)), None)


def _missing(reading: CaseReading, fit: Fit) -> tuple[str, ...]:
    return tuple(
        _to_reach(reading, reading.questionnaire.question(id), fit.entry.requires[id])
        for id in fit.missing
    )


def _to_reach(reading: CaseReading, question: Question, percent: float) -> str:
    known = question.id in reading.values and reading.values[question.id].known
    phrase = advice_content.phrases().missing if known else advice_content.phrases().missing_unknown
    return phrase.format(question=question.text, practice=question.least(exact(percent)))
