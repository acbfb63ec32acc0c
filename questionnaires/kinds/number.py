"""The kind `number`: how many, or how much."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from math import isfinite
from typing import Any, ClassVar, Literal

from kernel import Document, Fault, Where, Words, rounded, shown, with_unit
from questionnaires.conditions import FactIs, FactTest, QuestionIs
from questionnaires.kinds.answer_value import UNKNOWN, AnswerValue, Problem
from questionnaires.kinds.fact import BaseFact
from questionnaires.kinds.ladder import Rung, effort_faults, rungs
from questionnaires.kinds.numbers import decimal_text, exact, is_number
from questionnaires.kinds.question import BaseQuestion
from questionnaires.kinds.trials import numbers_around
from questionnaires.wording import say


class NumberQuestion(BaseQuestion):
    """A number of `unit`; worth the value of the last step reached. `steps`: (from, percent),
    rising; `step_labels`: in words."""

    kind: Literal["number"]
    unit: Words
    steps: tuple[tuple[int | float, int | float], ...]
    step_labels: tuple[Words, ...] = ()
    maximum: int | float | None = None
    effort: tuple[int, ...] = ()

    is_number: ClassVar[bool] = True
    is_ranked: ClassVar[bool] = True
    #: Whether it may have no decimals.
    whole: ClassVar[bool] = False

    @property
    def measure(self) -> str | None:
        """Its unit."""
        return self.unit

    @property
    def minimum(self) -> int | float:
        """The least number that may be answered."""
        return self.steps[0][0]

    def refuse(self, raw: Any) -> Problem | None:
        """Return what is wrong with an answer: it is a number within the bounds."""
        if not is_number(raw):
            remedy = f"Écrivez un nombre en chiffres, sans unité, ou {UNKNOWN}"
            return ("number", f"« {shown(raw)} » n'est pas un nombre pour {self.id}", remedy)
        low, high = self.minimum, self.maximum
        if low <= raw <= (raw if high is None else high) and isfinite(raw):
            return None
        bounds = f"à partir de {low}" if high is None else f"entre {low} et {high}"
        what = f"« {raw} » est hors limites pour {self.id}"
        return ("range", what, f"Écrivez un nombre {bounds}")

    def worth(self, raw: Any) -> AnswerValue:
        """Return the worth of the best step reached."""
        number = exact(raw)
        reached = (percent for start, percent in self.steps if number >= exact(start))
        return AnswerValue(True, max(map(exact, reached)) / 100)

    def texts(self, raw: Any) -> tuple[str, ...]:
        """Return the number with its unit."""
        return (with_unit(decimal_text(raw), raw, self.unit),)

    def least(self, percent: Fraction) -> str:
        """Return the words of the step, or the number that it starts from."""
        rank = next(rank for rank, (_, value) in enumerate(self.steps) if exact(value) >= percent)
        if self.step_labels:
            return self.step_labels[rank]
        (number,) = self.texts(self.steps[rank][0])
        return say("labels.number_at_least", number=number)

    @cached_property
    def ladder(self) -> tuple[Rung, ...]:
        """One rung a step."""
        return rungs(self.steps, 100, self.effort)

    def trials(self, _tests: Sequence[QuestionIs]) -> Iterator[Any]:
        """Yield the number that each step starts from."""
        highest = self.steps[-1][0] if self.maximum is None else self.maximum
        yield from (start for start, _ in self.steps if start <= highest)

    def offer(self) -> tuple[Any, ...]:
        """Return the steps."""
        return (self.kind, *self.steps)

    def rules(self) -> tuple[Any, ...]:
        """Return the steps and the greatest number."""
        return (None, None, self.steps, self.maximum)

    def other_words(self) -> tuple[str, ...]:
        """Return the words of the steps."""
        return self.step_labels

    def faults(self, document: Document, where: Where) -> Iterator[Fault]:
        """Yield the steps that do not rise from 0 to 100, or that nobody reaches."""
        yield from self._step_faults(document, where)
        if self.step_labels and len(self.step_labels) != len(self.steps):
            what = f"{self.id} nomme {len(self.step_labels)} paliers sur {len(self.steps)}"
            place = (*where, "step_labels")
            yield document.fault(place, "steps", what, "Nommez-les tous, ou aucun")
        yield from effort_faults(document, self.id, self.effort, len(self.steps) - 1, where)

    def _step_faults(self, document: Document, where: Where) -> Iterator[Fault]:
        steps, place = self.steps, (*where, "steps")
        rising = all(low[0] < high[0] and low[1] < high[1] for low, high in pairwise(steps))
        if len(steps) < 2 or not rising or steps[0][1] != 0 or steps[-1][1] != 100:
            what = f"Le barème de {self.id} ne monte pas de 0 à 100"
            yield document.fault(
                place,
                "steps",
                what,
                "Écrivez des paires [à partir de, pour cent] croissantes, de 0 à 100",
            )
        elif steps[0][0] < 0:
            first = f"{steps[0][0]:g}"
            what = f"Le barème de {self.id} part de {first} : un nombre négatif ne se donne pas"
            remedy = "Faites partir le premier palier de 0 ou plus"
            yield document.fault(place, "steps", what, remedy)
        elif self.maximum is not None and self.maximum < steps[-1][0]:
            last = f"{steps[-1][0]:g}"
            above = f"au-dessus de son maximum {self.maximum:g} : personne ne l'atteint"
            what = f"Le dernier palier de {self.id} part de {last}, {above}"
            yield document.fault(
                (*where, "maximum"),
                "steps",
                what,
                f"Écrivez un maximum de {last} ou plus, ou baissez le palier",
            )


class NumberFact(BaseFact):
    """A whole number, zero or more."""

    kind: Literal["number"]
    unit: Words | None = None

    is_number: ClassVar[bool] = True
    is_ranked: ClassVar[bool] = True
    test: ClassVar[FactTest] = "bounds"
    #: The numbers that may be answered.
    whole: ClassVar[bool] = True
    minimum: ClassVar[int] = 0
    maximum: ClassVar[int] = 1_000_000_000

    @property
    def measure(self) -> str | None:
        """Its unit, if it has one."""
        return self.unit

    def refuse(self, raw: Any) -> Problem | None:
        """Return what is wrong with an answer: it is a number, never negative."""
        if is_number(raw) and self.minimum <= raw <= self.maximum:
            return None
        remedy = "Écrivez un nombre positif en chiffres, sans unité"
        return ("number", f"« {shown(raw)} » n'est pas un nombre pour « {self.id} »", remedy)

    def texts(self, raw: Any) -> tuple[str, ...]:
        """Return the number with its unit."""
        return (with_unit(rounded(raw), raw, self.unit or ""),)

    def trials(self, tests: Sequence[FactIs]) -> Iterator[Any]:
        """Yield the numbers around the bounds of the tests."""
        yield from numbers_around(tests)
