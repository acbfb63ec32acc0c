"""Criteria on the firm itself: headcount, money, size class, age, independence."""

from abc import abstractmethod
from fractions import Fraction
from typing import Literal

from companies import SizeClass
from kernel import Interval, Outcome, any_of
from schemes.criterion import BaseCriterion, Bounded, unique
from schemes.facts import Facts
from schemes.wording import bounds, counted, either, euros, every, number, say

#: A person counts for half a full-time equivalent at least: our assumption, said in the reason. One at most.
LEAST_FULL_TIME = Fraction(1, 2)


class Headcount(Bounded):
    """Headcount between two inclusive bounds. Persons tell full-time equivalents only as an interval."""

    kind: Literal["headcount"]
    min: int | None = None
    max: int | None = None
    unit: Literal["personnes", "ETP", "CDI_ETP"] = "personnes"

    def numbers(self) -> tuple[int | None, int | None]:
        """Return the bounds, in `unit`."""
        return self.min, self.max

    def test(self, facts: Facts) -> Outcome:
        """Inside → yes, apart → no, overlapping or not known → unknown."""
        persons = facts.headcount
        return Outcome.UNKNOWN if persons is None else self._counted(persons).within(self.min, self.max)

    def need(self) -> str:
        """Say the bounds with their unit."""
        return say("headcount.need", bounds=_between(self.min, self.max, f"unit.{self.unit}"))

    def have(self, facts: Facts) -> str | None:
        """Say the number of persons and, when it is counted otherwise, what that makes."""
        if facts.headcount is None:
            return None
        persons = _persons(facts.headcount)
        if self.unit == "personnes":
            return persons
        made = self._counted(facts.headcount)
        unit = say(f"unit.{self.unit}.many")
        if made.high is None:
            return say("headcount.full_time_open", persons=persons, low=number(made.low), unit=unit)
        return say("headcount.full_time", persons=persons, low=number(made.low), high=number(made.high), unit=unit)

    def questions(self, facts: Facts) -> tuple[str, ...]:
        """Ask for the headcount, in the unit of the scheme when persons do not settle it."""
        if self.unit == "personnes" or facts.headcount is None:
            return (say("headcount.ask"),)
        return (say("headcount.ask_full_time", unit=say(f"unit.{self.unit}.many")),)

    def _counted(self, persons: Interval) -> Interval:
        return persons if self.unit == "personnes" else Interval(persons.low * LEAST_FULL_TIME, persons.high)


class _Money(Bounded):
    min: int | None = None
    max: int | None = None

    def numbers(self) -> tuple[int | None, int | None]:
        """Return the bounds, in euros, inclusive."""
        return self.min, self.max

    @abstractmethod
    def amount(self, facts: Facts) -> int | None:
        """Return the amount of the firm, in euros."""

    def test(self, facts: Facts) -> Outcome:
        """Compare the amount with the inclusive bounds."""
        return _within(self.amount(facts), self.min, self.max)

    def have(self, facts: Facts) -> str | None:
        """Say the amount."""
        amount = self.amount(facts)
        return None if amount is None else euros(amount)

    def _bounds(self) -> str:
        low, high = (None if bound is None else euros(bound) for bound in (self.min, self.max))
        return bounds(low, high)


class Turnover(_Money):
    """Yearly turnover, excluding tax."""

    kind: Literal["turnover"]

    def amount(self, facts: Facts) -> int | None:
        """Return the turnover."""
        return facts.company.turnover_eur

    def need(self) -> str:
        """Say the bounds."""
        return say("turnover.need", bounds=self._bounds())

    def questions(self, facts: Facts) -> tuple[str, ...]:  # noqa: ARG002
        """Ask for the turnover."""
        return (say("turnover.ask"),)


class BalanceSheet(_Money):
    """Balance-sheet total."""

    kind: Literal["balance_sheet"]

    def amount(self, facts: Facts) -> int | None:
        """Return the balance-sheet total."""
        return facts.company.balance_sheet_eur

    def need(self) -> str:
        """Say the bounds."""
        return say("balance_sheet.need", bounds=self._bounds())

    def questions(self, facts: Facts) -> tuple[str, ...]:  # noqa: ARG002
        """Ask for the balance-sheet total."""
        return (say("balance_sheet.ask"),)


