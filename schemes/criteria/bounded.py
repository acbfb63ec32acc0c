"""Criteria on a number: bounds included or not, left out or not established."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from pydantic import model_validator

from kernel import Interval, Outcome, euros, number
from schemes.criteria.base import BaseCriterion
from schemes.wording import bounds

Limit = int | float


@dataclass(frozen=True)
class NumberBounds:
    """Bounds of a number: `min` and `max` included, `over` and `under` not; None is no bound, or
    one that is not established."""

    min: Limit | None = None
    max: Limit | None = None
    over: Limit | None = None
    under: Limit | None = None

    @property
    def low(self) -> Limit | None:
        """The lower bound, included or not."""
        return self.over if self.min is None else self.min

    @property
    def high(self) -> Limit | None:
        """The upper bound, included or not."""
        return self.under if self.max is None else self.max

    def hold(self, value: Interval | Limit | None) -> Outcome:
        """Tell whether a number lies within, known exactly, between two bounds or not at all
        (None)."""
        if value is None:
            return Outcome.UNKNOWN
        interval = value if isinstance(value, Interval) else Interval.exactly(value)
        return interval.within(self.min, self.max, over=self.over, under=self.under)

    def told(self, last: Callable[[Limit], str], first: Callable[[Limit], str] = number) -> str:
        """Say the bounds; `first` tells the lower one of two, `last` the bound that carries the
        unit."""
        high = None if self.high is None else last(self.high)
        low = None if self.low is None else first(self.low) if high else last(self.low)
        return bounds(low, high, over=self.over is not None, under=self.under is not None)

    def in_euros(self) -> str:
        """Say bounds in euros."""
        return self.told(_euros, _euros)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The bounds in rising order, where a question on a number finds its thresholds; fractions
        are left out."""
        return tuple(bound for bound in (self.low, self.high) if isinstance(bound, int))


class Bounded(BaseCriterion):
    """A criterion on a number. A bound left out does not exist; a bound written null is not
    established."""

    #: Names of the fields that hold bounds.
    BOUNDS: ClassVar[frozenset[str]] = frozenset({"min", "max", "over", "under"})
    #: Whether the criterion may do without any bound.
    OPTIONAL: ClassVar[bool] = False

    @cached_property
    def limits(self) -> NumberBounds:
        """The bounds as they are known."""
        return NumberBounds(**{name: getattr(self, name) for name in self.BOUNDS})

    @cached_property
    def open_bounds(self) -> bool:
        """Whether a bound was written null."""
        return any(getattr(self, name) is None for name in self.model_fields_set & self.BOUNDS)

    def states(self) -> bool:
        """A criterion without any known bound states nothing."""
        return self.limits != NumberBounds()

    def settled(self) -> bool:
        """Tell whether no bound is missing."""
        return self.confirmed and not self.open_bounds

    def shown(self, found: Outcome) -> Outcome:
        """As for any criterion; between known bounds, a bound that is not established leaves a
        doubt."""
        allowed = super().shown(found)
        return Outcome.UNKNOWN if allowed is Outcome.YES and self.open_bounds else allowed

    @model_validator(mode="after")
    def _bounds_make_sense(self) -> "Bounded":
        written, limits = self.model_fields_set & self.BOUNDS, self.limits
        if not written and not self.OPTIONAL:
            raise ValueError(
                "Ce critère n'a aucun seuil. Donnez-en un, ou écrivez null s'il n'est pas établi"
            )
        if {"min", "over"} <= written or {"max", "under"} <= written:
            raise ValueError(
                "Un même seuil est donné deux fois. Gardez « min » ou « over », et « max » ou «"
                " under »"
            )
        if limits.low is not None and limits.high is not None and limits.low > limits.high:
            raise ValueError(
                f"Le minimum {limits.low} dépasse le maximum {limits.high}. Échangez-les ou"
                " corrigez-les"
            )
        return self


class Ranged(Bounded):
    """A criterion that is nothing but bounds on a whole number."""

    min: int | None = None
    max: int | None = None
    over: int | None = None
    under: int | None = None


def _euros(value: Limit) -> str:
    return euros(value)
