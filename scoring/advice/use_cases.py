"""Which first uses of AI fit a firm: irritants, volume and sector against effort and what is still
missing."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from kernel import Outcome, later
from questionnaires import FactIs, Question, exact, leaves
from schemes import Match
from scoring.advice import advice_content
from scoring.advice.advice_content import Reason, UseCaseEntry, UseCases
from scoring.advice.firm_kinds import fitting
from scoring.advice.payers import payers
from scoring.diagnosis import UseCase
from scoring.maturity import CaseReading

_MOST, _MOST_OF_ONE_FUNCTION, _MOST_HARD = 5, 2, 1
_HARD_EFFORT = 4


@dataclass(frozen=True)
class _Fit:
    """How a use case meets a firm. `irritants`: labels of those that the firm named; `required`: of
    the answers to reach, those that
    this version of the questionnaire asks for at all; `missing`: those of them not reached."""

    entry: UseCaseEntry
    irritants: tuple[str, ...]
    volume: Outcome
    suits: Outcome
    required: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def pull(self) -> int:
        return 2 * bool(self.irritants) + (self.volume is Outcome.YES) + (self.suits is Outcome.YES)

    @property
    def readiness(self) -> Fraction:
        required = len(self.required)
        return Fraction(required - len(self.missing), required) if required else Fraction(1)

    @property
    def score(self) -> Fraction:
        return self.pull * self.entry.benefit * (1 + self.readiness) / (2 * self.entry.effort)

    @property
    def called_for(self) -> bool:
        """What annoys or a volume calls for it; a trade only when both do. A firm that has no stock
        does not forecast it, whatever
        annoys it; one that makes few quotes may still want help."""
        tests = _facts(self.entry.volume)
        if any(test.any_of is not None for test in tests):
            return bool(self.irritants) and self.volume is Outcome.YES
        if any(test.is_ is not None for test in tests) and self.volume is Outcome.NO:
            return False
        return bool(self.irritants) or self.volume is Outcome.YES


def _facts(reason: Reason | None) -> tuple[FactIs, ...]:
    return tuple(leaf for leaf in leaves(reason.when) if isinstance(leaf, FactIs)) if reason else ()


def choose(
    reading: CaseReading, matches: Sequence[Match] = ()
) -> tuple[tuple[UseCase, ...], tuple[UseCase, ...]]:
    """Return the first uses that fit (five at most, best score first, ties by id), and those at
    high risk not to start with.

    `matches`: the schemes seen by the firm, among which each use names those that may pay for
    it."""
    content = advice_content.use_cases(reading.questionnaire.id)
    kinds = advice_content.firm_kinds(reading.questionnaire.id)
    entries = fitting(content.use_cases, kinds, reading.situation)
    fits = sorted(
        (_fit(content, reading, entry) for entry in entries),
        key=lambda fit: (-fit.score, fit.entry.id),
    )
    picks = _pick(fit for fit in fits if _is_eligible(fit))
    apart = [fit for fit in fits if fit.entry.risk == "high_risk" and fit.called_for]
    timed = next((fit for fit in picks if fit.irritants), None)
    return tuple(_use_case(reading, fit, matches, told_once=fit is timed) for fit in picks), tuple(
        _use_case(reading, fit, matches) for fit in apart
    )


def _fit(content: UseCases, reading: CaseReading, entry: UseCaseEntry) -> _Fit:
    named = reading.situation.facts.get(content.irritants_fact) or ()
    labels = next(
        (
            fact.offered
            for fact in reading.questionnaire.facts
            if fact.id == content.irritants_fact and fact.is_list
        ),
        {},
    )
    required = tuple(id for id in entry.requires if id in reading.questionnaire.by_id)
    return _Fit(
        entry,
        irritants=tuple(labels[id] for id in entry.irritants if id in named and id in labels),
        volume=entry.volume.when.evaluate(reading.situation) if entry.volume else Outcome.UNKNOWN,
        suits=entry.suits.when.evaluate(reading.situation) if entry.suits else Outcome.YES,
        required=required,
        missing=tuple(id for id in required if not _reached(reading, id, entry.requires[id])),
    )


def _reached(reading: CaseReading, question: str, percent: float) -> bool:
    value = reading.values.get(question)
    found = value.percent() if value else None
    return found is not None and found >= exact(percent)


def _is_eligible(fit: _Fit) -> bool:
    if fit.entry.risk == "high_risk" or fit.pull < 2 or not fit.called_for:
        return False
    return fit.readiness >= Fraction(1, 2) or fit.entry.effort <= 2


def _pick(fits: Iterable[_Fit]) -> list[_Fit]:
    picks: list[_Fit] = []
    functions: Counter[str] = Counter()
    for fit in fits:
        too_hard = (
            fit.entry.effort >= _HARD_EFFORT
            and sum(pick.entry.effort >= _HARD_EFFORT for pick in picks) >= _MOST_HARD
        )
        if (
            not too_hard
            and functions[fit.entry.function] < _MOST_OF_ONE_FUNCTION
            and len(picks) < _MOST
        ):
            picks.append(fit)
            functions[fit.entry.function] += 1
    return picks


def _use_case(
    reading: CaseReading, fit: _Fit, matches: Sequence[Match], told_once: bool = False
) -> UseCase:
    """`told_once`: this use says the time that what annoys takes, for all of them."""
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
        schemes=payers(entry.pays, matches, loans=entry.effort >= _HARD_EFFORT),
    )


def _why(reading: CaseReading, fit: _Fit, with_hours: bool) -> tuple[str, ...]:
    """Say the irritants with the time that they take, and the volume; that it suits the trade is
    said for want of another reason.

    Of a use not to start with, what it would relieve is said last: it would read as a reproach.
    """
    named = [advice_content.phrases().irritant.format(label=label) for label in fit.irritants]
    named += _hours(reading) if with_hours else ()
    volume = (
        [_said(reading, fit.entry.volume)] if fit.entry.volume and fit.volume is Outcome.YES else []
    )
    suits = (
        [_said(reading, fit.entry.suits)] if fit.entry.suits and fit.suits is Outcome.YES else []
    )
    return tuple(
        (volume or suits or named) if fit.entry.risk == "high_risk" else (*named, *volume) or suits
    )


def _hours(reading: CaseReading) -> list[str]:
    """Say the time that what annoys takes, where the firm gave it."""
    hours = advice_content.use_cases(reading.questionnaire.id).hours
    takes = hours is not None and hours.when.evaluate(reading.situation) is Outcome.YES
    return [_said(reading, hours)] if hours is not None and takes else []


def _said(reading: CaseReading, reason: Reason) -> str:
    return reason.say.format(count=_count(reason, reading))


def _count(reason: Reason, reading: CaseReading) -> object:
    return next((reading.situation.facts.get(test.fact) for test in _facts(reason)), None)


def _missing(reading: CaseReading, fit: _Fit) -> tuple[str, ...]:
    return tuple(
        _to_reach(reading, reading.questionnaire.question(id), fit.entry.requires[id])
        for id in fit.missing
    )


def _to_reach(reading: CaseReading, question: Question, percent: float) -> str:
    known = question.id in reading.values and reading.values[question.id].known
    phrase = advice_content.phrases().missing if known else advice_content.phrases().missing_unknown
    return phrase.format(question=question.text, practice=question.least(exact(percent)))
