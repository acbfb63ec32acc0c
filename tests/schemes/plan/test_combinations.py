"""The best set of aids: worked by hand, then against every subset."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemes.plan.combinations import FundingLimits, Offer, best, compatible, granted, worth_asking

HALF = Fraction(1, 2)
FREE = FundingLimits(None, None)


def ids(offers: Iterable[Offer]) -> list[str]:
    return [one.id for one in offers]


def test_all_that_may_be_combined_is_taken() -> None:
    offers = [Offer("a", 4000, 4000), Offer("b", 1500, 1500)]
    assert ids(best(offers, FREE)) == ["a", "b"]


@pytest.mark.parametrize(
    ("rules", "kept"),
    [
        ({"not_with": frozenset({"b"})}, ["a", "c"]),
        ({"not_with": frozenset({"b", "c"})}, ["b", "c"]),
        ({"alone": True}, ["b", "c"]),
        ({"alone": True, "with_": frozenset({"b"})}, ["a", "b"]),
    ],
)
def test_exclusions_are_weighed(rules: dict, kept: list[str]) -> None:
    offers = [Offer("a", 4000, 4000, **rules), Offer("b", 3000, 3000), Offer("c", 2500, 2500)]
    assert ids(best(offers, FREE)) == kept


def test_an_exclusion_holds_from_either_side() -> None:
    a, b = Offer("a", 1, 1, not_with=frozenset({"b"})), Offer("b", 1, 1)
    assert (compatible(a, [b]), compatible(b, [a]), compatible(b, [])) == (False, False, True)


def test_the_ceiling_of_public_money_is_that_of_the_strictest_member() -> None:
    limits = FundingLimits(10_000, None)
    offers = [Offer("a", 4000, 4000, share=HALF), Offer("b", 3000, 3000)]
    assert granted(offers, limits) == {"a": 4000, "b": 1000}
    assert granted([offers[1]], limits) == {"b": 3000}


def test_an_aid_that_adds_nothing_is_left_out() -> None:
    offers = [Offer("a", 5000, 5000, share=HALF), Offer("b", 3000, 3000)]
    assert ids(best(offers, FundingLimits(10_000, None))) == ["a"]


def test_a_strict_ceiling_can_cost_more_than_it_brings() -> None:
    offers = [Offer("a", 1000, 1000, share=Fraction(1, 5)), Offer("b", 4000, 4000), Offer("c", 3500, 3500)]
    assert ids(best(offers, FundingLimits(10_000, None))) == ["b", "c"]


def test_aids_never_exceed_the_spending() -> None:
    offers = [Offer("a", 8000, 8000), Offer("b", 8000, 8000)]
    assert sum(granted(offers, FundingLimits(10_000, None)).values()) == 10_000


def test_a_mission_with_its_own_price_is_apart() -> None:
    mission = Offer("mission", 4000, 4000, base_eur=10_000, own_price=True, share=HALF)
    offers = [mission, Offer("a", 5000, 5000, share=HALF)]
    assert granted(offers, FundingLimits(10_000, None)) == {"mission": 4000, "a": 5000}


def test_a_ceiling_holds_for_a_mission_too() -> None:
    mission = Offer("mission", 4000, 4000, base_eur=6000, own_price=True, share=HALF)
    assert granted([mission], FREE) == {"mission": 3000}


def test_de_minimis_aids_share_what_is_left() -> None:
    offers = [Offer("a", 4000, 4000, de_minimis=True), Offer("b", 3000, 3000, de_minimis=True), Offer("c", 2000, 2000)]
    assert granted(offers, FundingLimits(None, 5000)) == {"c": 2000, "a": 4000, "b": 1000}
    assert ids(best(offers, FundingLimits(None, 4000))) == ["a", "c"]


def test_what_may_be_won_at_best_bows_to_the_same_limits() -> None:
    offers = [Offer("a", 1000, 9000), Offer("b", 1000, 9000)]
    assert sum(granted(offers, FundingLimits(10_000, None), high=True).values()) == 10_000


def test_among_equals_the_smallest_then_the_surest_then_the_first() -> None:
    limits = FundingLimits(4000, None)
    assert ids(best([Offer("a", 2000, 2000), Offer("b", 2000, 2000), Offer("c", 4000, 4000)], limits)) == ["c"]
    assert ids(best([Offer("a", 4000, 4000), Offer("b", 4000, 4000, sure=True)], limits)) == ["b"]
    assert ids(best([Offer("b", 4000, 4000), Offer("a", 4000, 4000)], limits)) == ["a"]


def test_aids_of_the_same_items_never_exceed_what_is_spent_on_them() -> None:
    bought = frozenset({"logiciel-ia"})
    offers = [Offer(id, 3000, 3000, items=bought, covers_eur=5000) for id in "ab"]
    offers.append(Offer("c", 1000, 1000, items=frozenset({"conseil"}), covers_eur=9000))
    assert granted(offers, FundingLimits(14_000, None)) == {"a": 3000, "b": 2000, "c": 1000}


def test_a_request_that_adds_less_than_its_floor_is_not_made_whatever_its_name() -> None:
    limits, half = FundingLimits(10_000, None), Fraction("0.502")
    for name in ("0", "z"):
        offers = [Offer("a", 5000, 5000, share=half, least_eur=300), Offer(name, 2000, 2000, least_eur=300)]
        assert ids(best(offers, limits)) == ["a"]
    assert best([Offer("a", 299, 299, least_eur=300)], FREE) == ()
    assert ids(best([Offer("a", 300, 300, least_eur=300)], FREE)) == ["a"]


def test_nothing_to_choose_from() -> None:
    assert best([], FREE) == ()


NAMES = "abcdefg"
OFFERS = st.lists(
    st.builds(
        Offer,
        id=st.sampled_from(NAMES),
        low_eur=st.integers(1, 50),
        high_eur=st.just(50),
        base_eur=st.integers(1, 100),
        own_price=st.booleans(),
        share=st.sampled_from([Fraction(1), Fraction(4, 5), HALF, Fraction(1, 5)]),
        not_with=st.frozensets(st.sampled_from(NAMES), max_size=2),
        alone=st.booleans(),
        with_=st.frozensets(st.sampled_from(NAMES), max_size=2),
        de_minimis=st.booleans(),
        sure=st.booleans(),
        least_eur=st.sampled_from([1, 5, 30]),
        items=st.frozensets(st.sampled_from("xyz")),
        covers_eur=st.one_of(st.none(), st.integers(0, 60)),
    ).map(lambda offer: Offer(**{**vars(offer), "not_with": offer.not_with - {offer.id}})),
    max_size=7,
    unique_by=lambda offer: offer.id,
)
LIMITS = st.builds(FundingLimits, st.one_of(st.none(), st.integers(1, 120)), st.one_of(st.none(), st.integers(0, 60)))


def worth(offers: Iterable[Offer], limits: FundingLimits) -> tuple[int, int, int]:
    chosen = list(offers)
    return (sum(granted(chosen, limits).values()), -len(chosen), sum(one.sure for one in chosen))


@settings(max_examples=400, deadline=None)
@given(OFFERS, LIMITS)
def test_no_other_set_is_better(offers: list[Offer], limits: FundingLimits) -> None:
    subsets = chain.from_iterable(combinations(offers, count) for count in range(len(offers) + 1))
    allowed = [some for some in subsets if all(compatible(one, [other for other in some if other is not one]) for one in some) and worth_asking(some, limits)]
    found = best(offers, limits)
    assert worth(found, limits) == max(worth(some, limits) for some in allowed)
    assert found in [tuple(sorted(some, key=lambda one: one.id)) for some in allowed]


@settings(max_examples=200, deadline=None)
@given(OFFERS, LIMITS)
def test_the_limits_always_hold(offers: list[Offer], limits: FundingLimits) -> None:
    given_ = granted(offers, limits)
    shared = sum(given_[one.id] for one in offers if not one.own_price)
    assert limits.spending_eur is None or shared <= limits.spending_eur
    assert limits.room_eur is None or sum(given_[one.id] for one in offers if one.de_minimis) <= limits.room_eur
    assert all(0 <= given_[one.id] <= one.low_eur for one in offers)
    alike = [one for one in offers if not one.own_price and one.items == frozenset("xy") and one.covers_eur is not None]
    assert sum(given_[one.id] for one in alike) <= max((one.covers_eur or 0 for one in alike), default=0)


@settings(max_examples=100, deadline=None)
@given(OFFERS, LIMITS)
def test_the_order_in_which_aids_are_told_changes_nothing(offers: list[Offer], limits: FundingLimits) -> None:
    assert best(offers, limits) == best(offers[::-1], limits)
