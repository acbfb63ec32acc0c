"""A case as conditions and scores see it: readable answers of the questions in scope, facts,
numbers of the firm."""

import re
from dataclasses import dataclass

from cases import Case, Fact
from companies import headcount, naf
from kernel import Interval
from questionnaires import (
    AnswerValue,
    Question,
    Questionnaire,
    Route,
    Situation,
    facts_from_naf,
    route,
)

#: A category of legal forms; anything else that a case may hold is none.
_LEGAL_FORM = re.compile(r"[0-9]{4}")


def company_numbers(case: Case) -> dict[str, Interval | None]:
    """Return the numbers of the firm that a questionnaire may test, as intervals; None is not
    known."""
    turnover, form = case.company.turnover_eur, case.company.legal_form or ""
    return {
        "headcount": headcount(case.company),
        "turnover_eur": None if turnover is None else Interval.exactly(turnover),
        "legal_form": Interval.exactly(int(form)) if _LEGAL_FORM.fullmatch(form) else None,
    }


@dataclass(frozen=True)
class CaseReading:
    """A case read against its questionnaire. `values` holds every question in scope, not known ones
    included."""

    questionnaire: Questionnaire
    case: Case
    route: Route
    values: dict[str, AnswerValue]
    situation: Situation
    unreadable: tuple[str, ...]

    def percent(self, question: str) -> int | None:
        """Return the value of an answer in whole percents rounded down; None when not known or not
        in scope."""
        value = self.values.get(question)
        percent = value.percent() if value else None
        return None if percent is None else int(percent)


def read(questionnaire: Questionnaire, case: Case) -> CaseReading:
    """Read a case. Answers to questions that are not in scope are kept in the case and have no
    effect (law 6)."""
    numbers = company_numbers(case)
    activity = naf(case.company.naf or "")
    facts = {
        **facts_from_naf(questionnaire, activity.code if activity else None),
        **_readable_facts(questionnaire, case),
    }
    path = route(questionnaire, case.mode, numbers, facts)
    values = {
        question.id: question.read(case.answers.get(question.id)) for question in path.questions
    }
    return CaseReading(
        questionnaire,
        case,
        path,
        values,
        Situation(values, facts, numbers),
        _unreadable(questionnaire, path.questions, case),
    )


def _readable_facts(questionnaire: Questionnaire, case: Case) -> dict[str, Fact]:
    known = {fact.id: fact for fact in questionnaire.facts}
    return {id: raw for id, raw in case.facts.items() if id in known and not known[id].problem(raw)}


def _unreadable(
    questionnaire: Questionnaire, questions: tuple[Question, ...], case: Case
) -> tuple[str, ...]:
    unknown_ids = [id for id in case.answers if id not in questionnaire.by_id]
    broken = [q.id for q in questions if q.id in case.answers and q.problem(case.answers[q.id])]
    return tuple(sorted(unknown_ids + broken))
