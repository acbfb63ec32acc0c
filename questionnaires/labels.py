"""An answer, or the answer to reach, as a person reads it."""

from fractions import Fraction
from functools import lru_cache
from math import ceil
from pathlib import Path
from typing import Any

from kernel import Strict, filled, read_yaml, shown, validate, with_unit
from questionnaires.answers import UNKNOWN, answer_problem
from questionnaires.facts import fact_problem
from questionnaires.model import (
    BoolFact,
    Fact,
    MultiFact,
    MultiQuestion,
    NumberFact,
    NumberQuestion,
    Question,
    Questionnaire,
    ScaleQuestion,
    SingleQuestion,
    exact,
)


class Labels(Strict):
    """The few words that turn values into sentences."""

    unknown: str
    absent: str
    boxes: str
    boxes_at_least: str
    number_at_least: str
    yes: str
    no: str


@lru_cache(maxsize=1)
def labels() -> Labels:
    """Return the wording, read once."""
    return validate(read_yaml(Path(__file__).parent / "wording" / "labels.yaml"), Labels)


def answer_label(questionnaire: Questionnaire, question: Question, raw: Any) -> str:
    """Return an answer in words; what cannot be read is shown as it was given."""
    if raw is None:
        return labels().absent
    if raw == UNKNOWN:
        return labels().unknown
    if answer_problem(questionnaire, question, raw):
        return shown(raw)
    return ", ".join(answer_texts(questionnaire, question, raw))


def answer_texts(questionnaire: Questionnaire, question: Question, raw: Any) -> tuple[str, ...]:
    """Return a readable answer in the words of the questionnaire, one text per box ticked."""
    if isinstance(question, MultiQuestion):
        return tuple(text for id, text in {**question.items, **question.exclusive}.items() if id in raw)
    if isinstance(question, ScaleQuestion):
        return (questionnaire.options(question)[raw],)
    return (question.choices[raw] if isinstance(question, SingleQuestion) else with_unit(decimal_text(raw), raw, question.unit),)


def target_label(questionnaire: Questionnaire, question: Question, percent: Fraction) -> str:
    """Return in words the least answer worth `percent` of the best one (0 to 100)."""
    if isinstance(question, ScaleQuestion):
        options = questionnaire.options(question)
        best = exact(max(options))
        return options[min((key for key in options if exact(key) / best * 100 >= percent), default=max(options))]
    if isinstance(question, MultiQuestion):
        count = ceil(percent / 100 * (question.full or len(question.items)))
        return labels().boxes_at_least.format(count=count, items=", ".join(question.items.values()))
    if isinstance(question, NumberQuestion):
        rank = next(rank for rank, (_, value) in enumerate(question.steps) if exact(value) >= percent)
        at_least = labels().number_at_least.format(number=with_unit(decimal_text(question.steps[rank][0]), question.steps[rank][0], question.unit))
        return question.step_labels[rank] if question.step_labels else at_least
    return ", ".join(question.choices.values())


def fact_label(fact: Fact, raw: Any) -> str:
    """Return the value of a profile question in words; what cannot be read is shown as it was given."""
    if fact_problem(fact, raw):
        return shown(raw)
    if isinstance(fact, BoolFact):
        return labels().yes if raw else labels().no
    if isinstance(fact, NumberFact):
        return with_unit(decimal_text(raw), raw, fact.unit) if fact.unit else decimal_text(raw)
    return ", ".join(text for id, text in fact.items.items() if id in raw) if isinstance(fact, MultiFact) else fact.choices[raw]


def boxes_label(count: int) -> str:
    """Return a number of ticked boxes in words."""
    return filled(labels().boxes, count=count)


def decimal_text(value: int | float | Fraction) -> str:
    """Return a number as French writes it, without useless zeros."""
    return f"{float(value):.12f}".rstrip("0").rstrip(".").replace(".", ",") if not isinstance(value, int) else str(value)
