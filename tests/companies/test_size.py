from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companies import Company, Partner, YearFigures, headcount, insee_category, insee_category_label, size_class, size_class_label, size_class_of
from kernel import Interval

STAFF = (0, 1, 9, 10, 49, 50, 249, 250, 10_000)
TURNOVER = (0, 2_000_000, 2_000_001, 10_000_000, 10_000_001, 50_000_000, 50_000_001)
BALANCE = (0, 2_000_000, 2_000_001, 10_000_000, 10_000_001, 43_000_000, 43_000_001)
BANDS = {"NN": (0, 0), "01": (1, 2), "03": (6, 9), "11": (10, 19), "12": (20, 49), "31": (200, 249), "32": (250, 499)}


def expected(staff: int, turnover: int, balance_sheet: int) -> str:
    """The definition written plainly, for facts that are all known."""
    for name, below, ceiling, total in (("micro", 10, 2, 2), ("small", 50, 10, 10), ("medium", 250, 50, 43)):
        if staff < below and (turnover <= ceiling * 1_000_000 or balance_sheet <= total * 1_000_000):
            return name
    return "larger"


def test_exact_headcount_wins_over_band() -> None:
    assert headcount(Company(headcount=6, headcount_band="12")) == Interval.exactly(6)
    assert headcount(Company(headcount_band="12")) == Interval(20, 49)
    assert headcount(Company(headcount=0)) == Interval.exactly(0)


def test_headcount_is_none_when_unknown() -> None:
    assert headcount(Company()) is None
    assert headcount(Company(headcount_band="99")) is None


@pytest.mark.parametrize(
    ("company", "size"),
    [
        (Company(headcount=6, turnover_eur=480_000), "micro"),
        (Company(headcount=6), None),
        (Company(headcount=6, turnover_eur=3_000_000), None),
        (Company(headcount=300), "larger"),
        (Company(headcount_band="32"), "larger"),
        (Company(headcount_band="03", turnover_eur=480_000), "micro"),
        (Company(headcount_band="12", balance_sheet_eur=900_000), "small"),
        (Company(turnover_eur=480_000), None),
        (Company(turnover_eur=60_000_000), None),
        (Company(turnover_eur=60_000_000, balance_sheet_eur=44_000_000), "larger"),
        (Company(headcount=60, turnover_eur=480_000), "medium"),
        (Company(), None),
    ],
)
def test_size_class_of_what_is_known(company: Company, size: str | None) -> None:
    assert size_class(company) == size


@pytest.mark.parametrize(("staff", "size"), [(9, "micro"), (10, "small"), (49, "small"), (50, "medium"), (249, "medium"), (250, "larger")])
def test_edges_of_headcount(staff: int, size: str) -> None:
    assert size_class(Company(headcount=staff, turnover_eur=100_000)) == size


@pytest.mark.parametrize(
    ("turnover", "balance_sheet", "size"),
    [
        (2_000_000, 99_000_000, "micro"),
        (99_000_000, 2_000_000, "micro"),
        (2_000_001, 2_000_001, "small"),
        (10_000_000, 99_000_000, "small"),
        (99_000_000, 10_000_000, "small"),
        (10_000_001, 10_000_001, "medium"),
        (50_000_000, 99_000_000, "medium"),
        (99_000_000, 43_000_000, "medium"),
        (50_000_001, 43_000_001, "larger"),
    ],
)
def test_ceilings_are_inclusive_and_one_is_enough(turnover: int, balance_sheet: int, size: str) -> None:
    assert size_class(Company(headcount=5, turnover_eur=turnover, balance_sheet_eur=balance_sheet)) == size


@given(st.integers(0, 400), st.sampled_from(TURNOVER), st.sampled_from(BALANCE))
def test_known_facts_give_the_class_of_the_definition(staff: int, turnover: int, balance_sheet: int) -> None:
    assert size_class(Company(headcount=staff, turnover_eur=turnover, balance_sheet_eur=balance_sheet)) == expected(staff, turnover, balance_sheet)


