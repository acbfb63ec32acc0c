"""The kinds of questions: each in one file, with its reading, words, ladder and checks."""

from questionnaires.kinds.answer_value import NOT_KNOWN, UNKNOWN, AnswerValue, Problem
from questionnaires.kinds.asked import Asked
from questionnaires.kinds.fact import BaseFact
from questionnaires.kinds.ladder import Rung, next_goal, rungs, standing
from questionnaires.kinds.multi import MultiFact, MultiQuestion
from questionnaires.kinds.number import NumberFact, NumberQuestion
from questionnaires.kinds.numbers import exact, is_number
from questionnaires.kinds.question import BaseQuestion
from questionnaires.kinds.registry import FACT_KINDS, QUESTION_KINDS, Fact, Question, one_of
from questionnaires.kinds.scale import ScaleQuestion
from questionnaires.kinds.single import SingleFact, SingleQuestion
from questionnaires.kinds.trials import numbers_around
from questionnaires.kinds.yes_no import BoolFact

__all__ = [
    "FACT_KINDS",
    "NOT_KNOWN",
    "QUESTION_KINDS",
    "UNKNOWN",
    "AnswerValue",
    "Asked",
    "BaseFact",
    "BaseQuestion",
    "BoolFact",
    "Fact",
    "MultiFact",
    "MultiQuestion",
    "NumberFact",
    "NumberQuestion",
    "Problem",
    "Question",
    "Rung",
    "ScaleQuestion",
    "SingleFact",
    "SingleQuestion",
    "exact",
    "is_number",
    "next_goal",
    "numbers_around",
    "one_of",
    "rungs",
    "standing",
]
