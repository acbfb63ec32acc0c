from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import UNKNOWN, Answer, Case
from kernel import read_yaml, validate
from questionnaires import Questionnaire
from scoring import NextLevel, assess
from scoring.next_level import next_level
from scoring.situation import read

Golden = Callable[[str, str], Case]


def path(questionnaire: Questionnaire, case: Case) -> NextLevel | None:
    return next_level(read(questionnaire, case), assess(questionnaire, case))


def found(questionnaire: Questionnaire, case: Case) -> NextLevel:
    result = path(questionnaire, case)
    assert result is not None
    return result


def steps(result: NextLevel) -> list[tuple[str, float, float, int]]:
    return [(step.question, float(step.from_value), float(step.to_value), step.effort) for step in result.steps]


def goals(result: NextLevel) -> list[tuple[str, float]]:
    return [(step.question, float(step.to_value)) for step in result.steps]


def test_the_machining_shop_is_four_steps_from_level_4(bank: Questionnaire, golden: Golden) -> None:
    result = found(bank, golden("usinage", "complet"))
    assert (result.target, result.target_name, result.cost) == (4, "Déploiement", 5)
    assert steps(result) == [("CON-01", 50, 75, 1), ("CON-02", 50, 75, 2), ("CON-03", 25, 50, 1), ("MOY-02", 4, 5, 1)]
    assert result.score_after == Fraction(923205, 16016) + Fraction(5, 2)
    assert [(step.from_label, step.to_label) for step in result.steps[2:]] == [
        ("On pourrait la reconstituer de mémoire", "Une liste simple : outil, usage, responsable"),
        ("4 cases", "5 cases"),
    ]


def test_the_bakery_in_full(bank: Questionnaire, golden: Golden) -> None:
    result = found(bank, golden("boulangerie", "complet"))
    assert (result.target, result.cost) == (3, 22)
    assert goals(result) == [
        ("CAP-01", 75),
        ("CAP-03", 75),
        ("USA-05", 50),
        ("SOC-05", 5),
        ("EQU-05", 50),
        ("CON-01", 75),
        ("CON-02", 50),
        ("CON-04", 50),
        ("MOY-01", 75),
        ("MOY-02", 5),
        ("MOY-03", 75),
    ]
    assert result.score_after == assess(bank, walked(golden("boulangerie", "complet"), bank, result)).score
    assert float(result.score_after) == pytest.approx(40.1634674849)


def test_the_bakery_in_express(bank: Questionnaire, golden: Golden) -> None:
    result = found(bank, golden("boulangerie", "express"))
    assert (result.target, result.cost, result.score_after) == (3, 8, Fraction(575, 14))
    assert goals(result) == [("CAP-03", 50), ("CON-01", 50), ("CON-02", 50), ("MOY-01", 75)]


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
        case = case.with_answer(step.question, tuple(question.items)[: int(value)] if question.kind == "multi" else value)
    return case


@settings(max_examples=60, deadline=None)
@given(data=st.data(), mode=st.sampled_from(["express", "complet"]))
def test_a_path_always_leads_where_it_says(bank: Questionnaire, any_case: Callable[[str], st.SearchStrategy[Case]], data: st.DataObject, mode: str) -> None:
    case = data.draw(any_case(mode)).with_answer("CLA-02", ("aucun",))
    maturity = assess(bank, case)
    result = next_level(read(bank, case), maturity)
    highest = bank.mode(mode).level_cap or 5
    assert (result is None) == (maturity.level is None or maturity.level >= highest)
    if result is not None:
        after = assess(bank, walked(case, bank, result))
        assert (after.level or 0) >= result.target == (maturity.level or 0) + 1
        assert after.score == result.score_after
        assert result.cost == sum(step.effort for step in result.steps)
    assert next_level(read(bank, case), maturity) == result


@dataclass(frozen=True)
class Sketch:
    """A small questionnaire with the heights that each question can take and what each step costs."""

    text: str
    heights: dict[str, tuple[int, ...]]
    efforts: dict[str, tuple[int, ...]]


