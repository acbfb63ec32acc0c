"""A question as a ladder: every answer that is worth more than the one below, what it costs to climb there, and its words."""

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from cases import Answer
from questionnaires import MultiQuestion, NumberQuestion, Question, Questionnaire, ScaleQuestion, boxes_label, exact, target_label

#: Cost of a step for which the questionnaire gives no effort: then the fewest steps make the shortest path.
_NO_EFFORT_GIVEN = 1


@dataclass(frozen=True)
class Rung:
    """One answer. `value`: option key, number of boxes or lower bound; `share`: 0 to 1; `effort`: to climb from the rung below."""

    value: int | float
    share: Fraction
    effort: int


def ladder(questionnaire: Questionnaire, question: Question) -> tuple[Rung, ...]:
    """Return the answers of a question from the least to the best; a question whose answers are not ranked has a single rung, worth nothing."""
    if isinstance(question, ScaleQuestion):
        keys = sorted(questionnaire.options(question))
        return _rungs(tuple((key, key) for key in keys), keys[-1], question.effort)
    if isinstance(question, NumberQuestion):
        return _rungs(question.steps, 100, question.effort)
    if isinstance(question, MultiQuestion):
        full = question.full or len(question.items)
        return _rungs(tuple((count, count) for count in range(full + 1)), full, (question.effort_per_item or _NO_EFFORT_GIVEN,) * full)
    return (Rung(0, Fraction(0), 0),)


def standing(rungs: tuple[Rung, ...], share: Fraction) -> int:
    """Return the index of the highest rung that an answer worth `share` has reached."""
    return max(0, bisect_right(rungs, share, key=lambda rung: rung.share) - 1)


def rung_label(questionnaire: Questionnaire, question: Question, rung: Rung) -> str:
    """Return a rung in words: the text of an option, a number of boxes, a number to reach."""
    return boxes_label(int(rung.value)) if isinstance(question, MultiQuestion) else target_label(questionnaire, question, rung.share * 100)


def answer_at(question: Question, rung: Rung, ticked: frozenset[str]) -> Answer:
    """Return an answer that stands on a rung; for boxes, those already ticked and the first others."""
    if not isinstance(question, MultiQuestion):
        return rung.value
    others = [item for item in question.items if item not in ticked]
    kept = [item for item in question.items if item in ticked]
    return tuple((kept + others)[: int(rung.value)])


@lru_cache(maxsize=1024)
def _rungs(steps: tuple[tuple[int | float, int | float], ...], best: int | float, efforts: tuple[int, ...]) -> tuple[Rung, ...]:
    """`steps`: value and worth of each answer, `best` being worth all. Kept, since the same few ladders are asked for again and again."""
    costs = (0, *efforts, *(_NO_EFFORT_GIVEN for _ in steps[len(efforts) + 1 :]))
    return tuple(Rung(value, exact(worth) / exact(best), cost) for (value, worth), cost in zip(steps, costs, strict=False))
