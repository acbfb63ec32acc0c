from collections.abc import Callable
from fractions import Fraction

import pytest

from cases import Case
from questionnaires import Questionnaire
from scoring import assess
from scoring.maturity import read
from scoring.paths.step_actions import attached, before


@pytest.mark.parametrize(
    ("firm", "question", "share", "action"),
    [
        ("boulangerie", "USA-05", Fraction(1, 2), "R-USA-2"),
        ("boulangerie", "USA-05", Fraction(3, 4), None),
        ("usinage", "USA-05", Fraction(3, 4), "R-USA-6"),
        ("usinage", "CON-01", Fraction(3, 4), "R-CON-1"),
        ("usinage", "CON-01", Fraction(1), None),
        ("usinage", "CON-06", Fraction(3, 4), "R-CON-6"),
    ],
)
def test_the_best_action_that_reaches_high_enough_and_does_not_come_too_early(
    bank: Questionnaire, golden: Callable[[str, str], Case], firm: str, question: str, share: Fraction, action: str | None
) -> None:
    case = golden(firm, "complet")
    found = attached(read(bank, case), assess(bank, case)).to(question, share)
    assert (found.id if found else None) == action


def test_what_must_be_done_before_an_action_near_and_far() -> None:
    assert before("diag-ia")["R-USA-3"] == {"R-USA-2", "R-USA-1", "R-CON-1"}
    assert before("diag-ia")["R-CON-1"] == frozenset()


def test_a_questionnaire_without_actions_attaches_none() -> None:
    assert before("sans-actions") == {}
