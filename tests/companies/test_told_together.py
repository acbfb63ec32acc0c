"""What is told last stands, and what it contradicts is then unknown: whoever tells it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companies import Company, Partner, bands, naf_2025_of, with_fact
from companies.told_together import agrees

HOLDER, INVESTOR, SMALL = (
    Partner(share_pct=40),
    Partner(share_pct=40, investor=True),
    Partner(share_pct=10),
)
LATER = naf_2025_of("10.71C")[0].code


@pytest.mark.parametrize(
    ("said", "name", "value", "after"),
    [
        ({"headcount_band": "03"}, "headcount", 7, {"headcount": 7, "headcount_band": None}),
        ({"headcount": 7}, "headcount_band", "03", {"headcount": 7, "headcount_band": None}),
        ({"headcount": 70}, "headcount_band", "03", {"headcount": None, "headcount_band": "03"}),
        ({"headcount_band": "03"}, "headcount_band", None, {"headcount_band": None}),
        (
            {"postcode": "38000", "commune": "38185"},
            "postcode",
            "69003",
            {"postcode": "69003", "commune": None},
        ),
        (
            {"postcode": "38000", "commune": "38185"},
            "postcode",
            "38100",
            {"postcode": "38100", "commune": "38185"},
        ),
        ({"postcode": "69003"}, "commune", "38185", {"postcode": None, "commune": "38185"}),
        ({"siret": "73282932000074"}, "siren", "222222226", {"siren": "222222226", "siret": None}),
        (
            {"siret": "73282932000074"},
            "siren",
            "732829320",
            {"siren": "732829320", "siret": "73282932000074"},
        ),
        (
            {"naf": "10.71C", "naf_2025": LATER},
            "naf",
            "56.10C",
            {"naf": "56.10C", "naf_2025": None},
        ),
        ({"naf": "10.71C"}, "naf_2025", LATER, {"naf": "10.71C", "naf_2025": LATER}),
        ({"naf": "56.10C"}, "naf_2025", LATER, {"naf": None, "naf_2025": LATER}),
        (
            {"independent": False, "partners": (HOLDER,)},
            "independent",
            True,
            {"independent": True, "partners": None},
        ),
        ({}, "partners", (HOLDER,), {"independent": False, "partners": (HOLDER,)}),
        ({}, "partners", (INVESTOR, SMALL), {"independent": True, "partners": (INVESTOR, SMALL)}),
        ({}, "partners", (Partner(share_pct=60, investor=True),), {"independent": False}),
        ({"independent": False}, "partners", None, {"independent": False, "partners": None}),
    ],
)
def test_what_it_contradicts_gives_way(said: dict[str, Any], name: str, value: Any, after: dict[str, Any]) -> None:
    firm = with_fact(Company(**said), name, value)
    assert {field: getattr(firm, field) for field in after} == after


_facts = st.sampled_from(
    [
        *(("headcount", value) for value in (None, 0, 7, 300)),
        *(("headcount_band", one.code) for one in bands()),
        *(("postcode", value) for value in (None, "38000", "69003", "x")),
        *(("commune", value) for value in (None, "38185", "69383", "x")),
        *(("naf", value) for value in (None, "10.71C", "56.10C", "x")),
        *(("naf_2025", value) for value in (None, LATER, "01.13Y")),
        *(("siren", value) for value in (None, "732829320", "222222226")),
        *(("independent", value) for value in (None, True, False)),
        *(("partners", value) for value in (None, (), (HOLDER,), (SMALL,))),
    ]
)


@given(st.lists(_facts, max_size=8), _facts)
def test_it_stands_and_telling_it_twice_changes_nothing_more(before: list[tuple[str, Any]], last: tuple[str, Any]) -> None:
    firm = Company()
    for fact in before:
        firm = with_fact(firm, *fact)
    told = with_fact(firm, *last)
    assert with_fact(told, *last) == told
    if last[0] != "headcount_band":
        assert getattr(told, last[0]) == last[1]
    assert not agrees(firm, *last) or all(getattr(told, name) == getattr(firm, name) for name in Company.model_fields if name != last[0])
