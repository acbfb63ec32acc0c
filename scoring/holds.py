"""What keeps a level from being one higher, in words that name the practice to reach."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from cases import Case
from questionnaires import QuestionIs, Questionnaire, Requirement, answer_label, exact, leaves, target_label
from scoring.levels import level_of, reaches, threshold, unmet
from scoring.maturity import DimensionScore, Hold
from scoring.situation import Reading
from scoring.wording import wording


def holds(questionnaire: Questionnaire, case: Case, reading: Reading, score: Fraction, dimensions: tuple[DimensionScore, ...], target: int) -> tuple[Hold, ...]:
    """Return every thing that keeps a case from the level `target`: score, dimensions, gates, mode."""
    found = [*_score(questionnaire, score, target), *_dimensions(questionnaire, dimensions, target), *_gates(questionnaire, case, reading, target)]
    return (*found, *_mode(questionnaire, case.mode, target))


def knows_enough(questionnaire: Questionnaire, complete: Fraction) -> bool:
    """Tell whether enough is known of a case for a result to stand. `complete`: the share that is known, 0 to 1."""
    return complete * 100 >= _least_known(questionnaire)


def _least_known(questionnaire: Questionnaire) -> Fraction:
    return Fraction(min(item.completeness for item in questionnaire.confidence.labels if item.shows_level))


def too_little_known(questionnaire: Questionnaire, complete: Fraction) -> Hold:
    """Return the hold of a case of which too little is known to show a level."""
    required, actual = _least_known(questionnaire), complete * 100
    return Hold("completeness", "completeness", required, actual, wording().completeness.format(actual=int(actual), required=int(required)))


def _score(questionnaire: Questionnaire, score: Fraction, target: int) -> Iterator[Hold]:
    if not reaches(questionnaire, score, target):
        required = threshold(questionnaire, target)
        yield Hold(
            "score",
            "score",
            required,
            score,
            wording().score.format(actual=points(questionnaire, score), required=points(questionnaire, required), level=target),
        )


def _dimensions(questionnaire: Questionnaire, dimensions: tuple[DimensionScore, ...], target: int) -> Iterator[Hold]:
    rule, cap = questionnaire.floor, questionnaire.unassessed_level_cap
    for dimension in dimensions:
        if dimension.score is None:
            if cap is not None and cap < target:
                yield Hold("dimension", dimension.id, None, None, wording().unassessed.format(name=dimension.name, cap=cap))
        elif rule and level_of(questionnaire, dimension.score) + rule.above_weakest < target:
            required = threshold(questionnaire, target - rule.above_weakest)
            message = wording().dimension.format(
                name=dimension.name, actual=points(questionnaire, dimension.score), required=points(questionnaire, required), level=target
            )
            yield Hold("dimension", dimension.id, required, dimension.score, message)


def _gates(questionnaire: Questionnaire, case: Case, reading: Reading, target: int) -> Iterator[Hold]:
    for gate in questionnaire.gates:
        if gate.level <= target:
            for requirement in unmet(gate, reading.situation, case.mode):
                yield from _requirement(questionnaire, case, reading, requirement, gate.level)


def _requirement(questionnaire: Questionnaire, case: Case, reading: Reading, requirement: Requirement, level: int) -> Iterator[Hold]:
    for leaf in leaves(requirement.require):
        if not isinstance(leaf, QuestionIs) or leaf.question not in reading.values:
            continue
        question = questionnaire.question(leaf.question)
        words = {"question": question.text, "actual": answer_label(questionnaire, question, case.answers.get(question.id)), "level": level}
        actual = reading.values[question.id].percent()
        if leaf.at_least is None:
            yield Hold("gate", question.id, None, actual, wording().gate_other.format(**words))
        else:
            required = Fraction(str(leaf.at_least))
            yield Hold("gate", question.id, required, actual, wording().gate.format(required=target_label(questionnaire, question, required), **words))


def _mode(questionnaire: Questionnaire, mode_id: str, target: int) -> Iterator[Hold]:
    mode = questionnaire.mode(mode_id)
    if mode.level_cap is not None and mode.level_cap < target:
        yield Hold("mode", mode.id, Fraction(target), Fraction(mode.level_cap), mode.level_cap_message or "")


def points(questionnaire: Questionnaire, score: Fraction) -> str:
    """Return a score as it is shown: rounded down, to a whole number, or to a tenth on a scale of less than twenty points."""
    scale = questionnaire.scale
    if exact(scale.maximum) - exact(scale.minimum) >= 20:
        return str(floor(score))
    return f"{float(Fraction(floor(score * 10), 10)):g}".replace(".", ",")
