"""A share of what is spent."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from kernel import euros
from schemes.aids.base import Giver
from schemes.aids.clauses import Ceiling, Counted, Way, exact
from schemes.aids.outturn import Gross
from schemes.aids.rates import Rated
from schemes.facts import Facts
from schemes.result import Question
from schemes.wording import say

#: The spend items that are bought by the day.
BY_DAY = ("conseil", "etude", "diagnostic")


class RateAid(Rated):
    """A share of what is spent, in percent: for all firms (`rate_pct`), by size class
    (`rates_pct`), by condition (`by`).

    `price_eur`: a fixed price, instead of the spending of the project. `at_most`: the rate is a
    ceiling, so only the most is
    computed. `day_max_eur`: the highest price of a day of consulting that counts. Other fields: see
    ComputedAid.
    """

    kind: Literal["rate"]
    at_most: bool = False
    price_eur: int | None = Field(default=None, gt=0)
    day_max_eur: int | None = Field(default=None, gt=0)

    def mission_price(self) -> int | None:
        """Return the fixed price."""
        return self.price_eur

    def states(self) -> bool:
        """A formula without any figure states nothing."""
        return bool(self.model_fields_set - {"kind", "of", "source"})

    def ceiling_only(self) -> bool:
        """Tell whether the rate is only a ceiling."""
        return self.at_most

    def counted(self, facts: Facts) -> Counted:
        """Return the fixed price, else the spending that counts."""
        if not self.rated():
            return Counted(None)
        return (
            super().counted(facts)
            if self.price_eur is None
            else Counted(self.price_eur, below_aid=say("aid.below_aid_price"))
        )

    def gross(self, way: Way, spent: int, facts: Facts) -> Gross | None:
        """Apply the rate to the spending, capped by the day then as a whole."""
        if way.rate_pct is None:
            return None
        basis = spent - self._dear_days(spent, facts)
        basis = basis if self.spend_max_eur is None else min(basis, self.spend_max_eur)
        return Gross(way.rate_pct * basis / 100, basis)

    def ceilings(self, facts: Facts, giver: Giver) -> Iterator[Ceiling]:
        """Yield also the price of a day, which may lower the aid while the number of days is not
        known."""
        if (
            self.day_max_eur is not None
            and facts.project.consulting_days is None
            and self._by_day(1, facts)
        ):
            question = Question("project.consulting_days", say("aid.ask.days"))
            yield Ceiling(
                None,
                False,
                supposed=say("aid.supposed.day", amount=euros(self.day_max_eur)),
                question=question,
            )
        yield from super().ceilings(facts, giver)

    def notes(self, spent: int | None) -> Iterator[str]:  # noqa: ARG002
        """Say that a ceiling is no promise."""
        if self.at_most:
            yield say("aid.at_most_note")

    def bare_rule(self, giver: Giver) -> tuple[str, ...]:
        """Say the rate, the price and the price of a day."""
        day = "" if self.day_max_eur is None else say("aid.day", amount=euros(self.day_max_eur))
        return (self.rate_words(giver, "_at_most" if self.at_most else ""), self._price(), day)

    def _price(self) -> str:
        if self.price_eur is None:
            return ""
        if self.rate_pct is None or self.at_most or self.by or self.boosts or self.bonuses:
            return say("aid.price", price=euros(self.price_eur))
        amount = int(
            Way(aid_max_eur=self.aid_max_eur).topped(
                exact(self.rate_pct) * self.price_eur / 100, self.price_eur
            )
        )
        return say(
            "aid.price_left", price=euros(self.price_eur), cost=euros(self.price_eur - amount)
        )

    def _dear_days(self, spent: int, facts: Facts) -> int:
        """Return the euros by which the consulting exceeds the price of a day; 0 while the number
        of days is not known."""
        days = facts.project.consulting_days
        if self.day_max_eur is None or days is None:
            return 0
        return max(0, self._by_day(spent, facts) - days * self.day_max_eur)

    def _by_day(self, spent: int, facts: Facts) -> int:
        """Return the euros spent on what is bought by the day: all of a budget or of a price."""
        if self.price_eur is not None or not facts.project.spending:
            return spent
        items = {item for item in BY_DAY if not self.spending or item in self.spending} - set(
            self.excluded
        )
        return sum(amount or 0 for item, amount in facts.project.spending.items() if item in items)
