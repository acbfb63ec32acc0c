"""A diagnosis begun again is compared with the one before once all that is asked again was said."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from cases import Case, begun_again
from companies import Company
from questionnaires import asked, load
from scoring import assess, confirmed_before

_BEFORE, _DAY = date(2025, 1, 1), date(2026, 11, 22)


def _before(case: Case) -> Case | None:
    return confirmed_before(case, assess(load(case.questionnaire, case.version), case))


def _said_again(case: Case, mode: str) -> Case:
    """Say again, one by one, what a mode asks and the firm's facts do not rule out; nothing is compared before the last."""
    again = replace(begun_again(case, _DAY), mode=mode)
    bank = load(case.questionnaire, case.version)
    out = {item.question for item in assess(bank, again).out_of_scope}
    for id in [question.id for question in asked(bank, mode) if question.id not in out]:
        assert _before(again) is None
        again = again.with_answer(id, case.answers[id])
    return again


def test_what_the_mode_does_not_ask_does_not_wait(golden: Callable[[str, str], Case]) -> None:
    case = replace(golden("usinage", "complet"), date=_BEFORE)
    assert _before(_said_again(case, "express")) == case


def test_what_the_facts_of_the_firm_rule_out_does_not_wait(golden: Callable[[str, str], Case]) -> None:
    case = replace(golden("usinage", "complet"), date=_BEFORE, company=Company(headcount=0), version=2)
    assert _before(_said_again(case, "complet")) == case
