"""The questions that would settle the most, in order, with what they decide of."""

from collections.abc import Callable
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companies import Company, Project
from kernel import ContentError
from schemes import Settling, load, match, settle

ON = date(2026, 11, 22)
TURNOVER = "{kind: turnover, max: 1000000, source: S1}"
LARGER = "{kind: turnover, max: 2000000, source: S1}"
STARTED = "{kind: not_started, source: S1}"
STAFF = "{kind: headcount, min: 10, source: S1}"

Settled = Callable[..., tuple[Settling, ...]]


@pytest.fixture
def settled(folder: Callable[..., Path], scheme_text: str) -> Settled:
    def run(
        criteria: dict[str, str], lines: str = "", project: Any = (), lines_of: dict[str, str] | None = None, budget: int | None = None, **company: Any
    ) -> tuple[Settling, ...]:
        texts = {f"{id}.yaml": _text(scheme_text, id, some, lines + (lines_of or {}).get(id, "")) for id, some in criteria.items()}
        catalogue = load(folder(texts))
        firm, wanted = Company(**company), Project(kinds=project, budget_eur=budget)
        return settle(match(catalogue, firm, wanted, None, ON), firm, wanted)

    return run


def _text(base: str, id: str, criteria: str, lines: str) -> str:
    replaced = {line.split(":")[0] for line in lines.splitlines()}
    kept = [line for line in base.splitlines() if line.split(":")[0] not in replaced]
    return "\n".join([*kept, f"criteria: [{criteria}]", lines, ""]).replace("id: essai", f"id: {id}")


def told(found: tuple[Settling, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.field, one.reach, one.schemes) for one in found]


def test_an_answer_that_alone_opens_a_scheme_comes_first(settled: Settled) -> None:
    found = settled({"a": f"{TURNOVER}, {STARTED}", "b": TURNOVER, "c": TURNOVER, "d": f"{STAFF}, {STARTED}"})
    assert told(found) == [
        ("company.turnover_eur", "opens", ("b", "c")),
        ("project.started", "helps", ("a", "d")),
        ("company.headcount", "helps", ("d",)),
    ]


UNSURE = "status: {value: open_to_confirm, source: S1}\n"


def test_what_hangs_on_the_funder_is_only_ruled_out_and_comes_last(settled: Settled) -> None:
    found = settled({"a": STAFF, "b": STARTED, "c": STAFF, "d": STAFF}, lines_of={"a": UNSURE, "c": UNSURE, "d": UNSURE})
    assert told(found) == [("project.started", "opens", ("b",)), ("company.headcount", "rules_out", ("a", "c", "d"))]


def test_what_no_answer_changes_is_not_asked(settled: Settled) -> None:
    assert settled({"a": STAFF.replace("source", "confirmed: false, source")}, UNSURE) == ()


@pytest.mark.parametrize(
    ("criteria", "fields"),
    [
        ("{kind: headcount, min: null, source: S1}", []),
        ("{kind: one_of, of: [{kind: headcount, min: null, source: S1}, {kind: not_started, source: S1}]}", ["project.started"]),
        (f"{{kind: one_of, of: [{{kind: all_of, of: [{TURNOVER}, {STAFF}]}}, {STARTED}]}}", ["project.started"]),
        ("{kind: headcount, max: 5, confirmed: false, source: S1}, {kind: not_started, source: S1}", []),
        ("{kind: turnover_or_balance, turnover_max: 50000000, balance_max: 43000000, source: S1}", ["company.turnover_eur"]),
        ("{kind: size_class, any_of: [micro, small, medium], source: S1}", ["company.turnover_eur", "company.independent"]),
        ("{kind: prerequisite, any_of: [cyber-diagnosis, ai-diagnosis], source: S1}", ["company.declared.cyber-diagnosis"]),
    ],
)
def test_only_what_may_be_answered_with_effect_is_asked(settled: Settled, criteria: str, fields: list[str]) -> None:
    found = settled({"a": criteria}, headcount=6)
    assert sorted(one.field for one in found if one.reach != "rules_out") == sorted(fields)


BALANCE = "{kind: turnover_or_balance, turnover_max: 50000000, balance_max: 43000000, source: S1}"


@pytest.mark.parametrize("headcount", [1, 6, 12])
def test_a_small_firm_is_never_asked_about_tens_of_millions(settled: Settled, headcount: int) -> None:
    (found,) = settled({"a": BALANCE, "b": BALANCE.replace("50000000", "40000000")}, headcount=headcount)
    assert (found.field, found.text, found.above) == ("company.turnover_eur", "Quel est votre chiffre d'affaires annuel ?", None)
    assert settled({"a": BALANCE}, headcount=headcount, turnover_eur=400_000) == ()


def test_a_large_turnover_makes_the_balance_sheet_matter(settled: Settled) -> None:
    (found,) = settled({"a": BALANCE}, headcount=200, turnover_eur=60_000_000)
    assert found.text == "Le total de votre bilan dépasse-t-il 43\u202f000\u202f000\u00a0€ ?"


RATE = 'kind: subvention\nproject_kinds: [logiciel]\naward: {award}\naid: {{kind: rate, of: "des dépenses", rate_pct: {rate}, source: S1}}\n'


