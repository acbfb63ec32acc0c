"""The questions that would settle the most, in order, with what they decide of."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from companies import Company, Project
from schemes import Settling, load, match, settle

ON = date(2026, 11, 22)
TURNOVER = "{kind: turnover, max: 1000000, source: S1}"
LARGER = "{kind: turnover, max: 2000000, source: S1}"
STARTED = "{kind: not_started, source: S1}"
STAFF = "{kind: headcount, min: 10, source: S1}"

Settled = Callable[..., tuple[Settling, ...]]


@pytest.fixture
def settled(folder: Callable[..., Path], scheme_text: str) -> Settled:
    def run(criteria: dict[str, str], lines: str = "", project: Any = (), lines_of: dict[str, str] | None = None, **company: Any) -> tuple[Settling, ...]:
        texts = {f"{id}.yaml": _text(scheme_text, id, some, lines + (lines_of or {}).get(id, "")) for id, some in criteria.items()}
        catalogue = load(folder(texts))
        return settle(match(catalogue, Company(**company), Project(kinds=project), None, ON))

    return run


def _text(base: str, id: str, criteria: str, lines: str) -> str:
    replaced = {line.split(":")[0] for line in lines.splitlines()}
    kept = [line for line in base.splitlines() if line.split(":")[0] not in replaced]
    return "\n".join([*kept, f"criteria: [{criteria}]", lines, ""]).replace("id: essai", f"id: {id}")


def test_the_question_that_decides_of_most_comes_first(settled: Settled) -> None:
    found = settled({"a": f"{TURNOVER}, {STARTED}", "b": TURNOVER, "c": TURNOVER})
    assert [(one.field, one.decides, one.schemes) for one in found] == [
        ("company.turnover_eur", 3, ("a", "b", "c")),
        ("project.started", 1, ("a",)),
    ]


def test_a_single_threshold_is_asked_as_yes_or_no(settled: Settled) -> None:
    (found,) = settled({"a": TURNOVER, "b": TURNOVER})
    assert found.above == 1_000_000
    assert found.text == "Votre chiffre d'affaires dépasse-t-il 1\u202f000\u202f000\u00a0€ ?"


def test_several_thresholds_are_named(settled: Settled) -> None:
    (found,) = settled({"a": TURNOVER, "b": LARGER})
    assert found.above is None
    assert found.text == (
        "Quel est votre chiffre d'affaires annuel ? Ce qui compte : au-dessus ou au-dessous de 1\u202f000\u202f000\u00a0€ et 2\u202f000\u202f000\u00a0€."
    )


def test_equals_stand_in_the_order_of_their_fields(settled: Settled) -> None:
    found = settled({"a": f"{STARTED}, {TURNOVER}, {STAFF}"})
    assert [one.field for one in found] == ["company.headcount", "company.turnover_eur", "project.started"]


def test_among_equals_what_suits_the_firm_comes_first(settled: Settled) -> None:
    found = settled({"a": TURNOVER, "b": STAFF}, project=("diagnostic",), lines_of={"a": "project_kinds: [formation]\n"})
    assert [one.field for one in found] == ["company.headcount", "company.turnover_eur"]


def test_nothing_is_asked_for_a_mere_resource(settled: Settled) -> None:
    assert settled({"a": TURNOVER}, "kind: ressource\n") == ()


def test_nothing_is_asked_for_a_scheme_that_is_lost_anyway(settled: Settled) -> None:
    assert settled({"a": f"{STAFF}, {TURNOVER}"}, headcount=6) == ()


def test_nothing_is_asked_for_a_scheme_of_elsewhere(settled: Settled) -> None:
    there = "{kind: territory, in: [REG-32], of: establishment, source: S1}"
    assert settled({"a": f"{there}, {TURNOVER}"}, 'territory: "32"\n', postcode="38000") == ()


def test_what_is_known_is_not_asked(settled: Settled) -> None:
    assert settled({"a": TURNOVER}, turnover_eur=500_000) == ()


def test_more_thresholds_than_help_are_not_named(settled: Settled) -> None:
    schemes = {id: f"{{kind: turnover, max: {bound}, source: S1}}" for id, bound in zip("abcd", (1, 2, 3, 4), strict=True)}
    (found,) = settled(schemes)
    assert (found.text, found.decides) == ("Quel est votre chiffre d'affaires annuel ?", 4)
