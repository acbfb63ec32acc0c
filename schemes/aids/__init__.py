"""Kinds of aid and what each would bring to one firm. What is not known stays None, never 0."""

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field, model_validator

from companies import SizeClass
from schemes.facts import Facts
from schemes.result import Aid
from schemes.sourced import Sourced
from schemes.wording import euros, percent, say


class _Aid(Sourced):
    """`text`: what the figures do not say. `assumptions`: what must hold for the figures to hold."""

    text: str | None = None
    assumptions: tuple[str, ...] = ()

    def _told(self, *parts: str, facts: tuple[str, ...] = ()) -> Aid:
        return self._worth(None, None, *parts, facts=facts)

    def _worth(self, amount: int | None, cost: int | None, *parts: str, facts: tuple[str, ...] = ()) -> Aid:
        formula = ", ".join(part for part in parts if part)
        return Aid(amount, cost, f"{formula}. {self.text}" if self.text else f"{formula}.", self.assumptions + facts)


class UnknownAid(_Aid):
    """No source gives what the aid is worth."""

    kind: Literal["unknown"]

    def states(self) -> bool:
        """Only a text would need a source."""
        return self.text is not None

    def compute(self, facts: Facts, whom: str) -> Aid:  # noqa: ARG002
        """Return an aid without any amount."""
        return self._told(say("aid.unknown", whom=whom))


class FreeAid(_Aid):
    """A service that the firm does not pay."""

    kind: Literal["free"]

    def compute(self, facts: Facts, whom: str) -> Aid:  # noqa: ARG002
        """Return a cost of 0 for the firm, and no amount of money."""
        return self._worth(None, 0, say("aid.free"))


class ServiceAid(_Aid):
    """A service in kind whose price for the firm is not known."""

    kind: Literal["service"]

    def compute(self, facts: Facts, whom: str) -> Aid:  # noqa: ARG002
        """Return an aid without any amount."""
        return self._told(say("aid.service", whom=whom))


class DescribedAid(_Aid):
    """An advantage that has no amount to compute (exemption, access…), told in words."""

    kind: Literal["described"]
    text: str

    def compute(self, facts: Facts, whom: str) -> Aid:  # noqa: ARG002
        """Return the words."""
        return Aid(None, None, self.text, self.assumptions)


class FixedAid(_Aid):
    """A fixed amount in euros, possibly for each `per` (« an »)."""

    kind: Literal["fixed"]
    amount_eur: int = Field(gt=0)
    per: str | None = None

    def compute(self, facts: Facts, whom: str) -> Aid:  # noqa: ARG002
        """Return the amount."""
        amount = euros(self.amount_eur)
        return self._worth(self.amount_eur, None, say("aid.fixed_per", amount=amount, per=self.per) if self.per else say("aid.fixed", amount=amount))


class _BorrowedAid(_Aid):
    min_eur: int | None = None
    max_eur: int | None = None
    duration: str | None = None

    def _lasting(self) -> str:
        return say("aid.lasting", duration=self.duration) if self.duration else ""


class LoanAid(_BorrowedAid):
    """A loan: money to pay back, so no amount of aid."""

    kind: Literal["loan"]

    def compute(self, facts: Facts, whom: str) -> Aid:  # noqa: ARG002
        """Return the bounds of the loan in words."""
        return self._told(self._loan(), self._lasting(), facts=(say("aid.no_grant"),))

    def _loan(self) -> str:
        if self.max_eur is None:
            return say("aid.loan")
        if self.min_eur is None:
            return say("aid.loan_at_most", high=euros(self.max_eur))
        return say("aid.loan_between", low=euros(self.min_eur), high=euros(self.max_eur))


class GuaranteeAid(_BorrowedAid):
    """A public guarantee of a bank loan. `share_pct`: highest share of the loan that it covers."""

    kind: Literal["guarantee"]
    share_pct: float | None = None

    def compute(self, facts: Facts, whom: str) -> Aid:  # noqa: ARG002
        """Return the guarantee in words."""
        share = say("aid.guarantee") if self.share_pct is None else say("aid.guarantee_share", share=percent(self.share_pct))
        return self._told(share, self._loans(), self._lasting(), facts=(say("aid.no_grant"),))

    def _loans(self) -> str:
        if self.max_eur is None:
            return ""
        high = euros(self.max_eur)
        return say("aid.up_to", high=high) if self.min_eur is None else say("aid.between", low=euros(self.min_eur), high=high)


