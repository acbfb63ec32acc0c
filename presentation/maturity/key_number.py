"""The one number to remember of a diagnosis: always one that the report opens further on."""

from dataclasses import dataclass
from math import floor
from typing import Literal

from scoring import Diagnosis


@dataclass(frozen=True)
class KeyNumber:
    """A number or its two bounds. `kind`: "aid" (euros of the financing plan), "steps" (to the next level), "score" (points)."""

    kind: Literal["aid", "steps", "score"]
    low: int
    high: int


def key_number(diagnosis: Diagnosis) -> KeyNumber:
    """Return the aid that can be counted; else how many steps lead to the next level; else the score."""
    plan, path, maturity = diagnosis.financing, diagnosis.next_level, diagnosis.maturity
    if plan.lines:
        return KeyNumber("aid", plan.low_eur, plan.high_eur)
    if path is not None:
        return KeyNumber("steps", len(path.steps), len(path.steps))
    return KeyNumber("score", floor(maturity.score), floor(maturity.score_high))
