"""Dimension scores: exact sums of what answers are worth, counted as nothing and as the best where
they are not known."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from questionnaires import AnswerValue, Dimension, Question, Questionnaire, exact

#: Turns the value of an answer into a share of the best one, 0 to 1.
Count = Callable[[AnswerValue], Fraction]

ZERO, ONE = Fraction(0), Fraction(1)


def cautious(value: AnswerValue) -> Fraction:
    """What is not known is worth nothing."""
    return value.share or ZERO


def hopeful(value: AnswerValue) -> Fraction:
    """What is not known is worth the best answer."""
    return ONE if value.share is None else value.share


@dataclass(frozen=True)
class Bounds:
    """Lower and upper score of one dimension, on the scale of the questionnaire; None when nothing
    is in scope."""

    low: Fraction | None
    high: Fraction | None


def bounds(
    questionnaire: Questionnaire,
    dimension: Dimension,
    questions: Iterable[Question],
    values: Mapping[str, AnswerValue],
    excluded: frozenset[str],
) -> Bounds:
    """Return the bounds of a dimension. Questions excluded by the advisor are counted both ways,
    and the worse kept for `low`."""
    every = tuple(question for question in questions if question.weight)
    kept = tuple(question for question in every if question.id not in excluded)
    scopes = [scope for scope in (every, kept) if scope]
    if not scopes:
        return Bounds(None, None)
    low = min(_share(dimension, scope, values, cautious) for scope in scopes)
    high = max(_share(dimension, scope, values, hopeful) for scope in scopes)
    return Bounds(on_scale(questionnaire, low), on_scale(questionnaire, high))


def _share(
    dimension: Dimension,
    questions: tuple[Question, ...],
    values: Mapping[str, AnswerValue],
    count: Count,
) -> Fraction:
    return (
        _staged(questions, values, count)
        if dimension.aggregate == "staged"
        else _mean(questions, values, count)
    )


def _mean(
    questions: tuple[Question, ...], values: Mapping[str, AnswerValue], count: Count
) -> Fraction:
    return sum(
        (question.weight * count(values[question.id]) for question in questions), ZERO
    ) / sum(question.weight for question in questions)


def _staged(
    questions: tuple[Question, ...], values: Mapping[str, AnswerValue], count: Count
) -> Fraction:
    """Each stage counts in proportion of all those before it: s1 + s1·s2 + s1·s2·s3…, over the
    number of stages."""
    stages = sorted({question.stage or 0 for question in questions})
    total, held = ZERO, ONE
    for stage in stages:
        held *= _mean(
            tuple(question for question in questions if (question.stage or 0) == stage),
            values,
            count,
        )
        total += held
    return total / len(stages)


def on_scale(questionnaire: Questionnaire, share: Fraction) -> Fraction:
    """Return a share (0 to 1) as a number of the questionnaire's scale."""
    low, high = exact(questionnaire.scale.minimum), exact(questionnaire.scale.maximum)
    return low + (high - low) * share


def mean(scores: Iterable[Fraction | None]) -> Fraction | None:
    """Return the plain mean of the scores that exist; None when there is none."""
    known = [score for score in scores if score is not None]
    return sum(known, ZERO) / len(known) if known else None
