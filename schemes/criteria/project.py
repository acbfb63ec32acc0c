"""Criteria on the project: kinds, budget, nothing signed; and what no fact of a case can tell."""

from typing import Literal

from companies import ProjectKind
from kernel import Interval, Outcome
from schemes.criterion import BaseCriterion, Bounded
from schemes.facts import Facts
from schemes.wording import bounds, either, euros, every, say


class ProjectKinds(BaseCriterion):
    """The project holds at least one of these kinds."""

    kind: Literal["project_kinds"]
    any_of: tuple[ProjectKind, ...]

    def test(self, facts: Facts) -> Outcome:
        """Unknown while the firm has not said what its project is."""
        kinds = facts.project.kinds
        return Outcome.of(not set(kinds).isdisjoint(self.any_of) if kinds else None)

    def need(self) -> str:
        """Say the kinds."""
        return say("project_kinds.need", kinds=either(say(f"project.{kind}") for kind in self.any_of))

    def have(self, facts: Facts) -> str | None:
        """Say the kinds of the firm's project."""
        kinds = facts.project.kinds
        return say("project_kinds.have", kinds=every(say(f"project.{kind}") for kind in kinds)) if kinds else None

    def questions(self, facts: Facts) -> tuple[str, ...]:  # noqa: ARG002
        """Ask what the project is."""
        return (say("project_kinds.ask"),)


class ProjectBudget(Bounded):
    """Budget of the project between two inclusive bounds, in euros excluding tax."""

    kind: Literal["project_budget"]
    min: int | None = None
    max: int | None = None

    def numbers(self) -> tuple[int | None, int | None]:
        """Return the bounds, in euros."""
        return self.min, self.max

    def test(self, facts: Facts) -> Outcome:
        """Compare the budget."""
        budget = facts.project.budget_eur
        return Outcome.UNKNOWN if budget is None else Interval.exactly(budget).within(self.min, self.max)

    def need(self) -> str:
        """Say the bounds."""
        low, high = (None if bound is None else euros(bound) for bound in self.numbers())
        return say("project_budget.need", bounds=bounds(low, high))

    def have(self, facts: Facts) -> str | None:
        """Say the budget."""
        budget = facts.project.budget_eur
        return None if budget is None else euros(budget)

    def questions(self, facts: Facts) -> tuple[str, ...]:  # noqa: ARG002
        """Ask for the budget."""
        return (say("project_budget.ask"),)


class NotStarted(BaseCriterion):
    """Nothing is signed or ordered before the application."""

    kind: Literal["not_started"]

    def test(self, facts: Facts) -> Outcome:
        """Take the firm's own answer."""
        started = facts.project.started
        return Outcome.of(None if started is None else not started)

    def need(self) -> str:
        """Say the condition."""
        return say("not_started.need")

    def have(self, facts: Facts) -> str | None:
        """Say the firm's own answer."""
        started = facts.project.started
        return None if started is None else say(f"not_started.{'no' if started else 'yes'}")

    def questions(self, facts: Facts) -> tuple[str, ...]:  # noqa: ARG002
        """Ask whether something is signed."""
        return (say("not_started.ask"),)


class Declared(BaseCriterion):
    """A condition that no fact of a case can tell, in words that follow « Demandé : »."""

    kind: Literal["declared"]
    text: str

    def test(self, facts: Facts) -> Outcome:  # noqa: ARG002
        """Only the operator can tell."""
        return Outcome.UNKNOWN

    def need(self) -> str:
        """Say the condition."""
        return self.text

    def have(self, facts: Facts) -> str | None:  # noqa: ARG002
        """Nothing is known."""
        return None

    def questions(self, facts: Facts) -> tuple[str, ...]:  # noqa: ARG002
        """There is nothing to ask that the product could read."""
        return ()
