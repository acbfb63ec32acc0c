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

    def within(self, minimum: Number | None = None, maximum: Number | None = None) -> Outcome:
        """Tell whether the number lies between two inclusive bounds: inside → yes, apart → no, overlapping → unknown."""
        if self._apart(minimum, maximum):
            return Outcome.NO
        inside_below = minimum is None or self.low >= minimum
        inside_above = maximum is None or (self.high is not None and self.high <= maximum)
        return Outcome.YES if inside_below and inside_above else Outcome.UNKNOWN

    def _apart(self, minimum: Number | None, maximum: Number | None) -> bool:
        too_low = minimum is not None and self.high is not None and self.high < minimum
        too_high = maximum is not None and self.low > maximum
        return too_low or too_high