class TurnoverOrBalance(BaseCriterion):
    """One of two inclusive ceilings is enough."""

    kind: Literal["turnover_or_balance"]
    turnover_max: int
    balance_max: int

    def test(self, facts: Facts) -> Outcome:
        """Yes as soon as one of the two is met; no only when both are known to be exceeded."""
        turnover = _within(facts.company.turnover_eur, None, self.turnover_max)
        return any_of((turnover, _within(facts.company.balance_sheet_eur, None, self.balance_max)))

    def need(self) -> str:
        """Say both ceilings."""
        return say(
            "reason.or",
            left=say("turnover.need", bounds=bounds(None, euros(self.turnover_max))),
            right=say("balance_sheet.need", bounds=bounds(None, euros(self.balance_max))),
        )

    def have(self, facts: Facts) -> str | None:
        """Say what is known of the two amounts."""
        company = facts.company
        known = {"turnover": company.turnover_eur, "balance_sheet": company.balance_sheet_eur}
        return ", ".join(say(f"{key}.need", bounds=euros(amount)) for key, amount in known.items() if amount is not None) or None

    def questions(self, facts: Facts) -> tuple[str, ...]:
        """Ask for the amount that is missing."""
        return _missing_amounts(facts, "turnover.ask", "balance_sheet.ask")


class SizeClassIs(BaseCriterion):
    """Size class by the EU definition."""

    kind: Literal["size_class"]
    any_of: tuple[SizeClass, ...]

    def test(self, facts: Facts) -> Outcome:
        """Unknown when the class cannot be told."""
        return Outcome.of(None if facts.size is None else facts.size in self.any_of)

    def need(self) -> str:
        """Say the classes."""
        sizes = ("sme",) if set(self.any_of) == {"micro", "small", "medium"} else self.any_of
        return say("size_class.need", sizes=either(say(f"size.{size}") for size in sizes))

    def have(self, facts: Facts) -> str | None:
        """Say the class of the firm."""
        return None if facts.size is None else say(f"size.{facts.size}")

    def questions(self, facts: Facts) -> tuple[str, ...]:
        """Ask for what the class is made of and is missing."""
        persons = facts.headcount
        exact = persons is not None and persons.low == persons.high
        return (() if exact else (say("size_class.ask_headcount"),)) + _missing_amounts(facts, "size_class.ask_turnover", "size_class.ask_balance_sheet")


class Age(Bounded):
    """Age in completed months: `min_months` and more, `under_months` not reached."""

    kind: Literal["age"]
    min_months: int | None = None
    under_months: int | None = None

    def numbers(self) -> tuple[int | None, int | None]:
        """Return the first age in and the last age in, in months."""
        return self.min_months, None if self.under_months is None else self.under_months - 1

    def test(self, facts: Facts) -> Outcome:
        """Compare the age on the day."""
        return _within(facts.age_in_months, *self.numbers())

    def need(self) -> str:
        """Say the bounds."""
        low, high = (None if months is None else _age(months) for months in (self.min_months, self.under_months))
        return say("age.need", bounds=bounds(low, high, exclusive=True))

    def have(self, facts: Facts) -> str | None:
        """Say the age."""
        return None if facts.age_in_months is None else say("age.have", age=_age(facts.age_in_months))

    def questions(self, facts: Facts) -> tuple[str, ...]:  # noqa: ARG002
        """Ask for the date of creation."""
        return (say("age.ask"),)


class Independence(BaseCriterion):
    """The firm belongs to no group."""

    kind: Literal["independence"]

    def test(self, facts: Facts) -> Outcome:
        """Take the firm's own answer."""
        return Outcome.of(facts.company.independent)

    def need(self) -> str:
        """Say the condition."""
        return say("independence.need")

    def have(self, facts: Facts) -> str | None:
        """Say the firm's own answer."""
        answer = facts.company.independent
        return None if answer is None else say(f"independence.{'yes' if answer else 'no'}")

    def questions(self, facts: Facts) -> tuple[str, ...]:  # noqa: ARG002
        """Ask whether the firm is independent."""
        return (say("independence.ask"),)


def _within(value: int | None, low: int | None, high: int | None) -> Outcome:
    return Outcome.UNKNOWN if value is None else Interval.exactly(value).within(low, high)


def _between(low: int | None, high: int | None, unit: str) -> str:
    last = None if high is None else counted(unit, high)
    first = None if low is None else number(low) if last else counted(unit, low)
    return bounds(first, last)


def _persons(persons: Interval) -> str:
    unit = "unit.personnes"
    if persons.high is None:
        return say("headcount.have_open", low=counted(unit, persons.low))
    if persons.low == persons.high:
        return counted(unit, persons.low)
    return say("headcount.have_band", low=number(persons.low), high=counted(unit, persons.high))


def _age(months: int) -> str:
    years, rest = divmod(months, 12)
    told = [counted("age.years", years)] if years else []
    return every([*told, counted("age.months", rest)] if rest or not told else told)


def _missing_amounts(facts: Facts, turnover: str, balance_sheet: str) -> tuple[str, ...]:
    asked = ((facts.company.turnover_eur, turnover), (facts.company.balance_sheet_eur, balance_sheet))
    return unique(say(key) for amount, key in asked if amount is None)
