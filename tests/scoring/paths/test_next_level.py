"""Both paths on the shipped bank: golden firms, what is told of each step, the order of the steps, and where there is no path."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import UNKNOWN, Answer, Case
from kernel import read_yaml, validate
from questionnaires import Questionnaire
from scoring import NextLevel, assess
from scoring.advice.advice_content import actions
from scoring.maturity.reading import read
from scoring.paths.climbs import by_effort, course
from scoring.paths.next_level import next_level, useful_path

Golden = Callable[[str, str], Case]
AnyCase = Callable[[str], st.SearchStrategy[Case]]


def path(questionnaire: Questionnaire, case: Case) -> NextLevel | None:
    return next_level(read(questionnaire, case), assess(questionnaire, case))


def found(questionnaire: Questionnaire, case: Case) -> NextLevel:
    result = path(questionnaire, case)
    assert result is not None
    return result


def useful(questionnaire: Questionnaire, case: Case) -> NextLevel:
    result = useful_path(read(questionnaire, case), assess(questionnaire, case))
    assert result is not None
    return result


def burden(result: NextLevel) -> int:
    """Return what the most useful path makes as small as it can: the sum of efforts over impacts, in sixtieths."""
    return sum(step.effort * 60 // step.impact for step in result.steps)


def steps(result: NextLevel) -> list[tuple[str, float, float, int]]:
    return [(step.question, float(step.from_value), float(step.to_value), step.effort) for step in result.steps]


def goals(result: NextLevel) -> list[tuple[str, float]]:
    return [(step.question, float(step.to_value)) for step in result.steps]


def test_the_machining_shop_is_four_steps_from_level_4(bank: Questionnaire, golden: Golden) -> None:
    result = found(bank, golden("usinage", "complet"))
    assert (result.target, result.target_name, result.cost, result.weakest) == (4, "Déploiement", 5, "confiance")
    assert steps(result) == [("CON-03", 25, 50, 1), ("CON-01", 50, 75, 1), ("CON-02", 50, 75, 2), ("MOY-02", 4, 5, 1)]
    assert result.score_after == Fraction(923205, 16016) + Fraction(5, 2)
    assert [(step.from_label, step.to_label) for step in (result.steps[0], result.steps[3])] == [
        ("On pourrait la reconstituer de mémoire", "Une liste simple : outil, usage, responsable"),
        ("4 cases", "5 cases"),
    ]


def test_each_step_says_which_action_makes_it(bank: Questionnaire, golden: Golden) -> None:
    result = found(bank, golden("usinage", "complet"))
    assert [(step.action, step.horizon, step.impact, step.gate) for step in result.steps] == [
        ("R-CON-3", "0-30 j", 4, True),
        ("R-CON-1", "0-30 j", 5, False),
        ("R-CON-2", "0-30 j", 4, True),
        ("R-MOY-2", "0-30 j", 3, False),
    ]


def test_the_bakery_in_full(bank: Questionnaire, golden: Golden) -> None:
    result = found(bank, golden("boulangerie", "complet"))
    assert (result.target, result.cost, result.weakest) == (3, 22, "confiance")
    assert sorted(goals(result)) == [
        ("CAP-01", 75),
        ("CAP-03", 75),
        ("CON-01", 75),
        ("CON-02", 50),
        ("CON-04", 50),
        ("EQU-05", 50),
        ("MOY-01", 75),
        ("MOY-02", 5),
        ("MOY-03", 75),
        ("SOC-05", 5),
        ("USA-05", 50),
    ]
    assert result.score_after == assess(bank, walked(golden("boulangerie", "complet"), bank, result)).score
    assert float(result.score_after) == pytest.approx(40.1634674849)


def test_the_bakery_in_express(bank: Questionnaire, golden: Golden) -> None:
    result = found(bank, golden("boulangerie", "express"))
    assert (result.target, result.cost, result.score_after) == (3, 8, Fraction(575, 14))
    assert goals(result) == [("CAP-03", 50), ("CON-01", 50), ("MOY-01", 75), ("CON-02", 50)]
    assert [step.gate for step in result.steps] == [True, True, False, False]


def test_the_most_useful_path_of_the_bakery_prefers_a_first_use_to_boxes_to_tick(bank: Questionnaire, golden: Golden) -> None:
    result = useful(bank, golden("boulangerie", "complet"))
    assert (result.target, result.cost) == (3, 23)
    assert {step.question for step in result.steps} - {step.question for step in found(bank, golden("boulangerie", "complet")).steps} == {
        "EQU-03",
        "USA-01",
        "SOC-04",
    }
    assert "MOY-02" not in {step.question for step in result.steps}
    assert burden(result) == 303 < burden(found(bank, golden("boulangerie", "complet"))) == 320


def test_the_most_useful_path_of_the_machining_shop_sets_money_and_time_aside(bank: Questionnaire, golden: Golden) -> None:
    result = useful(bank, golden("usinage", "complet"))
    assert (result.target, result.cost) == (4, 5)
    assert steps(result) == [("CON-03", 25, 50, 1), ("CON-02", 50, 75, 2), ("MOY-01", 50, 75, 2)]
    assert burden(result) == 75 < burden(found(bank, golden("usinage", "complet"))) == 77


def test_a_path_goes_through_the_weakest_dimension_even_where_another_step_is_cheaper(bank: Questionnaire, golden: Golden) -> None:
    case = golden("usinage", "complet")
    for question, value in {"CON-01": 75, "CON-02": 75, "CON-03": 75, "CON-05": 75, "MOY-01": 25}.items():
        case = case.with_answer(question, value)
    result = found(bank, case)
    assert (result.weakest, result.cost, steps(result)) == ("usages", 2, [("USA-05", 50, 75, 2)])
    without = course(read(bank, case), assess(bank, case))
    assert without is not None
    reach = by_effort(replace(without, through=None))
    raised = {climb.question: climb.effort((reach or {})[climb.question]) for climb in without.climbs if (reach or {})[climb.question] > climb.start}
    assert raised == {"MOY-01": 1}


def test_what_is_not_known_comes_first_then_locks_each_after_what_its_action_needs(bank: Questionnaire, golden: Golden) -> None:
    result = found(bank, golden("usinage", "complet").with_answer("MOY-01", UNKNOWN).with_answer("CON-03", None))
    assert [(step.question, step.unknown, step.gate) for step in result.steps] == [
        ("CON-03", True, True),
        ("MOY-01", True, False),
        ("CON-01", False, False),
        ("CON-02", False, True),
        ("MOY-02", False, False),
    ]


@pytest.mark.parametrize(("effort", "horizon"), [(1, "0-30 j"), (2, "0-30 j"), (4, "3 mois"), (8, "12 mois"), (9, "12 mois")])
def test_a_step_without_an_action_takes_the_time_of_its_effort(tiny: str, today: date, effort: int, horizon: str) -> None:
    text = tiny.replace("effort: [1, 2]", f"effort: [1, {effort}]")
    questionnaire = validate(read_yaml(text), Questionnaire)
    case = Case("tiny", 1, "long", today, answers={"A-1": 50, "A-2": ("x", "y"), "B-1": 100, "B-2": 10, "B-3": "petit"})
    result = found(questionnaire, case)
    assert [(step.question, step.effort, step.action, step.horizon, step.impact) for step in result.steps] == [("A-1", effort, None, horizon, 1)]


def test_an_unknown_answer_starts_from_nothing_and_says_so(bank: Questionnaire, golden: Golden) -> None:
    result = found(bank, golden("usinage", "complet").with_answer("CON-03", UNKNOWN))
    step = next(step for step in result.steps if step.question == "CON-03")
    assert (int(step.from_value), int(step.to_value), step.effort, step.unknown, step.from_label) == (0, 50, 2, True, "Je ne sais pas")


def test_no_path_beyond_the_cap_of_the_mode(bank: Questionnaire, golden: Golden) -> None:
    assert path(bank, golden("usinage", "express")) is None


@pytest.mark.parametrize("answer", [("emotions",), UNKNOWN, None])
def test_no_path_through_a_gate_that_no_ranked_answer_opens(bank: Questionnaire, golden: Golden, answer: Answer | None) -> None:
    assert path(bank, golden("boulangerie", "complet").with_answer("CLA-02", answer)) is None


def test_a_high_risk_use_asks_for_more_before_level_4(bank: Questionnaire, golden: Golden) -> None:
    result = found(bank, golden("usinage", "complet").with_answer("CLA-01", UNKNOWN))
    assert {("CON-04", 75), ("CON-05", 75), ("CON-06", 75)} <= set(goals(result))


def test_no_path_when_too_little_is_known(bank: Questionnaire, empty_case: Callable[[str], Case]) -> None:
    assert path(bank, empty_case("express")) is None
    assert path(bank, empty_case("complet")) is None


def test_what_the_advisor_set_aside_is_left_out_of_the_path(bank: Questionnaire, golden: Golden) -> None:
    case = replace(golden("usinage", "complet"), not_applicable={"MOY-02": "Aucun outil en vue"})
    result = found(bank, case)
    assert "MOY-02" not in {step.question for step in result.steps}
    assert assess(bank, walked(case, bank, result)).level == 4


def test_no_path_when_a_question_set_aside_keeps_a_gate_shut(bank: Questionnaire, golden: Golden) -> None:
    assert path(bank, replace(golden("usinage", "complet"), not_applicable={"CON-02": "Aucun outil en vue"})) is None


def test_a_dimension_counted_by_stages_has_no_path(tiny: str, today: date) -> None:
    staged = tiny.replace('name: "Axe B"', 'name: "Axe B", aggregate: staged')
    case = Case("tiny", 1, "long", today, answers={"A-1": 50, "A-2": ("x",), "B-1": 100, "B-2": 10, "B-3": "petit"})
    assert path(validate(read_yaml(staged), Questionnaire), case) is None
    assert path(validate(read_yaml(tiny), Questionnaire), case) is not None


def test_numbers_are_raised_by_their_lower_bounds(tiny: str, today: date) -> None:
    case = Case("tiny", 1, "long", today, answers={"A-1": 100, "A-2": ("x", "y"), "B-1": 100, "B-2": 0, "B-3": "petit"})
    result = found(validate(read_yaml(tiny), Questionnaire), case)
    assert steps(result) == [("B-2", 0, 10, 1)]
    assert (result.steps[0].from_label, result.steps[0].to_label) == ("0 %", "au moins 10 %")


def walked(case: Case, questionnaire: Questionnaire, result: NextLevel) -> Case:
    """Give the answers that the steps lead to."""
    for step in result.steps:
        question = questionnaire.question(step.question)
        value = int(step.to_value) if step.to_value.denominator == 1 else float(step.to_value)
        case = case.with_answer(step.question, tuple(question.offered)[: int(value)] if question.kind == "multi" else value)
    return case


@settings(max_examples=50, deadline=None)
@given(data=st.data(), mode=st.sampled_from(["express", "complet"]))
def test_both_paths_always_lead_where_they_say(bank: Questionnaire, any_case: AnyCase, data: st.DataObject, mode: str) -> None:
    case = data.draw(any_case(mode)).with_answer("CLA-02", ("aucun",))
    maturity, reading = assess(bank, case), read(bank, case)
    shortest, most_useful = next_level(reading, maturity), useful_path(reading, maturity)
    highest = bank.mode(mode).level_cap or 5
    assert (shortest is None) == (most_useful is None) == (maturity.level is None or maturity.level >= highest)
    assert (next_level(reading, maturity), useful_path(reading, maturity)) == (shortest, most_useful)
    if shortest is None or most_useful is None:
        return
    for result in (shortest, most_useful):
        after = assess(bank, walked(case, bank, result))
        assert (after.level or 0) >= result.target == (maturity.level or 0) + 1
        assert after.score == result.score_after
        assert all(step.to_value not in getattr(bank.question(step.question), "no_goal", ()) for step in result.steps)
        assert result.cost == sum(step.effort for step in result.steps)
        weakest = maturity.dimension(result.weakest or "")
        assert weakest.score == min(dimension.score or 0 for dimension in maturity.dimensions)
        assert (weakest.level or 0) >= result.target or weakest.id in {bank.question(step.question).dimension for step in result.steps}
    assert shortest.cost <= most_useful.cost
    assert burden(most_useful) <= burden(shortest)


@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_steps_come_in_an_order_in_which_they_can_be_made(bank: Questionnaire, any_case: AnyCase, data: st.DataObject) -> None:
    case = data.draw(any_case("complet")).with_answer("CLA-02", ("aucun",))
    result = path(bank, case)
    entries = {entry.id: entry for entry in actions("diag-ia").actions}
    made = [entries[step.action] if step.action else None for step in result.steps] if result else []
    for rank, entry in enumerate(made):
        later = {other.id for other in made[rank:] if other}
        assert not entry or not later & set(entry.prerequisites)
    for step, entry in zip(result.steps if result else (), made, strict=True):
        assert entry is None or (step.question in entry.raises and (step.horizon, step.impact) == (entry.horizon, entry.impact))
