"""A case judged again after a few answers changed: only what they touch is computed, with the
numbers that `assess` would give."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from cases import Answer
from questionnaires import leaves
from scoring.maturity.confidence import trust
from scoring.maturity.levels import LevelLimits, floor_level, gate_level, level_of, top_level
from scoring.maturity.model import Maturity
from scoring.maturity.reading import CaseReading
from scoring.maturity.scores import bounds, mean


@dataclass(frozen=True)
class Outlook:
    """Where a case would stand: its score on the scale of the questionnaire, its level (None when
    too little is known to show one)."""

    score: Fraction
    level: int | None


def changed(reading: CaseReading, answers: Mapping[str, Answer]) -> CaseReading:
    """Return the reading with other answers to questions in scope; those to other questions have no
    effect (law 6)."""
    questionnaire = reading.questionnaire
    fresh = {
        id: questionnaire.question(id).read(answer)
        for id, answer in answers.items()
        if id in reading.values
    }
    values = {**reading.values, **fresh}
    return replace(reading, values=values, situation=replace(reading.situation, answers=values))


def replay(reading: CaseReading, maturity: Maturity, answers: Mapping[str, Answer]) -> Outlook:
    """Return where the case would stand with these answers, given in place of its own to questions
    in scope."""
    after = changed(reading, answers)
    questionnaire, mode = reading.questionnaire, reading.case.mode
    touched = {questionnaire.question(id).dimension for id in answers}
    scores = tuple(
        _score(after, maturity, found.id) if found.id in touched else found.score
        for found in maturity.dimensions
    )
    score = mean(scores)
    if score is None:
        return Outlook(maturity.score, maturity.level)
    limits = LevelLimits(
        by_score=level_of(questionnaire, score),
        by_floor=floor_level(questionnaire, scores),
        by_gate=(
            gate_level(questionnaire, after.situation, mode)
            if _tested(reading) & set(answers)
            else maturity.by_gate
        ),
        by_mode=questionnaire.mode(mode).level_cap or top_level(questionnaire),
    )
    return Outlook(score, limits.level if _shown(reading, after, maturity, answers) else None)


def set_aside(maturity: Maturity) -> frozenset[str]:
    """Return the questions that the advisor declared « non concerné »."""
    return frozenset(out.question for out in maturity.out_of_scope if out.by_advisor)


def _score(after: CaseReading, maturity: Maturity, dimension: str) -> Fraction | None:
    questionnaire = after.questionnaire
    return bounds(
        questionnaire,
        questionnaire.dimension(dimension),
        after.route.of_dimension(dimension),
        after.values,
        set_aside(maturity),
    ).low


def _tested(reading: CaseReading) -> set[str]:
    """Return what gates test."""
    requirements = (
        requirement for gate in reading.questionnaire.gates for requirement in gate.requirements
    )
    conditions = (
        condition
        for requirement in requirements
        for condition in (requirement.require, requirement.when)
        if condition
    )
    return {getattr(leaf, "question", "") for condition in conditions for leaf in leaves(condition)}


def _shown(
    reading: CaseReading, after: CaseReading, maturity: Maturity, answers: Mapping[str, Answer]
) -> bool:
    """Tell whether a level is shown: that changes only with how much is known."""
    if all(
        reading.values[id].known == after.values[id].known for id in answers if id in reading.values
    ):
        return maturity.level is not None
    kept = tuple(
        question for question in after.route.questions if question.id not in set_aside(maturity)
    )
    label = trust(after.questionnaire, after.case, after, kept).label
    return label.shows_level and after.questionnaire.mode(after.case.mode).shows_level
