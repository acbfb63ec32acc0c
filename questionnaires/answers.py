"""An answer, asked of its question."""

from typing import Any

from questionnaires.kinds import Fact, Problem, Question
from questionnaires.model import Questionnaire


def answer_problem(_questionnaire: Questionnaire, question: Question, raw: Any) -> Problem | None:
    """Return what is wrong with an answer, None when it can be read."""
    return question.problem(raw)


def answer_label(_questionnaire: Questionnaire, question: Question, raw: Any) -> str:
    """Return an answer in words; what cannot be read is shown as it was given."""
    return question.label(raw)


def answer_texts(_questionnaire: Questionnaire, question: Question, raw: Any) -> tuple[str, ...]:
    """Return a readable answer in the words of the questionnaire, one text per box ticked."""
    return question.texts(raw)


def fact_problem(fact: Fact, raw: Any) -> Problem | None:
    """Return what is wrong with a fact, None when it can be read."""
    return fact.problem(raw)
