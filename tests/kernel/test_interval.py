from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel import Interval, Outcome

YES, NO, UNKNOWN = Outcome.YES, Outcome.NO, Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("low", "high", "over", "under", "expected"),
    [
        (10, 19, 9, None, YES),
        (10, 19, 10, None, UNKNOWN),
        (10, 19, 18, None, UNKNOWN),
        (10, 19, 19, None, NO),
        (10, 19, None, 20, YES),
        (10, 19, None, 19, UNKNOWN),
        (10, 19, None, 10, NO),
        (20, 20, 19, 21, YES),
        (20, 20, None, 20, NO),
        (20, 20, 20, None, NO),
        (10_000, None, 249, None, YES),
        (10_000, None, None, 10_000, NO),
        (10, None, None, 250, UNKNOWN),
        (10, None, 10, None, UNKNOWN),
        (Fraction(13, 2), 13, 6, None, YES),
    ],
)
def test_strict_bounds_leave_the_bound_itself_out(low: int, high: int | None, over: int | None, under: int | None, expected: Outcome) -> None:
    assert Interval(low, high).within(over=over, under=under) is expected


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30), st.integers(0, 30), st.booleans(), st.booleans())
def test_strict_and_inclusive_bounds_agree_with_every_number_of_the_interval(a: int, b: int, c: int, d: int, over: bool, under: bool) -> None:
    (low, high), (first, last) = sorted((a, b)), sorted((c, d))
    inside = [(number > first if over else number >= first) and (number < last if under else number <= last) for number in range(low, high + 1)]
    bounds = {"over" if over else "minimum": first, "under" if under else "maximum": last}
    found = Interval(low, high).within(**bounds)
    assert (found is YES) == all(inside)
    assert found is not NO or not any(inside)
    assert found is not UNKNOWN or not all(inside)
