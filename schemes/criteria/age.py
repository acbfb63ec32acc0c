"""The criterion on the age of a firm."""

from functools import cached_property
from typing import ClassVar, Literal

from kernel import Outcome
from schemes.criteria.asking import ask
from schemes.criteria.bounded import Bounded, NumberBounds
from schemes.facts import Facts
from schemes.result import Question
from schemes.wording import counted, every, say


class Age(Bounded):
    """Age in completed months: `min_months` and more, `under_months` not reached."""

    BOUNDS: ClassVar[frozenset[str]] = frozenset({"min_months", "under_months"})

    kind: Literal["age"]
    min_months: int | None = None
    under_months: int | None = None

    @cached_property
    def limits(self) -> NumberBounds:
        """The bounds, in months."""
        return NumberBounds(min=self.min_months, under=self.under_months)

    def test(self, facts: Facts) -> Outcome:
        """Compare the age on the day."""
        return self.limits.hold(facts.age_in_months)

    def make_need(self) -> str:
        """Say the bounds."""
        return say("criteria.age.need", bounds=self.limits.told(months_told, months_told))

    def have(self, facts: Facts) -> str | None:
        """Say the age."""
        return (
            None
            if facts.age_in_months is None
            else say("criteria.age.have", age=months_told(facts.age_in_months))
        )

    def questions(self, facts: Facts) -> tuple[Question, ...]:  # noqa: ARG002
        """Ask for the date of creation."""
        return (ask("company.founded"),)

    def reads(self) -> tuple[str, ...]:
        """Return the date of creation."""
        return ("company.founded",)


def months_told(months: int | float) -> str:
    """Say a number of months: « 3 ans et 2 mois », « 8 mois »."""
    years, rest = divmod(months, 12)
    told = [counted("criteria.age.years", years)] if years else []
    return every([*told, counted("criteria.age.months", rest)] if rest or not told else told)
