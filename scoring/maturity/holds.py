"""What keeps a level from being one higher, in words that name the practice to reach."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from math import floor

from cases import Answer, Case
from kernel import later
from questionnaires import Question, QuestionIs, Questionnaire, Requirement, exact, leaves
from scoring.maturity.levels import level_of, reaches, threshold, unmet
from scoring.maturity.model import DimensionScore, Hold
from scoring.maturity.reading import CaseReading
from scoring.wording import say

#: A scale of so many points is told in whole ones.
_WIDE = 20
_MOST_DIGITS = 12


def holds(
    questionnaire: Questionnaire,
    case: Case,
    reading: CaseReading,
    score: Fraction,
    dimensions: tuple[DimensionScore, ...],
    target: int,
) -> tuple[Hold, ...]:
    """Return every thing that keeps a case from the level `target`: score, dimensions, gates,
    mode."""
    found = [
        *_score(questionnaire, score, target),
        *_dimensions(questionnaire, dimensions, target),
        *_gates(questionnaire, case, reading, target),
    ]
    return (*found, *_mode(questionnaire, case.mode, target))


def knows_enough(questionnaire: Questionnaire, complete: Fraction) -> bool:
    """Tell whether enough is known of a case for a result to stand. `complete`: the share that is
    known, 0 to 1."""
    return complete * 100 >= _least_known(questionnaire)


def _least_known(questionnaire: Questionnaire) -> Fraction:
    return Fraction(
        min(item.completeness for item in questionnaire.confidence.labels if item.shows_level)
    )


def too_little_known(questionnaire: Questionnaire, complete: Fraction) -> Hold:
    """Return the hold of a case of which too little is known to show a level."""
    required, actual = _least_known(questionnaire), complete * 100
    return Hold(
        "completeness",
        "completeness",
        required,
        actual,
        later(_completeness, int(actual), int(required)),
    )


def _score(questionnaire: Questionnaire, score: Fraction, target: int) -> Iterator[Hold]:
    if not reaches(questionnaire, score, target):
        required = threshold(questionnaire, target)
        yield Hold(
            "score",
            "score",
            required,
            score,
            later(_score_told, questionnaire, score, required, target),
        )


def _dimensions(
    questionnaire: Questionnaire, dimensions: tuple[DimensionScore, ...], target: int
) -> Iterator[Hold]:
    rule, cap = questionnaire.floor, questionnaire.unassessed_level_cap
    for dimension in dimensions:
        if dimension.score is None:
            if cap is not None and cap < target:
                yield Hold(
                    "dimension", dimension.id, None, None, later(_unassessed, dimension.name, cap)
                )
        elif rule and level_of(questionnaire, dimension.score) + rule.above_weakest < target:
            required = threshold(questionnaire, target - rule.above_weakest)
            message = later(_dimension_told, questionnaire, dimension, required, target)
            yield Hold("dimension", dimension.id, required, dimension.score, message)


def _gates(
    questionnaire: Questionnaire, case: Case, reading: CaseReading, target: int
) -> Iterator[Hold]:
    for gate in questionnaire.gates:
        if gate.level <= target:
            for requirement in unmet(gate, reading.situation, case.mode):
                yield from _requirement(questionnaire, case, reading, requirement, gate.level)


def _requirement(
    questionnaire: Questionnaire,
    case: Case,
    reading: CaseReading,
    requirement: Requirement,
    level: int,
) -> Iterator[Hold]:
    for leaf in leaves(requirement.require):
        if not isinstance(leaf, QuestionIs) or leaf.question not in reading.values:
            continue
        question = questionnaire.question(leaf.question)
        required = None if leaf.at_least is None else Fraction(str(leaf.at_least))
        message = later(_gate, question, case.answers.get(question.id), required, level)
        yield Hold("gate", question.id, required, reading.values[question.id].percent(), message)


def _mode(questionnaire: Questionnaire, mode_id: str, target: int) -> Iterator[Hold]:
    mode = questionnaire.mode(mode_id)
    if mode.level_cap is not None and mode.level_cap < target:
        yield Hold(
            "mode",
            mode.id,
            Fraction(target),
            Fraction(mode.level_cap),
            mode.level_cap_message or "",
        )


def _completeness(actual: int, required: int) -> str:
    return say("maturity.completeness", actual=actual, required=required)


def _score_told(
    questionnaire: Questionnaire, score: Fraction, required: Fraction, target: int
) -> str:
    return say(
        "maturity.score", level=target, **_apart(questionnaire, score, required, "maturity.exactly")
    )


def _unassessed(name: str, cap: int) -> str:
    return say("maturity.unassessed", name=name, cap=cap)


def _dimension_told(
    questionnaire: Questionnaire, dimension: DimensionScore, required: Fraction, target: int
) -> str:
    scores = _apart(questionnaire, dimension.score or Fraction(0), required, "maturity.at_least")
    return say("maturity.dimension", name=dimension.name, level=target, **scores)


def _gate(question: Question, answer: Answer | None, required: Fraction | None, level: int) -> str:
    words = {"question": question.text, "actual": question.label(answer), "level": level}
    if required is None:
        return say("maturity.gate_other", **words)
    return say("maturity.gate", required=question.least(required), **words)


def _apart(
    questionnaire: Questionnaire, actual: Fraction, required: Fraction, enough: str
) -> dict[str, str]:
    """Return a score and the one that it takes, with as many decimals as the latter has: rounded,
    the two could read the same.

    `enough`: the key of what says the latter where it is enough itself.
    """
    digits = _digits(questionnaire)
    while digits < _MOST_DIGITS and (required * 10**digits).denominator > 1:
        digits += 1
    said = enough if questionnaire.threshold_belongs_to == "upper" else "maturity.more_than"
    return {
        "actual": _shown(actual, digits),
        "required": say(said, required=_shown(required, digits)),
    }


def _digits(questionnaire: Questionnaire) -> int:
    scale = questionnaire.scale
    return 0 if exact(scale.maximum) - exact(scale.minimum) >= _WIDE else 1


def _shown(score: Fraction, digits: int) -> str:
    """Return a score rounded down, without useless zeros."""
    text = format(Decimal(floor(score * 10**digits)).scaleb(-digits), "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")
