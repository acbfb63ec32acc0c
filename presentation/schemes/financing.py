"""The financing plan told: its lines, their sum, what is left, what is not in it and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kernel import Sentence, euros
from presentation.wording import between, names_in_row, say, stopped
from schemes import LeftOut, Plan, PlanLine, Possible


@dataclass(frozen=True)
class FinancingRow:
    """One aid of the plan, in the order of asking."""

    number: int
    line: PlanLine

    @property
    def name(self) -> str:
        """The name of the aid, after its rank."""
        return f"{self.number}. {self.line.name}"

    @property
    def state(self) -> str:
        """Its known conditions are met: a plan counts no other aid."""
        return say("financing.sure")

    @property
    def checked(self) -> str:
        """When it was checked, or with whom to check it."""
        return self.line.checked_label

    @property
    def spend(self) -> str:
        """The spending that it is counted on."""
        spend = self.line.spend_eur
        return say("financing.spend_unknown") if spend is None else euros(spend)

    @property
    def amount(self) -> str:
        """What it would bring."""
        return between(self.line.low_eur, self.line.high_eur)

    @property
    def sentence(self) -> Sentence:
        """The row in one line."""
        values = {"name": self.name, "amount": self.amount, "spend": self.spend}
        return say("financing.line", **values, state=self.state, checked=self.checked)


@dataclass(frozen=True)
class AsideItem:
    """An aid that is not in the plan. `checked`: when, or with whom to check it."""

    name: str
    reason: str
    checked: str | None

    @property
    def sentence(self) -> Sentence:
        """Its name, when it was checked, and why it is not in the plan."""
        if self.checked is None or self.checked in self.reason:
            return say("financing.apart", name=self.name, reason=self.reason)
        values = {"name": self.name, "checked": self.checked}
        return say("financing.apart_checked", **values, reason=self.reason)


@dataclass(frozen=True)
class Aside:
    """Aids out of the plan for one reason. `place`: possible, on_file, not_counted, to_pay_back,
    left_out."""

    place: str
    items: tuple[AsideItem, ...]

    @property
    def title(self) -> str:
        """What they have in common."""
        return say(f"financing.{self.place}")

    def names(self, most: int | None) -> Sentence:
        """Return their names in a row after the title, `most` of them at most."""
        names = names_in_row([item.name for item in self.items], most)
        return say("financing.names", title=self.title, names=names)


@dataclass(frozen=True)
class Financing:
    """The plan of a project. `checked`: when each scheme was checked, by its id."""

    plan: Plan
    checked: Mapping[str, str]

    @property
    def is_told(self) -> bool:
        """Tell whether there is anything to show."""
        plan = self.plan
        apart = (plan.possible, plan.on_file, plan.not_counted, plan.to_pay_back)
        return bool(plan.lines) or any(apart)

    @cached_property
    def rows(self) -> tuple[FinancingRow, ...]:
        """The aids of the plan, in the order of asking."""
        lines = enumerate(self.plan.lines, start=1)
        return tuple(FinancingRow(number, line) for number, line in lines)

    @property
    def amount(self) -> str:
        """What they bring together."""
        return between(self.plan.low_eur, self.plan.high_eur)

    @property
    def left(self) -> str | None:
        """What is left to the firm; None without a budget."""
        low, high = self.plan.firm_low_eur, self.plan.firm_high_eur
        return None if low is None or high is None else between(low, high)

    @property
    def of_budget(self) -> str | None:
        """Of which budget; None without one."""
        budget = self.plan.budget_eur
        return None if budget is None else say("financing.of_budget", budget=euros(budget))

    @property
    def totals(self) -> tuple[Sentence, ...]:
        """What the aids bring together, and what is left to the firm."""
        total = say("financing.total_told", amount=self.amount)
        if self.left is None:
            return (total,)
        return (total, say("financing.left_told", amount=self.left, of_budget=self.of_budget))

    def total_title(self, most: int | None) -> str:
        """Return the title of the sum under `most` lines at most."""
        more = len(self.rows) - len(self.rows[:most])
        return say("financing.total_more", count=more) if more else say("financing.total")

    @property
    def estimate(self) -> Sentence | None:
        """The sum in a sentence that leads to the plan; None without any line."""
        if not self.plan.lines:
            return None
        if self.of_budget is None:
            return say("financing.estimate", amount=self.amount)
        return say("financing.estimate_of_budget", amount=self.amount, of_budget=self.of_budget)

    def assumptions(self, most: int | None = None) -> tuple[str, ...]:
        """Return what the sum supposes, then what each of the first lines does."""
        return (*self.plan.assumptions, *self._line_assumptions(most))

    @property
    def steps(self) -> tuple[str, ...]:
        """In which order to ask."""
        return self.plan.steps

    @cached_property
    def asides(self) -> tuple[Aside, ...]:
        """The aids that are not in the plan: those that suit first."""
        plan = self.plan
        places: dict[str, tuple[LeftOut | Possible, ...]] = {
            "possible": plan.possible,
            "on_file": plan.on_file,
            "not_counted": plan.not_counted,
            "to_pay_back": plan.to_pay_back,
            "left_out": plan.left_out,
        }
        return tuple(self._aside(place, items) for place, items in places.items() if items)

    def _aside(self, place: str, items: tuple[LeftOut | Possible, ...]) -> Aside:
        told = (AsideItem(one.name, one.reason, self.checked.get(one.id)) for one in items)
        return Aside(place, tuple(told))

    def _line_assumptions(self, most: int | None) -> Iterator[str]:
        for line in self.plan.lines[:most]:
            if line.assumptions:
                told = " ".join(map(stopped, line.assumptions))
                yield say("financing.supposed", name=line.name, assumptions=told)
