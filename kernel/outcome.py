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
    return _first(outcomes, Outcome.NO, Outcome.YES)


def any_of(outcomes: Iterable[Outcome]) -> Outcome:
    """Kleene's disjunction: one YES settles it, then one UNKNOWN, else NO (also of nothing)."""
    return _first(outcomes, Outcome.YES, Outcome.NO)


def negate(outcome: Outcome) -> Outcome:
    """Swap YES and NO; UNKNOWN stays."""
    if outcome is Outcome.UNKNOWN:
        return outcome
    return Outcome.NO if outcome is Outcome.YES else Outcome.YES


def _first(outcomes: Iterable[Outcome], settling: Outcome, otherwise: Outcome) -> Outcome:
    """Return `settling` as soon as it is met, then UNKNOWN, else `otherwise`. Told by identity:
    rules are judged by the million."""
    found = otherwise
    for outcome in outcomes:
        if outcome is settling:
            return settling
        if outcome is Outcome.UNKNOWN:
            found = outcome
    return found
