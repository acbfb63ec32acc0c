"""Criteria on how many work in the firm and on its money."""

from fractions import Fraction
from typing import Literal

from pydantic import Field

from kernel import Interval, Outcome, any_of, euros, number
from schemes.criteria.asking import ask, ask_declared, ask_figures, declared_field
from schemes.criteria.base import BaseCriterion
from schemes.criteria.bounded import NumberBounds, Ranged
from schemes.facts import Facts
from schemes.result import Question
from schemes.wording import counted, either, say

#: A person counts for a tenth of a full-time equivalent at least: our assumption, said in the
#: reason, low enough for firms that clean or teach at home by the hour. One at most.
LEAST_FULL_TIME = Fraction(1, 10)

_DECLARED = {"ETP": "headcount-fte", "CDI_ETP": "headcount-permanent-fte"}
_LEAST = {"ETP": LEAST_FULL_TIME, "CDI_ETP": Fraction(0)}


class Headcount(Ranged):
    """Headcount in persons or in full-time equivalents (« CDI_ETP »: of permanent contracts).
    Persons tell equivalents only as an interval."""

    kind: Literal["headcount"]
    unit: Literal["personnes", "ETP", "CDI_ETP"] = "personnes"

    def test(self, facts: Facts) -> Outcome:
        """Inside → yes, apart → no, overlapping or not known → unknown."""
        return self.limits.hold(self._counted(facts))

    def make_need(self) -> str:
        """Say the bounds with their unit; from one person, that someone is employed."""
        if self.unit == "personnes" and self.limits == NumberBounds(min=1):
            return say("criteria.headcount.someone")
        return say(
            "criteria.headcount.need",
            bounds=self.limits.told(lambda bound: counted(f"criteria.unit.{self.unit}", bound)),
        )

    def have(self, facts: Facts) -> str | None:
        """Say the number of persons and, when it is counted otherwise, what that makes, or the
        declared number."""
        declared, persons = self._declared(facts), facts.headcount
        if declared is not None:
            return counted(f"criteria.unit.{self.unit}", declared)
        all_full_time = self._all_full_time(facts)
        if all_full_time is not None:
            told = counted("criteria.unit.ETP", all_full_time)
            return say("criteria.headcount.all_contracts", told=told)
        if persons is None or self.unit != "ETP":
            return None if persons is None else persons_told(persons)
        return _full_time_told(persons)

    def questions(self, facts: Facts) -> tuple[Question, ...]:
        """Ask for the headcount, in the unit of the scheme when persons do not settle it."""
        if self.unit == "personnes" or facts.headcount is None:
            return (ask("company.headcount", self.limits),)
        return (ask_declared(_DECLARED[self.unit], self.limits),)

    def reads(self) -> tuple[str, ...]:
        """Return the headcount, and the number declared in the unit of the scheme."""
        units = {"personnes": (), "ETP": ("ETP",), "CDI_ETP": ("CDI_ETP", "ETP")}[self.unit]
        declared = tuple(declared_field(_DECLARED[unit]) for unit in units)
        return ("company.headcount", "company.headcount_band", *declared)

    def _counted(self, facts: Facts) -> Interval | int | float | None:
        declared, persons = self._declared(facts), facts.headcount
        if declared is not None:
            return declared
        if self.unit == "personnes":
            return persons
        all_full_time = self._all_full_time(facts)
        if all_full_time is not None:
            return Interval(0, all_full_time)
        return persons and Interval(persons.low * _LEAST[self.unit], persons.high)

    def _all_full_time(self, facts: Facts) -> int | float | None:
        """Return the equivalents of all contracts, which those of permanent ones cannot exceed."""
        return facts.declared_number(_DECLARED["ETP"]) if self.unit == "CDI_ETP" else None

    def _declared(self, facts: Facts) -> int | float | None:
        return None if self.unit == "personnes" else facts.declared_number(_DECLARED[self.unit])