@given(
    st.one_of(st.none(), st.sampled_from(sorted(BANDS))),
    st.one_of(st.none(), st.sampled_from(TURNOVER)),
    st.one_of(st.none(), st.sampled_from(BALANCE)),
)
def test_a_class_is_told_exactly_when_all_cases_agree(band: str | None, turnover: int | None, balance_sheet: int | None) -> None:
    cases = product(
        STAFF if band is None else BANDS[band],
        TURNOVER if turnover is None else (turnover,),
        BALANCE if balance_sheet is None else (balance_sheet,),
    )
    possible = {expected(*case) for case in cases}
    company = Company(headcount_band=band, turnover_eur=turnover, balance_sheet_eur=balance_sheet)
    assert size_class(company) == (possible.pop() if len(possible) == 1 else None)


def test_size_class_takes_intervals_for_groups_of_firms() -> None:
    assert size_class_of(Interval(12, 30), Interval(0, 9_000_000), None) == "small"
    assert size_class_of(Interval(8, 12), Interval(0, 9_000_000), None) is None


def test_labels() -> None:
    assert [size_class_label(size) for size in ("micro", "small", "medium", "larger")] == [
        "micro-entreprise",
        "petite entreprise",
        "moyenne entreprise",
        "au-delà de la PME",
    ]


@pytest.mark.parametrize(
    ("company", "category"),
    [
        (Company(headcount=9, turnover_eur=2_000_000), "MIC"),
        (Company(headcount=9, balance_sheet_eur=2_000_000), "MIC"),
        (Company(headcount=10, turnover_eur=2_000_000), "PME"),
        (Company(headcount=249, turnover_eur=50_000_000), "PME"),
        (Company(headcount=249, turnover_eur=50_000_001, balance_sheet_eur=43_000_000), "PME"),
        (Company(headcount=249, turnover_eur=50_000_001, balance_sheet_eur=43_000_001), "ETI"),
        (Company(headcount=250, turnover_eur=1_500_000_000), "ETI"),
        (Company(headcount=4_999, turnover_eur=1_500_000_001, balance_sheet_eur=2_000_000_000), "ETI"),
        (Company(headcount=4_999, turnover_eur=1_500_000_001, balance_sheet_eur=2_000_000_001), "GE"),
        (Company(headcount=5_000), "GE"),
        (Company(headcount=300), None),
        (Company(headcount=9), None),
        (Company(), None),
        (Company(headcount=9, turnover_eur=100_000, independent=False), None),
    ],
)
def test_french_statistical_categories(company: Company, category: str | None) -> None:
    assert insee_category(company) == category


def test_a_statistical_category_is_that_of_the_group_without_its_partners() -> None:
    firm = Company(headcount=9, turnover_eur=100_000, partners=(Partner(share_pct=50, headcount=300, turnover_eur=60_000_000, balance_sheet_eur=50_000_000),))
    assert insee_category(firm) == "MIC"
    linked = Partner(share_pct=51, headcount=300, turnover_eur=60_000_000, balance_sheet_eur=50_000_000)
    assert insee_category(firm.model_copy(update={"partners": (linked,)})) == "ETI"


def test_a_statistical_category_goes_by_the_last_year_alone() -> None:
    earlier = (YearFigures(year=2024, headcount=6, turnover_eur=100_000), YearFigures(year=2023, headcount=6, turnover_eur=100_000))
    firm = Company(headcount=12, turnover_eur=100_000, previous_years=earlier)
    assert (insee_category(firm), size_class(firm)) == ("PME", "micro")


def test_labels_of_categories() -> None:
    assert [insee_category_label(category) for category in ("MIC", "PME", "ETI", "GE")] == [
        "microentreprise",
        "petite ou moyenne entreprise",
        "entreprise de taille intermédiaire",
        "grande entreprise",
    ]
