"""Counts show no small group, neither by itself nor by what is missing from the total."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Case
from cases.store import Group, Statistics, Store
from cases.store.statistics import grouped
from tests.cases.store.conftest import ByHand

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@given(st.dictionaries(st.sampled_from("ABCDEFG"), st.integers(1, 30)), st.integers(2, 12))
def test_no_group_under_the_limit_is_shown_or_can_be_taken_from_the_others(counts: dict[str, int], at_least: int) -> None:
    groups = grouped(counts, at_least)
    total = sum(counts.values())
    if total < at_least:
        assert groups == ()
        return
    assert sum(group.count for group in groups) == total
    for some in chain.from_iterable(combinations(groups, size) for size in range(1, len(groups))):
        assert sum(group.count for group in some) >= at_least
        assert total - sum(group.count for group in some) >= at_least
    assert all(counts[group.name] == group.count for group in groups if group.name is not None)


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({"A": 12, "B": 15}, (Group("B", 15), Group("A", 12))),
        ({"A": 12, "B": 15, "C": 9, "D": 1}, (Group("B", 15), Group("A", 12), Group(None, 10))),
        ({"A": 12, "B": 15, "C": 9}, (Group("B", 15), Group(None, 21))),
        ({"A": 12, "B": 9}, (Group(None, 21),)),
        ({"A": 4, "B": 5}, ()),
        ({}, ()),
    ],
)
def test_small_groups_are_merged(counts: dict[str, int], shown: tuple[Group, ...]) -> None:
    assert grouped(counts, 10) == shown


def test_dossiers_are_counted_by_region_size_and_sector(store: Store, case: Case) -> None:
    lyon = case.company.model_copy(update={"postcode": "69003", "naf": "10.71C", "headcount": 6, "turnover_eur": 480_000})
    for number in range(6):
        store.create(replace(case, company=lyon) if number % 2 else case, author="owner", at=NOW)
    assert store.statistics(at_least=3) == Statistics(
        6,
        {
            "region": (Group("", 3), Group("Auvergne-Rhône-Alpes", 3)),
            "size": (Group("", 3), Group("micro-entreprise", 3)),
            "sector": (Group("", 3), Group("Industrie manufacturière", 3)),
        },
    )
    assert store.statistics(at_least=4).tables["region"] == (Group(None, 6),)
    assert store.statistics() == Statistics(None, {})


def test_other_bands_may_be_asked_for_and_unreadable_dossiers_are_left_out(store: Store, case: Case, by_hand: ByHand) -> None:
    for _ in range(3):
        dossier = store.create(case, author="owner", at=NOW)
    by_hand(dossier, ("case", "version"), 999)
    assert store.statistics(at_least=2, bands={"mode": lambda one: one.mode}) == Statistics(2, {"mode": (Group("complet", 2),)})
