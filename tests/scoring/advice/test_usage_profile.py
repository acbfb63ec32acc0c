from collections.abc import Callable
from datetime import date

import pytest

from cases import UNKNOWN, Answer, Case
from kernel import read_yaml, validate
from questionnaires import Questionnaire
from scoring.advice.usage_profile import describe, usage_profile
from scoring.maturity.reading import read

Golden = Callable[[str, str], Case]
FIVE = ("marketing", "client", "production", "logistique", "finance")


def test_the_golden_firms(bank: Questionnaire, golden: Golden) -> None:
    assert usage_profile(read(bank, golden("boulangerie", "complet"))) == "novice"
    assert usage_profile(read(bank, golden("usinage", "complet"))) == "optimiseur"


@pytest.mark.parametrize(
    ("users", "domains", "tools", "profile"),
    [
        (0, FIVE, 100, "novice"),
        (50, FIVE[:2], 50, "novice"),
        (50, FIVE[:3], 50, "optimiseur"),
        (100, FIVE, 50, "optimiseur"),
        (50, FIVE[:2], 75, "explorateur"),
        (75, FIVE, 75, "explorateur"),
        (100, FIVE[:4], 100, "explorateur"),
        (100, FIVE, 75, "champion"),
        (UNKNOWN, FIVE, 100, "novice"),
        (100, UNKNOWN, 100, "explorateur"),
        (100, FIVE, UNKNOWN, "optimiseur"),
        (100, ("aucun",), 50, "novice"),
    ],
)
def test_breadth_and_depth_of_use(bank: Questionnaire, golden: Golden, users: Answer, domains: Answer, tools: Answer, profile: str) -> None:
    case = golden("usinage", "complet").with_answer("USA-01", users).with_answer("USA-02", domains).with_answer("USA-03", tools)
    assert usage_profile(read(bank, case)) == profile


def test_no_profile_when_the_questions_are_not_asked(bank: Questionnaire, golden: Golden, tiny: str, today: date) -> None:
    assert usage_profile(read(bank, golden("usinage", "express"))) is None
    assert usage_profile(read(validate(read_yaml(tiny), Questionnaire), Case("tiny", 1, "long", today))) is None


def test_without_answers_the_profile_is_the_lowest(bank: Questionnaire, empty_case: Callable[[str], Case]) -> None:
    assert usage_profile(read(bank, empty_case("complet"))) == "novice"


def test_a_profile_is_told_in_words(bank: Questionnaire) -> None:
    assert describe(bank, "novice").name == "Novice"
    assert describe(bank, "optimiseur").description == "Des outils du commerce, utilisés dans plusieurs domaines de l'entreprise."
