"""Partners and linked firms (Recommendation 2003/361/EC, annex, articles 3, 4 and 6), on cases worked out by hand."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companies import Company, Figures, Partner, YearFigures, autonomous, consolidated, independence_assumed, size_class
from kernel import Interval, Outcome

SIZES = ["micro", "small", "medium", "larger"]
exactly = Interval.exactly

amounts = st.none() | st.sampled_from([0, 400_000, 2_000_000, 2_000_001, 9_000_000, 30_000_000, 60_000_000])
staffs = st.none() | st.sampled_from([0, 4, 9, 10, 30, 49, 50, 150, 249, 250])
partners = st.builds(
    Partner,
    share_pct=st.sampled_from([0, 10, 24.9, 25, 33.3, 50, 50.1, 60, 100]),
    headcount=staffs,
    turnover_eur=amounts,
    balance_sheet_eur=amounts,
    investor=st.booleans(),
    public=st.booleans(),
)
years = st.lists(st.builds(YearFigures, year=st.just(2024), headcount=staffs, turnover_eur=amounts, balance_sheet_eur=amounts), max_size=3).map(
    lambda found: tuple(one.model_copy(update={"year": 2024 - index}) for index, one in enumerate(found))
)
firms = st.builds(
    Company,
    headcount=staffs,
    turnover_eur=amounts,
    balance_sheet_eur=amounts,
    independent=st.none() | st.booleans(),
    partners=st.none() | st.lists(partners, max_size=3).map(tuple),
    previous_years=years,
)


def test_a_partner_counts_pro_rata() -> None:
    """33 % of 100 persons and of 6 M€."""
    firm = Company(
        headcount=8,
        turnover_eur=1_000_000,
        balance_sheet_eur=500_000,
        partners=(Partner(share_pct=33, headcount=100, turnover_eur=6_000_000, balance_sheet_eur=3_000_000),),
    )
    assert consolidated(firm) == Figures(exactly(41), exactly(2_980_000), exactly(1_490_000))
    assert (size_class(firm), size_class(Company(headcount=8, turnover_eur=1_000_000))) == ("small", "micro")


def test_a_share_is_taken_as_it_is_written() -> None:
    firm = Company(headcount=9, turnover_eur=0, partners=(Partner(share_pct=33.3, headcount=1, turnover_eur=10),))
    assert consolidated(firm).headcount == exactly(Fraction(9333, 1000))
    assert consolidated(firm).turnover_eur == exactly(Fraction(333, 100))
    assert size_class(firm) == "micro"  # 9.333 is fewer than 10


def test_a_linked_firm_counts_whole() -> None:
    firm = Company(headcount=40, turnover_eur=4_000_000, partners=(Partner(share_pct=60, headcount=20, turnover_eur=3_000_000),))
    assert consolidated(firm) == Figures(exactly(60), exactly(7_000_000), Interval(0, None))
    assert size_class(firm) == "medium"


def test_a_chain_counts_the_linked_firm_whole_and_its_partner_pro_rata() -> None:
    """The firm holds 60 % of B; C holds 30 % of B: 10 + 20 + 30 % of 50."""
    firm = Company(
        headcount=10,
        turnover_eur=1_000_000,
        partners=(Partner(share_pct=60, headcount=20, turnover_eur=2_000_000), Partner(share_pct=30, headcount=50, turnover_eur=5_000_000)),
    )
    assert consolidated(firm).headcount == exactly(45)
    assert consolidated(firm).turnover_eur == exactly(4_500_000)
    assert size_class(firm) == "small"


@pytest.mark.parametrize(
    ("share", "investor", "headcount", "told"),
    [
        (24.9, False, 8, Outcome.YES),
        (25, False, 33, Outcome.NO),
        (50, False, 58, Outcome.NO),
        (50.1, False, 108, Outcome.NO),
        (25, True, 8, Outcome.YES),
        (50, True, 8, Outcome.YES),
        (50.1, True, 108, Outcome.NO),
        (100, False, 108, Outcome.NO),
    ],
)
def test_edges_of_shares_and_the_exemption_of_investors(share: float, investor: bool, headcount: int, told: Outcome) -> None:
    firm = Company(headcount=8, partners=(Partner(share_pct=share, headcount=100, investor=investor),))
    assert consolidated(firm).headcount == exactly(headcount)
    assert autonomous(firm) is told


@pytest.mark.parametrize(
    ("owners", "size"),
    [
        ((Partner(share_pct=25, public=True),), "larger"),
        ((Partner(share_pct=24, public=True),), "micro"),
        ((Partner(share_pct=15, public=True), Partner(share_pct=10, public=True)), "larger"),
        ((Partner(share_pct=40, public=True, investor=True),), "micro"),
    ],
)
def test_a_firm_held_by_public_bodies_is_no_small_one(owners: tuple[Partner, ...], size: str) -> None:
    """Article 3(4): 25 % or more, jointly; a small commune or a university is among the investors of article 3(2)."""
    assert size_class(Company(headcount=3, turnover_eur=100_000, partners=owners)) == size


def test_what_is_not_known_of_a_partner_leaves_a_low_bound() -> None:
    firm = Company(headcount=8, turnover_eur=1_000_000, partners=(Partner(share_pct=30),))
    assert consolidated(firm) == Figures(Interval(8, None), Interval(1_000_000, None), Interval(0, None))
    assert size_class(firm) is None
    assert size_class(Company(headcount=300, turnover_eur=1, partners=(Partner(share_pct=30),))) == "larger"


def test_without_a_list_of_partners_independence_decides() -> None:
    alone = Figures(exactly(8), exactly(1_000_000), Interval(0, None))
    firm = Company(headcount=8, turnover_eur=1_000_000)
    in_a_group = firm.model_copy(update={"independent": False})
    assert consolidated(firm) == alone
    assert consolidated(firm.model_copy(update={"independent": True})) == alone
    assert consolidated(firm.model_copy(update={"partners": ()})) == alone
    assert consolidated(in_a_group) == Figures(Interval(8, None), Interval(1_000_000, None), Interval(0, None))
    assert size_class(in_a_group) is None
    assert size_class(Company(headcount=260, independent=False)) == "larger"
    assert [autonomous(Company(independent=told)) for told in (True, False, None)] == [Outcome.YES, Outcome.NO, Outcome.UNKNOWN]


def test_independence_is_assumed_only_when_nothing_is_told_of_it() -> None:
    assert independence_assumed(Company(headcount=3))
    assert not independence_assumed(Company(independent=True))
    assert not independence_assumed(Company(independent=False))
    assert not independence_assumed(Company(partners=()))


def test_a_headcount_band_is_added_as_a_band() -> None:
    assert consolidated(Company(headcount_band="03", partners=(Partner(share_pct=50, headcount=10),))).headcount == Interval(11, 14)


SME, BIG = 100, 260


@pytest.mark.parametrize(
    ("this", "before", "earlier", "size"),
    [
        (SME, BIG, SME, "medium"),
        (SME, SME, BIG, "medium"),
        (SME, SME, SME, "medium"),
        (SME, BIG, BIG, "larger"),
        (BIG, SME, SME, "medium"),
        (BIG, BIG, SME, "larger"),
        (BIG, SME, BIG, "larger"),
        (BIG, BIG, BIG, "larger"),
    ],
)
def test_a_class_changes_after_two_years_in_a_row(this: int, before: int, earlier: int, size: str) -> None:
    firm = Company(headcount=this, turnover_eur=1_000_000, previous_years=(year(2024, before), year(2023, earlier)))
    assert size_class(firm) == size


def test_ceilings_are_crossed_one_by_one() -> None:
    """From micro to 20 persons, then to 60: the first ceiling was crossed twice, the second once."""
    assert size_class(Company(headcount=60, turnover_eur=1_000_000, previous_years=(year(2024, 20), year(2023, 5)))) == "small"


def test_one_earlier_year_tells_only_when_it_agrees_or_was_the_first() -> None:
    assert size_class(Company(headcount=5, turnover_eur=100_000, previous_years=(year(2024, 6),))) == "micro"
    grown = Company(headcount=12, turnover_eur=100_000, previous_years=(year(2024, 6),))
    assert size_class(grown) is None
    assert size_class(grown.model_copy(update={"founded": date(2024, 2, 1)})) == "micro"


def test_a_year_that_is_not_known_is_told_only_when_it_does_not_matter() -> None:
    blank = YearFigures(year=2024)
    assert size_class(Company(headcount=5, turnover_eur=100_000, previous_years=(blank, year(2023, 6)))) == "micro"
    assert size_class(Company(headcount=20, turnover_eur=100_000, previous_years=(blank, year(2023, 6)))) is None


def test_a_new_owner_counts_at_once() -> None:
    """Article 4(2) protects from a good year, not from a purchase: today's partners count in every year."""
    firm = Company(
        headcount=5,
        turnover_eur=100_000,
        previous_years=(year(2024, 5), year(2023, 5)),
        partners=(Partner(share_pct=100, headcount=400, turnover_eur=90_000_000),),
    )
    assert size_class(firm) == "larger"


