"""Criteria on headcount, money and age: yes, no, unknown, and the edges."""

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


@pytest.mark.parametrize(("staff", "outcome"), [(9, NO), (10, YES), (249, YES), (250, NO), (None, UNKNOWN)])
def test_headcount_bounds_are_inclusive(judged: Judged, staff: int | None, outcome: Outcome) -> None:
    assert judged("kind: headcount, min: 10, max: 249", headcount=staff).outcome is outcome


@pytest.mark.parametrize(("staff", "outcome"), [(5, NO), (6, YES), (19, YES), (20, NO), (None, UNKNOWN)])
def test_strict_headcount_bounds(judged: Judged, staff: int | None, outcome: Outcome) -> None:
    assert judged("kind: headcount, over: 5, under: 20", headcount=staff).outcome is outcome


# INSEE bands: 03 is 6 to 9, 11 is 10 to 19, 12 is 20 to 49.
@pytest.mark.parametrize(("band", "outcome"), [("03", NO), ("11", UNKNOWN), ("12", YES)])
def test_a_band_is_an_interval(judged: Judged, band: str, outcome: Outcome) -> None:
    assert judged("kind: headcount, min: 12", headcount_band=band).outcome is outcome


@pytest.mark.parametrize(("band", "outcome"), [("11", YES), ("12", NO)])
def test_a_strict_bound_falls_between_two_bands(judged: Judged, band: str, outcome: Outcome) -> None:
    assert judged("kind: headcount, under: 20", headcount_band=band).outcome is outcome


@pytest.mark.parametrize(
    ("staff", "outcome"), [(9, NO), (10, UNKNOWN), (20, UNKNOWN), (99, UNKNOWN), (100, YES), (2000, YES), (2001, UNKNOWN), (20_000, UNKNOWN), (20_001, NO)]
)
def test_persons_settle_full_time_equivalents_only_far_away_from_the_bounds(judged: Judged, staff: int, outcome: Outcome) -> None:
    assert judged("kind: headcount, min: 10, max: 2000, unit: ETP", headcount=staff).outcome is outcome


@pytest.mark.parametrize(("declared", "outcome"), [(19.5, YES), (20, NO), (20.5, NO)])
def test_declared_full_time_equivalents_settle_it(judged: Judged, declared: float, outcome: Outcome) -> None:
    assert judged("kind: headcount, under: 20, unit: ETP", headcount=22, declared={"headcount-fte": declared}).outcome is outcome


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [({"headcount": 7}, YES), ({"headcount": 8}, UNKNOWN), ({"headcount": 8, "declared": {"headcount-permanent-fte": 7}}, YES), ({}, UNKNOWN)],
)
def test_nobody_need_have_a_permanent_contract(judged: Judged, facts: dict[str, Any], outcome: Outcome) -> None:
    assert judged("kind: headcount, max: 7, unit: CDI_ETP", **facts).outcome is outcome


def test_a_headcount_reason_says_what_is_asked_and_what_the_firm_has(judged: Judged) -> None:
    assert judged("kind: headcount, min: 10, max: 249", headcount=6).reason == "Demandé : de 10 à 249 personnes. Chez vous : 6 personnes."
    assert judged("kind: headcount, min: 2", headcount=1).reason == "Demandé : au moins 2 personnes. Chez vous : une personne."
    assert judged("kind: headcount, under: 11", headcount=6).reason == "Demandé : moins de 11 personnes. Chez vous : 6 personnes."
    assert judged("kind: headcount, over: 5, under: 20", headcount=6).reason == "Demandé : plus de 5 et moins de 20 personnes. Chez vous : 6 personnes."
    assert judged("kind: headcount, max: 9", headcount_band="11").reason == "Demandé : au plus 9 personnes. Chez vous : de 10 à 19 personnes."
    assert judged("kind: headcount, max: 9").reason == "Demandé : au plus 9 personnes. Chez vous : non renseigné."


