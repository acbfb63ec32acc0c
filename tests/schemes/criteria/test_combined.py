"""Criteria made of others, and conditions that the sources leave open."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kernel import Outcome
from schemes import CriterionResult
from schemes.criteria import Judgement

Judged = Callable[..., CriterionResult]
Asked = Callable[..., list[str]]
YES, NO, UNKNOWN = Outcome.YES, Outcome.NO, Outcome.UNKNOWN

PROFILES = (
    "kind: one_of, of: ["
    "{kind: all_of, of: [{kind: headcount, max: 9, source: S1}, {kind: turnover, max: 499999, source: S1}]}, "
    "{kind: all_of, of: [{kind: headcount, min: 10, max: 19, source: S1}, {kind: turnover, max: 999999, source: S1}]}]"
)


@pytest.mark.parametrize(
    ("staff", "turnover", "outcome"),
    [(6, 480_000, YES), (6, 500_000, NO), (15, 900_000, YES), (15, 1_000_000, NO), (6, None, UNKNOWN), (25, None, NO)],
)
def test_thresholds_paired_by_size(judged: Judged, staff: int, turnover: int | None, outcome: Outcome) -> None:
    assert judged(PROFILES, headcount=staff, turnover_eur=turnover).outcome is outcome


def test_combined_criteria_are_told_and_asked_whole(judgement: Callable[..., Judgement]) -> None:
    found = judgement(PROFILES, headcount=6)
    assert found.result.reason == (
        "Demandé : au plus 9 personnes, et au plus 499\u202f999\u00a0€ de chiffre d'affaires ; "
        "ou bien de 10 à 19 personnes, et au plus 999\u202f999\u00a0€ de chiffre d'affaires. Chez vous : 6 personnes."
    )
    assert [(question.text, question.bounds) for question in found.questions] == [("Quel est votre chiffre d'affaires annuel ?", (499_999,))]
    assert [source.id for source in found.result.sources] == ["S1"]


def test_a_question_that_two_parts_ask_is_asked_once_with_all_its_thresholds(judgement: Callable[..., Judgement]) -> None:
    found = judgement(PROFILES).questions
    assert [(question.field, question.bounds) for question in found] == [("company.headcount", (9, 10, 19)), ("company.turnover_eur", (499_999, 999_999))]


def test_a_declaration_may_stand_in_for_a_fact(judged: Judged) -> None:
    criterion = "kind: one_of, of: [{kind: age, min_months: 36, source: S1}, {kind: declared, ask: ess, is: true, source: S1}]"
    young = {"founded": date(2026, 1, 1)}
    assert judged(criterion, founded=date(2020, 1, 1)).outcome is YES
    assert judged(criterion, **young).outcome is UNKNOWN
    assert judged(criterion, **young).reason == (
        "Demandé : au moins 3 ans d'existence, ou être une entreprise de l'économie sociale et solidaire. Chez vous : 10 mois."
    )
    assert judged(criterion, **young, declared={"ess": True}).outcome is YES
    assert judged(criterion, **young, declared={"ess": False}).outcome is NO


def test_alternatives_inside_conditions_stand_in_brackets(judged: Judged) -> None:
    either = "{kind: one_of, of: [{kind: headcount, max: 9, source: S1}, {kind: independence, source: S1}]}"
    criterion = f"kind: all_of, of: [{{kind: not_started, source: S1}}, {either}]"
    assert judged(criterion).reason == (
        "Demandé : rien de signé ni de commandé avant la demande, et (au plus 9 personnes, ou être une entreprise indépendante). Chez vous : non renseigné."
    )


@pytest.mark.parametrize(
    ("started", "independent", "outcome"),
    [(False, True, YES), (True, True, NO), (True, None, NO), (False, None, UNKNOWN), (None, None, UNKNOWN)],
)
def test_all_of(judged: Judged, started: bool | None, independent: bool | None, outcome: Outcome) -> None:
    criterion = "kind: all_of, of: [{kind: not_started, source: S1}, {kind: independence, source: S1}]"
    assert judged(criterion, project={"started": started}, independent=independent).outcome is outcome


@pytest.mark.parametrize(("answer", "outcome"), [(True, YES), (False, UNKNOWN), (None, UNKNOWN)])
def test_a_condition_to_confirm_never_excludes(judged: Judged, answer: bool | None, outcome: Outcome) -> None:
    assert judged("kind: independence, confirmed: false", independent=answer).outcome is outcome


def test_what_is_to_confirm_is_told_and_not_asked_once_answered(judged: Judged, asked: Asked) -> None:
    criterion = "kind: independence, confirmed: false"
    assert judged(criterion, independent=False).reason == (
        "Demandé : être une entreprise indépendante. Chez vous : entreprise liée à un groupe. Condition non confirmée : à vérifier auprès de l'opérateur."
    )
    assert asked(criterion, independent=False) == []
    assert asked(criterion) == ["company.independent"]


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [({"headcount": 5}, YES), ({"headcount": 12, "independent": False}, UNKNOWN), ({"headcount": 12, "independent": True}, YES)],
)
def test_a_part_to_confirm_keeps_an_alternative_open(judged: Judged, facts: dict[str, Any], outcome: Outcome) -> None:
    criterion = "kind: one_of, of: [{kind: headcount, max: 9, source: S1}, {kind: independence, confirmed: false, source: S1}]"
    assert judged(criterion, **facts).outcome is outcome
