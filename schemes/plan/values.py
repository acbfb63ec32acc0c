"""What a financing plan says: its lines, and what is not in it, each with its reason."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PlanLine:
    """One aid of the plan, in euros. `spend_eur`: the spending that it is counted on; `sure`: every
    condition is known to be met, which holds of all lines."""

    id: str
    name: str
    low_eur: int
    high_eur: int
    spend_eur: int | None
    sure: bool
    checked_label: str
    assumptions: tuple[str, ...]


@dataclass(frozen=True)
class LeftOut:
    """An aid that is not in the plan, and the French sentence that says why."""

    id: str
    name: str
    reason: str


@dataclass(frozen=True)
class Possible:
    """An aid that may come on top, never part of the sum. `high_eur`: the most that it would bring,
    None when not known; `questions`: what the firm can answer to have it counted, none when that
    hangs on the funder; `reason`: the French sentence that says it all."""

    id: str
    name: str
    reason: str
    high_eur: int | None
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """An estimate of what is known to be due. `low_eur`, `high_eur`: bounds of what all lines bring
    together; `firm_low_eur`, `firm_high_eur`: of what is left to the firm, None without a budget.
    `lines` stand in the order of asking, told by `steps`. `possible`: aids that hang on an answer,
    or on what the funder must confirm. `on_file`: aids that choose among files. `not_counted`: aids
    that suit but whose amount is not known; they count neither as zero nor as won. `to_pay_back`:
    loans and guarantees, never summed with aids. Each aid stands in one of these lists."""

    budget_eur: int | None
    lines: tuple[PlanLine, ...]
    low_eur: int
    high_eur: int
    firm_low_eur: int | None
    firm_high_eur: int | None
    left_out: tuple[LeftOut, ...]
    not_counted: tuple[LeftOut, ...]
    to_pay_back: tuple[LeftOut, ...]
    possible: tuple[Possible, ...]
    on_file: tuple[LeftOut, ...]
    steps: tuple[str, ...]
    assumptions: tuple[str, ...]

    @property
    def hoped(self) -> dict[str, int]:
        """What each aid that hangs on an answer would bring at best, by its id, where that is
        known."""
        return {one.id: one.high_eur for one in self.possible if one.high_eur}