def test_a_headcount_in_full_time_equivalents_says_what_was_assumed(judged: Judged) -> None:
    assert judged("kind: headcount, min: 10, unit: ETP", headcount=13).reason == (
        "Demandé : au moins 10 équivalents temps plein. Chez vous : 13 personnes, "
        "soit entre 1,3 et 13 équivalents temps plein si chacun travaille au moins un dixième de temps."
    )
    assert judged("kind: headcount, min: 10, unit: ETP", declared={"headcount-fte": 9.5}).reason == (
        "Demandé : au moins 10 équivalents temps plein. Chez vous : 9,5 équivalents temps plein."
    )
    assert judged("kind: headcount, max: 7, unit: CDI_ETP", headcount=8).reason == (
        "Demandé : au plus 7 équivalents temps plein en CDI. Chez vous : 8 personnes."
    )


def test_the_largest_band_has_no_upper_bound(judged: Judged) -> None:
    found = judged("kind: headcount, max: 249, unit: ETP", headcount_band="53")
    assert (found.outcome, found.reason) == (
        NO,
        "Demandé : au plus 249 équivalents temps plein. Chez vous : au moins 10\u202f000 personnes, "
        "soit au moins 1\u202f000 équivalents temps plein si chacun travaille au moins un dixième de temps.",
    )


@pytest.mark.parametrize(("amount", "outcome"), [(999_999, NO), (1_000_000, YES), (None, UNKNOWN)])
def test_turnover_floor(judged: Judged, amount: int | None, outcome: Outcome) -> None:
    assert judged("kind: turnover, min: 1000000", turnover_eur=amount).outcome is outcome


@pytest.mark.parametrize(("amount", "outcome"), [(2_000_000, YES), (2_000_001, NO), (0, YES)])
def test_turnover_ceiling(judged: Judged, amount: int, outcome: Outcome) -> None:
    assert judged("kind: turnover, max: 2000000", turnover_eur=amount).outcome is outcome


@pytest.mark.parametrize(("amount", "outcome"), [(1_999_999, YES), (2_000_000, NO), (None, UNKNOWN)])
def test_a_strict_turnover_ceiling(judged: Judged, amount: int | None, outcome: Outcome) -> None:
    assert judged("kind: turnover, under: 2000000", turnover_eur=amount).outcome is outcome


def test_amounts_are_told_in_french(judged: Judged) -> None:
    found = judged("kind: turnover, min: 1000000", turnover_eur=480_000)
    assert found.reason == "Demandé : au moins 1\u202f000\u202f000\u00a0€ de chiffre d'affaires. Chez vous : 480\u202f000\u00a0€."
    between = judged("kind: balance_sheet, over: 1000, under: 2000", balance_sheet_eur=1500)
    assert between.reason == "Demandé : plus de 1\u202f000\u00a0€ et moins de 2\u202f000\u00a0€ de total de bilan. Chez vous : 1\u202f500\u00a0€."


@pytest.mark.parametrize(("amount", "outcome"), [(43, YES), (44, NO), (None, UNKNOWN)])
def test_balance_sheet(judged: Judged, amount: int | None, outcome: Outcome) -> None:
    assert judged("kind: balance_sheet, max: 43", balance_sheet_eur=amount).outcome is outcome


@pytest.mark.parametrize(
    ("turnover", "balance", "outcome"),
    [(50, None, YES), (None, 43, YES), (51, 43, YES), (51, 44, NO), (51, None, UNKNOWN), (None, None, UNKNOWN)],
)
def test_one_ceiling_of_two_is_enough(judged: Judged, turnover: int | None, balance: int | None, outcome: Outcome) -> None:
    found = judged("kind: turnover_or_balance, turnover_max: 50, balance_max: 43", turnover_eur=turnover, balance_sheet_eur=balance)
    assert found.outcome is outcome


def test_one_ceiling_of_two_is_told_and_the_missing_amount_asked(judgement: Callable[..., Judgement]) -> None:
    found = judgement("kind: turnover_or_balance, turnover_max: 50, balance_max: 43", turnover_eur=51)
    assert found.result.reason == (
        "Demandé : au plus 50\u00a0€ de chiffre d'affaires ou au plus 43\u00a0€ de total de bilan. Chez vous : 51\u00a0€ de chiffre d'affaires."
    )
    assert [(question.field, question.text, question.bounds) for question in found.questions] == [
        ("company.balance_sheet_eur", "Quel est le total de votre bilan (sa dernière ligne) ?", (43,))
    ]


