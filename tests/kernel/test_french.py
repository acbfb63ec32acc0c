"""Numbers, amounts and days in French."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel import decimal, euros, long_date, month, number, read_number, rounded, whole


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (24.6, "24,6"),
        (24.9996, "24,9996"),
        (1e-05, "0,00001"),
        (25.0, "25"),
        (1234.5, "1\u202f234,5"),
        (-10, "-10"),
        (12_000_000, "12\u202f000\u202f000"),
        (Fraction(1, 3), "0,333"),
    ],
)
def test_no_decimal_that_was_given_is_hidden(value: int | float | Fraction, told: str) -> None:
    assert (number(value), euros(value)) == (told, f"{told}\u00a0€")


@pytest.mark.parametrize("given_first", [0.0625, Fraction(1, 16)])
def test_what_was_told_before_changes_no_number(given_first: float | Fraction) -> None:
    """0.0625 and 1/16 are equal, and not told alike."""
    number(given_first)
    assert (number(0.0625), number(Fraction(1, 16))) == ("0,0625", "0,062")


@given(st.integers(0, 10**9))
def test_a_number_that_is_told_reads_back(value: int) -> None:
    assert read_number(number(value)) == value


def test_a_number_may_be_rounded_to_three_decimals() -> None:
    assert [rounded(value) for value in (0.12345, 1.9996, 1000, 2.5)] == ["0,123", "2", "1\u202f000", "2,5"]


def test_a_score_is_rounded_down() -> None:
    assert whole(Fraction(5999, 100)) == "59"
    assert decimal(Fraction(2999, 1000)) == "2,99"
    assert decimal(Fraction(40)) == "40"
    assert decimal(Fraction(114286, 1000), 1) == "114,2"


def test_the_first_of_a_month_is_written_as_french_does() -> None:
    assert long_date(date(2026, 11, 22)) == "22 novembre 2026"
    assert long_date(date(2027, 3, 1)) == "1er mars 2027"
    assert long_date(date(2027, 3, 1) + timedelta(days=10)) == "11 mars 2027"
    assert month(date(2026, 12, 31)) == "décembre 2026"
