"""Which outcomes a condition can have: every answer that its tests tell apart is tried, of everyone
who may answer."""

from collections.abc import Collection, Iterable
from itertools import product
from math import prod
from typing import Any

from kernel import Interval, Outcome
from questionnaires.conditions import (
    AnswerView,
    CompanyIs,
    Condition,
    FactIs,
    QuestionIs,
    Situation,
    leaves,
)
from questionnaires.kinds import exact, numbers_around
from questionnaires.model import Questionnaire

Leaf = QuestionIs | CompanyIs | FactIs
#: More situations than this are not tried: nothing is then told of the condition.
_MOST = 20_000


def possible(
    questionnaire: Questionnaire, condition: Condition, asked: Collection[str] | None = None
) -> frozenset[Outcome]:
    """Return the outcomes that a condition can have once all is known; `asked`: the questions that
    are put, all of them by default."""
    tried = situations(questionnaire, [condition], asked)
    return (
        frozenset(Outcome)
        if tried is None
        else frozenset(condition.evaluate(situation) for situation in tried)
    )


def situations(
    questionnaire: Questionnaire,
    conditions: Iterable[Condition],
    asked: Collection[str] | None = None,
) -> list[Situation] | None:
    """Return one situation for each way in which the tests of some conditions can turn out; None
    when these are too many."""
    tests = [leaf for condition in conditions for leaf in leaves(condition)]
    answers = _told_apart(
        {id: _answers(questionnaire, id, tests, asked) for id in _cited(tests, QuestionIs)},
        tests,
        "answers",
    )
    facts = _told_apart(
        {id: _facts(questionnaire, id, tests) for id in _cited(tests, FactIs)}, tests, "facts"
    )
    company = _told_apart(
        {id: _numbers(tests, id) for id in _cited(tests, CompanyIs)}, tests, "company"
    )
    if prod(len(values) for part in (answers, facts, company) for values in part.values()) > _MOST:
        return None
    return [Situation(*parts) for parts in product(_each(answers), _each(facts), _each(company))]


def _cited(tests: Iterable[Leaf], kind: type[Leaf]) -> list[str]:
    return list(dict.fromkeys(test.cited for test in tests if isinstance(test, kind)))


def _each(values: dict[str, list[Any]]) -> list[dict[str, Any]]:
    return [
        {id: value for id, value in zip(values, chosen, strict=True) if value is not None}
        for chosen in product(*values.values())
    ]


def _told_apart(values: dict[str, list[Any]], tests: list[Leaf], part: str) -> dict[str, list[Any]]:
    """Keep of each list one value for each way in which the tests turn out."""
    kept: dict[str, list[Any]] = {}
    for id, found in values.items():
        own = [test for test in tests if test.cited == id]
        by_outcome = {
            tuple(test.evaluate(Situation(**{part: {id: value}})) for test in own): value
            for value in found
        }
        kept[id] = list(by_outcome.values()) or [None]
    return kept


def _answers(
    questionnaire: Questionnaire, id: str, tests: list[Leaf], asked: Collection[str] | None
) -> list[AnswerView]:
    question = questionnaire.by_id.get(id)
    if question is None or (asked is not None and id not in asked):
        return []
    own = [test for test in tests if isinstance(test, QuestionIs) and test.question == id]
    return [question.read(raw) for raw in question.trials(own)]


def _facts(questionnaire: Questionnaire, id: str, tests: list[Leaf]) -> list[Any]:
    fact = next((fact for fact in questionnaire.facts if fact.id == id), None)
    if fact is None:
        return []
    own = [test for test in tests if isinstance(test, FactIs) and test.fact == id]
    return [value for value in fact.trials(own) if not fact.problem(value)]


def _numbers(tests: list[Leaf], name: str) -> list[Interval]:
    own = [test for test in tests if isinstance(test, CompanyIs) and test.company == name]
    return [Interval.exactly(exact(number)) for number in numbers_around(own)]
