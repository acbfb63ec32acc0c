import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel import Interval, Outcome, all_of, any_of, negate

YES, NO, UNKNOWN = Outcome.YES, Outcome.NO, Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("outcomes", "conjunction", "disjunction"),
    [
        ((), YES, NO),
        ((YES, YES), YES, YES),
        ((YES, NO), NO, YES),
        ((YES, UNKNOWN), UNKNOWN, YES),
        ((NO, UNKNOWN), NO, UNKNOWN),
        ((UNKNOWN,), UNKNOWN, UNKNOWN),
    ],
)
def test_truth_table(outcomes: tuple[Outcome, ...], conjunction: Outcome, disjunction: Outcome) -> None:
    assert all_of(outcomes) is conjunction
    assert any_of(outcomes) is disjunction


def test_negation_keeps_what_is_not_known() -> None:
    assert [negate(outcome) for outcome in (YES, NO, UNKNOWN)] == [NO, YES, UNKNOWN]
    assert [Outcome.of(value) for value in (True, False, None)] == [YES, NO, UNKNOWN]


@pytest.mark.parametrize(
    ("low", "high", "minimum", "maximum", "expected"),
    [
        (10, 19, 10, None, YES),
        (10, 19, 11, None, UNKNOWN),
        (10, 19, 20, None, NO),
        (10, 19, None, 19, YES),
        (10, 19, None, 18, UNKNOWN),
        (10, 19, None, 9, NO),
        (10, 19, 10, 19, YES),
        (10, 19, 20, 30, NO),
        (10_000, None, 250, None, YES),
        (10_000, None, None, 2000, NO),
        (10, None, None, 2000, UNKNOWN),
        (10, 19, None, None, YES),
    ],
)
def test_band_against_bounds(low: int, high: int | None, minimum: int | None, maximum: int | None, expected: Outcome) -> None:
    assert Interval(low, high).within(minimum, maximum) is expected


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_band_agrees_with_every_number_in_it(a: int, b: int, c: int, d: int) -> None:
    low, high = sorted((a, b))
    minimum, maximum = sorted((c, d))
    inside = {minimum <= number <= maximum for number in range(low, high + 1)}
    expected = UNKNOWN if len(inside) == 2 else Outcome.of(inside.pop())
    assert Interval(low, high).within(minimum, maximum) is expected
