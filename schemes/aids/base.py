"""What all kinds of aid share: who gives, what no figure says, when the money comes."""

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from pydantic import Field

from kernel import Strict, Words, later, now
from schemes.criteria import BaseCriterion
from schemes.facts import Facts
from schemes.result import Aid
from schemes.sourced import Sourced
from schemes.wording import percent, say


@dataclass(frozen=True)
class Giver:
    """Who gives. `id`: the scheme; `whom`: whom to ask what is not known, in words that follow «
    auprès de »;
    `de_minimis_ceiling`: the ceiling of de minimis aid of three years that the scheme sets, in
    euros."""

    id: str
    whom: str
    de_minimis_ceiling: int | None = None


class Payment(Strict):
    """When the money comes: against paid invoices, partly in advance (`advance_pct` of the aid), or
    in several times."""

    kind: Literal["reimbursement", "advance", "instalments"]
    advance_pct: float | None = Field(default=None, gt=0, le=100)
    text: Words | None = None

    def words(self) -> str:
        """Say it in one or two sentences."""
        share = self.kind == "advance" and self.advance_pct is not None
        told = (
            say("aid.payment.advance_share", share=percent(self.advance_pct or 0))
            if share
            else say(f"aid.payment.{self.kind}")
        )
        return f"{told} {self.text}" if self.text else told


class BaseAid(Sourced):
    """`text`: what the figures do not say. `assumptions`: what must hold for the figures to hold.
    `cofinancing`: who shares
    the cost of the aid, when that changes nothing for the firm."""

    kind: str
    text: Words | None = None
    assumptions: tuple[Words, ...] = ()
    payment: Payment | None = None
    cofinancing: Words | None = None

    @abstractmethod
    def compute(self, facts: Facts, giver: Giver) -> Aid:
        """Return what the aid brings to this firm; what is not known stays None."""

    def rules(self) -> tuple[BaseCriterion, ...]:
        """Return the criteria that the amount depends on."""
        return ()

    def parts(self) -> "tuple[BaseAid, ...]":
        """Return the aids that this one is made of."""
        return ()

    def smallest_project(self) -> int:
        """Return the budget, in euros, below which there is nothing to ask for; 0 when none is
        known."""
        return min((part.smallest_project() for part in self.parts()), default=0)

    def mission_price(self) -> int | None:
        """Return the price of the mission that is paid, in euros; None when it has none of its
        own."""
        return None

    def rule(self, giver: Giver) -> tuple[str, ...]:  # noqa: ARG002
        """Say the rule, in parts that commas join."""
        return ()

    def sentences(self) -> Iterator[str]:
        """Say what stands in no rule: what counts, what is chosen."""
        yield from ()

    def formula(self, giver: Giver) -> str:
        """Say how the aid is computed: the rule, then the sentences."""
        rule = ", ".join(part for part in self.rule(giver) if part)
        rule = rule[:1].upper() + rule[1:]
        sentences = (f"{rule}." if rule else None, *self.sentences(), self.text, self.cofinancing)
        return " ".join(sentence for sentence in sentences if sentence)

    def _aid(self, giver: Giver, notes: tuple[str, ...] = (), **values: Any) -> Aid:
        """Return an aid, its formula and its assumptions worded when they are read. `notes`: what
        is supposed besides, each of
        which, or all, may be made `later`; `values`: what is known of the amounts."""
        return Aid(
            formula=later(self.formula, giver),
            assumptions=later(self._supposed, notes),
            **{"amount_eur": None, "firm_cost_eur": None, "payment": self._paid, **values},
        )

    def _supposed(self, notes: tuple[str, ...]) -> tuple[str, ...]:
        return (*self.assumptions, *map(now, now(notes)))

    @cached_property
    def _paid(self) -> str | None:
        return self.payment.words() if self.payment else None
