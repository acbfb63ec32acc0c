"""The scale of the questionnaire: its top as printed, a score as a share of it, its precision."""

from fractions import Fraction

from kernel import whole
from questionnaires import Questionnaire, exact
from scoring import Diagnosis


def top(questionnaire: Questionnaire) -> str:
    """Return the number that a score is told out of, such as « 100 »."""
    return whole(exact(questionnaire.scale.maximum))


def share(questionnaire: Questionnaire, score: Fraction | None) -> float | None:
    """Return where a score stands on the scale, 0 at its minimum and 1 at its maximum."""
    low, high = exact(questionnaire.scale.minimum), exact(questionnaire.scale.maximum)
    return None if score is None else float((score - low) / (high - low))


def is_precise(diagnosis: Diagnosis) -> bool:
    """Tell whether the mode asks enough for numbers by axis."""
    return diagnosis.questionnaire.mode(diagnosis.case.mode).decimals
