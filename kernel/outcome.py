"""Three-valued truth: what is not known is never taken for a no (law 3 of the design)."""

from collections.abc import Iterable
from enum import Enum


class Outcome(Enum):
    """Result of a rule: met, not met, or not enough is known to tell."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, value: bool | None) -> "Outcome":
        """Return UNKNOWN for None, else YES or NO."""
        if value is None:
            return cls.UNKNOWN
        return cls.YES if value else cls.NO


def all_of(outcomes: Iterable[Outcome]) -> Outcome:
    """Kleene's conjunction: one NO settles it, then one UNKNOWN, else YES (also of nothing)."""
    found = set(outcomes)
    if Outcome.NO in found:
        return Outcome.NO
    return Outcome.UNKNOWN if Outcome.UNKNOWN in found else Outcome.YES


def any_of(outcomes: Iterable[Outcome]) -> Outcome:
    """Kleene's disjunction: one YES settles it, then one UNKNOWN, else NO (also of nothing)."""
    return negate(all_of(negate(outcome) for outcome in outcomes))


def negate(outcome: Outcome) -> Outcome:
    """Swap YES and NO; UNKNOWN stays."""
    return {Outcome.YES: Outcome.NO, Outcome.NO: Outcome.YES}.get(outcome, Outcome.UNKNOWN)
