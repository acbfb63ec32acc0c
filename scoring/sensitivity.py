"""Whether a level hangs on the weights of the dimensions: each in turn weighs a quarter less, then
a quarter more."""

from collections.abc import Iterator
from fractions import Fraction

from questionnaires import Questionnaire
from scoring.diagnosis import Sensitivity, WeightShift
from scoring.maturity import CaseReading, Maturity, level_of, top_level

#: Published with every level, since equal weights are a choice and not a finding (docs/scoring.md).
WEIGHTS = (Fraction(3, 4), Fraction(5, 4))


def sensitivity(reading: CaseReading, maturity: Maturity) -> Sensitivity:
    """Return the weights that would change the level, floors, gates and caps being what they are;
    none when no level is shown."""
    return Sensitivity(
        () if maturity.level is None else tuple(_shifts(reading.questionnaire, maturity))
    )


def _shifts(questionnaire: Questionnaire, maturity: Maturity) -> Iterator[WeightShift]:
    cap = questionnaire.mode(maturity.mode).level_cap or top_level(questionnaire)
    others = min(maturity.by_floor, maturity.by_gate, cap)
    scores = {
        dimension.id: dimension.score
        for dimension in maturity.dimensions
        if dimension.score is not None
    }
    total = sum(scores.values(), Fraction(0))
    for id, score in scores.items():
        for weight in WEIGHTS:
            level = min(
                others,
                level_of(
                    questionnaire, (total + (weight - 1) * score) / (len(scores) + weight - 1)
                ),
            )
            if level != maturity.level:
                yield WeightShift(id, weight, level)
