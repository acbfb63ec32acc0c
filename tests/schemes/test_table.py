"""The shipped catalogue seen by the firms of table.yaml: what the sources say is what each firm gets."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from companies import Company, Project
from kernel import Outcome, read_yaml
from schemes import Match, load, match

TABLE = read_yaml(Path(__file__).parent / "table.yaml").data
ROWS = TABLE["rows"]
DAY = date(2026, 11, 22)

#: Territory of a scheme for the whole country, and the codes of the 18 regions.
NATIONAL = "national"
REGIONS = {"01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94"}

#: Keys of a row: what is seen by whom, and what the firm must get.
GIVEN = {"name", "scheme", "firm", "company", "project", "spend", "day"}
EXPECTED = {"verdict", "because", "amount", "cost", "low", "high", "repayable", "readings", "no_aid"}


def facts(row: dict[str, Any], who: str) -> dict[str, Any]:
    """Return the facts of the row's firm or project: those of its base, with what differs."""
    base, changes = TABLE["firms"][row["firm"]].get(who, {}), row.get(who, {})
    declared = base.get("declared", {}) | changes.get("declared", {})
    return {**base, **changes, "declared": {id: value for id, value in declared.items() if value is not None}}


def project(row: dict[str, Any]) -> Project:
    spend = row.get("spend")
    spending = {"spending": spend, "budget_eur": sum(spend.values())} if spend else {}
    return Project(**{**facts(row, "project"), **spending})


def seen(row: dict[str, Any]) -> Match:
    found = match(load(), Company(**facts(row, "company")), project(row), None, row.get("day", DAY))
    return next(one for one in found if one.id == row["scheme"])


def deciding(found: Match) -> tuple[str, ...]:
    """Return the kinds of the criteria that refuse the firm, else of those that cannot tell; availability apart."""
    told = [criterion for criterion in found.criteria if criterion.kind != "availability"]
    outcome = Outcome.NO if any(criterion.outcome is Outcome.NO for criterion in told) else Outcome.UNKNOWN
    return tuple(criterion.kind for criterion in told if criterion.outcome is outcome)


def got(row: dict[str, Any], found: Match) -> dict[str, Any]:
    """Return what the firm got, under the keys that the row expects."""
    aid = found.aid
    all_of_it = {
        "verdict": found.verdict,
        "because": deciding(found),
        "amount": aid.amount_eur,
        "cost": aid.firm_cost_eur,
        "low": aid.low_eur,
        "high": aid.high_eur,
        "repayable": aid.repayable_eur,
        "readings": tuple(reading.amount_eur for reading in aid.readings),
        "no_aid": not aid.amount_eur and not aid.high_eur,
    }
    return {key: value for key, value in all_of_it.items() if key in row}


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_a_firm_gets_what_the_sources_say(row: dict[str, Any]) -> None:
    assert got(row, seen(row)) == {key: row[key] for key in EXPECTED & row.keys()}


def test_the_table_is_wide() -> None:
    territories = {scheme.id: scheme.territory for scheme in load().schemes}
    assert len(ROWS) >= 60
    assert {row["verdict"] for row in ROWS} == {"eligible", "to_confirm", "not_eligible", "closed"}
    assert {territories[row["scheme"]] for row in ROWS} == REGIONS | {NATIONAL}


def test_each_row_has_its_own_name_and_says_why_it_refuses() -> None:
    assert len({row["name"] for row in ROWS}) == len(ROWS)
    assert [row["name"] for row in ROWS if not row.keys() <= GIVEN | EXPECTED] == []
    assert [row["name"] for row in ROWS if row["verdict"] == "not_eligible" and not row.get("because")] == []