def year(number: int, headcount: int) -> YearFigures:
    return YearFigures(year=number, headcount=headcount, turnover_eur=1_000_000)


@given(firms, partners)
def test_one_more_partner_never_makes_the_class_smaller(firm: Company, partner: Partner) -> None:
    before, after = size_class(firm), size_class(firm.model_copy(update={"partners": (*(firm.partners or ()), partner)}))
    assert before is None or after is None or SIZES.index(after) >= SIZES.index(before)


@given(firms, st.data())
def test_forgetting_a_figure_gives_the_same_class_or_none(firm: Company, data: st.DataObject) -> None:
    fact = data.draw(st.sampled_from(["headcount", "turnover_eur", "balance_sheet_eur"]))
    holders: list[object] = [None, *(firm.partners or ()), *firm.previous_years]
    index = data.draw(st.integers(0, len(holders) - 1))
    assert size_class(forget(firm, index, fact)) in (None, size_class(firm))


@given(firms)
def test_bounds_hold_the_firm_itself(firm: Company) -> None:
    own = (firm.headcount, firm.turnover_eur, firm.balance_sheet_eur)
    for told, figure in zip(own, (consolidated(firm).headcount, consolidated(firm).turnover_eur, consolidated(firm).balance_sheet_eur), strict=True):
        assert figure.low >= (told or 0)
        assert figure.high is None or figure.high >= figure.low


def forget(firm: Company, index: int, fact: str) -> Company:
    nothing = {fact: None}
    if index == 0:
        return firm.model_copy(update=nothing)
    held = firm.partners or ()
    if index <= len(held):
        return firm.model_copy(update={"partners": tuple(one.model_copy(update=nothing) if place == index else one for place, one in enumerate(held, 1))})
    earlier = firm.previous_years
    return firm.model_copy(
        update={"previous_years": tuple(one.model_copy(update=nothing) if place == index - len(held) else one for place, one in enumerate(earlier, 1))}
    )
