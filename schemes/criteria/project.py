"""Criteria on the project: kinds, budget, spending, nothing signed."""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from companies import ProjectKind, spend_items
from kernel import Outcome, euros
from schemes.criteria.asking import ask, ask_declared, declared_field
from schemes.criteria.base import BaseCriterion, filled
from schemes.criteria.bounded import Ranged
from schemes.facts import SIGNED, Facts
from schemes.result import Question
from schemes.wording import either, every, say


class ProjectKinds(BaseCriterion):
    """The project holds at least one of these kinds."""

    kind: Literal["project_kinds"]
    any_of: Annotated[tuple[ProjectKind, ...], AfterValidator(filled)]

    def test(self, facts: Facts) -> Outcome:
        """Unknown while the firm has not said what its project is."""
        kinds = facts.project.kinds
        return Outcome.of(not set(kinds).isdisjoint(self.any_of) if kinds else None)

    def make_need(self) -> str:
        """Say the kinds."""
        return say(
            "criteria.project_kinds.need",
            kinds=either(say(f"criteria.project.{kind}") for kind in self.any_of),
        )

    def have(self, facts: Facts) -> str | None:
        """Say the kinds of the firm's project."""
        kinds = facts.project.kinds
        return (
            say(
                "criteria.project_kinds.have",
                kinds=every(say(f"criteria.project.{kind}") for kind in kinds),
            )
            if kinds
            else None
        )

    def questions(self, facts: Facts) -> tuple[Question, ...]:  # noqa: ARG002
        """Ask what the project is."""
        return (ask("project.kinds"),)

    def reads(self) -> tuple[str, ...]:
        """Return the kinds."""
        return ("project.kinds",)


class ProjectBudget(Ranged):
    """Budget of the project, in euros excluding tax."""

    kind: Literal["project_budget"]

    def test(self, facts: Facts) -> Outcome:
        """Compare the budget."""
        return self.limits.hold(facts.project.budget_eur)

    def make_need(self) -> str:
        """Say the bounds."""
        return say("criteria.project_budget.need", bounds=self.limits.in_euros())

    def have(self, facts: Facts) -> str | None:
        """Say the budget."""
        budget = facts.project.budget_eur
        return None if budget is None else euros(budget)

    def questions(self, facts: Facts) -> tuple[Question, ...]:  # noqa: ARG002
        """Ask for the budget."""
        return (ask("project.budget_eur", self.limits),)

    def reads(self) -> tuple[str, ...]:
        """Return the budget."""
        return ("project.budget_eur",)


class ProjectScope(BaseCriterion):
    """The project buys at least one of the spend items `in`, and none of the spend items `out`."""

    kind: Literal["project_scope"]
    in_: tuple[str, ...] = Field(default=(), alias="in")
    out: tuple[str, ...] = ()

    def test(self, facts: Facts) -> Outcome:
        """Unknown while the firm has told no spending; an item of 0 € is not bought."""
        if not facts.project.spending:
            return Outcome.UNKNOWN
        bought = frozenset(_bought(facts))
        return Outcome.of(
            bought.isdisjoint(self.out) and (not self.in_ or not bought.isdisjoint(self.in_))
        )

    def make_need(self) -> str:
        """Say both lists."""
        if self.in_ and self.out:
            return say(
                "criteria.project_scope.need_both",
                listed=either(_labels(self.in_)),
                excluded=every(_labels(self.out)),
            )
        return (
            say("criteria.project_scope.need", listed=either(_labels(self.in_)))
            if self.in_
            else say("criteria.project_scope.need_out", excluded=every(_labels(self.out)))
        )

    def have(self, facts: Facts) -> str | None:
        """Say what the project buys."""
        if not facts.project.spending:
            return None
        bought = _bought(facts)
        return (
            say("criteria.project_scope.have", items=every(_labels(bought)))
            if bought
            else say("criteria.project_scope.nothing")
        )

    def questions(self, facts: Facts) -> tuple[Question, ...]:  # noqa: ARG002
        """Ask what the project buys."""
        return (ask("project.spending"),)

    def reads(self) -> tuple[str, ...]:
        """Return the spending."""
        return ("project.spending",)

    @model_validator(mode="after")
    def _names_an_item(self) -> "ProjectScope":
        if not self.in_ and not self.out:
            raise ValueError(
                "Ce critère n'a ni liste « in » ni liste « out ». Donnez au moins une dépense"
            )
        return self


class NotStarted(BaseCriterion):
    """Nothing that the aid pays (`pays`, all when empty) is signed or ordered before the
    application: what is signed is of one kind of spending, and leaves the others as they are."""

    kind: Literal["not_started"]
    pays: tuple[ProjectKind, ...] = ()

    def paying(self, kinds: Iterable[ProjectKind]) -> "NotStarted":
        """Return the same condition for an aid that pays these kinds; as it is when it names its
        own."""
        if self.pays:
            return self
        pays = tuple(sorted(kinds))
        return NotStarted(kind=self.kind, source=self.source, confirmed=self.confirmed, pays=pays)

    def test(self, facts: Facts) -> Outcome:
        """Nothing signed → yes; else by what is signed, which is told, or one of the kinds at least
        of the project."""
        started = facts.project.started
        if not started:
            return Outcome.of(None if started is None else True)
        if not self.pays:
            return Outcome.NO
        kinds, pays = _kinds(facts), set(self.pays)
        if signed := set(facts.signed):
            paid = (pays & kinds) or pays
            return self._overlap(paid, signed)
        return self._overlap(kinds, pays) if kinds else Outcome.UNKNOWN

    @staticmethod
    def _overlap(some: set[ProjectKind], others: set[ProjectKind]) -> Outcome:
        """Tell whether none of some is among others: yes, or no when all are, unknown between."""
        if some.isdisjoint(others):
            return Outcome.YES
        return Outcome.NO if some <= others else Outcome.UNKNOWN

    def make_need(self) -> str:
        """Say the condition."""
        return say("criteria.not_started.need")

    def have(self, facts: Facts) -> str | None:
        """Say the firm's own answer, what is signed when that is told, and when it is not what the
        aid pays."""
        started = facts.project.started
        if started is None:
            return None
        if not started:
            return say("criteria.not_started.yes")
        kinds = _kinds(facts)
        other = "_other" if self.test(facts) is Outcome.YES else ""
        if signed := facts.signed or (kinds if len(kinds) == 1 else ()):
            told = every(say(f"criteria.project.{kind}") for kind in signed)
            return say(f"criteria.not_started.signed{other}", kinds=told)
        return say(f"criteria.not_started.no{other}")

    def questions(self, facts: Facts) -> tuple[Question, ...]:
        """Ask whether something is signed, then what."""
        if facts.project.started:
            return () if facts.signed else (ask_declared(SIGNED),)
        return (ask("project.started"),)

    def reads(self) -> tuple[str, ...]:
        """Return the firm's own answers, and the kinds of its project."""
        if not self.pays:
            return ("project.started",)
        return "project.started", "project.kinds", "project.spending", declared_field(SIGNED)


def _kinds(facts: Facts) -> set[ProjectKind]:
    """Return the kinds of what the project buys, else those that it is told to be."""
    items = spend_items()
    bought = {items[item].kind for item in _bought(facts) if item in items}
    return bought or set(facts.project.kinds)


def _bought(facts: Facts) -> list[str]:
    return [item for item, amount in facts.project.spending.items() if amount != 0]


def _labels(items: Iterable[str]) -> list[str]:
    known = spend_items()
    return [known[item].label for item in items if item in known]