def test_money_comes_before_the_number_of_schemes(settled: Settled) -> None:
    paid, chosen = RATE.format(award="conditions", rate=40), RATE.format(award="selection", rate=90)
    found = settled({"a": STARTED, "b": STARTED, "c": TURNOVER, "d": STAFF}, lines_of={"c": paid, "d": chosen}, project=("logiciel",), budget=10_000)
    assert [(one.field, one.gain_eur) for one in found] == [("company.turnover_eur", 4000), ("project.started", 0), ("company.headcount", 0)]
    other = settled({"a": STARTED, "c": TURNOVER}, lines_of={"c": paid}, project=("formation",), budget=10_000)
    assert {one.gain_eur for one in other} == {0}


ANSWERS: dict[str, list[Any]] = {
    "company.turnover_eur": [0, 1_500_000, 2_500_000],
    "company.headcount": [0, 9, 10, 50],
    "project.started": [True, False],
    "company.declared.ess": [True, False],
    "company.independent": [True, False],
}
PARTS = st.sampled_from([TURNOVER, LARGER, STARTED, STAFF, "{kind: declared, ask: ess, is: true, source: S1}", "{kind: independence, source: S1}"])
UNCONFIRMED = PARTS.map(lambda part: part.replace("source", "confirmed: false, source"))
CHOICES = st.lists(PARTS, min_size=2, max_size=2, unique=True).map(lambda two: f"{{kind: one_of, of: [{', '.join(two)}]}}")
RULES = st.lists(st.one_of(PARTS, UNCONFIRMED, CHOICES), min_size=1, max_size=3, unique=True)
STATES = st.sampled_from(["", UNSURE])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(RULES, STATES), min_size=1, max_size=4), st.sampled_from([{}, {"headcount": 6}, {"turnover_eur": 1_500_000}]))
def test_each_question_has_an_answer_that_changes_something(
    tmp_path_factory: pytest.TempPathFactory, sources_text: str, scheme_text: str, schemes: list[tuple[list[str], str]], known: dict[str, Any]
) -> None:
    folder = tmp_path_factory.mktemp("fiches")
    (folder / "sources").mkdir()
    (folder / "records").mkdir()
    (folder / "sources" / "s.yaml").write_text(sources_text, encoding="utf-8")
    for id, (criteria, lines) in zip("abcd", schemes, strict=False):
        (folder / "records" / f"{id}.yaml").write_text(_text(scheme_text, id, ", ".join(criteria), lines), encoding="utf-8")
    try:
        catalogue = load(folder)
    except ContentError:
        return

    def verdicts(facts: dict[str, Any]) -> dict[str, str]:
        return {one.id: one.verdict for one in match(catalogue, *_firm(facts), None, ON)}

    given_ = {f"company.{name}": value for name, value in known.items()}
    asked = settle(match(catalogue, *_firm(given_), None, ON), *_firm(given_))
    for one in asked:
        after = [verdicts(given_ | {one.field: answer}) for answer in ANSWERS[one.field]]
        if one.reach == "opens":
            assert all(any(seen[id] == "eligible" for seen in after) for id in one.schemes)
        if one.reach == "rules_out":
            assert all(any(seen[id] == "not_eligible" for seen in after) for id in one.schemes)
        if one.reach == "helps":
            fields = [other.field for other in asked]
            every = [dict(zip(fields, answers, strict=True)) for answers in product(*(ANSWERS[field] for field in fields))]
            assert any(any(verdicts(given_ | answers)[id] == "eligible" for answers in every) for id in one.schemes)
    order = [(("opens", "helps", "rules_out").index(one.reach), -one.gain_eur) for one in asked]
    assert order == sorted(order)


def _firm(facts: dict[str, Any]) -> tuple[Company, Project]:
    """Who has signed something is asked next what: here, what each of these schemes pays."""
    company = {name.split(".")[1]: value for name, value in facts.items() if name.startswith("company.") and "declared" not in name}
    declared = {name.split(".")[2]: value for name, value in facts.items() if "declared" in name}
    started = facts.get("project.started")
    return Company(**company, declared=declared), Project(started=started, declared={"signed-kinds": ("diagnostic",)} if started else {})


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


def test_nothing_is_asked_for_a_mere_resource(settled: Settled) -> None:
    assert settled({"a": TURNOVER}, "kind: ressource\n") == ()


def test_nothing_is_asked_for_a_scheme_that_is_lost_anyway(settled: Settled) -> None:
    assert settled({"a": f"{STAFF}, {TURNOVER}"}, headcount=6) == ()


def test_nothing_is_asked_for_a_scheme_of_elsewhere(settled: Settled) -> None:
    there = "{kind: territory, in: [REG-32], of: establishment, source: S1}"
    assert settled({"a": f"{there}, {TURNOVER}"}, 'territory: "32"\n', postcode="38000") == ()


def test_what_is_known_is_not_asked(settled: Settled) -> None:
    assert settled({"a": TURNOVER}, turnover_eur=500_000) == ()


def test_the_place_comes_first(settled: Settled) -> None:
    here = "{kind: territory, in: [REG-84], source: S1}"
    found = settled({"a": f"{here}, {TURNOVER}", "b": here, "c": STARTED}, lines_of=dict.fromkeys("ab", 'territory: "84"\n'))
    assert (found[0].field, found[0].schemes) == ("company.postcode", ("a", "b"))


def test_more_thresholds_than_help_are_not_named(settled: Settled) -> None:
    schemes = {id: f"{{kind: turnover, max: {bound}, source: S1}}" for id, bound in zip("abcd", (1, 2, 3, 4), strict=True)}
    (found,) = settled(schemes)
    assert (found.text, found.decides) == ("Quel est votre chiffre d'affaires annuel ?", 4)
