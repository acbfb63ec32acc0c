"""How old a firm is on a day: a date of creation that is still to come makes no firm of 0 month."""

from datetime import date

import pytest

from companies import Company, Project
from schemes import load, match
from schemes.facts import Facts


@pytest.mark.parametrize(
    ("founded", "months"),
    [
        (date(2062, 3, 1), None),
        (date(2026, 11, 23), None),
        (date(2026, 11, 22), 0),
        (date(2026, 10, 23), 0),
        (date(2026, 10, 22), 1),
        (None, None),
    ],
)
def test_age_in_months(founded: date | None, months: int | None) -> None:
    assert Facts(Company(founded=founded), Project(), date(2026, 11, 22)).age_in_months == months


def test_no_scheme_is_refused_for_a_date_of_creation_still_to_come() -> None:
    firm = Company(postcode="38000", headcount=12, turnover_eur=2_000_000, founded=date(2062, 3, 1))
    found = match(load(), firm, Project(), None, date(2026, 11, 22))
    told = [told for one in found for told in one.criteria if told.kind == "age"]
    assert told
    assert {str(one.outcome.value) for one in told} == {"unknown"}
