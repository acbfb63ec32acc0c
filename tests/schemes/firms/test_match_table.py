"""A table of firms gets the verdicts that each firm alone gets."""

from datetime import date
from random import Random
from typing import Any

import pandas as pd
import pytest

from companies import Company, Project
from schemes import load, match
from schemes.firms.match_table import match_table

ON = date(2026, 11, 22)
PROJECT = Project(kinds=("logiciel", "diagnostic"), budget_eur=20_000, started=False)

FACTS: dict[str, list[Any]] = {
    "postcode": ["38000", "59000", "97400", "98800", "97150", "35120", None],
    "naf": ["10.71C", "62.01Z", "47.11B", None],
    "headcount": [0, 6, 9, 10, 42, 300, None],
    "turnover_eur": [80_000, 480_000, 2_000_000, 60_000_000, None],
    "balance_sheet_eur": [50_000, 43_000_001, None],
    "founded": [date(2026, 9, 1), date(2011, 3, 1), None],
    "legal_form": ["1000", "5499", "9220", None],
    "independent": [True, False, None],
    "declared.in-difficulty": [True, False, None],
    "declared.own-funds": [10_000, None],
}


def firm(facts: dict[str, Any]) -> Company:
    known = {name: value for name, value in facts.items() if value is not None}
    declared = {name.removeprefix("declared."): known.pop(name) for name in tuple(known) if name.startswith("declared.")}
    return Company(**known, declared=declared)


def test_a_table_says_what_match_says() -> None:
    chance = Random(7)
    rows = [{name: chance.choice(values) for name, values in FACTS.items()} for _ in range(60)]
    table = match_table(load(), pd.DataFrame(rows), PROJECT, ON)
    for place, row in enumerate(rows):
        alone = {one.id: one.verdict for one in match(load(), firm(row), PROJECT, None, ON)}
        assert table.iloc[place].to_dict() == alone


def test_the_index_is_kept_and_other_columns_are_left_alone() -> None:
    table = match_table(load(), pd.DataFrame({"client": ["a", "b"], "headcount": [6, 42]}, index=[10, 20]), PROJECT, ON)
    assert list(table.index) == [10, 20]
    assert list(table.columns) == [scheme.id for scheme in load().schemes]
    assert table["diag-data-ia"].tolist() == ["not_eligible", "to_confirm"]


def test_a_table_without_any_known_column_is_all_in_doubt() -> None:
    table = match_table(load(), pd.DataFrame({"client": ["a"]}), Project(), ON)
    alone = {one.id: one.verdict for one in match(load(), Company(), Project(), None, ON)}
    assert table.iloc[0].to_dict() == alone


def test_an_empty_table_gives_an_empty_table() -> None:
    assert match_table(load(), pd.DataFrame({"headcount": pd.Series(dtype="Int64")}), Project(), ON).empty


@pytest.mark.parametrize("days", [pd.Series([pd.Timestamp("2011-03-01"), pd.NaT]), [date(2011, 3, 1), None]])
def test_days_and_missing_values_come_as_pandas_keeps_them(days: Any) -> None:
    frame = pd.DataFrame({"founded": days, "headcount": [42, float("nan")], "turnover_eur": pd.array([2_000_000, None], dtype="Int64")})
    table = match_table(load(), frame, PROJECT, ON)
    for place, facts in enumerate([{"founded": date(2011, 3, 1), "headcount": 42, "turnover_eur": 2_000_000}, {}]):
        assert table.iloc[place].to_dict() == {one.id: one.verdict for one in match(load(), firm(facts), PROJECT, None, ON)}
