"""From a case to its maturity, by exact arithmetic (the method: docs/scoring.md)."""

from collections.abc import Iterable
from fractions import Fraction

from cases import Case
from questionnaires import Dimension, Questionnaire
from scoring.maturity.confidence import trust
from scoring.maturity.holds import holds, too_little_known
from scoring.maturity.levels import LevelLimits, level_of, limits, top_level
from scoring.maturity.model import DimensionScore, Hold, Maturity, OutOfScope, Term
from scoring.maturity.reading import CaseReading, read
from scoring.maturity.scores import bounds, mean, on_scale


def assess(questionnaire: Questionnaire, case: Case) -> Maturity:
    """Return the maturity of a case: what is not known counts as nothing, full in the upper bound,
    and fails every gate.

    Never raises on answers: those that cannot be read are taken as unknown and listed. Raises
    KeyError for an unknown mode.
    """
    return judged(read(questionnaire, case))


def judged(reading: CaseReading) -> Maturity:
    """Return the maturity of a case that is already read."""
    questionnaire, case = reading.questionnaire, reading.case
    excluded = _excluded(questionnaire, case, reading)
    kept = tuple(question for question in reading.route.questions if question.id not in excluded)
    trusted = trust(questionnaire, case, reading, kept)
    dimensions = tuple(
        _dimension(questionnaire, dimension, reading, excluded)
        for dimension in _scored(questionnaire, case.mode)
    )
    score, high = (
        _overall(questionnaire, scores)
        for scores in ((d.score for d in dimensions), (d.score_high for d in dimensions))
    )
    low_limits = limits(
        questionnaire, case.mode, reading.situation, score, tuple(d.score for d in dimensions)
    )
    high_limits = limits(
        questionnaire,
        case.mode,
        reading.situation,
        high,
        tuple(d.score_high for d in dimensions),
        hopeful=True,
    )
    shown = trusted.label.shows_level and questionnaire.mode(case.mode).shows_level
    level, level_high = (low_limits.level, high_limits.level) if shown else (None, None)
    return Maturity(
        questionnaire=questionnaire.id,
        version=questionnaire.version,
        mode=case.mode,
        score=score,
        score_high=high,
        level=level,
        level_name=_name(questionnaire, level),
        level_high=level_high,
        level_high_name=_name(questionnaire, level_high),
        by_score=low_limits.by_score,
        by_floor=low_limits.by_floor,
        by_gate=low_limits.by_gate,
        completeness=trusted.completeness,
        evidence=trusted.evidence,
        confidence=trusted.label.id,
        confidence_name=trusted.label.name,
        dimensions=dimensions,
        held_back_by=(
            _held_back_by(questionnaire, case, reading, low_limits, score, dimensions)
            if shown
            else _without_level(questionnaire, case.mode, trusted.completeness)
        ),
        inconsistencies=trusted.inconsistencies,
        out_of_scope=_out_of_scope(case, reading, excluded),
        unknown=tuple(question.id for question in kept if not reading.values[question.id].known),
        unreadable=reading.unreadable,
        score_all_asked=_score_of(questionnaire, case, reading, frozenset()) if excluded else None,
        score_without_excluded=(
            _score_of(questionnaire, case, reading, excluded) if excluded else None
        ),
    )


def _scored(questionnaire: Questionnaire, mode: str) -> tuple[Dimension, ...]:
    """The dimensions that make the score: none in a mode that shows no level, whose few questions
    measure nothing."""
    chosen = questionnaire.mode(mode)
    return tuple(
        dimension
        for dimension in questionnaire.dimensions
        if dimension.scored and chosen.shows_level and dimension.id in chosen.dimensions
    )


def _excluded(questionnaire: Questionnaire, case: Case, reading: CaseReading) -> frozenset[str]:
    """What the advisor declared « non concerné »: only in an advisor's mode, only up to the number
    that the questionnaire allows."""
    if not questionnaire.mode(case.mode).advisor:
        return frozenset()
    return frozenset(
        sorted(id for id in case.not_applicable if id in reading.values)[
            : questionnaire.not_applicable_max
        ]
    )


def _dimension(
    questionnaire: Questionnaire,
    dimension: Dimension,
    reading: CaseReading,
    excluded: frozenset[str],
) -> DimensionScore:
    questions = reading.route.of_dimension(dimension.id)
    found = bounds(questionnaire, dimension, questions, reading.values, excluded)
    level = None if found.low is None else level_of(questionnaire, found.low)
    terms = tuple(
        Term(question.id, question.weight, reading.values[question.id].share)
        for question in questions
        if question.weight
    )
    return DimensionScore(
        dimension.id,
        dimension.name,
        found.low,
        found.high,
        level,
        _name(questionnaire, level),
        terms,
    )


def _overall(questionnaire: Questionnaire, scores: Iterable[Fraction | None]) -> Fraction:
    found = mean(scores)
    return on_scale(questionnaire, Fraction(0)) if found is None else found


def _score_of(
    questionnaire: Questionnaire, case: Case, reading: CaseReading, left_out: frozenset[str]
) -> Fraction:
    """Return the overall score with some questions plainly left out, for the two scores that an
    exclusion makes the report show."""
    return _overall(
        questionnaire,
        (
            bounds(
                questionnaire,
                dimension,
                (q for q in reading.route.of_dimension(dimension.id) if q.id not in left_out),
                reading.values,
                frozenset(),
            ).low
            for dimension in _scored(questionnaire, case.mode)
        ),
    )


def _held_back_by(
    questionnaire: Questionnaire,
    case: Case,
    reading: CaseReading,
    found: LevelLimits,
    score: Fraction,
    dimensions: tuple[DimensionScore, ...],
) -> tuple[Hold, ...]:
    return (
        ()
        if found.level >= top_level(questionnaire)
        else holds(questionnaire, case, reading, score, dimensions, found.level + 1)
    )


def _without_level(questionnaire: Questionnaire, mode: str, complete: Fraction) -> tuple[Hold, ...]:
    return (
        (too_little_known(questionnaire, complete),) if questionnaire.mode(mode).shows_level else ()
    )


def _out_of_scope(
    case: Case, reading: CaseReading, excluded: frozenset[str]
) -> tuple[OutOfScope, ...]:
    by_facts = tuple(
        OutOfScope(out.question.id, out.reason, by_advisor=False) for out in reading.route.ruled_out
    )
    return by_facts + tuple(
        OutOfScope(id, case.not_applicable[id], by_advisor=True) for id in sorted(excluded)
    )


def _name(questionnaire: Questionnaire, level: int | None) -> str | None:
    return None if level is None else questionnaire.level(level).name