class _Money(Ranged):
    """An amount of the last closed year, in whole euros."""

    def amount(self, facts: Facts) -> int | None:
        """Return the amount of the firm, in euros."""
        found: int | None = getattr(facts.company, f"{self.kind}_eur")
        return found

    def test(self, facts: Facts) -> Outcome:
        """Compare the amount with the bounds."""
        return self.limits.hold(self.amount(facts))

    def make_need(self) -> str:
        """Say the bounds."""
        return say(f"criteria.{self.kind}.need", bounds=self.limits.in_euros())

    def have(self, facts: Facts) -> str | None:
        """Say the amount."""
        amount = self.amount(facts)
        return None if amount is None else euros(amount)

    def questions(self, facts: Facts) -> tuple[Question, ...]:  # noqa: ARG002
        """Ask for the amount."""
        return (ask(f"company.{self.kind}_eur", self.limits),)

    def reads(self) -> tuple[str, ...]:
        """Return the amount."""
        return (f"company.{self.kind}_eur",)


class Turnover(_Money):
    """Yearly turnover, excluding tax."""

    kind: Literal["turnover"]


class BalanceSheet(_Money):
    """Balance-sheet total."""

    kind: Literal["balance_sheet"]


class TurnoverOrBalance(BaseCriterion):
    """One of two inclusive ceilings is enough."""

    kind: Literal["turnover_or_balance"]
    turnover_max: int = Field(gt=0)
    balance_max: int = Field(gt=0)

    def test(self, facts: Facts) -> Outcome:
        """Yes as soon as one of the two is met; no only when both are known to be exceeded."""
        company, (turnover, balance) = facts.company, self._ceilings()
        return any_of(
            (turnover.hold(company.turnover_eur), balance.hold(company.balance_sheet_eur))
        )

    def make_need(self) -> str:
        """Say both ceilings."""
        turnover, balance = self._ceilings()
        return either(
            (
                say("criteria.turnover.need", bounds=turnover.in_euros()),
                say("criteria.balance_sheet.need", bounds=balance.in_euros()),
            )
        )

    def have(self, facts: Facts) -> str | None:
        """Say what is known of the two amounts."""
        company = facts.company
        told = {"turnover": company.turnover_eur, "balance_sheet": company.balance_sheet_eur}
        return (
            ", ".join(
                say(f"criteria.{key}.need", bounds=euros(amount))
                for key, amount in told.items()
                if amount is not None
            )
            or None
        )

    def questions(self, facts: Facts) -> tuple[Question, ...]:
        """Ask for the amount that is missing."""
        return ask_figures(facts, *zip(self.reads(), self._ceilings(), strict=True))

    def closing(self, facts: Facts) -> tuple[Question, ...]:
        """Ask for the second amount once the first is too high: before, no single answer tells."""
        company = facts.company
        untold = (company.turnover_eur, company.balance_sheet_eur) == (None, None)
        return () if untold else super().closing(facts)

    def reads(self) -> tuple[str, ...]:
        """Return the two amounts."""
        return "company.turnover_eur", "company.balance_sheet_eur"

    def _ceilings(self) -> tuple[NumberBounds, NumberBounds]:
        return NumberBounds(max=self.turnover_max), NumberBounds(max=self.balance_max)


def persons_told(persons: Interval) -> str:
    """Say a number of persons: « 6 personnes », « de 10 à 19 personnes », « au moins 10 000
    personnes »."""
    unit = "criteria.unit.personnes"
    if persons.high is None:
        return say("criteria.headcount.have_open", low=counted(unit, persons.low))
    if persons.low == persons.high:
        return counted(unit, persons.low)
    return say(
        "criteria.headcount.have_band", low=number(persons.low), high=counted(unit, persons.high)
    )


def _full_time_told(persons: Interval) -> str:
    unit, low = say("criteria.unit.ETP.many"), number(persons.low * LEAST_FULL_TIME)
    if persons.high is None:
        return say(
            "criteria.headcount.full_time_open", persons=persons_told(persons), low=low, unit=unit
        )
    return say(
        "criteria.headcount.full_time",
        persons=persons_told(persons),
        low=low,
        high=number(persons.high),
        unit=unit,
    )
