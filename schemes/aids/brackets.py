"""Brackets: the rate depends on how much is spent."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Literal, Self

from pydantic import Field, model_validator

from kernel import Strict, euros
from schemes.aids.base import Giver
from schemes.aids.clauses import Way, exact
from schemes.aids.computed import ComputedAid
from schemes.aids.outturn import Gross
from schemes.facts import Facts
from schemes.wording import percent, say

BracketReading = Literal["whole", "marginal"]
_READINGS: tuple[BracketReading, ...] = ("whole", "marginal")


class Bracket(Strict):
    """`rate_pct` percent up to `up_to_eur` euros of spending, both included; without `up_to_eur`:
    for all above."""

    up_to_eur: int | None = Field(default=None, gt=0)
    rate_pct: float = Field(gt=0, le=100)


class BracketsAid(ComputedAid):
    """A rate by bracket of spending. `reading`: the bracket gives its rate to the whole spending («
    whole ») or only to its
    own slice (« marginal »); None when the sources do not say: both are then computed. What exceeds
    the last bracket does
    not count. Other fields: see TermedAid."""

    kind: Literal["brackets"]
    brackets: tuple[Bracket, ...] = Field(min_length=2)
    reading: BracketReading | None = None

    def first_ways(self, facts: Facts) -> list[Way]:  # noqa: ARG002
        """Return one way for each reading that is still possible."""
        if self.reading is not None:
            return [Way(aid_max_eur=self.aid_max_eur, reading=self.reading)]
        return [
            Way((say(f"aid.supposed.{reading}"),), aid_max_eur=self.aid_max_eur, reading=reading)
            for reading in _READINGS
        ]

    def gross(self, way: Way, spent: int, facts: Facts) -> Gross | None:  # noqa: ARG002
        """Apply the rates as the way reads them."""
        basis = min(
            cap
            for cap in (spent, self.spend_max_eur, self.brackets[-1].up_to_eur)
            if cap is not None
        )
        return Gross(self._whole(basis) if way.reading == "whole" else self._marginal(basis), basis)

    def bare_rule(self, giver: Giver) -> tuple[str, ...]:  # noqa: ARG002
        """Say every bracket."""
        first, *others = self.brackets
        start = say(
            "aid.brackets",
            rate=percent(first.rate_pct),
            of=self.of,
            amount=euros(first.up_to_eur or 0),
        )
        return (start, *map(_words, others))

    def sentences(self) -> Iterator[str]:
        """Say also how the brackets are read."""
        yield say(f"aid.brackets_{self.reading or 'unsettled'}")
        yield from super().sentences()

    def _whole(self, basis: int) -> Fraction:
        bracket = next(
            bracket
            for bracket in self.brackets
            if bracket.up_to_eur is None or basis <= bracket.up_to_eur
        )
        return exact(bracket.rate_pct) * basis / 100

    def _marginal(self, basis: int) -> Fraction:
        total, low = Fraction(0), 0
        for bracket in self.brackets:
            high = basis if bracket.up_to_eur is None else min(basis, bracket.up_to_eur)
            total += exact(bracket.rate_pct) * max(0, high - low) / 100
            low = high
        return total

    @model_validator(mode="after")
    def _ascending(self) -> Self:
        limits = [bracket.up_to_eur for bracket in self.brackets[:-1]]
        last = self.brackets[-1].up_to_eur
        ascending = None not in limits and all(
            (high or 0) > (low or 0)
            for low, high in pairwise([*limits, *([] if last is None else [last])])
        )
        if not ascending:
            raise ValueError(
                "Les tranches ne montent pas. Donnez « up_to_eur » à toutes sauf peut-être la"
                " dernière, du plus petit au plus grand"
            )
        return self


def _words(bracket: Bracket) -> str:
    rate = percent(bracket.rate_pct)
    return (
        say("aid.bracket_above", rate=rate)
        if bracket.up_to_eur is None
        else say("aid.bracket", rate=rate, amount=euros(bracket.up_to_eur))
    )