@st.composite
def sketches(draw: st.DrawFn) -> Sketch:
    heights: dict[str, tuple[int, ...]] = {}
    efforts: dict[str, tuple[int, ...]] = {}
    lines = []
    for id, dimension in (("A1", "a"), ("A2", "a"), ("B1", "b"), ("B2", "b")):
        weight = draw(st.integers(1, 3))
        head = f'  - {{id: {id}, dimension: {dimension}, weight: {weight}, text: "{id} ?", '
        if id == "B2":
            cost = draw(st.integers(1, 4))
            heights[id], efforts[id] = (0, 1, 2), (cost, cost)
            lines.append(head + f'kind: multi, items: {{x: "X", y: "Y", z: "Z"}}, exclusive: {{rien: "Rien"}}, full: 2, effort_per_item: {cost}}}')
        else:
            keys = (0, *sorted(draw(st.sets(st.sampled_from([20, 40, 60, 80]), min_size=1, max_size=2))), 100)
            heights[id], efforts[id] = keys, tuple(draw(st.integers(0, 4)) for _ in keys[1:])
            options = ", ".join(f'{key}: "{id} à {key}"' for key in keys)
            lines.append(head + f"kind: scale, options: {{{options}}}, effort: [{', '.join(map(str, efforts[id]))}]}}")
    gates = "".join(
        f"  - {{id: g{level}, level: {level}, message: M, requirements: [{{require: {{question: {draw(st.sampled_from(['A1', 'A2', 'B1']))}, "
        f"at_least: {draw(st.sampled_from([20, 50, 80]))}}}{draw(st.sampled_from(['', ', when: {question: C, any_of: [oui]}']))}}}]}}\n"
        for level in draw(st.lists(st.sampled_from([2, 3]), unique=True, min_size=1))
    )
    floor = draw(st.sampled_from(["", "floor: {above_weakest: 1, message: M}\n", "floor: {above_weakest: 0, message: M}\n"]))
    middle = draw(st.sampled_from([20, 33.3, 50]))
    text = (
        "questionnaire: 1\nid: petit\nversion: 1\ntitle: T\nlanguage: fr\nlicence: L\nnot_applicable_max: 1\n"
        f"scale: {draw(st.sampled_from(['{minimum: 0, maximum: 100}', '{minimum: -100, maximum: 100}']))}\n"
        f"threshold_belongs_to: {draw(st.sampled_from(['upper', 'lower']))}\n"
        f"levels:\n  - {{level: 1, name: U, from: -100, description: D}}\n  - {{level: 2, name: D, from: {middle}, description: D}}\n"
        f"  - {{level: 3, name: T, from: 70, description: D}}\n{floor}gates:\n{gates}"
        "confidence: {labels: [{id: c, name: C, completeness: 0}]}\n"
        "modes: [{id: m, title: M, minutes: 1, description: D, advisor: true, dimensions: [a, b, c]}]\n"
        "dimensions:\n  - {id: a, name: A, description: D}\n  - {id: b, name: B, description: D}\n  - {id: c, name: C, description: D, scored: false}\n"
        "questions:\n" + "\n".join(lines) + '\n  - {id: C, dimension: c, kind: single, weight: 0, text: "C ?", choices: {oui: "Oui", non: "Non"}}\n'
    )
    return Sketch(text, heights, efforts)


def answer(id: str, height: int) -> Answer:
    return height if id != "B2" else (("x", "y", "z")[:height] or ("rien",))


def all_ways(sketch: Sketch, case: Case, start: dict[str, int]) -> Iterator[tuple[int, Case]]:
    """Yield every set of improvements with its cost."""
    movable = [id for id in sketch.heights if id not in case.not_applicable]
    for ranks in product(*(range(start[id], len(sketch.heights[id])) for id in movable)):
        better, cost = case, 0
        for id, rank in zip(movable, ranks, strict=True):
            cost += sum(sketch.efforts[id][start[id] : rank])
            better = better.with_answer(id, answer(id, sketch.heights[id][rank])) if rank > start[id] else better
        yield cost, better


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_no_way_is_cheaper_and_none_as_cheap_scores_more(data: st.DataObject, today: date) -> None:
    sketch = data.draw(sketches())
    questionnaire = validate(read_yaml(sketch.text), Questionnaire)
    start = {id: data.draw(st.integers(0, len(heights) - 1)) for id, heights in sketch.heights.items()}
    known: dict[str, Answer] = {id: answer(id, sketch.heights[id][rank]) for id, rank in start.items()}
    known |= data.draw(st.sampled_from([{}, {"C": "oui"}, {"C": "non"}]))
    aside = data.draw(st.sampled_from([{}, {}, {"A1": "raison"}, {"B2": "raison"}]))
    case = Case("petit", 1, "m", today, answers=known, not_applicable=aside)
    maturity = assess(questionnaire, case)
    result = next_level(read(questionnaire, case), maturity)
    level = maturity.level or 0
    reaching = [
        (cost, -assess(questionnaire, better).score) for cost, better in all_ways(sketch, case, start) if (assess(questionnaire, better).level or 0) > level
    ]
    if level == 3 or not reaching:
        assert result is None
    else:
        assert result is not None
        assert (result.cost, -result.score_after) == min(reaching)
