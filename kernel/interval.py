"""A number known only between two bounds, such as an INSEE headcount band."""

from dataclasses import dataclass
from fractions import Fraction

from kernel.outcome import Outcome

Number = int | float | Fraction


@dataclass(frozen=True)
class Interval:
    """All numbers from `low` to `high`, both included; `high` None means no upper bound."""

    low: Number
    high: Number | None

    @classmethod
    def exactly(cls, value: Number) -> "Interval":
        """Return the interval that holds one number."""
        return cls(value, value)

    def within(
        self,
        minimum: Number | None = None,
        maximum: Number | None = None,
        *,
        over: Number | None = None,
        under: Number | None = None,
    ) -> Outcome:
        """Tell whether the number lies between bounds: inside → yes, apart → no, overlapping →
        unknown.

        `minimum` and `maximum` are included, `over` and `under` are not; None is no bound.
        """
        if self._too_low(minimum, over) or self._too_high(maximum, under):
            return Outcome.NO
        high_enough = (minimum is None or self.low >= minimum) and (over is None or self.low > over)
        return Outcome.YES if high_enough and self._low_enough(maximum, under) else Outcome.UNKNOWN

    def _too_low(self, minimum: Number | None, over: Number | None) -> bool:
        return self.high is not None and (
            (minimum is not None and self.high < minimum)
            or (over is not None and self.high <= over)
        )

    def _too_high(self, maximum: Number | None, under: Number | None) -> bool:
        return (maximum is not None and self.low > maximum) or (
            under is not None and self.low >= under
        )

    def _low_enough(self, maximum: Number | None, under: Number | None) -> bool:
        if self.high is None:
            return maximum is None and under is None
        return (maximum is None or self.high <= maximum) and (under is None or self.high < under)
