"""The answers: all of them, those that are missing, left out, or kept from an earlier version."""

from presentation.maturity.answers.answer_rows import AnswerGroup, AnswerRow, answer_groups
from presentation.maturity.answers.kept_answers import KeptAnswers, kept_answers
from presentation.maturity.answers.left_out import LeftOutQuestions, left_out_questions
from presentation.maturity.answers.missing_answers import MissingAnswers, missing_answers

__all__ = [
    "AnswerGroup",
    "AnswerRow",
    "KeptAnswers",
    "LeftOutQuestions",
    "MissingAnswers",
    "answer_groups",
    "kept_answers",
    "left_out_questions",
    "missing_answers",
]
