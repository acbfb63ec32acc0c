"""Criteria on a firm seen with its group: size classes, ceilings, independence."""

from collections.abc import Callable
from typing import Any

import pytest

from companies import Partner, YearFigures
from kernel import Outcome
from schemes import CriterionResult
from schemes.criteria import Judgement

Judged = Callable[..., CriterionResult]
Asked = Callable[..., list[str]]
YES, NO, UNKNOWN = Outcome.YES, Outcome.NO, Outcome.UNKNOWN

SME = "kind: size_class, any_of: [micro, small, medium]"
SMALL_FIRM = {"headcount": 9, "turnover_eur": 2_000_000}
LARGE_OWNER = Partner(share_pct=60, headcount=300, turnover_eur=60_000_000, balance_sheet_eur=50_000_000)
SMALL_OWNER = Partner(share_pct=60, headcount=5, turnover_eur=300_000, balance_sheet_eur=100_000)


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({"headcount": 9, "turnover_eur": 2_000_000, "independent": True}, YES),
        ({"headcount": 10, "turnover_eur": 2_000_000, "independent": True}, NO),
        ({"headcount": 9, "independent": True}, UNKNOWN),
        ({"headcount": 300, "independent": True}, NO),
        ({"headcount": 60, "independent": True}, NO),
        ({"headcount": 9, "turnover_eur": 2_000_000, "partners": ()}, YES),
        ({}, UNKNOWN),
    ],
)
def test_size_class(judged: Judged, facts: dict[str, Any], outcome: Outcome) -> None:
    assert judged("kind: size_class, any_of: [micro]", **facts).outcome is outcome


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        (SMALL_FIRM, UNKNOWN),
        (SMALL_FIRM | {"independent": True}, YES),
        (SMALL_FIRM | {"independent": False}, UNKNOWN),
        (SMALL_FIRM | {"partners": (SMALL_OWNER,)}, YES),
        (SMALL_FIRM | {"partners": (LARGE_OWNER,)}, NO),
        ({"headcount": 300}, NO),
    ],
)
def test_a_group_that_is_not_told_can_only_make_the_firm_larger(judged: Judged, facts: dict[str, Any], outcome: Outcome) -> None:
    assert judged(SME, **facts).outcome is outcome


def test_a_small_firm_may_be_of_a_larger_class_through_its_group(judged: Judged) -> None:
    assert judged("kind: size_class, any_of: [medium]", **SMALL_FIRM).outcome is UNKNOWN
    assert judged("kind: size_class, any_of: [micro, small, medium, larger]", **SMALL_FIRM).outcome is YES


def test_a_size_class_is_told_with_what_it_assumes(judged: Judged) -> None:
    need = "Demandé : être une PME (très petite, petite ou moyenne entreprise) au sens européen."
    assert judged(SME, **SMALL_FIRM).reason == f"{need} Chez vous : une très petite entreprise, si aucun groupe ne s'y ajoute."
    assert judged(SME, **SMALL_FIRM, independent=True).reason == f"{need} Chez vous : une très petite entreprise."
    assert judged(SME).reason == f"{need} Chez vous : non renseigné."
    assert judged("kind: size_class, any_of: [micro, small]", headcount=60).reason == (
        "Demandé : être une très petite entreprise ou une petite entreprise au sens européen. "
        "Chez vous : une moyenne entreprise ou une entreprise plus grande qu'une PME."
    )


@pytest.mark.parametrize(
    ("facts", "fields"),
    [
        ({}, ["company.headcount", "company.turnover_eur", "company.independent"]),
        ({"headcount": 5, "independent": True}, ["company.turnover_eur"]),
        ({"headcount": 5, "turnover_eur": 3_000_000, "independent": True}, ["company.balance_sheet_eur"]),
        (SMALL_FIRM, ["company.independent"]),
        (SMALL_FIRM | {"independent": False}, ["company.partners"]),
        (SMALL_FIRM | {"partners": (Partner(share_pct=60),)}, ["company.partners"]),
    ],
)
def test_size_class_asks_for_what_it_is_made_of(asked: Asked, facts: dict[str, Any], fields: list[str]) -> None:
    assert asked(SME, **facts) == fields


def test_size_class_asks_for_the_years_before_when_they_decide(asked: Asked, judged: Judged) -> None:
    firm = {"headcount": 260, "turnover_eur": 1, "balance_sheet_eur": 1, "independent": True}
    last_year = YearFigures(year=2025, headcount=200, turnover_eur=1, balance_sheet_eur=1)
    assert judged(SME, **firm).outcome is NO
    assert judged(SME, **firm, previous_years=(last_year,)).outcome is UNKNOWN
    assert asked(SME, **firm, previous_years=(last_year,)) == ["company.previous_years"]


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({"headcount": 300, "turnover_eur": 60_000_000, "balance_sheet_eur": 50_000_000, "independent": True}, YES),
        ({"headcount": 6, "turnover_eur": 480_000, "independent": True}, NO),
        ({"headcount": 300}, UNKNOWN),
        ({"headcount": 6000}, NO),
    ],
)
def test_french_statistical_category(judged: Judged, facts: dict[str, Any], outcome: Outcome) -> None:
    assert judged("kind: insee_category, any_of: [ETI]", **facts).outcome is outcome


