"""When the steps of a path are made: with their action or after it, no more at once than a firm can do."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import Case
from companies import Company
from questionnaires import Questionnaire, load
from scoring import NextLevel, diagnose, example_case
from scoring.advice import HORIZONS
from scoring.paths.step_actions import before

Golden = Callable[[str, str], Case]
AnyCase = Callable[[str], st.SearchStrategy[Case]]
MOST = {0: (4, 12), 6: (4, 12), 42: (8, 24), 120: (12, 36)}


def points_by(path: NextLevel, horizon: str) -> int:
    nearer = HORIZONS[: HORIZONS.index(horizon) + 1]
    return sum(step.effort for step in path.steps if step.horizon in nearer and not step.unknown)


@pytest.mark.parametrize("version", [1, 2])
def test_the_path_of_a_bakery_holds_what_one_person_does_in_a_month(version: int, golden: Golden) -> None:
    bank = load("diag-ia", version)
    example = next(example for example in bank.examples if example.id == "boulangerie")
    case = example_case(bank, example, "complet", golden("boulangerie", "complet").date)
    found = diagnose(case, on=case.date)
    for path in (found.next_level, found.useful_path):
        assert path is not None
        assert points_by(path, "0-30 j") == 4 and points_by(path, "3 mois") <= 12
        assert all(step.to_value not in getattr(bank.question(step.question), "no_goal", ()) for step in path.steps)


@settings(max_examples=40, deadline=None)
@given(data=st.data(), staff=st.sampled_from(sorted(MOST)))
def test_no_horizon_is_too_full_and_no_step_comes_before_its_action(any_case: AnyCase, data: st.DataObject, staff: int) -> None:
    case = replace(data.draw(any_case("complet")).with_answer("CLA-02", ("aucun",)), company=Company(headcount=staff))
    found = diagnose(case, on=case.date)
    planned = {action.id: HORIZONS.index(action.horizon) for action in found.actions}
    for path in (found.next_level, found.useful_path):
        for step in path.steps if path else ():
            assert HORIZONS.index(step.horizon) >= planned.get(step.action or "", 0)
            needed = before("diag-ia").get(step.action or "", frozenset())
            assert path and all(HORIZONS.index(other.horizon) <= HORIZONS.index(step.horizon) for other in path.steps if other.action in needed)
        if path:
            assert path.cost == sum(step.effort for step in path.steps)
            assert (points_by(path, "0-30 j"), points_by(path, "3 mois")) <= MOST[staff] and points_by(path, "3 mois") <= MOST[staff][1]


def test_an_unfinished_path_is_none(bank: Questionnaire, golden: Golden) -> None:
    case = golden("usinage", "express")
    assert bank.mode("express").level_cap == 3 and diagnose(case, on=case.date).next_level is None
