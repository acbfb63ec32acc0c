from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from cases import Case
from kernel import read_yaml, validate
from questionnaires import Questionnaire
from scoring import assess
from scoring.diagnosis import Sensitivity, WeightShift
from scoring.maturity.levels import level_of
from scoring.maturity.model import Maturity
from scoring.maturity.reading import read
from scoring.sensitivity import sensitivity

Golden = Callable[[str, str], Case]
AnyCase = Callable[[str], st.SearchStrategy[Case]]


def found(questionnaire: Questionnaire, case: Case) -> Sensitivity:
    return sensitivity(read(questionnaire, case), assess(questionnaire, case))


def case_of(today: date, **answers: int | tuple[str, ...]) -> Case:
    return Case("tiny", 1, "long", today, answers={id.replace("_", "-"): answer for id, answer in answers.items()})


def test_a_level_far_from_its_threshold_does_not_hang_on_weights(bank: Questionnaire, golden: Golden) -> None:
    assert found(bank, golden("boulangerie", "complet")) == Sensitivity(())
    assert not found(bank, golden("boulangerie", "complet")).at_the_limit


def test_a_level_at_the_limit_names_each_weight_that_changes_it(tiny: str, today: date) -> None:
    """A is worth 100 and B 62 (a step at 24 %): the mean is 81, just above the 80 of level 3."""
    questionnaire = validate(read_yaml(tiny.replace("[10, 50]", "[10, 24]")), Questionnaire)
    result = found(questionnaire, case_of(today, A_1=100, A_2=("x", "y"), B_1=100, B_2=10))
    assert result.shifts == (WeightShift("a", Fraction(3, 4), 2), WeightShift("b", Fraction(5, 4), 2))
    assert result.at_the_limit


def test_a_level_just_below_its_threshold_is_at_the_limit_too(tiny: str, today: date) -> None:
    """A is worth 100 and B 59: the mean is 79.5."""
    questionnaire = validate(read_yaml(tiny.replace("[10, 50]", "[10, 18]")), Questionnaire)
    result = found(questionnaire, case_of(today, A_1=100, A_2=("x", "y"), B_1=100, B_2=10))
    assert result.shifts == (WeightShift("a", Fraction(5, 4), 3), WeightShift("b", Fraction(3, 4), 3))


def test_no_weight_opens_a_gate_or_lifts_a_cap(tiny: str, today: date) -> None:
    text = tiny.replace("[10, 50]", "[10, 18]").replace("{question: A-1, at_least: 50}", "{question: B-2, at_least: 50}")
    case = case_of(today, A_1=100, A_2=("x", "y"), B_1=100, B_2=10)
    assert found(validate(read_yaml(text), Questionnaire), case) == Sensitivity(())
    assert found(validate(read_yaml(text), Questionnaire), replace(case, mode="court")) == Sensitivity(())


def test_nothing_is_said_of_a_level_that_is_not_shown(bank: Questionnaire, empty_case: Callable[[str], Case]) -> None:
    assert found(bank, empty_case("complet")) == Sensitivity(())


def level_with(bank: Questionnaire, maturity: Maturity, heavier: str, weight: Fraction) -> int:
    weights = {dimension.id: weight if dimension.id == heavier else Fraction(1) for dimension in maturity.dimensions}
    total = sum((weights[dimension.id] * (dimension.score or 0) for dimension in maturity.dimensions), Fraction(0))
    cap = bank.mode(maturity.mode).level_cap or 5
    return min(level_of(bank, total / sum(weights.values())), maturity.by_floor, maturity.by_gate, cap)


@settings(max_examples=80, deadline=None)
@given(data=st.data(), mode=st.sampled_from(["express", "complet"]))
def test_shifts_are_those_of_a_mean_computed_anew(bank: Questionnaire, any_case: AnyCase, data: st.DataObject, mode: str) -> None:
    case = data.draw(any_case(mode))
    maturity = assess(bank, case)
    expected = [
        WeightShift(dimension.id, weight, level)
        for dimension in maturity.dimensions
        for weight in (Fraction(3, 4), Fraction(5, 4))
        if maturity.level is not None and (level := level_with(bank, maturity, dimension.id, weight)) != maturity.level
    ]
    assert list(found(bank, case).shifts) == expected