def test_a_category_of_small_firms_is_told_once(judged: Judged) -> None:
    assert judged("kind: insee_category, any_of: [MIC, PME, ETI]", headcount=6, turnover_eur=480_000).reason == (
        "Demandé : être une PME ou une entreprise de taille intermédiaire au sens de la statistique française. "
        "Chez vous : une microentreprise, si aucun groupe ne s'y ajoute."
    )


GROUP = "kind: group, headcount_max: 249, turnover_max: 50000000, balance_max: 43000000"


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({"headcount": 249, "turnover_eur": 50_000_000, "independent": True}, YES),
        ({"headcount": 250, "independent": True}, NO),
        ({"headcount": 250}, NO),
        ({"headcount": 9, "turnover_eur": 50_000_001, "balance_sheet_eur": 43_000_000, "independent": True}, YES),
        ({"headcount": 9, "turnover_eur": 50_000_001, "balance_sheet_eur": 43_000_001}, NO),
        (SMALL_FIRM, UNKNOWN),
        (SMALL_FIRM | {"independent": False}, UNKNOWN),
        (SMALL_FIRM | {"partners": (LARGE_OWNER,)}, NO),
        (SMALL_FIRM | {"partners": (SMALL_OWNER,)}, YES),
        ({}, UNKNOWN),
    ],
)
def test_a_group_within_ceilings(judged: Judged, facts: dict[str, Any], outcome: Outcome) -> None:
    assert judged(GROUP, **facts).outcome is outcome


def test_a_group_may_have_one_ceiling_only(judged: Judged) -> None:
    assert judged("kind: group, headcount_max: 9", headcount=9, independent=True).outcome is YES
    assert judged("kind: group, turnover_max: 5", turnover_eur=6).outcome is NO
    assert judged("kind: group, turnover_max: 5", turnover_eur=6).reason == (
        "Demandé : ne pas dépasser, groupe compris : 5\u00a0€ de chiffre d'affaires. Chez vous : au moins 6\u00a0€ de chiffre d'affaires."
    )


def test_a_group_is_told_with_its_figures(judged: Judged) -> None:
    need = "Demandé : ne pas dépasser, groupe compris : 249 personnes, et 50\u202f000\u202f000\u00a0€ de chiffre d'affaires ou 43\u202f000\u202f000\u00a0€ de total de bilan."
    assert judged(GROUP, headcount=6, turnover_eur=0, partners=(LARGE_OWNER,)).reason == (
        f"{need} Chez vous : 306 personnes, 60\u202f000\u202f000\u00a0€ de chiffre d'affaires, au moins 50\u202f000\u202f000\u00a0€ de total de bilan."
    )
    assert judged(GROUP, headcount=6).reason == f"{need} Chez vous : au moins 6 personnes."
    assert judged(GROUP).reason == f"{need} Chez vous : non renseigné."


@pytest.mark.parametrize(
    ("facts", "fields"),
    [
        (SMALL_FIRM, ["company.independent"]),
        ({"headcount": 9, "turnover_eur": 60_000_000}, ["company.balance_sheet_eur", "company.independent"]),
        ({"independent": True}, ["company.headcount", "company.turnover_eur"]),
        (SMALL_FIRM | {"independent": False}, ["company.partners"]),
    ],
)
def test_a_group_is_asked_about(asked: Asked, facts: dict[str, Any], fields: list[str]) -> None:
    assert asked(GROUP, **facts) == fields


def test_the_ceilings_of_a_group_are_where_its_questions_matter(judgement: Callable[..., Judgement]) -> None:
    found = judgement(GROUP, headcount=9, turnover_eur=60_000_000).questions[0]
    assert (found.text, found.bounds) == ("Quel est le total de votre bilan (sa dernière ligne) ?", (43_000_000,))


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({"independent": True}, YES),
        ({"independent": False}, NO),
        ({"partners": ()}, YES),
        ({"partners": (Partner(share_pct=51),)}, NO),
        ({"partners": (Partner(share_pct=50),)}, UNKNOWN),
        ({"partners": (Partner(share_pct=50),), "independent": True}, YES),
        ({}, UNKNOWN),
    ],
)
def test_independence(judged: Judged, facts: dict[str, Any], outcome: Outcome) -> None:
    assert judged("kind: independence", **facts).outcome is outcome


def test_independence_is_told_and_asked(judged: Judged, asked: Asked) -> None:
    assert judged("kind: independence", independent=False).reason == "Demandé : être une entreprise indépendante. Chez vous : entreprise liée à un groupe."
    assert judged("kind: independence", partners=()).reason == "Demandé : être une entreprise indépendante. Chez vous : entreprise indépendante."
    assert asked("kind: independence") == ["company.independent"]
