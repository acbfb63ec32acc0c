"""A table of steps: each threshold of spending gives a fixed aid, and nothing comes in between."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Literal, Self

from pydantic import Field, model_validator

from kernel import Strict, euros
from schemes.aids.base import Giver
from schemes.aids.clauses import Way
from schemes.aids.computed import ComputedAid
from schemes.aids.outturn import Gross
from schemes.facts import Facts
from schemes.wording import say


class Step(Strict):
    """From `spend_from_eur` euros of spending, `aid_eur` euros of aid."""

    spend_from_eur: int = Field(gt=0)
    aid_eur: int = Field(gt=0)

    @model_validator(mode="after")
    def _pays_a_cost(self) -> Self:
        if self.aid_eur > self.spend_from_eur:
            raise ValueError(
                f"L'aide de {self.aid_eur} dépasse la dépense de {self.spend_from_eur}. Corrigez"
                " l'une des deux"
            )
        return self


def reached(steps: Sequence[Step], spent: int) -> Step | None:
    """Return the highest step that the spending reaches, None below the first."""
    return next((step for step in reversed(steps) if spent >= step.spend_from_eur), None)


#: Steps that make a rule worth telling instead of each of them.
_MANY = 4


def _regular(steps: Sequence[Step]) -> bool:
    """Tell whether each step adds the same aid for the same spending, from nothing on."""
    first = steps[0]
    return len(steps) >= _MANY and all(
        (step.spend_from_eur, step.aid_eur) == (first.spend_from_eur * rank, first.aid_eur * rank)
        for rank, step in enumerate(steps, start=1)
    )


def steps_told(steps: Sequence[Step]) -> str:
    """Return every step, or what makes them all where each adds as much as the first: « 150 € par
    tranche entière de 300 €, 1 500 € au plus »."""
    first, *others = steps
    if _regular(steps):
        most = euros(steps[-1].aid_eur)
        return say(
            "aid.slices", amount=euros(first.aid_eur), spend=euros(first.spend_from_eur), most=most
        )
    told = [_told("aid.step_first", first), *(_told("aid.step", step) for step in others)]
    return ", ".join(told)


def _told(key: str, step: Step) -> str:
    return say(key, amount=euros(step.aid_eur), spend=euros(step.spend_from_eur))


class StepsAid(ComputedAid):
    """The aid of the highest step that the spending reaches. Other fields: see TermedAid."""

    kind: Literal["steps"]
    steps: tuple[Step, ...] = Field(min_length=1)

    def least_spend(self) -> int:
        """Return the first step, or the minimum of spending when that is higher."""
        return max(self.steps[0].spend_from_eur, self.spend_min_eur or 0)

    def gross(self, way: Way, spent: int, facts: Facts) -> Gross | None:  # noqa: ARG002
        """Return the aid of the step."""
        basis = spent if self.spend_max_eur is None else min(spent, self.spend_max_eur)
        step = reached(self.steps, basis)
        return None if step is None else Gross(Fraction(step.aid_eur), basis)

    def notes(self, spent: int | None) -> Iterator[str]:
        """Say what the next step brings."""
        after = next(
            (step for step in self.steps if spent is not None and step.spend_from_eur > spent), None
        )
        if after is not None:
            yield say(
                "aid.next_step", spend=euros(after.spend_from_eur), amount=euros(after.aid_eur)
            )

    def bare_rule(self, giver: Giver) -> tuple[str, ...]:  # noqa: ARG002
        """Say every step, or the rule that makes them."""
        return (say("aid.steps", of=self.of, steps=steps_told(self.steps)),)

    @model_validator(mode="after")
    def _ascending(self) -> Self:
        if any(
            after.spend_from_eur <= step.spend_from_eur or after.aid_eur <= step.aid_eur
            for step, after in pairwise(self.steps)
        ):
            raise ValueError(
                "Les paliers ne montent pas. Rangez-les du plus petit au plus grand, dépense et"
                " aide"
            )
        return self
