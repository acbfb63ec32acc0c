"""The one number to remember of a diagnosis: always one that the report opens further on."""

from dataclasses import dataclass

from kernel import Sentence, euros, whole
from presentation.maturity.scale import top
from presentation.maturity.told import is_judged
from presentation.wording import say
from scoring import Diagnosis, NextLevel


@dataclass(frozen=True)
class KeyNumber:
    """A number, or its two bounds, and what it counts."""

    number: str
    meaning: str


def key_number(diagnosis: Diagnosis) -> KeyNumber:
    """Return the aid that can be counted; else how many answers a level lacks; else how many steps
    lead up; else the score."""
    plan, path = diagnosis.financing, diagnosis.next_level
    if plan.lines:
        number = _between(euros(plan.low_eur), euros(plan.high_eur))
        return KeyNumber(number, _aid(plan.budget_eur))
    if not is_judged(diagnosis):
        return _missing(len(diagnosis.maturity.unknown))
    return _steps(path) if path else _score(diagnosis)


def _aid(budget: int | None) -> Sentence:
    if budget is None:
        return say("level.key.aid")
    return say("level.key.aid_of", budget=euros(budget))


def _steps(path: NextLevel) -> KeyNumber:
    count = len(path.steps)
    named = {"level": path.target, "name": path.target_name}
    return KeyNumber(whole(count), say("level.key.steps", count=count, **named))


def _missing(count: int) -> KeyNumber:
    return KeyNumber(whole(count), say("level.key.missing", count=count))


def _score(diagnosis: Diagnosis) -> KeyNumber:
    maturity = diagnosis.maturity
    number = _between(whole(maturity.score), whole(maturity.score_high))
    return KeyNumber(number, say("level.key.score", top=top(diagnosis.questionnaire)))


def _between(low: str, high: str) -> str:
    return low if low == high else say("level.key.between", low=low, high=high)
