from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import UNKNOWN, Answer, Case
from companies import Company
from questionnaires import Questionnaire
from scoring import Diagnosis, diagnose, nearby
from scoring.maturity.reading import read
from scoring.paths.best_single import best_single
from scoring.what_if import Lock, what_if

Golden = Callable[[str, str], Case]
AnyCase = Callable[[str], st.SearchStrategy[Case]]


@pytest.fixture
def machining(golden: Golden, today: date) -> Diagnosis:
    return diagnose(replace(golden("usinage", "complet"), company=Company(postcode="38000", headcount=42)), on=today)


def test_two_better_answers_open_two_locks(machining: Diagnosis) -> None:
    result = what_if(machining, {"CON-02": 75, "CON-03": 50})
    assert (result.level_before, result.level_after) == (3, 3)
    assert (result.score_before, result.score_after) == (Fraction(923205, 16016), Fraction(923205, 16016) + Fraction(125, 112))
    assert result.locks_opened == (Lock(4, "CON-02"), Lock(4, "CON-03"))
    assert result.locks_closed == ()
    assert [move.id for move in result.dimensions if move.before != move.after] == ["confiance"]
    assert result.next_level_before is not None
    assert result.next_level_after is not None
    assert (result.next_level_before.cost, result.next_level_after.cost) == (5, 3)
    assert (result.next_level_before.weakest, result.next_level_after.weakest) == ("confiance", "usages")
    assert (result.schemes_nearer, result.schemes_further) == ((), ())


def test_an_action_that_has_nothing_left_to_raise_falls_away(machining: Diagnosis) -> None:
    result = what_if(machining, {"CON-03": 75})
    assert "R-CON-3" in result.actions_gone
    assert "R-CON-3" in {action.id for action in machining.actions}
    assert what_if(replace(machining, actions=()), {"CON-03": 75}).actions_new != ()


def test_a_new_level_moves_the_schemes_of_the_place(machining: Diagnosis, today: date) -> None:
    changes: dict[str, Answer | None] = {"CON-02": 75, "CON-03": 50, "MOY-01": 100}
    result = what_if(machining, changes)
    assert (result.level_before, result.level_after) == (3, 4)
    changed = diagnose(replace(machining.case, answers={**machining.case.answers, **changes}), on=today)  # type: ignore[dict-item]
    suiting = [
        {
            match.id
            for match in nearby(one)
            if match.may_serve and match.verdict in ("eligible", "to_confirm") and "suits" in {weight.case for weight in match.why_here}
        }
        for one in (machining, changed)
    ]
    assert suiting[1] - suiting[0] == set(result.schemes_nearer) != set()
    assert suiting[0] - suiting[1] == set(result.schemes_further) != set()


def test_forgetting_an_answer_shuts_its_lock(machining: Diagnosis) -> None:
    for change in (None, UNKNOWN, "illisible"):
        result = what_if(machining, {"CAP-03": change})
        assert result.locks_closed == (Lock(3, "CAP-03"),)
        assert (result.level_after, result.score_after < result.score_before) == (2, True)


def test_the_same_answers_change_nothing(machining: Diagnosis) -> None:
    result = what_if(machining, {"CAP-03": machining.case.answers["CAP-03"]})
    assert result.score_before == result.score_after
    assert result.next_level_before == result.next_level_after
    assert (result.locks_opened, result.locks_closed, result.actions_gone, result.actions_new) == ((), (), (), ())


def test_a_question_that_does_not_exist_is_refused(machining: Diagnosis) -> None:
    with pytest.raises(KeyError):
        what_if(machining, {"CAP-99": 50})


@settings(max_examples=15, deadline=None)
@given(data=st.data(), mode=st.sampled_from(["express", "complet"]))
def test_what_if_tells_the_diagnosis_to_come(bank: Questionnaire, today: date, any_case: AnyCase, data: st.DataObject, mode: str) -> None:
    case, other = data.draw(any_case(mode)), data.draw(any_case(mode))
    changed = data.draw(st.sets(st.sampled_from(sorted(bank.by_id)), min_size=1, max_size=3))
    changes = {id: other.answers.get(id) for id in changed}
    after_case = case
    for id, answer in changes.items():
        after_case = after_case.with_answer(id, answer)
    before, after = diagnose(case, on=today), diagnose(after_case, on=today)
    result = what_if(before, changes)
    assert (result.score_after, result.level_after) == (after.maturity.score, after.maturity.level)
    assert result.next_level_after == after.next_level
    assert [move.after for move in result.dimensions] == [dimension.score for dimension in after.maturity.dimensions]
    had, has = {action.id for action in before.actions}, {action.id for action in after.actions}
    assert (set(result.actions_gone), set(result.actions_new)) == (had - has, has - had)
    back = what_if(after, {id: case.answers.get(id) for id in changes})
    assert (back.locks_opened, back.locks_closed) == (result.locks_closed, result.locks_opened)
    assert (back.schemes_nearer, back.schemes_further) == (result.schemes_further, result.schemes_nearer)


def test_the_best_single_answers_of_the_bakery(bank: Questionnaire, golden: Golden) -> None:
    case = golden("boulangerie", "complet")
    first, second, *_ = best_single(read(bank, case), diagnose(case, on=date(2026, 11, 22)).maturity)
    assert (first.question, first.answer, first.to_label) == ("MOY-01", 50, "Un peu de temps ou un petit budget est prévu")
    assert (first.effort, first.gained, first.level_after, first.unknown) == (1, Fraction(75, 56), 2, False)
    assert (second.question, second.answer, second.effort, second.gained) == ("CON-02", 50, 2, Fraction(75, 56)), "no one aims at « Chacun fait attention »"


def test_one_answer_that_lifts_the_level_comes_before_one_that_brings_more_points(bank: Questionnaire, golden: Golden) -> None:
    case = golden("usinage", "complet")
    for question, answer in {"CAP-01": 100, "CAP-03": 100, "CON-02": 75, "MOY-01": 100, "EQU-03": 100, "USA-05": 75}.items():
        case = case.with_answer(question, answer)
    first, second, *_ = best_single(read(bank, case), diagnose(case, on=date(2026, 11, 22)).maturity)
    assert (first.question, first.level_after) == ("CON-03", 4)
    assert (second.level_after, second.gained > first.gained) == (3, True)
