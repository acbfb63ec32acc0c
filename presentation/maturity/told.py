"""What is told of a score: nothing, where too few answers make it."""

from fractions import Fraction

from scoring import Diagnosis, DimensionScore, knows_enough


def is_judged(diagnosis: Diagnosis) -> bool:
    """Tell whether enough is known for a level, and so for a score."""
    return diagnosis.maturity.level is not None


def axis_is_told(diagnosis: Diagnosis, score: DimensionScore) -> bool:
    """Tell whether enough is known of an axis: the share of its answers that a level takes of
    all."""
    return score.score is not None and knows_enough(diagnosis.questionnaire, _known(score))


def known_answers(score: DimensionScore) -> int:
    """Return how many of its answers are known."""
    return sum(term.value is not None for term in score.terms)


def _known(score: DimensionScore) -> Fraction:
    total = sum(term.weight for term in score.terms)
    known = sum(term.weight for term in score.terms if term.value is not None)
    return Fraction(known, total) if total else Fraction(1)
