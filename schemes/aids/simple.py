"""Aids without any computation: not known, free, in kind, told in words, a fixed amount."""

from typing import Literal

from pydantic import Field

from kernel import Words, euros
from schemes.aids.base import BaseAid, Giver
from schemes.facts import Facts
from schemes.result import Aid
from schemes.wording import say


class UnknownAid(BaseAid):
    """No source gives what the aid is worth."""

    kind: Literal["unknown"]

    def states(self) -> bool:
        """Not knowing needs no source, unless something else is said."""
        return bool(self.model_fields_set - {"kind", "source"})

    def rule(self, giver: Giver) -> tuple[str, ...]:
        """Say whom to ask."""
        return (say("aid.unknown", whom=giver.whom),)

    def compute(self, facts: Facts, giver: Giver) -> Aid:  # noqa: ARG002
        """Return an aid without any amount."""
        return self._aid(giver)


class FreeAid(BaseAid):
    """A service that the firm does not pay."""

    kind: Literal["free"]

    def rule(self, giver: Giver) -> tuple[str, ...]:  # noqa: ARG002
        """Say that it is free."""
        return (say("aid.free"),)

    def compute(self, facts: Facts, giver: Giver) -> Aid:  # noqa: ARG002
        """Return a cost of 0 for the firm, and no amount of money."""
        return self._aid(giver, firm_cost_eur=0)


class ServiceAid(BaseAid):
    """A service in kind whose price for the firm is not known."""

    kind: Literal["service"]

    def rule(self, giver: Giver) -> tuple[str, ...]:
        """Say whom to ask what is left to pay."""
        return (say("aid.service", whom=giver.whom),)

    def compute(self, facts: Facts, giver: Giver) -> Aid:  # noqa: ARG002
        """Return an aid without any amount."""
        return self._aid(giver)


class DescribedAid(BaseAid):
    """An advantage that has no amount to compute (exemption, access…), told in words."""

    kind: Literal["described"]
    text: Words

    def compute(self, facts: Facts, giver: Giver) -> Aid:  # noqa: ARG002
        """Return the words."""
        return self._aid(giver)


class FixedAid(BaseAid):
    """A fixed amount in euros, possibly for each `per` (« an »)."""

    kind: Literal["fixed"]
    amount_eur: int = Field(gt=0)
    per: Words | None = None

    def rule(self, giver: Giver) -> tuple[str, ...]:  # noqa: ARG002
        """Say the amount."""
        amount = euros(self.amount_eur)
        return (
            (
                say("aid.fixed_per", amount=amount, per=self.per)
                if self.per
                else say("aid.fixed", amount=amount)
            ),
        )

    def compute(self, facts: Facts, giver: Giver) -> Aid:  # noqa: ARG002
        """Return the amount."""
        return self._aid(
            giver, amount_eur=self.amount_eur, low_eur=self.amount_eur, high_eur=self.amount_eur
        )
