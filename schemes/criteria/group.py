"""Criteria on a firm seen with those that hold it or that it holds: ceilings of a group,
independence."""

from typing import Literal

from pydantic import Field, model_validator

from companies import Figures
from kernel import Interval, Outcome, all_of, any_of, euros
from schemes.criteria.asking import ask, ask_figures, ask_owners
from schemes.criteria.base import BaseCriterion
from schemes.criteria.bounded import NumberBounds
from schemes.criteria.size import persons_told
from schemes.facts import Facts
from schemes.result import Question
from schemes.wording import bounds, counted, either, say

_STAFF, _TURNOVER, _BALANCE = (
    "company.headcount",
    "company.turnover_eur",
    "company.balance_sheet_eur",
)

#: A figure of which nothing is known.
ANY = Interval(0, None)

#: Share of capital or votes, in percent, above which one firm controls another.
CONTROL = 50


class Group(BaseCriterion):
    """The firm with its partners and linked firms is not above these ceilings; of the two amounts
    one is enough."""

    kind: Literal["group"]
    headcount_max: int | None = Field(default=None, gt=0)
    turnover_max: int | None = Field(default=None, gt=0)
    balance_max: int | None = Field(default=None, gt=0)

    def test(self, facts: Facts) -> Outcome:
        """Compare the consolidated figures, of which only the least is known while a group may be
        untold."""
        figures = facts.with_group
        staff = figures.headcount.within(maximum=self.headcount_max)
        money = any_of(
            figure.within(maximum=ceiling)
            for figure, ceiling in self._amounts(figures)
            if ceiling is not None
        )
        return all_of((staff, money)) if self._has_amounts() else staff

    def make_need(self) -> str:
        """Say the ceilings."""
        staff = (
            []
            if self.headcount_max is None
            else [counted("criteria.unit.personnes", self.headcount_max)]
        )
        amounts = {"turnover": self.turnover_max, "balance_sheet": self.balance_max}
        money = [
            say(f"criteria.{key}.need", bounds=euros(amount))
            for key, amount in amounts.items()
            if amount is not None
        ]
        return say(
            "criteria.group.need",
            ceilings=(
                say("criteria.combined.and", left=staff[0], right=either(money))
                if staff and money
                else either(staff or money)
            ),
        )

    def have(self, facts: Facts) -> str | None:
        """Say the figures that are known; « au moins » when more may come on top."""
        figures = facts.with_group
        told = [persons_told(figures.headcount)] if figures.headcount != ANY else []
        amounts = {"turnover": figures.turnover_eur, "balance_sheet": figures.balance_sheet_eur}
        told += [
            say(f"criteria.{key}.need", bounds=_amount_told(amount))
            for key, amount in amounts.items()
            if amount != ANY
        ]
        return ", ".join(told) or None

    def questions(self, facts: Facts) -> tuple[Question, ...]:
        """Ask for the missing figures, the second amount only when the first is too high, then for
        the owners."""
        staff = {} if self.headcount_max is None else {_STAFF: NumberBounds(max=self.headcount_max)}
        return (
            *ask_figures(facts, *staff.items(), *self._amounts_to_ask(facts)),
            *ask_owners(facts),
        )

    def closing(self, facts: Facts) -> tuple[Question, ...]:
        """Ask for the headcount: of the amounts one is enough, and owners are asked about
        twice."""
        return tuple(one for one in super().closing(facts) if one.field == "company.headcount")

    def reads(self) -> tuple[str, ...]:
        """Return the current figures and the owners."""
        return (
            _STAFF,
            "company.headcount_band",
            _TURNOVER,
            _BALANCE,
            "company.partners",
            "company.independent",
        )

    def _amounts_to_ask(self, facts: Facts) -> list[tuple[str, NumberBounds]]:
        ceilings = {
            _TURNOVER: (facts.company.turnover_eur, self.turnover_max),
            _BALANCE: (facts.company.balance_sheet_eur, self.balance_max),
        }
        limited = {
            field: (own, NumberBounds(max=ceiling))
            for field, (own, ceiling) in ceilings.items()
            if ceiling is not None
        }
        enough = any(limits.hold(own) is Outcome.YES for own, limits in limited.values())
        return [] if enough else [(field, limits) for field, (_, limits) in limited.items()]

    def _amounts(self, figures: Figures) -> tuple[tuple[Interval, int | None], ...]:
        return (figures.turnover_eur, self.turnover_max), (
            figures.balance_sheet_eur,
            self.balance_max,
        )

    def _has_amounts(self) -> bool:
        return (self.turnover_max, self.balance_max) != (None, None)

    @model_validator(mode="after")
    def _has_a_ceiling(self) -> "Group":
        if self.headcount_max is None and not self._has_amounts():
            raise ValueError(
                "Ce critère n'a aucun plafond. Donnez headcount_max, turnover_max ou balance_max"
            )
        return self


class Independence(BaseCriterion):
    """No other firm controls this one, and it controls none."""

    kind: Literal["independence"]

    def test(self, facts: Facts) -> Outcome:
        """Take the firm's own answer, else its partners: none at all, or one with control; a
        smaller share leaves it open."""
        company = facts.company
        if company.independent is not None or company.partners is None:
            return Outcome.of(company.independent)
        if any(partner.share_pct > CONTROL for partner in company.partners):
            return Outcome.NO
        return Outcome.UNKNOWN if company.partners else Outcome.YES

    def make_need(self) -> str:
        """Say the condition."""
        return say("criteria.independence.need")

    def have(self, facts: Facts) -> str | None:
        """Say what is known."""
        found = self.test(facts)
        return None if found is Outcome.UNKNOWN else say(f"criteria.independence.{found.value}")

    def questions(self, facts: Facts) -> tuple[Question, ...]:  # noqa: ARG002
        """Ask whether the firm is independent."""
        return (ask("company.independent"),)

    def reads(self) -> tuple[str, ...]:
        """Return the firm's answer and its partners."""
        return "company.independent", "company.partners"


def _amount_told(amount: Interval) -> str:
    least = euros(amount.low)
    return least if amount.low == amount.high else bounds(least, None)
