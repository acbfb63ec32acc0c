"""The two golden firms, the all-same-anchor firms, and the numbers that other tools publish."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from cases import Case
from questionnaires import MultiQuestion, NumberQuestion, Questionnaire, ScaleQuestion, load
from scoring import assess

SCORES = {
    ("boulangerie", "complet"): ("3985955/168168", 2, (2, 2, 2), "17.31 21.15 31.67 37.66 18.75 9.38 30.00"),
    ("boulangerie", "express"): ("25", 2, (2, 2, 2), "25 25 25 50 25 0 25"),
    ("usinage", "complet"): ("923205/16016", 3, (3, 4, 3), "61.54 50.00 56.67 77.27 52.08 42.19 63.75"),
    ("usinage", "express"): ("415/7", 3, (3, 4, 3), "75 50 50 90 50 50 50"),
}


@pytest.mark.parametrize(("firm", "mode"), SCORES)
def test_golden_firms(bank: Questionnaire, golden: Callable[[str, str], Case], firm: str, mode: str) -> None:
    score, level, by, dimensions = SCORES[firm, mode]
    maturity = assess(bank, golden(firm, mode))
    assert maturity.score == maturity.score_high == Fraction(score)
    assert (maturity.level, maturity.by_score, maturity.by_floor, maturity.by_gate) == (level, *by)
    assert [dimension.id for dimension in maturity.dimensions] == ["cap", "usages", "donnees", "socle", "equipe", "confiance", "moyens"]
    assert [round(float(dimension.score or 0), 2) for dimension in maturity.dimensions] == [float(number) for number in dimensions.split()]


@pytest.mark.parametrize(("anchor", "score", "level"), [(0, 0.0, 1), (25, 25.95, 2), (50, 50.54, 3), (75, 75.78, 4), (100, 100.0, 5)])
def test_a_firm_that_answers_all_at_the_same_anchor(bank: Questionnaire, golden: Callable[[str, str], Case], anchor: int, score: float, level: int) -> None:
    answers: dict[str, Any] = {question.id: answer for question in bank.questions if (answer := _at_anchor(question, anchor)) is not None}
    risk: dict[str, Any] = {"CLA-01": ("aucun",), "CLA-02": ("aucun",), "CLA-03": ("aucun",), "CLA-04": "utilisateur"}
    case = golden("usinage", "complet")
    maturity = assess(bank, Case(case.questionnaire, case.version, case.mode, case.date, case.company, answers={**answers, **risk}))
    assert (round(float(maturity.score), 2), maturity.level) == (score, level)


def _at_anchor(question: object, anchor: int) -> object:
    if isinstance(question, ScaleQuestion):
        return anchor
    if isinstance(question, NumberQuestion):
        return next(start for start, percent in question.steps if percent >= anchor)
    if isinstance(question, MultiQuestion) and question.weight:
        boxes = -(-anchor * (question.full or 0) // 100)
        return tuple(question.items)[:boxes] or tuple(question.exclusive)
    return None


def test_every_term_of_a_dimension_is_shown(bank: Questionnaire, golden: Callable[[str, str], Case]) -> None:
    for dimension in assess(bank, golden("usinage", "complet")).dimensions:
        total = sum(term.weight * (term.value or 0) for term in dimension.terms) / Fraction(sum(term.weight for term in dimension.terms)) * 100
        assert total == dimension.score


FOLDER = Path(__file__).parents[1] / "other_tools"


@pytest.mark.parametrize(
    ("answers", "dimensions", "overall", "band"),
    [
        ("V0", "0 0 0 0 0 0", "0", 1),
        ("V1", "100 100 100 100 100 100", "100", 4),
        ("V2", "26.6667 26.4286 33.0357 30.9524 12 20", "24.8472", 1),
        ("V4", "10 6.4286 13.3929 15.4762 4 10", "9.8829", 1),
        ("V6", "0 0 0 0 0 0", "0", 1),
    ],
)
def test_the_european_dma_is_expressed_in_yaml_alone(answers: str, dimensions: str, overall: str, band: int) -> None:
    """Reference vectors computed from the published rules of JRC133234 (11 questions of 0 to 10, six dimensions, no gate)."""
    questionnaire = load(FOLDER / "dma.yaml")
    example = {example.id: example for example in questionnaire.examples}[answers]
    maturity = assess(questionnaire, _case(questionnaire, dict(example.answers)))
    assert [f"{float(dimension.score or 0):.4f}" for dimension in maturity.dimensions] == [f"{float(number):.4f}" for number in dimensions.split()]
    assert f"{float(maturity.score):.4f}" == f"{float(overall):.4f}"
    assert maturity.by_score == maturity.level == band


@pytest.mark.parametrize(("score", "band"), [(25, 1), (50, 2), (75, 3), (100, 4)])
def test_a_threshold_may_belong_to_the_lower_band(score: int, band: int) -> None:
    questionnaire = load(FOLDER / "bands.yaml")
    assert assess(questionnaire, _case(questionnaire, {"Q": score})).level == band
    assert assess(questionnaire, _case(questionnaire, {"Q": min(score + 1, 100)})).level == min(band + 1, 4)


@pytest.mark.parametrize(("answers", "score"), [({"A": 2, "B": 3}, "5/2"), ({"C": 2, "D": 1, "E": 1.5}, "25/16")])
def test_weighted_mean_on_a_scale_of_three(answers: dict[str, float], score: str) -> None:
    """Published tests of MonAideCyber: 2 and 3 give 2.5; 2, 1 and 1.5 weighted 3, 2, 3 give 1.5625."""
    questionnaire = load(FOLDER / "weighted.yaml")
    maturity = assess(questionnaire, _case(questionnaire, dict(answers)))
    assert Fraction(score) in {dimension.score for dimension in maturity.dimensions}


def test_staged_dimension() -> None:
    """Published example of TRACC: shares 0.75, 0.5, 0.5, 0.25 on stages 2 to 5 give 2.359375 on a scale of 1 to 5."""
    questionnaire = load(FOLDER / "staged.yaml")
    answers = {"S2": 75, "S3": 50, "S4": 50, "S5": 25}
    assert assess(questionnaire, _case(questionnaire, dict(answers))).score == Fraction("2.359375")


def _case(questionnaire: Questionnaire, answers: dict[str, object]) -> Case:
    return Case(questionnaire.id, questionnaire.version, "seul", date(2026, 11, 22), answers=answers)  # type: ignore[arg-type]
