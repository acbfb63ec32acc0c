"""Which outcomes a condition can have: every answer that its tests tell apart is tried, of everyone who may answer."""

from collections.abc import Collection, Iterable, Iterator
from itertools import combinations, product
from math import ceil, floor, prod
from typing import Any

from kernel import Interval, Outcome
from questionnaires.answers import read_answer
from questionnaires.conditions import AnswerView, CompanyIs, Condition, FactIs, QuestionIs, Situation, leaves
from questionnaires.facts import fact_problem
from questionnaires.model import BoolFact, Fact, MultiFact, MultiQuestion, NumberFact, NumberQuestion, Question, Questionnaire, ScaleQuestion, SingleFact, exact

Leaf = QuestionIs | CompanyIs | FactIs
#: More situations than this are not tried: nothing is then told of the condition.
_MOST = 20_000
#: Classes of boxes that are put together; above every number that a firm gives.
_MOST_CLASSES, _HIGHEST = 6, 1_000_000_000


def possible(questionnaire: Questionnaire, condition: Condition, asked: Collection[str] | None = None) -> frozenset[Outcome]:
    """Return the outcomes that a condition can have once all is known; `asked`: the questions that are put, all of them by default."""
    tried = situations(questionnaire, [condition], asked)
    return frozenset(Outcome) if tried is None else frozenset(condition.evaluate(situation) for situation in tried)


def situations(questionnaire: Questionnaire, conditions: Iterable[Condition], asked: Collection[str] | None = None) -> list[Situation] | None:
    """Return one situation for each way in which the tests of some conditions can turn out; None when these are too many."""
    tests = [leaf for condition in conditions for leaf in leaves(condition)]
    answers = _told_apart({id: _answers(questionnaire, id, tests, asked) for id in _cited(tests, QuestionIs)}, tests, "answers")
    facts = _told_apart({id: _facts(questionnaire, id, tests) for id in _cited(tests, FactIs)}, tests, "facts")
    company = _told_apart({id: _numbers(tests, id) for id in _cited(tests, CompanyIs)}, tests, "company")
    if prod(len(values) for part in (answers, facts, company) for values in part.values()) > _MOST:
        return None
    return [Situation(*parts) for parts in product(_each(answers), _each(facts), _each(company))]


def _cited(tests: Iterable[Leaf], kind: type[Leaf]) -> list[str]:
    return list(dict.fromkeys(test.cited for test in tests if isinstance(test, kind)))


def _each(values: dict[str, list[Any]]) -> list[dict[str, Any]]:
    return [{id: value for id, value in zip(values, chosen, strict=True) if value is not None} for chosen in product(*values.values())]


def _told_apart(values: dict[str, list[Any]], tests: list[Leaf], part: str) -> dict[str, list[Any]]:
    """Keep of each list one value for each way in which the tests turn out."""
    kept: dict[str, list[Any]] = {}
    for id, found in values.items():
        own = [test for test in tests if test.cited == id]
        by_outcome = {tuple(test.evaluate(Situation(**{part: {id: value}})) for test in own): value for value in found}
        kept[id] = list(by_outcome.values()) or [None]
    return kept


def _answers(questionnaire: Questionnaire, id: str, tests: list[Leaf], asked: Collection[str] | None) -> list[AnswerView]:
    question = questionnaire.by_id.get(id)
    if question is None or (asked is not None and id not in asked):
        return []
    return [read_answer(questionnaire, question, raw) for raw in _raw_answers(questionnaire, question, tests)]


def _raw_answers(questionnaire: Questionnaire, question: Question, tests: list[Leaf]) -> Iterator[Any]:
    if isinstance(question, ScaleQuestion):
        options = questionnaire.options(question)
        yield from options if max(options, default=0) > 0 else ()
    elif isinstance(question, NumberQuestion):
        yield from (start for start, _ in question.steps if question.maximum is None or start <= question.maximum)
    elif isinstance(question, MultiQuestion):
        wanted = [set(test.any_of or ()) for test in tests if isinstance(test, QuestionIs) and test.question == question.id]
        yield from ([id] for id in question.exclusive)
        yield from _boxes(tuple(question.items), wanted, len(question.items))
    else:
        yield from question.choices


def _boxes(items: tuple[str, ...], wanted: list[set[str]], most: int) -> Iterator[list[str]]:
    """Yield lists of boxes, one or more, for each set of classes of boxes that the tests tell apart and each number of them."""
    classes: dict[tuple[bool, ...], list[str]] = {}
    for item in items:
        classes.setdefault(tuple(item in some for some in wanted), []).append(item)
    groups = list(classes.values())[:_MOST_CLASSES]
    for size in range(1, min(len(groups), most) + 1):
        for chosen in combinations(groups, size):
            first, others = [group[0] for group in chosen], [item for group in chosen for item in group[1:]]
            yield from (first + others[:more] for more in range(min(len(others), most - size) + 1))


def _facts(questionnaire: Questionnaire, id: str, tests: list[Leaf]) -> list[Any]:
    fact = next((fact for fact in questionnaire.facts if fact.id == id), None)
    if fact is None:
        return []
    own = [test for test in tests if isinstance(test, FactIs) and test.fact == id]
    return [value for value in _raw_facts(fact, own) if not fact_problem(fact, value)]


def _raw_facts(fact: Fact, own: list[FactIs]) -> Iterator[Any]:
    if isinstance(fact, BoolFact):
        yield from (True, False)
    elif isinstance(fact, NumberFact):
        yield from _around(own)
    elif isinstance(fact, SingleFact):
        yield from fact.choices
    elif isinstance(fact, MultiFact):
        yield ()
        yield from map(tuple, _boxes(tuple(fact.items), [set(test.any_of or ()) for test in own], fact.max or len(fact.items)))


def _numbers(tests: list[Leaf], name: str) -> list[Interval]:
    return [Interval.exactly(exact(number)) for number in _around([test for test in tests if isinstance(test, CompanyIs) and test.company == name])]


def _around(tests: Iterable[CompanyIs | FactIs]) -> list[int]:
    """Return whole numbers at, below and above each bound of some tests, from 0."""
    bounds = [bound for test in tests for bound in (test.at_least, test.at_most) if bound is not None]
    near = {number for bound in bounds for number in (floor(bound) - 1, floor(bound), ceil(bound), ceil(bound) + 1)}
    return sorted(number for number in {0, *near, _HIGHEST} if 0 <= number <= _HIGHEST)
