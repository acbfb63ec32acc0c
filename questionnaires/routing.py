"""Which questions are put to whom: the mode chooses, the facts of the firm rule out, answers never
do."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kernel import Interval, Outcome
from questionnaires.conditions import Situation
from questionnaires.kinds import Fact, Question
from questionnaires.model import Questionnaire


@dataclass(frozen=True)
class RuledOut:
    """A question that the firm's facts make pointless, with the reason in French."""

    question: Question
    reason: str


@dataclass(frozen=True)
class Route:
    """The questions of one interview, in order, and those ruled out."""

    questions: tuple[Question, ...]
    ruled_out: tuple[RuledOut, ...]

    def of_dimension(self, id: str) -> tuple[Question, ...]:
        """Return the questions of one dimension, in order."""
        return tuple(question for question in self.questions if question.dimension == id)


def asked(questionnaire: Questionnaire, mode_id: str) -> tuple[Question, ...]:
    """Return the questions of a mode, in its order of dimensions. Raises KeyError for an unknown
    mode."""
    mode = questionnaire.mode(mode_id)
    chosen = [
        question
        for question in questionnaire.questions
        if mode.questions is None or question.id in mode.questions
    ]
    return tuple(
        question
        for dimension in mode.dimensions
        for question in chosen
        if question.dimension == dimension
    )


def route(
    questionnaire: Questionnaire,
    mode_id: str,
    company: Mapping[str, Interval | None],
    facts: Mapping[str, Any],
) -> Route:
    """Return what is in scope. A question is ruled out only when its condition surely holds (law
    3)."""
    situation = Situation(facts=facts, company=company)
    questions, ruled_out = [], []
    for question in asked(questionnaire, mode_id):
        condition = question.not_applicable
        if condition is not None and condition.evaluate(situation) is Outcome.YES:
            ruled_out.append(RuledOut(question, question.not_applicable_because or ""))
        else:
            questions.append(question)
    return Route(tuple(questions), tuple(ruled_out))


def facts_asked(questionnaire: Questionnaire, mode_id: str) -> tuple[Fact, ...]:
    """Return the profile questions of a mode, in order."""
    return tuple(
        fact for fact in questionnaire.facts if fact.modes is None or mode_id in fact.modes
    )


def facts_from_naf(questionnaire: Questionnaire, naf: str | None) -> dict[str, str]:
    """Return the profile answers that a NAF rev. 2 code, as INSEE writes it ("10.71C"), implies."""
    implied = {fact.id: fact.implied_by(naf) for fact in questionnaire.facts} if naf else {}
    return {id: answer for id, answer in implied.items() if answer is not None}