class RateAid(_Aid):
    """A share of what is spent, in percent, for all firms (`rate_pct`) or by size class (`rates_pct`).

    `of`: what it is a share of, in words. `price_eur`: a fixed price; without it the budget of the project is used.
    `at_most`: the rate is a ceiling, so no amount is computed. `spend_*` bound what is counted, `aid_*` what is paid,
    in euros; `per`: the period of `spend_max_eur` (« an »).
    """

    kind: Literal["rate"]
    of: str
    rate_pct: float | None = None
    rates_pct: dict[SizeClass, float] = Field(default_factory=dict)
    at_most: bool = False
    price_eur: int | None = None
    spend_min_eur: int | None = None
    spend_max_eur: int | None = None
    aid_min_eur: int | None = None
    aid_max_eur: int | None = None
    per: str | None = None

    def states(self) -> bool:
        """A formula without any figure states nothing."""
        return self.model_fields_set > {"kind", "of"}

    def compute(self, facts: Facts, whom: str) -> Aid:
        """Return the amount when the rate, the spending and the size class that it needs are known."""
        rate = self.rate_pct if self.rate_pct is not None else self.rates_pct.get(facts.size) if facts.size else None
        spent = self.price_eur if self.price_eur is not None else facts.project.budget_eur
        if rate is None or not spent or self.at_most:
            return self._told(*self._formula(whom), facts=self._notes(None))
        problem = self._problem(rate, spent)
        if problem:
            return self._told(*self._formula(whom), facts=(problem,))
        amount = self._amount(rate, spent)
        return self._worth(amount, spent - amount, *self._formula(whom), facts=self._notes(spent))

    def _amount(self, rate: float, spent: int) -> int:
        counted = spent if self.spend_max_eur is None else min(spent, self.spend_max_eur)
        amount = int(Fraction(str(rate)) * counted / 100)
        return amount if self.aid_max_eur is None else min(amount, self.aid_max_eur)

    def _problem(self, rate: float, spent: int) -> str | None:
        if self.spend_min_eur is not None and spent < self.spend_min_eur:
            return say("aid.below_spend", amount=euros(spent))
        if self.aid_min_eur is not None and self._amount(rate, spent) < self.aid_min_eur:
            return say("aid.below_aid", amount=euros(spent))
        return None

    def _notes(self, spent: int | None) -> tuple[str, ...]:
        if self.at_most:
            return (say("aid.at_most_note"),)
        return (say("aid.budget_used", amount=euros(spent)),) if spent is not None and self.price_eur is None else ()

    def _formula(self, whom: str) -> tuple[str, ...]:
        limits = (
            ("aid.spend_at_least", self.spend_min_eur),
            ("aid.spend_at_most_per" if self.per else "aid.spend_at_most", self.spend_max_eur),
            ("aid.aid_at_least", self.aid_min_eur),
            ("aid.aid_at_most", self.aid_max_eur),
        )
        told = (say(key, amount=euros(value), per=self.per) for key, value in limits if value is not None)
        return (self._share(whom), self._price(), *told)

    def _share(self, whom: str) -> str:
        suffix = "_at_most" if self.at_most else ""
        if self.rate_pct is not None:
            return say(f"aid.rate{suffix}", rate=percent(self.rate_pct), of=self.of)
        if not self.rates_pct:
            return say("aid.rate_to_ask", whom=whom)
        rates = ", ".join(say("aid.rate_of_size", rate=percent(rate), size=say(f"size.{size}")) for size, rate in self.rates_pct.items())
        return say(f"aid.rate_by_size{suffix}", rates=rates, of=self.of)

    def _price(self) -> str:
        if self.price_eur is None or self.rate_pct is None or self.at_most:
            return ""
        return say("aid.price", price=euros(self.price_eur), cost=euros(self.price_eur - self._amount(self.rate_pct, self.price_eur)))

    @model_validator(mode="after")
    def _bounds_make_sense(self) -> "RateAid":
        for low, high in ((self.spend_min_eur, self.spend_max_eur), (self.aid_min_eur, self.aid_max_eur)):
            if low is not None and high is not None and low > high:
                raise ValueError(f"Le minimum {low} dépasse le maximum {high}. Échangez-les ou corrigez-les")
        return self


AnyAid = Annotated[
    UnknownAid | FreeAid | ServiceAid | DescribedAid | FixedAid | LoanAid | GuaranteeAid | RateAid,
    Field(discriminator="kind"),
]
