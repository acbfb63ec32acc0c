"""A number beside its threshold is told as it is: never rounded until it reads the same."""

import pytest

from kernel import euros, number
from schemes.criteria.bounded import NumberBounds
from schemes.wording import percent


@pytest.mark.parametrize(
    ("given", "told"),
    [(24.6, "24,6"), (24.9996, "24,9996"), (9.99999, "9,99999"), (25.0, "25"), (1234.5, "1\u202f234,5"), (10, "10"), (0.1, "0,1")],
)
def test_no_decimal_that_was_given_is_hidden(given: float, told: str) -> None:
    assert (number(given), percent(given), euros(given)) == (told, f"{told}\u00a0%", f"{told}\u00a0€")


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        (NumberBounds(over=10), "plus de 10"),
        (NumberBounds(min=10), "au moins 10"),
        (NumberBounds(under=24.9996), "moins de 24,9996"),
        (NumberBounds(max=25), "au plus 25"),
    ],
)
def test_a_bound_that_is_not_enough_itself_says_so(limits: NumberBounds, told: str) -> None:
    assert limits.told(number) == told
