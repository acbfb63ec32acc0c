"""What keeps a level from being higher never reads as if it were met."""

import re
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from cases import Case
from questionnaires import Level, Questionnaire, load
from scoring.maturity.holds import holds
from scoring.maturity.reading import read

STAGED = Path(__file__).parents[1] / "other_tools" / "staged.yaml"


def questionnaire(start: float, side: str, wide: bool) -> Questionnaire:
    found = load(STAGED)
    level = Level.model_validate({"level": 2, "name": "Deux", "from": start, "description": "Haut."})
    scale = found.scale if not wide else found.scale.model_copy(update={"maximum": 100})
    return found.model_copy(update={"levels": (*found.levels, level), "threshold_belongs_to": side, "scale": scale})


def told(start: float, side: str, score: Fraction, wide: bool = True) -> str:
    found = questionnaire(start, side, wide)
    case = Case("staged", 1, "seul", date(2026, 11, 22), answers={})
    return next(hold.message for hold in holds(found, case, read(found, case), score, (), 2) if hold.kind == "score")


@pytest.mark.parametrize(
    ("start", "side", "score", "message"),
    [
        (25, "lower", Fraction(25), "Votre score est de 25 ; il faut plus de 25 pour le niveau 2."),
        (25, "upper", Fraction(246, 10), "Votre score est de 24 ; il faut 25 pour le niveau 2."),
        (24.6, "upper", Fraction(243, 10), "Votre score est de 24,3 ; il faut 24,6 pour le niveau 2."),
        (24.6, "lower", Fraction(246, 10), "Votre score est de 24,6 ; il faut plus de 24,6 pour le niveau 2."),
        (33.33, "upper", Fraction(3332999, 100000), "Votre score est de 33,32 ; il faut 33,33 pour le niveau 2."),
        (24.6, "lower", Fraction(2459999, 100000), "Votre score est de 24,5 ; il faut plus de 24,6 pour le niveau 2."),
    ],
)
def test_a_threshold_is_told_apart_from_the_score(start: float, side: str, score: Fraction, message: str) -> None:
    assert told(start, side, score) == message


@pytest.mark.parametrize("side", ["upper", "lower"])
def test_no_held_back_sentence_reads_as_if_it_were_met(side: str) -> None:
    for tenths in range(1, 400):
        message = told(20.05, side, Fraction(min(tenths, 200), 10) + (0 if tenths < 200 else Fraction(4, 1000)))
        actual, more, required = re.match(r"Votre score est de ([\d,]+) ; il faut (plus de )?([\d,]+)", message).groups()  # type: ignore[union-attr]
        numbers = [float(one.replace(",", ".")) for one in (actual, required)]
        assert numbers[0] < numbers[1] or more, message