@pytest.mark.parametrize(
    ("founded", "outcome"),
    [(date(2025, 11, 22), YES), (date(2025, 11, 23), NO), (date(2027, 1, 1), UNKNOWN), (None, UNKNOWN)],
)
def test_minimum_age_in_completed_months(judged: Judged, founded: date | None, outcome: Outcome) -> None:
    assert judged("kind: age, min_months: 12", founded=founded).outcome is outcome


@pytest.mark.parametrize(("founded", "outcome"), [(date(2018, 11, 22), NO), (date(2018, 11, 23), YES)])
def test_an_age_ceiling_is_not_included(judged: Judged, founded: date, outcome: Outcome) -> None:
    assert judged("kind: age, under_months: 96", founded=founded).outcome is outcome


def test_ages_are_told_in_years_and_months(judged: Judged) -> None:
    assert judged("kind: age, min_months: 12, under_months: 96", founded=date(2011, 3, 1)).reason == (
        "Demandé : au moins un an et moins de 8 ans d'existence. Chez vous : 15 ans et 8 mois."
    )
    assert judged("kind: age, min_months: 6", founded=date(2026, 11, 1)).reason == "Demandé : au moins 6 mois d'existence. Chez vous : 0 mois."


@pytest.mark.parametrize(
    ("criterion", "facts", "field"),
    [
        ("kind: headcount, min: 12", {"headcount_band": "11"}, "company.headcount"),
        ("kind: headcount, min: 12, unit: ETP", {}, "company.headcount"),
        ("kind: headcount, min: 12, unit: ETP", {"headcount": 13}, "company.declared.headcount-fte"),
        ("kind: headcount, max: 12, unit: CDI_ETP", {"headcount": 13}, "company.declared.headcount-permanent-fte"),
        ("kind: turnover, min: 1", {}, "company.turnover_eur"),
        ("kind: balance_sheet, max: 1", {}, "company.balance_sheet_eur"),
        ("kind: age, min_months: 1", {}, "company.founded"),
    ],
)
def test_each_missing_figure_is_asked_for(asked: Asked, criterion: str, facts: dict[str, Any], field: str) -> None:
    assert asked(criterion, **facts) == [field]


def test_a_question_on_a_number_tells_where_the_answer_changes(judgement: Callable[..., Judgement]) -> None:
    assert [question.bounds for question in judgement("kind: headcount, min: 10, max: 249").questions] == [(10, 249)]
    assert [question.bounds for question in judgement("kind: turnover, under: 2000000").questions] == [(2_000_000,)]
    assert [question.bounds for question in judgement("kind: headcount, min: 20, unit: ETP", headcount=22).questions] == [(20,)]


def test_nothing_is_asked_once_it_is_settled(asked: Asked) -> None:
    assert asked("kind: headcount, min: 12", headcount=13) == []
    assert asked("kind: headcount, min: 12", headcount=3) == []


@pytest.mark.parametrize(("staff", "outcome"), [(5, NO), (10, UNKNOWN), (None, UNKNOWN)])
def test_a_bound_that_is_not_established_leaves_a_doubt(judged: Judged, staff: int | None, outcome: Outcome) -> None:
    assert judged("kind: headcount, min: 10, max: null", headcount=staff).outcome is outcome


def test_a_bound_that_is_not_established_is_told(judged: Judged) -> None:
    assert judged("kind: headcount, min: null", headcount=5).reason == (
        "Demandé : un seuil qui n'est pas confirmé. Chez vous : 5 personnes. Condition non confirmée : à vérifier auprès de l'opérateur."
    )


def test_a_doubt_of_the_sources_asks_nothing_of_the_firm(asked: Asked) -> None:
    assert asked("kind: headcount, min: 10, max: null", headcount=12) == []
