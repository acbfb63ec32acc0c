"""Levels: thresholds on exact scores, the floor under the weakest dimension, the gates."""

from dataclasses import dataclass
from fractions import Fraction

from kernel import Outcome
from questionnaires import Gate, Questionnaire, Requirement, Situation, exact


@dataclass(frozen=True)
class LevelLimits:
    """The levels that each rule allows; the level is the lowest of them."""

    by_score: int
    by_floor: int
    by_gate: int
    by_mode: int

    @property
    def level(self) -> int:
        """The level that all rules allow."""
        return min(self.by_score, self.by_floor, self.by_gate, self.by_mode)


def limits(
    questionnaire: Questionnaire,
    mode: str,
    situation: Situation,
    score: Fraction,
    dimensions: tuple[Fraction | None, ...],
    *,
    hopeful: bool = False,
) -> LevelLimits:
    """Return the levels that a score, dimensions and gates allow; `hopeful` takes what is not known
    as favourable."""
    return LevelLimits(
        by_score=level_of(questionnaire, score),
        by_floor=floor_level(questionnaire, dimensions),
        by_gate=gate_level(questionnaire, situation, mode, hopeful=hopeful),
        by_mode=questionnaire.mode(mode).level_cap or top_level(questionnaire),
    )


def top_level(questionnaire: Questionnaire) -> int:
    """Return the number of the highest level."""
    return questionnaire.levels[-1].level


def threshold(questionnaire: Questionnaire, level: int) -> Fraction:
    """Return the score from which a level is reached."""
    return exact(questionnaire.level(level).from_)


def reaches(questionnaire: Questionnaire, score: Fraction, level: int) -> bool:
    """Tell whether a score reaches a level; on the threshold itself, the questionnaire says to
    which side it belongs."""
    if level == questionnaire.levels[0].level:
        return True
    start = threshold(questionnaire, level)
    return score >= start if questionnaire.threshold_belongs_to == "upper" else score > start


def level_of(questionnaire: Questionnaire, score: Fraction) -> int:
    """Return the level of a score, unrounded."""
    return max(
        level.level for level in questionnaire.levels if reaches(questionnaire, score, level.level)
    )


def floor_level(questionnaire: Questionnaire, scores: tuple[Fraction | None, ...]) -> int:
    """Return the highest level that the weakest dimension and the dimensions without a score
    allow."""
    known = [score for score in scores if score is not None]
    highest = top_level(questionnaire)
    if questionnaire.floor and known:
        highest = min(
            highest, level_of(questionnaire, min(known)) + questionnaire.floor.above_weakest
        )
    if len(known) < len(scores) and questionnaire.unassessed_level_cap is not None:
        highest = min(highest, questionnaire.unassessed_level_cap)
    return highest


def gate_level(
    questionnaire: Questionnaire, situation: Situation, mode: str, *, hopeful: bool = False
) -> int:
    """Return the highest level whose gates, and those of all lower levels, are open."""
    shut = [
        gate.level for gate in questionnaire.gates if unmet(gate, situation, mode, hopeful=hopeful)
    ]
    return min(shut) - 1 if shut else top_level(questionnaire)


def unmet(
    gate: Gate, situation: Situation, mode: str, *, hopeful: bool = False
) -> tuple[Requirement, ...]:
    """Return the requirements of a gate that are not met. What is not known fails, or holds if
    `hopeful`."""
    return tuple(
        requirement
        for requirement in gate.requirements
        if _applies(requirement, situation, mode, hopeful)
        and not _met(requirement, situation, hopeful)
    )


def _applies(requirement: Requirement, situation: Situation, mode: str, hopeful: bool) -> bool:
    if requirement.modes is not None and mode not in requirement.modes:
        return False
    if requirement.when is None:
        return True
    outcome = requirement.when.evaluate(situation)
    return outcome is Outcome.YES if hopeful else outcome is not Outcome.NO


def _met(requirement: Requirement, situation: Situation, hopeful: bool) -> bool:
    outcome = requirement.require.evaluate(situation)
    return outcome is not Outcome.NO if hopeful else outcome is Outcome.YES
