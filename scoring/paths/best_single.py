"""What each answer would bring if it were one option better: where to look first."""

from dataclasses import dataclass
from fractions import Fraction

from cases import Answer
from questionnaires import Question, next_goal, standing
from scoring.maturity import CaseReading, Maturity, replay, set_aside


@dataclass(frozen=True)
class Gain:
    """One answer raised to the next option that somebody may aim at. `answer`: one that stands
    there, as a case keeps it; `gained`: points of the score, on the scale of the questionnaire;
    `level_after` None when none would be shown; `unknown`: the present answer is not known."""

    question: str
    answer: Answer
    to_label: str
    effort: int
    gained: Fraction
    score_after: Fraction
    level_after: int | None
    unknown: bool


def best_single(reading: CaseReading, maturity: Maturity) -> tuple[Gain, ...]:
    """Return what each question that can still rise would bring by its next option.

    The highest level first, then most points, then least effort, then the order of the
    questionnaire. Questions declared « non
    concerné » are left out, and those at their best.
    """
    place = {question.id: index for index, question in enumerate(reading.questionnaire.questions)}
    aside = set_aside(maturity)
    asked = [
        term.question
        for dimension in maturity.dimensions
        for term in dimension.terms
        if term.question not in aside
    ]
    gains = [
        gain
        for id in asked
        if (gain := _gain(reading, maturity, reading.questionnaire.question(id)))
    ]
    return tuple(
        sorted(
            gains,
            key=lambda gain: (
                -(gain.level_after or 0),
                -gain.gained,
                gain.effort,
                place[gain.question],
            ),
        )
    )


def _gain(reading: CaseReading, maturity: Maturity, question: Question) -> Gain | None:
    value = reading.values[question.id]
    ladder, share = question.ladder, value.share or Fraction(0)
    rung = next_goal(ladder, share)
    if rung is None:
        return None
    climbed = ladder[standing(ladder, share) + 1 : ladder.index(rung) + 1]
    answer = question.answer_at(rung, value.ticked() or frozenset())
    after = replay(reading, maturity, {question.id: answer})
    label = question.rung_label(rung)
    return Gain(
        question.id,
        answer,
        label,
        sum(passed.effort for passed in climbed),
        after.score - maturity.score,
        after.score,
        after.level,
        not value.known,
    )
